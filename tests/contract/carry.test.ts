import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CarryFacts, carryRows, type PlannedRow } from '../../electron/core/carry.ts';
import { rankInOrder } from '../../electron/core/rank.ts';
import { type RowValue, wholeBlock } from '../../shared/domain/mend/values.ts';

/** Paragraph ids by version: version 1 has 100 to 199, version 2 has 200 to 299, and so on. */
const versionOf = (paragraph: number): number => Math.floor(paragraph / 100);

const factsFor = (paragraphs: readonly number[], anchors: readonly number[] = [2, 1]): CarryFacts => ({
  paragraphs: new Map(
    paragraphs.map((id) => [id, { versionId: versionOf(id), number: id % 100, length: 10 + (id % 7) }]),
  ),
  anchors,
  nextId: 1_000,
  now: 77,
});

const row = (
  id: number,
  paragraphs: readonly number[],
  text: string | null,
  rest: Partial<RowValue> = {},
): RowValue => ({
  id,
  rank: `a${id}`,
  state: text === null ? 'new' : 'edited',
  confidence: 1,
  correction: text === null ? null : { text, origin: null, savedAt: 5, author: '' },
  mark: null,
  locked: false,
  bookmarked: false,
  comments: [],
  blocks: paragraphs.map(wholeBlock),
  ...rest,
});

const planned = (...rows: readonly number[][]): PlannedRow[] =>
  rows.map((paragraphs) => ({ blocks: paragraphs.map(wholeBlock), confidence: 0.9 }));

const paragraphsOf = ({ blocks }: RowValue): number[] => blocks.map(({ paragraph }) => paragraph);

describe('a correction', () => {
  test('stays where its row stays', () => {
    const old = [row(1, [100, 200], 'one'), row(2, [101, 201], null)];
    const { rows, absorbed } = carryRows(
      old,
      planned([100, 200], [101, 201]),
      factsFor([100, 101, 200, 201]),
    );
    expect(rows).toEqual(old.map((value) => ({ ...value, confidence: 0.9 })));
    expect(absorbed).toEqual([]);
  });

  test('keeps its confirmation when a version is added beside it', () => {
    const old = [row(1, [100, 200], 'one', { state: 'confirmed' })];
    const { rows } = carryRows(old, planned([100, 200, 300]), factsFor([100, 200, 300]));
    expect(rows).toEqual([{ ...old[0], blocks: [100, 200, 300].map(wholeBlock), confidence: 0.9 }]);
  });

  test('loses its confirmation when the text it was given for becomes another', () => {
    const old = [row(1, [100, 200], 'one', { state: 'confirmed' }), row(2, [101], null)];
    const { rows } = carryRows(old, planned([100, 101, 200]), factsFor([100, 101, 200]));
    expect(rows).toMatchObject([{ id: 1, state: 'edited', correction: { text: 'one' } }]);
  });

  test('of a row that is split goes whole to the half with the text it corrects', () => {
    const old = [
      row(1, [100, 101, 200], 'one', { correction: { text: 'one', origin: 2, savedAt: 5, author: '' } }),
    ];
    const { rows } = carryRows(old, planned([100], [101, 200]), factsFor([100, 101, 200]));
    expect(rows).toMatchObject([
      { id: 1_000, state: 'new', correction: null },
      { id: 1, state: 'edited', correction: { text: 'one' } },
    ]);
  });

  test('and its neighbour are joined in order where their rows become one', () => {
    const old = [row(1, [100, 200], 'one'), row(2, [101, 201], null), row(3, [102, 202], 'three')];
    const { rows, absorbed } = carryRows(
      old,
      planned([100, 101, 102, 200, 201, 202]),
      factsFor([100, 101, 102, 200, 201, 202]),
    );
    expect(rows).toMatchObject([
      { id: 1, state: 'edited', correction: { text: 'one\nthree', origin: null, savedAt: 77 } },
    ]);
    expect(absorbed).toEqual([{ rowId: 1, correction: old[2]?.correction, state: 'edited' }]);
  });

  test('without a text of its own keeps a row of its own, after the row it stood after', () => {
    const old = [row(1, [100], null), row(2, [], 'stray'), row(3, [101], null)];
    const { rows } = carryRows(old, planned([100], [101]), factsFor([100, 101]));
    expect(rows.map(({ id, correction }) => [id, correction?.text])).toEqual([
      [1, undefined],
      [2, 'stray'],
      [3, undefined],
    ]);
  });
});

/** Splits the paragraphs of three versions into rows in some monotone way. */
const partition = fc
  .array(fc.tuple(fc.nat(2), fc.nat(2), fc.nat(2)), { minLength: 1, maxLength: 12 })
  .map((sizes) => {
    const next = [100, 200, 300];
    return sizes
      .map((counts) =>
        counts.flatMap((count, version) => {
          const first = next[version] ?? 0;
          next[version] = first + count;
          return Array.from({ length: count }, (_, offset) => first + offset);
        }),
      )
      .filter((paragraphs) => paragraphs.length > 0);
  });

const oldRows = fc
  .tuple(partition, fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }))
  .map(([rows, corrected]) => {
    const ranks = rankInOrder(rows.map(() => null));
    return rows.map((paragraphs, index) =>
      row(index + 1, paragraphs, corrected[index] ? `<${index}>` : null, { rank: ranks[index] ?? '' }),
    );
  });

test('a comment on a part goes with the paragraph that is whole again, and leaves no empty row', () => {
  const about = { version: 1, paragraph: 100, from: 6, quote: 'part' };
  const comment = { id: 1, text: 'why', at: 5, changedAt: null, author: '', resolved: false, about };
  const old = [
    row(1, [200], null, { blocks: [{ ...wholeBlock(100), to: 6 }, wholeBlock(200)] }),
    row(2, [], null, { blocks: [{ ...wholeBlock(100), from: 6 }], comments: [comment] }),
  ];
  const { rows } = carryRows(old, planned([100, 200]), factsFor([100, 200]));
  expect(rows).toMatchObject([{ id: 1, comments: [comment] }]);
});

test('whatever the new alignment, no correction is lost or doubled, and rows stay distinct and in order', () => {
  fc.assert(
    fc.property(oldRows, partition, (old, partitioned) => {
      const all = [...old.flatMap(paragraphsOf), ...partitioned.flat()];
      const { rows, absorbed } = carryRows(old, planned(...partitioned), factsFor([...new Set(all)]));
      const texts = (values: readonly RowValue[]) =>
        values.flatMap(({ correction }) => correction?.text.split('\n') ?? []).toSorted();
      expect(texts(rows)).toEqual(texts(old));
      expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
      expect(rows.map(({ rank }) => rank)).toEqual(rows.map(({ rank }) => rank).toSorted());
      expect(new Set(rows.map(({ rank }) => rank)).size).toBe(rows.length);
      const kept = rows.filter(({ blocks }) => blocks.length > 0).map(paragraphsOf);
      const named = (values: readonly (readonly number[])[]) => values.map((ids) => ids.join()).toSorted();
      expect(named(kept)).toEqual(named(partitioned));
      // Rows of which no version is in both may stand either way.
      for (const version of [1, 2, 3]) {
        const ofVersion = (id: number) => versionOf(id) === version;
        expect(kept.flat().filter(ofVersion)).toEqual(partitioned.flat().filter(ofVersion));
      }
      const joined = rows.flatMap(({ correction }) => correction?.text.split('\n').slice(1) ?? []);
      expect(absorbed.map(({ correction }) => correction.text).toSorted()).toEqual(joined.toSorted());
    }),
  );
});
