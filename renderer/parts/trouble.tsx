import type { ReactNode } from 'react';
import type { Problem } from '../../shared/domain/problem.ts';
import { ProblemText } from './problem-text.tsx';
import './trouble.css';

interface TroubleProps {
  readonly problem: Problem;
  /** A way out of it, where there is one. */
  readonly children?: ReactNode;
}

/** Why something could not be done, where it was asked for; said at once by screen readers. */
export const Trouble = ({ problem, children }: TroubleProps) => (
  <div className="trouble" role="alert">
    <ProblemText problem={problem} />
    {children}
  </div>
);
