import { existsSync, readFileSync, statSync, truncateSync } from 'node:fs';
import { expect } from 'vitest';
import { allRows, type Client, human, outcomeOf, problemOf } from '../fixtures.ts';
import type { Bench } from './bench.ts';

/** Adds, changes, replaces and removes versions. */
export async function changeVersions({ client }: Bench, projectId: string) {
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

/** Takes in what was done in a copy of the project. */
async function takeInFrom({ client, wait }: Bench, projectId: string, copyId: string) {
  // Comments are told apart by when they were written.
  wait(1000);
  const [row] = await allRows(client, copyId);
  await client.comments.add({ rowId: row?.id ?? 0, text: 'Said in the copy', about: null });
  const { fileName, text: content } = await client.exporting.project({ projectId: copyId });
  const copy = { projectId, fileName, content };
  const news = await outcomeOf(client.copies.compare(copy));
  const { editId: _, ...taken } = await client.copies.takeIn({ ...copy, items: news.items });
  return { news, taken };
}

/** Exports in every form. */
export async function exportAll(bench: Bench, projectId: string) {
  const { client } = bench;
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
    takenIn: await takeInFrom(bench, projectId, imported.id),
  };
}

/** Imports, renames, removes and brings back projects. */
export async function keepProjects({ client, wait }: Bench, projectId: string) {
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

/** Preferences, backups and what is salvaged. */
export async function keepLibrary({ client, folder }: Bench) {
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
