import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { ProblemError } from '../../shared/domain/problem.ts';
import { assertFileSize } from '../../shared/domain/text/fileSize.ts';
import type { Call } from './terminal.ts';

/** A file's bytes under the name that messages give it. */
export interface Input {
  readonly fileName: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/**
 * Reads a file, or standard input for `-`, up to the largest size there may be.
 * Throws `fileNotFound`, `fileNotReadable`, `fileTooLarge` (limit in MB).
 */
export const readInput = async ({ terminal }: Call, path: string): Promise<Input> => {
  const fileName = path === '-' ? 'stdin' : basename(path);
  const stream = path === '-' ? terminal.stdin : createReadStream(path);
  const parts: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const part of stream) {
      size += part.length;
      assertFileSize(fileName, size);
      parts.push(part);
    }
  } catch (error) {
    throw error instanceof ProblemError ? error : readFailure(error, path);
  }
  return { fileName, bytes: joined(parts, size) };
};

const readFailure = (error: unknown, path: string): ProblemError => {
  const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
  return new ProblemError(isMissing ? 'fileNotFound' : 'fileNotReadable', { file: path }, { cause: error });
};

const joined = (parts: readonly Uint8Array[], size: number): Uint8Array<ArrayBuffer> => {
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
};
