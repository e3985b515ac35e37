import { beforeEach, expect, test } from 'vitest';

import { block, made, ownLighthouse } from './lighthouse.ts';

const lighthouse = ownLighthouse();
const { core, rows, reversible } = lighthouse;
let projectId = '';

beforeEach(() => {
  ({ projectId } = lighthouse.current);
});

test('a project file keeps parts, marks, locks and pins, and the exports can give paragraphs whole', async () => {
  const [first, second, third, fourth] = await rows();
  const cut = { ...block(second, 1), offset: 20 };
  await core.client.mend.cutParagraph({ projectId, made: made(second, third), cut, to: third?.id ?? 0 });
  await core.client.mend.mark({ projectId, made: made(first), mark: 'review' });
  await core.client.mend.pin({
    projectId,
    made: made(fourth),
    blocks: [block(fourth, 0), block(fourth, 1)],
  });
  await core.client.mend.lock({ projectId, made: made((await rows())[3]), locked: true });
  const file = await core.client.exporting.project({ projectId });
  expect(file.text).toContain('"version": 2');
  const { id } = await core.client.project.importFile(file);
  expect(await core.client.exporting.project({ projectId: id })).toEqual(file);
  const flags = async (of: string) => (await core.client.rows.index({ projectId: of })).flags;
  expect(await flags(id)).toEqual(await flags(projectId));
  const lines = async (paragraphs: 'cut' | 'whole') =>
    (await core.client.exporting.aligned({ projectId, format: 'tsv', paragraphs })).text;
  expect(await lines('cut')).not.toContain('The ship went past. Nobody noticed the light.');
  expect(await lines('whole')).toContain('The ship went past. Nobody noticed the light.');
  await reversible(4);
});

test('no two exports of a project have the same name', async () => {
  const { exporting } = core.client;
  const files = await Promise.all([
    ...(['txt', 'md', 'html'] as const).map((format) =>
      exporting.corrected({ projectId, format, fallback: 1 }),
    ),
    ...(['tmx', 'xlf', 'tsv', 'html'] as const).map((format) => exporting.aligned({ projectId, format })),
    exporting.project({ projectId }),
  ]);
  expect(new Set(files.map(({ fileName }) => fileName)).size).toBe(files.length);
});

test('other windows learn which rows changed, which went, and that the order is another', async () => {
  const [first, second, third] = await rows();
  const changes = await core.client.library.changes();
  const reading = changes[Symbol.asyncIterator]();
  const heard = reading.next();
  await core.client.mend.mark({ projectId, made: made(third), mark: 'review' });
  expect((await heard).value).toEqual({ kind: 'rows', projectId, rowIds: [third?.id], texts: false });
  await core.client.mend.join({ projectId, made: made(first, second) });
  expect((await reading.next()).value).toEqual({
    kind: 'rows',
    projectId,
    rowIds: [first?.id],
    gone: [second?.id],
    order: true,
  });
  await core.client.edits.undo({ projectId });
  expect((await reading.next()).value).toEqual({
    kind: 'rows',
    projectId,
    rowIds: [first?.id, second?.id],
    order: true,
  });
  await reading.return?.();
});

test('other windows learn whether texts are others, or only what is said of them', async () => {
  const changes = await core.client.library.changes();
  const reading = changes[Symbol.asyncIterator]();
  /** Whether the news of `work` says that all texts stay. */
  const keepsTexts = async (work: () => Promise<unknown>): Promise<boolean> => {
    const heard = reading.next();
    await work();
    const { value } = await heard;
    return (value as { readonly texts?: false }).texts === false;
  };
  const { rows: operations, rewriting, edits, mend } = core.client;
  const write = async (text: string, state: 'edited' | 'confirmed') => {
    const [row] = await rows();
    const { id: rowId = 0, revision = 0 } = row ?? {};
    return operations.correct({ rowId, revision, text, state, origin: null, step: true });
  };
  expect(await keepsTexts(() => write('The keeper slept.', 'edited'))).toBe(false);
  expect(await keepsTexts(() => write('The keeper slept.', 'confirmed'))).toBe(true);
  expect(await keepsTexts(() => write('The keeper woke.', 'confirmed'))).toBe(false);
  const [first, , , fourth] = await rows();
  const approved = () => rewriting.confirm({ projectId, made: [{ rowId: first?.id ?? 0 }], as: 'reviewed' });
  expect(await keepsTexts(approved)).toBe(true);
  expect(await keepsTexts(() => edits.undo({ projectId }))).toBe(true);
  expect(await keepsTexts(() => edits.undo({ projectId }))).toBe(false);
  const blocks = [block(fourth, 0), block(fourth, 1)];
  expect(await keepsTexts(() => mend.pin({ projectId, made: made(fourth), blocks }))).toBe(true);
  const [upper, lower] = await rows();
  expect(await keepsTexts(() => mend.join({ projectId, made: made(upper, lower) }))).toBe(false);
  // Steps of both kinds at once.
  expect(await keepsTexts(() => edits.goTo({ projectId, editId: null }))).toBe(false);
  await reading.return?.();
});

test('an edit is answered with rows where they stand, whatever went before it without such an answer', async () => {
  const { client } = core;
  const [, second, third] = await rows();
  const leaveOut = (cell: number) =>
    client.version.setIncluded({
      versionId: second?.cells[cell]?.versionId ?? 0,
      paragraphIds: [block(second, cell).paragraphId],
      included: false,
    });
  await leaveOut(0);
  await client.mend.mark({ projectId, made: made(third), mark: 'review' });
  // With this the row has nothing left, and goes.
  await leaveOut(1);
  const last = (await rows()).at(-1);
  const { id: rowId = 0, revision = 0 } = last ?? {};
  await client.rows.correct({ rowId, revision, text: 'Written', state: 'edited', origin: null });
  const undone = await client.edits.undo({ projectId });
  const index = await client.rows.index({ projectId });
  expect(undone.rows?.map(({ id, position }) => [id, position])).toEqual([[rowId, index.ids.length - 1]]);
  expect(undone.tallies).toEqual(index.tallies);
});
