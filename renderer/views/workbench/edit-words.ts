import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useApi } from '../../state/api.ts';
import type { EditLabel, ProjectDetail, Version } from './model.ts';
import { useVersionNames } from './names.ts';

/** Edits that are named by words that were found, not by a version. */
const namedByWords: ReadonlySet<EditLabel['kind']> = new Set(['unify', 'replace']);

/**
 * Names an edit in the reader's language, as "confirmation of row 9". Its log has versions by their titles, which may
 * be long headlines: one that is there still, and alone has its title, goes by its short name.
 */
export const useEditWords = (projectId: string): ((label: EditLabel) => string) => {
  const { t } = useTranslation('workbench');
  const { queries } = useApi();
  const { data: versions = none } = useQuery({
    ...queries.project.get.queryOptions({ input: { projectId } }),
    select: versionsOf,
  });
  const names = useVersionNames(versions);
  const nameOf = (title: string): string => {
    const [version, ...others] = versions.filter((one) => one.title === title);
    return version === undefined || others.length > 0 ? title : (names.get(version.id) ?? title);
  };
  return ({ kind, row, lastRow, count, version }) =>
    // Logs written before the version was noted have takings without one.
    t(`edits.${kind === 'take' && version === null ? 'correct' : kind}`, {
      row: row ?? '',
      lastRow: lastRow ?? '',
      count: count ?? 1,
      version: version === null || namedByWords.has(kind) ? (version ?? '') : nameOf(version),
    });
};

const none: readonly Version[] = [];
const versionsOf = ({ versions }: ProjectDetail): readonly Version[] => versions;
