import { pairSentences, type Shared } from '../../align/sentencePairs.ts';
import type { Reading } from './reading.ts';

const unread: Shared = { left: new Float64Array(0), right: new Float64Array(0) };

/**
 * By sentence of `target` the sentences of `source` it renders, end exclusive. A machine follows its original nearly
 * sentence by sentence, so lengths tell. O(n m).
 */
export function sourceSentences(source: Reading, target: Reading): readonly (readonly [number, number])[] {
  const [own, other] = [lengths(source), lengths(target)];
  if (own.length === other.length) return other.map((_, at) => [at, at + 1]);
  const ratio = sum(other) / Math.max(1, sum(own));
  const beads = pairSentences(
    own.map((length) => length * ratio),
    other,
    () => unread,
  );
  return beads.flatMap(({ left, right: [from, to] }) => other.slice(from, to).map(() => left));
}

const lengths = ({ text }: Reading): readonly number[] => text.sentences.map(({ from, to }) => to - from);

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
