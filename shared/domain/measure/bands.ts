import type { MeasureName } from './measure.ts';

/** A row's figure, in per cent, and what it weighs. */
export interface RowScore {
  readonly score: number;
  readonly words: number;
}

/** Rows whose figures lie together, with their words. */
interface Band {
  /** In the measure's own figures, both ends: 100 to 100, 90 to 100, … 0 to 10; of TER 0 to 0, 0 to 10, … 90 and more. */
  readonly from: number;
  /** Null: no end. */
  readonly to: number | null;
  readonly rows: number;
  readonly words: number;
}

/** Rows by figure; see {@link bandsOf}. */
export interface BandTable {
  /** Nearest first. */
  readonly bands: readonly Band[];
  readonly rows: number;
  readonly words: number;
  /** The mean over rows, and the mean over words, each word with the figure of its row; null where there are none. */
  readonly mean: { readonly byRow: number; readonly byWord: number } | null;
}

const bandCount = 11;

/**
 * The table that the Okapi Framework's Translation Comparison step writes for its own scores, for any measure: eleven
 * groups of rows, full likeness by itself, and means by row and by word
 * (okapiframework.org/wiki, Translation Comparison Step).
 */
export function bandsOf(measure: MeasureName, rows: readonly RowScore[]): BandTable {
  const counts = Array.from({ length: bandCount }, () => ({ rows: 0, words: 0 }));
  let [words, sum, wordSum] = [0, 0, 0];
  for (const row of rows) {
    const count = counts[bandOf(measure, row.score)];
    if (count) {
      count.rows += 1;
      count.words += row.words;
    }
    words += row.words;
    sum += row.score;
    wordSum += row.score * row.words;
  }
  return {
    bands: counts.map((count, at) => ({ ...edgesOf(measure, at), ...count })),
    rows: rows.length,
    words,
    mean: rows.length === 0 ? null : { byRow: sum / rows.length, byWord: words === 0 ? 0 : wordSum / words },
  };
}

/** 0 for full likeness, then by tens of what is lacking. A figure on an edge is with the nearer ones. */
function bandOf(measure: MeasureName, score: number): number {
  // What rounding takes from a full figure is no difference.
  const lack = measure === 'ter' ? score : 100 - score;
  return lack < 1e-9 ? 0 : Math.min(bandCount - 1, Math.ceil((lack - 1e-9) / 10));
}

function edgesOf(measure: MeasureName, at: number): { readonly from: number; readonly to: number | null } {
  const near = Math.max(0, at - 1) * 10;
  const far = at * 10;
  if (measure === 'ter') return { from: near, to: at === bandCount - 1 ? null : far };
  return { from: 100 - far, to: 100 - near };
}
