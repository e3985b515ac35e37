import { existsSync, readFileSync, statSync, truncateSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import type { Core } from '../../electron/core/core.ts';
import { contract } from '../../shared/contract/contract.ts';
import {
  allRows,
  type Client,
  coreIn,
  human,
  machine,
  outcomeOf,
  problemOf,
  scratchFolder,
  source,
} from './fixtures.ts';
import { type Connected, transports } from './transports.ts';

/** Names of all operations of the catalogue, as `rows.window`. */
const catalogue = Object.entries(contract).flatMap(([noun, operations]) =>
  Object.keys(operations).map((name) => `${noun}.${name}`),
);

const exercised = new Map<string, Set<string>>();

/** The same client, noting which operations are called. */
function noting(client: Client, called: Set<string>): Client {
  const nouns = Object.keys(contract).map((noun) => {
    const operations: object = Reflect.get(client, noun);
    const proxy = new Proxy(operations, {
      get: (target, name) => {
        called.add(`${noun}.${String(name)}`);
        return Reflect.get(target, name);
      },
    });
    return [noun, proxy];
  });
  return Object.fromEntries(nouns) as Client;
}

/** Replaces what differs from run to run: ids of projects by their order, and where the library lies. */
function normalised(value: unknown, folder: string): unknown {
  const ids: string[] = [];
  const text = JSON.stringify(value, (_, inner: unknown) => (inner === undefined ? '(undefined)' : inner));
  return JSON.parse(
    text
      .replaceAll(JSON.stringify(folder).slice(1, -1), '(folder)')
      .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, (id) => {
        if (!ids.includes(id)) ids.push(id);
        return `(project ${ids.indexOf(id)})`;
      }),
  );
}

interface Bench {
  readonly core: Core;
  readonly client: Client;
  readonly folder: string;
  /** Lets time pass, in milliseconds. */
  wait(milliseconds: number): void;
}

async function readAndMake({ client }: Bench) {
  const machineText = machine.paragraphs.map(({ text }) => text).join('\n\n');
  const inspected = await client.document.inspect({
    fileName: 'Ferry.en.txt',
    content: new Blob([machineText]),
  });
  const koi8 = Buffer.from([0xf0, 0xd2, 0xc9, 0xd7, 0xc5, 0xd4, 0x2e]);
  const overridden = await client.document.inspect({
    fileName: 'привет.txt',
    content: new Blob([koi8]),
    encoding: 'koi8-r',
  });
  const pasted = await client.document.inspect({
    fileName: '',
    content: 'Паром ушёл в семь утра.\n\nНикто не заметил.',
  });
  const steps: unknown[] = [];
  let id = '';
  for await (const step of await client.project.addVersions({
    project: { title: ' Паром ' },
    drafts: [source, machine],
  })) {
    if (step.kind === 'done') {
      id = step.value.id;
      steps.push(step);
    }
  }
  const added = await outcomeOf(client.project.addVersions({ project: { id }, drafts: [human] }));
  return { id, outputs: { inspected, overridden, pasted, steps, added } };
}

