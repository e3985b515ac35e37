import { createPairTable } from '../../link/pairTable.ts';
import { stem } from '../../text/stem.ts';
import type { CheckRow, CheckText } from '../row.ts';
import type { WordKnowledge } from './likeness.ts';
import { createFormReader, type FormReader, numberLetters, type Reading, readText } from './reading.ts';

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
  /** What numbers the stems of both. */
  readonly numberOf: (letters: string) => number;
}

/** Readers that remember every word they have read; for the texts of one project. They number stems together. */
export function createFormReaders(): FormReaders {
  const numberOf = numberLetters();
  return {
    russian: createFormReader('ru', (word) => stem(word, 'ru'), numberOf),
    english: createFormReader('en', (word) => stem(word, 'en'), numberOf),
    numberOf,
  };
}

/**
 * What is read of a row: texts in other languages than Russian for the source and English for the rest are left out.
 * `readOf` reads a text.
 */
export function readRow(row: CheckRow, readOf: (text: CheckText) => Reading): ReadRow {
  const readEnglish = (texts: CheckRow['checked']) =>
    texts.filter(({ language }) => language === 'en').map(readOf);
  return {
    source: row.source?.language === 'ru' ? readOf(row.source) : null,
    machines: readEnglish(row.machines),
    checked: readEnglish(row.checked),
  };
}

/** Reads a text in Russian or English. */
export const readBy =
  ({ russian, english }: FormReaders) =>
  (text: CheckText): Reading =>
    readText(text, text.language === 'ru' ? russian : english);

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
  const count = numberedIn(rows);
  const rowsWith = new Uint32Array(count);
  // The last row that a stem was met in: each counts once in a row.
  const lastWith = new Int32Array(count).fill(-1);
  for (const [at, { machines, checked }] of rows.entries()) {
    onProgress((0.5 * at) / rows.length);
    for (const { words } of [...machines, ...checked]) {
      for (const { stemNumber } of words) {
        if (lastWith[stemNumber] === at) continue;
        lastWith[stemNumber] = at;
        rowsWith[stemNumber] = (rowsWith[stemNumber] ?? 0) + 1;
      }
    }
  }
  const likely = learnLikeness(rows, count, (done) => onProgress(0.5 + 0.5 * done));
  return knowledgeOf(rowsWith, rows.length, likely);
}

/** Apart from where it is learned: what it answers with would hold fast all rows that stand in its scope. */
function knowledgeOf(rowsWith: Uint32Array, rowCount: number, likely: Likeness): WordKnowledge {
  const scale = Math.log(rowCount + 2);
  const weighed = (times: number): number =>
    Math.max(0.1, Math.min(1, Math.log((rowCount + 2) / (times + 1)) / scale));
  const weights = Float64Array.from(rowsWith, weighed);
  const unseen = weighed(0);
  return {
    weightOf: ({ stemNumber }) => weights[stemNumber] ?? unseen,
    likelyOf: ({ stemNumber }) => likely[stemNumber],
  };
}

/** Stems of English words have numbers below this. */
function numberedIn(rows: readonly ReadRow[]): number {
  let most = -1;
  for (const { machines, checked } of rows) {
    for (const { words } of [...machines, ...checked]) {
      for (const { stemNumber } of words) if (stemNumber > most) most = stemNumber;
    }
  }
  return most + 1;
}

/** By number, what was learned of a stem. */
type Likeness = readonly (ReadonlyMap<number, number> | undefined)[];

/** Dice's coefficient of stems that machine and humans have each to themselves in the same rows. */
function learnLikeness(
  rows: readonly ReadRow[],
  count: number,
  onProgress: (done: number) => void,
): Likeness {
  const lefts = new Uint32Array(count);
  const rights = new Uint32Array(count);
  const pairs = createPairTable();
  const together: number[] = [];
  for (const [at, row] of rows.entries()) {
    onProgress(at / rows.length);
    const { left, right } = ownStems(row);
    for (const other of right) rights[other] = (rights[other] ?? 0) + 1;
    for (const one of left) {
      lefts[one] = (lefts[one] ?? 0) + 1;
      for (const other of right) {
        const pair = pairs.add(one, other);
        together[pair] = (together[pair] ?? 0) + 1;
      }
    }
  }
  const likeness = Array.from({ length: count }, (): Map<number, number> | undefined => undefined);
  together.forEach((times, pair) => {
    if (times < leastTogether) return;
    const [left, right] = [pairs.left(pair), pairs.right(pair)];
    const dice = (2 * times) / ((lefts[left] ?? 0) + (rights[right] ?? 0));
    if (dice < leastDice) return;
    const own = likeness[left] ?? new Map<number, number>();
    likeness[left] = own.set(right, Math.min(1, dice + diceBonus));
  });
  return likeness;
}

/** Stems that the machine has and no human, and those that humans have and not the machine; each once in a row. */
function ownStems({ machines, checked }: ReadRow): {
  readonly left: readonly number[];
  readonly right: readonly number[];
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

function contentStems(readings: readonly Reading[]): ReadonlySet<number> {
  const stems = new Set<number>();
  for (const { words } of readings)
    for (const { stemNumber, isContent } of words) if (isContent) stems.add(stemNumber);
  return stems;
}
