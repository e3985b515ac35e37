import type { Outputs } from '../../shared/contract/contract.ts';
import { misunderstood } from './arguments.ts';

type Versions = Outputs['project']['get']['versions'];

/** Id of the version of that title, or the first in that role. Throws `wrongUsage` where there is none. */
export const versionNamed = (versions: Versions, name: string, option: string): number => {
  const found = versions.find(({ title }) => title === name) ?? versions.find(({ role }) => role === name);
  if (found === undefined) throw misunderstood(`${option} ${name}`);
  return found.id;
};
