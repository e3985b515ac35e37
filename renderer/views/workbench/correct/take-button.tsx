import { useTranslation } from 'react-i18next';
import { Keys } from '../../../parts/key.tsx';

export interface TakeButtonProps {
  /** Of the take key, from 1. */
  readonly number: number;
  readonly title: string;
  readonly onTake: () => void;
  /** Whether the version's title is shown, not only said. */
  readonly showTitle?: boolean;
}

/** Takes a version's text as the corrected one. Outside the tab order: its key does the same from anywhere in the row. */
export const TakeButton = ({ number, title, onTake, showTitle = false }: TakeButtonProps) => {
  const { t } = useTranslation('workbench');
  const isLong = !showTitle;
  return (
    <button
      type="button"
      tabIndex={-1}
      className="bench-take"
      title={t('take.version', { title })}
      aria-keyshortcuts={`Alt+${number}`}
      onPointerDown={(event) => event.preventDefault()}
      onClick={(event) => {
        event.stopPropagation();
        onTake();
      }}
    >
      <span aria-hidden="true">
        <Keys keys={`Alt+Digit${number}`} />
      </span>
      {isLong && t('take.short')}
      <bdi className={isLong ? 'visually-hidden' : 'bench-take-title'}>{title}</bdi>
    </button>
  );
};
