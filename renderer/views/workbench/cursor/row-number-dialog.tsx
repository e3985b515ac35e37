import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../parts/button.tsx';
import { Dialog } from '../../../parts/dialog.tsx';
import { TextField } from '../../../parts/text-field.tsx';
import { useFormats } from '../../../state/format.ts';
import { parseRowNumber } from './travel.ts';

export interface RowNumberDialogProps {
  readonly title: string;
  /** What the button says. */
  readonly action: string;
  /** Rows of the project. */
  readonly count: number;
  /** Zero-based position to suggest. */
  readonly suggested?: number;
  /** Takes the zero-based position of the row that was named. */
  readonly onChoose: (position: number) => void;
  readonly onClose: () => void;
}

/** Asks for the number of a row. */
export const RowNumberDialog = (props: RowNumberDialogProps) => {
  const { title, action, count, suggested, onChoose, onClose } = props;
  const { t } = useTranslation(['workbench', 'common']);
  const formats = useFormats();
  const form = useId();
  const [typed, setTyped] = useState('');
  const wanted = parseRowNumber(typed, count);
  const isRow = wanted.kind === 'row';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isRow) onChoose(wanted.position);
  };
  const error = (): string | null => {
    if (isRow || typed === '') return null;
    if (wanted.kind === 'noNumber') return t('goTo.noNumber');
    return t('goTo.noSuchRow', { count, rows: formats.number(count), number: formats.number(wanted.number) });
  };
  const said = error();
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button kind="primary" type="submit" form={form} isDisabled={!isRow}>
            {action}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={submit}>
        <TextField
          label={t('goTo.label', { count, rows: formats.number(count) })}
          value={typed}
          onChange={setTyped}
          maxLength={12}
          autoFocus
          {...(suggested === undefined ? {} : { placeholder: formats.number(suggested + 1) })}
          {...(said === null ? {} : { error: said })}
        />
      </form>
    </Dialog>
  );
};
