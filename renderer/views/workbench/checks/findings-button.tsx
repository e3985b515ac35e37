import { useTranslation } from 'react-i18next';
import { Button } from '../../../parts/button.tsx';
import { useFormats } from '../../../state/format.ts';
import { openCount } from './model.ts';
import { useRun } from './run-state.ts';

export interface FindingsButtonProps {
  readonly isOpen: boolean;
  readonly onPress: () => void;
}

/** How many findings there are; opens the list of them. */
export const FindingsButton = ({ isOpen, onPress }: FindingsButtonProps) => {
  const { t } = useTranslation('checks');
  const formats = useFormats();
  const count = useRun(({ summary }) => (summary ? openCount(summary) : null));
  const percent = useRun(({ phase, done, summary }) =>
    phase === 'running' && summary === null ? Math.floor(done * 100) : null,
  );
  const shown =
    count === null ? (percent === null ? '' : formats.percent(percent / 100)) : formats.number(count);
  // The name holds what is in sight, the share done too.
  const label = count === null ? `${t('open')} ${shown}`.trim() : t('openCount', { count });
  return (
    <Button kind="quiet" icon="findings" aria-label={label} aria-expanded={isOpen} onPress={onPress}>
      <span className="numbers">{shown}</span>
    </Button>
  );
};
