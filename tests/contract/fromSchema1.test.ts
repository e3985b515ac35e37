import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Core } from '../../electron/core/core.ts';
import { type Connection, openConnection } from '../../electron/store/connection.ts';
import { migrate, migrations } from '../../electron/store/migrations.ts';
import { allRows, coreIn, scratchFolder } from './fixtures.ts';

const projectId = '11111111-1111-4111-8111-111111111111';
let scratch: ReturnType<typeof scratchFolder>;
let core: Core;

/** A project as the program of schema 1 left it: rows 1 and 2 were joined into 1 by an alignment, then 3 corrected. */
function fill(connection: Connection): void {
  const texts = [
    'Первая строка.',
    'Вторая строка.',
    'Третья строка.',
    'Line one.',
    'Line two.',
    'Line three.',
  ];
  const row = (id: number, rank: string, paragraphs: number[], text: string | null) => ({
    id,
    rank,
    state: text === null ? 'new' : 'edited',
    confidence: 0.75,
    correction: text === null ? null : { text, origin: 2, savedAt: 5 },
    paragraphs,
  });
  const side = (...rows: unknown[]) => JSON.stringify({ rows, versions: [], paragraphs: [] });
  connection.script(`
    INSERT INTO project (id, uuid, title, created_at, opened_at, changed_at) VALUES (1, '${projectId}', 'Старый', 1, 2, 3);
    INSERT INTO version (id, project_id, position, role, language, title, file_name, encoding, imported_at) VALUES
      (1, 1, 0, 'source', 'ru', 'Оригинал', 'a.txt', 'utf-8', 1), (2, 1, 1, 'human', 'en', 'Human', 'b.txt', 'utf-8', 1);
    INSERT INTO "row" (id, project_id, rank, state, revision, confidence, retired, length, words) VALUES
      (1, 1, 'a0', 'new', 2, 0.75, 0, 29, 4), (2, 1, 'a1', 'new', 1, 0.75, 1, 14, 2), (3, 1, 'a2', 'edited', 2, 0.75, 0, 14, 2);
    INSERT INTO correction VALUES (3, 'Third.', 2, 5);
    INSERT INTO revision (row_id, at, text, state, origin) VALUES (3, 5, 'Third.', 'edited', 2);`);
  texts.forEach((text, at) => {
    connection.run(
      `INSERT INTO paragraph (version_id, number, role, included, words, length, text) VALUES (?, ?, 'body', 1, 2, ?, ?)`,
      at < 3 ? 1 : 2,
      at % 3,
      text.length,
      text,
    );
    connection.run('INSERT INTO row_paragraph VALUES (?, ?)', at + 1, at % 3 === 2 ? 3 : 1);
  });
  const before = side(row(1, 'a0', [1, 4], null), row(2, 'a1', [2, 5], null));
  const edit = `INSERT INTO edit (project_id, at, kind, row_id, row_number, version_title, sealed, before, after)
    VALUES (1, ?, ?, ?, ?, NULL, 1, ?, ?)`;
  connection.run(edit, 4, 'align', null, null, before, side(row(1, 'a0', [1, 2, 4, 5], null)));
  connection.run(
    edit,
    5,
    'correct',
    3,
    2,
    side(row(3, 'a2', [3, 6], null)),
    side(row(3, 'a2', [3, 6], 'Third.')),
  );
}

beforeEach(() => {
  scratch = scratchFolder();
  const path = join(scratch.folder, 'library.db');
  closeSync(openSync(path, 'wx'));
  const connection = openConnection(path, false);
  migrate(connection, 0, migrations.slice(0, 1));
  connection.write(() => fill(connection));
  connection.close();
  core = coreIn(scratch.folder);
});
afterEach(async () => {
  await core.close();
  scratch.clear();
});

test('a library of schema 1 opens as it was, is backed up first, and can be mended', async () => {
  expect(await core.client.library.status()).toMatchObject({ state: 'open', problem: null });
  expect(await core.client.library.backups()).toHaveLength(1);
  const rows = await allRows(core.client, projectId);
  expect(rows.map(({ id, flags, confidence }) => ({ id, flags, confidence }))).toEqual([
    { id: 1, flags: 32, confidence: 0.75 },
    { id: 3, flags: 0, confidence: 0.75 },
  ]);
  expect(rows.map(({ cells }) => cells.map(({ paragraphs }) => paragraphs.map(({ text }) => text)))).toEqual([
    [
      ['Первая строка.', 'Вторая строка.'],
      ['Line one.', 'Line two.'],
    ],
    [['Третья строка.'], ['Line three.']],
  ]);
  const [first] = rows;
  const made = [{ rowId: 1, revision: first?.revision ?? 0 }];
  const { cuts } = await core.client.mend.proposeSplit({ rowId: 1 });
  const split = await core.client.mend.split({ projectId, made, cuts });
  expect(split.rows).toHaveLength(2);
  expect((await core.client.project.get({ projectId })).progress).toMatchObject({
    rows: 3,
    edited: 1,
    words: 6,
  });
});

test('edits that schema 1 logged are undone and redone', async () => {
  const { client } = core;
  expect(await client.edits.state({ projectId })).toMatchObject({
    undo: { kind: 'correct', row: 2 },
    redo: null,
    dropped: 0,
  });
  await client.edits.undo({ projectId });
  expect((await client.edits.undo({ projectId })).rows?.map(({ id }) => id)).toEqual([1, 2]);
  expect((await allRows(client, projectId)).map(({ id, correction }) => [id, correction])).toEqual([
    [1, null],
    [2, null],
    [3, null],
  ]);
  await client.edits.redo({ projectId });
  await client.edits.redo({ projectId });
  expect((await allRows(client, projectId)).map(({ id, correction }) => [id, correction?.text])).toEqual([
    [1, undefined],
    [3, 'Third.'],
  ]);
  // Nobody's name was kept then; the step that was done again is by whoever does it.
  expect((await client.rows.history({ rowId: 3 })).map(({ author }) => author)).toEqual(['', '', '']);
});
