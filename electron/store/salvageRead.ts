import { type Cell, type CellValue, readTreePage } from './cells.ts';
import type { Connection } from './connection.ts';
import type { Pages } from './pages.ts';

/** What the rows of a table, or the entries of an index, look like where they are stored. */
export interface Shape {
  readonly name: string;
  /** Rows have a rowid; else they stand in a tree of keys. */
  readonly isTable: boolean;
  readonly columns: readonly {
    readonly name: string;
    readonly type: string;
    readonly isNullable: boolean;
    readonly hasDefault: boolean;
    /** Stored as the rowid. */
    readonly isRowid: boolean;
  }[];
}

/** A row by the names of its columns. A column that came later than the row is not there. */
export type FoundRow = Readonly<Record<string, CellValue>>;

export interface FoundTable {
  readonly rows: readonly FoundRow[];
  /** Nothing of it is missing. */
  readonly isWhole: boolean;
}

/** Tables that are derived from others, or hold nothing between transactions. */
const derived = /^(paragraph_words|correction_words|unindexed|replacing|sqlite_stat)/;

/** The shapes of all tables that a library of the schema of `connection` keeps. */
export function shapesOf(connection: Connection): Shape[] {
  const tables = connection.all<{ name: string; wr: number }>(
    `SELECT name, wr FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name <> 'sqlite_schema'`,
  );
  return tables
    .filter(({ name }) => !derived.test(name))
    .map(({ name, wr }) => ({
      name,
      isTable: wr === 0,
      columns: connection
        .all<{ name: string; type: string; notnull: number; dflt_value: string | null; pk: number }>(
          'SELECT * FROM pragma_table_info(?)',
          name,
        )
        .map((column) => ({
          name: column.name,
          type: column.type,
          isNullable: column.notnull === 0 && column.pk === 0,
          hasDefault: column.dflt_value !== null,
          isRowid: wr === 0 && column.pk === 1 && column.type === 'INTEGER',
        })),
    }));
}

const entriesOf = (name: string, columns: Readonly<Record<string, 'INTEGER' | 'TEXT'>>): Shape => ({
  name,
  isTable: false,
  columns: Object.entries(columns).map(([column, type]) => ({
    name: column,
    type,
    isNullable: false,
    hasDefault: false,
    isRowid: false,
  })),
});

/** Indices say what there was of rows that cannot be read. */
export const indices = {
  paragraphs: entriesOf('sqlite_autoindex_paragraph_1', {
    version_id: 'INTEGER',
    number: 'INTEGER',
    id: 'INTEGER',
  }),
  rows: entriesOf('row_order', { project_id: 'INTEGER', rank: 'TEXT', id: 'INTEGER' }),
  blocks: entriesOf('block_row', { row_id: 'INTEGER', paragraph_id: 'INTEGER', start: 'INTEGER' }),
};

const fits = ({ isTable, columns }: Shape, { rowid, values }: Cell): boolean =>
  (rowid !== null && rowid > 0) === isTable &&
  values.length <= columns.length &&
  columns.every(({ type, isNullable, hasDefault, isRowid }, at) => {
    const value = values[at];
    if (value === undefined) return isNullable || hasDefault;
    if (isRowid || value === null) return value === null && (isRowid || isNullable);
    if (type === 'TEXT') return typeof value === 'string';
    return type === '' || (typeof value === 'number' && (type === 'REAL' || Number.isInteger(value)));
  });

const toRow = ({ columns }: Shape, { rowid, values }: Cell): FoundRow =>
  Object.fromEntries(
    columns.flatMap(({ name, isRowid }, at): [string, CellValue][] => {
      const value = isRowid ? rowid : values[at];
      return value === undefined ? [] : [[name, value]];
    }),
  );

const keyOf = ({ columns }: Shape, { rowid, values }: Cell): string =>
  rowid === null ? JSON.stringify(values.slice(0, columns.length)) : String(rowid);

/** Where the trees begin, by the name of the table or index, and how that was made (SQL). */
export type Roots = ReadonlyMap<
  string,
  { readonly page: number; readonly isTable: boolean; readonly definition: string }
>;

/** Reads the schema of a library; where its first page is lost, from all pages that look like a part of it. */
export function readRoots(pages: Pages): Roots {
  const roots = new Map<string, { page: number; isTable: boolean; definition: string }>();
  const note = ({ values }: Cell): boolean => {
    const [type, name, , page, sql] = values;
    if (values.length !== 5 || typeof name !== 'string' || typeof page !== 'number') return false;
    if ((type !== 'table' && type !== 'index') || page < 2 || roots.has(name)) return type !== null;
    const definition = typeof sql === 'string' ? sql : '';
    const isTable = type === 'table' && !/WITHOUT ROWID\s*$/i.test(definition);
    roots.set(name, { page, isTable, definition });
    return true;
  };
  if (walk(pages, { page: 1, isTable: true }, note, new Set())) return roots;
  for (let page = 2; page <= pages.count; page += 1) {
    const found = readTreePage(pages, page);
    if (found?.isTable && found.isLeaf) for (const cell of found.cells) note(cell);
  }
  return roots;
}

