import { closeSync, existsSync, fstatSync, openSync, readSync } from 'node:fs';

/** Bytes of a page. Libraries are made with SQLite's default, and it is never changed. */
export const pageSize = 4096;

/** The pages of a library file as its log leaves them, read without SQLite, which refuses more than it must. */
export interface Pages {
  /** How many there are; they are numbered from 1. */
  readonly count: number;
  /** Null where it cannot be read, or there is none. Bytes beyond the end of the file are zero. */
  read(page: number): Buffer | null;
  close(): void;
}

/** Opens the file at `path`, and its log if there is one. @throws what the file system does. */
export function openPages(path: string): Pages {
  const file = openSync(path, 'r');
  const log = existsSync(`${path}-wal`) ? openSync(`${path}-wal`, 'r') : null;
  const { frames, pages } = log === null ? emptyLog : readLog(log);
  const count = Math.max(Math.ceil(fstatSync(file).size / pageSize), pages);
  return {
    count,
    read: (page) => {
      if (page < 1 || page > count) return null;
      const at = frames.get(page);
      return at === undefined || log === null
        ? readAt(file, (page - 1) * pageSize, pageSize)
        : readAt(log, at, pageSize);
    },
    close: () => {
      closeSync(file);
      if (log !== null) closeSync(log);
    },
  };
}

/** A part of the disk that fails is a damaged page, no more. */
function readAt(file: number, offset: number, length: number): Buffer | null {
  const bytes = Buffer.alloc(length);
  try {
    readSync(file, bytes, 0, length, offset);
    return bytes;
  } catch {
    return null;
  }
}

/** What a log says: where the newest whole state of a page stands in it, and how many pages the library has. */
interface Log {
  readonly frames: ReadonlyMap<number, number>;
  readonly pages: number;
}

const emptyLog: Log = { frames: new Map(), pages: 0 };
const logHeader = 32;
const frameHeader = 24;

/**
 * Reads a write-ahead log as SQLite does: to its last commit before the first frame that is of an older log or whose
 * checksum does not hold. Layout: https://www.sqlite.org/fileformat2.html#the_write_ahead_log
 */
function readLog(log: number): Log {
  const header = readAt(log, 0, logHeader);
  const magic = header?.readUInt32BE(0);
  if (!header || (magic !== 0x377f0682 && magic !== 0x377f0683)) return emptyLog;
  const sumOf = checksum(magic === 0x377f0683);
  let sum = sumOf([0, 0], header.subarray(0, 24));
  if (!holds(sum, header, 24) || header.readUInt32BE(8) !== pageSize) return emptyLog;
  const frames = new Map<number, number>();
  let open: [page: number, at: number][] = [];
  let pages = 0;
  const { size } = fstatSync(log);
  for (let at = logHeader; at + frameHeader + pageSize <= size; at += frameHeader + pageSize) {
    const frame = readAt(log, at, frameHeader + pageSize);
    if (frame?.compare(header, 16, 24, 8, 16) !== 0) break;
    sum = sumOf(sumOf(sum, frame.subarray(0, 8)), frame.subarray(frameHeader));
    if (!holds(sum, frame, 16)) break;
    open.push([frame.readUInt32BE(0), at + frameHeader]);
    const committed = frame.readUInt32BE(4);
    if (committed === 0) continue;
    for (const [page, place] of open) frames.set(page, place);
    open = [];
    pages = committed;
  }
  return { frames, pages };
}

type Sum = readonly [number, number];

const holds = (sum: Sum, bytes: Buffer, at: number): boolean =>
  bytes.readUInt32BE(at) === sum[0] && bytes.readUInt32BE(at + 4) === sum[1];

/** The log's running checksum over pairs of 32-bit words, in the byte order of the machine that wrote it. */
const checksum =
  (isBig: boolean) =>
  ([first, second]: Sum, bytes: Buffer): Sum => {
    let one = first;
    let two = second;
    for (let at = 0; at < bytes.length; at += 8) {
      one = (one + (isBig ? bytes.readUInt32BE(at) : bytes.readUInt32LE(at)) + two) >>> 0;
      two = (two + (isBig ? bytes.readUInt32BE(at + 4) : bytes.readUInt32LE(at + 4)) + one) >>> 0;
    }
    return [one, two];
  };
