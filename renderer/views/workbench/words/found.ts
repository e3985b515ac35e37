import type { Outputs } from '../../../../shared/contract/contract.ts';

export type Place = Outputs['concord']['find']['places'][number];

/** Places of one text of one project, which stand together. */
export interface PlaceGroup {
  readonly key: string;
  readonly projectTitle: string;
  readonly places: readonly [Place, ...Place[]];
}

/** UTF-16 units shown before the words, and after. */
const before = 48;
const after = 90;

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

/** The first words found in a text, with some of what stands around them, cut between words. */
export const aroundFound = ({
  text,
  found,
}: Place): { readonly before: string; readonly words: string; readonly after: string } => {
  const { from, to } = found[0] ?? { from: 0, to: 0 };
  const start = from <= before ? 0 : text.indexOf(' ', from - before) + 1;
  const isCut = to + after < text.length;
  const end = isCut ? Math.max(to, text.lastIndexOf(' ', to + after)) : text.length;
  return {
    before: (start > 0 ? '… ' : '') + text.slice(Math.min(start, from), from),
    words: text.slice(from, to),
    after: text.slice(to, end) + (isCut ? ' …' : ''),
  };
};
