import { functionWords } from '../../compare/functionWords.ts';
import { foldText } from '../../text/normalise.ts';
import { splitSentences } from '../../text/sentences.ts';
import { foldedWords, stemOf } from '../../text/tokens.ts';

/** What speaks against two texts' being translations of each other, for a person to look at. */
export type Misgiving =
  /** The first is so many times as long, or the second is. */
  | { readonly kind: 'longer' | 'shorter'; readonly times: number }
  /** The first begins or ends with a sentence, or the second does, that shares no word with the other; how it begins. */
  | { readonly kind: 'begins' | 'ends' | 'otherBegins' | 'otherEnds'; readonly words: string };

/** Numbers tell most, and names: words with a capital for which no beginning of a sentence asks. Then long words. */
function weightOf(word: string, isFirst: boolean): number {
  if (/^\p{N}/u.test(word)) return 30;
  return word.length + (/^\p{Lu}/u.test(word) && !isFirst ? 20 : 0);
}

/** What stands before the first word of a sentence: nothing, or an end mark, and what may open it. */
const beforeFirst = /(?:^|[.!?…:\n])[^\p{L}\p{N}]*$/u;
/** UTF-16 units that are looked at before a word: an end mark, a space, a dash and quotation marks. */
const openingUnits = 8;

/** Shorter words are in every sentence. */
const isTelling = (word: string) => word.length > 3 || /^\p{N}/u.test(word);

/** A word, or a number or a time of day with its separators. */
const wordOrNumber = /[\p{L}\p{M}]+|\p{N}+(?:[.,:]\p{N}+)*/gu;

/**
 * Words and numbers that two texts of one language have both, in any form, as the first writes them; the most telling
 * first, at most `limit`; the short ones only where there are no others. Linear in their length.
 */
export function sharedIn(text: string, other: string, limit: number): readonly string[] {
  const theirs = new Set([...other.matchAll(wordOrNumber)].map(([word]) => stemOf(foldText(word))));
  const written = new Map<string, Shared>();
  for (const { 0: word, index } of text.matchAll(wordOrNumber)) {
    const stem = stemOf(foldText(word));
    const isFirst = beforeFirst.test(text.slice(Math.max(0, index - openingUnits), index));
    const weight = weightOf(word, isFirst);
    // A word is as telling as where it tells most.
    if (theirs.has(stem) && weight > (written.get(stem)?.weight ?? 0)) written.set(stem, { word, weight });
  }
  const all = [...written.values()].filter(({ word }) => word.length > 1 || /^\p{N}/u.test(word));
  const telling = all.filter(({ word }) => isTelling(word) && !functionWords.has(word.toLowerCase()));
  return (telling.length > 0 ? telling : all)
    .sort((a, b) => b.weight - a.weight || (a.word < b.word ? -1 : 1))
    .slice(0, limit)
    .map(({ word }) => word);
}

interface Shared {
  readonly word: string;
  readonly weight: number;
}

/** A text so many times as long as the other is worth a word, if so many characters (UTF-16 units) longer. */
const muchLonger = 1.6;
const manyLonger = 60;

/**
 * What speaks against two texts, the gravest first; of texts in two languages (`isAcross`) only lengths are
 * compared. None where one of them is empty. Linear in their length.
 */
export function misgivingsOf(text: string, other: string, isAcross: boolean): readonly Misgiving[] {
  if (text.trim() === '' || other.trim() === '') return [];
  const lengths = lengthMisgiving(text.length, other.length);
  const edges = isAcross ? [] : [...edgeMisgivings(text, other), ...edgeMisgivings(other, text).map(turned)];
  return [...edges, ...lengths];
}

function lengthMisgiving(own: number, other: number): readonly Misgiving[] {
  const times = Math.max(own, other) / Math.min(own, other);
  if (times < muchLonger || Math.abs(own - other) < manyLonger) return [];
  return [{ kind: own > other ? 'longer' : 'shorter', times }];
}

/** The first and the last sentence of a text of several, where they share nothing with the other. */
function edgeMisgivings(text: string, other: string): readonly EdgeMisgiving[] {
  const sentences = splitSentences(text).map(({ from, to }) => text.slice(from, to).trim());
  const [first, last] = [sentences[0], sentences.at(-1)];
  if (sentences.length < 2 || first === undefined || last === undefined) return [];
  const found: EdgeMisgiving[] = [];
  if (isAlone(first, other)) found.push({ kind: 'begins', words: opening(first) });
  if (isAlone(last, other)) found.push({ kind: 'ends', words: opening(last) });
  return found;
}

interface EdgeMisgiving {
  readonly kind: 'begins' | 'ends';
  readonly words: string;
}

function turned({ kind, words }: EdgeMisgiving): Misgiving {
  return { kind: kind === 'begins' ? 'otherBegins' : 'otherEnds', words };
}

/** So few telling words may well be other words in another translation. */
const fewWords = 3;

function isAlone(sentence: string, other: string): boolean {
  const tellingStems = (text: string) => new Set(foldedWords(text).filter(isTelling).map(stemOf));
  const [own, theirs] = [tellingStems(sentence), tellingStems(other)];
  return own.size >= fewWords && ![...own].some((stem) => theirs.has(stem));
}

/** Words by which a sentence can be found. */
const openingWords = 5;

function opening(sentence: string): string {
  const words = sentence.split(/\s+/u);
  return words.length > openingWords ? `${words.slice(0, openingWords).join(' ')}…` : sentence;
}
