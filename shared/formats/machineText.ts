import type { AlignedText, AlignedTextRow } from '../domain/aligned.ts';

/** Attribution that must stand with a version's text: a machine translation's line; null for anyone else's. */
export const attributionOf = ({ versions }: AlignedText, version: number | null): string | null => {
  const found = version === null ? undefined : versions[version];
  return found?.role === 'machine' ? found.attribution : null;
};

/** Attribution lines of these versions, each once, in the order of the versions. */
export const attributionsOf = (aligned: AlignedText, versions: ReadonlySet<number>): readonly string[] => {
  const lines = aligned.versions.flatMap((_, index) =>
    versions.has(index) ? (attributionOf(aligned, index) ?? []) : [],
  );
  return [...new Set(lines)];
};

/** Versions whose text a correction was begun from. */
export const originsOf = ({ rows }: AlignedText): ReadonlySet<number> =>
  new Set(rows.flatMap(({ correction }) => correction?.origin ?? []));

/** True where the row has corrected text. */
export const isCorrected = ({ correction }: AlignedTextRow): boolean =>
  correction !== null && correction.text.trim() !== '';
