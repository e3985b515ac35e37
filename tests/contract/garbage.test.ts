import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { openConnection } from '../../electron/store/connection.ts';
import { contract } from '../../shared/contract/contract.ts';
import { dump } from '../store/files.ts';
import { allRows, machine, makeProject, ownCore, source } from './fixtures.ts';

const core = ownCore({}, 'file');
let projectId = '';
let rowId = 0;
let revision = 0;

beforeAll(async () => {
  ({ id: projectId } = await makeProject(core.client));
  const [row] = await allRows(core.client, projectId);
  rowId = row?.id ?? 0;
  revision = row?.revision ?? 0;
});

const onRow = () => ({ projectId, made: [{ rowId, revision }] });

/** Operations that take an input, with one that is right but for what a test does to it. */
const inputs: Readonly<Record<string, () => Record<string, unknown>>> = {
  'library.reopen': () => ({ readOnly: false }),
  'library.setPreferences': () => ({ theme: 'dark' }),
  'library.restore': () => ({ name: 'none' }),
  'library.salvage': () => ({ names: { project: 'x', version: 'y' } }),
  'document.inspect': () => ({ fileName: 'a.txt', content: 'Text.' }),
  'project.open': () => ({ projectId }),
  'project.get': () => ({ projectId }),
  'project.rename': () => ({ projectId, title: 'x' }),
  'project.remove': () => ({ projectId }),
  'project.restore': () => ({ projectId }),
  'project.setView': () => ({ projectId, view: { mode: 'read' } }),
  'project.importFile': () => ({ fileName: 'p.json', text: '{}' }),
  'project.addVersions': () => ({ project: { title: 'x' }, drafts: [source, machine] }),
  'version.paragraphs': () => ({ versionId: 1 }),
  'version.update': () => ({ versionId: 1, title: 'x' }),
  'version.replace': () => ({ versionId: 1, draft: source }),
  'version.remove': () => ({ versionId: 1 }),
  'version.setIncluded': () => ({ versionId: 1, paragraphIds: [1], included: true }),
  'rows.index': () => ({ projectId }),
  'rows.window': () => ({ projectId, from: 0, count: 1 }),
  'rows.correct': () => ({ rowId, revision, text: 'x', state: 'edited', origin: null }),
  'rows.history': () => ({ rowId }),
  'rows.align': () => ({ projectId }),
  'concord.find': () => ({ query: 'x', by: 'stem', projectId, scope: 'library' }),
  'glossary.list': () => ({ projectId }),
  'glossary.put': () => ({
    projectId,
    id: null,
    term: { term: 'лампа', translations: ['lamp'], forbidden: [], note: '' },
  }),
  'glossary.remove': () => ({ projectId, ids: [1] }),
  'glossary.importFile': () => ({ projectId, fileName: 'a.tsv', content: 'a\tb' }),
  'glossary.exportFile': () => ({ projectId, format: 'tsv' }),
  'glossary.ofRow': () => ({ rowId }),
  'links.learn': () => ({ projectId }),
  'links.row': () => ({ rowId }),
  'links.sentences': () => ({ rowId }),
  'mend.move': () => ({ ...onRow(), blocks: [{ paragraphId: 1 }], to: 'down' }),
  'mend.detach': () => ({ ...onRow(), blocks: [{ paragraphId: 1 }], side: 'after' }),
  'mend.join': () => onRow(),
  'mend.split': () => ({ ...onRow(), cuts: [{ paragraphId: 1, offset: 3 }] }),
  'mend.proposeSplit': () => ({ rowId }),
  'mend.cutParagraph': () => ({ ...onRow(), cut: { paragraphId: 1, offset: 3 } }),
  'mend.joinParts': () => ({ ...onRow(), cut: { paragraphId: 1, offset: 3 } }),
  'mend.mark': () => ({ ...onRow(), mark: 'accepted' }),
  'mend.accept': () => ({ projectId, upTo: null, confidence: 0.9 }),
  'mend.lock': () => ({ ...onRow(), locked: true }),
  'mend.bookmark': () => ({ ...onRow(), bookmarked: true }),
  'mend.pin': () => ({ ...onRow(), blocks: [{ paragraphId: 1 }, { paragraphId: 5 }] }),
  'mend.unpin': () => ({ ...onRow(), blocks: [{ paragraphId: 1 }] }),
  'mend.removeEmpty': () => ({ projectId, row: { rowId, revision } }),
  'mend.similar': () => ({ projectId }),
  'mend.applySimilar': () => ({ projectId, edit: 1, places: [onRow().made] }),
  'checks.run': () => ({ projectId }),
  'checks.window': () => ({ projectId, from: 0, count: 1 }),
  'checks.list': () => ({ projectId, filter: {}, count: 1 }),
  'checks.place': () => ({ projectId, filter: {}, at: { position: 0, key: null } }),
  'checks.next': () => ({ projectId, filter: {}, after: { position: -1, key: null } }),
  'checks.dismiss': () => ({ rowId, key: 'x' }),
  'checks.dismissKind': () => ({ projectId, check: 'quotes' }),
  'checks.restore': () => ({ rowId, key: 'x' }),
  'checks.restoreKind': () => ({ projectId, check: 'quotes' }),
  'comments.list': () => ({ projectId }),
  'comments.add': () => ({ rowId, text: 'x', about: null }),
  'comments.change': () => ({ commentId: 1, changedAt: null, text: 'x' }),
  'comments.resolve': () => ({ commentId: 1, resolved: true }),
  'comments.remove': () => ({ commentId: 1 }),
  'measures.matrix': () => ({ projectId, measure: 'bleu' }),
  'measures.direction': () => ({ projectId, measure: 'ter', hypothesis: 2, references: [3] }),
  'measures.nearer': () => ({ projectId, measure: 'chrf2', first: 2, second: 3, reference: 'corrected' }),
  'consistency.find': () => ({ projectId }),
  'consistency.places': () => ({ projectId, found: 1, group: 0, form: 0 }),
  'consistency.preview': () => ({ projectId, found: 1, group: 0, target: 'x', fill: null }),
  'rewriting.find': () => ({
    projectId,
    text: 'ferry',
    mode: 'plain',
    matchCase: false,
    replacement: 'boat',
    rowIds: null,
    fill: null,
  }),
  'rewriting.confirm': () => onRow(),
  'rewriting.apply': () => ({
    projectId,
    kind: 'replace',
    title: 'x',
    rows: [{ rowId, revision: 0, origin: null, places: [{ from: 0, to: 1, text: 'x' }] }],
  }),
  'copies.compare': () => ({ projectId, fileName: 'p.json', content: '{}' }),
  'copies.takeIn': () => ({
    projectId,
    fileName: 'p.json',
    content: '{}',
    items: [{ key: '0', rowId, revision: 0 }],
  }),
  'measures.row': () => ({ rowId }),
  'differences.facts': () => ({ projectId, base: null, rowIds: null }),
  'differences.find': () => ({ projectId, text: 'ferry', mode: 'plain', columns: null }),
  'differences.places': () => ({ texts: ['The ferry.'], text: 'ferry', mode: 'plain' }),
  'edits.state': () => ({ projectId }),
  'edits.list': () => ({ projectId, count: 1 }),
  'edits.undo': () => ({ projectId }),
  'edits.redo': () => ({ projectId }),
  'edits.goTo': () => ({ projectId, editId: null }),
  'exporting.corrected': () => ({ projectId, format: 'txt', fallback: null }),
  'exporting.missing': () => ({ projectId }),
  'exporting.aligned': () => ({ projectId, format: 'tmx' }),
  'exporting.project': () => ({ projectId }),
  'exporting.word': () => ({ shape: 'changes', projectId, base: 1 }),
};

