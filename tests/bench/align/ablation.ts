import { alignVersions } from '../../../shared/domain/align/align.ts';
import { type EvidencePart, evidenceParts } from '../../../shared/domain/align/types.ts';
import type { GoldSet } from './corpus.ts';
import { countRun, type Run, runsOf } from './runs.ts';
import { strictScore, sumCounts } from './score.ts';

/** What is measured: a name for the column, and which runs it sums. */
const columns: readonly (readonly [name: string, isIn: (run: Run) => boolean])[] = [
  ['hard mt-hum', ({ family, column }) => family === 'wmt21.hard' && column === 'mt-human'],
  ['hard src-hum', ({ family, column }) => family === 'wmt21.hard' && column === 'src-human'],
  ['hard rows', ({ family, column }) => family === 'wmt21.hard' && column === 'rows'],
  ['cross mt-hum', ({ family, column }) => family === 'wmt21.cross' && column === 'mt-human'],
  ['uneven mt-hum', ({ family, column }) => family.startsWith('w21n') && column === 'mt-human'],
  ['uneven rows', ({ family, column }) => family.startsWith('w21n') && column === 'rows'],
  ['books', ({ set }) => set.family === 'books'],
  ['textberg', ({ family }) => family === 'textberg google'],
];

/** Strict F1 with all of the evidence, and with each part of it left out, or each of those named. */
export function printAblation(corpus: readonly GoldSet[], named: readonly string[]): void {
  const runs = corpus.flatMap(runsOf).filter((run) => columns.some(([, isIn]) => isIn(run)));
  console.log(`${'without'.padEnd(16)}${columns.map(([name]) => name.padStart(14)).join('')}`);
  const parts: readonly (EvidencePart | null)[] = [
    null,
    ...evidenceParts.filter((part) => named.length === 0 || named.includes(part)),
  ];
  for (const part of parts) {
    const without = new Set(part === null ? [] : [part]);
    const counted = runs.map((run) => {
      const versions = run.set.versions.filter(({ key }) => run.given.includes(key));
      return { run, counts: countRun(run, alignVersions(versions, { without })) };
    });
    const figures = columns.map(([, isIn]) => {
      const counts = counted.filter(({ run }) => isIn(run)).map((each) => each.counts);
      return strictScore(sumCounts(counts)).f1.toFixed(4).padStart(14);
    });
    console.log(`${(part ?? '(nothing)').padEnd(16)}${figures.join('')}`);
  }
}
