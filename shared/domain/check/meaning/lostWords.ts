import type { WordPairs } from '../../link/wordPairs.ts';
import { oneOf } from '../../text/denial.ts';
import { infinitive, isFiniteForm } from './boundVerbs.ts';
import { type PairedTexts, sourceWords, type ToldTexts } from './paired.ts';
import { type Word, wordsOfSentences } from './reading.ts';

/** A word of the original that a text lacks where another text of its language has it. */
export interface LostWord {
  /** In the Russian. */
  readonly original: Word;
  /** The words of the text between which it would stand; null at its ends. */
  readonly before: Word | null;
  readonly after: Word | null;
  readonly bead: number;
}

/**
 * Words that the Russian and the left text have and the right one lacks: one of two that «и» joins, and an adjective
 * before its noun. What stands around them in the left text stands side by side in the right one, nothing free stands
 * near by that may be it in other words, and no word of the sentence tells it by the dictionary. Linear in the words, but
 * for those that may be lost.
 */
export function lostWords(told: ToldTexts, dictionary: WordPairs): readonly LostWord[] {
  const { paired } = told;
  return paired.beads.flatMap((bead, at) => {
    const pairs = paired.pairs[at];
    if (pairs === undefined || bead.left[0] === bead.left[1] || bead.right[0] === bead.right[1]) return [];
    const own = wordsOfSentences(paired.left, ...bead.left);
    const other = wordsOfSentences(paired.right, ...bead.right);
    return gapsIn(own, other, pairs).flatMap((gap) => {
      const original = sourceWords(told, bead);
      const lost = original === null ? null : lostIn(gap, { own, other, original, pairs, dictionary });
      if (lost === null) return [];
      return [
        { original: lost, before: other[gap.before] ?? null, after: other[gap.after] ?? null, bead: at },
      ];
    });
  });
}

/** A content word of the left text, and the places in the right one between which it would stand. */
interface Gap {
  readonly place: number;
  readonly before: number;
  readonly after: number;
  /** What stands before it in the left text stands there in the right one; always what stands behind. */
  readonly isWhole: boolean;
}

/** So many small words may stand between the two. */
const mostBetween = 4;

/** Words without a counterpart between two whose counterparts stand side by side. */
function gapsIn(
  own: readonly Word[],
  other: readonly Word[],
  { rightOf }: PairedTexts['pairs'][number],
): readonly Gap[] {
  const places = own.flatMap(({ isContent }, x) => (isContent ? [x] : []));
  const rightAt = (at: number): number => rightOf[places[at] ?? -1] ?? -1;
  return places.flatMap((place, at): readonly Gap[] => {
    if (rightAt(at) !== -1) return [];
    const before = at === 0 ? -1 : rightAt(at - 1);
    const after = at === places.length - 1 ? other.length : rightAt(at + 1);
    let last = after - 1;
    while (last >= 0 && other[last]?.isContent !== true) last -= 1;
    if (after === -1 || after - last - 1 > mostBetween) return [];
    if (last === before && (at === 0 || before !== -1)) return [{ place, before, after, isWhole: true }];
    // An adjective that begins what a noun is called: what stands before may be told elsewhere.
    const isFirst = after < other.length && last < after - 1 && place + 1 === places[at + 1];
    return isFirst ? [{ place, before: last, after, isWhole: false }] : [];
  });
}

interface Texts {
  readonly own: readonly Word[];
  readonly other: readonly Word[];
  readonly original: readonly Word[];
  readonly pairs: PairedTexts['pairs'][number];
  readonly dictionary: WordPairs;
}

/** Words around the place among which nothing may be free, and of a pair none that joins. */
const freeWithin = 2;
const pairWithin = 4;

/** The word of the Russian that is told nowhere; null where it may be. */
function lostIn(gap: Gap, texts: Texts): Word | null {
  const { own, other, original, pairs, dictionary } = texts;
  const word = own[gap.place];
  if (word === undefined || word.denial !== null || word.modality !== null || word.isCapital) return null;
  const tells = (one: Word, { stem }: Word): boolean => dictionary.get(one.stem)?.has(stem) === true;
  const tellers = original.filter((one) => one.isContent && tells(one, word));
  const [teller] = tellers;
  if (teller === undefined || tellers.some((one) => other.some((said) => tells(one, said)))) return null;
  const near = (within: number): readonly number[] =>
    [...other.keys()].slice(Math.max(0, gap.before - within), gap.after + within + 1);
  const isFree = (y: number): boolean => {
    const one = other[y];
    if (one === undefined || !one.isContent || (one.isCapital && !one.isFirst) || pairs.leftOf[y] !== -1)
      return false;
    return !original.some((word) => tells(word, one));
  };
  if (near(freeWithin).some(isFree)) return null;
  const x = original.indexOf(teller);
  if (gap.isWhole && isJoined(original, x, 'и') && isJoined(own, gap.place, 'and'))
    return near(pairWithin).some((y) => together.test(other[y]?.lower ?? '')) ? null : teller;
  const [noun, head] = [original[x + 1], own[gap.place + 1]];
  if (noun === undefined || head === undefined || !isQuality(teller) || !isNoun(noun) || !tells(noun, head))
    return null;
  const said = other[gap.after];
  // A roundtable, for a round table.
  return said === undefined || said.lower.includes(word.lower) ? null : teller;
}

/** In English what joins two words, or tells of both. */
const together =
  /^(?:and|or|nor|with|without|but|plus|both|either|neither|as|alike|along|together|couple|while|then)$/;

/** One of two words that a joining word stands between, and no verb. */
function isJoined(words: readonly Word[], at: number, by: string): boolean {
  const own = words[at]?.lower ?? '';
  const isVerb = by === 'и' && (isFiniteForm(own) || infinitive.test(own));
  return !isVerb && [at - 1, at - 2, at + 1].some((place) => words[place]?.lower === by);
}

const adjective = /(?:[ыио]й|[ая]я|[ое]е|[ыи]е|[ое]го|[ое]му|[ыи]м|[ую]ю|[ыи]х|[ыи]ми|[ое]м)$/;
/** What adjectives begin with that a text may leave to its nouns: own, various, some, given. */
const idle = oneOf(
  `сво наш ваш эт сам так как котор друг ин разн различн некотор данн настоящ нынешн цел кажд люб определенн соответствующ
  указанн отдельн конкретн последн полн абсолютн обычн нов главн основн общ собственн официальн известн перв втор един одн`,
);
const leastLetters = 5;

const isQuality = ({ lower, isCapital }: Word): boolean =>
  !isCapital &&
  lower.length >= leastLetters &&
  adjective.test(lower) &&
  !idle.test(lower.replace(adjective, ''));

/** What governs a noun is none. */
const governing = oneOf('против возле вокруг среди кроме согласно вместо вроде насчет ради сквозь');
const isNoun = ({ lower, isContent }: Word): boolean => isContent && !governing.test(lower);
