import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { rankInOrder } from '../../electron/core/rank.ts';
import { readTreePage } from '../../electron/store/cells.ts';
import { type Connection, openConnection } from '../../electron/store/connection.ts';
import { openPages, pageSize } from '../../electron/store/pages.ts';
import { salvageLibrary } from '../../electron/store/salvage.ts';
import type { SalvageReport } from '../../electron/store/salvageReport.ts';
import { editLabel } from '../../shared/contract/edit.ts';

/** Salvages the library at `path` beside it; answers where, and what came of it. */
export function salvage(path: string): { draft: string; report: SalvageReport } {
  const draft = `${path}.salvage-test`;
  const names = { project: 'recovered project', version: 'recovered version' };
  const editKinds = editLabel.shape.kind.options;
  const report = salvageLibrary({ path, draft, names, rank: rankInOrder, editKinds, onProgress: () => {} });
  return { draft, report };
}

/** What can befall a file: pages zeroed or scribbled over, single bytes changed, its end lost. */
export const damages = fc.oneof(
  fc.record({
    kind: fc.constant('zero' as const),
    places: fc.array(share(), { minLength: 1, maxLength: 4 }),
  }),
  fc.record({
    kind: fc.constant('scribble' as const),
    place: share(),
    bytes: fc.uint8Array({ minLength: 16, maxLength: 9_000 }),
  }),
  fc.record({
    kind: fc.constant('flip' as const),
    places: fc.array(fc.tuple(share(), fc.integer({ min: 1, max: 255 })), { minLength: 1, maxLength: 40 }),
  }),
  fc.record({ kind: fc.constant('cut' as const), place: evenly(0.6, 1) }),
);
export type Damage = typeof damages extends fc.Arbitrary<infer D> ? D : never;

/** Evenly spread: `fc.double` draws from all doubles, nearly all of which are next to nothing. */
function evenly(min: number, max: number): fc.Arbitrary<number> {
  return fc
    .noBias(fc.integer({ min: 0, max: 1_000_000 }))
    .map((number) => min + ((max - min) * number) / 1_000_000);
}

/** A place as a share of the file; its beginning is hit more often than chance would have it. */
function share(): fc.Arbitrary<number> {
  return fc.oneof({ weight: 9, arbitrary: evenly(0, 0.999_999) }, { weight: 1, arbitrary: evenly(0, 0.01) });
}

export function damaged(sound: Buffer, damage: Damage): Buffer {
  const bytes = Buffer.from(sound);
  const at = (place: number): number => Math.floor(place * bytes.length);
  switch (damage.kind) {
    case 'zero':
      for (const place of damage.places) {
        const start = at(place) - (at(place) % pageSize);
        bytes.fill(0, start, start + pageSize);
      }
      return bytes;
    case 'scribble':
      bytes.set(damage.bytes.subarray(0, bytes.length - at(damage.place)), at(damage.place));
      return bytes;
    case 'flip':
      for (const [place, by] of damage.places) bytes[at(place)] = (bytes[at(place)] ?? 0) ^ by;
      return bytes;
    case 'cut':
      return bytes.subarray(0, at(damage.place));
  }
}

type Row = Readonly<Record<string, unknown>>;

/** What must come back as it was, by table; what is derived from it is not told here. */
const kept = {
  project: ['id', 'uuid', 'title', 'created_at', 'removed_at'],
  version: ['id', 'project_id', 'position', 'role', 'language', 'title', 'file_name', 'removed'],
  paragraph: ['id', 'version_id', 'number', 'role', 'included', 'gone', 'text'],
  row: ['id', 'project_id', 'retired'],
  block: ['paragraph_id', 'start', 'stop', 'row_id'],
  correction: ['row_id', 'text', 'origin', 'saved_at', 'author'],
  revision: ['id', 'row_id', 'text', 'state', 'at', 'author'],
  comment: ['id', 'row_id', 'text', 'at', 'author', 'resolved'],
  term: ['id', 'project_id', 'term', 'translations'],
} as const;
export type Kept = keyof typeof kept;
const tables = Object.keys(kept) as Kept[];

