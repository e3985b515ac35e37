import { randomUUID } from 'node:crypto';
import { type FileHandle, open, realpath, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ProblemError } from '../../../shared/domain/problem.ts';

/**
 * Puts a text, or bytes, in place of what was at `path`, whole or not at all: it is written beside it, brought to the disk,
 * and renamed. A link stays a link, and a file keeps its permissions. What is no regular file, as a pipe or
 * `/dev/null`, is written to as it is. A signal stops it and leaves what was there, and nothing beside it.
 * Throws `fileNotWritable`, `fileDiskFull`, `pipeClosed`.
 */
export const writeWhole = async (
  path: string,
  content: string | Uint8Array,
  signal?: AbortSignal,
): Promise<void> => {
  try {
    const target = await realpath(path).catch(() => path);
    const present = await stat(target).catch(() => null);
    if (present === null || present.isFile()) await replace(target, content, { mode: present?.mode, signal });
    else await fill(await open(target, 'w'), content, { signal });
  } catch (error) {
    throw writeFailure(error, path);
  }
};

interface Filling {
  readonly signal: AbortSignal | undefined;
  /** Whether it is brought to the disk. */
  readonly sync?: boolean;
  /** What its permissions are to be, whatever the process takes from new files (umask). */
  readonly mode?: number | undefined;
}

const replace = async (
  target: string,
  content: string | Uint8Array,
  { mode, signal }: Filling,
): Promise<void> => {
  // A name that nobody can foretell and no other writing takes, however long the file's own is.
  const beside = join(dirname(target), `.sverka-${randomUUID()}.tmp`);
  try {
    const file = await open(beside, 'wx', mode);
    await fill(file, content, { sync: true, mode, signal });
    await rename(beside, target);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
};

const fill = async (
  file: FileHandle,
  content: string | Uint8Array,
  { sync = false, mode, signal }: Filling,
): Promise<void> => {
  try {
    if (mode !== undefined && (await file.stat()).mode !== mode) await file.chmod(mode);
    await file.writeFile(content, { signal });
    if (sync) await file.sync();
  } finally {
    await file.close();
  }
};

const writeFailure = (error: unknown, path: string): ProblemError => {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'EPIPE') return new ProblemError('pipeClosed', {}, { cause: error });
  const isFull = code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG';
  return new ProblemError(isFull ? 'fileDiskFull' : 'fileNotWritable', { file: path }, { cause: error });
};
