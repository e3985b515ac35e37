import { pairSentences, type SentenceBead, type Shared } from '../../align/sentencePairs.ts';
import { sum } from '../../arithmetic.ts';
import type { Reading } from './reading.ts';

const unread: Shared = { left: new Float64Array(0), right: new Float64Array(0) };

/**
 * The sentences of an original (left) and of a text made from it, by their lengths alone: translators follow their
 * original nearly sentence by sentence. O(n m).
 */
function pairWithSource(source: Reading, target: Reading): readonly SentenceBead[] {
  const [own, other] = [lengths(source), lengths(target)];
  if (own.length === other.length) return other.map((_, at) => ({ left: [at, at + 1], right: [at, at + 1] }));
  const ratio = sum(other) / Math.max(1, sum(own));
  return pairSentences(
    own.map((length) => length * ratio),
    other,
    () => unread,
  );
}

/** By sentence of `target` the sentences of `source` it renders, end exclusive. O(n m). */
export const sourceSentences = (source: Reading, target: Reading): readonly (readonly [number, number])[] =>
  pairWithSource(source, target).flatMap(({ left, right: [from, to] }) =>
    target.sentences.slice(from, to).map(() => left),
  );

/** Lengths of a text's sentences, in UTF-16 units. */
export const lengths = ({ text }: Reading): readonly number[] =>
  text.sentences.map(({ from, to }) => to - from);
