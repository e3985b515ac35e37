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
  /** In a cell of a table: a number there heads nothing. */
  | 'cell'
  /** Kept with the document but no part of its text, as the front matter of Markdown. */
  | 'metadata'
  /** A footnote or an endnote, which stands behind the text: where it belongs, the reader decides. */
  | 'note';

/** A line of a document, or what a format with paragraphs has for one. */
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

/** A paragraph of a document before its role is known: the lines of it joined. */
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
const anyBreak = /\r\n|[\n\r\f\v\u2028\u2029]/g;
/** What ends a line for every tool that counts lines. */
const fileBreak = /\r\n|[\n\r]/g;

interface NumberedLine {
  readonly text: string;
  /** 1-based, blank lines counted. */
  readonly number: number;
}

/** The lines that are not blank, one after another: a file of line breaks alone would fill the memory at once. */
function* solidLines(text: string, lineBreak: RegExp): Generator<NumberedLine> {
  let start = 0;
  let number = 1;
  for (const { index, 0: found } of text.matchAll(lineBreak)) {
    const line = text.slice(start, index);
    if (line.trim() !== '') yield { text: line, number };
    start = index + found.length;
    number += 1;
  }
  const last = text.slice(start);
  if (last.trim() !== '') yield { text: last, number };
}

/** All lines of a file, blank ones too, as tools for parallel texts count them: what a last line break ends is none. */
export function everyLine(text: string): readonly string[] {
  const lines = text.split(fileBreak);
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

/** The lines of a file that are not blank, as they stand. */
export const fileLines = (text: string): Iterable<NumberedLine> => solidLines(text, fileBreak);

/** The non-empty lines of a text without markup, so many and one at most. */
export function plainLines(text: string, most = Number.POSITIVE_INFINITY): readonly TextLine[] {
  const lines: TextLine[] = [];
  let before = 0;
  for (const { text: line, number } of solidLines(text, anyBreak)) {
    lines.push({
      text: line,
      number,
      mark: 'none',
      emphasised: false,
      startsBlock: number > before + 1 || before === 0,
    });
    before = number;
    if (lines.length > most) break;
  }
  return lines;
}
