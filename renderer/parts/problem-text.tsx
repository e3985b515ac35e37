import { useTranslation } from 'react-i18next';
import type { Problem } from '../../shared/domain/problem.ts';

/** The sentence of a problem in the reader's language; a function, for notices. */
export const useProblemText = (): ((problem: Problem) => string) => {
  const { t } = useTranslation('errors');
  return ({ code, params }) => t(code, params);
};

/** The sentence of a problem. Names in it may hold anything, so it is isolated from the text around. */
export const ProblemText = ({ problem }: { readonly problem: Problem }) => (
  <bdi>{useProblemText()(problem)}</bdi>
);