/** Operations that take nothing, and pass over whatever they are given. */
const withoutInput = [
  'library.status',
  'library.preferences',
  'library.backups',
  'library.backUp',
  'library.takeSalvaged',
  'library.changes',
  'project.list',
  'project.addSample',
];

function operation(name: string): (input: unknown) => Promise<unknown> {
  const [noun = '', verb = ''] = name.split('.');
  const found: unknown = Reflect.get(Reflect.get(core.client, noun), verb);
  if (typeof found !== 'function') throw new Error(`no operation ${name}`);
  return (input) => found(input) as Promise<unknown>;
}

/** The code an operation refuses an input with; streams are read to their end. */
async function refusal(name: string, input: unknown): Promise<string | null> {
  try {
    const output = await operation(name)(input);
    if (output && typeof output === 'object' && Symbol.asyncIterator in output) {
      for await (const _ of output as AsyncIterable<unknown>);
    }
    return null;
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : String(error);
  }
}

const rows = (): unknown => {
  const connection = openConnection(`${core.folder}/library.db`, true);
  const all = dump(connection);
  connection.close();
  return all;
};

/** Values that no field of any input takes. */
const poison = fc.constantFrom<unknown>(
  Number.NaN,
  -1,
  1.5,
  Number.POSITIVE_INFINITY,
  '\ud800',
  'a\0b',
  '',
  {},
  [],
  [[]],
  true,
  null,
  undefined,
  2 ** 60,
  '../../etc/passwd',
  { id: 'x' },
  10n,
);

