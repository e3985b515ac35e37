import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { useUnsaved } from '../../state/unsaved.ts';

export interface PasteDialogProps {
  readonly onAdd: (text: string) => void;
  readonly onClose: () => void;
}

/** A place to paste or type a text. Ctrl+V anywhere on the import does the same at once. */
export const PasteDialog = ({ onAdd, onClose }: PasteDialogProps) => {
  const { t } = useTranslation(['import', 'common']);
  const [text, setText] = useState('');
  useUnsaved(() => text.trim() !== '');
  return (
    <Dialog
      title={t('paste')}
      isOpen
      onClose={onClose}
      width="wide"
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button kind="primary" isDisabled={text.trim() === ''} onPress={() => onAdd(text)}>
            {t('addText')}
          </Button>
        </>
      }
    >
      <TextField label={t('pasteHere')} value={text} onChange={setText} rows={12} autoFocus />
    </Dialog>
  );
};
