import { useTranslation } from 'react-i18next';
import { RowNumberDialog } from '../cursor/row-number-dialog.tsx';

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
  return (
    <RowNumberDialog
      title={t('alignMode.send.title')}
      action={t('alignMode.send.run')}
      count={count}
      onChoose={onSend}
      onClose={onClose}
    />
  );
};
