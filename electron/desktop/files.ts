import { randomBytes } from 'node:crypto';
import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { OpenedFile } from '../../shared/contract/bridge.ts';
import { ProblemError } from '../../shared/domain/problem.ts';
import { assertFileSize } from '../../shared/domain/text/fileSize.ts';

/** Files the user has chosen, known to the window by handles that cannot be guessed, never by path. */
export interface ChosenFiles {
  /** Takes up files that the user chose or handed over; those that are none (folders, gone) are left out. */
  add(paths: readonly string[]): Promise<readonly OpenedFile[]>;
  /** Content of a file taken up. Throws the problems `fileNotFound`, `fileTooLarge` and `fileNotReadable`. */
  read(handle: string): Promise<Uint8Array>;
}

/** The most recent so many are kept. */
const kept = 500;

const problemOf = (error: unknown, file: string): ProblemError => {
  if (error instanceof ProblemError) return error;
  const gone = error instanceof Error && 'code' in error && error.code === 'ENOENT';
  return new ProblemError(gone ? 'fileNotFound' : 'fileNotReadable', { file }, { cause: error });
};

const readWhole = async (path: string): Promise<Uint8Array> => {
  const file = basename(path);
  try {
    const handle = await open(path, 'r');
    try {
      assertFileSize(file, (await handle.stat()).size);
      return new Uint8Array(await handle.readFile());
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw problemOf(error, file);
  }
};

/** No files yet. */
export const createChosenFiles = (): ChosenFiles => {
  const paths = new Map<string, string>();

  const addOne = async (path: string): Promise<OpenedFile | null> => {
    const found = await stat(path).catch(() => null);
    if (!found?.isFile()) return null;
    const handle = randomBytes(32).toString('base64url');
    paths.set(handle, path);
    for (const oldest of [...paths.keys()].slice(0, Math.max(0, paths.size - kept))) paths.delete(oldest);
    return { handle, name: basename(path), size: found.size };
  };

  return {
    add: async (chosen) => {
      const files = await Promise.all(chosen.map(addOne));
      return files.filter((file) => file !== null);
    },
    read: async (handle) => {
      const path = paths.get(handle);
      if (path === undefined) throw new ProblemError('fileNotFound', { file: '' });
      return readWhole(path);
    },
  };
};
