import { beforeEach, describe, expect, test } from 'vitest';
import { encode } from '../formats/encode.ts';
import { allRows, human, machine, makeProject, outcomeOf, ownCore, problemOf, source } from './fixtures.ts';

const core = ownCore();
let projectId: string;
beforeEach(async () => {
  ({ id: projectId } = await makeProject(core.client, [source, machine, human]));
});

const ferry = { term: 'паром', translations: ['ferry'], forbidden: ['steamer'], note: '' };
const list = async () => (await core.client.glossary.list({ projectId })).map(({ id: _, ...term }) => term);
const put = (term: typeof ferry, id: number | null = null) =>
  core.client.glossary.put({ projectId, id, term });

describe('a glossary', () => {
  test('is changed in steps that are undone and done again', async () => {
    expect((await put(ferry)).edit).toMatchObject({ kind: 'putTerm' });
    const [known] = await core.client.glossary.list({ projectId });
    const better = { ...ferry, translations: ['ferry', 'ferryboat'] };
    await put(better, known?.id);
    expect(await list()).toEqual([better]);
    expect((await put(better, known?.id)).edit).toBeNull();
    await core.client.glossary.remove({ projectId, ids: [known?.id ?? 0] });
    expect(await list()).toEqual([]);
    await core.client.edits.undo({ projectId });
    expect(await list()).toEqual([better]);
    await core.client.edits.undo({ projectId });
    expect(await list()).toEqual([ferry]);
    await core.client.edits.undo({ projectId });
    expect(await list()).toEqual([]);
    await core.client.edits.redo({ projectId });
    expect(await list()).toEqual([ferry]);
    expect(await problemOf(put(ferry, 999))).toMatchObject({ code: 'notFound' });
  });

  test('a term written once more is added to the one that is there, in one step', async () => {
    expect(await put(ferry)).toMatchObject({ isAdded: false, editId: expect.any(Number) });
    const again = {
      ...ferry,
      translations: ['ferryboat', 'ferry', 'steamer'],
      forbidden: ['barge'],
      note: 'sea',
    };
    expect(await put(again)).toMatchObject({ isAdded: true, edit: { kind: 'putTerm' } });
    expect(await list()).toEqual([
      { term: 'паром', translations: ['ferry', 'ferryboat', 'steamer'], forbidden: ['barge'], note: 'sea' },
    ]);
    expect(await put(again)).toEqual({ isAdded: true, edit: null, editId: null });
    await put({ ...ferry, term: 'Паром' });
    expect(await list()).toHaveLength(2);
    await core.client.edits.undo({ projectId });
    const { editId } = await core.client.edits.undo({ projectId }).then(() => put(again));
    await core.client.edits.undo({ projectId, editId: editId ?? 0 });
    expect(await list()).toEqual([ferry]);
  });

  test('is taken in from files and given out, in one step each', async () => {
    await put(ferry);
    const file = 'паром\tferryboat\nшлюпка\tdinghy; boat\n';
    const taken = await core.client.glossary.importFile({ projectId, fileName: 'terms.txt', content: file });
    expect(taken).toMatchObject({ terms: 2, edit: { kind: 'importTerms' } });
    const after = await list();
    expect(after.map(({ term, translations }) => [term, translations])).toEqual([
      ['паром', ['ferryboat']],
      ['шлюпка', ['dinghy', 'boat']],
    ]);
    for (const format of ['tsv', 'tbx'] as const) {
      const { fileName, text } = await core.client.glossary.exportFile({ projectId, format });
      const again = await core.client.glossary.importFile({ projectId, fileName, content: text });
      expect(again).toEqual({ terms: 2, edit: null, editId: null });
    }
    await core.client.edits.undo({ projectId });
    expect(await list()).toEqual([ferry]);
    const importing = (fileName: string, text: string) =>
      problemOf(core.client.glossary.importFile({ projectId, fileName, content: text }));
    expect(await importing('a.tbx', '<a/>')).toMatchObject({ code: 'glossaryDamaged' });
    expect(await importing('a.tsv', '\n\n')).toMatchObject({ code: 'glossaryEmpty' });
  });

  test('has all translations of a term that a file names in several lines', async () => {
    const content = 'часы\tclock\nпаром\tferry\nчасы\ttimepiece; clock\t\tof the hall\n';
    const taken = await core.client.glossary.importFile({ projectId, fileName: 'terms.tsv', content });
    expect(taken.terms).toBe(2);
    expect(await list()).toEqual([
      { term: 'паром', translations: ['ferry'], forbidden: [], note: '' },
      { term: 'часы', translations: ['clock', 'timepiece'], forbidden: [], note: 'of the hall' },
    ]);
  });

  test('is read in the encoding that a spreadsheet or a dictionary of old saved it in', async () => {
    const table = 'паром\tferryboat\nшлюпка\tdinghy\nпристань\tlanding stage\nдебаркадер\tfloating pier\n';
    const tbx = `<?xml version="1.0" encoding="windows-1251"?><martif type="TBX-Basic"><text><body><termEntry>
      <langSet xml:lang="ru"><tig><term>якорь</term></tig></langSet>
      <langSet xml:lang="en"><tig><term>anchor</term></tig></langSet></termEntry></body></text></martif>`;
    const files: readonly (readonly [string, Uint8Array, number])[] = [
      ['excel.txt', encode(`\uFEFF${table}`, 'utf-16le'), 4],
      ['old.csv', encode(table.replaceAll('\t', ';'), 'windows-1251'), 4],
      ['old.tbx', encode(tbx, 'windows-1251'), 1],
    ];
    for (const [fileName, bytes, count] of files) {
      const content = new Blob([new Uint8Array(bytes)]);
      expect(await core.client.glossary.importFile({ projectId, fileName, content })).toMatchObject({
        terms: count,
      });
    }
    const words = (await list()).map(({ term, translations }) => [term, ...translations].join(' '));
    expect(words).toEqual(expect.arrayContaining(['паром ferryboat', 'якорь anchor']));
    expect(words).toHaveLength(5);
  });

  test('says which terms a row has, and the checks hold the texts to it', async () => {
    await put({ ...ferry, forbidden: ['ferry'], translations: ['ferryboat'] });
    const [first, second] = await allRows(core.client, projectId);
    const found = await core.client.glossary.ofRow({ rowId: first?.id ?? 0 });
    expect(found).toMatchObject([{ term: { term: 'паром' }, found: { from: 0, to: 5 } }]);
    expect(await core.client.glossary.ofRow({ rowId: second?.id ?? 0 })).toEqual([]);
    const ofGlossary = async () => {
      await outcomeOf(core.client.checks.run({ projectId }));
      const filter = { category: 'terminology' as const };
      const { findings } = await core.client.checks.list({ projectId, filter, from: 0, count: 10 });
      return findings.map(({ check, text, position }) => [check, text, position]);
    };
    expect(await ofGlossary()).toEqual([['termForbidden', 'ferry', 0]]);
    await core.client.edits.undo({ projectId });
    expect(await ofGlossary()).toEqual([]);
  });
});
