import { describe, expect, it } from 'vitest';
import { countPair, countRows, laxScore, strictScore } from '../../bench/align/score.ts';

/** Worked out by hand after Vecalign's definition: precision counts null beads, recall only beads with both sides. */
describe('the scorer of the bench', () => {
  const gold = [
    [[0], [0]],
    [[1, 2], [1]],
    [[3], []],
    [[4], [2, 3]],
    [[], [4]],
    [[5], [5]],
    [[], []],
  ];
  const test = [
    ...[
      [[0], [0]],
      [[1], [1]],
      [[2], []],
      [[3], []],
      [[4], [2, 3]],
      [[], [4]],
      [[5], [6]],
      [[], [5]],
    ],
    // A bead that is given twice counts once.
    [[0], [0]],
  ];

  it('counts a bead strictly where both sides are the same, laxly where they share a link', () => {
    const counts = countPair(gold, test);
    expect(counts).toEqual({ strict: 4, lax: 5, tested: 8, strictRecalled: 2, laxRecalled: 3, golden: 4 });
    expect(strictScore(counts).f1).toBeCloseTo(0.5, 12);
    expect(laxScore(counts).f1).toBeCloseTo(2 / (1 / 0.625 + 1 / 0.75), 12);
  });

  it('counts whole rows, and recalls those with text in two versions', () => {
    const rows = [
      [[0], [0], [0]],
      [[1], [], [1]],
      [[2], [], []],
    ];
    const answered = [
      [[0], [0], [0]],
      [[1], [], []],
      [[], [], [1]],
      [[2], [], []],
    ];
    expect(countRows(rows, answered)).toMatchObject({ strict: 2, tested: 4, strictRecalled: 1, golden: 2 });
  });
});
