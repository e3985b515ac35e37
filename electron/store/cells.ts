import { type Pages, pageSize } from './pages.ts';

// Layout of all this: https://www.sqlite.org/fileformat2.html#b_tree_pages

/** A value as it is stored. Blobs, which no table of ours has but the index of words, are of no use here. */
export type CellValue = string | number | null;

/** A row as it is stored: its rowid, null in an index or a table without; and its values. */
export interface Cell {
  readonly rowid: number | null;
  readonly values: readonly CellValue[];
}

/** What stands on a page of a tree. */
export interface TreePage {
  readonly isTable: boolean;
  readonly isLeaf: boolean;
  /** Pages below, in order; none on a leaf. */
  readonly children: readonly number[];
  /** The rows that could be read. */
  readonly cells: readonly Cell[];
  /** Whether all could. */
  readonly isWhole: boolean;
}

const kinds = new Map([
  [2, { isTable: false, isLeaf: false }],
  [5, { isTable: true, isLeaf: false }],
  [10, { isTable: false, isLeaf: true }],
  [13, { isTable: true, isLeaf: true }],
]);

/** Reads a page of a tree; null where it is none. A row counts only if every length in it agrees. O(page). */
export function readTreePage(pages: Pages, number: number): TreePage | null {
  const page = pages.read(number);
  const start = number === 1 ? 100 : 0;
  const kind = page && kinds.get(page.readUInt8(start));
  if (!page || !kind) return null;
  const count = page.readUInt16BE(start + 3);
  const pointers = start + (kind.isLeaf ? 8 : 12);
  if (pointers + 2 * count > pageSize) return null;
  const places = Array.from({ length: count }, (_, index) => page.readUInt16BE(pointers + 2 * index));
  const children = kind.isLeaf
    ? []
    : [...places.map((at) => (at + 4 <= pageSize ? page.readUInt32BE(at) : 0)), page.readUInt32BE(start + 8)];
  const found = kind.isTable && !kind.isLeaf ? [] : places.map((at) => readCell(pages, page, at, kind));
  const inOrder = kind.isTable ? outOfOrder(found) : found;
  const cells = inOrder.filter((cell) => cell !== null);
  return { ...kind, children, cells, isWhole: cells.length === found.length };
}

/** A rowid that stands between two that are in order, and is not between them, is not what was written. */
function outOfOrder(cells: readonly (Cell | null)[]): (Cell | null)[] {
  const ids = cells.map((cell) => cell?.rowid ?? null);
  return cells.map((cell, at) => {
    const id = ids[at] ?? null;
    if (cell === null || id === null) return null;
    const below = ids[at - 1] ?? Number.NEGATIVE_INFINITY;
    const above = ids[at + 1] ?? Number.POSITIVE_INFINITY;
    return below < above && (id <= below || id >= above) ? null : cell;
  });
}

function readCell(
  pages: Pages,
  page: Buffer,
  place: number,
  { isTable, isLeaf }: { readonly isTable: boolean; readonly isLeaf: boolean },
): Cell | null {
  try {
    const length = readVarint(page, isLeaf ? place : place + 4);
    const rowid = isTable ? readVarint(page, length.end) : null;
    const payload = readPayload(pages, page, rowid?.end ?? length.end, length.value, isTable);
    const values = payload && readRecord(payload);
    return values && { rowid: rowid?.value ?? null, values };
  } catch (error) {
    // A length that leads out of the page.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** The bytes of a row; what does not fit its page goes on over a chain of others. */
function readPayload(
  pages: Pages,
  page: Buffer,
  start: number,
  length: number,
  isTable: boolean,
): Buffer | null {
  const most = isTable ? pageSize - 35 : Math.floor(((pageSize - 12) * 64) / 255) - 23;
  const least = Math.floor(((pageSize - 12) * 32) / 255) - 23;
  const share = least + ((length - least) % (pageSize - 4));
  const local = length <= most ? length : share <= most ? share : least;
  if (start + local > pageSize || length > pages.count * pageSize) return null;
  const parts = [page.subarray(start, start + local)];
  let left = length - local;
  let next = left > 0 ? page.readUInt32BE(start + local) : 0;
  while (left > 0) {
    const more = pages.read(next);
    if (!more) return null;
    parts.push(more.subarray(4, 4 + Math.min(left, pageSize - 4)));
    left -= pageSize - 4;
    next = more.readUInt32BE(0);
  }
  // The last of a chain leads nowhere.
  return next === 0 ? Buffer.concat(parts) : null;
}

/** The values of a row, or null where its lengths do not add up, or a text is no text. */
function readRecord(payload: Buffer): CellValue[] | null {
  const header = readVarint(payload, 0);
  const types: number[] = [];
  let at = header.end;
  while (at < header.value) {
    const type = readVarint(payload, at);
    types.push(type.value);
    at = type.end;
  }
  if (at !== header.value) return null;
  const values: CellValue[] = [];
  for (const type of types) {
    const size = sizeOf(type);
    const value = size === null ? undefined : readValue(payload, at, type, size);
    if (size === null || value === undefined) return null;
    values.push(value);
    at += size;
  }
  return at === payload.length ? values : null;
}

const integerSizes = [0, 1, 2, 3, 4, 6, 8, 8, 0, 0] as const;

/** Bytes of a value by its serial type; null for a type that there is not, or that we never write. */
const sizeOf = (type: number): number | null =>
  type < 10 ? (integerSizes[type] ?? null) : type >= 13 && type % 2 === 1 ? (type - 13) / 2 : null;

/** Texts that hold what we never write are told by it: U+0000, or bytes that are no UTF-8. */
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function readValue(payload: Buffer, at: number, type: number, size: number): CellValue | undefined {
  if (type === 0) return null;
  if (type === 8 || type === 9) return type - 8;
  if (at + size > payload.length) return undefined;
  if (type === 7) return payload.readDoubleBE(at);
  if (type === 6) {
    const value = Number(payload.readBigInt64BE(at));
    return Number.isSafeInteger(value) ? value : undefined;
  }
  if (type < 6) return payload.readIntBE(at, size);
  try {
    const text = decoder.decode(payload.subarray(at, at + size));
    return text.includes('\0') ? undefined : text;
  } catch {
    return undefined;
  }
}

/** A number of one to nine bytes, seven bits in each. @throws RangeError beyond the end, or 2^53. */
function readVarint(bytes: Buffer, start: number): { readonly value: number; readonly end: number } {
  let value = 0;
  for (let at = start; at < start + 8; at += 1) {
    const byte = bytes.readUInt8(at);
    value = value * 128 + (byte & 0x7f);
    if (value > Number.MAX_SAFE_INTEGER) break;
    if (byte < 0x80) return { value, end: at + 1 };
  }
  throw new RangeError('a number that is too large');
}
