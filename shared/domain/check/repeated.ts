import { remember } from '../remember.ts';
import type { ProjectCheck } from './check.ts';
import type { Finding } from './finding.ts';
import type { CheckRow, CheckText } from './row.ts';

/** Shorter originals ("Да.", "Почему?") are rightly put in many ways. */
const fewestWords = 3;

const words = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** The words of a text alone: case and marks make no other translation. */
type Bare = (text: CheckText) => string;

/** The same original in several rows, translated differently by one version. Rows out of line with the rest are reported. */
export const repeatedCheck: ProjectCheck = {
  begin: () => {
    const bare: Bare = remember(({ text }) => words(text).join(' '), new WeakMap());
    let known: Known = { rows: [], groups: [] };
    return (rows) => {
      const isSame = haveSameOriginals(known.rows, rows);
      const before = known.rows;
      const read = (places: readonly number[]): Group => ({
        places,
        found: [...byVersion(rows, places)].flatMap((inVersion) => compare(rows, inVersion, bare)),
      });
      const all = isSame
        ? known.groups.map((group) =>
            group.places.every((at) => rows[at] === before[at]) ? group : read(group.places),
          )
        : groups(rows).map(read);
      known = { rows, groups: all };
      const found = new Map<number, Finding[]>();
      for (const { at, finding } of all.flatMap((group) => group.found)) {
        found.set(at, [...(found.get(at) ?? []), finding]);
      }
      return found;
    };
  },
};

/** What was found in rows with the same original. */
interface Group {
  /** Positions. */
  readonly places: readonly number[];
  readonly found: readonly { readonly at: number; readonly finding: Finding }[];
}

/** The rows of last time. */
interface Known {
  readonly rows: readonly CheckRow[];
  readonly groups: readonly Group[];
}

const haveSameOriginals = (before: readonly CheckRow[], rows: readonly CheckRow[]): boolean =>
  before.length === rows.length &&
  rows.every((row, at) => row === before[at] || row.source?.text === before[at]?.source?.text);

/** Positions of rows with the same original, where there are at least two. */
function groups(rows: readonly CheckRow[]): readonly (readonly number[])[] {
  // Most originals stand once: only those that come again are cut into words.
  const byText = Map.groupBy(rows.keys(), (at) => rows[at]?.source?.text ?? '');
  return [...byText]
    .filter(([text, same]) => same.length > 1 && words(text).length >= fewestWords)
    .map(([, same]) => same);
}

interface Place {
  readonly at: number;
  readonly text: CheckText;
}

const byVersion = (rows: readonly CheckRow[], same: readonly number[]): Iterable<readonly Place[]> =>
  Map.groupBy(
    same.flatMap((at) => rows[at]?.checked.map((text): Place => ({ at, text })) ?? []),
    ({ text }) => text.version,
  ).values();

function compare(
  rows: readonly CheckRow[],
  places: readonly Place[],
  bare: Bare,
): readonly { readonly at: number; readonly finding: Finding }[] {
  const ways = Map.groupBy(places, ({ text }) => bare(text));
  if (ways.size < 2) return [];
  // The commonest way is the rule, of equals the first.
  const [rule, ...others] = [...ways.values()].sort((a, b) => b.length - a.length);
  const [usual] = rule ?? [];
  if (!usual) return [];
  return others.flat().map(({ at, text }) => ({
    at,
    finding: {
      check: 'repeated',
      severity: 'hint',
      version: text.version,
      span: { from: 0, to: text.text.length },
      source: { from: 0, to: rows[at]?.source?.text.length ?? 0 },
      message: 'repeated',
      params: { row: usual.at + 1, other: usual.text.text },
    },
  }));
}
