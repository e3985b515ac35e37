import { useTranslation } from 'react-i18next';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { useNotify } from '../../parts/notice.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { useKeptText } from '../../state/kept-text.ts';
import { useUnsaved } from '../../state/unsaved.ts';

export interface PasteDialogProps {
  /** What the texts are for: what is written for one import is no business of another. */
  readonly target: string;
  readonly onAdd: (text: string) => void;
  readonly onClose: () => void;
  /** Opens it again, with what had been given up. */
  readonly onReopen: () => void;
}

/** A place to paste or type a text, kept until it is added (Ctrl+Enter) or given up, with a way back. Ctrl+V anywhere on the import does the same at once. */
export const PasteDialog = ({ target, onAdd, onClose, onReopen }: PasteDialogProps) => {
  const { t } = useTranslation(['import', 'common']);
  const notify = useNotify();
  const { text, write } = useKeptText(`sverka:paste:${target}`);
  useUnsaved(() => text.trim() !== '');
  const isEmpty = text.trim() === '';
  const add = (): void => {
    write('');
    onAdd(text);
  };
  const cancel = (): void => {
    onClose();
    if (isEmpty) return;
    write('');
    const putBack = (): void => {
      write(text);
      onReopen();
    };
    notify({ message: t('pasteGivenUp'), action: { label: t('common:undo'), run: putBack } });
  };
  return (
    <Dialog
      title={t('paste')}
      isOpen
      onClose={onClose}
      width="wide"
      onMain={isEmpty ? undefined : add}
      actions={
        <>
          <Button onPress={cancel}>{t('common:cancel')}</Button>
          <Button kind="primary" keys="$mod+Enter" isDisabled={isEmpty} onPress={add}>
            {t('addText')}
          </Button>
        </>
      }
    >
      <TextField label={t('pasteHere')} value={text} onChange={write} rows={12} autoFocus />
    </Dialog>
  );
};
