import { lengthEvidence } from '../align/evidence/length.ts';
import { columnsOf, lengthOf } from './recipe.ts';
import type { ParagraphFact, RowValue } from './values.ts';

/** What a version without text in a row costs: as the aligner's price of a lone sentence. */
const missing = -4;
/** Variance of the logarithm of how long a translation is, over whole paragraphs. */
const spread = 0.06;

/** How long texts of a version are beside those of the one that is measured against: logarithm of the ratio. */
export type Shifts = ReadonlyMap<number, number>;

type Facts = ReadonlyMap<number, ParagraphFact>;

/** The shifts of all versions, from the lengths of their whole texts. */
export function shiftsOf(lengths: ReadonlyMap<number, number>, measure: number): Shifts {
  const own = lengths.get(measure) ?? 1;
  return new Map([...lengths].map(([id, length]) => [id, Math.log(Math.max(1, length) / Math.max(1, own))]));
}

/** How well the lengths of the versions fit each other in some rows, log-likelihood ratio; more is better. */
export function fitOf(
  rows: readonly Pick<RowValue, 'blocks'>[],
  facts: Facts,
  shifts: Shifts,
  measure: number,
): number {
  return rows.reduce((sum, row) => {
    const columns = columnsOf(row, facts);
    const own = lengthOf(columns.get(measure) ?? [], facts);
    return (
      sum +
      [...shifts].reduce((fit, [versionId, shift]) => {
        if (versionId === measure) return fit;
        const length = lengthOf(columns.get(versionId) ?? [], facts);
        if (length === 0 && own === 0) return fit;
        return fit + (length === 0 || own === 0 ? missing : lengthEvidence({ shift, spread }, own, length));
      }, 0)
    );
  }, 0);
}
