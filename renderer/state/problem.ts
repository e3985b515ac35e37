import { ORPCError } from '@orpc/client';
import { type Problem, ProblemError } from '../../shared/domain/problem.ts';

/**
 * What a failed call means to the reader. The core answers expected failures as `PROBLEM`, and what is done with files
 * here throws them; whatever else fails is unexpected; where nothing answers at all, see {@link isConnectionError}.
 */
export const problemOf = (error: unknown): Problem => {
  if (error instanceof ProblemError) return error.problem;
  return error instanceof ORPCError && error.code === 'PROBLEM' && isProblem(error.data)
    ? error.data
    : { code: 'unexpected', params: {} };
};

/** Answers that come from the way to the core, not from the core. 401: the web host was started anew, and does not know the page. */
const wayStatuses = [401, 502, 503, 504];

/** The host could not be reached, or went away in the middle of a call, or is not the one this page came from. */
export const isConnectionError = (error: unknown): boolean =>
  error instanceof ORPCError ? wayStatuses.includes(error.status) : !(error instanceof ProblemError);

/** The web host answers, but in another life than this page's: it will never know the page, which has to be loaded anew. */
export const isForeignHost = (error: unknown): boolean => error instanceof ORPCError && error.status === 401;

/** The contract has checked the shape where the error arises; this only tells it from an error of the transport. */
const isProblem = (data: unknown): data is Problem =>
  typeof data === 'object' && data !== null && 'code' in data && 'params' in data;
