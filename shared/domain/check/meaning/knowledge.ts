import { createPairTable } from '../../link/pairTable.ts';
import { stem } from '../../text/stem.ts';
import type { CheckRow } from '../row.ts';
import type { WordKnowledge } from './likeness.ts';
import { createFormReader, type FormReader, type Reading, readText } from './reading.ts';

/** A row's texts in the languages the checks of meaning know, read. */
export interface ReadRow {
  /** Russian; null where the row has none. */
  readonly source: Reading | null;
  /** English. */
  readonly machines: readonly Reading[];
  /** English. */
  readonly checked: readonly Reading[];
}

/** Reads the words of either language. */
export interface FormReaders {
  readonly russian: FormReader;
  readonly english: FormReader;
}

/** Readers that remember every word they have read; for the texts of one project. */
export const createFormReaders = (): FormReaders => ({
  russian: createFormReader('ru', (word) => stem(word, 'ru')),
  english: createFormReader('en', (word) => stem(word, 'en')),
});

/** Texts in other languages than Russian for the source and English for the rest are left out. */
export function readRow(row: CheckRow, { russian, english }: FormReaders): ReadRow {
  const readEnglish = (texts: CheckRow['checked']) =>
    texts.filter(({ language }) => language === 'en').map((text) => readText(text, english));
  return {
    source: row.source?.language === 'ru' ? readText(row.source, russian) : null,
    machines: readEnglish(row.machines),
    checked: readEnglish(row.checked),
  };
}

/** Pairs of words seen together this often may say the same. */
const leastTogether = 2;
const leastDice = 0.25;
/** Chance is a worse explanation than its share says. */
const diceBonus = 0.2;
/** More words than this on a side are too many to guess which says what. */
const mostLeft = 40;

/**
 * Learns what words tell and which say the same. Linear in the texts, rows being bounded by {@link mostLeft}.
 * `onProgress` hears the share done, 0 to 1.
 */
export function learnWords(
  rows: readonly ReadRow[],
  onProgress: (done: number) => void = () => {},
): WordKnowledge {
  const rowsWith = new Map<string, number>();
  for (const [at, { machines, checked }] of rows.entries()) {
    onProgress((0.5 * at) / rows.length);
    const own = new Set<string>();
    for (const { words } of [...machines, ...checked]) for (const { stem: one } of words) own.add(one);
    for (const one of own) rowsWith.set(one, (rowsWith.get(one) ?? 0) + 1);
  }
  const scale = Math.log(rows.length + 2);
  const weighed = (times: number): number =>
    Math.max(0.1, Math.min(1, Math.log((rows.length + 2) / (times + 1)) / scale));
  const weights = new Map([...rowsWith].map(([stem, times]) => [stem, weighed(times)]));
  const unseen = weighed(0);
  const likely = learnLikeness(rows, (done) => onProgress(0.5 + 0.5 * done));
  return { weightOf: (one) => weights.get(one) ?? unseen, likelyOf: (one) => likely.get(one) };
}

/** Dice's coefficient of stems that machine and humans have each to themselves in the same rows. */
function learnLikeness(
  rows: readonly ReadRow[],
  onProgress: (done: number) => void,
): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const lefts = createTally();
  const rights = createTally();
  const pairs = createPairTable();
  const together: number[] = [];
  for (const [at, row] of rows.entries()) {
    onProgress(at / rows.length);
    const { left, right } = ownStems(row);
    const numbers = right.map(rights.add);
    for (const one of left) {
      const number = lefts.add(one);
      for (const other of numbers) {
        const pair = pairs.add(number, other);
        together[pair] = (together[pair] ?? 0) + 1;
      }
    }
  }
  const likeness = new Map<string, Map<string, number>>();
  together.forEach((times, pair) => {
    if (times < leastTogether) return;
    const [left, right] = [pairs.left(pair), pairs.right(pair)];
    const dice = (2 * times) / (lefts.timesOf(left) + rights.timesOf(right));
    if (dice < leastDice) return;
    const stem = lefts.stemOf(left);
    const own = likeness.get(stem) ?? new Map<string, number>();
    likeness.set(stem, own.set(rights.stemOf(right), Math.min(1, dice + diceBonus)));
  });
  return likeness;
}

/** Counts stems, which go by numbers. */
function createTally() {
  const numbers = new Map<string, number>();
  const stems: string[] = [];
  const times: number[] = [];
  return {
    /** Its number. */
    add(stem: string): number {
      const number = numbers.get(stem) ?? stems.push(stem) - 1;
      numbers.set(stem, number);
      times[number] = (times[number] ?? 0) + 1;
      return number;
    },
    stemOf: (number: number): string => stems[number] ?? '',
    timesOf: (number: number): number => times[number] ?? 0,
  };
}

/** Stems that the machine has and no human, and those that humans have and not the machine; each once in a row. */
function ownStems({ machines, checked }: ReadRow): {
  readonly left: readonly string[];
  readonly right: readonly string[];
} {
  const [machine] = machines;
  if (machine === undefined) return { left: [], right: [] };
  const own = contentStems([machine]);
  const other = contentStems(checked);
  const left = [...own].filter((one) => !other.has(one));
  const right = [...other].filter((one) => !own.has(one));
  const isTooMuch = left.length > mostLeft || right.length > mostLeft * Math.max(1, checked.length);
  return isTooMuch ? { left: [], right: [] } : { left, right };
}

function contentStems(readings: readonly Reading[]): ReadonlySet<string> {
  const stems = new Set<string>();
  for (const { words } of readings) for (const { stem, isContent } of words) if (isContent) stems.add(stem);
  return stems;
}
