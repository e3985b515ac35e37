import { useTranslation } from 'react-i18next';
import type { EditLabel } from './model.ts';

/** Names an edit in the reader's language, as "confirmation of row 9". */
export const useEditWords = (): ((label: EditLabel) => string) => {
  const { t } = useTranslation('workbench');
  return ({ kind, row, lastRow, count, version }) =>
    // Logs written before the version was noted have takings without one.
    t(`edits.${kind === 'take' && version === null ? 'correct' : kind}`, {
      row: row ?? '',
      lastRow: lastRow ?? '',
      count: count ?? 1,
      version: version ?? '',
    });
};
