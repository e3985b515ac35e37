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

export const createFormReaders = (): FormReaders => ({
  russian: createFormReader((word) => stem(word, 'ru')),
  english: createFormReader((word) => stem(word, 'en')),
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

/** Learns what words tell and which say the same. Linear in the texts, rows being bounded by {@link mostLeft}. */
export function learnWords(rows: readonly ReadRow[]): WordKnowledge {
  const rowsWith = new Map<string, number>();
  for (const { machines, checked } of rows) {
    const own = new Set([...machines, ...checked].flatMap(({ words }) => words.map(({ stem }) => stem)));
    for (const one of own) rowsWith.set(one, (rowsWith.get(one) ?? 0) + 1);
  }
  const scale = Math.log(rows.length + 2);
  const weightOf = (one: string): number =>
    Math.max(0.1, Math.min(1, Math.log((rows.length + 2) / ((rowsWith.get(one) ?? 0) + 1)) / scale));
  const likeness = learnLikeness(rows);
  return { weightOf, likenessOf: (left, right) => likeness.get(left)?.get(right) ?? 0 };
}

/** Dice's coefficient of stems that machine and humans have each to themselves in the same rows. */
function learnLikeness(rows: readonly ReadRow[]): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const together = new Map<string, number>();
  const alone = new Map<string, number>();
  for (const row of rows) countRow(row, together, alone);
  const likeness = new Map<string, Map<string, number>>();
  for (const [pair, times] of together) {
    if (times < leastTogether) continue;
    const [left = '', right = ''] = pair.split(' ');
    const dice = (2 * times) / ((alone.get(left) ?? 0) + (alone.get(`>${right}`) ?? 0));
    if (dice < leastDice) continue;
    const own = likeness.get(left) ?? new Map<string, number>();
    likeness.set(left, own.set(right, Math.min(1, dice + diceBonus)));
  }
  return likeness;
}

/** A row counts once, however many humans say it in one way. */
function countRow(
  { machines, checked }: ReadRow,
  together: Map<string, number>,
  alone: Map<string, number>,
): void {
  const [machine] = machines;
  if (machine === undefined) return;
  const own = contentStems(machine);
  const other = new Set(checked.flatMap((human) => [...contentStems(human)]));
  const left = [...own].filter((one) => !other.has(one));
  const right = [...other].filter((one) => !own.has(one));
  if (left.length > mostLeft || right.length > mostLeft * Math.max(1, checked.length)) return;
  const count = (counts: Map<string, number>, key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const one of left) count(alone, one);
  for (const one of right) count(alone, `>${one}`);
  for (const one of left) for (const two of right) count(together, `${one} ${two}`);
}

const contentStems = ({ words }: Reading): ReadonlySet<string> =>
  new Set(words.flatMap((word) => (word.isContent ? [word.stem] : [])));
