import { brokenWordsOf, type JoinBroken } from './brokenWords.ts';
import type { Block, TextLine } from './lines.ts';
import { endsSentence, startsItem, startsTurn } from './signs.ts';

/**
 * From lines to paragraphs. A text is either written one paragraph a line, or wrapped at a column by a
 * program or a hand; then the lines of a paragraph are put together again. Nothing else of a text changes:
 * the characters of all blocks, spaces and the hyphens of broken words aside, are those of all lines, in order.
 */

/** One line in so many may be longer than the others: an address, a table. */
const oneLonger = 50;
/** Width limits, in UTF-16 units, between which a text can have been wrapped on purpose. */
const narrowest = 40;
const widest = 140;
/** Shares of line ends that must look like wrapping; hard-wrapped prose has .8 and .85, metrical verse .9 and 0. */
const fullShare = 0.45;
const lowerShare = 0.5;
/** A line is full when its successor's first word would not have fitted, give or take an uneven margin. */
const slack = 0.88;
/**
 * A program leaves no margin uneven: of the full lines that surely go on nearly all had no room at all, which no line
 * of a text that was not wrapped happens to do. So short paragraphs may abound, and numbers and names begin many lines.
 */
const evenShare = 0.98;
const evenLowerShare = 0.3;
/** So many tell, or fewer where hardly any line that goes on is short, as an entry of a list would be. */
const enoughEven = 5;
const fewEven = 3;
const fewShare = 0.9;
/** From so many on, a line that had room is trusted to end its paragraph: by hand five of five may have none. */
const surelyEven = 7;

/** How a text was wrapped. */
interface Wrapping {
  /** A line that reaches further than this, in UTF-16 units and with its successor's first word, was full. */
  readonly reach: number;
  /** A shorter line goes on all the same where its successor begins with a small letter. */
  readonly shortGoOn: boolean;
  /** What is indented further, in characters, opens a paragraph, for no line that surely continues one is; or none. */
  readonly margin: number | null;
}

interface LineEnd {
  readonly line: TextLine;
  readonly next: TextLine;
}

interface MeasuredEnd extends LineEnd {
  /** Of the line with its successor's first word, in UTF-16 units. */
  readonly reach: number;
  /** Surely in mid-sentence. */
  readonly goesOn: boolean;
}

/** Finds the paragraphs. Linear in the length of the text. */
export function joinLines(lines: readonly TextLine[]): readonly Block[] {
  const wrapping = wrappingOf(lines);
  const join = brokenWordsOf(lines);
  const blocks: Block[] = [];
  let group: TextLine[] = [];
  const close = (): void => {
    if (group.length > 0) blocks.push(blockOf(group, join));
    group = [];
  };
  for (const line of lines) {
    const previous = group.at(-1);
    if (previous !== undefined && !continues({ line: previous, next: line }, wrapping)) close();
    group.push(line);
  }
  close();
  return blocks;
}

/**
 * Tells for each of some texts that were to be paragraphs whether it is a line of wrapped text that the next one goes on
 * with. Only what a program wrapped is believed, and only where a sentence surely goes on: where one ends, nobody can
 * tell whether its paragraph does. All false for texts of any other kind. Linear.
 */
export function unfinishedLines(texts: readonly string[]): readonly boolean[] {
  const none = texts.map(() => false);
  if (texts.filter(({ length }) => length > widest).length * oneLonger > texts.length) return none;
  const ends = lineEnds(
    texts.map((text, at) => ({ text, number: at + 1, mark: 'none', emphasised: false, startsBlock: false })),
  );
  const width = commonWidth(ends);
  if (width === null) return none;
  const going = ends.filter((end) => end.goesOn);
  const fullGoing = going.filter(({ reach }) => reach > width * slack);
  if (fullGoing.length < surelyEven || !isEven(fullGoing, going.length, width)) return none;
  return texts.map((text, at) => {
    const end = ends[at];
    return end !== undefined && (end.goesOn || (end.reach > width && !endsSentence(text)));
  });
}

function blockOf(group: readonly TextLine[], join: JoinBroken): Block {
  const [first] = group;
  if (first === undefined) throw new RangeError('a block has a line');
  let text = first.text.trim();
  for (const line of group.slice(1)) text = join(text, line.text.trim());
  return {
    text,
    line: first.number,
    mark: first.mark,
    emphasised: group.every((line) => line.emphasised),
    apart: first.startsBlock,
  };
}

