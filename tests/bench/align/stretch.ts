import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCore } from '../../../electron/core/core.ts';
import { createLanes } from '../../../electron/core/threads/lanes.ts';
import { alignVersions } from '../../../shared/domain/align/align.ts';
import type { AlignedRow, AlignVersion } from '../../../shared/domain/align/types.ts';
import { writeProjectFile } from '../../../shared/formats/projectFile/write.ts';

const stretch = 20;
const rounds = 25;

/** Milliseconds of one thing done again and again. */
interface Times {
  readonly first: number;
  readonly median: number;
}

/**
 * Times of aligning twenty rows in the middle of a project anew: `core` from the call to the answer, which comes after the
 * commit of an edit of all twenty, and `aligner` the aligner alone on the same paragraphs.
 */
export async function timeStretch(
  versions: readonly AlignVersion[],
): Promise<{ readonly core: Times; readonly aligner: Times }> {
  const rows = alignVersions(versions);
  const middle = Math.floor(rows.length / 2);
  const wanted = rows.slice(middle, middle + stretch);
  const part = versions.map((version) => ({
    ...version,
    paragraphs: wanted
      .flatMap(({ cells }) => cells[version.key] ?? [])
      .sort((a, b) => a - b)
      .flatMap((paragraph) => version.paragraphs[paragraph] ?? []),
  }));
  const aligner = await timesOf(async () => alignVersions(part));
  return { core: await timeInCore(versions, rows, middle), aligner };
}

async function timeInCore(
  versions: readonly AlignVersion[],
  rows: readonly AlignedRow[],
  middle: number,
): Promise<Times> {
  const folder = mkdtempSync(join(tmpdir(), 'sverka-bench-'));
  const libraryPath = join(folder, 'stretch.sverka');
  // As where there is a window: the thread has practised by the time that the project is imported.
  const lanes = createLanes();
  lanes.aligning.warm(true);
  const core = createCore({ libraryPath, host: 'test', programVersion: 'bench', lanes });
  const { client } = core;
  const text = projectText(versions, rows);
  const { id: projectId } = await client.project.importFile({ fileName: 'long.json', text });
  const ends = await client.rows.window({ projectId, from: middle, count: stretch });
  const [from, to] = [ends[0]?.id ?? 0, ends.at(-1)?.id ?? 0];
  const times = await timesOf(
    async () => {
      // The answer is the last of the reports.
      for await (const _ of await client.rows.align({ projectId, scope: { kind: 'stretch', from, to } }));
    },
    // The rows have another confidence by now: every round has an edit to write.
    () => client.edits.undo({ projectId }),
  );
  await core.close();
  await lanes.close();
  rmSync(folder, { recursive: true, force: true });
  return times;
}

function projectText(versions: readonly AlignVersion[], rows: readonly AlignedRow[]): string {
  return writeProjectFile({
    title: 'Long',
    createdAt: 1,
    versions: versions.map(({ key, role, language, paragraphs }) => ({
      title: key,
      role,
      language: language === 'ru' ? 'ru' : 'en',
      engine: null,
      fileName: `${key}.txt`,
      encoding: 'utf-8',
      importedAt: 1,
      paragraphs: paragraphs.map(({ text }) => ({ role: 'body' as const, text, included: true })),
    })),
    rows: rows.map(({ cells }) => ({
      cells: versions.map(({ key }) => [...(cells[key] ?? [])]),
      confidence: 0.9,
      state: 'new' as const,
      correction: null,
      history: [],
    })),
    view: { mode: 'read', base: null, columns: [], row: null },
  });
}

async function timesOf(
  work: () => Promise<unknown>,
  goBack: () => Promise<unknown> = () => Promise.resolve(),
): Promise<Times> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const from = performance.now();
    await work();
    times.push(performance.now() - from);
    await goBack();
  }
  const [first = 0] = times;
  return { first, median: times.sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? 0 };
}
