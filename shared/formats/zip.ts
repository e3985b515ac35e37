import { Inflate } from 'fflate';
import { ProblemError } from '../domain/problem.ts';
import { inflatedBytes, inflationRatio, ratioFreeBytes, zipEntries } from './limits.ts';

/**
 * Reading zip archives that nobody vouches for. The central directory says what there is; an entry is inflated
 * bit by bit and counted, so that what it claims about its size is never believed.
 */

/** A file of an archive, as the directory has it. */
export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly encrypted: boolean;
  /** Deflated bytes. */
  readonly size: number;
  /** Where the entry's local header begins. */
  readonly offset: number;
}

/** An archive whose directory was read. */
export interface ZipArchive {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly entries: ReadonlyMap<string, ZipEntry>;
  /** Bytes inflated so far, over all entries. */
  inflated: number;
}

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;
const endBytes = 22;
const longestComment = 65_535;
/** Deflated bytes handed over at once: at deflate's best ratio, 1,032 to 1, they give 16 MB. */
const step = 16_384;

/** Throws `docxDamaged` for what is no archive and `docxTooLarge` for too many entries. */
export function openZip(bytes: Uint8Array, file: string): ZipArchive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  if (end < 0) throw new ProblemError('docxDamaged', { file });
  const count = view.getUint16(end + 10, true);
  if (count > zipEntries) throw new ProblemError('docxTooLarge', { file, limit: zipEntries, found: count });
  const entries = new Map<string, ZipEntry>();
  let at = view.getUint32(end + 16, true);
  for (let read = 0; read < count; read += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== entrySignature)
      throw new ProblemError('docxDamaged', { file });
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder('utf-8').decode(bytes.subarray(at + 46, at + 46 + nameLength));
    entries.set(name, {
      name,
      method: view.getUint16(at + 10, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      size: view.getUint32(at + 20, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return { file, bytes, entries, inflated: 0 };
}

/** Position of the end record, searched from the end as a comment may follow it; -1 where there is none. */
function endOfDirectory(view: DataView): number {
  const last = view.byteLength - endBytes;
  for (let at = last; at >= 0 && at >= last - longestComment; at -= 1) {
    if (view.getUint32(at, true) === endSignature) return at;
  }
  return -1;
}

/**
 * Inflates one entry and hands its bytes over part by part. Throws `docxTooLarge` as soon as a limit is passed,
 * and `docxDamaged` for an entry that is encrypted, truncated or not deflated.
 */
export function inflateEntry(archive: ZipArchive, entry: ZipEntry, take: (part: Uint8Array) => void): void {
  const deflated = deflatedBytes(archive, entry);
  const before = archive.inflated;
  let consumed = 0;
  const count = (part: Uint8Array): void => {
    archive.inflated += part.length;
    const inflated = archive.inflated - before;
    const bomb = inflated > ratioFreeBytes && inflated > inflationRatio * Math.max(consumed, 1);
    if (bomb || archive.inflated > inflatedBytes) {
      throw new ProblemError('docxTooLarge', {
        file: archive.file,
        limit: inflatedBytes,
        found: archive.inflated,
      });
    }
    take(part);
  };
  if (entry.method === 0) {
    consumed = deflated.length;
    count(deflated);
    return;
  }
  const inflate = new Inflate(count);
  try {
    for (let at = 0; at < deflated.length; at += step) {
      const part = deflated.subarray(at, at + step);
      consumed += part.length;
      inflate.push(part, at + step >= deflated.length);
    }
  } catch (cause) {
    if (cause instanceof ProblemError) throw cause;
    throw new ProblemError('docxDamaged', { file: archive.file }, { cause });
  }
}

function deflatedBytes(
  { file, bytes }: ZipArchive,
  { method, encrypted, size, offset }: ZipEntry,
): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const sound = !encrypted && (method === 0 || method === 8) && offset + 30 <= bytes.length;
  if (!sound || view.getUint32(offset, true) !== localSignature)
    throw new ProblemError('docxDamaged', { file });
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (size === 0 || start + size > bytes.length) throw new ProblemError('docxDamaged', { file });
  return bytes.subarray(start, start + size);
}
