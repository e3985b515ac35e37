import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allRows, makeProject, outcomeOf, ownCore, problemOf, snapshot } from './fixtures.ts';

const core = ownCore({ now: () => clock });
let clock = 1_800_000_000_000;

const write = fc.record({
  row: fc.nat(20),
  text: fc
    .string({ unit: 'grapheme', maxLength: 40 })
    .filter((text) => !text.includes('\0') && text.isWellFormed()),
  state: fc.constantFrom('edited' as const, 'confirmed' as const),
  wait: fc.nat(4_000),
});

/** A term as a person writes it. */
const phrase = fc.stringMatching(/^[А-яa-z][А-яa-z ;–’-]{0,20}[А-яa-z]$/);
const term = fc.record({
  term: phrase,
  translations: fc.array(phrase, { maxLength: 3 }),
  forbidden: fc.array(phrase, { maxLength: 2 }),
  note: fc.string({ unit: 'grapheme', maxLength: 20 }).filter((text) => !text.includes('\0')),
});

test('a glossary goes with its project, whatever is in it, and its bytes stay the same', async () => {
  const { client } = core;
  const { id } = await makeProject(client);
  const withoutId = (projectId: string) =>
    client.glossary.list({ projectId }).then((terms) => terms.map(({ id: _, ...rest }) => rest));
  await fc.assert(
    fc.asyncProperty(fc.array(term, { minLength: 1, maxLength: 4 }), async (terms) => {
      for (const one of terms) await client.glossary.put({ projectId: id, id: null, term: one });
      const file = await client.exporting.project({ projectId: id });
      const imported = await client.project.importFile({ fileName: 'p.json', text: file.text });
      expect(await withoutId(imported.id)).toEqual(await withoutId(id));
      expect(await client.exporting.project({ projectId: imported.id })).toEqual(file);
      // What is done with the copy leaves the first alone.
      const before = await client.glossary.list({ projectId: id });
      const ids = (await client.glossary.list({ projectId: imported.id })).map((one) => one.id);
      await client.glossary.remove({ projectId: imported.id, ids });
      expect(await client.glossary.list({ projectId: id })).toEqual(before);
    }),
    { numRuns: 10 },
  );
});

test('exported, imported and exported again, a project gives the same bytes, its history with it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(write, { maxLength: 12 }), fc.boolean(), async (writes, viewed) => {
      const { client } = core;
      const { id } = await makeProject(client);
      for (const { row: place, text, state, wait } of writes) {
        clock += wait;
        const rows = await allRows(client, id);
        const row = rows[place % rows.length];
        if (!row || (text === '' && state === 'confirmed')) continue;
        await client.rows.correct({
          rowId: row.id,
          revision: row.revision,
          text,
          state,
          origin: row.cells.at(-1)?.versionId ?? null,
        });
      }
      const { versions } = await client.project.get({ projectId: id });
      const [first, second] = versions;
      if (!first || !second) throw new Error('no versions');
      if (viewed) {
        await client.project.setView({
          projectId: id,
          view: {
            mode: 'correct',
            base: second.id,
            columns: [
              { key: 'corrected', width: 2, visible: true },
              { key: first.id, width: 0.5, visible: false },
            ],
            row: (await allRows(client, id))[1]?.id ?? null,
          },
        });
      }
      clock += 10_000;
      const file = await client.exporting.project({ projectId: id });
      const imported = await client.project.importFile({ fileName: 'p.json', text: file.text });
      expect(imported.id).not.toBe(id);
      expect(await client.exporting.project({ projectId: imported.id })).toEqual(file);
      const rows = await allRows(client, imported.id);
      const originals = await allRows(client, id);
      expect(
        await Promise.all(
          rows.map((row) =>
            client.rows
              .history({ rowId: row.id })
              .then((steps) => steps.map(({ origin: _, ...step }) => step)),
          ),
        ),
      ).toEqual(
        await Promise.all(
          originals.map((row) =>
            client.rows
              .history({ rowId: row.id })
              .then((steps) => steps.map(({ origin: _, ...step }) => step)),
          ),
        ),
      );
    }),
    { numRuns: 15 },
  );
});

test('a file that is not a whole project is refused, and the library is as before', async () => {
  const { client } = core;
  const { id } = await makeProject(client);
  const { text } = await client.exporting.project({ projectId: id });
  const before = await client.project.list();
  const damaged = (change: string) =>
    problemOf(client.project.importFile({ fileName: 'p.json', text: change }));
  expect(await damaged('')).toMatchObject({ code: 'projectFileDamaged', params: { file: 'p.json' } });
  expect(await damaged(text.slice(0, -20))).toMatchObject({ code: 'projectFileDamaged' });
  expect(await damaged(text.replace('"version": 1', '"version": 9'))).toMatchObject({
    code: 'projectFileNewer',
  });
  expect(await damaged(text.replace('"cells":[[0],[0],[0]]', '"cells":[[0],[0],[1]]'))).toMatchObject({
    code: 'projectFileDamaged',
  });
  expect(await client.project.list()).toEqual(before);
});

test('a project goes on where its file left off', async () => {
  const { client } = core;
  const { id } = await makeProject(client);
  const [row] = await allRows(client, id);
  if (!row) throw new Error('no row');
  await client.rows.correct({
    rowId: row.id,
    revision: row.revision,
    text: 'Saved.',
    state: 'confirmed',
    origin: null,
  });
  const { text } = await client.exporting.project({ projectId: id });
  const imported = await client.project.importFile({ fileName: 'p.json', text });
  const start = await snapshot(client, imported.id);
  expect(await client.edits.state({ projectId: imported.id })).toEqual({
    undo: null,
    redo: null,
    dropped: 0,
    limit: 64 * 1024 * 1024,
  });
  const [copy] = await allRows(client, imported.id);
  if (!copy) throw new Error('no row');
  await client.rows.correct({
    rowId: copy.id,
    revision: copy.revision,
    text: 'Saved again.',
    state: 'edited',
    origin: null,
  });
  await outcomeOf(client.rows.align({ projectId: imported.id }));
  while ((await client.edits.state({ projectId: imported.id })).undo)
    await client.edits.undo({ projectId: imported.id });
  expect(await snapshot(client, imported.id)).toEqual(start);
});
