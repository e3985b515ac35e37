import type { RowState } from '../model.ts';
import { splitSentences } from '../text/sentences.ts';
import { isFinished, unfinished } from './states.ts';
import type { CorrectionValue, RowValue } from './values.ts';

type Corrected = Pick<RowValue, 'state' | 'correction'>;

/**
 * The corrected texts of rows that become one: joined in order, a line break between. Confirmed where all the rows
 * were, reviewed likewise; a row without a corrected text makes the whole unfinished, and one that was rejected has it
 * rejected. By whoever wrote the last of them.
 */
export function joinCorrections(rows: readonly Corrected[], now: number): Corrected {
  const corrections = rows.flatMap(({ correction }) => correction ?? []);
  const [first, ...others] = corrections;
  if (first === undefined) return { state: 'new', correction: null };
  const state = joinedState(rows.map((row) => row.state));
  if (others.length === 0) return { state, correction: first };
  const text = corrections.map((correction) => correction.text).join('\n');
  const { author } = corrections.reduce((last, one) => (one.savedAt > last.savedAt ? one : last));
  return { state, correction: { text, origin: first.origin, savedAt: now, author } };
}

const joinedState = (states: readonly RowState[]): RowState => {
  if (states.every((state) => state === 'reviewed')) return 'reviewed';
  if (states.every(isFinished)) return 'confirmed';
  return states.includes('rejected') ? 'rejected' : 'edited';
};

/**
 * The corrected text of a row that becomes two: cut where a line or a sentence ends nearest to `share` (0 to 1, the
 * part of the text that goes above), with nothing lost but white space at the cut. Without such a place the whole
 * text goes to the greater part. What was confirmed as a whole is to be looked at again.
 */
export function cutCorrection(row: Corrected, share: number, now: number): readonly [Corrected, Corrected] {
  const { correction } = row;
  const none: Corrected = { state: 'new', correction: null };
  if (correction === null) return [none, none];
  const place = cutPlace(correction.text, share);
  const above = correction.text.slice(0, place).trimEnd();
  const below = correction.text.slice(place).trimStart();
  const part = (text: string): Corrected =>
    text === '' ? none : { state: unfinished(row.state), correction: { ...correction, text, savedAt: now } };
  if (above === '') return [none, { state: unfinished(row.state), correction }];
  if (below === '') return [{ state: unfinished(row.state), correction }, none];
  return [part(above), part(below)];
}

/**
 * Where a text falls into two, in UTF-16 units: the end of a line or a sentence nearest to `share` of its length; a
 * line's end counts as nearer by a tenth of the text. 0 or its length where the text has no such place inside.
 */
export function cutPlace(text: string, share: number): number {
  const wanted = share * text.length;
  if (share <= 0) return 0;
  if (share >= 1) return text.length;
  const starts = splitSentences(text)
    .slice(1)
    .map(({ from }) => from);
  const distance = (place: number): number => {
    const isLine = /\n\s*$/.test(text.slice(Math.max(0, place - 20), place));
    return Math.abs(place - wanted) - (isLine ? text.length / 10 : 0);
  };
  const [best] = starts.toSorted((a, b) => distance(a) - distance(b) || a - b);
  return best ?? (share < 0.5 ? 0 : text.length);
}

/** The history of a correction belongs to a row's id, so a row with a correction has the first right to stay. */
export const ownerOf = <R extends { readonly correction: CorrectionValue | null }>(
  rows: readonly R[],
): R | undefined => rows.find(({ correction }) => correction !== null) ?? rows[0];
