import type { SentenceBead } from '../../align/sentencePairs.ts';
import type { LostClause } from './clause.ts';
import type { LoneSentence } from './omission.ts';
import type { Reading } from './reading.ts';
import { lengths, sum } from './sources.ts';

/** By how much (the logarithm of the ratio) a text must be too short or too long for a sentence to be out or in. */
const leastOff = 0.15;
/** Sentences of fewer units (UTF-16) are interjections that translators join and part. */
const leastUnits = 15;

/**
 * The sentence that a text lacks or has too many, by lengths alone: it must have fewer sentences and be shorter than its
 * original makes it, or both the other way round. `ratio`: how long the project's texts are beside their originals.
 * O(product of the sentences).
 */
export function loneByLength(source: Reading, human: Reading, ratio: number): readonly LoneSentence[] {
  const own = lengths(source).map((length) => length * ratio);
  const other = lengths(human);
  if (own.length === 0 || other.length === 0) return [];
  const off = Math.log(sum(other) / sum(own));
  const side = off < 0 ? 'left' : 'right';
  const [longer, shorter] = side === 'left' ? [own, other] : [other, own];
  if (Math.abs(off) < leastOff || longer.length <= shorter.length) return [];
  const sentence = oddOne(longer, shorter);
  return sentence === null || (longer[sentence] ?? 0) < leastUnits
    ? []
    : [{ side, sentence, covered: 0, before: sentence }];
}

/** The sentence without which the lengths of two texts go together best; null where they never do. */
function oddOne(longer: readonly number[], shorter: readonly number[]): number | null {
  let best: number | null = null;
  let least = sum(longer);
  longer.forEach((_, odd) => {
    const rest = longer.filter((__, at) => at !== odd);
    let off = 0;
    let [a, b] = [0, 0];
    for (let at = 0; at < Math.max(rest.length, shorter.length); at++) {
      a += rest[at] ?? 0;
      b += shorter[at] ?? 0;
      off += Math.abs(a - b);
    }
    off /= Math.max(1, shorter.length);
    if (off < least) [best, least] = [odd, off];
  });
  return best;
}

/** A sentence this much shorter than its original makes it, and by so many units, lacks a part. */
const shortest = 0.68;
const leastGone = 25;
/** So much of what it lacks must the whole row lack: else a neighbour tells it. */
const leastGoneOfRow = 0.7;

/**
 * Sentences that are so much shorter than their originals that a part of them must be gone, by lengths alone. `ratio`: how
 * long the project's texts are beside their originals. Linear in the sentences.
 */
export function clausesByLength(
  source: Reading,
  human: Reading,
  beads: readonly SentenceBead[],
  ratio: number,
): readonly LostClause[] {
  const own = lengths(source).map((length) => length * ratio);
  const other = lengths(human);
  const goneOfRow = sum(own) - sum(other);
  return beads.flatMap(({ left, right }, bead) => {
    if (left[1] - left[0] !== 1 || right[1] - right[0] !== 1) return [];
    const expected = own[left[0]] ?? 0;
    const length = other[right[0]] ?? 0;
    const gone = expected - length;
    if (length > shortest * expected || gone < leastGone || goneOfRow < leastGoneOfRow * gone) return [];
    return [{ before: null, after: null, bead, score: Math.log(expected / length) }];
  });
}
