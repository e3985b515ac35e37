import { alignSentences } from '../../../shared/domain/align/sentenceRows.ts';
import type { AlignVersion } from '../../../shared/domain/align/types.ts';
import { splitSentences } from '../../../shared/domain/text/sentences.ts';
import type { GoldSet } from './corpus.ts';
import { goldOf } from './runs.ts';
import { type Counts, countPair, countRows, type ScoredBead } from './score.ts';

/** A row made of the `from`-th to the `to`-th gold row of a set of sentences, one running text a version. */
interface JoinedRow {
  /** By version, in the order of the set: one paragraph, or none where the row has no text. */
  readonly versions: readonly AlignVersion[];
  /** By version: which paragraphs of the set each sentence has text of. */
  readonly owners: readonly (readonly (readonly number[])[])[];
  /** Gold rows, by version. */
  readonly gold: readonly ScoredBead[];
}

/** So many gold rows make a row, in turn. */
const sizes = [2, 5, 3, 6, 4];

/**
 * Rows of two to six gold rows of a set whose paragraphs are sentences (some are two sentences joined). Its text is
 * cut into sentences anew, as that of any paragraph is, and what is found is scored by the set's own paragraphs.
 */
function joinRows(set: GoldSet): readonly JoinedRow[] {
  const rows: JoinedRow[] = [];
  const gold = set.rows ?? [];
  for (let from = 0, nth = 0; from < gold.length; nth++) {
    const to = from + (sizes[nth % sizes.length] ?? 2);
    rows.push(joinRow(set, gold.slice(from, to)));
    from = to;
  }
  return rows;
}

function joinRow(set: GoldSet, gold: readonly ScoredBead[]): JoinedRow {
  const joined = set.versions.map((version, at) => {
    const numbers = gold.flatMap((bead) => bead[at] ?? []).sort((a, b) => a - b);
    const texts = numbers.map((number) => version.paragraphs[number]?.text ?? '');
    const text = texts.join(' ');
    const ends = texts.map((_, nth) => texts.slice(0, nth + 1).join(' ').length);
    const owners = splitSentences(text).map(({ from, to }) =>
      numbers.filter((_, nth) => from < (ends[nth] ?? 0) && to > (nth === 0 ? 0 : (ends[nth - 1] ?? 0) + 1)),
    );
    const paragraphs = numbers.length === 0 ? [] : [{ text }];
    return { version: { ...version, paragraphs }, owners };
  });
  return { versions: joined.map(({ version }) => version), owners: joined.map((each) => each.owners), gold };
}

/** The gold rows; those that share a sentence are one, for no pairing could part them. */
function goldRows({ owners, gold }: JoinedRow): readonly ScoredBead[] {
  return componentsOf([...gold, ...owners.flatMap((list, at) => sharedBy(list, at, owners.length))]);
}

const sharedBy = (list: readonly (readonly number[])[], at: number, sides: number): readonly ScoredBead[] =>
  list.map((numbers) => Array.from({ length: sides }, (_, other) => (other === at ? numbers : [])));

/** The same for a pair of versions, from the set's own beads of it. */
function goldPairs(
  set: GoldSet,
  { owners, gold }: JoinedRow,
  pair: readonly [left: string, right: string],
): readonly ScoredBead[] {
  const at = pair.map((key) => set.versions.findIndex((version) => version.key === key));
  const here = at.map((version) => new Set(gold.flatMap((bead) => bead[version] ?? [])));
  const beads = goldOf(set, pair).filter((bead) =>
    bead.some((side, nth) => side.some((p) => here[nth]?.has(p))),
  );
  return componentsOf([...beads, ...at.flatMap((version, nth) => sharedBy(owners[version] ?? [], nth, 2))]);
}

/** Beads over paragraphs joined where they share one: what groups of sentences say of paragraphs. */
function componentsOf(beads: readonly ScoredBead[]): readonly ScoredBead[] {
  let found: { readonly sides: readonly ReadonlySet<number>[] }[] = [];
  for (const bead of beads) {
    if (bead.every((side) => side.length === 0)) continue;
    const touches = ({ sides }: { readonly sides: readonly ReadonlySet<number>[] }) =>
      bead.some((side, at) => side.some((number) => sides[at]?.has(number)));
    const sides = bead.map(
      (side, at) =>
        new Set([...side, ...found.filter(touches).flatMap((other) => [...(other.sides[at] ?? [])])]),
    );
    found = [...found.filter((other) => !touches(other)), { sides }];
  }
  return found.map(({ sides }) => sides.map((side) => [...side].sort((a, b) => a - b)));
}

/** What groups of a row's sentences (sentence numbers, by these versions) say of the set's paragraphs. */
function paragraphsOfGroups(
  owners: JoinedRow['owners'],
  groups: readonly ScoredBead[],
): readonly ScoredBead[] {
  return componentsOf(
    groups.map((group) => group.map((sentences, at) => sentences.flatMap((s) => owners[at]?.[s] ?? []))),
  );
}