function continues(end: LineEnd, wrapping: Wrapping | null): boolean {
  const { line, next } = end;
  if (next.startsBlock || next.mark !== line.mark) return false;
  // A heading broken over lines in its markup is one heading still.
  if (next.mark === 'title' || next.mark === 'heading') return true;
  if (wrapping === null || startsParagraph(end, wrapping.margin)) return false;
  return reachOf(end) > wrapping.reach || (wrapping.shortGoOn && goesOn(end));
}

function startsParagraph({ line, next }: LineEnd, margin: number | null): boolean {
  const text = next.text.trim();
  if (!/[\p{L}\p{N}]/u.test(text) || !/[\p{L}\p{N}]/u.test(line.text)) return true;
  const before = line.text.trim();
  return (
    indentation(next) > (margin ?? indentation(line)) + 1 ||
    (startsTurn(text) && endsSentence(before)) ||
    (startsItem(text) && (before.endsWith(';') || endsSentence(before)))
  );
}

const indentation = (line: TextLine): number => line.text.length - line.text.trimStart().length;
const startsLower = (line: TextLine): boolean => /^[\s"«“„(]*\p{Ll}/u.test(line.text);

/** Surely in the middle of a sentence, and not between two entries of a list. */
const goesOn = ({ line, next }: LineEnd): boolean => {
  const text = line.text.trim();
  return startsLower(next) && !text.endsWith(';') && !endsSentence(text);
};

/** Length of the line with the first word of the next, in UTF-16 units. */
const reachOf = ({ line, next }: LineEnd): number =>
  line.text.trimEnd().length + 1 + (/\S+/.exec(next.text)?.[0].length ?? 0);

/** How the text was wrapped, or null where its lines are its paragraphs. */
function wrappingOf(lines: readonly TextLine[]): Wrapping | null {
  const ends = lineEnds(lines);
  const width = commonWidth(ends);
  if (width === null) return null;
  const full = ends.filter(({ reach }) => reach > width * slack);
  const lower = full.filter(({ next }) => startsLower(next)).length;
  const going = ends.filter((end) => end.goesOn).length;
  const fullGoing = full.filter((end) => end.goesOn);
  const even = isEven(fullGoing, going, width);
  const isWrapped = even
    ? lower >= full.length * evenLowerShare
    : full.length >= ends.length * fullShare && lower >= full.length * lowerShare;
  if (!isWrapped) return null;
  return {
    reach: even && fullGoing.length >= surelyEven ? width : width * slack,
    shortGoOn: !even,
    margin: marginOf(full, fullGoing),
  };
}

function marginOf(full: readonly LineEnd[], fullGoing: readonly LineEnd[]): number | null {
  let margin = Number.POSITIVE_INFINITY;
  for (const { line, next } of full) margin = Math.min(margin, indentation(line), indentation(next));
  return fullGoing.some(({ next }) => indentation(next) > margin + 1) ? null : margin;
}

/** `fullGoing`: those of the `going` lines in mid-sentence that are full. */
function isEven(fullGoing: readonly MeasuredEnd[], going: number, width: number): boolean {
  const { length: count } = fullGoing;
  const withoutRoom = fullGoing.filter(({ reach }) => reach > width).length;
  if (count < fewEven || withoutRoom < count * evenShare) return false;
  return count >= enoughEven || count >= going * fewShare;
}

function lineEnds(lines: readonly TextLine[]): readonly MeasuredEnd[] {
  const ends: MeasuredEnd[] = [];
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    if (next === undefined || next.startsBlock || line.mark !== 'none') continue;
    const end = { line, next };
    ends.push({ ...end, reach: reachOf(end), goesOn: goesOn(end) });
  }
  return ends;
}

/** The longest line that is no outlier. */
function commonWidth(ends: readonly LineEnd[]): number | null {
  const lengths = ends.map(({ line }) => line.text.trimEnd().length).sort((a, b) => b - a);
  const width = lengths[Math.floor(lengths.length / oneLonger)];
  return width !== undefined && width >= narrowest && width <= widest ? width : null;
}
