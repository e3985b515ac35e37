import type { Language, VersionRole } from '../model.ts';

/** A column of a project's table of texts. */
interface TextColumn {
  /** Null: the corrected text. */
  readonly role: VersionRole | null;
  readonly language: Language;
}

/** Texts by row, then by column; null where a column has none there. */
export interface TextTable {
  readonly columns: readonly TextColumn[];
  readonly rows: readonly (readonly (string | null)[])[];
}

/** Where a form stands; positions in UTF-16 units of the cell's text, `to` exclusive. */
export interface Place {
  /** Zero-based. */
  readonly row: number;
  readonly column: number;
  readonly from: number;
  readonly to: number;
}

/** One of several ways in which the same is written. */
export interface Form {
  /** As it stands most often; a noun in the singular where that occurs. */
  readonly text: string;
  /** In order of rows, then columns. */
  readonly places: readonly Place[];
}

/**
 * Spelling: one word in several spellings. Name: one name in several. Term: one Russian word rendered by several.
 * Original: one original text translated in several ways.
 */
export const groupKinds = ['name', 'spelling', 'term', 'original'] as const;
export type GroupKind = (typeof groupKinds)[number];

/** Ways of writing the same that stand side by side. */
export interface Group {
  readonly kind: GroupKind;
  /** What it renders in the original, as it stands there most often; null where that is not known. */
  readonly original: string | null;
  /** At least two, the most frequent first. */
  readonly forms: readonly Form[];
}

/** Forms from the places of their words: by form key the words as written, with their places. */
export function formOf(words: ReadonlyMap<string, readonly Place[]>, text: string): Form {
  const places = [...words.values()].flat().sort(inOrder);
  return { text, places };
}

/** By row, then column, then place in the text; for sorting. */
export const inOrder = (one: Place, other: Place): number =>
  one.row - other.row || one.column - other.column || one.from - other.from;

/** The most frequent first; of equal ones the first to occur. */
export const byFrequency = (one: Form, other: Form): number =>
  other.places.length - one.places.length ||
  (one.places[0] && other.places[0] ? inOrder(one.places[0], other.places[0]) : 0);

/** The key with the highest count, the shortest of equal ones, which is a word's plainest form; '' of none. */
export function commonest(counts: ReadonlyMap<string, number>): string {
  let best = '';
  let most = 0;
  for (const [key, count] of counts) {
    if (count > most || (count === most && key.length < best.length)) [best, most] = [key, count];
  }
  return best;
}

/** By kind, of each the most frequent first: groups of several kinds that were found apart are put together so. */
export const inGroupOrder = (groups: readonly Group[]): readonly Group[] =>
  groups.toSorted(
    (one, other) =>
      groupKinds.indexOf(one.kind) - groupKinds.indexOf(other.kind) || usesOf(other) - usesOf(one),
  );

const usesOf = ({ forms }: Group): number => forms.reduce((sum, { places }) => sum + places.length, 0);
