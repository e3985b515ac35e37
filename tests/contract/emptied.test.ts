import { beforeEach, describe, expect, test } from 'vitest';
import { outcomeOf, problemOf, type Row, snapshot } from './fixtures.ts';
import { block, made, ownLighthouse } from './lighthouse.ts';

const { core, rows, current } = ownLighthouse();
let client: typeof core.client;
let projectId = '';
/** A row of which only its corrected text is left. */
let lone: Row;

const found = (row: Row | undefined): Row => {
  if (!row) throw new Error('no such row');
  return row;
};
const correct = async (row: Row, text: string | null, step = false): Promise<Row> =>
  client.rows.correct({ rowId: row.id, revision: row.revision, text, state: 'edited', origin: null, step });
const removeEmpty = ({ id: rowId, revision }: Row) =>
  client.mend.removeEmpty({ projectId, row: { rowId, revision } });

beforeEach(async () => {
  ({ projectId } = current);
  ({ client } = core);
  const [first] = await rows();
  await client.mend.detach({ projectId, made: made(first), blocks: [block(first, 1)], side: 'after' });
  await correct(found((await rows())[1]), 'The keeper of the lamp.', true);
  const { versions } = await client.project.get({ projectId });
  await client.version.remove({ versionId: versions[1]?.id ?? 0 });
  lone = found((await rows())[1]);
  expect([lone.cells, lone.correction?.text]).toEqual([[], 'The keeper of the lamp.']);
});

describe('a row of which nothing is left', () => {
  test('goes in one step with the clearing of its text, and comes back with that text', async () => {
    const before = await snapshot(client, projectId);
    const { length } = await client.edits.list({ projectId, count: 50 });
    const cleared = await correct(lone, null);
    expect((await removeEmpty(cleared)).gone).toEqual([lone.id]);
    const after = await snapshot(client, projectId);
    expect((await rows()).map(({ id }) => id)).not.toContain(lone.id);
    expect(await client.edits.list({ projectId, count: 50 })).toHaveLength(length + 1);
    expect(await client.edits.undo({ projectId })).toMatchObject({
      rowId: lone.id,
      label: { kind: 'clear', row: 2 },
    });
    expect(await snapshot(client, projectId)).toEqual(before);
    expect((await client.edits.redo({ projectId })).gone).toEqual([lone.id]);
    expect(await snapshot(client, projectId)).toEqual(after);
  });

  test('goes by itself where something else was done since', async () => {
    const cleared = await correct(lone, null, true);
    await correct(found((await rows())[0]), 'Something else.', true);
    const before = await snapshot(client, projectId);
    expect(await removeEmpty(cleared)).toMatchObject({ gone: [lone.id], edit: { kind: 'clear', row: 2 } });
    await client.edits.undo({ projectId });
    expect(await snapshot(client, projectId)).toEqual(before);
  });

  test('stays where a step waits to be redone, which may be of that row', async () => {
    const cleared = await correct(lone, null, true);
    const written = await correct(cleared, 'Anew.', true);
    await client.edits.undo({ projectId });
    expect(written.correction?.text).toBe('Anew.');
    const [, empty] = await rows();
    expect(await removeEmpty(found(empty))).toMatchObject({ gone: [], edit: null });
    await client.edits.redo({ projectId });
    expect((await rows())[1]?.correction?.text).toBe('Anew.');
  });

  test('is not taken for one that holds something, nor for one that was written in meanwhile', async () => {
    expect(await removeEmpty(lone)).toMatchObject({ gone: [], edit: null });
    const cleared = await correct(lone, null, true);
    await correct(cleared, 'Meanwhile.', true);
    expect(await problemOf(removeEmpty(cleared))).toMatchObject({ code: 'stale' });
    const [first] = await rows();
    expect(await removeEmpty(found(first))).toMatchObject({ gone: [], edit: null });
  });

  test('goes at once where finding and replacing leaves nothing of it', async () => {
    const before = await snapshot(client, projectId);
    const search = { text: 'The keeper of the lamp.', mode: 'plain' as const, matchCase: true };
    const preview = await outcomeOf(
      client.rewriting.find({ projectId, ...search, replacement: '', rowIds: null, fill: null }),
    );
    const answer = await client.rewriting.apply({
      projectId,
      kind: 'replace',
      title: search.text,
      rows: preview.rows.map(({ rowId, revision, origin, places }) => ({
        rowId,
        revision,
        origin,
        places: places.map(({ from, to, text }) => ({ from, to, text })),
      })),
    });
    expect(answer.gone).toEqual([lone.id]);
    await client.edits.undo({ projectId });
    expect(await snapshot(client, projectId)).toEqual(before);
  });
});
