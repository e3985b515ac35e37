import type { ContractRouterClient } from '@orpc/contract';
import type { contract } from '../../shared/contract/contract.ts';

/**
 * Puts the sample project into a library that has none, and answers its id, so that a first start has something to
 * show. Null where the library is not to be written, or holds projects already.
 */
export const welcome = async (client: ContractRouterClient<typeof contract>): Promise<string | null> => {
  const { state } = await client.library.status();
  if (state !== 'open' || (await client.project.list()).length > 0) return null;
  for await (const step of await client.project.addSample()) {
    if (step.kind === 'done') return step.value.id;
  }
  return null;
};
