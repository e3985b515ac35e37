import { expect, test } from 'vitest';
import {
  type AnsweredFacts,
  averageDivergence,
  lengthScore,
  patchFacts,
  readFacts,
} from '../../../renderer/views/workbench/compare/row-facts.ts';
import {
  countAskedFor,
  countPassing,
  filteredPositions,
  type Known,
  noFilter,
  projectKinds,
} from '../../../renderer/views/workbench/compare/row-filters.ts';
import { stripMarks } from '../../../renderer/views/workbench/compare/strip.ts';
import { type ChangeKind, changeKinds } from '../../../shared/domain/compare/kinds.ts';
import { rowFlags } from '../../../shared/domain/mend/shape.ts';

const base64 = (bytes: readonly number[]) => btoa(String.fromCharCode(...bytes));
const counts = (kinds: Partial<Record<ChangeKind, number>>) => changeKinds.map((kind) => kinds[kind] ?? 0);

/** Three rows of a base and one other text. */
const answered: AnsweredFacts = {
  columns: [2, 3],
  rowIds: [11, 12, 13],
  counts: base64([
    ...counts({}),
    ...counts({ number: 1, wording: 2 }),
    ...counts({}),
    ...counts({ case: 1 }),
    ...counts({}),
    ...counts({ wording: 4 }),
  ]),
  divergence: base64([50, 50, 255, 255, 200, 200]),
  lengths: base64([10, 255, 60]),
  machine: base64([3, 0, 4]),
};

const known: Known = {
  index: {
    ids: [11, 12, 13],
    states: ['new', 'edited', 'new'],
    confidences: [1, 0.1, 0.1],
    lengths: [9, 9, 9],
    flags: [rowFlags.openComment, rowFlags.missing, rowFlags.accepted],
    moved: [],
    tallies: [],
  },
  facts: readFacts(answered),
  worst: null,
  keys: [3],
  counts: (kind) => kind !== 'case',
};

test('filters let through what they say, alone and together', () => {
  expect(countPassing(known)).toMatchObject({
    different: 2,
    numbers: 1,
    machine: 2,
    length: 1,
    unaligned: 1,
    commented: 1,
    doubtful: 1,
  });
  const shown = (part: Partial<typeof noFilter>, kept = -1) =>
    filteredPositions(known, { ...noFilter, ...part }, kept);
  expect(shown({})).toBeNull();
  expect(shown({ names: ['different'] })).toEqual([0, 2]);
  expect(shown({ names: ['different', 'length'] })).toEqual([2]);
  expect(shown({ names: ['different', 'commented'] })).toEqual([0]);
  expect(shown({ names: ['doubtful'] })).toEqual([1]);
  expect(shown({ names: ['numbers'], state: 'edited' })).toEqual([]);
  expect(shown({ found: new Set([12]) })).toEqual([1]);
  expect(shown({ names: ['numbers'] }, 1)).toEqual([0, 1]);
});

test('what was changed since the review is a filter, and marked on the overview where it waits for a reviewer', () => {
  const flags = [rowFlags.changedSinceReview, rowFlags.changedSinceReview, 0];
  const reviewed = {
    ...known,
    index: { ...known.index, flags, states: (['confirmed', 'edited', 'confirmed'] as const).slice() },
  };
  expect(countPassing(reviewed).changedSinceReview).toBe(2);
  expect(filteredPositions(reviewed, { ...noFilter, names: ['changedSinceReview'] }, -1)).toEqual([0, 1]);
  const [waiting, edited, confirmed] = stripMarks('states', reviewed);
  expect(waiting).not.toEqual(confirmed);
  expect(edited).toEqual(stripMarks('states', known)[1]);
});

test('the row one stands in is counted only where it is what was asked for', () => {
  const counted = (part: Partial<typeof noFilter>, kept: number) => {
    const filter = { ...noFilter, ...part };
    return countAskedFor(known, filter, filteredPositions(known, filter, kept), kept);
  };
  expect(counted({ found: new Set() }, 1)).toBe(0);
  expect(counted({ names: ['numbers'] }, 1)).toBe(1);
  expect(counted({ names: ['numbers'] }, 0)).toBe(1);
  expect(counted({}, 1)).toBe(3);
  expect(counted({ order: 'divergence' }, 1)).toBe(3);
});

test('sorts by how far the translations are apart, and by differences', () => {
  expect(filteredPositions(known, { ...noFilter, order: 'divergence' }, 0)).toEqual([2, 0, 1]);
  expect(filteredPositions(known, { ...noFilter, order: 'changes' }, 0)).toEqual([2, 0, 1]);
});

test('sorts by whatever it filters by: findings, the machine, lengths, the alignment', () => {
  const sorted = (order: typeof noFilter.order, part: Partial<Known> = {}) =>
    filteredPositions({ ...known, ...part }, { ...noFilter, order }, 0);
  expect(sorted('findings', { worst: [1, 0, 3] })).toEqual([2, 0, 1]);
  expect(sorted('machine')).toEqual([2, 0, 1]);
  expect(sorted('length')).toEqual([2, 0, 1]);
  // The last row is as doubtful as the second, but a person has accepted it.
  expect(sorted('doubt')).toEqual([1, 0, 2]);
  expect(sorted('findings')).toEqual([0, 1, 2]);
  expect(sorted('doubt', { facts: null })).toEqual([1, 0, 2]);
});

test('what is not known yet keeps no row back', () => {
  const waiting = { ...known, facts: null };
  expect(filteredPositions(waiting, { ...noFilter, names: ['numbers'] }, -1)).toEqual([0, 1, 2]);
  expect(projectKinds(waiting)).toBeNull();
});

test('a row that was compared again takes the place of what was known of it', () => {
  const one = { ...answered, rowIds: [12], counts: base64([...counts({}), ...counts({ negation: 1 })]) };
  const facts = patchFacts(
    readFacts(answered),
    readFacts({ ...one, divergence: base64([100, 100]), lengths: base64([0]), machine: base64([1]) }),
  );
  const patched = { ...known, facts };
  expect(projectKinds(patched)).toEqual(counts({ number: 1, negation: 1, wording: 6 }));
  expect(averageDivergence(facts, 12)).toBe(0.4);
  expect(averageDivergence(facts, 13)).toBe(0.8);
});

test('a row that has come since is known of as well', () => {
  const one = { ...answered, rowIds: [20], counts: base64([...counts({}), ...counts({ number: 4 })]) };
  const facts = patchFacts(
    readFacts(answered),
    readFacts({ ...one, divergence: base64([50, 50]), lengths: base64([40]), machine: base64([1]) }),
  );
  expect(averageDivergence(facts, 20)).toBe(0.2);
  expect(lengthScore(facts, 20)).toBe(2);
  const ids = [...known.index.ids, 20];
  const before = projectKinds(known) ?? [];
  const added = counts({ number: 4 });
  expect(projectKinds({ ...known, facts, index: { ...known.index, ids } })).toEqual(
    before.map((count, at) => count + (added[at] ?? 0)),
  );
});

test('the overview says by length as well as by colour', () => {
  expect(stripMarks('kinds', known).map((mark) => mark?.share ?? 0)).toEqual([1, 0, 0.6]);
  expect(stripMarks('divergence', known).map((mark) => mark?.share ?? 0)).toEqual([0.2, 0, 0.8]);
});
