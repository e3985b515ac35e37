import type { Problem } from '../../shared/domain/problem.ts';
import { ProblemError } from '../../shared/domain/problem.ts';

/** The problem that a reading ends in; a reading that ends well, or in anything unexpected, fails the test. */
export function refusal(reading: () => unknown): Problem {
  try {
    reading();
  } catch (error) {
    if (error instanceof ProblemError) return error.problem;
    throw error;
  }
  throw new Error('was read, and should have been refused');
}
