import type { AlignedRow } from '../../../shared/domain/align/types.ts';
import type { GoldSet } from './corpus.ts';
import { type Counts, countPair, countRows, type ScoredBead } from './score.ts';

/** One thing that is measured on a set: which versions are given, and what is read off the rows. */
export interface Run {
  readonly set: GoldSet;
  /** Row of the table that the figures are added to. */
  readonly family: string;
  /** Column of the table. */
  readonly column: string;
  /** Keys of the versions that are given to the aligner. */
  readonly given: readonly string[];
  /** The pair that is scored; null for whole rows. */
  readonly scored: readonly [left: string, right: string] | null;
}

/** Every run of a set. */
export function runsOf(set: GoldSet): readonly Run[] {
  if (set.family === 'books') {
    return [
      { set, family: set.name, column: 'src-human', given: ['src', 'human'], scored: ['src', 'human'] },
    ];
  }
  if (set.family === 'textberg') return textbergRuns(set);
  const run = (column: string, given: readonly string[], scored: Run['scored']): Run => {
    return { set, family: set.family, column, given, scored };
  };
  return [
    run('src-mt', ['src', 'mt'], ['src', 'mt']),
    run('mt-human', ['src', 'mt', 'refA'], ['mt', 'refA']),
    run('mt-human', ['src', 'mt', 'refB'], ['mt', 'refB']),
    run('src-human', ['src', 'refA'], ['src', 'refA']),
    run('src-human', ['src', 'refB'], ['src', 'refB']),
    run('mt-human, no src', ['mt', 'refA'], ['mt', 'refA']),
    run('mt-human, no src', ['mt', 'refB'], ['mt', 'refB']),
    run('human-human', ['refA', 'refB'], ['refA', 'refB']),
    run('rows', ['src', 'mt', 'refA', 'refB'], null),
  ];
}

function textbergRuns(set: GoldSet): readonly Run[] {
  const engines = ['google', 'europarlfull', 'europarllight'];
  const run = (name: string, through: readonly string[]): Run => ({
    set,
    family: `textberg ${name}`,
    column: 'src-human',
    given: ['src', ...through, 'human'],
    scored: ['src', 'human'],
  });
  return [
    run('no machine', []),
    ...engines.map((engine) => run(engine, [engine])),
    run('all three', engines),
  ];
}

/** Scores the rows that an aligner answered for a run. */
export function countRun({ set, scored }: Run, rows: readonly AlignedRow[]): Counts {
  if (scored === null) {
    return countRows(
      set.rows ?? [],
      rows.map(({ cells }) => set.versions.map(({ key }) => cells[key] ?? [])),
    );
  }
  return countPair(goldOf(set, scored), pairBeads(rows, scored));
}

/** The beads between two versions that rows amount to. */
export function pairBeads(
  rows: readonly AlignedRow[],
  [left, right]: readonly [string, string],
): readonly ScoredBead[] {
  return rows.map(({ cells }) => [cells[left] ?? [], cells[right] ?? []]);
}

/** The gold beads between two versions of a set. */
export function goldOf(set: GoldSet, [left, right]: readonly [string, string]): readonly ScoredBead[] {
  return set.pairs.find((pair) => pair.left === left && pair.right === right)?.beads ?? [];
}
