/**
 * `npm run bench:mend`: how long an edit of the alignment takes in a project of 10,000 rows x 4, from the call to its
 * answer, which comes after the commit, and in the page from the key to the paint.
 * `npm run bench:mend -- --sequences 10000`: so many random sequences of edits instead. Never part of the tests.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createCore } from '../../electron/core/core.ts';
import { alignedProject } from './alignedProject.ts';
import { quantile } from './browser.ts';
import { type Measured, mendInBrowser } from './mendInBrowser.ts';
import { mendAtRandom } from './mendRandom.ts';

const { values: given } = parseArgs({ options: { sequences: { type: 'string', default: '0' } } });
const sequences = Number(given.sequences);
if (!Number.isInteger(sequences) || sequences < 0) throw new Error(`--sequences ${given.sequences}`);
if (sequences > 0) {
  await mendAtRandom(sequences);
  process.exit();
}

const rows = 10_000;
const rounds = 60;
const places = { first: 0, middle: 5_000, last: 9_990 } as const;
const folder = mkdtempSync(join(tmpdir(), 'sverka-bench-'));
const core = createCore({ libraryPath: join(folder, 'mend.sverka'), host: 'test', programVersion: 'bench' });
const { client } = core;

/** Prints a median and the quantile `share` that is to be no more than `target` ms. */
const say = (what: string, figures: readonly number[], target: number, share = 0.99): void => {
  const [p50, high] = [quantile(figures, 0.5), quantile(figures, share)];
  const verdict = high <= target ? '' : '   MISSED';
  console.log(
    `${what.padEnd(44)} p50 ${p50.toFixed(1).padStart(6)} ms   p${share * 100} ${high.toFixed(1).padStart(6)} ms   target ${target}${verdict}`,
  );
};

const { id: projectId } = await client.project.importFile({
  fileName: 'large.json',
  text: alignedProject(rows),
});
type Rows = Awaited<ReturnType<typeof client.rows.window>>;
const made = (of: Rows) => of.map(({ id, revision }) => ({ rowId: id, revision }));
const paragraphOf = (of: Rows, at: number) => of[at]?.cells[3]?.paragraphs[0];

/** Edits as keys do them, on three rows that stand together. */
const edits = {
  move: (three: Rows) =>
    client.mend.move({
      projectId,
      made: made(three),
      blocks: [{ paragraphId: paragraphOf(three, 1)?.id ?? 0 }],
      to: 'down',
    }),
  detach: (three: Rows) =>
    client.mend.detach({
      projectId,
      made: made(three),
      blocks: [{ paragraphId: paragraphOf(three, 1)?.id ?? 0 }],
      side: 'after',
    }),
  join: (three: Rows) => client.mend.join({ projectId, made: made(three.slice(0, 2)) }),
  split: (three: Rows) =>
    client.mend.split({
      projectId,
      made: made(three.slice(1, 2)),
      cuts: [{ paragraphId: paragraphOf(three, 1)?.id ?? 0, offset: 0 }],
    }),
  cut: (three: Rows) => {
    const paragraph = paragraphOf(three, 1);
    const offset = (paragraph?.text.indexOf(' ') ?? 0) + 1;
    return client.mend.cutParagraph({
      projectId,
      made: made(three),
      cut: { paragraphId: paragraph?.id ?? 0, offset },
      to: three[2]?.id ?? 0,
    });
  },
  mark: (three: Rows) => client.mend.mark({ projectId, made: made(three.slice(1, 2)), mark: 'accepted' }),
  lock: (three: Rows) => client.mend.lock({ projectId, made: made(three.slice(1, 2)), locked: true }),
  pin: (three: Rows) =>
    client.mend.pin({
      projectId,
      made: made(three),
      blocks: [
        { paragraphId: three[0]?.cells[0]?.paragraphs[0]?.id ?? 0 },
        { paragraphId: paragraphOf(three, 2)?.id ?? 0 },
      ],
    }),
} as const;

async function timed(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

const done: number[] = [];
const undone: number[] = [];
const redone: number[] = [];
const byPlace = new Map<keyof typeof places, number[]>();
// The program warms up on the first few; a person's first edit comes long after the project was opened.
for (let round = -3; round < rounds; round++) {
  for (const [name, edit] of Object.entries(edits)) {
    for (const [place, position] of Object.entries(places)) {
      const three = await client.rows.window({
        projectId,
        from: position + (round % 5) + 3 * (round < 0 ? 1 : 0),
        count: 3,
      });
      const took = await timed(() => edit(three));
      const back = await timed(() => client.edits.undo({ projectId }));
      const again = await timed(() => client.edits.redo({ projectId }));
      await client.edits.undo({ projectId });
      if (round < 0) continue;
      done.push(took);
      undone.push(back);
      redone.push(again);
      const key = place as keyof typeof places;
      if (name === 'join' || name === 'split') byPlace.set(key, [...(byPlace.get(key) ?? []), took]);
    }
  }
}
console.log(`${rows} rows x 4, ${done.length} edits of ${Object.keys(edits).length} kinds`);
say('an edit, call to answer after the commit', done, 50);
say('undo', undone, 50);
say('redo', redone, 50);
for (const [place, figures] of byPlace) say(`join and split, ${place} rows`, figures, 50);
const ratio = quantile(byPlace.get('last') ?? [], 0.5) / quantile(byPlace.get('first') ?? [], 0.5);
console.log(`join and split at row ${places.last} against row 1, medians: ${ratio.toFixed(2)}`);
const index: number[] = [];
for (let round = 0; round < 20; round++) index.push(await timed(() => client.rows.index({ projectId })));
say('the index of all rows', index, 100);
const proposals: number[] = [];
for (let round = 0; round < 20; round++) {
  const [row] = await client.rows.window({ projectId, from: round * 400, count: 1 });
  proposals.push(await timed(() => client.mend.proposeSplit({ rowId: row?.id ?? 0 })));
}
say('a proposal where to split', proposals, 100);
const three = await client.rows.window({ projectId, from: 100, count: 3 });
await edits.join(three);
say('a search for similar places', [await timed(() => client.mend.similar({ projectId }))], 1_000);
await client.edits.undo({ projectId });
say(
  'acceptance of all rows',
  [await timed(() => client.mend.accept({ projectId, upTo: null, confidence: 0.5 }))],
  1_000,
);
await core.close();

const inBrowser = await mendInBrowser(join(folder, 'mend.sverka'), projectId, {
  early: 5_000,
  later: [1, 9_999],
  rounds: 25,
});
const figures = (
  of: Partial<Pick<Measured, 'kind' | 'row' | 'isEarly'>>,
  what: 'committed' | 'repainted',
): readonly number[] =>
  inBrowser
    .filter((each) => Object.entries(of).every(([name, value]) => each[name as keyof Measured] === value))
    .map((each) => each[what]);
for (const isEarly of [true, false]) {
  console.log(
    `in the served page, from the press of the key, ${isEarly ? 'right after the project was opened' : 'the background work done'}:`,
  );
  for (const kind of ['edit', 'undo'] as const) {
    say(`${kind}: committed`, figures({ kind, isEarly }, 'committed'), 50);
    say(`${kind}: repainted`, figures({ kind, isEarly }, 'repainted'), 50, 0.95);
  }
}
const repaintRatio =
  quantile(figures({ kind: 'edit', row: 9_999 }, 'repainted'), 0.5) /
  quantile(figures({ kind: 'edit', row: 1 }, 'repainted'), 0.5);
console.log(`repainted at row 9,999 against row 1, medians: ${repaintRatio.toFixed(2)}`);
rmSync(folder, { recursive: true, force: true });
