import type { Turns } from './interview.ts';
import type { Block } from './lines.ts';
import {
  endsSentence,
  insideQuotes,
  looksLikeHeading,
  spacedWords,
  startsTurn,
  startsWithBullet,
  startsWithDash,
} from './signs.ts';

/** Headline, subheads and lead, by markup where there is some and by their looks where there is none. */

const headlineUnits = 250;
/** A paragraph this long is prose, not a date, a name or a line of verse. In UTF-16 units. */
const proseUnits = 60;
const leadUnits = 1500;

const chapter =
  /^(?:(?:глава|часть|книга|том|раздел|действие|явление|сцена|розділ|частина|chapter|part|book|volume|act|scene|section|kapitel|teil|chapitre|partie|capítulo|parte|capitolo|rozdział|kapitola|hoofdstuk)\s+(?:[\p{Lu}\d]|перв|втор|трет|четв|пят|шест|седьм|восьм|девят|десят|one|two|three|four|five|six|seven|eight|nine|ten)|(?:пролог|эпилог|предисловие|послесловие|prologue|epilogue|preface|afterword)$|[IVXLC]{1,7}\.?$|\d{1,3}\.?$)/iu;

const number = /^(?:[IVXLC]+|\d+)\.?$/i;

/** A heading that counts: `Глава 2`, `Chapter One`, `IV`, `12.` */
const isChapter = (block: Block | undefined): boolean => {
  const { text, mark } = block ?? { text: '', mark: 'none' };
  if (text.length > 100 || !chapter.test(text) || (mark === 'cell' && number.test(text))) return false;
  return spacedWords(text) <= 2 || !/[.;,]$/.test(text);
};

const isMarked = (block: Block): boolean => block.mark === 'title' || block.mark === 'heading';
const isProse = (text: string): boolean =>
  text.length >= proseUnits && (endsSentence(text) || text.length > headlineUnits);

/** Position of the headline among the blocks, or null. */
export function findHeadline(blocks: readonly Block[], turns: Turns | null): number | null {
  const title = blocks.findIndex((block) => block.mark === 'title');
  if (title >= 0) return title;
  const chapters = blocks.filter(isChapter).length;
  const top = topOf(blocks, turns);
  const marked = top.find((index) => blocks[index]?.mark === 'heading');
  if (marked !== undefined && !(chapters > 1 && isChapter(blocks[marked]))) return marked;
  const [first, second] = top;
  if (first === undefined || turns?.has(first) === true) return null;
  if (second !== undefined && isName(blocks[first]?.text ?? '') && isTitleAfterName(blocks, second, turns))
    return second;
  return isHeadline(blocks, first, chapters) ? first : null;
}

/** Positions above the first prose: at most five. */
function topOf(blocks: readonly Block[], turns: Turns | null): readonly number[] {
  const top: number[] = [];
  for (const [index, block] of blocks.slice(0, 5).entries()) {
    if (index > 0 && (isProse(block.text) || turns?.has(index) === true)) break;
    top.push(index);
  }
  return top;
}

