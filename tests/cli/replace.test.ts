import { beforeEach, expect, test, vi } from 'vitest';
import { createCore } from '../../electron/core/core.ts';
import { call, makeFolder } from './call.ts';

// Threads and processes start slowly on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

const { at, put } = await makeFolder();
let library = '';
let count = 0;
let projectId = '';

const inLibrary = async <T>(
  work: (client: ReturnType<typeof createCore>['client']) => Promise<T>,
): Promise<T> => {
  const core = createCore({ libraryPath: library, host: 'test', programVersion: '0', readOnly: false });
  try {
    return await work(core.client);
  } finally {
    await core.close();
  }
};
const corrected = () =>
  inLibrary(async (client) =>
    (await client.rows.window({ projectId, from: 0, count: 10 })).map(
      ({ correction }) => correction?.text ?? null,
    ),
  );

beforeEach(async () => {
  count += 1;
  library = at(`library${count}.db`);
  const source = await put(
    'src.ru.txt',
    'Маяк\n\nСмотритель зажёг лампу.\n\nЛампы горели всю ночь.\n\nВетер стих.\n',
  );
  const human = await put(
    'human.en.txt',
    'Lighthouse\n\nThe keeper lit the lamp.\n\nThe lamps burned all night.\n\nThe wind fell.\n',
  );
  const { stdout } = await call(['import', source, human, '--library', library, '--json']);
  ({ id: projectId } = JSON.parse(stdout) as { id: string });
  await inLibrary(async (client) => {
    const [, second] = await client.rows.window({ projectId, from: 0, count: 10 });
    const { id: rowId = 0, revision = 0 } = second ?? {};
    const text = 'The keeper lit a lamp, and the Lamp burned.';
    await client.rows.correct({ rowId, revision, text, state: 'confirmed', origin: null });
  });
});

const replace = (...words: readonly string[]) =>
  call(['replace', '--project', 'Маяк', '--library', library, ...words]);

test('shows every place without changing anything, and then changes them as one step', async () => {
  const words = ['--find', 'lamp', '--with', 'lantern'];
  const before = await corrected();
  const shown = await replace(...words, '--dry-run');
  expect(shown).toEqual({
    code: 0,
    stderr: '',
    stdout:
      '  2: The keeper lit a [-lamp-]{+lantern+}, and the Lamp burned.\n' +
      '  2: The keeper lit a lamp, and the [-Lamp-]{+Lantern+} burned.\n' +
      '\nWould be replaced: 2 places, 1 row. Nothing was changed.\n',
  });
  expect(await corrected()).toEqual(before);
  const done = await replace(...words, '--case', '--json');
  expect(JSON.parse(done.stdout)).toEqual({
    project: projectId,
    dryRun: false,
    rows: 1,
    places: [{ row: 2, from: 17, to: 21, text: 'lamp', replacement: 'lantern' }],
    more: false,
  });
  expect((await corrected())[1]).toBe('The keeper lit a lantern, and the Lamp burned.');
  await inLibrary((client) => client.edits.undo({ projectId }));
  expect(await corrected()).toEqual(before);
});

test('by a pattern, begun from a version where there is no corrected text, and deleting', async () => {
  const words = [
    '--find',
    String.raw`the (\w)amps?\b`,
    '--with',
    'the $1antern',
    '--regex',
    '--fallback',
    'human',
  ];
  expect((await replace(...words)).stdout).toMatch(/\n\nReplaced: 2 places, 2 rows\.\n$/);
  expect(await corrected()).toEqual([
    null,
    'The keeper lit a lamp, and the Lantern burned.',
    'the lantern burned all night.',
    null,
  ]);
  expect((await replace('--find', 'lan', '--with', '', '--whole-word')).stdout).toBe('Nothing found.\n');
  expect((await replace('--find', ' burned', '--with', '')).code).toBe(0);
  expect((await corrected())[2]).toBe('the lantern all night.');
});

test('finds nothing, and says what is wrong with a pattern in the language of the terminal', async () => {
  expect(await replace('--find', 'lighthouse', '--with', 'x')).toMatchObject({
    code: 0,
    stdout: 'Nothing found.\n',
  });
  expect((await replace('--find', '(lamp', '--with', 'x', '--regex', '--lang', 'ru')).stderr).toMatch(
    /^В «\(lamp» не закрыта скобка \(, знак 1\./,
  );
});

test.each([
  [['--with', 'x'], '--find'],
  [['--find', 'x'], '--with'],
  [['--find', 'x', '--with', 'y', '--regex', '--whole-word'], '--whole-word'],
  [['--find', 'x', '--with', 'y', 'z'], 'replace z'],
  [['--find', 'x', '--with', 'y', '--fallback', 'nobody'], '--fallback nobody'],
])('%j is not understood: %s', async (words, named) => {
  const { code, stderr } = await replace(...words);
  expect([code, stderr.includes(named)]).toEqual([2, true]);
});
