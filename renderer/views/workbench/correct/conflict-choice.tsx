import { useTranslation } from 'react-i18next';
import { Button } from '../../../parts/button.tsx';
import { useLanguage } from '../../../state/i18n.ts';
import { useServices } from '../services.ts';
import type { Conflict } from './draft.ts';

/** The row was changed elsewhere while it was being typed: both texts are in view until one is chosen. */
export const ConflictChoice = ({ conflict }: { readonly conflict: Conflict }) => {
  const { t } = useTranslation('workbench');
  const { autosave } = useServices();
  const { rowId } = conflict.mine;
  const theirs = conflict.theirs.correction?.text ?? '';
  return (
    <fieldset className="bench-conflict" aria-label={t('conflict.title')}>
      <p lang={useLanguage()}>{t('conflict.title')}</p>
      <p className="text">{theirs === '' ? t('conflict.empty') : theirs}</p>
      <div className="bench-conflict-actions" lang={useLanguage()}>
        <Button onPress={() => autosave.keepMine(rowId)}>{t('conflict.keepMine')}</Button>
        <Button onPress={() => void autosave.takeTheirs(rowId)}>{t('conflict.takeTheirs')}</Button>
      </div>
    </fieldset>
  );
};
