import { problemOf } from '../state/problem.ts';
import { useNotify } from './notice.tsx';
import { useProblemText } from './problem-text.tsx';

/** Says in a notice why something could not be done, by what was thrown: for what has no place of its own on screen. */
export const useTroubleNotice = (): ((error: unknown) => void) => {
  const notify = useNotify();
  const problemText = useProblemText();
  return (error) => notify({ message: problemText(problemOf(error)), tone: 'problem' });
};
