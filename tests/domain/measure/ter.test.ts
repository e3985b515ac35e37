import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EditSpace, EditTable } from '../../../shared/domain/measure/editTable.ts';
import { bestShift, searchShifts } from '../../../shared/domain/measure/shifts.ts';
import { createTer, terScore } from '../../../shared/domain/measure/ter.ts';

const words = (least: number, most: number) =>
  fc.array(fc.integer({ min: 0, max: 5 }), { minLength: least, maxLength: most });

/** Inserted, deleted and replaced words, over all cells. */
function plainDistance(left: readonly number[], right: readonly number[]): number {
  let row = Array.from({ length: right.length + 1 }, (_, at) => at);
  for (const word of left) {
    const next = [(row[0] ?? 0) + 1];
    for (const [at, other] of right.entries()) {
      next.push(
        Math.min((row[at] ?? 0) + (word === other ? 0 : 1), (row[at + 1] ?? 0) + 1, (next[at] ?? 0) + 1),
      );
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

describe('a table of edits', () => {
  it('has the plain distance where the texts are no longer than its beam', () => {
    fc.assert(
      fc.property(words(0, 24), words(1, 24), (left, right) => {
        expect(new EditTable(left, right).distance).toBe(plainDistance(left, right));
      }),
    );
  });

  it('answers for a changed hypothesis as a table of its own would, beam and all', () => {
    fc.assert(
      fc.property(
        words(1, 120),
        words(1, 120),
        fc.nat(),
        fc.nat(),
        words(120, 120),
        (left, right, a, b, other) => {
          const from = a % left.length;
          const to = from + 1 + (b % (left.length - from));
          const changed = left.map((word, at) => (at >= from && at < to ? (other[at] ?? 0) : word));
          const table = new EditTable(left, right);
          const distance = new EditTable(changed, right).distance;
          const wordAt = (at: number) => other[at] ?? 0;
          expect(table.distanceWith(from, to, wordAt, Number.POSITIVE_INFINITY)).toBe(distance);
          // A limit may only hide what is above it.
          const limited = table.distanceWith(from, to, wordAt, distance - 1);
          expect(limited === distance || limited === Number.POSITIVE_INFINITY).toBe(true);
          expect(table.distanceWith(from, to, wordAt, distance)).toBe(distance);
        },
      ),
    );
  });

  it('takes other words as a table of its own would', () => {
    fc.assert(
      fc.property(
        words(1, 90),
        words(1, 90),
        fc.array(fc.tuple(fc.nat(), fc.nat(), words(90, 90)), { maxLength: 3 }),
        (left, right, changes) => {
          const table = new EditTable(left, right);
          let now = left;
          for (const [a, b, other] of changes) {
            const from = a % left.length;
            const to = from + 1 + (b % (left.length - from));
            // Asked for before, so that distances to the end are known from there on.
            table.distanceWith(from, to, (at) => other[at] ?? 0, Number.POSITIVE_INFINITY);
            now = now.map((word, at) => (at >= from && at < to ? (other[at] ?? 0) : word));
            table.change(now, from, to);
          }
          const fresh = new EditTable(now, right);
          expect(table.distance).toBe(fresh.distance);
          expect(table.correspondence()).toEqual(fresh.correspondence());
          const wordAt = (at: number) => left[at] ?? 0;
          const whole = [0, left.length, wordAt, Number.POSITIVE_INFINITY] as const;
          expect(table.distanceWith(...whole)).toBe(fresh.distanceWith(...whole));
          const last = [left.length - 1, left.length, wordAt, Number.POSITIVE_INFINITY] as const;
          expect(table.distanceWith(...last)).toBe(fresh.distanceWith(...last));
        },
      ),
    );
  });

  it('tells what is wrong so that the wrong words are as many as the distance at least', () => {
    fc.assert(
      fc.property(words(0, 40), words(1, 40), (left, right) => {
        const table = new EditTable(left, right);
        const { at, wrongBefore } = table.correspondence();
        expect(
          Math.max(wrongBefore.hypothesis.at(-1) ?? 0, wrongBefore.reference.at(-1) ?? 0),
        ).toBeLessThanOrEqual(table.distance);
        expect(Array.from(at)).toEqual(Array.from(at).toSorted((one, other) => one - other));
      }),
    );
  });
});

describe('a move', () => {
  it('keeps the words, and brings them as much nearer as it says', () => {
    fc.assert(
      fc.property(words(1, 40), words(1, 40), (left, right) => {
        const table = new EditTable(left, right);
        const shift = bestShift(table, searchShifts(left, right, 1000));
        if (shift === null) return;
        expect(shift.words.toSorted()).toEqual(left.toSorted());
        expect(table.distance - new EditTable(shift.words, right).distance).toBe(shift.gain);
        expect(shift.gain).toBeGreaterThan(0);
      }),
    );
  });

  it('is found wherever a run was moved', () => {
    const reference = Array.from({ length: 30 }, (_, at) => at);
    const hypothesis = [...reference.slice(0, 5), ...reference.slice(12), ...reference.slice(5, 12)];
    const search = searchShifts(hypothesis, reference, 1000);
    expect(bestShift(new EditTable(hypothesis, reference), search)).toEqual({
      gain: 14,
      words: reference,
      from: 5,
      to: 30,
    });
  });

  it('is not looked for beyond the distance that no order of the words goes below', () => {
    const orders = words(0, 24).chain((left) =>
      fc.tuple(fc.constant(left), fc.shuffledSubarray(left, { minLength: left.length }), words(1, 24)),
    );
    fc.assert(
      fc.property(orders, ([left, other, right]) => {
        const { leastDistance } = searchShifts(left, right, 1);
        expect(plainDistance(other, right)).toBeGreaterThanOrEqual(leastDistance);
      }),
    );
    expect(searchShifts([1, 2, 2, 3], [2, 3, 4], 1).leastDistance).toBe(2);
  });

  it('is of ten words at most, fifty words far at most, and of a thousand tried', () => {
    const score = (hypothesis: readonly number[], reference: readonly number[]) =>
      createTer(new EditSpace())(hypothesis.join(' '), [reference.join(' ')])[0];
    const long = Array.from({ length: 200 }, (_, at) => at);
    // Eleven words take a move of ten and a move of one.
    expect(score([...long.slice(11, 60), ...long.slice(0, 11)], long.slice(0, 60))).toBe(2);
    // Sixty words on, a word is a word too few here and too many there.
    expect(score([...long.slice(1, 61), 0, ...long.slice(61)], long)).toBe(2);
    expect(score([...long.slice(1, 50), 0, ...long.slice(50)], long)).toBe(1);
    // Alike words everywhere use the thousand up, and the move found by then is not made.
    const two = Array.from({ length: 80 }, (_, at) => at % 2);
    expect(score([7, ...two, 8, 9], [8, 9, ...two, 7])).toBe(4);
  });
});

it('the edits are never more than without moves', () => {
  fc.assert(
    fc.property(words(0, 24), words(1, 24), (left, right) => {
      const [edits = 0] = createTer(new EditSpace())(left.join(' '), [right.join(' ')]);
      expect(edits).toBeLessThanOrEqual(plainDistance(left, right));
      expect(terScore([edits, right.length])).toBeCloseTo((100 * edits) / right.length, 9);
    }),
  );
});
