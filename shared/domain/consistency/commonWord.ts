import { functionWords } from '../compare/functionWords.ts';
import { remember } from '../remember.ts';
import { stem } from '../text/stem.ts';
import type { TextTable } from './group.ts';
import { isAcronym, wordsOf } from './words.ts';

/** A word is what ways of writing render where it stands in this share of the rows of each. */
const usually = 0.5;
/** And so many times as often as elsewhere. */
const moreThanElsewhere = 5;
/** UTF-16 units: shorter words are grammar, but for acronyms. */
const shortestWord = 4;

/** What the originals of rows have in common. */
export type CommonWord = (
  ways: readonly ReadonlySet<number>[],
  /** Rows that are not elsewhere: those of all ways that are weighed, these among them. */
  beside: ReadonlySet<number>,
  /** `acronym`: as written, null where there is none, or more than one. */
) => { readonly acronym: string | null } | null;

/**
 * A look-up of the word that stands in the originals of each of several sets of rows, and seldom in others: МИД for
 * rows with Foreign Ministry and rows with MFA. Null where there is none.
 * The originals are read when first asked; each question is linear in them.
 */
export function openCommonWords({ columns, rows }: TextTable): CommonWord {
  const source = columns.findIndex(({ role }) => role === 'source');
  const language = columns[source]?.language ?? 'und';
  const keyOf = remember((word: string) => stem(word.toLowerCase(), language));
  const keysOf = remember((row: number): ReadonlySet<string> => {
    const words = source < 0 ? [] : wordsOf(rows[row]?.[source] ?? '');
    return new Set(
      words.flatMap(({ text }) => (isWanted(text) ? [isAcronym(text) ? text : keyOf(text)] : [])),
    );
  });
  let counts: ReadonlyMap<string, number> | undefined;
  const countAll = (): ReadonlyMap<string, number> => {
    counts ??= countKeys(rows.keys(), keysOf);
    return counts;
  };
  return (ways, beside) => {
    const [first = new Set<number>()] = ways;
    const inWays = ways.map((way) => countKeys(way, keysOf));
    const inBeside = countKeys(beside, keysOf);
    const others = rows.length - beside.size;
    const found = [...(inWays[0]?.keys() ?? [])].filter((key) => {
      const share = Math.min(...inWays.map((own, at) => (own.get(key) ?? 0) / (ways[at] ?? first).size));
      const elsewhere = (countAll().get(key) ?? 0) - (inBeside.get(key) ?? 0);
      return share >= usually && share * others >= moreThanElsewhere * elsewhere;
    });
    if (found.length === 0) return null;
    const [acronym, another] = found.filter(isAcronym);
    return { acronym: another === undefined ? (acronym ?? null) : null };
  };
}

const isWanted = (word: string): boolean =>
  isAcronym(word) || (word.length >= shortestWord && !functionWords.has(word.toLowerCase()));

function countKeys(
  rows: Iterable<number>,
  keysOf: (row: number) => ReadonlySet<string>,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) for (const key of keysOf(row)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
