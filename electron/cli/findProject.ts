import type { Outputs } from '../../shared/contract/contract.ts';
import { ProblemError } from '../../shared/domain/problem.ts';
import { foldText } from '../../shared/domain/text/normalise.ts';
import type { Client } from './session.ts';

type Summary = Outputs['project']['list'][number];

/** So many characters of an id may stand for all of it. */
const shortestId = 4;

/**
 * The project of that id or title; failing that the one whose id begins so, or whose title has the words in it,
 * whatever the case. Throws `projectNotFound` (name) and `projectAmbiguous` (name, ids).
 */
export const findProject = async (client: Client, name: string): Promise<Summary> => {
  const projects = await client.project.list();
  const folded = foldText(name);
  const rules: readonly ((project: Summary) => boolean)[] = [
    ({ id, title }) => id === name.toLowerCase() || title === name,
    ({ id }) => name.length >= shortestId && id.startsWith(name.toLowerCase()),
    ({ title }) => folded !== '' && foldText(title).includes(folded),
  ];
  const found = rules.map((rule) => projects.filter(rule)).find((matches) => matches.length > 0) ?? [];
  const [project, ...more] = found;
  if (project === undefined) throw new ProblemError('projectNotFound', { name });
  if (more.length > 0)
    throw new ProblemError('projectAmbiguous', {
      name,
      ids: found.map(({ id, title }) => `${title} (${id})`).join(', '),
    });
  return project;
};