async function correctAndUndo({ client, wait }: Bench, projectId: string) {
  const [first, second, third] = await allRows(client, projectId);
  if (!first || !second || !third) throw new Error('too few rows');
  const origin = first.cells[1]?.versionId ?? null;
  const written = await client.rows.correct({
    rowId: first.id,
    revision: first.revision,
    text: 'Паром — the ferry 🙂',
    state: 'edited',
    origin,
  });
  wait(5_000);
  const confirmed = await client.rows.correct({
    rowId: first.id,
    revision: written.revision,
    text: written.correction?.text ?? null,
    state: 'confirmed',
    origin,
    step: true,
  });
  const others = await client.rows.correct({
    rowId: third.id,
    revision: third.revision,
    text: '- no formula',
    state: 'edited',
    origin: null,
  });
  return {
    written,
    confirmed,
    others,
    history: await client.rows.history({ rowId: first.id }),
    state: await client.edits.state({ projectId }),
    undone: await client.edits.undo({ projectId }),
    redone: await client.edits.redo({ projectId }),
    edits: await client.edits.list({ projectId, count: 50 }),
    index: await client.rows.index({ projectId }),
    window: await client.rows.window({ projectId, from: 1, count: 2 }),
    beyond: await client.rows.window({ projectId, from: 400, count: 2 }),
    found: await client.concord.find({ query: 'паром', by: 'stem', projectId, scope: 'library' }),
    termed: await client.glossary.put({
      projectId,
      id: null,
      term: { term: 'паром', translations: ['ferry'], forbidden: ['boat'], note: '' },
    }),
    termsOfRow: await client.glossary.ofRow({ rowId: first.id }),
    termsTaken: await client.glossary.importFile({ projectId, fileName: 'a.tsv', content: 'порт\tport' }),
    terms: await client.glossary.list({ projectId }),
    termsFile: await client.glossary.exportFile({ projectId, format: 'tbx' }),
    termsGone: await client.glossary.remove({ projectId, ids: [1] }),
    unlearned: await client.links.row({ rowId: first.id }),
    learned: await outcomeOf(client.links.learn({ projectId })),
    linked: await client.links.row({ rowId: first.id }),
    sentences: await client.links.sentences({ rowId: first.id }),
    aligned: await outcomeOf(client.rows.align({ projectId })),
  };
}

async function mendAndGoBack({ client }: Bench, projectId: string) {
  const made = async (...positions: number[]) => {
    const rows = await allRows(client, projectId);
    return positions.flatMap((position) => {
      const row = rows[position];
      return row ? [{ rowId: row.id, revision: row.revision }] : [];
    });
  };
  const [before] = await client.edits.list({ projectId, count: 1 });
  const [first, second] = await allRows(client, projectId);
  const [, translation] = first?.cells ?? [];
  const paragraphId = translation?.paragraphs[0]?.id ?? 0;
  const blocks = [{ paragraphId }];
  const cut = { paragraphId, offset: 20 };
  const { mend } = client;
  const done = {
    accepted: await mend.accept({ projectId, upTo: null, confidence: 0.5 }),
    marked: await mend.mark({ projectId, made: await made(1, 2), mark: 'review' }),
    locked: await mend.lock({ projectId, made: await made(3), locked: true }),
    refused: await problemOf(mend.join({ projectId, made: await made(2, 3) })),
    moved: await mend.move({ projectId, made: await made(0, 1), blocks, to: 'down' }),
    detached: await mend.detach({ projectId, made: await made(1), blocks, side: 'place' }),
    joined: await mend.join({ projectId, made: await made(0, 1) }),
    proposed: await mend.proposeSplit({ rowId: second?.id ?? 0 }),
    cut: await mend.cutParagraph({ projectId, made: await made(0, 1), cut, to: second?.id ?? 0 }),
    index: await client.rows.index({ projectId }),
  };
  const similar = await mend.similar({ projectId });
  const unlike = await problemOf(mend.applySimilar({ projectId, edit: 1, places: [await made(0)] }));
  const parts = await mend.joinParts({ projectId, made: await made(0, 1, 2), cut: { ...cut, offset: 20 } });
  const split = await mend.split({
    projectId,
    made: await made(0),
    cuts: [{ paragraphId, offset: 0 }],
  });
  const other = second?.cells[0]?.paragraphs[0]?.id ?? 0;
  const pinned = await mend.pin({
    projectId,
    made: await made(0, 1, 2),
    blocks: [{ paragraphId }, { paragraphId: other }],
  });
  const unpinned = await mend.unpin({ projectId, made: await made(0, 1), blocks });
  const [row = { rowId: 0, revision: 0 }] = await made(0);
  const kept = await mend.removeEmpty({ projectId, row });
  return {
    ...done,
    similar,
    unlike,
    parts,
    split,
    pinned,
    unpinned,
    kept,
    back: await client.edits.goTo({ projectId, editId: before?.id ?? null }),
  };
}

