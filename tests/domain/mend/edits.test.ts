import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  detachBlocks,
  joinRows,
  type Mended,
  moveBlocks,
  splitRow,
} from '../../../shared/domain/mend/edits.ts';
import { cutBlock, joinParts, pinBlocks, unpinBlocks } from '../../../shared/domain/mend/parts.ts';
import { type CellShape, tallyRows } from '../../../shared/domain/mend/shape.ts';
import { blockKey, inBlockOrder, type MendedRow, type RowValue } from '../../../shared/domain/mend/values.ts';
import { ProblemError } from '../../../shared/domain/problem.ts';
import { covers, paragraphLength, rows, type Sample } from './rowSamples.ts';

/** Every paragraph in exactly one row, or in parts that cover it without a gap; in no row a block twice. */
const assertPartition = (after: readonly MendedRow[], count: number): void => {
  const blocks = after.flatMap((row) => row.blocks);
  for (let paragraph = 1; paragraph <= count; paragraph++) {
    const own = blocks
      .filter((block) => block.paragraph === paragraph)
      .toSorted((a, b) => a.from - b.from)
      .map(({ from, to }) => [from, to]);
    expect(own[0]?.[0]).toBe(0);
    expect(own.at(-1)?.[1]).toBeNull();
    own.slice(1).forEach(([from], at) => {
      expect(own[at]?.[1]).toBe(from);
    });
  }
  for (const row of after) expect(row.blocks).toEqual(inBlockOrder(row.blocks));
};

const correctedWords = (all: readonly Pick<RowValue, 'correction'>[]): string[] =>
  all.flatMap(({ correction }) => correction?.text.split(/\s+/) ?? []).toSorted();

const commentIds = (all: readonly Pick<RowValue, 'comments'>[]): number[] =>
  all.flatMap(({ comments }) => comments.map(({ id }) => id)).toSorted((a, b) => a - b);

const bookmarks = (all: readonly Pick<RowValue, 'bookmarked'>[]): number =>
  all.filter(({ bookmarked }) => bookmarked).length;

/** All that must hold of any edit: text, corrections, bookmarks and comments are all there, each comment with its text. */
const assertKept = ({ values, count }: Sample, after: readonly MendedRow[]): void => {
  assertPartition(after, count);
  expect(correctedWords(after)).toEqual(correctedWords(values));
  expect(commentIds(after)).toEqual(commentIds(values));
  // Those of rows that become one are one.
  expect(Math.min(1, bookmarks(after))).toBe(Math.min(1, bookmarks(values)));
  expect(bookmarks(after)).toBeLessThanOrEqual(bookmarks(values));
  for (const { blocks, comments } of after) {
    for (const { about } of comments) {
      if (about) expect(blocks.some((block) => covers(block, about.paragraph ?? 0, about.from))).toBe(true);
    }
  }
  for (const { blocks } of after) expect(blocks.filter(({ pinned }) => pinned)).not.toHaveLength(1);
};

/** What stands where, whatever else is said of the rows. */
const places = (all: readonly Pick<RowValue, 'blocks'>[]): string[] =>
  all.map(({ blocks }) => blocks.map(({ paragraph, from, to }) => `${paragraph}:${from}-${to}`).join(' '));

const pick = <T>(list: readonly T[], n: number): T => {
  const found = list[n % list.length];
  if (found === undefined) throw new Error('an empty list');
  return found;
};

const known = (all: readonly MendedRow[]): RowValue[] =>
  all.map((row, at) => ({ ...row, id: row.id ?? 100 + at, rank: row.rank ?? `z${at}` }));

/** Does an edit; null where it makes no sense, which it says by a problem. */
const tried = (work: () => Mended): Mended | null => {
  try {
    return work();
  } catch (error) {
    expect(error).toBeInstanceOf(ProblemError);
    return null;
  }
};

const n = fc.nat(60);
const runs = { numRuns: 300 };

