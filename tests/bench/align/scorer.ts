import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { alignVersions } from '../../../shared/domain/align/align.ts';
import type { GoldSet } from './corpus.ts';
import { countRun, goldOf, pairBeads, type Run, runsOf } from './runs.ts';
import { laxScore, type ScoredBead, strictScore } from './score.ts';

/** Figures of one run: strict precision, recall, F1, then lax; of whole rows strict only. */
type Figures = readonly number[];

/** Scores pairs by the corpus's own tool: gold and found beads in as JSON, its figures out. */
const scoreAll = `
import sys, json
sys.path.insert(0, sys.argv[1])
from score_align import score
beads = lambda side: [(tuple(l), tuple(r)) for l, r in side]
for case in json.load(sys.stdin):
    s = score([(beads(case['gold']), beads(case['test']))])
    print(json.dumps([s[k] for k in ('Ps', 'Rs', 'Fs', 'Pl', 'Rl', 'Fl')]))
`;

function python(parameters: readonly string[], input = ''): readonly string[] {
  const { stdout, stderr, status } = spawnSync('python3', parameters, { input, encoding: 'utf8' });
  if (status !== 0) throw new Error(`python3 ended with ${status}: ${stderr}`);
  return stdout.trim().split('\n');
}

/** Aligns every set and prints how far our scorer and the corpus's are apart at most. Needs Python 3. */
export function printAgreement(corpus: readonly GoldSet[], tools: string): void {
  const runs = corpus.flatMap(runsOf).map((run) => {
    const rows = alignVersions(run.set.versions.filter(({ key }) => run.given.includes(key)));
    return { run, rows, own: figuresOf(run, rows) };
  });
  const pairs = runs.flatMap(({ run, rows, own }) =>
    run.scored === null
      ? []
      : [{ own, gold: goldOf(run.set, run.scored), test: pairBeads(rows, run.scored) }],
  );
  const theirs = python(
    ['-c', scoreAll, tools],
    JSON.stringify(pairs.map(({ gold, test }) => ({ gold, test }))),
  ).map((line) => JSON.parse(line) as Figures);
  print(
    'pairs',
    pairs.map(({ own }) => own),
    theirs,
  );
  const wholes = runs.filter(({ run }) => run.scored === null);
  print(
    'rows (printed with three decimals)',
    wholes.map(({ own }) => own.map((figure) => Number(figure.toFixed(3)))),
    wholes.map(({ run, rows }) => scoreRows(run, rows, tools)),
  );
}

function figuresOf(run: Run, rows: ReturnType<typeof alignVersions>): Figures {
  const counts = countRun(run, rows);
  const [strict, lax] = [strictScore(counts), laxScore(counts)];
  const own = [strict.precision, strict.recall, strict.f1];
  return run.scored === null ? own : [...own, lax.precision, lax.recall, lax.f1];
}

function scoreRows({ set }: Run, rows: ReturnType<typeof alignVersions>, tools: string): Figures {
  const folder = mkdtempSync(join(tmpdir(), 'sverka-score-'));
  const keys = set.versions.map(({ key }) => key);
  const write = (name: string, beads: readonly ScoredBead[]): string => {
    const path = join(folder, name);
    const lines = beads.map((bead) =>
      JSON.stringify(Object.fromEntries(keys.map((key, at) => [key, bead[at] ?? []]))),
    );
    writeFileSync(path, `${lines.join('\n')}\n`);
    return path;
  };
  const gold = write('gold.jsonl', set.rows ?? []);
  const test = write(
    'test.jsonl',
    rows.map(({ cells }) => keys.map((key) => cells[key] ?? [])),
  );
  const [line = ''] = python([join(tools, 'score_nway.py'), gold, test]);
  rmSync(folder, { recursive: true, force: true });
  return [...line.matchAll(/(?:P|R|F1) ([\d.]+)/g)].map(([, figure]) => Number(figure));
}

function print(name: string, own: readonly Figures[], theirs: readonly Figures[]): void {
  const differences = own.flatMap((figures, run) =>
    figures.map((figure, at) => Math.abs(figure - (theirs[run]?.[at] ?? Number.POSITIVE_INFINITY))),
  );
  console.log(
    `${name}: ${own.length} runs, ${differences.length} figures, largest difference ${Math.max(...differences).toExponential(1)}`,
  );
}