async function discuss({ client }: Bench, projectId: string) {
  const [first, second] = await allRows(client, projectId);
  const [cell] = first?.cells ?? [];
  if (!first || !second || !cell) throw new Error('too few rows');
  const about = {
    versionId: cell.versionId,
    paragraphId: cell.paragraphs[0]?.id ?? null,
    from: 6,
    quote: cell.paragraphs[0]?.text.slice(6, 10) ?? '',
  };
  const { comments } = client;
  const asked = await comments.add({ rowId: first.id, text: ' Паром or ferry? ', about });
  const answered = await comments.add({ rowId: first.id, text: 'Ferry.', about: null });
  return {
    asked,
    answered,
    elsewhere: await problemOf(comments.add({ rowId: second.id, text: 'No.', about })),
    changed: await comments.change({ commentId: asked.commentId, changedAt: null, text: 'Which?' }),
    stale: await problemOf(comments.change({ commentId: asked.commentId, changedAt: null, text: 'What?' })),
    resolved: await comments.resolve({ commentId: asked.commentId, resolved: true }),
    open: await comments.list({ projectId, open: true }),
    removed: await comments.remove({ commentId: answered.commentId }),
    ofRow: await comments.list({ projectId, rowId: first.id }),
  };
}

async function unify(client: Client, projectId: string) {
  const { consistency } = client;
  const [row] = await allRows(client, projectId);
  if (!row) throw new Error('no rows');
  const text = 'The grey ferry and the gray one';
  await client.rows.correct({ rowId: row.id, revision: row.revision, text, state: 'edited', origin: null });
  const found = await outcomeOf(consistency.find({ projectId }));
  const group = found.groups.findIndex(({ forms }) => forms.some((form) => form.text === 'grey'));
  const about = { projectId, found: found.found, group };
  const preview = await consistency.preview({ ...about, target: 'gray', fill: null });
  return {
    found,
    places: await consistency.places({ ...about, form: 0 }),
    preview,
    applied: await client.rewriting.apply({ projectId, kind: 'unify', title: 'gray', rows: preview }),
    confirmed: await client.rewriting.confirm({
      projectId,
      made: (await allRows(client, projectId)).map(({ id, revision }) => ({ rowId: id, revision })),
    }),
    replacing: await outcomeOf(
      client.rewriting.find({
        projectId,
        text: 'FERRY',
        mode: 'plain',
        matchCase: false,
        replacement: 'boat',
        rowIds: [row.id],
        fill: null,
      }),
    ),
  };
}

async function compare({ client }: Bench, projectId: string) {
  const { versions } = await client.project.get({ projectId });
  const [first = 0, second = 0] = versions.filter(({ role }) => role !== 'source').map(({ id }) => id);
  const [row] = await allRows(client, projectId);
  const { measures } = client;
  const about = { projectId, measure: 'bleu' as const };
  return {
    matrix: await outcomeOf(measures.matrix(about)),
    direction: await outcomeOf(
      measures.direction({ ...about, hypothesis: first, references: [second, 'corrected'] }),
    ),
    nearer: await outcomeOf(measures.nearer({ ...about, first, second: 'corrected', reference: second })),
    row: await measures.row({ rowId: row?.id ?? 0 }),
    ...(await unify(client, projectId)),
    facts: await outcomeOf(
      client.differences.facts({ projectId: about.projectId, base: null, rowIds: null }),
    ),
    found: await client.differences.find({
      projectId: about.projectId,
      text: 'captain',
      mode: 'word',
      columns: null,
    }),
  };
}

