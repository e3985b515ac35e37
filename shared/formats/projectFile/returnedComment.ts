/** A comment that stands beside a text. */
export interface ReturnedComment {
  readonly text: string;
  /** `''`: nobody knows. */
  readonly author: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Words that it is about; `''`: all of the paragraph. */
  readonly quote: string;
  readonly paragraph: string;
  /** Whether somebody has dealt with it. */
  readonly isDone: boolean;
}

/** A name of the length that names in the library have. */
export const returnedName = (name: string): string => name.trim().slice(0, 100).toWellFormed();
/** Words of the length that comments have. */
export const returnedWords = (text: string): string => text.slice(0, 10_000).toWellFormed();
