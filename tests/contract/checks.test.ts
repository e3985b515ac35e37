import { beforeEach, expect, test } from 'vitest';
import type { Outputs } from '../../shared/contract/contract.ts';
import { allRows, draft, makeProject, outcomeOf, ownCore, problemOf } from './fixtures.ts';

type Summary = Extract<
  Outputs['checks']['run'] extends AsyncIterable<infer Step> ? Step : never,
  { kind: 'done' }
>['value'];

const original = draft('source', 'ru', 'Порт', [
  'В порту было 12 кораблей.',
  'Пять из них ушли в мае.',
  'Капитан сказал: «Ждём».',
  'Потом он сказал: «Идём».',
]);
const machine = draft('machine', 'en', 'Port by machine', [
  'There were 12 ships in the port.',
  'Five of them left in May.',
  'The captain said, "We are waiting."',
  'Then he said, "We are going."',
]);
const human = draft('human', 'en', 'Port by hand', [
  'There were 21 ships in the port.',
  'Five of them left in March.',
  'The captain said, "We wait.',
  'Then he said he he was going.',
]);

const core = ownCore();
let projectId = '';

beforeEach(async () => {
  ({ id: projectId } = await makeProject(core.client, [original, machine, human]));
});

const run = async (): Promise<Summary> => (await outcomeOf(core.client.checks.run({ projectId }))) as Summary;

const list = (filter: Record<string, unknown> = {}) =>
  core.client.checks.list({ projectId, filter, count: 100 });

const messages = async (filter: Record<string, unknown> = {}) =>
  (await list(filter)).findings.map(({ position, message }) => `${position} ${message}`);

const all = ['0 numberDiffers', '1 dateDiffers', '2 quoteLoose', '3 doubledWord'];

/** The first finding that says so. */
async function finding(message: string) {
  const found = (await list()).findings.find((one) => one.message === message);
  if (!found) throw new Error(`no ${message}`);
  return found;
}

test('finds nothing before it ran, then all, by category, severity and column', async () => {
  expect(await list()).toEqual({ total: 0, findings: [] });
  const { worst, counts, dismissedKinds } = await run();
  expect(worst).toEqual([3, 3, 2, 2]);
  expect(counts.map(({ check, count, dismissed }) => [check, count, dismissed])).toEqual([
    ['number', 1, false],
    ['date', 1, false],
    ['quotes', 1, false],
    ['doubledWord', 1, false],
  ]);
  expect(dismissedKinds).toEqual([]);
  expect(await messages()).toEqual(all);
  expect(await messages({ category: 'numbers' })).toEqual(all.slice(0, 2));
  expect(await messages({ severity: 'warning' })).toEqual(all.slice(2));
  expect(await messages({ check: 'quotes' })).toEqual([all[2]]);
  expect(await messages({ column: 'corrected' })).toEqual([]);
  const [first] = (await list()).findings;
  expect(first).toMatchObject({
    category: 'numbers',
    severity: 'error',
    span: { from: 11, to: 13 },
    text: '21',
    source: { from: 13, to: 15 },
    params: { source: '12', text: '21' },
    dismissed: false,
  });
  expect((await core.client.checks.window({ projectId, from: 1, count: 2 })).map(({ text }) => text)).toEqual(
    ['March', '"'],
  );
});

test('goes from one to the next and back, round at the ends', async () => {
  await run();
  const next = async (position: number, key: string | null, backwards = false) => {
    const found = await core.client.checks.next({
      projectId,
      filter: {},
      after: { position, key },
      backwards,
    });
    return found && `${found.position} ${found.message}`;
  };
  const { key } = await finding('dateDiffers');
  expect(await next(1, key)).toBe(all[2]);
  expect(await next(1, key, true)).toBe(all[0]);
  expect(await next(-1, null)).toBe(all[0]);
  expect(await next(1, null)).toBe(all[1]);
  expect(await next(1, 'mended by now')).toBe(all[1]);
  expect(await next(1, null, true)).toBe(all[0]);
  expect(await next(3, null)).toBe(all[3]);
  expect(await next(4, null)).toBe(all[0]);
  expect(await next(0, null, true)).toBe(all[3]);
  expect(
    await core.client.checks.next({
      projectId,
      filter: { check: 'money' },
      after: { position: 0, key: null },
    }),
  ).toBeNull();
});

test('says where in the list one stands', async () => {
  const place = (position: number, key: string | null = null) =>
    core.client.checks.place({ projectId, filter: {}, at: { position, key } });
  expect(await place(3)).toBe(0);
  await run();
  const positions = all.map((one) => Number(one.split(' ')[0]));
  for (const row of [0, 1, 2, 3]) {
    const first = positions.findIndex((position) => position >= row);
    expect(await place(row)).toBe(first);
  }
  expect(await place(4)).toBe(all.length - 1);
  const { findings } = await core.client.checks.list({ projectId, filter: {}, count: 100 });
  for (const [at, { position, key }] of findings.entries()) expect(await place(position, key)).toBe(at);
});

test('follows the corrected text, and only that row again', async () => {
  await run();
  const [row] = await allRows(core.client, projectId);
  if (!row) throw new Error('no row');
  const correct = { rowId: row.id, state: 'edited' as const, origin: null };
  await core.client.rows.correct({ ...correct, revision: row.revision, text: 'There were 12  ships?' });
  expect((await run()).worst).toEqual([3, 3, 2, 2]);
  expect(await messages({ column: 'corrected' })).toEqual(['0 doubledSpace', '0 questionAdded']);
});

