import { cellText, type Row } from '../model.ts';
import type { Wording } from './draft.ts';

interface Written {
  readonly row: Row;
  readonly text: string;
  readonly origin: number | null;
}

/** What typing makes of a row: edited, whatever it was before; begun from nothing where it was empty. */
export const typedWording = (live: Written, text: string): Wording => ({
  text,
  state: 'edited',
  origin: text.trim() === '' ? null : live.origin,
});

/** A version's text as the corrected one; null where it has none here. */
export const takenWording = (row: Row, versionId: number): Wording | null => {
  const text = cellText(row, versionId);
  return text === '' ? null : { text, state: 'edited', origin: versionId };
};

/** UTF-16 position behind what differs in `after`: where the eye is after an undo. Linear. */
export const changeEnd = (before: string, after: string): number => {
  const shorter = Math.min(before.length, after.length);
  let end = 0;
  while (end < shorter && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  return after.length - end;
};
