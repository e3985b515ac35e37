import { useTranslation } from 'react-i18next';
import { Button } from '../../../parts/button.tsx';
import { useFormats } from '../../../state/format.ts';

interface RowLinkProps {
  /** Zero-based. */
  readonly position: number;
  readonly onGo: (position: number) => void;
}

/** The number of a row; pressing it goes there. */
export const RowLink = ({ position, onGo }: RowLinkProps) => {
  const { t } = useTranslation('workbench');
  const formats = useFormats();
  return (
    <Button kind="quiet" onPress={() => onGo(position)}>
      <span className="visually-hidden">{t('goToRow')} </span>
      {formats.number(position + 1)}
    </Button>
  );
};
