import { useTranslation } from 'react-i18next';
import type { BenchDialogsProps } from '../bench-dialogs.tsx';
import { RowNumberDialog } from './row-number-dialog.tsx';

/** Asks for the number of a row and goes there. */
export const GoToDialog = ({ count, position, onGo, onClose }: BenchDialogsProps) => {
  const { t } = useTranslation('workbench');
  return (
    <RowNumberDialog
      title={t('goTo.title')}
      action={t('goTo.go')}
      count={count}
      suggested={position}
      onChoose={onGo}
      onClose={onClose}
    />
  );
};
