import type { TextLine } from '../domain/text/lines.ts';

/** What a reader makes of a document: its lines, and what its markup says of it. */
export interface ReadPage {
  readonly lines: readonly TextLine[];
  /** The title that the document gives itself outside its text, or null. */
  readonly title: string | null;
}