describe('an edit of an alignment loses nothing, changes no value it was given, and can be gone back by', () => {
  test('moving blocks, and moving them back', () => {
    fc.assert(
      fc.property(rows, n, n, (sample, b, to) => {
        const { values, ground } = sample;
        const from = values.findIndex(({ blocks }) =>
          blocks.includes(
            pick(
              values.flatMap((r) => r.blocks),
              b,
            ),
          ),
        );
        const block = pick(
          values.flatMap((row) => row.blocks),
          b,
        );
        const target = to % values.length;
        const moved = moveBlocks(values, new Map([[blockKey(block), target]]), ground);
        assertKept(sample, moved.rows);
        if (moved.rows.length < values.length) return;
        const back = moveBlocks(known(moved.rows), new Map([[blockKey(block), from]]), ground);
        expect(places(back.rows)).toEqual(places(values));
        assertKept(sample, back.rows);
      }),
      runs,
    );
  });

  test('joining rows, and splitting them where they met', () => {
    fc.assert(
      fc.property(rows, n, (sample, first) => {
        const { values, ground } = sample;
        const at = first % (values.length - 1);
        const joined = joinRows(values.slice(at, at + 2), ground);
        assertKept(sample, [...values.slice(0, at), ...joined.rows, ...values.slice(at + 2)]);
        expect(joined.rows[0]?.blocks).toHaveLength(
          values.slice(at, at + 2).reduce((sum, { blocks }) => sum + blocks.length, 0),
        );
      }),
      runs,
    );
  });

  test('splitting a row, and joining it again', () => {
    fc.assert(
      fc.property(rows, n, n, n, (sample, which, b, place) => {
        const { values, ground } = sample;
        const row = pick(values, which);
        const { paragraph, from, to } = pick(row.blocks, b);
        const offset = from + (place % Math.max(1, (to ?? paragraphLength) - from));
        const split = tried(() => splitRow(row, [{ paragraph, offset }], ground));
        if (split === null) return;
        const after = values.flatMap((value): readonly MendedRow[] => (value === row ? split.rows : [value]));
        assertKept(sample, after);
        const again = joinRows(known(split.rows), ground);
        const cut = again.rows.flatMap(({ blocks }) => blocks).find((block) => block.from === offset);
        if (cut === undefined || offset === from) return;
        expect(places(joinParts(known(again.rows), { paragraph, offset }, ground).rows)).toEqual(
          places([row]),
        );
      }),
      runs,
    );
  });

  test('detaching blocks', () => {
    fc.assert(
      fc.property(rows, n, n, n, (sample, a, b, side) => {
        const { values, ground } = sample;
        const all = values.flatMap((row) => row.blocks);
        const keys = new Set([pick(all, a), pick(all, b)].map(blockKey));
        const after = (side % (values.length + 1)) - 1;
        const detached = detachBlocks(values, keys, after, ground);
        assertKept(sample, detached.rows);
        const own = detached.rows.find(({ blocks }) => blocks.some((block) => keys.has(blockKey(block))));
        expect(new Set(own?.blocks.map(blockKey))).toEqual(keys);
      }),
      runs,
    );
  });

  test('cutting a paragraph, and joining its parts', () => {
    fc.assert(
      fc.property(rows, n, n, n, (sample, which, b, place) => {
        const { values, ground } = sample;
        const row = pick(values, which);
        const { paragraph, from, to } = pick(row.blocks, b);
        const end = to ?? paragraphLength;
        fc.pre(end - from > 1);
        const offset = from + 1 + (place % (end - from - 1));
        const cut = cutBlock(row, { paragraph, offset }, ground);
        const after = values.map((value) => (value === row ? cut : value));
        assertPartition(after, sample.count);
        const joined = joinParts(after, { paragraph, offset }, ground);
        assertKept(sample, joined.rows);
        expect(places(joined.rows)).toEqual(places(values));
      }),
      runs,
    );
  });

  test('pinning and letting go', () => {
    fc.assert(
      fc.property(rows, n, n, (sample, a, b) => {
        const { values, ground } = sample;
        const all = values.flatMap((row) => row.blocks);
        const keys = [...new Set([pick(all, a), pick(all, b)].map(blockKey))];
        fc.pre(keys.length === 2);
        const pinned = pinBlocks(values, keys, ground);
        assertKept(sample, pinned.rows);
        const home = pinned.rows.find(({ blocks }) => blocks.some((block) => blockKey(block) === keys[0]));
        expect(home?.blocks.filter((block) => keys.includes(blockKey(block)))).toEqual([
          expect.objectContaining({ pinned: true }),
          expect.objectContaining({ pinned: true }),
        ]);
        const free = known(pinned.rows).map((row) => unpinBlocks(row, new Set(keys)));
        expect(places(free)).toEqual(places(pinned.rows));
        assertKept(sample, free);
      }),
      runs,
    );
  });
});

test('the tallies of a version add up to the rows that it or the original is in', () => {
  const cell = fc.record({ blocks: fc.integer({ min: 1, max: 3 }), parts: fc.constantFrom(0, 0, 1) });
  const row = fc
    .array(fc.option(cell, { nil: null }), { minLength: 3, maxLength: 3 })
    .map((cells) =>
      cells.flatMap((each, at): CellShape[] =>
        each === null ? [] : [{ versionId: at + 1, first: 0, last: 0, ...each }],
      ),
    );
  fc.assert(
    fc.property(fc.array(row), (all) => {
      const tallies = tallyRows(all, [1, 2, 3], 1);
      expect(tallies.map(({ versionId }) => versionId)).toEqual([2, 3]);
      for (const { versionId, oneToOne, manyToMany, alone } of tallies) {
        const either = all.filter((cells) => cells.some((each) => [1, versionId].includes(each.versionId)));
        expect(oneToOne + manyToMany + alone).toBe(either.length);
        const isOne = (cells: readonly CellShape[]) =>
          [1, versionId].every((id) =>
            cells.some((each) => each.versionId === id && each.blocks === 1 && each.parts === 0),
          );
        expect(oneToOne).toBe(all.filter(isOne).length);
      }
    }),
  );
});