test('a finding that is dismissed does not count, comes back by undo, and survives edits and a restart', async () => {
  await run();
  const { rowId, key } = await finding('numberDiffers');
  expect((await core.client.checks.dismiss({ rowId, key })).edit).toMatchObject({ kind: 'dismiss', row: 1 });
  expect(await messages()).toEqual(all.slice(1));
  expect(await messages({ dismissed: true })).toEqual(all.slice(0, 1));
  expect((await run()).worst).toEqual([0, 3, 2, 2]);
  expect((await core.client.checks.dismiss({ rowId, key })).edit).toBeNull();
  const [row] = await allRows(core.client, projectId);
  await core.client.rows.correct({
    rowId,
    revision: row?.revision ?? 0,
    text: 'There were 12 ships.',
    state: 'edited',
    origin: null,
  });
  await core.restart();
  await run();
  expect(await messages()).toEqual(all.slice(1));
  await core.client.edits.undo({ projectId });
  expect((await core.client.edits.undo({ projectId })).label.kind).toBe('dismiss');
  expect(await messages()).toEqual(all);
  await core.client.edits.redo({ projectId });
  expect(await messages()).toEqual(all.slice(1));
  expect((await core.client.checks.restore({ rowId, key })).edit?.kind).toBe('restoreFinding');
  expect(await messages()).toEqual(all);
});

test('a finding that is dismissed goes with its text when rows are joined and split', async () => {
  await run();
  const { rowId, key } = await finding('dateDiffers');
  await core.client.checks.dismiss({ rowId, key });
  const [first, second] = await allRows(core.client, projectId);
  const made = [first, second].flatMap((row) => (row ? [{ rowId: row.id, revision: row.revision }] : []));
  await core.client.mend.join({ projectId, made });
  await run();
  expect(await messages({ dismissed: true })).toEqual(['0 dateDiffers']);
  expect(await messages()).toEqual(['0 numberDiffers', '1 quoteLoose', '2 doubledWord']);
  await core.client.edits.undo({ projectId });
  await run();
  expect(await messages({ dismissed: true })).toEqual(['1 dateDiffers']);
});

test('a row that was left out can be dismissed, though there are no words to go by', async () => {
  const short = draft('human', 'en', 'Port in short', [
    'There were 12 ships in the port.',
    'Five of them left in May.',
    'Then he said, "We are going."',
  ]);
  ({ id: projectId } = await makeProject(core.client, [original, machine, short]));
  await run();
  expect(await messages()).toEqual(['2 paragraphOmission']);
  const { rowId, key } = await finding('paragraphOmission');
  await core.client.checks.dismiss({ rowId, key });
  await run();
  expect(await messages()).toEqual([]);
  expect(await messages({ dismissed: true })).toEqual(['2 paragraphOmission']);
});

test('a whole kind can be dismissed and brought back', async () => {
  await run();
  await core.client.checks.dismissKind({ projectId, check: 'quotes' });
  const { worst, dismissedKinds } = await run();
  expect([worst, dismissedKinds]).toEqual([[3, 3, 0, 2], ['quotes']]);
  await core.client.edits.undo({ projectId });
  expect(await messages()).toEqual(all);
  await core.client.edits.redo({ projectId });
  expect((await core.client.checks.restoreKind({ projectId, check: 'quotes' })).edit?.kind).toBe(
    'restoreKind',
  );
  expect((await core.client.checks.restoreKind({ projectId, check: 'quotes' })).edit).toBeNull();
  expect(await messages()).toEqual(all);
});

test('what was dismissed goes into the project file and comes back from it', async () => {
  await run();
  const { rowId, key } = await finding('numberDiffers');
  await core.client.checks.dismiss({ rowId, key });
  await core.client.checks.dismissKind({ projectId, check: 'quotes' });
  const file = await core.client.exporting.project({ projectId });
  expect(JSON.parse(file.text)).toMatchObject({
    version: 4,
    dismissed: [
      { check: 'number', version: 2, text: '21', paragraph: { version: 2, number: 0 } },
      { check: 'quotes', version: null, text: '', paragraph: null },
    ],
  });
  const imported = await core.client.project.importFile({ fileName: file.fileName, text: file.text });
  expect((await core.client.exporting.project({ projectId: imported.id })).text).toBe(file.text);
  const { worst, dismissedKinds } = (await outcomeOf(
    core.client.checks.run({ projectId: imported.id }),
  )) as Summary;
  expect([worst, dismissedKinds]).toEqual([[0, 3, 0, 2], ['quotes']]);
});

test('a finding that is no more cannot be dismissed', async () => {
  const [row] = await allRows(core.client, projectId);
  const rowId = row?.id ?? 0;
  expect(await problemOf(core.client.checks.dismiss({ rowId, key: 'none' }))).toMatchObject({
    code: 'stale',
  });
});

test('what was dismissed is news to other windows', async () => {
  await run();
  const news = await core.client.library.changes();
  const heard = news.next();
  const { rowId, key } = await finding('quoteLoose');
  await core.client.checks.dismiss({ rowId, key });
  expect((await heard).value).toEqual({ kind: 'findings', projectId });
  await news.return?.();
});

test('two projects are checked side by side, and twice at once', async () => {
  const other = await makeProject(core.client, [original, machine]);
  const runs = [projectId, other.id, projectId, other.id].map((id) =>
    outcomeOf(core.client.checks.run({ projectId: id })),
  );
  const [first, second, third] = (await Promise.all(runs)) as Summary[];
  expect([first?.worst, second?.worst, third?.worst]).toEqual([
    [3, 3, 2, 2],
    [0, 0, 0, 0],
    [3, 3, 2, 2],
  ]);
  expect(await messages()).toEqual(all);
});

test('a run that is cancelled leaves the next one whole', async () => {
  const steps = await core.client.checks.run({ projectId });
  await steps.return?.(undefined);
  expect((await run()).worst).toEqual([3, 3, 2, 2]);
});
