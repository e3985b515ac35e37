import { expect, test, vi } from 'vitest';
import { createCore } from '../../electron/core/core.ts';
import { call, makeFolder } from './call.ts';

// Threads and processes start slowly on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

const { at, put } = await makeFolder();

type Client = ReturnType<typeof createCore>['client'];

const inLibrary = async <T>(library: string, work: (client: Client) => Promise<T>): Promise<T> => {
  const core = createCore({ libraryPath: library, host: 'test', programVersion: '0', readOnly: false });
  try {
    return await work(core.client);
  } finally {
    await core.close();
  }
};

const write = async (client: Client, projectId: string, position: number, text: string, author: string) => {
  await client.library.setPreferences({ author });
  const [row] = await client.rows.window({ projectId, from: position, count: 1 });
  const { id: rowId = 0, revision = 0 } = row ?? {};
  return client.rows.correct({ rowId, revision, text, state: 'edited', origin: null });
};

const corrected = async (client: Client, projectId: string) =>
  (await client.rows.window({ projectId, from: 0, count: 10 })).map(
    ({ correction }) => correction?.text ?? null,
  );

/** Anna's library, and the file of her project as Boris sent it back, with one row that both went on with. */
const twoAtWork = async (name: string) => {
  const library = at(`${name}.db`);
  const source = await put(
    `${name}.src.ru.txt`,
    'Маяк\n\nСмотритель зажёг лампу.\n\nЛампы горели.\n\nВетер стих.\n',
  );
  const human = await put(
    `${name}.human.en.txt`,
    'Lighthouse\n\nThe keeper lit the lamp.\n\nThe lamps burned.\n\nThe wind fell.\n',
  );
  const { stdout } = await call(['import', source, human, '--library', library, '--json']);
  const { id: projectId } = JSON.parse(stdout) as { id: string };
  const sent = await inLibrary(library, async (client) => {
    await write(client, projectId, 1, 'The keeper lit a lamp.', 'Anna');
    return client.exporting.project({ projectId });
  });
  const back = await inLibrary(at(`${name}-boris.db`), async (client) => {
    const copy = await client.project.importFile(sent);
    await write(client, copy.id, 1, 'The keeper lit the great lamp.', 'Boris');
    const { rowId } = {
      rowId: (await client.rows.window({ projectId: copy.id, from: 2, count: 1 }))[0]?.id ?? 0,
    };
    await write(client, copy.id, 2, 'The lamps burned on.', 'Boris');
    await client.comments.add({ rowId, text: 'All night?', about: null });
    return client.exporting.project({ projectId: copy.id });
  });
  await inLibrary(library, (client) => write(client, projectId, 1, 'The keeper lit one lamp.', 'Anna'));
  return { library, projectId, file: await put(`${name}.json`, back.text) };
};

test('shows what is new without changing anything, and takes in what was done only there as one step', async () => {
  const { library, projectId, file } = await twoAtWork('one');
  const words = ['take', file, '--project', 'Маяк', '--library', library];
  const state = () => inLibrary(library, (client) => corrected(client, projectId));
  const before = await state();
  const shown = await call([...words, '--dry-run']);
  expect(shown).toEqual({
    code: 0,
    stderr: '',
    stdout:
      '  2: (Boris, changed here too) The keeper lit [-one-]{+the great+} lamp.\n' +
      '  3: (Boris, Edited) {+The lamps burned on.+}\n' +
      '  3: (Boris, Comment) “All night?”\n' +
      '\nWould be taken in: 2 changes. Nothing was changed.\n' +
      '1 row was changed both here and in the copy and stays as it is; --apart takes it, too.\n',
  });
  expect(await state()).toEqual(before);
  const { stdout } = await call([...words, '--json']);
  expect(JSON.parse(stdout)).toMatchObject({
    project: projectId,
    dryRun: false,
    items: [
      { row: 2, kind: 'text', standing: 'apart', taken: false, here: { text: 'The keeper lit one lamp.' } },
      { row: 3, kind: 'text', standing: 'newer', taken: true, author: 'Boris', text: 'The lamps burned on.' },
      { row: 3, kind: 'comment', what: 'new', taken: true, author: 'Boris', text: 'All night?', quote: '' },
    ],
    unplaced: [],
    absent: [],
  });
  expect(await state()).toEqual([null, 'The keeper lit one lamp.', 'The lamps burned on.', null]);
  const again = await call(words);
  expect(again.stdout).toMatch(/Taken in: 0 changes\.\n1 row was changed both/);
  await call([...words, '--apart']);
  expect((await state())[1]).toBe('The keeper lit the great lamp.');
  await inLibrary(library, (client) => client.edits.undo({ projectId }));
  expect((await state())[1]).toBe('The keeper lit one lamp.');
});

test('of a row that was filled from a version, what the editor changed in it is marked', async () => {
  const { library, projectId } = await twoAtWork('two');
  const text = 'Lighthouse\n\nThe keeper lit one lamp.\n\nThe lamps burned bright.\n\nThe wind fell.\n';
  const file = await put('back.txt', text);
  const { stdout } = await call(['take', file, '--project', 'Маяк', '--library', library]);
  expect(stdout).toMatch(/^ {2}3: \(Edited\) The lamps burned\{\+ bright\+\}\.$/m);
  expect((await inLibrary(library, (client) => corrected(client, projectId)))[2]).toBe(
    'The lamps burned bright.',
  );
});

test('says what is missing or is none of the project', async () => {
  const { library } = await twoAtWork('three');
  expect(await call(['take', '--project', 'Маяк', '--library', library])).toMatchObject({ code: 2 });
  const file = await put('other.txt', 'Something else altogether.\n');
  expect(await call(['take', file, '--library', library])).toMatchObject({ code: 2 });
  const refused = await call(['take', file, '--project', 'Маяк', '--library', library]);
  expect(refused.stderr).toMatch(/“other\.txt” is no copy of this project/);
  expect(refused.code).toBe(1);
});
