import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  detachBlocks,
  type Ground,
  joinRows,
  type Mended,
  moveBlocks,
  splitRow,
} from '../../../shared/domain/mend/edits.ts';
import { cutBlock, joinParts, pinBlocks, unpinBlocks } from '../../../shared/domain/mend/parts.ts';
import { type CellShape, tallyRows } from '../../../shared/domain/mend/shape.ts';
import {
  type Block,
  blockKey,
  type CommentValue,
  inBlockOrder,
  type MendedRow,
  type RowValue,
} from '../../../shared/domain/mend/values.ts';
import { ProblemError } from '../../../shared/domain/problem.ts';

const length = 60;
const words = ['One. Two. Three.', 'A line\nand another', 'no full stop', '«Ё» — 🙂. And so on.'];

const freeze = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) freeze(inner);
  }
  return value;
};

/** Rows over three versions with cuts, pins, corrections and comments; every paragraph whole in them. Frozen. */
const rows = fc
  .record({
    paragraphs: fc.array(
      fc.record({
        version: fc.integer({ min: 1, max: 3 }),
        row: fc.nat(5),
        cut: fc.nat(90),
        below: fc.nat(5),
      }),
      { minLength: 3, maxLength: 14 },
    ),
    texts: fc.array(fc.option(fc.constantFrom(...words), { nil: null }), { minLength: 6, maxLength: 6 }),
    states: fc.array(fc.constantFrom('edited' as const, 'confirmed' as const), {
      minLength: 6,
      maxLength: 6,
    }),
    comments: fc.array(fc.record({ paragraph: fc.nat(13), from: fc.nat(length - 1), row: fc.boolean() })),
    pinned: fc.boolean(),
  })
  .map(({ paragraphs, texts, states, comments, pinned }) => {
    const facts = new Map(
      paragraphs.map(({ version }, at) => [at + 1, { versionId: version, number: at, length }]),
    );
    const placed = paragraphs.flatMap(({ row, cut, below }, at): (readonly [number, Block])[] => {
      const whole = { paragraph: at + 1, from: 0, to: null, pinned: false };
      if (cut < 1 || cut >= length) return [[row, whole]];
      return [
        [row, { ...whole, to: cut }],
        [below, { ...whole, from: cut }],
      ];
    });
    const values = texts.flatMap((text, at): RowValue[] => {
      const blocks = inBlockOrder(placed.flatMap(([row, block]) => (row === at ? [block] : [])));
      if (blocks.length === 0) return [];
      const isPinned = pinned && blocks.length > 1;
      return [
        {
          id: at + 1,
          rank: `a${at}`,
          state: text === null ? 'new' : (states[at] ?? 'edited'),
          confidence: 0.5,
          correction: text === null ? null : { text, origin: null, savedAt: 1 },
          blocks: isPinned ? blocks.map((block, nth) => ({ ...block, pinned: nth < 2 })) : blocks,
          mark: null,
          locked: false,
          comments: [],
        },
      ];
    });
    const about = comments.flatMap(({ paragraph, from, row }, at): (readonly [number, CommentValue])[] => {
      const fact = facts.get((paragraph % paragraphs.length) + 1);
      const id = (paragraph % paragraphs.length) + 1;
      const home = values.findIndex(({ blocks }) => blocks.some((block) => covers(block, id, from)));
      const subject = { version: fact?.versionId ?? 0, paragraph: id, from, quote: '' };
      const comment = { id: at + 1, text: `c${at}`, at: 1, changedAt: null, resolved: false };
      return [[home, { ...comment, about: row ? null : subject }]];
    });
    const withComments = values.map((value, at) => ({
      ...value,
      comments: about.flatMap(([home, comment]) => (home === at ? [comment] : [])),
    }));
    const ground: Ground = { facts, concerned: [2, 1], now: 5 };
    return freeze({ values: withComments, ground: { ...ground, facts }, count: paragraphs.length });
  })
  .filter(({ values }) => values.length > 1);

const covers = ({ paragraph, from, to }: Block, wanted: number, place: number): boolean =>
  paragraph === wanted && from <= place && (to === null || place < to);

type Sample = typeof rows extends fc.Arbitrary<infer T> ? T : never;

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

/** All that must hold of any edit: text, corrections and comments are all there, each comment with its text. */
const assertKept = ({ values, count }: Sample, after: readonly MendedRow[]): void => {
  assertPartition(after, count);
  expect(correctedWords(after)).toEqual(correctedWords(values));
  expect(commentIds(after)).toEqual(commentIds(values));
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
        const offset = from + (place % Math.max(1, (to ?? length) - from));
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
        const end = to ?? length;
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
