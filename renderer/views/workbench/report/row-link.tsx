import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../../parts/link-button.tsx';
import { useFormats } from '../../../state/format.ts';

export interface RowLinkProps {
  /** Zero-based. */
  readonly position: number;
  readonly onGo: (position: number) => void;
}

/** A row's number that leads there; in the saved file the number alone. */
export const RowLink = ({ position, onGo }: RowLinkProps) => {
  const { t } = useTranslation('report');
  const number = useFormats().number(position + 1);
  return (
    <LinkButton title={t('go', { number })} onPress={() => onGo(position)}>
      {number}
    </LinkButton>
  );
};
