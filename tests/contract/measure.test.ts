import { beforeEach, expect, test } from 'vitest';
import { Measuring } from '../../electron/core/measuring.ts';
import type { JobKinds } from '../../electron/core/threads/job.ts';
import { measureNames, scoreOf, statisticsOf } from '../../shared/domain/measure/measure.ts';
import { measureRows } from '../../shared/domain/measure/rows.ts';
import {
  allRows,
  draft,
  human,
  machine,
  makeProject,
  outcomeOf,
  ownCore,
  problemOf,
  source,
} from './fixtures.ts';

const core = ownCore();
let projectId: string;
let ids: readonly number[];

beforeEach(async () => {
  const second = draft('human', 'en', 'Second hand', [
    'The ferry left at seven in the morning, as our captain promised.',
    'There were twelve people and a dog on the deck.',
    'By noon the wind had risen, and we returned to the port.',
  ]);
  projectId = (await makeProject(core.client, [source, machine, human, second])).id;
  ids = (await core.client.project.get({ projectId })).versions.map(({ id }) => id);
});

const textsOf = async (versionId: number) =>
  (await allRows(core.client, projectId)).map(
    ({ cells }) =>
      cells
        .find((cell) => cell.versionId === versionId)
        ?.paragraphs.map(({ text }) => text)
        .join(' ') ?? null,
  );

test('every translation is measured against every other, on the rows where both have text', async () => {
  const { measures } = core.client;
  const { columns, cells } = await outcomeOf(measures.matrix({ projectId, measure: 'ter' }));
  const [, mt, one, other] = ids as [number, number, number, number];
  expect(columns).toEqual([mt, one, other]);
  expect(cells.map((row, at) => row[at])).toEqual([null, null, null]);
  expect(cells[0]?.[1]).toMatchObject({ rows: 4, leftOut: 0 });
  expect(cells[0]?.[2]).toMatchObject({ rows: 3, leftOut: 1 });
  const [ours, theirs] = [await textsOf(mt), await textsOf(other)];
  let [edits, words] = [0, 0];
  for (const [at, text] of ours.entries()) {
    const reference = theirs[at];
    if (text === null || reference == null) continue;
    const [more = 0, length = 0] = statisticsOf('ter', text, [reference]);
    [edits, words] = [edits + more, words + length];
  }
  expect(cells[0]?.[2]?.score).toBe(scoreOf('ter', [edits, words], 'text'));
});

test('one direction has its signature, its bands and its farthest rows, against several references', async () => {
  const { measures } = core.client;
  const [, mt, one, other] = ids as [number, number, number, number];
  const input = { projectId, measure: 'chrf2' as const, hypothesis: mt };
  const single = await outcomeOf(measures.direction({ ...input, references: [one] }));
  expect(single).toMatchObject({ rows: 4, leftOut: 0, signature: expect.stringContaining('nrefs:1|') });
  expect(single.bands.reduce((sum, { rows }) => sum + rows, 0)).toBe(4);
  const scores = single.farthest.map(({ score }) => score);
  expect(scores).toEqual(scores.toSorted((a, b) => a - b));
  const [nearest] = single.farthest.slice(-1);
  expect(nearest?.text).toBe((await textsOf(mt))[nearest?.position ?? -1]);
  const both = await outcomeOf(measures.direction({ ...input, references: [one, other] }));
  // One row has one reference only.
  expect(both.signature).toContain('nrefs:var|');
  expect(both.score).toBeGreaterThan(single.score);
});

test('the corrected text is measured once there is any, and its row again after each edit', async () => {
  const { measures, rows } = core.client;
  const [, mt] = ids as [number, number];
  const [first] = await allRows(core.client, projectId);
  if (!first) throw new Error('no rows');
  const write = (revision: number, text: string) =>
    rows.correct({ rowId: first.id, revision, text, state: 'edited', origin: null, step: true });
  const figure = async () => {
    const { columns, cells } = await outcomeOf(measures.matrix({ projectId, measure: 'ter' }));
    return cells[columns.indexOf('corrected')]?.[columns.indexOf(mt)];
  };
  expect(await figure()).toBeUndefined();
  const written = await write(first.revision, (await textsOf(mt))[0] ?? '');
  expect(await figure()).toEqual({ score: 0, rows: 1, leftOut: 3 });
  await write(written.revision, 'The ferry left at seven in the morning, as she promised.');
  expect((await figure())?.score).toBeCloseTo((100 * 2) / 12, 9);
  const { columns, cells } = await measures.row({ rowId: first.id });
  expect(cells[columns.indexOf('corrected')]?.[columns.indexOf(mt)]?.ter).toBeCloseTo((100 * 2) / 12, 9);
  await core.client.edits.undo({ projectId });
  expect((await figure())?.score).toBe(0);
});

