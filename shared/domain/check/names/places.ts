import type { WordPairs } from '../meaning/likeness.ts';
import type { Reading, Word } from '../meaning/reading.ts';

const pronouns =
  /^(?:he|she|it|they|him|her|his|its|their|them|there|who|whom|whose|which|this|that|these|those|we|our|here)$/;

/** Words around a place that still are the place. */
const placeReach = 2;
/** A gap of more words is no place. */
const widestPlace = 9;
/** Function words that may stand where a name was, and one. */
const widestHole = 4;

/** The counterpart of the nearest word before or after the machine's word `x` that has one. */
function nearestPartner(x: number, step: -1 | 1, pairs: WordPairs): number | null {
  for (let at = x + step; at >= 0 && at < pairs.rightOf.length; at += step) {
    const partner = pairs.rightOf[at] ?? -1;
    if (partner >= 0) return partner;
  }
  return null;
}

/** True when word `y` of the human's bead stands where word `x` of the machine's would, by their neighbours. */
export function standsAt(y: number, x: number, pairs: WordPairs | undefined, isWide: boolean): boolean {
  if (pairs === undefined) return false;
  const places = [nearestPartner(x, -1, pairs), nearestPartner(x, 1, pairs)].filter(
    (place) => place !== null,
  );
  const from = Math.min(...places);
  const to = Math.max(...places);
  if (!isWide && to - from > widestPlace) return places.some((place) => Math.abs(place - y) <= placeReach);
  return y >= from - placeReach && y <= to + placeReach;
}

/** Adverbs stand for no name. */
const adverb = /ly$/;
/** Words among which may be what stands for a name: content words, and pronouns that the machine has not as often. */
const standsForName = (word: Word, own: readonly Word[], said: readonly Word[]): boolean =>
  isOwnWord(pronouns, word, own, said) || (word.isContent && (word.isCapital || !adverb.test(word.lower)));

/**
 * True when the neighbours of the machine's word `x` stand side by side in the human's sentence, or with no more words
 * between than the machine has told otherwise there; `isStrict`: with none.
 */
export function isHole(
  x: number,
  own: readonly Word[],
  said: readonly Word[],
  pairs: WordPairs | undefined,
  isStrict: boolean,
): boolean {
  if (pairs === undefined || (pairs.rightOf[x] ?? -1) >= 0 || hasArticle(x, own, said, pairs)) return false;
  const before = nearestPartner(x, -1, pairs) ?? -1;
  const after = x === pairs.rightOf.length - 1 ? said.length : nearestPartner(x, 1, pairs);
  const free = isStrict ? 0 : freeAround(x, own, pairs);
  if (after === null || after <= before || after - before > widestHole + free) return false;
  const standing = said.filter(
    (word, y) => y > before && y < after && (pairs.leftOf[y] ?? -1) < 0 && standsForName(word, own, said),
  );
  return standing.length <= free && !standing.some(({ isCapital, isFirst }) => isCapital && !isFirst);
}

/** True when nothing stands before the counterpart of the word that follows the machine's word `x`. */
export function isBareBefore(
  x: number,
  own: readonly Word[],
  said: readonly Word[],
  pairs: WordPairs | undefined,
  { text }: Reading,
): boolean {
  const [name, next] = [own[x], own[x + 1]];
  const y = pairs?.rightOf[x + 1] ?? -1;
  if (pairs === undefined || name === undefined || next === undefined || y < 0) return false;
  if ((pairs.rightOf[x] ?? -1) >= 0 || next.from - name.to !== 1) return false;
  const [before, after] = [said[y - 1], said[y]];
  if (before === undefined || after === undefined) return true;
  if (text.text.slice(before.to, after.from).trim() !== '') return true;
  return opener.test(before.lower) || (before.isContent && (pairs.leftOf[y - 1] ?? -1) >= 0);
}

/** Before them nothing of a noun's own stands. */
const opener = /^(?:the|a|an|of|in|at|for|with|from|by|to|on|against|and|or|but)$/;

