import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { openPages, pageSize } from '../../electron/store/pages.ts';
import { readRoots } from '../../electron/store/salvageRead.ts';
import { allRows, type Client, coreIn, draft, outcomeOf } from '../contract/fixtures.ts';
import { open } from './files.ts';
import { contents, contentsOf, type Kept, overwrite, pagesOf, read } from './salvaging.ts';

/** Of the rows that are corrected, in turn. */
const states = ['edited', 'reviewed', 'confirmed', 'rejected'] as const;

/** Corrects every third row, and says something about every tenth. */
export async function work(client: Client, projectId: string, of: string): Promise<void> {
  for (const [at, { id: rowId, revision }] of (await allRows(client, projectId)).entries()) {
    const text = `Corrected ${at} of ${of}: the wind rose.`;
    const state = states[(at / 3) % states.length] ?? 'edited';
    if (at % 3 === 0) await client.rows.correct({ rowId, revision, text, state, origin: null });
    if (at % 10 === 0) await client.comments.add({ rowId, text: `Comment ${at}`, about: null });
  }
}

/** A library that has something of everything. */
async function build(folder: string): Promise<void> {
  const core = coreIn(folder);
  const { client } = core;
  await client.library.setPreferences({ author: 'Анна' });
  const texts = (count: number, text: (at: number) => string): string[] =>
    Array.from({ length: count }, (_, at) => text(at));
  for (const [of, count] of [
    ['one', 150],
    ['two', 40],
  ] as const) {
    const { id } = await outcomeOf(
      client.project.addVersions({
        project: { title: `Маяк ${of}` },
        drafts: [
          draft(
            'source',
            'ru',
            'Маяк',
            texts(count, (at) => `Глава ${of}, абзац ${at}: смотритель зажёг лампу.`),
          ),
          draft(
            'machine',
            'en',
            'By machine',
            texts(count, (at) => `Chapter ${of}, paragraph ${at}: the lamp is lit.`),
          ),
          draft(
            'human',
            'en',
            'By hand',
            texts(count, (at) => `Chapter ${of}, paragraph ${at}: he lit the lamp.`),
          ),
        ],
      }),
    );
    await work(client, id, of);
    const bookmarked = (await allRows(client, id)).filter((_, at) => at % 20 === 3);
    const made = bookmarked.map(({ id: rowId, revision }) => ({ rowId, revision }));
    await client.mend.bookmark({ projectId: id, made, bookmarked: true });
  }
  await core.close();
}

/** A library to be damaged, as it was before. */
interface SalvageLibrary {
  readonly folder: string;
  readonly path: string;
  readonly sound: Buffer;
  readonly before: Record<Kept, string[]>;
  /** The page at which a table or an index begins. */
  rootOf(name: string): number;
  pagesWith(table: Kept): number[];
  /** The sound library with pages of it zeroed. */
  zeroed(...pages: readonly number[]): Buffer;
}

/** One that has something of everything: built once for a file of tests, sound again before each. */
export const salvageLibrary = (): SalvageLibrary => {
  const folder = mkdtempSync(join(tmpdir(), 'sverka-salvage-'));
  const path = join(folder, 'library.db');
  let sound: Buffer = Buffer.alloc(0);
  let before: Record<Kept, string[]> | undefined;
  beforeAll(async () => {
    await build(folder);
    sound = read(path);
    before = contentsOf(path);
  });
  beforeEach(() => overwrite(path, sound));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return {
    folder,
    path,
    get sound() {
      return sound;
    },
    get before() {
      if (before === undefined) throw new Error('not built yet');
      return before;
    },
    rootOf: (name) => {
      const pages = openPages(path);
      const root = readRoots(pages).get(name)?.page ?? 0;
      pages.close();
      return root;
    },
    pagesWith: (table) => [
      ...new Set([...pagesOf(path)].flatMap(([row, page]) => (row.startsWith(`${table} `) ? [page] : []))),
    ],
    zeroed: (...pages) => {
      const bytes = Buffer.from(sound);
      for (const page of pages) bytes.fill(0, (page - 1) * pageSize, page * pageSize);
      return bytes;
    },
  };
};

/** The salvaged library's contents, as the program opens it. */
export function opened(file: string): Record<Kept, string[]> {
  const library = open(file);
  try {
    return contents(library.connection);
  } finally {
    library.close();
  }
}