test('only rows with other texts are measured again', async () => {
  const asked: JobKinds['measure']['input'][] = [];
  const run = async (_kind: string, input: JobKinds['measure']['input']) => {
    asked.push(input);
    return measureRows(input.rows, input.directions, () => {});
  };
  const measuring = new Measuring({ run: run as never });
  const rows = [
    { id: 1, revision: 0, texts: ['a b c', 'a b'] },
    { id: 2, revision: 0, texts: ['d e f', 'd e'] },
  ];
  const directions = [{ measure: 'ter' as const, hypothesis: 0, references: [1] }];
  const doing = { signal: new AbortController().signal, onProgress: () => {} };
  const before = await measuring.measure(rows, directions, doing);
  const changed = { id: 2, revision: 1, texts: ['d e', 'd e'] };
  const after = await measuring.measure([...rows.slice(0, 1), changed], directions, doing);
  expect(asked.map((input) => input.rows.length)).toEqual([2, 1]);
  expect(after[0]?.[0]).toBe(before[0]?.[0]);
  expect(Array.from(after[0]?.[1] ?? [])).toEqual([0, 2]);
});

test('which of two is nearer is said where drawing rows anew settles it', async () => {
  const [, mt, one, other] = ids as [number, number, number, number];
  const input = { projectId, measure: 'chrf2' as const, reference: mt };
  const { measures } = core.client;
  const answer = await outcomeOf(measures.nearer({ ...input, first: other, second: one }));
  expect(answer).toMatchObject({ rows: 3, leftOut: 1, samples: 1000, nearer: 'first' });
  const back = await outcomeOf(measures.nearer({ ...input, first: one, second: other }));
  expect(back).toMatchObject({
    nearer: 'second',
    wins: { first: answer.wins.second, second: answer.wins.first },
  });
  const same = await outcomeOf(measures.nearer({ ...input, first: one, second: one }));
  expect(same).toMatchObject({ nearer: null, wins: { first: 0, second: 0 } });
});

test('says what cannot be measured', async () => {
  const { measures } = core.client;
  const [, mt = 0] = ids;
  const input = { projectId, measure: 'bleu' as const, hypothesis: mt };
  const problem = async (references: (number | 'corrected')[]) =>
    problemOf(outcomeOf(measures.direction({ ...input, references })));
  expect(await problem([999])).toMatchObject({ code: 'notFound' });
  expect(await problem(['corrected'])).toMatchObject({ code: 'nothingToMeasure' });
  expect(await problemOf(measures.row({ rowId: 999 }))).toMatchObject({ code: 'notFound' });
});

test('a row as long as a chapter is measured in the thread, a short one on the spot, with the same figures', async () => {
  let jobs = 0;
  const run = async (_kind: string, input: JobKinds['measure']['input']) => {
    jobs += 1;
    return measureRows(input.rows, input.directions, () => {});
  };
  const { signal } = new AbortController();
  const sides = [{ hypothesis: 0, references: [1] }];
  const ways = sides.length * measureNames.length;
  const words = (first: string, count: number) =>
    Array.from({ length: count }, (_, at) => `${first} ferry ${at % 7}.`).join(' ');
  for (const [count, expected] of [
    [5, 0],
    [300, 1],
  ] as const) {
    jobs = 0;
    const row = { id: 1, revision: 0, texts: [words('Our', count), words('A', count)] };
    const measured = await new Measuring({ run: run as never }).measureRow(row, sides, signal);
    expect(Math.min(1, jobs)).toBe(expected);
    expect(measured).toHaveLength(ways);
    const ter = measured[measureNames.indexOf('ter')]?.[0];
    expect(ter).toEqual([...statisticsOf('ter', row.texts[0] ?? '', [row.texts[1] ?? ''])]);
  }
});

test('can be cancelled', async () => {
  const stream: AsyncIterable<unknown> & { return?: () => unknown } = await core.client.measures.matrix({
    projectId,
    measure: 'ter',
  });
  await stream.return?.();
  const { cells } = await outcomeOf(core.client.measures.matrix({ projectId, measure: 'ter' }));
  expect(cells).toHaveLength(3);
});
