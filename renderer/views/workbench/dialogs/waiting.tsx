import { useTranslation } from 'react-i18next';
import { Button } from '../../../parts/button.tsx';
import { TaskProgress } from '../../../parts/progress.tsx';
import { Trouble } from '../../../parts/trouble.tsx';
import type { CoreWork } from './use-core-work.ts';
import './waiting.css';

interface WaitingProps {
  readonly of: CoreWork<unknown>;
  /** What is being done, where that is no comparing. */
  readonly label?: string;
}

/** How far the work is, with a way to stop it; or why there is nothing to see. */
export const Waiting = ({ of: { share, problem, stop }, label }: WaitingProps) => {
  const { t } = useTranslation('workbench');
  if (problem !== null) return <Trouble problem={problem} />;
  if (share === null) return null;
  return (
    <div className="comparing-waiting">
      <TaskProgress label={label ?? t('compare.running')} share={share} />
      <Button onPress={stop}>{t('compare.stop')}</Button>
    </div>
  );
};
