import type { SentenceSpan } from '../../text/sentences.ts';

/** What may end a text without a mark, and what ends a part of a sentence. */
const endsBare = /[\p{L}\p{N}"»”’)\]]/u;
const runsInto = /[\p{L}\p{N},]/u;
const hasLetter = /\p{L}/u;
const hasSmall = /\p{Ll}/u;
const hasCapitals = /\p{Lu}{2}/u;

/** A word that stands in small letters so often, and so many times for each time it has a capital inside a sentence, begins one. */
const often = 5;
const timesSmall = 10;
/** A word that is so large a share of all words follows no other of them at a beginning; only such a one begins behind a name. */
const common = 0.003;
/** So many paragraphs, evenly spread, tell how words are written. */
const mostRead = 300;

/** The words that begin sentences, as they stand there, by how often the text has them in small letters. */
interface Writing {
  readonly beginners: ReadonlyMap<string, number>;
  /** So often a word is one of the commonest. */
  readonly many: number;
}

/**
 * Cuts the sentences of a text's paragraphs where another begins without a mark before it, as behind a heading that was
 * joined to its text: at a word that this text writes in small letters inside sentences, or where capitals throughout
 * end. How a document writes a word elsewhere tells what its capital means (Mikheev 2002). Linear.
 */
export function createUnmarkedCut(
  paragraphs: readonly string[],
): (text: string, spans: readonly SentenceSpan[]) => readonly SentenceSpan[] {
  const writing = writingOf(paragraphs);
  return (text, spans) => {
    let starts: number[] | null = null;
    for (const span of spans) {
      for (const start of startsIn(text, span, writing)) {
        starts ??= [];
        starts.push(start);
      }
    }
    return starts === null ? spans : spans.flatMap((span) => partsOf(span, starts));
  };
}

function partsOf({ from, to }: SentenceSpan, starts: readonly number[]): readonly SentenceSpan[] {
  const own = [from, ...starts.filter((start) => start > from && start < to)];
  return own.map((start, nth) => {
    const next = own[nth + 1];
    return { from: start, to: next === undefined ? to : next - 1 };
  });
}

/** Capitals and small letters by UTF-16 code unit; every word of a text is asked, so the usual letters go by their number. */
function isCapital(code: number): boolean {
  if (code < 0xc0) return code >= 0x41 && code <= 0x5a;
  if (code >= 0x410 && code <= 0x44f) return code <= 0x42f;
  return /\p{Lu}/u.test(String.fromCharCode(code));
}

function isSmall(code: number): boolean {
  if (code < 0xc0) return code >= 0x61 && code <= 0x7a;
  if (code >= 0x410 && code <= 0x44f) return code > 0x42f;
  return /\p{Ll}/u.test(String.fromCharCode(code));
}

/** A word with a capital, and how often a text writes it in small letters, and with a capital inside a sentence. */
interface Count {
  readonly word: string;
  small: number;
  capital: number;
}

function writingOf(paragraphs: readonly string[]): Writing {
  const step = Math.max(1, Math.ceil(paragraphs.length / mostRead));
  const read = paragraphs.filter((_, nth) => nth % step === 0);
  const counts = capitalsIn(read);
  const words = read.reduce((sum, text) => sum + countSmall(text, counts), 0);
  const begin = [...counts.values()].filter(
    ({ small, capital }) => small >= often && small >= timesSmall * capital,
  );
  return {
    beginners: new Map(begin.map(({ word, small }) => [word, small])),
    many: Math.max(often, common * words),
  };
}

/** The words that have a capital inside a sentence, and those before them, by what they are in small letters. */
function capitalsIn(texts: readonly string[]): Map<string, Count> {
  const counts = new Map<string, Count>();
  const add = (word: string, capital: number) => {
    const key = word.toLowerCase();
    const known = counts.get(key);
    if (known === undefined) counts.set(key, { word: capitalised(word), small: 0, capital });
    else known.capital += capital;
  };
  for (const text of texts) {
    for (let space = text.indexOf(' '); space >= 0; space = text.indexOf(' ', space + 1)) {
      if (!hasCapital(text, space + 1) || !isMet(text, space - 1, runsInto)) continue;
      add(wordAt(text, space + 1), 1);
      add(text.slice(text.lastIndexOf(' ', space - 1) + 1, space), 0);
    }
  }
  return counts;
}

/** Counts the words of a text that stand there in small letters; answers how many words it has. */
function countSmall(text: string, counts: ReadonlyMap<string, Count>): number {
  let words = 0;
  for (let from = 0; from < text.length; words++) {
    const space = text.indexOf(' ', from);
    const to = space < 0 ? text.length : space;
    const known = counts.get(text.slice(from, to));
    if (known !== undefined) known.small++;
    from = to + 1;
  }
  return words;
}

/** True for a small letter, which all patterns here have, and for what a pattern has besides. */
function isMet(text: string, at: number, pattern: RegExp): boolean {
  return isSmall(text.charCodeAt(at)) || pattern.test(text[at] ?? '');
}

/** True for a word with one capital, its first letter; a single letter where a small word follows, as no initial has it. */
function hasCapital(text: string, at: number): boolean {
  if (!isCapital(text.charCodeAt(at))) return false;
  return isSmall(text.charCodeAt(at + 1)) || (text[at + 1] === ' ' && isSmall(text.charCodeAt(at + 2)));
}

/** The word that begins at a place, a comma behind it left out. */
function wordAt(text: string, from: number): string {
  const space = text.indexOf(' ', from);
  const to = space < 0 ? text.length : space;
  return text.slice(from, text[to - 1] === ',' ? to - 1 : to);
}

/** Where in a sentence another begins; none within brackets, and none behind one word alone. */
function startsIn(text: string, { from, to }: SentenceSpan, writing: Writing): readonly number[] {
  const starts: number[] = [];
  const before = { to: from, words: 0, open: 0 };
  for (let space = text.indexOf(' ', from); space >= 0 && space < to; space = text.indexOf(' ', space + 1)) {
    const start = space + 1;
    if (!hasCapital(text, start) || !isMet(text, space - 1, endsBare)) continue;
    const times = writing.beginners.get(wordAt(text, start)) ?? 0;
    if (times === 0 && isSmall(text.charCodeAt(space - 1))) continue;
    const isOne =
      times > 0 ? mayBegin(lastWord(text, from, space), times, writing) : isShouted(text, from, space);
    if (!isOne) continue;
    readOn(before, text, space);
    if (before.open <= 0 && before.words > 1) starts.push(start);
  }
  return starts;
}

/** Goes on counting words and brackets that are open, up to a place. */
function readOn(before: { to: number; words: number; open: number }, text: string, to: number): void {
  const more = text.slice(before.to, to);
  before.words += more.split(' ').filter((word) => hasLetter.test(word)).length;
  before.open += (more.match(/[([]/g)?.length ?? 0) - (more.match(/[)\]]/g)?.length ?? 0);
  before.to = to;
}

/** The last word with a letter; `''`: none. */
function lastWord(text: string, from: number, to: number): string {
  for (let end = to; end > from; ) {
    const start = Math.max(from, text.lastIndexOf(' ', end - 1) + 1);
    const word = text.slice(start, end);
    if (hasLetter.test(word)) return word;
    end = start - 1;
  }
  return '';
}

/** True where no small letter stands, and two words of capitals at least. */
function isShouted(text: string, from: number, to: number): boolean {
  const before = text.slice(from, to);
  return !hasSmall.test(before) && before.split(' ').filter((word) => hasCapitals.test(word)).length > 1;
}

/** True where a word that begins sentences may begin one: behind a name and behind a common word it seldom does. */
function mayBegin(last: string, times: number, { many, beginners }: Writing): boolean {
  const isName = last !== last.toLowerCase();
  return isName ? times >= many : (beginners.get(capitalised(last)) ?? 0) < many;
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
