import { allRows, human, machine, outcomeOf, problemOf, source } from '../fixtures.ts';
import type { Bench } from './bench.ts';

/** Reads documents and makes a project of them. */
export async function readAndMake({ client }: Bench) {
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

/** Corrects rows, and takes it back and does it again. */
export async function correctAndUndo({ client, wait }: Bench, projectId: string) {
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

/** Mends the alignment, aligns anew, and goes back in the log. */
export async function mendAndGoBack({ client }: Bench, projectId: string) {
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
    bookmarked: await mend.bookmark({ projectId, made: await made(2, 3), bookmarked: true }),
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

/** Comments on rows. */
export async function discuss({ client }: Bench, projectId: string) {
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
