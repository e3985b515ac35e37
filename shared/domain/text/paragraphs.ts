import type { Block, TextLine } from './lines.ts';
import { endsSentence, startsTurn } from './signs.ts';

/**
 * From lines to paragraphs. A text is either written one paragraph a line, or wrapped at a column by a
 * program or a hand; then the lines of a paragraph are put together again. Nothing else of a text changes:
 * the characters of all blocks, spaces aside, are those of all lines, in order.
 */

/** Width limits, in UTF-16 units, between which a text can have been wrapped on purpose. */
const narrowest = 40;
const widest = 140;
/** Shares of line ends that must look like wrapping; hard-wrapped prose has .8 and .85, metrical verse .9 and 0. */
const fullShare = 0.45;
const lowerShare = 0.5;
/** A line is full when its successor's first word would not have fitted, give or take an uneven margin. */
const slack = 0.88;

interface LineEnd {
  readonly line: TextLine;
  readonly next: TextLine;
}

/** Finds the paragraphs. Linear in the length of the text. */
export function joinLines(lines: readonly TextLine[]): readonly Block[] {
  const width = wrapWidth(lines);
  const blocks: Block[] = [];
  let group: TextLine[] = [];
  const close = (): void => {
    if (group.length > 0) blocks.push(blockOf(group));
    group = [];
  };
  for (const line of lines) {
    const previous = group.at(-1);
    if (previous !== undefined && !continues({ line: previous, next: line }, width)) close();
    group.push(line);
  }
  close();
  return blocks;
}

function blockOf(group: readonly TextLine[]): Block {
  const [first] = group;
  if (first === undefined) throw new RangeError('a block has a line');
  let text = first.text.trim();
  for (const line of group.slice(1)) text = joined(text, line.text.trim());
  return {
    text,
    line: first.number,
    mark: first.mark,
    emphasised: group.every((line) => line.emphasised),
    apart: first.startsBlock,
  };
}

/** A word broken at its hyphen is closed up; whether the hyphen belongs to the word, nobody can tell here. */
function joined(text: string, continuation: string): string {
  return /\p{L}[-‐]$/u.test(text) && /^\p{Ll}/u.test(continuation)
    ? text + continuation
    : `${text} ${continuation}`;
}

function continues(end: LineEnd, width: number | null): boolean {
  const { line, next } = end;
  if (next.startsBlock || next.mark !== line.mark) return false;
  // A heading broken over lines in its markup is one heading still.
  if (next.mark === 'title' || next.mark === 'heading') return true;
  if (width === null || startsParagraph(end)) return false;
  return isFull(end, width) || (startsLower(next) && !endsSentence(line.text.trim()));
}

function startsParagraph({ line, next }: LineEnd): boolean {
  const text = next.text.trim();
  if (!/[\p{L}\p{N}]/u.test(text) || !/[\p{L}\p{N}]/u.test(line.text)) return true;
  return indentation(next) > indentation(line) + 1 || (startsTurn(text) && endsSentence(line.text.trim()));
}

const indentation = (line: TextLine): number => line.text.length - line.text.trimStart().length;
const startsLower = (line: TextLine): boolean => /^[\s"«“„(]*\p{Ll}/u.test(line.text);

function isFull({ line, next }: LineEnd, width: number): boolean {
  const word = /\S+/.exec(next.text)?.[0].length ?? 0;
  return line.text.trimEnd().length + 1 + word > width * slack;
}

/** The column the text was wrapped at, in UTF-16 units, or null where its lines are its paragraphs. */
function wrapWidth(lines: readonly TextLine[]): number | null {
  const ends = lineEnds(lines);
  const width = commonWidth(ends);
  if (width === null) return null;
  let full = 0;
  let lower = 0;
  for (const end of ends) {
    if (!isFull(end, width)) continue;
    full += 1;
    if (startsLower(end.next)) lower += 1;
  }
  return full >= ends.length * fullShare && lower >= full * lowerShare ? width : null;
}

function lineEnds(lines: readonly TextLine[]): readonly LineEnd[] {
  const ends: LineEnd[] = [];
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    if (next !== undefined && !next.startsBlock && line.mark === 'none') ends.push({ line, next });
  }
  return ends;
}

/** The longest line that is no outlier (an address, a table): one in fifty may be longer. */
function commonWidth(ends: readonly LineEnd[]): number | null {
  const lengths = ends.map(({ line }) => line.text.trimEnd().length).sort((a, b) => b - a);
  const width = lengths[Math.floor(lengths.length / 50)];
  return width !== undefined && width >= narrowest && width <= widest ? width : null;
}
