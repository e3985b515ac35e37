import { randomBytes } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { ProblemError } from '../../shared/domain/problem.ts';

const problemOf = (error: unknown, path: string): ProblemError => {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  const file = basename(path);
  if (code === 'ENOSPC' || code === 'EDQUOT') return new ProblemError('diskFull', { file }, { cause: error });
  if (code === 'EIO') return new ProblemError('inputOutput', { file }, { cause: error });
  return new ProblemError('fileNotWritable', { file }, { cause: error });
};

/**
 * Writes a text so that at `path` there is either what was there before or all of the new, whatever happens:
 * into a file beside it, through to the disk, and then in its place.
 * Throws the problems `diskFull`, `inputOutput` and `fileNotWritable` (`file`: name without folder).
 */
export const saveWhole = async (path: string, text: string): Promise<void> => {
  const beside = join(dirname(path), `.${basename(path).slice(0, 60)}.${randomBytes(6).toString('hex')}`);
  try {
    const file = await open(beside, 'wx', 0o666);
    try {
      await file.writeFile(text, 'utf8');
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true }).catch(() => {});
    throw problemOf(error, path);
  }
};
