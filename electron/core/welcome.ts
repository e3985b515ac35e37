import type { ContractRouterClient } from '@orpc/contract';
import type { contract } from '../../shared/contract/contract.ts';

type Client = ContractRouterClient<typeof contract>;

const addSample = async (client: Client): Promise<string | null> => {
  for await (const step of await client.project.addSample()) {
    if (step.kind === 'done') return step.value.id;
  }
  return null;
};

/**
 * Puts the sample project into a library that has none, and answers its id, so that a first start has something to
 * show, with the tour over it. Null where the library is not to be written, or holds projects already, or it cannot be done: the program
 * opens all the same, and the library view offers the sample again.
 */
export const welcome = async (client: Client): Promise<string | null> => {
  try {
    const { state } = await client.library.status();
    if (state !== 'open' || (await client.project.list()).length > 0) return null;
    const sample = await addSample(client);
    if (sample !== null) await client.library.setPreferences({ tour: true });
    return sample;
  } catch {
    return null;
  }
};
