import type { Outputs } from '../../shared/contract/contract.ts';
import { misunderstood } from './arguments.ts';
import { hasLibrary, withLibrary } from './session.ts';
import { type Call, print, printJson, shown } from './terminal.ts';

type Projects = Outputs['project']['list'];

/** `sverka list`: the projects, most recently opened first. */
export const list = async (call: Call): Promise<void> => {
  const [unwanted] = call.given.files;
  if (unwanted !== undefined) throw misunderstood(unwanted.path);
  const projects = hasLibrary(call)
    ? await withLibrary(call, { readOnly: true }, (client) => client.project.list())
    : [];
  if (call.given.json) return printJson(call, projects);
  return print(call, describe(call, projects));
};

const describe = ({ t }: Call, projects: Projects): string => {
  if (projects.length === 0) return `${t('cli:list.none')}\n`;
  const date = new Intl.DateTimeFormat(t('cli:list.locale'), { dateStyle: 'medium' });
  return projects
    .map(({ id, title, versions, progress, changedAt }) => {
      const about = [
        t('cli:versions', { count: versions }),
        t('cli:rows', { count: progress.rows }),
        t('cli:list.confirmed', { count: progress.confirmed }),
        ...(progress.reviewed === 0 ? [] : [t('cli:list.reviewed', { count: progress.reviewed })]),
        ...(progress.changedSinceReview === 0
          ? []
          : [t('cli:list.changedSinceReview', { count: progress.changedSinceReview })]),
        date.format(changedAt),
      ];
      return `${id}  ${shown(title)}\n    ${about.join(' · ')}\n`;
    })
    .join('');
};
