import type { Outputs } from '../../../shared/contract/contract.ts';

export type Place = Outputs['concord']['find']['places'][number];

/** Places of one text of one project, which stand together. */
interface PlaceGroup {
  readonly key: string;
  readonly projectTitle: string;
  readonly places: readonly [Place, ...Place[]];
}

/** Places by project and version, in the order they came. */
export const groupPlaces = (places: readonly Place[]): readonly PlaceGroup[] => {
  const groups: { key: string; projectTitle: string; places: [Place, ...Place[]] }[] = [];
  for (const place of places) {
    const last = groups.at(-1);
    const key = `${place.projectId} ${place.versionId ?? 'corrected'}`;
    if (last?.key === key) last.places.push(place);
    else groups.push({ key, projectTitle: place.projectTitle, places: [place] });
  }
  return groups;
};

/** A name for a place among those found together. A paragraph may stand in several parts in one row. */
export const keyOfPlace = ({ rowId, versionId, found, text }: Place): string =>
  `${rowId}-${versionId ?? 'c'}-${found[0]?.from ?? 0}-${text.length}`;
