import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type DatedStep, standingOf, stepsSince } from '../../../shared/domain/mend/standing.ts';
import { rowStates } from '../../../shared/domain/model.ts';

const said = fc.record({
  text: fc.option(fc.constantFrom('a', 'b', 'c')),
  state: fc.constantFrom(...rowStates),
});

/** Histories of which no two steps are at one time, all after `from`. */
const after = (from: number, minLength = 0): fc.Arbitrary<DatedStep[]> =>
  fc
    .array(said, { minLength, maxLength: 4 })
    .map((steps) => steps.map((step, at) => ({ at: from + at, ...step })));

const present = (steps: readonly DatedStep[]) => {
  const { text = null, state = 'new' } = steps.at(-1) ?? {};
  return { text, state };
};
const differ = (a: readonly DatedStep[], b: readonly DatedStep[]): boolean =>
  JSON.stringify(present(a)) !== JSON.stringify(present(b));

/** Whether one was where the other is; each was without text once. */
const knows = (steps: readonly DatedStep[], other: readonly DatedStep[]): boolean =>
  [[], ...steps.map((step) => [step])].some((past) => !differ(past, other));

test('whoever alone went on is newer, and the other older', () => {
  fc.assert(
    fc.property(after(0), after(100, 1), (shared, further) => {
      const went = [...shared, ...further];
      fc.pre(differ(shared, went));
      expect(standingOf(shared, went)).toBe('newer');
      expect(standingOf(went, shared)).toBe(knows(shared, went) ? 'apart' : 'older');
      expect(stepsSince(shared, went)).toEqual(further);
      expect(stepsSince(went, shared)).toEqual([]);
    }),
  );
});

test('where both went on from one text, neither is newer, unless one knows where the other is', () => {
  fc.assert(
    fc.property(after(0), after(100, 1), after(200, 1), (shared, ours, theirs) => {
      const [here, there] = [
        [...shared, ...ours],
        [...shared, ...theirs],
      ];
      const standing = standingOf(here, there);
      const mirrored = { same: 'same', newer: 'older', older: 'newer', apart: 'apart' } as const;
      expect(standingOf(there, here)).toBe(mirrored[standing]);
      expect(standing === 'same').toBe(!differ(here, there));
      if (standing === 'newer') expect(knows(there, here)).toBe(true);
      if (standing === 'older') expect(knows(here, there)).toBe(true);
    }),
  );
});

test('what was taken from a copy and gone on with is newer than that copy, whoever did it', () => {
  const first = { at: 1, text: 'The lamp was lit.', state: 'confirmed' } as const;
  const theirs = [first, { at: 5, text: 'He lit the lamp.', state: 'reviewed' }] as const;
  // Taken in under another time.
  const ours = [first, { at: 9, text: 'He lit the lamp.', state: 'reviewed' }] as const;
  expect(standingOf(ours, theirs)).toBe('same');
  const further = [...ours, { at: 12, text: 'The keeper lit the lamp.', state: 'edited' } as const];
  expect(standingOf(further, theirs)).toBe('older');
  expect(standingOf(theirs, further)).toBe('newer');
});

test('what was taken from a copy and then undone can be taken again', () => {
  const first = { at: 1, text: 'The lamp was lit.', state: 'confirmed' } as const;
  const theirs = [first, { at: 5, text: 'He lit the lamp.', state: 'reviewed' }] as const;
  expect(standingOf([...theirs, { ...first, at: 9 }], theirs)).toBe('apart');
});

test('texts that were written apart stand apart', () => {
  const ours = [{ at: 1, text: 'One.', state: 'edited' }] as const;
  const theirs = [{ at: 2, text: 'Two.', state: 'edited' }] as const;
  expect(standingOf(ours, theirs)).toBe('apart');
  expect(standingOf([], theirs)).toBe('newer');
});