/** A doubled word in the corrected text: something to find, dismiss and bring back. */
async function check({ client }: Bench, projectId: string) {
  const [row] = await allRows(client, projectId);
  if (!row) throw new Error('no rows');
  const text = 'The ferry ferry left.';
  await client.rows.correct({ rowId: row.id, revision: row.revision, text, state: 'edited', origin: null });
  const { checks } = client;
  const run = await outcomeOf(checks.run({ projectId }));
  const filter = { check: 'doubledWord' as const };
  const found = await checks.next({ projectId, filter, after: { position: -1, key: null } });
  const named = { rowId: row.id, key: found?.key ?? '' };
  const dismissed = await checks.dismiss(named);
  const restored = await checks.restore(named);
  const kind = { projectId, check: 'doubledWord' as const };
  const steps = [await checks.dismissKind(kind), await checks.restoreKind(kind)];
  return {
    run,
    found,
    dismissed,
    restored,
    steps,
    window: await checks.window({ projectId, from: 0, count: 10 }),
    list: await checks.list({ projectId, filter: {}, count: 10 }),
    place: await checks.place({ projectId, filter: {}, at: { position: row.position, key: null } }),
    stale: await problemOf(checks.dismiss({ rowId: row.id, key: 'none' })),
  };
}

async function changeVersions({ client }: Bench, projectId: string) {
  const { versions } = await client.project.get({ projectId });
  const last = versions.at(-1);
  if (!last) throw new Error('no versions');
  const paragraphs = await client.version.paragraphs({ versionId: last.id });
  const left = paragraphs.filter(({ included }) => !included).map(({ id }) => id);
  return {
    paragraphs,
    updated: await client.version.update({ versionId: last.id, title: 'By hand', language: 'en' }),
    included: await client.version.setIncluded({ versionId: last.id, paragraphIds: left, included: true }),
    withIt: await allRows(client, projectId),
    replaced: await outcomeOf(client.version.replace({ versionId: last.id, draft: human })),
    removed: await client.version.remove({ versionId: last.id }),
    detail: await client.project.get({ projectId }),
    undone: await client.edits.undo({ projectId }),
  };
}

/** Word documents by shape: a Blob is made anew on every way, so that its bytes are compared. */
async function wordFiles(client: Bench['client'], projectId: string, versionId: number) {
  const { word } = client.exporting;
  const files = [
    await word({ shape: 'text', projectId, fallback: versionId }),
    await word({ shape: 'text', projectId, version: versionId, fallback: null }),
    await word({ shape: 'aligned', projectId }),
    await word({ shape: 'changes', projectId, base: versionId }),
  ];
  return Promise.all(
    files.map(async ({ content, ...file }) => ({
      ...file,
      type: content.type,
      bytes: Buffer.from(await content.arrayBuffer()).toString('base64'),
    })),
  );
}

async function exportAll({ client }: Bench, projectId: string) {
  const [original] = (await client.project.get({ projectId })).versions;
  const project = await client.exporting.project({ projectId });
  const imported = await client.project.importFile({ fileName: project.fileName, text: project.text });
  const again = await client.exporting.project({ projectId: imported.id });
  expect(again).toEqual(project);
  return {
    missing: await client.exporting.missing({ projectId }),
    refused: await problemOf(client.exporting.corrected({ projectId, format: 'txt', fallback: null })),
    txt: await client.exporting.corrected({ projectId, format: 'txt', fallback: original?.id ?? null }),
    md: await client.exporting.corrected({ projectId, format: 'md', fallback: original?.id ?? null }),
    html: await client.exporting.corrected({ projectId, format: 'html', fallback: original?.id ?? null }),
    tmx: await client.exporting.aligned({ projectId, format: 'tmx' }),
    tsv: await client.exporting.aligned({ projectId, format: 'tsv' }),
    page: await client.exporting.aligned({ projectId, format: 'html' }),
    word: await wordFiles(client, projectId, original?.id ?? 0),
    project,
    imported,
  };
}

async function keepProjects({ client, wait }: Bench, projectId: string) {
  wait(1_000);
  const view = {
    mode: 'correct' as const,
    base: 2,
    columns: [
      { key: 'corrected' as const, width: 1.5, visible: true },
      { key: 2, width: 1, visible: false },
    ],
    row: 2,
  };
  return {
    setView: await client.project.setView({ projectId, view }),
    opened: await client.project.open({ projectId }),
    renamed: await client.project.rename({ projectId, title: 'Паром в семь' }),
    removed: await client.project.remove({ projectId }),
    gone: await problemOf(client.project.open({ projectId })),
    list: await client.project.list(),
    restored: await client.project.restore({ projectId }),
    sample: await outcomeOf(client.project.addSample()),
  };
}

