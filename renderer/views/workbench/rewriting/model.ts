import type { Outputs } from '../../../../shared/contract/contract.ts';

export type RewrittenRow = Outputs['consistency']['preview'][number];

/** A place of a row, with a key that it keeps as long as the row is as it was. */
export interface ShownPlace {
  readonly key: string;
  readonly row: RewrittenRow;
  readonly place: RewrittenRow['places'][number];
}

const keyOf = ({ rowId, revision }: RewrittenRow, from: number): string => `${rowId} ${revision} ${from}`;

/** All places, in order. */
export const placesOf = (rows: readonly RewrittenRow[]): readonly ShownPlace[] =>
  rows.flatMap((row) => row.places.map((place) => ({ key: keyOf(row, place.from), row, place })));

/** The rows without some of their places, and without those that have none left. */
export const withoutPlaces = (
  rows: readonly RewrittenRow[],
  leftOut: ReadonlySet<string>,
): readonly RewrittenRow[] =>
  leftOut.size === 0
    ? rows
    : rows.flatMap((row) => {
        const places = row.places.filter(({ from }) => !leftOut.has(keyOf(row, from)));
        return places.length === 0 ? [] : [{ ...row, places }];
      });
