import type { ProjectCheck } from './check.ts';
import type { Finding } from './finding.ts';
import type { CheckRow, CheckText } from './row.ts';

/** Shorter originals ("Да.", "Почему?") are rightly put in many ways. */
const fewestWords = 3;

const words = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** The words of a text alone: case and marks make no other translation. */
const bare = (text: string): string => words(text).join(' ');

/** The same original in several rows, translated differently by one version. Rows out of line with the rest are reported. */
export const repeatedCheck: ProjectCheck = {
  check: (rows) => {
    const found = new Map<number, Finding[]>();
    for (const same of groups(rows)) {
      for (const version of new Set(
        same.flatMap((at) => rows[at]?.checked.map((text) => text.version) ?? []),
      )) {
        for (const { at, finding } of compare(rows, same, version)) {
          found.set(at, [...(found.get(at) ?? []), finding]);
        }
      }
    }
    return found;
  },
};

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

function compare(
  rows: readonly CheckRow[],
  same: readonly number[],
  version: number | null,
): readonly { readonly at: number; readonly finding: Finding }[] {
  const places = same.flatMap((at): Place[] => {
    const text = rows[at]?.checked.find((checked) => checked.version === version);
    return text ? [{ at, text }] : [];
  });
  const ways = Map.groupBy(places, ({ text }) => bare(text.text));
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
      version,
      span: { from: 0, to: text.text.length },
      source: { from: 0, to: rows[at]?.source?.text.length ?? 0 },
      message: 'repeated',
      params: { row: usual.at + 1, other: usual.text.text },
    },
  }));
}
