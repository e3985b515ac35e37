import { compareTexts } from '../../../shared/domain/compare/compare.ts';
import { type ChangeKind, changeKinds } from '../../../shared/domain/compare/kinds.ts';
import { type NewsRow, readNews, rowsOf } from '../checks/news.ts';
import { plantKinds } from '../checks/plants.ts';
import { createRandom } from '../checks/random.ts';

/** Planted errors by the kind that their change should have. */
const wanted: Readonly<Record<string, ChangeKind>> = {
  'number, date, money': 'number',
  'name replaced': 'name',
  'name left out': 'name',
  'negation lost': 'negation',
  'negation gained': 'negation',
  'must / may': 'modality',
};
const machine = 'online-y';
const seeds = [1, 2, 3];

type Count = (base: string, other: string, kind: ChangeKind) => number;

/** How many changes of a kind there are. */
const countKind: Count = (base, other, kind) =>
  compareTexts(base, other, { language: 'en' }).changes.filter((change) => change.kind === kind).length;

/**
 * Whether a planted error gets the kind it is of: beside the same text without it, and beside the machine's text, where
 * there must be one more of the kind than without it; and how many changes of each kind there are where nothing was
 * planted.
 */
export function benchKinds(corpus: string): void {
  console.log('\nkinds of changes: planted errors that are called what they are, seeds 1 to 3');
  const news = readNews(`${corpus}/wmt21`, [machine]);
  if (news === null) return;
  for (const { name, plant } of plantKinds) {
    const kind = wanted[name];
    if (kind === undefined) continue;
    const tally = { all: 0, alone: 0, beside: 0 };
    for (const seed of seeds) {
      const random = createRandom(seed);
      const rows = rowsOf(news, random);
      const lower = lowerWords(rows);
      for (const row of rows) {
        const was = row.humans[0];
        const text = plant(was, { row, human: 0, random, rows, isCommon: (word) => lower.has(word) });
        if (text === null || text === was) continue;
        const other = row.machines[0] ?? '';
        tally.all += 1;
        if (countKind(was, text, kind) > 0) tally.alone += 1;
        if (countKind(other, text, kind) > countKind(other, was, kind)) tally.beside += 1;
      }
    }
    const share = (count: number) => (count / tally.all).toFixed(3);
    console.log(
      `${name.padEnd(24)} as ${kind.padEnd(9)} beside itself ${share(tally.alone)}, beside the machine's ${share(tally.beside)} (of ${tally.all})`,
    );
  }
  printCounts(rowsOf(news, createRandom(1)));
}

const lowerWords = (rows: readonly NewsRow[]): ReadonlySet<string> =>
  new Set(
    rows.flatMap((row) =>
      [...row.humans, ...row.machines].flatMap((text) => text.match(/(?<!\p{L})\p{Ll}+/gu) ?? []),
    ),
  );

function printCounts(rows: readonly NewsRow[]): void {
  for (const [name, pick] of [
    ['machine – A', ({ machines, humans }: NewsRow) => [machines[0] ?? '', humans[0]]],
    ['A – B', ({ humans }: NewsRow) => humans],
  ] as const) {
    const counts = new Map<ChangeKind, number>();
    const from = process.cpuUsage();
    for (const row of rows) {
      const [base = '', other = ''] = pick(row);
      for (const { kind } of compareTexts(base, other, { language: 'en' }).changes)
        counts.set(kind, (counts.get(kind) ?? 0) + 1);
    }
    const ms = process.cpuUsage(from).user / 1000;
    const told = changeKinds.map((kind) => `${kind} ${counts.get(kind) ?? 0}`).join(', ');
    console.log(`${name}, ${rows.length} rows untouched, ${ms.toFixed(0)} ms: ${told}`);
  }
}
