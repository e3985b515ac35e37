import { type Token, tokenize } from '../../../shared/domain/compare/tokens.ts';
import { spellingKey } from '../../../shared/domain/text/spelling.ts';

/** Words of a hunk that left out `lost` words and put in `gained`. */
type Size = (lost: number, gained: number) => number;

/** A place up to which both texts are told, right behind a token kept in both (or at the very beginning). */
interface Place {
  readonly base: number;
  readonly other: number;
  readonly cost: number;
}

/**
 * The least `hunks * price + words` over all ways to mark what differs between two texts by whole tokens that stay in
 * order, exactly: a dynamic programme over the tokens that may be kept, from each to all before it. Case, typography and
 * spelling count nothing. O(square of the pairs of equal tokens).
 */
export const leastCost = (base: string, other: string, price: number, size: Size): number => {
  const [left, right] = [tokenize(base), tokenize(other)];
  const [lost, gained] = [wordsBefore(left), wordsBefore(right)];
  const places: Place[] = [{ base: 0, other: 0, cost: 0 }];
  const costOf = (baseAt: number, otherAt: number): number => {
    let least = Number.POSITIVE_INFINITY;
    for (const from of places) {
      if (from.base > baseAt || from.other > otherAt) continue;
      const isHunk = from.base < baseAt || from.other < otherAt;
      const words = size(
        (lost[baseAt] ?? 0) - (lost[from.base] ?? 0),
        (gained[otherAt] ?? 0) - (gained[from.other] ?? 0),
      );
      least = Math.min(least, from.cost + (isHunk ? price : 0) + words);
    }
    return least;
  };
  const keys = right.map(keyOf);
  for (const [baseAt, token] of left.entries()) {
    const key = keyOf(token);
    const kept = keys.flatMap((one, otherAt): Place[] =>
      one === key ? [{ base: baseAt + 1, other: otherAt + 1, cost: costOf(baseAt, otherAt) }] : [],
    );
    places.push(...kept);
  }
  return costOf(left.length, right.length);
};

const keyOf = ({ match, isWord }: Token): string => (isWord ? spellingKey(match) : match);

/** How many words stand before each token, and in all. */
const wordsBefore = (tokens: readonly Token[]): readonly number[] => {
  let words = 0;
  return [0, ...tokens.map(({ isWord }) => (isWord ? ++words : words))];
};
