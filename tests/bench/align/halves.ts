import type { AlignedRow } from '../../../shared/domain/align/types.ts';
import { goldOf, pairBeads, type Run } from './runs.ts';
import { type Counts, countPair, type ScoredBead } from './score.ts';

/**
 * Which half of the sets without draws of their own a figure belongs to: Textberg by the middle of its German text,
 * books in turn by name. Choices are made by the first half; the other is looked at when they are made.
 */
export interface Half {
  readonly isHeldBack: boolean;
  readonly counts: Counts;
}

/** The halves of a run, whole rows of them; none for the news sets. `books` has the names of all books. */
export function halvesOf(run: Run, rows: readonly AlignedRow[], books: readonly string[]): readonly Half[] {
  const { set, scored } = run;
  if (scored === null) return [];
  const gold = goldOf(set, scored);
  const found = pairBeads(rows, scored);
  if (set.family === 'books') {
    return [{ isHeldBack: books.indexOf(set.name) % 2 === 1, counts: countPair(gold, found) }];
  }
  if (set.family !== 'textberg') return [];
  const isSecond = secondHalf(gold, (set.versions[0]?.paragraphs.length ?? 0) / 2);
  return [false, true].map((isHeldBack) => {
    const own = (bead: ScoredBead) => isSecond(bead) === isHeldBack;
    return { isHeldBack, counts: countPair(gold.filter(own), found.filter(own)) };
  });
}

/** Tells beads that begin in the second half: by the left side, and where that is empty by the right one. */
function secondHalf(gold: readonly ScoredBead[], middle: number): (bead: ScoredBead) => boolean {
  const first = gold.find(([left = [], right = []]) => (left[0] ?? 0) >= middle && right.length > 0);
  const border = first?.[1]?.[0] ?? 0;
  return ([left = [], right = []]) => {
    const [start] = left;
    return start === undefined ? (right[0] ?? 0) >= border : start >= middle;
  };
}
