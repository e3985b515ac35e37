import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type Level,
  type MeasureName,
  measureNames,
  scoreOf,
  signatureOf,
  statisticsOf,
} from '../../../shared/domain/measure/measure.ts';
import { measureRows } from '../../../shared/domain/measure/rows.ts';
import { readCorpusLines } from './corpus.ts';

type Figures = Readonly<Record<MeasureName, number>>;

interface ReferenceFigures {
  readonly sent: readonly (Figures & { readonly hyp: string; readonly ref: string })[];
  readonly doc: Figures;
  readonly sig: readonly string[];
}

/** The largest difference from sacrebleu's own figures, and the time that measuring takes. */
export function benchMeasures(corpus: string): void {
  console.log('\nmeasures beside sacrebleu 2.6.0');
  const reference = JSON.parse(
    readFileSync(join(corpus, 'reference', 'sacrebleu.json'), 'utf8'),
  ) as ReferenceFigures;
  const pairs = reference.sent.map(({ hyp, ref }) => [hyp, ref] as const);
  for (const measure of measureNames) {
    const [segments, all] = measured(measure, pairs);
    const worst = Math.max(
      ...segments.map((score, at) => Math.abs(score - (reference.sent[at]?.[measure] ?? 0))),
    );
    const ofText = Math.abs(all - reference.doc[measure]);
    // The file has four decimals of the segments.
    const isSame = worst <= 0.00005 && ofText <= 0.00005;
    console.log(
      `${measure.padEnd(8)} ${isSame ? 'same to four decimals' : 'DIFFERS'}: segments ${worst.toFixed(6)}, text ${ofText.toFixed(6)}`,
    );
  }
  const levels: readonly Level[] = ['text', 'segment'];
  const signatures = new Set(
    measureNames.flatMap((measure) => levels.map((level) => signatureOf(measure, 1, level))),
  );
  const unknown = reference.sig.filter((signature) => !signatures.has(signature));
  console.log(`signatures ${unknown.length === 0 ? 'same' : `DIFFER: ${unknown.join(' ')}`}`);
  benchSpeed(corpus);
  benchProject(corpus);
}

function measured(
  measure: MeasureName,
  pairs: readonly (readonly [string, string])[],
): readonly [readonly number[], number] {
  const sums: number[] = [];
  const segments = pairs.map(([hypothesis, reference]) => {
    const statistics = statisticsOf(measure, hypothesis, [reference]);
    for (const [at, count] of statistics.entries()) sums[at] = (sums[at] ?? 0) + count;
    return scoreOf(measure, statistics, 'segment');
  });
  return [segments, scoreOf(measure, sums, 'text')];
}

/** News sentences, then rows of four of them as paragraphs have. */
function benchSpeed(corpus: string): void {
  const [ours, theirs] = ['mt.online-y.en', 'refA.en'].map((file) =>
    readCorpusLines(corpus, `wmt21/${file}`),
  );
  if (!ours || !theirs) return;
  console.log('a row of text, processor time (target: ter p95 <= 5 ms)');
  for (const sentences of [1, 4]) {
    const rows = ours.flatMap((_, at) =>
      at % sentences === 0
        ? [[ours.slice(at, at + sentences).join(' '), theirs.slice(at, at + sentences).join(' ')] as const]
        : [],
    );
    for (const measure of measureNames) {
      const times = rows
        .map(([hypothesis, reference]) => {
          // Processor time: the machine has other things to do.
          const from = process.cpuUsage();
          statisticsOf(measure, hypothesis, [reference]);
          return process.cpuUsage(from).user / 1000;
        })
        .sort((one, other) => one - other);
      const at = (share: number) => (times[Math.floor(times.length * share)] ?? 0).toFixed(2);
      console.log(
        `${measure.padEnd(8)} ${rows.length} rows of ${sentences}: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, worst ${(times.at(-1) ?? 0).toFixed(1)} ms`,
      );
    }
  }
}

/** Three translations of 10,000 rows, each against each: what a project's matrix costs, in processor time. */
function benchProject(corpus: string): void {
  const columns = ['mt.online-y.en', 'refA.en', 'refB.en'].map((file) =>
    readCorpusLines(corpus, `wmt21/${file}`),
  );
  const rows = Array.from({ length: 10_000 }, (_, at) =>
    columns.map((texts) => texts[at % texts.length] ?? null),
  );
  const sides = [0, 1, 2];
  for (const measure of measureNames) {
    const directions = sides.flatMap((hypothesis) =>
      sides.flatMap((reference) =>
        reference === hypothesis ? [] : [{ measure, hypothesis, references: [reference] }],
      ),
    );
    const from = process.cpuUsage();
    measureRows(rows, directions, () => {});
    const seconds = process.cpuUsage(from).user / 1_000_000;
    console.log(`${measure.padEnd(8)} 10,000 rows x 3 translations, 6 directions: ${seconds.toFixed(1)} s`);
  }
}