async function keepLibrary({ client, folder }: Bench) {
  const news: unknown[] = [];
  const changes = await client.library.changes();
  const heard = (async () => {
    for await (const change of changes) {
      news.push(change);
      if (news.length === 2) return;
    }
  })();
  // Over a transport the subscription stands once its first answer came; a call after it is served after it.
  await client.library.status();
  const preferences = await client.library.setPreferences({ theme: 'dark', textSize: 20 });
  const [project] = await client.project.list();
  await client.project.rename({ projectId: project?.id ?? '', title: 'Renamed' });
  await heard;
  const before = await client.project.list();
  await client.library.reopen({ readOnly: true });
  const refused = await problemOf(client.project.rename({ projectId: project?.id ?? '', title: 'No' }));
  const reopened = await client.library.reopen({ readOnly: false });
  const backedUp = await client.library.backUp();
  const [backup] = await client.library.backups();
  await client.project.remove({ projectId: project?.id ?? '' });
  const restored = await client.library.restore({ name: backup?.name ?? '' });
  expect(await client.project.list()).toEqual(before);
  expect(readFileSync(`${folder}/library.db`).length).toBeGreaterThan(0);
  return {
    news,
    preferences,
    refused,
    reopened,
    backedUp,
    backup,
    restored,
    kept: await client.library.preferences(),
    none: await problemOf(client.library.restore({ name: '../library.db' })),
    salvaged: await loseAPage(client, `${folder}/library.db`),
    after: before,
  };
}

/** The library loses its last page; what can be read of it takes its place. */
async function loseAPage(client: Client, path: string) {
  const names = { project: 'Lost', version: 'Lost' };
  const open = await problemOf(outcomeOf(client.library.salvage({ names })));
  await client.library.reopen({ readOnly: true });
  truncateSync(path, statSync(path).size - 4096);
  const closed = await client.library.reopen({ readOnly: false });
  const none = await problemOf(client.library.takeSalvaged());
  const report = await outcomeOf(client.library.salvage({ names }));
  const { status, keptAs } = await client.library.takeSalvaged();
  expect(existsSync(keptAs)).toBe(true);
  return { open, closed, none, report, status };
}

const outputs = new Map<string, unknown>();

async function perform(transport: string, connect: (core: Core) => Promise<Connected>): Promise<void> {
  const scratch = scratchFolder();
  let now = 1_800_000_000_000;
  const core = coreIn(scratch.folder, { now: () => now });
  const connected = await connect(core);
  const called = new Set<string>();
  const bench: Bench = {
    core,
    client: noting(connected.client, called),
    folder: scratch.folder,
    wait: (milliseconds) => {
      now += milliseconds;
    },
  };
  try {
    const made = await readAndMake(bench);
    const all = {
      made: made.outputs,
      corrected: await correctAndUndo(bench, made.id),
      mended: await mendAndGoBack(bench, made.id),
      discussed: await discuss(bench, made.id),
      compared: await compare(bench, made.id),
      checked: await check(bench, made.id),
      versions: await changeVersions(bench, made.id),
      exported: await exportAll(bench, made.id),
      projects: await keepProjects(bench, made.id),
      library: await keepLibrary(bench),
    };
    outputs.set(transport, normalised(all, scratch.folder));
    exercised.set(transport, called);
  } finally {
    await connected.disconnect();
    await core.close();
    scratch.clear();
  }
}

describe('every operation of the catalogue', () => {
  test.each(Object.entries(transports))('works over %s', async (transport, connect) => {
    await perform(transport, connect);
    expect([...(exercised.get(transport) ?? [])].toSorted()).toEqual(catalogue.toSorted());
  });

  test('answers the same over all of them, and without one', async () => {
    await perform('none', async ({ client }) => ({ client, disconnect: async () => {} }));
    const [first, ...others] = [...outputs.values()];
    expect(others).toHaveLength(2);
    for (const other of others) expect(other).toEqual(first);
  });
});

afterAll(() => outputs.clear());