/** All that must come back, a text a row, by table. */
export const contents = (connection: Connection): Record<Kept, string[]> =>
  Object.fromEntries(
    tables.map((table) => [
      table,
      connection
        .all<Row>(`SELECT ${kept[table].join(', ')} FROM "${table}"`)
        .map((row) => JSON.stringify(row)),
    ]),
  ) as Record<Kept, string[]>;

/** The same of a file that is not opened for work. */
export function contentsOf(path: string): Record<Kept, string[]> {
  const connection = openConnection(path, true);
  try {
    return contents(connection);
  } finally {
    connection.close();
  }
}

/** On which page of the sound library at `path` each row stands, by what `contents` says of it. Texts here fit a page. */
export function pagesOf(path: string): ReadonlyMap<string, number> {
  const all = contentsOf(path);
  const places = new Map<string, number>();
  const found = new Map<string, number>();
  const pages = openPages(path);
  for (let page = 1; page <= pages.count; page += 1) {
    const tree = readTreePage(pages, page);
    if (!tree || (tree.isTable && !tree.isLeaf)) continue;
    for (const { rowid, values } of tree.cells)
      found.set(
        JSON.stringify([rowid, values.length, ...values.filter((value) => typeof value === 'string')]),
        page,
      );
    for (const { rowid, values } of tree.cells)
      if (rowid === null && values.length === 5) found.set(JSON.stringify(values.slice(0, 4)), page);
  }
  pages.close();
  const connection = openConnection(path, true);
  for (const table of tables) {
    const rows = connection.all<Row>(`SELECT * FROM "${table}"`);
    for (const [at, row] of rows.entries()) {
      const values = Object.values(row);
      const texts = values.filter((value) => typeof value === 'string');
      const key =
        table === 'block'
          ? JSON.stringify(values.slice(0, 4))
          : JSON.stringify([row.id ?? row.row_id, values.length, ...texts]);
      const page = found.get(key);
      if (page === undefined) throw new Error(`${table} ${key} is on no page`);
      places.set(`${table} ${all[table][at]}`, page);
    }
  }
  connection.close();
  return places;
}

const idIn = (row: string, column: string): unknown =>
  (JSON.parse(row.slice(row.indexOf(' ') + 1)) as Row)[column];

/** Of the rows whose page is as it was, how many are in the salvaged library as they were. */
export function countSaved(
  whole: Buffer,
  bytes: Buffer,
  places: ReadonlyMap<string, number>,
  salvaged: Record<Kept, string[]>,
): { undamaged: number; saved: number; lost: string[] } {
  const there = new Set(tables.flatMap((table) => salvaged[table].map((row) => `${table} ${row}`)));
  const isSound = (page: number): boolean =>
    bytes
      .subarray((page - 1) * pageSize, page * pageSize)
      .equals(whole.subarray((page - 1) * pageSize, page * pageSize));
  const onSoundPage = ([row, page]: readonly [string, number]): string[] => (isSound(page) ? [row] : []);
  const sound = [...places].flatMap(onSoundPage);
  // A block says where a paragraph stands: it is nothing without it.
  const texts = new Set(sound.flatMap((row) => (row.startsWith('paragraph ') ? [idIn(row, 'id')] : [])));
  const undamaged = sound.filter((row) => !row.startsWith('block ') || texts.has(idIn(row, 'paragraph_id')));
  const lost = undamaged.filter((row) => !there.has(row));
  return { undamaged: undamaged.length, saved: undamaged.length - lost.length, lost };
}

export function overwrite(path: string, bytes: Buffer): void {
  for (const ending of ['-wal', '-shm']) rmSync(`${path}${ending}`, { force: true });
  writeFileSync(path, bytes);
}

export const read = (path: string): Buffer => readFileSync(path);
