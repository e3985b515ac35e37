import { useTranslation } from 'react-i18next';
import { useNotify } from '../../parts/notice.tsx';
import { useShownKey } from '../../state/keymap.ts';

/** Says what an edit did, and offers to undo just that one; null: it left none that could be undone. */
export const useDoneNotice = (
  undoEdit: (editId: number) => void,
): ((message: string, editId: number | null) => void) => {
  const { t } = useTranslation();
  const shownKey = useShownKey();
  const notify = useNotify();
  return (message, editId) =>
    notify({
      message,
      ...(editId === null
        ? {}
        : { action: { label: t('undo'), ...shownKey('undo'), run: () => undoEdit(editId) } }),
    });
};
