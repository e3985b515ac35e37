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
