import { beforeEach, describe, expect, test } from 'vitest';
import { rowFlags } from '../../shared/domain/mend/shape.ts';
import { allRows, outcomeOf, type Row } from './fixtures.ts';
import { ownLighthouse } from './lighthouse.ts';

const { core, rows, current } = ownLighthouse();
let projectId = '';
beforeEach(() => {
  ({ projectId } = current);
});

const first = async (): Promise<Row> => {
  const [row] = await rows();
  if (!row) throw new Error('no row');
  return row;
};
const write = async (text: string | null, state: Row['state'], step = true): Promise<Row> => {
  const { id: rowId, revision } = await first();
  return core.client.rows.correct({ rowId, revision, text, state, origin: null, step });
};
/** As the row, the window and the index have it; they say the same. */
const changedFrom = async (id = projectId): Promise<string | null> => {
  const [row] = await allRows(core.client, id);
  const { flags } = await core.client.rows.index({ projectId: id });
  const bits = [row?.flags, flags[0]].map((each) => ((each ?? 0) & rowFlags.changedSinceConfirmed) !== 0);
  expect(bits).toEqual([row?.confirmedText !== null, row?.confirmedText !== null]);
  return row?.confirmedText ?? null;
};

describe('a row that was changed since it was confirmed', () => {
  test('says what was confirmed, until it is so again', async () => {
    await write('The keeper lit the lamp.', 'edited');
    expect(await changedFrom()).toBeNull();
    await write('The keeper lit the lamp.', 'confirmed');
    expect(await changedFrom()).toBeNull();
    expect((await write('The keeper lit a lamp.', 'edited', false)).confirmedText).toBe(
      'The keeper lit the lamp.',
    );
    expect(await changedFrom()).toBe('The keeper lit the lamp.');
    await write(null, 'new');
    expect(await changedFrom()).toBe('The keeper lit the lamp.');
    await write('The keeper lit a lamp.', 'confirmed');
    expect(await changedFrom()).toBeNull();
  });

  test('is none where the confirmation was undone or taken back', async () => {
    await write('The keeper lit the lamp.', 'edited');
    await write('The keeper lit the lamp.', 'confirmed');
    await write('The keeper lit a lamp.', 'edited');
    await core.client.edits.undo({ projectId });
    expect(await changedFrom()).toBeNull();
    await core.client.edits.redo({ projectId });
    expect(await changedFrom()).toBe('The keeper lit the lamp.');
    await core.client.edits.undo({ projectId });
    await core.client.edits.undo({ projectId });
    expect(await changedFrom()).toBeNull();
    await core.client.edits.undo({ projectId });
    expect(await changedFrom()).toBeNull();
    await write('Reopened.', 'edited');
    await write('Reopened.', 'confirmed');
    await write('Reopened.', 'edited');
    expect(await changedFrom()).toBeNull();
  });

  test('is confirmed still where a preview of finding and replacing was looked at', async () => {
    await write('The keeper lit the lamp.', 'confirmed');
    const search = { text: 'lamp', mode: 'word' as const, matchCase: true, replacement: 'light' };
    const { rows: found } = await outcomeOf(
      core.client.rewriting.find({ projectId, ...search, rowIds: null, fill: null }),
    );
    await core.client.rewriting.apply({
      projectId,
      kind: 'replace',
      title: 'lamp',
      rows: found.map(({ rowId, revision, origin, places }) => ({
        rowId,
        revision,
        origin,
        places: places.map(({ from, to, text }) => ({ from, to, text })),
      })),
    });
    expect([(await first()).state, await changedFrom()]).toEqual(['confirmed', null]);
  });

  test('is one in a project file too', async () => {
    await write('The keeper lit the lamp.', 'confirmed');
    await write('The keeper lit a lamp.', 'edited');
    const { text } = await core.client.exporting.project({ projectId });
    const { id } = await core.client.project.importFile({ fileName: 'p.json', text });
    expect(await changedFrom(id)).toBe('The keeper lit the lamp.');
  });
});