/** They stand for persons and things told of before. */
export const personal = /^(?:he|she|it|they|him|her|his|hers|its|their|them)$/;
const determiner = /^(?:the|a|an|this|these|those|his|her|its|their|our|my|your)$/;

/** True of an owner in whose place an article or the like stands: "the claim" for "Ivanov's claim". */
function hasArticle(x: number, own: readonly Word[], said: readonly Word[], { rightOf }: WordPairs): boolean {
  const owned = rightOf[x + 1] ?? -1;
  return owned > 0 && /['’]s?$/.test(own[x]?.text ?? '') && determiner.test(said[owned - 1]?.lower ?? '');
}

/** True of a word of a kind that these words have oftener than the machine's: it stands for what is named there. */
function isOwnWord(kind: RegExp, { lower }: Word, own: readonly Word[], said: readonly Word[]): boolean {
  const timesIn = (words: readonly Word[]) => words.filter((word) => word.lower === lower).length;
  return kind.test(lower) && timesIn(said) > timesIn(own);
}

/** True when something else stands in the place of the machine's word `x`: a pronoun, "the minister". */
export function hasStandIn(
  x: number,
  own: readonly Word[],
  said: readonly Word[],
  pairs: WordPairs | undefined,
  reading: Reading,
): boolean {
  if (pairs === undefined) return false;
  const before = nearestPartner(x, -1, pairs) ?? -1;
  const after = nearestPartner(x, 1, pairs) ?? said.length;
  const isPronoun = (word: Word) => isOwnWord(personal, word, own, said);
  // Told in another order, what stands for the name is beside one of its neighbours: "quoted him".
  if (after < before)
    return [
      ...said.slice(before + 1, before + 1 + placeReach),
      ...said.slice(Math.max(0, after - placeReach), after),
    ].some(isPronoun);
  if (after - before > widestPlace) return false;
  if (hasArticle(x, own, said, pairs)) return true;
  if (isBareBefore(x, own, said, pairs, reading)) return false;
  // Beside a word that has a counterpart, what stands for the name is beside that.
  const end = (pairs.rightOf[x - 1] ?? -1) >= 0 ? Math.min(after, before + 1 + placeReach) : after;
  const from = (pairs.rightOf[x + 1] ?? -1) >= 0 ? Math.max(before + 1, after - placeReach) : before + 1;
  const place = said.slice(from, Math.max(from, end));
  if (place.some(isPronoun)) return true;
  const isFree = ({ isContent }: Word, y: number) => isContent && (pairs.leftOf[from + y] ?? -1) < 0;
  const isThing = (word: Word, y: number) =>
    isFree(word, y) && !word.isCapital && determiner.test(said[from + y - 1]?.lower ?? '');
  if (!place.some(isThing)) return false;
  // "The claim" for "Ivanov's suit", but "the celebration" for "the holiday in Klin" is no place.
  const isOwner = own[x + 1]?.isContent === true && own[x + 1]?.from === (own[x]?.to ?? 0) + 1;
  return isOwner || place.filter(isFree).length > freeAround(x, own, pairs);
}

/** Content words around the machine's word `x` that have no counterpart, without it and the names side by side with it. */
function freeAround(x: number, own: readonly Word[], { rightOf }: WordPairs): number {
  const isPaired = (at: number) => (rightOf[at] ?? -1) >= 0;
  let [from, end] = [x, x + 1];
  while (from > 0 && !isPaired(from - 1)) from -= 1;
  while (end < own.length && !isPaired(end)) end += 1;
  let [first, last] = [x, x];
  while (first > from && isNameBeside(own[first - 1], own[first])) first -= 1;
  while (last + 1 < end && isNameBeside(own[last], own[last + 1])) last += 1;
  return [...own.slice(from, first), ...own.slice(last + 1, end)].filter(({ isContent }) => isContent).length;
}

const isNameBeside = (one: Word | undefined, next: Word | undefined): boolean =>
  one?.isCapital === true && next?.isCapital === true && next.from - one.to === 1;