/** No tree of SQLite is deeper (BTCURSOR_MAX_DEPTH): what goes on is a pointer that is not what was written. */
const deepest = 20;

/** Goes through a tree; answers whether all of it was there. `take`: whether a row is one of this tree. */
function walk(
  pages: Pages,
  { page: root, isTable }: { readonly page: number; readonly isTable: boolean },
  take: (cell: Cell) => boolean,
  claimed: Set<number>,
): boolean {
  const seen = new Set<number>();
  const visit = (number: number, depth: number): boolean => {
    const page = seen.has(number) || depth > deepest ? null : readTreePage(pages, number);
    seen.add(number);
    if (!page || page.isTable !== isTable) return false;
    const taken = page.cells.filter(take).length;
    // A pointer that is not what was written may lead into another tree.
    if (!page.isLeaf || taken > 0 || page.cells.length === 0) claimed.add(number);
    const below = page.children.map((child) => visit(child, depth + 1));
    return page.isWhole && taken === page.cells.length && below.every(Boolean);
  };
  return visit(root, 0);
}

/** A page that lists free pages: where the list goes on (0: nowhere), and which it lists; null where it is none. */
function readFreeList(pages: Pages, number: number): { next: number; free: number[] } | null {
  const page = pages.read(number);
  const count = page?.readUInt32BE(4) ?? 0;
  if (!page || 8 + 4 * count > page.length) return null;
  const free = Array.from({ length: count }, (_, at) => page.readUInt32BE(8 + 4 * at));
  const next = page.readUInt32BE(0);
  const isList = next <= pages.count && free.every((each) => each > 1 && each <= pages.count);
  return isList && new Set(free).size === count ? { next, free } : null;
}

/** Pages that hold nothing any more; null where the list of them is damaged. `claimed`: those that hold something. */
function readFreePages(pages: Pages, claimed: ReadonlySet<number>): ReadonlySet<number> | null {
  const header = pages.read(1);
  if (header?.toString('latin1', 0, 16) !== 'SQLite format 3\0') return findFreePages(pages, claimed);
  const free = new Set<number>();
  for (let trunk = header.readUInt32BE(32); trunk !== 0; ) {
    const list = free.has(trunk) ? null : readFreeList(pages, trunk);
    if (!list) return null;
    for (const page of [trunk, ...list.free]) free.add(page);
    trunk = list.next;
  }
  return free.size === header.readUInt32BE(36) ? free : null;
}

/** The same where the first page is lost, which tells the beginning of the list: a page of it is like no other. */
function findFreePages(pages: Pages, claimed: ReadonlySet<number>): ReadonlySet<number> {
  const free = new Set<number>();
  for (let number = 2; number <= pages.count; number += 1) {
    const list = claimed.has(number) ? null : readFreeList(pages, number);
    if (list?.free.every((page) => !claimed.has(page))) for (const page of list.free) free.add(page);
  }
  return free;
}

/**
 * Reads all rows that can be read: by the trees, and where one is broken from pages that no tree leads to any more, told
 * by what their rows look like. Pages that are free hold what was there once, and are left out; where it cannot be
 * known which are, no page without a tree is read. O(file).
 */
export function readTables(
  pages: Pages,
  roots: Roots,
  shapes: readonly Shape[],
): ReadonlyMap<string, FoundTable> {
  const claimed = new Set<number>();
  const readers = new Map(shapes.map((shape) => [shape.name, new TableReader(shape)]));
  for (const [name, root] of roots) {
    const reader = readers.get(name);
    const isWhole = walk(pages, root, (cell) => reader?.take(cell) ?? true, claimed);
    if (reader) reader.isWhole = isWhole;
  }
  const broken = [...readers.values()].filter((reader) => !reader.isWhole && reader.isTold);
  const free = broken.length > 0 ? readFreePages(pages, claimed) : null;
  for (let number = 2; free !== null && number <= pages.count; number += 1) {
    const page = claimed.has(number) || free.has(number) ? null : readTreePage(pages, number);
    for (const cell of page?.cells ?? []) broken.find((reader) => reader.take(cell));
  }
  return new Map([...readers].map(([name, { rows, isWhole }]) => [name, { rows, isWhole }]));
}

class TableReader {
  readonly #shape: Shape;
  readonly #found = new Map<string, FoundRow[]>();
  isWhole = false;

  constructor(shape: Shape) {
    this.#shape = shape;
  }

  /** Whether its rows can be told from those of others by themselves. */
  get isTold(): boolean {
    return this.#shape.columns.length > 2 && !Object.values(indices).includes(this.#shape);
  }

  /** Two with one key are both kept: one of them may be told to be wrong. */
  get rows(): FoundRow[] {
    return [...this.#found.values()].flat();
  }

  /** Takes a row that looks like one of this table. */
  take(cell: Cell): boolean {
    if (!fits(this.#shape, cell)) return false;
    const key = keyOf(this.#shape, cell);
    const row = toRow(this.#shape, cell);
    const others = this.#found.get(key);
    if (!others) this.#found.set(key, [row]);
    else if (!others.some((other) => JSON.stringify(other) === JSON.stringify(row))) others.push(row);
    return true;
  }
}
