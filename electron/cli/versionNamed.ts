import type { Outputs } from '../../shared/contract/contract.ts';
import { ProblemError } from '../../shared/domain/problem.ts';
import { misunderstood } from './arguments.ts';

type Versions = Outputs['project']['get']['versions'];

/**
 * What each version is called, by id, no two alike: its title; its file's name where translations of one text share a
 * title; where they share that too or were pasted, the title with a number.
 */
export const namesOfVersions = (versions: Versions): ReadonlyMap<number, string> =>
  new Map(
    versions.map((version) => {
      const { id, title, fileName } = version;
      const namesakes = versions.filter((other) => other.title === title);
      if (namesakes.length === 1) return [id, title];
      const isOwn = versions.every(
        (other) => other === version || (other.fileName !== fileName && other.title !== fileName),
      );
      return [id, fileName !== '' && isOwn ? fileName : `${title} (${namesakes.indexOf(version) + 1})`];
    }),
  );

/**
 * Id of the version of that name ({@link namesOfVersions}) or title, or the first in that role. Throws `wrongUsage` where
 * there is none, `versionAmbiguous` (name, names) where several have the title.
 */
export const versionNamed = (versions: Versions, name: string, option: string): number => {
  const names = namesOfVersions(versions);
  const [found, ...more] = versions.filter(({ id, title }) => names.get(id) === name || title === name);
  if (more.length > 0) {
    const namesakes = [found, ...more].map((version) => names.get(version?.id ?? 0));
    throw new ProblemError('versionAmbiguous', { name, names: namesakes.join(', ') });
  }
  const version = found ?? versions.find(({ role }) => role === name);
  if (version === undefined) throw misunderstood(`${option} ${name}`, { known: [...names.values()] });
  return version.id;
};
