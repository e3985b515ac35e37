import { Label, ProgressBar } from 'react-aria-components';
import { useFormats } from '../state/format.ts';
import './progress.css';

export interface ProgressProps {
  readonly label: string;
  /** Share that is done, 0 to 1. */
  readonly confirmed: number;
  /** Share of all that is reviewed as well. */
  readonly reviewed?: number;
  /** Share that is begun but not done. */
  readonly edited: number;
}

/** How much of a work is reviewed, confirmed (solid) and edited. The label says it in words. */
export const Progress = ({ label, confirmed, reviewed = 0, edited }: ProgressProps) => (
  <span className="progress" role="img" aria-label={label}>
    <i className="progress-reviewed" style={{ width: `${reviewed * 100}%` }} />
    <i className="progress-confirmed" style={{ width: `${(confirmed - reviewed) * 100}%` }} />
    <i className="progress-edited" style={{ width: `${edited * 100}%` }} />
  </span>
);

export interface TaskProgressProps {
  /** What is being done. */
  readonly label: string;
  /** Share that is done, 0 to 1; null where it cannot be told. */
  readonly share: number | null;
}

/** How far a running task has come. */
export const TaskProgress = ({ label, share }: TaskProgressProps) => {
  const formats = useFormats();
  return (
    <ProgressBar
      className="task-progress"
      value={(share ?? 0) * 100}
      isIndeterminate={share === null}
      valueLabel={share === null ? undefined : formats.percent(share)}
    >
      {({ percentage, valueText }) => (
        <>
          <span className="task-progress-words">
            <Label>{label}</Label>
            <span className="numbers">{valueText}</span>
          </span>
          <span className="progress">
            <i
              className={share === null ? 'progress-running' : 'progress-done'}
              style={{ width: `${percentage ?? 30}%` }}
            />
          </span>
        </>
      )}
    </ProgressBar>
  );
};
