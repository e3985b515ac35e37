import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { useFormats } from '../../state/format.ts';
import type { BenchDialogsProps } from './bench-dialogs.tsx';
import { parseRowNumber } from './travel.ts';

/** Asks for the number of a row and goes there. */
export const GoToDialog = ({ count, position, onGo, onClose }: BenchDialogsProps) => {
  const { t } = useTranslation('workbench');
  const formats = useFormats();
  const [typed, setTyped] = useState('');
  const wanted = parseRowNumber(typed, count);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (wanted !== null) onGo(wanted);
  };
  return (
    <Dialog
      title={t('goTo.title')}
      isOpen
      onClose={onClose}
      actions={
        <Button kind="primary" type="submit" form="bench-go-to" isDisabled={wanted === null}>
          {t('goTo.go')}
        </Button>
      }
    >
      <form id="bench-go-to" onSubmit={submit}>
        <TextField
          label={t('goTo.label', { count, rows: formats.number(count) })}
          value={typed}
          onChange={setTyped}
          maxLength={12}
          autoFocus
          placeholder={formats.number(position + 1)}
          {...(wanted === null && typed !== '' ? { error: t('goTo.noNumber') } : {})}
        />
      </form>
    </Dialog>
  );
};
