import { useContext } from 'react';
import { useTranslation } from 'react-i18next';
import type { ColumnKey } from '../model.ts';
import { NamesContext } from '../names.ts';

/** Short name of a column in the interface language: a version's, or "Corrected". */
export const useColumnNames = (): ((key: ColumnKey) => string) => {
  const { t } = useTranslation('workbench');
  const names = useContext(NamesContext);
  return (key) => (key === 'corrected' ? t('corrected.title') : (names.get(key) ?? String(key)));
};
