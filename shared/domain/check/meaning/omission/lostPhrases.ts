import { createExpectation } from '../answers.ts';
import { type Word, wordsOfSentences } from '../reading.ts';
import { lengthOf } from './aloneRuns.ts';
import type { Told } from './aloneWords.ts';
import type { LostClause } from './clause.ts';

/** A part of an original and the part of a text that tells it. */
interface PhraseTexts {
  readonly own: readonly Word[];
  readonly other: readonly Word[];
  readonly ownText: string;
  /** By word of `own` the places of those in `other` that answer it; null where nothing can be expected to. */
  readonly otherOf: readonly (readonly number[] | null)[];
  /** Places in `other` that answer anything. */
  readonly answering: ReadonlySet<number>;
  /** By how many characters `other` is shorter than is to be expected. */
  readonly shorter: number;
  /** See {@link Told}. */
  readonly closeness: number;
}

/** Surer than a run of words: beside a machine's text it must only not speak against it. */
const phraseScore = 8;
/** Words that nothing tells must be so many more than those of the text that tell nothing at their place. */
const leastLack = 2;
/** Where some do, the text must be shorter for the phrase by so much of its length. */
const leastShorter = 0.5;
/** So much of what stands around must be told: of a free translation nothing can be said. */
const leastTold = 0.65;
/** The version counts as so many words of a bead. */
const usualWords = 4;
const joining = /^(?:и|или|либо)$/;

/**
 * What stands between two marks of an original, or between a mark and a joining word, where the text tells no word of it
 * and has next to nothing at its place: between what answers the words before and behind. Bead by bead one at most. Linear
 * in the words but for those that are told several times.
 */
export function lostPhrases(told: Told): readonly LostClause[] {
  const { beads, readings, counterparts, closeness } = told;
  const expectedOf = createExpectation(counterparts);
  return beads.flatMap((bead, at) => {
    const own = wordsOfSentences(readings.left, ...bead.left);
    const other = wordsOfSentences(readings.right, ...bead.right);
    if (own.length === 0 || other.length === 0) return [];
    const otherOf = expectedOf(own, other);
    const texts: PhraseTexts = {
      own,
      other,
      ownText: readings.left.text.text,
      otherOf,
      answering: new Set(otherOf.flatMap((places) => places ?? [])),
      shorter: lengthOf(told, bead, 'left') - lengthOf(told, bead, 'right'),
      closeness,
    };
    for (const phrase of phrasesOf(texts)) {
      const place = lostAt(texts, phrase);
      if (place !== null) return [{ ...place, bead: at, score: phraseScore }];
    }
    return [];
  });
}

/** The place of a phrase's first word and behind its last. */
type Phrase = readonly [from: number, to: number];

function phrasesOf({ own, ownText }: PhraseTexts): readonly Phrase[] {
  const phrases: [number, number][] = [];
  own.forEach((word, x) => {
    const last = own[x - 1];
    const isMark = last === undefined || isMarked(ownText.slice(last.to, word.from));
    const isJoining = !isMark && joining.test(word.lower);
    const phrase = phrases.at(-1);
    if (phrase === undefined || isMark || isJoining) phrases.push([isJoining ? x + 1 : x, x + 1]);
    else phrase[1] = x + 1;
  });
  return phrases;
}

/** Hyphens and quotation marks part no phrases. */
const isMarked = (between: string): boolean => /[^\s"'’«»“”„‑-]|\s[-‑]\s/.test(between);

/** Where a phrase would stand of which nothing is told; null where something is. */
function lostAt(texts: PhraseTexts, [from, to]: Phrase): Pick<LostClause, 'before' | 'after'> | null {
  const { own, other, otherOf, shorter, closeness } = texts;
  const isTold = (x: number) => own[x]?.isContent === true && (otherOf[x]?.length ?? 0) > 0;
  const isLacked = (x: number) => own[x]?.isContent === true && otherOf[x]?.length === 0;
  const places = Array.from({ length: to - from }, (_, at) => from + at);
  if (!places.some(isLacked) || places.some(isTold)) return null;
  let [first, last] = [from - 1, to];
  while (first >= 0 && !isTold(first)) first -= 1;
  while (last < own.length && !isTold(last)) last += 1;
  // What is possible or must be is told by English verbs, too: «вполне возможно, что он» is "he may well".
  const lacked = places.filter((x) => isLacked(x) && own[x]?.modality === null).length;
  const around = own.filter(({ isContent }, x) => isContent && x > first && x < last).length;
  const inside = places.filter((x) => own[x]?.isContent).length;
  const gap = gapAt(texts, first, last);
  if (gap === null || lacked + (around - inside) - gap.free < leastLack) return null;
  const length = (own[to - 1]?.to ?? 0) - (own[from]?.from ?? 0);
  const isBare = gap.free === 0 && around === inside;
  if (!isBare && shorter < leastShorter * length) return null;
  const known = [...own.keys()].filter((x) => (x < from || x >= to) && (isTold(x) || isLacked(x)));
  const told = known.filter(isTold).length;
  return (told + closeness * usualWords) / (known.length + usualWords) < leastTold
    ? null
    : { before: other[gap.before] ?? null, after: other[gap.after] ?? null };
}

/** The nearest places that answer the words before and behind with nothing told in between, and how many words stand there. */
function gapAt({ own, other, otherOf, answering }: PhraseTexts, first: number, last: number) {
  let best: { before: number; after: number; free: number } | null = null;
  for (const before of first < 0 ? [-1] : (otherOf[first] ?? []))
    for (const after of last >= own.length ? [other.length] : (otherOf[last] ?? [])) {
      if (after <= before) continue;
      const between = [...other.keys()].slice(before + 1, after);
      if (between.some((y) => answering.has(y))) continue;
      const free = between.filter((y) => other[y]?.isContent === true).length;
      if (best === null || free < best.free) best = { before, after, free };
    }
  return best;
}
