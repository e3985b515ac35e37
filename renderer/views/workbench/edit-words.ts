import { useTranslation } from 'react-i18next';
import type { EditLabel } from './model.ts';

/** Names an edit in the reader's language, as "confirmation of row 9". */
export const useEditWords = (): ((label: EditLabel) => string) => {
  const { t } = useTranslation('workbench');
  return ({ kind, row, lastRow, count, version }) =>
    t(`edits.${kind}`, {
      row: row ?? '',
      lastRow: lastRow ?? '',
      count: count ?? 1,
      version: version ?? '',
    });
};
