import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { alignVersions } from '../../../shared/domain/align/align.ts';
import { printAblation } from './ablation.ts';
import { createCalibration } from './calibration.ts';
import { printChapters } from './chapters.ts';
import { type GoldSet, readCorpus } from './corpus.ts';
import { readNews } from './draws.ts';
import { printFit } from './fitConfidence.ts';
import { galeChurch } from './galechurch.ts';
import { halvesOf } from './halves.ts';
import { createHunalign } from './hunalign.ts';
import { printMachines } from './machines.ts';
import { byChecks, byLinks } from './pairedBy.ts';
import { countRun, goldOf, type Run, runsOf } from './runs.ts';
import { type Counts, countPair, laxScore, type ScoredBead, strictScore, sumCounts } from './score.ts';
import { printAgreement } from './scorer.ts';
import { byRow, countSentences, together } from './sentenceRuns.ts';
import { printSpeed } from './speed.ts';

/** Figures by row and column of the table. */
type Table = Map<string, Map<string, { counts: Counts[]; ms: number }>>;

function note(table: Table, family: string, column: string, counts: Counts, ms: number): void {
  const row = table.get(family) ?? new Map<string, { counts: Counts[]; ms: number }>();
  const cell = row.get(column) ?? { counts: [], ms: 0 };
  cell.counts.push(counts);
  cell.ms += ms;
  row.set(column, cell);
  table.set(family, row);
}

function timed<T>(work: () => T): readonly [T, number] {
  const from = performance.now();
  const result = work();
  return [result, performance.now() - from];
}

type PairAligner = (left: readonly string[], right: readonly string[]) => readonly ScoredBead[];

/** Runs another program on the pair itself, without the machine translation, as it is made to. */
function runOther(table: Table, run: Run, name: string, align: PairAligner): void {
  if (run.scored === null) return;
  const [left, right] = run.scored.map((key) => textsOf(run.set, key));
  const [beads, ms] = timed(() => align(left ?? [], right ?? []));
  note(table, familyOf(run), `${name} ${run.column}`, countPair(goldOf(run.set, run.scored), beads), ms);
}

/** The sentences inside rows. hunalign cannot take texts as short as a row. */
async function runSentences(table: Table, set: GoldSet): Promise<void> {
  const hunalign: PairAligner[] = [];
  for (let pair = 0; pair < 5; pair++) hunalign.push(await createHunalign());
  const others = {
    'Gale-Church': byRow((left, right) => galeChurch(left.map(lengthOf), right.map(lengthOf))),
    'as links are made,': byLinks,
    'as checks read,': byChecks,
    hunalign: together((left, right) => hunalign.pop()?.(left, right) ?? []),
  };
  for (const { column, counts, ms } of countSentences(set, others)) {
    note(table, familyOf({ family: set.family, set }), column, sumCounts(counts), ms);
  }
}

function textsOf(set: GoldSet, key: string): readonly string[] {
  return (set.versions.find((version) => version.key === key)?.paragraphs ?? []).map(({ text }) => text);
}

function print(table: Table): void {
  const columns = [...new Set([...table.values()].flatMap((row) => [...row.keys()]))];
  for (const column of columns) {
    console.log(`\n${column.padEnd(38)}strict P      R     F1 |  lax P      R     F1 |      ms`);
    for (const [family, row] of table) {
      const cell = row.get(column);
      if (cell === undefined) continue;
      const counts = sumCounts(cell.counts);
      const figures = [strictScore(counts), laxScore(counts)].map(({ precision, recall, f1 }) =>
        [precision, recall, f1].map((figure) => figure.toFixed(4).padStart(7)).join(''),
      );
      console.log(`${family.padEnd(36)}${figures.join(' |')} |${cell.ms.toFixed(0).padStart(8)}`);
    }
  }
}

/** The third draw of the news sets had no part in fitting weights: its figures stand apart. See docs/alignment.md. */
function familyOf({ family, set }: Pick<Run, 'family' | 'set'>): string {
  return set.name.endsWith('.s3') ? `${family} (held back)` : family;
}

const lengthOf = (text: string): number => text.length;

/** `--ablation`, or `--ablation=lexicon,moves` for some parts only. */
const ablated = process.argv.find((argument) => /^--ablation(=|$)/.test(argument));
const isSpeedOnly = process.argv.includes('--speed');
const corpusPath =
  process.argv.slice(2).find((argument) => !argument.startsWith('--')) ??
  fileURLToPath(new URL('../../../../shared/corpus', import.meta.url));
const corpus = readCorpus(corpusPath);
if (corpus === null) {
  console.log(`No corpus at ${corpusPath}; give its path as an argument.`);
} else if (ablated !== undefined) {
  printAblation(corpus, ablated.split('=')[1]?.split(',') ?? []);
} else if (process.argv.includes('--fit-confidence')) {
  printFit(readNews(corpusPath), corpus);
} else if (process.argv.includes('--chapters')) {
  printChapters(readNews(corpusPath), corpus);
} else if (process.argv.includes('--machines')) {
  printMachines(corpus, corpusPath);
} else if (process.argv.includes('--scorer')) {
  printAgreement(corpus, join(corpusPath, 'tools'));
} else {
  const table: Table = new Map();
  const calibration = createCalibration();
  const books = corpus.filter(({ family }) => family === 'books').map(({ name }) => name);
  for (const run of isSpeedOnly ? [] : corpus.flatMap(runsOf)) {
    const versions = run.set.versions.filter(({ key }) => run.given.includes(key));
    const [rows, ms] = timed(() => alignVersions(versions));
    note(table, familyOf(run), run.column, countRun(run, rows), ms);
    calibration.note(run, rows);
    for (const { isHeldBack, counts } of halvesOf(run, rows, books)) {
      const whole = run.set.family === 'books' ? 'books' : run.family;
      note(table, `${whole}, half${isHeldBack ? ' (held back)' : ''}`, run.column, counts, 0);
    }
    runOther(table, run, 'Gale-Church', (left, right) => galeChurch(left.map(lengthOf), right.map(lengthOf)));
    runOther(table, run, 'hunalign', await createHunalign());
  }
  for (const set of isSpeedOnly ? [] : corpus.filter(({ family }) => family.endsWith('.sent')))
    await runSentences(table, set);
  print(table);
  calibration.print('of the engine');
  const named = (wanted: string) => corpus.find(({ name }) => name === wanted);
  const [news, sentences] = [named('wmt21.medium.s1'), named('wmt21.sent.s1')];
  if (news && sentences) await printSpeed(news, sentences, [1000, 2000, 5000, 10_000, 20_000, 50_000]);
}
