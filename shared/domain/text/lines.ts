/**
 * What the readers of single formats hand over, and what the paragraphs are made of. A line is what the
 * document itself breaks; a block is what Sverka takes for a paragraph, before its role is known.
 */

/** What the markup of the document says of a line; plain text says nothing. */
export type LineMark =
  | 'none'
  /** The title of the work itself: a Word title, an HTML article's first-level heading. */
  | 'title'
  | 'heading'
  /** An entry of a list. */
  | 'listed'
  /** Kept with the document but no part of its text, as the front matter of Markdown. */
  | 'metadata';

export interface TextLine {
  /** Without its line break; indentation and spaces as they stand. */
  readonly text: string;
  /** 1-based, for messages; in a format without lines the number of the paragraph. */
  readonly number: number;
  readonly mark: LineMark;
  /** The whole line is bold or italic. */
  readonly emphasised: boolean;
  /** A blank line or a paragraph's start in the markup stands before it. */
  readonly startsBlock: boolean;
}

export interface Block {
  /** Trimmed, without line breaks. */
  readonly text: string;
  /** Number of its first line, 1-based. */
  readonly line: number;
  readonly mark: LineMark;
  readonly emphasised: boolean;
  /** A blank line or a paragraph's start in the markup stands before it. */
  readonly apart: boolean;
}

/** CR LF, LF, CR, form feed, vertical tab (Word's soft break) and Unicode's line and paragraph separators. */
const lineBreak = /\r\n|[\n\r\f\v\u2028\u2029]/;

/** The non-empty lines of a text without markup. */
export function plainLines(text: string): readonly TextLine[] {
  const lines: TextLine[] = [];
  let startsBlock = true;
  for (const [index, line] of text.split(lineBreak).entries()) {
    if (line.trim() === '') {
      startsBlock = true;
      continue;
    }
    lines.push({ text: line, number: index + 1, mark: 'none', emphasised: false, startsBlock });
    startsBlock = false;
  }
  return lines;
}
