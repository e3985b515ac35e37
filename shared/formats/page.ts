import { ProblemError } from '../domain/problem.ts';
import type { TextLine } from '../domain/text/lines.ts';
import { paragraphCount, paragraphUnits } from './limits.ts';

/** What a reader makes of a document: its lines, and what its markup says of it. */
export interface ReadPage {
  readonly lines: readonly TextLine[];
  /** The title that the document gives itself outside its text, or null. */
  readonly title: string | null;
  /** There where changes are tracked in it; they were read as accepted. */
  readonly tracked?: true;
}

/** Throws `paragraphTooLong`. `line` is 1-based. */
export function checkLength(file: string, found: number, line: number): void {
  if (found > paragraphUnits)
    throw new ProblemError('paragraphTooLong', { file, line, limit: paragraphUnits, found });
}

/** Throws `tooManyParagraphs`. */
export function checkCount(file: string, found: number): void {
  if (found > paragraphCount)
    throw new ProblemError('tooManyParagraphs', { file, limit: paragraphCount, found });
}
