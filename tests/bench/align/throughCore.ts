import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Core, createCore } from '../../../electron/core/core.ts';
import type { Inputs } from '../../../shared/contract/contract.ts';
import type { AlignVersion } from '../../../shared/domain/align/types.ts';

type Client = Core['client'];
type Draft = Inputs['project']['addVersions']['drafts'][number];

/** A cancel comes when so much of the work is done. */
const cancelledAt = 0.4;

/**
 * Imports a long text through the core, whose worker thread aligns it, and prints how long a listener was left
 * without a word, and without a new figure, while it was aligned. Then begins once more, cancels in the middle, and
 * prints how long that took: until the stream was closed, and until the thread was free for the next text.
 */
export async function printThroughCore(versions: readonly AlignVersion[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'sverka-bench-'));
  const core = createCore({
    libraryPath: join(folder, 'long.sverka'),
    host: 'test',
    programVersion: 'bench',
  });
  const drafts = versions.map(draftOf);
  const { word, figure, longest } = await listen(core.client, drafts);
  const before = await libraryOf(core.client);
  const { closed, free } = await cancel(core.client, drafts);
  const after = await libraryOf(core.client);
  console.log(
    `${String(versions[0]?.paragraphs.length ?? 0).padStart(6)} paragraphs through the core: longest silence ${word.toFixed(0)} ms, ` +
      `without a new figure ${figure.toFixed(0)} ms (at ${longest.toFixed(2)}); cancelled in ${closed.toFixed(0)} ms, ` +
      `next text aligned after ${free.toFixed(0)} ms; library ${before === after ? 'as before' : 'CHANGED'}`,
  );
  await core.close();
  rmSync(folder, { recursive: true, force: true });
}

/** The longest times in ms between two reports, and between two that differ; and how far the latter one was. */
async function listen(client: Client, drafts: Draft[]) {
  let word = 0;
  let figure = 0;
  let longest = 0;
  let heard = 0;
  let changed = 0;
  let done = -1;
  for await (const step of await client.project.addVersions({ project: { title: 'Long' }, drafts })) {
    if (step.kind !== 'progress' || step.stage !== 'aligning') continue;
    const now = performance.now();
    if (heard > 0) word = Math.max(word, now - heard);
    if (step.done !== done) {
      if (changed > 0 && now - changed > figure) [figure, longest] = [now - changed, done];
      [changed, done] = [now, step.done];
    }
    heard = now;
  }
  return { word, figure, longest };
}

async function cancel(client: Client, drafts: Draft[]): Promise<{ closed: number; free: number }> {
  const stream = await client.project.addVersions({ project: { title: 'Cancelled' }, drafts });
  for (;;) {
    const { value, done } = await stream.next();
    if (done === true || value.kind === 'done') throw new Error('over before it was cancelled');
    if (value.stage === 'aligning' && value.done >= cancelledAt) break;
  }
  const from = performance.now();
  await stream.return?.(undefined);
  const closed = performance.now() - from;
  const small = drafts.map((draft) => ({ ...draft, paragraphs: draft.paragraphs.slice(0, 2) }));
  const next = await client.project.addVersions({ project: { title: 'Next' }, drafts: small });
  let id = '';
  for await (const step of next) if (step.kind === 'done') id = step.value.id;
  const free = performance.now() - from;
  await client.project.remove({ projectId: id });
  return { closed, free };
}

/** All that the library holds, as text. */
async function libraryOf(client: Client): Promise<string> {
  const projects = await client.project.list();
  const states = await Promise.all(projects.map(({ id }) => client.edits.state({ projectId: id })));
  return JSON.stringify([projects, states]);
}

const draftOf = ({ key, role, language, paragraphs }: AlignVersion): Draft => ({
  fileName: `${key}.txt`,
  role,
  language,
  title: key,
  engine: null,
  encoding: 'utf-8',
  paragraphs: paragraphs.map(({ text }) => ({ role: 'body', text, included: true })),
});
