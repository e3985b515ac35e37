import { expect, test } from 'vitest';
import type { Ground } from '../../../shared/domain/mend/edits.ts';
import { cutBlock, joinParts } from '../../../shared/domain/mend/parts.ts';
import type { Block, RowValue } from '../../../shared/domain/mend/values.ts';

const ground: Ground = {
  facts: new Map([[1, { versionId: 1, number: 0, length: 30 }]]),
  concerned: [1],
  now: 0,
};
const rowWith = (id: number, ...blocks: readonly Block[]): RowValue => ({
  id,
  rank: `a${id}`,
  state: 'new',
  confidence: 1,
  correction: null,
  blocks,
  mark: null,
  locked: false,
  bookmarked: false,
  comments: [],
});
const part = (from: number, to: number | null): Block => ({ paragraph: 1, from, to, pinned: false });
const nothingToMend = expect.objectContaining({ problem: { code: 'nothingToMend', params: {} } });
const stale = expect.objectContaining({ problem: { code: 'stale', params: {} } });

test('a block is cut inside alone: not where it begins, ends, or another part stands', () => {
  const cutAt = (row: RowValue, offset: number) => cutBlock(row, { paragraph: 1, offset }, ground).blocks;
  expect(cutAt(rowWith(1, part(0, null)), 29)).toEqual([part(0, 29), part(29, null)]);
  expect(cutAt(rowWith(1, part(10, 20)), 11)).toEqual([part(10, 11), part(11, 20)]);
  for (const [row, offset] of [
    [rowWith(1, part(0, null)), 0],
    [rowWith(1, part(0, null)), 30],
    [rowWith(1, part(10, 20)), 10],
    [rowWith(1, part(10, 20)), 20],
    [rowWith(1, part(10, 20)), 25],
  ] as const)
    expect(() => cutAt(row, offset)).toThrow(nothingToMend);
});

test('a cut is taken out only where the parts on both of its sides are among the rows', () => {
  const [above, below] = [rowWith(1, part(0, 12)), rowWith(2, part(12, null))];
  const cut = { paragraph: 1, offset: 12 };
  expect(joinParts([above, below], cut, ground).rows.map(({ id, blocks }) => [id, blocks])).toEqual([
    [1, [part(0, null)]],
  ]);
  expect(() => joinParts([above], cut, ground)).toThrow(stale);
  expect(() => joinParts([below], cut, ground)).toThrow(stale);
});
