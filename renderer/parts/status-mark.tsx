import { useTranslation } from 'react-i18next';
import type { RowState } from '../../shared/domain/model.ts';
import { Icon, type IconName } from './icon.tsx';
import './status-mark.css';

export interface StatusMarkProps {
  readonly state: RowState;
  /** Without words on screen they are still there for screen readers and as a tooltip. */
  readonly showLabel?: boolean;
}

const icons: Readonly<Record<RowState, IconName>> = {
  new: 'new',
  edited: 'edited',
  rejected: 'close',
  confirmed: 'check',
  reviewed: 'reviewed',
};

/** State of a row: shape, word and colour together. */
export const StatusMark = ({ state, showLabel = false }: StatusMarkProps) => {
  const { t } = useTranslation();
  const label = t(`states.${state}`);
  return (
    <span className={`status status-${state}`} {...(showLabel ? {} : { title: label })}>
      <Icon name={icons[state]} size={14} />
      <span className={showLabel ? 'status-words' : 'visually-hidden'}>{label}</span>
    </span>
  );
};
