import { useTranslation } from 'react-i18next';
import { Keys } from '../../parts/key.tsx';

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
  const label = t('take.version', { title });
  return (
    <button
      type="button"
      tabIndex={-1}
      className="bench-take"
      aria-label={label}
      title={label}
      onPointerDown={(event) => event.preventDefault()}
      onClick={(event) => {
        event.stopPropagation();
        onTake();
      }}
    >
      <Keys keys={`Alt+Digit${number}`} />
      <span>{showTitle ? title : t('take.short')}</span>
    </button>
  );
};
