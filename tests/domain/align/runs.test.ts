import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Answered, createTally } from '../../../shared/domain/align/reading/multiset.ts';
import { noRenderings, relationOf } from '../../../shared/domain/align/reading/relation.ts';
import { edgeRun, type Meeting, takenFrom } from '../../../shared/domain/align/reading/runs.ts';

const size = 6;
const { backward: likeness } = relationOf(size, noRenderings);
const probability = new Float64Array(size).fill(0.01);

const words: fc.Arbitrary<Answered> = fc
  .array(fc.tuple(fc.nat(size - 1), fc.boolean()), { maxLength: 12 })
  .map((list) => ({
    tokens: Int32Array.from(list, ([token]) => token),
    isMet: Uint8Array.from(list, ([, met]) => Number(met)),
  }));

const meeting: fc.Arbitrary<Meeting> = fc
  .tuple(words, words)
  .map(([takers, givers]) => ({ takers, givers, likeness, odds: 0.5, probability }));

describe('runs of words that a neighbour answers', () => {
  it('are worth no less for words that come behind them', () => {
    fc.assert(
      fc.property(meeting, fc.nat(12), (each, count) => {
        const { tokens, isMet } = each.takers;
        const fewer = { ...each, takers: { tokens: tokens.slice(0, count), isMet: isMet.slice(0, count) } };
        const tally = createTally(size);
        expect(edgeRun(tally, fewer, false)).toBeLessThanOrEqual(edgeRun(tally, each, false));
      }),
    );
  });

  it('are worth the same from the end as the same words turned round from the beginning', () => {
    fc.assert(
      fc.property(meeting, (each) => {
        const { tokens, isMet } = each.takers;
        const turned = { ...each, takers: { tokens: tokens.toReversed(), isMet: isMet.toReversed() } };
        const tally = createTally(size);
        expect(edgeRun(tally, each, true)).toBeCloseTo(edgeRun(tally, turned, false), 9);
      }),
    );
  });

  it('leave nothing behind in the tally', () => {
    fc.assert(
      fc.property(meeting, fc.boolean(), (each, fromEnd) => {
        const tally = createTally(size);
        edgeRun(tally, each, fromEnd);
        takenFrom(tally, each.takers.tokens, each.givers.tokens, likeness, 0.4, probability);
        expect(tally.counts.every((count) => count === 0)).toBe(true);
      }),
    );
  });
});