/** One to four words, each with a capital: an author, who stands above the title. */
const isName = (text: string): boolean =>
  spacedWords(text) <= 4 &&
  text.split(/\s+/).every((word) => /^\p{Lu}[\p{L}.’'-]*$/u.test(word)) &&
  /\s/.test(text);

function isTitleAfterName(blocks: readonly Block[], index: number, turns: Turns | null): boolean {
  const text = blocks[index]?.text ?? '';
  if (!canBeHeadline(text) || isChapter(blocks[index]) || /\d/.test(text) || turns?.has(index) === true)
    return false;
  const next = blocks[index + 1]?.text ?? '';
  // Two names above a text are a title and an author, in that order.
  return (
    spacedWords(text) <= 12 &&
    (isProse(next) || isChapter(blocks[index + 1]) || startsWithDash(next)) &&
    !/^(?:by|автор|перевод)(?!\p{L})/iu.test(text)
  );
}

function canBeHeadline(text: string): boolean {
  if (text.length > headlineUnits || startsWithDash(text) || spacedWords(text) > 30) return false;
  return looksLikeHeading(text) || insideQuotes(text) !== null || /^[\p{Lu}\p{N}«"“„].*[?!]$/u.test(text);
}

function isHeadline(blocks: readonly Block[], index: number, chapters: number): boolean {
  const block = blocks[index];
  const next = blocks[index + 1];
  if (block === undefined || next === undefined || !canBeHeadline(block.text)) return false;
  if (chapters > 1 && isChapter(block)) return false;
  const another = blocks[index + 2];
  const aloneAbove =
    next.apart && (another === undefined || !another.apart || next.text.length > block.text.length);
  // A spoken line can look like a title; what follows it tells.
  if (insideQuotes(block.text) !== null && endsSentence(block.text)) return next.apart && isProse(next.text);
  return (
    aloneAbove ||
    isProse(next.text) ||
    isMarked(next) ||
    isChapter(next) ||
    startsWithDash(next.text) ||
    isNamedBelow(blocks, index) ||
    (looksLikeHeading(block.text) && isAboveSentences(blocks, index))
  );
}

/** Lines that each end a sentence, as of an interview without blank lines; the one above them does not. */
function isAboveSentences(blocks: readonly Block[], index: number): boolean {
  const below = blocks.slice(index + 1, index + 4);
  return (
    below.length === 3 &&
    below.every(({ text }) => endsSentence(text)) &&
    below.some(({ text }) => isProse(text))
  );
}

/** Between a headline and the text there may be a date, a name, a rubric: short lines, then prose. */
function isNamedBelow(blocks: readonly Block[], index: number): boolean {
  for (const block of blocks.slice(index + 1, index + 4)) {
    if (isProse(block.text) && block.text.length > 2 * proseUnits) return true;
    if (/[,;—–-]$/.test(block.text)) return false;
  }
  return false;
}

/** Positions of the subheads; `headline` is none of them. */
export function findSubheads(
  blocks: readonly Block[],
  headline: number | null,
  turns: Turns | null,
): ReadonlySet<number> {
  const found = new Set<number>();
  const firstProse = blocks.findIndex((block, index) => isProse(block.text) || turns?.has(index) === true);
  for (const [index, block] of blocks.entries()) {
    if (index === headline || turns?.has(index) === true) continue;
    if (isMarked(block) || isChapter(block)) found.add(index);
    else if (
      looksLikeSubhead(blocks, index, headline, turns) &&
      (index > firstProse || insideQuotes(block.text) !== null)
    ) {
      found.add(index);
    }
  }
  return found;
}

function looksLikeSubhead(
  blocks: readonly Block[],
  index: number,
  headline: number | null,
  turns: Turns | null,
): boolean {
  const block = blocks[index];
  const next = blocks[index + 1];
  if (block === undefined || next === undefined || block.mark === 'listed' || startsWithBullet(block.text))
    return false;
  if (!isSubheadText(block, turns !== null)) return false;
  const before = blocks[index - 1];
  // Several such lines on end are a list, a verse or an address.
  if (
    before !== undefined &&
    index - 1 !== headline &&
    !isMarked(before) &&
    !isChapter(before) &&
    looksLikeHeading(before.text)
  ) {
    return false;
  }
  if (turns?.has(index + 1) === true) return true;
  return (
    next.text.length >= proseUnits &&
    next.text.length >= block.text.length * 1.3 &&
    !looksLikeHeading(next.text)
  );
}

function isSubheadText(block: Block, interview: boolean): boolean {
  if (looksLikeHeading(block.text)) return true;
  const inner = insideQuotes(block.text);
  if (interview && inner !== null) return block.text.length <= headlineUnits && !/[.,;:…]$/.test(inner);
  return (
    block.emphasised &&
    block.text.length <= headlineUnits &&
    /[?!]$/.test(block.text) &&
    spacedWords(block.text) <= 20
  );
}

/**
 * Position of the lead, or null: the first prose under the headline of an article or an interview. A story
 * has none; it is known by its chapters, its dialogue or its author's name above the title.
 */
export function findLead(
  blocks: readonly Block[],
  headline: number | null,
  subheads: ReadonlySet<number>,
  turns: Turns | null,
): number | null {
  if (turns === null && (headline === null || isStory(blocks, headline))) return null;
  for (let index = (headline ?? -1) + 1; index < blocks.length; index += 1) {
    const text = blocks[index]?.text ?? '';
    if (subheads.has(index) || turns?.has(index) === true || startsWithDash(text)) return null;
    // What follows a question answers it.
    if (/[?!]$/.test(text)) return null;
    if (!isProse(text)) continue;
    const textBelow = blocks.slice(index + 1).filter((block) => isProse(block.text)).length;
    return text.length <= leadUnits && textBelow >= (turns === null ? 2 : 1) ? index : null;
  }
  return null;
}

/** Shares of spoken paragraphs above this are a story's; news quotes too, but mostly within a paragraph. */
const spokenShare = 0.15;

function isStory(blocks: readonly Block[], headline: number): boolean {
  if (blocks.some(isChapter)) return true;
  if (headline > 0 && isName(blocks[headline - 1]?.text ?? '')) return true;
  const body = blocks.slice(headline + 1);
  const spoken = body.filter(
    ({ text }) => startsTurn(text) || (/^["“«]/.test(text) && insideQuotes(text) === null),
  );
  return spoken.length > body.length * spokenShare || !body.some((block) => isProse(block.text));
}
