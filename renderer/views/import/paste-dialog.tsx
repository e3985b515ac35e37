import type { ClipboardEvent } from 'react';
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

/**
 * Units of a text that is nothing to be looked through in a field, some fifty pages: the browser lays all of a field out
 * anew, which takes it seconds for a book, and one for every key.
 */
const longText = 100_000;

/**
 * A place to paste or type a text, kept until it is added (Ctrl+Enter) or given up, with a way back. A long
 * text that is pasted is added at once, as it is by Ctrl+V anywhere on the import.
 */
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
  const addAtOnce = (event: ClipboardEvent): void => {
    const pasted = event.clipboardData.getData('text/plain');
    if (!isEmpty || pasted.length <= longText) return;
    event.preventDefault();
    onAdd(pasted);
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
      <TextField
        label={t('pasteHere')}
        value={text}
        onChange={write}
        onPaste={addAtOnce}
        rows={12}
        autoFocus
      />
    </Dialog>
  );
};
