import { ORPCError } from '@orpc/server';
import { type Problem, ProblemError } from '../../shared/domain/problem.ts';

/** The problem an error stands for; `unexpected` where it is none that users are told of. */
export const problemOf = (error: unknown): Problem =>
  error instanceof ProblemError ? error.problem : { code: 'unexpected', params: {} };

/** The same, for where nobody else hears of the error: one that is no problem goes to the standard error stream. */
export function noted(error: unknown): Problem {
  if (!(error instanceof ProblemError)) console.error(error);
  return problemOf(error);
}

/**
 * An error as the contract has it. Problems become PROBLEM; a refused input stays oRPC's own; all else is
 * `unexpected`, which says nothing of the program's inside: that goes to the standard error stream.
 */
export function translated(error: unknown): ORPCError<string, unknown> {
  if (error instanceof ORPCError && error.code !== 'INTERNAL_SERVER_ERROR') return error;
  return new ORPCError('PROBLEM', { defined: true, status: 422, data: noted(error) });
}