/** By row its sentences as the product groups them, given some of the versions of a set. */
function groupsOf(
  set: GoldSet,
  rows: readonly JoinedRow[],
  given: readonly string[],
): readonly (readonly ScoredBead[])[] {
  const versions = set.versions
    .filter(({ key }) => given.includes(key))
    .map((version) => ({
      ...version,
      paragraphs: rows.map((row) => ({ text: textOf(row, version.key) })),
    }));
  const cells = rows.map((row, at) =>
    Object.fromEntries(versions.map(({ key }) => [key, textOf(row, key) === '' ? [] : [at]])),
  );
  return alignSentences(versions, cells).map((groups, at) => {
    const numbers = new Map(
      versions.map(({ key, paragraphs }) => {
        const starts = splitSentences(paragraphs[at]?.text ?? '').map(
          ({ from }, nth) => [from, nth] as const,
        );
        return [key, new Map(starts)] as const;
      }),
    );
    return groups.map((group) =>
      set.versions.map(({ key }) =>
        (group[key] ?? []).flatMap(({ from }) => numbers.get(key)?.get(from) ?? []),
      ),
    );
  });
}

const textOf = ({ versions }: JoinedRow, key: string): string =>
  versions.find((version) => version.key === key)?.paragraphs[0]?.text ?? '';

/** The texts of a row's sentences in one version. */
function sentenceTexts(row: JoinedRow, key: string): readonly string[] {
  const text = textOf(row, key);
  return splitSentences(text).map(({ from, to }) => text.slice(from, to));
}

/** What is measured: the versions given, and the pair that is scored; null: whole groups. */
const measured: readonly (readonly [
  column: string,
  given: readonly string[],
  pair: readonly [string, string] | null,
])[] = [
  ['mt-human', ['src', 'mt', 'refA'], ['mt', 'refA']],
  ['mt-human', ['src', 'mt', 'refB'], ['mt', 'refB']],
  ['src-human', ['src', 'refA'], ['src', 'refA']],
  ['src-human', ['src', 'refB'], ['src', 'refB']],
  ['human-human', ['refA', 'refB'], ['refA', 'refB']],
  ['rows', ['src', 'mt', 'refA', 'refB'], null],
];

interface Measured {
  readonly column: string;
  readonly counts: readonly Counts[];
  readonly ms: number;
}

type PairAligner = (left: readonly string[], right: readonly string[]) => readonly ScoredBead[];
/** Pairs sentences of many rows: by row the texts of both sides in, and beads out. */
export type RowsAligner = (
  rows: readonly (readonly [PairSide, PairSide])[],
) => readonly (readonly ScoredBead[])[];
type PairSide = readonly string[];

/** Each row on its own. */
export const byRow =
  (align: PairAligner): RowsAligner =>
  (rows) =>
    rows.map(([left, right]) => (left.length === 0 || right.length === 0 ? [] : align(left, right)));

/** All rows as one text, cut at the rows afterwards. */
export const together =
  (align: PairAligner): RowsAligner =>
  (rows) => {
    const sides = ([0, 1] as const).map((side) =>
      rows.flatMap((row, at) => row[side].map((text, nth) => ({ at, nth, text }))),
    );
    const [left = [], right = []] = sides.map((list) => list.map(({ text }) => text));
    const found: ScoredBead[][] = rows.map(() => []);
    for (const bead of align(left, right)) {
      const places = bead.map((numbers, side) => numbers.flatMap((number) => sides[side]?.[number] ?? []));
      for (const at of new Set(places.flat().map((place) => place.at))) {
        found[at]?.push(places.map((list) => list.filter((place) => place.at === at).map(({ nth }) => nth)));
      }
    }
    return found;
  };

/** Counts by row of a set of sentences, beside those of others on the pair alone. */
export function countSentences(
  set: GoldSet,
  others: Readonly<Record<string, RowsAligner>>,
): readonly Measured[] {
  const rows = joinRows(set);
  return measured.flatMap(([column, given, pair]): readonly Measured[] => {
    const from = performance.now();
    const groups = groupsOf(set, rows, given);
    const own = { column: `sentences in rows, ${column}`, ms: performance.now() - from };
    const count = (all: readonly (readonly ScoredBead[])[]) =>
      rows.map((row, at) => countRow(set, row, pair, all[at] ?? []));
    if (pair === null) return [{ ...own, counts: count(groups) }];
    const [left, right] = pair;
    const theirs = Object.entries(others).map(([name, align]): Measured => {
      const start = performance.now();
      const beads = align(rows.map((row) => [sentenceTexts(row, left), sentenceTexts(row, right)]));
      const ms = performance.now() - start;
      const placed = beads.map((list) =>
        list.map(([l = [], r = []]) =>
          set.versions.map(({ key }) => (key === left ? l : key === right ? r : [])),
        ),
      );
      return { column: `${name} ${own.column}`, counts: count(placed), ms };
    });
    return [{ ...own, counts: count(groups) }, ...theirs];
  });
}

function countRow(
  set: GoldSet,
  row: JoinedRow,
  pair: readonly [string, string] | null,
  groups: readonly ScoredBead[],
): Counts {
  if (pair === null) return countRows(goldRows(row), paragraphsOfGroups(row.owners, groups));
  const at = pair.map((key) => set.versions.findIndex((version) => version.key === key));
  const owners = at.map((version) => row.owners[version] ?? []);
  const found = groups.map((group) => at.map((version) => group[version] ?? []));
  return countPair(goldPairs(set, row, pair), paragraphsOfGroups(owners, found));
}