test('the tables of this test name every operation', () => {
  const catalogue = Object.entries(contract).flatMap(([noun, operations]) =>
    Object.keys(operations).map((verb) => `${noun}.${verb}`),
  );
  expect([...Object.keys(inputs), ...withoutInput].toSorted()).toEqual(catalogue.toSorted());
});

describe.each(Object.keys(inputs))('%s', (name) => {
  test('refuses garbage by type, and the library is as before', async () => {
    const before = rows();
    await fc.assert(
      fc.asyncProperty(
        fc.anything({ withBigInt: true, withDate: true, withMap: true, withTypedArray: true }),
        async (garbage) => {
          // An object whose keys are all optional takes any object.
          if (name === 'library.setPreferences' && garbage && typeof garbage === 'object') return;
          expect(await refusal(name, garbage)).toBe('BAD_REQUEST');
        },
      ),
      { numRuns: 200 },
    );
    expect(rows()).toEqual(before);
  });

  test('never fails but by type where one field is wrong', async () => {
    const valid = inputs[name]?.() ?? {};
    const readers =
      /^(rows\.(index|window|history|next|correct)|mend|measures\.row|consistency\.(places|preview)|rewriting\.(apply|confirm)|checks\.(window|list|next|dismiss|restore)|comments|edits|exporting|project\.(get|open|setView|rename|importFile)|version\.(paragraphs|update))/;
    if (!readers.test(name)) return;
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...Object.keys(valid)), poison, async (field, value) => {
        const code = await refusal(name, { ...valid, [field]: value });
        expect([null, 'BAD_REQUEST', 'PROBLEM']).toContain(code);
      }),
      { numRuns: 100 },
    );
  });
});

test('text that SQLite would not give back as it was is refused at the boundary', async () => {
  for (const text of ['lone \ud83d surrogate', 'nul\0nul']) {
    expect(await refusal('rows.correct', { rowId, revision, text, state: 'edited', origin: null })).toBe(
      'BAD_REQUEST',
    );
    expect(await refusal('project.rename', { projectId, title: text })).toBe('BAD_REQUEST');
    const drafts = [{ ...source, paragraphs: [{ role: 'body', text, included: true }] }];
    expect(await refusal('project.addVersions', { project: { title: 'x' }, drafts })).toBe('BAD_REQUEST');
  }
});
