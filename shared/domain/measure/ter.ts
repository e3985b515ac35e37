import { remember } from '../remember.ts';
import { type EditSpace, EditTable } from './editTable.ts';
import type { SegmentCounter } from './segment.ts';
import { bestShift, searchShifts } from './shifts.ts';
import { splitWords, trimmedEnd } from './whiteSpace.ts';

/**
 * TER (Snover et al. 2006) as sacrebleu 2.6.0 counts it, which follows Tercom but for its own limits: words between
 * white space in lower case, punctuation where it stands; single words are inserted, deleted or replaced, and runs of
 * words moved, at one edit each.
 */

/** Moves tried for a pair of segments at most; where it is reached, the move that was being looked for is not made. */
const mostCandidates = 1000;

/** Counts of a segment: edits to the reference that needs fewest, and the mean length of the references in words. */
export function createTer(space: EditSpace): SegmentCounter {
  const numbers = new Map<string, number>();
  const numbered = remember((text: string): readonly number[] =>
    splitWords(trimmedEnd(text).toLowerCase()).map((word) => {
      const known = numbers.get(word);
      if (known !== undefined) return known;
      numbers.set(word, numbers.size);
      return numbers.size - 1;
    }),
  );
  return (hypothesis, references) => {
    const ours = numbered(hypothesis);
    const theirs = references.map(numbered);
    const edits = Math.min(...theirs.map((reference) => countEdits(ours, reference, space)));
    return [edits, theirs.reduce((sum, { length }) => sum + length, 0) / theirs.length];
  };
}

/** Edits per reference word, in per cent; 100 where words stand against none. */
export function terScore(statistics: readonly number[]): number {
  const [edits = 0, words = 0] = statistics;
  if (words > 0) return (100 * edits) / words;
  return edits > 0 ? 100 : 0;
}

/** Moves as long as one brings the texts nearer, then the edits that are left. */
function countEdits(hypothesis: readonly number[], reference: readonly number[], space: EditSpace): number {
  if (reference.length === 0) return hypothesis.length;
  const search = searchShifts(hypothesis, reference, mostCandidates);
  const table = new EditTable(hypothesis, reference, space);
  for (let moves = 0; ; moves += 1) {
    const shift = bestShift(table, search);
    if (search.left <= 0 || shift === null) return moves + table.distance;
    table.change(shift.words, shift.from, shift.to);
  }
}
