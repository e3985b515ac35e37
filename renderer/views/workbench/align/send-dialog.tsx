import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../parts/button.tsx';
import { Dialog } from '../../../parts/dialog.tsx';
import { TextField } from '../../../parts/text-field.tsx';
import { useFormats } from '../../../state/format.ts';
import { parseRowNumber } from '../travel.ts';

export interface SendDialogProps {
  /** Rows of the project. */
  readonly count: number;
  /** Closes the dialog and sends the blocks to the row at this zero-based position. */
  readonly onSend: (position: number) => void;
  readonly onClose: () => void;
}

/** Asks for the number of the row that the selected blocks are to go to. */
export const SendDialog = ({ count, onSend, onClose }: SendDialogProps) => {
  const { t } = useTranslation('workbench');
  const formats = useFormats();
  const [typed, setTyped] = useState('');
  const wanted = parseRowNumber(typed, count);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (wanted !== null) onSend(wanted);
  };
  return (
    <Dialog
      title={t('alignMode.send.title')}
      isOpen
      onClose={onClose}
      actions={
        <Button kind="primary" type="submit" form="align-send" isDisabled={wanted === null}>
          {t('alignMode.send.run')}
        </Button>
      }
    >
      <form id="align-send" onSubmit={submit}>
        <TextField
          label={t('goTo.label', { count, rows: formats.number(count) })}
          value={typed}
          onChange={setTyped}
          maxLength={12}
          autoFocus
          {...(wanted === null && typed !== '' ? { error: t('goTo.noNumber') } : {})}
        />
      </form>
    </Dialog>
  );
};
