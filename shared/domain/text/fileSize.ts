import { ProblemError } from '../problem.ts';

const megabyte = 1024 * 1024;

/** Bytes of the largest file that is read as a document: 64 MB. */
export const fileBytes = 64 * megabyte;

/**
 * Refuses a file that is too large to be read; of a text, its UTF-16 units do for bytes.
 * @throws ProblemError `fileTooLarge` (params `file`, and `limit` in MB).
 */
export function assertFileSize(file: string, bytes: number): void {
  if (bytes > fileBytes) throw new ProblemError('fileTooLarge', { file, limit: fileBytes / megabyte });
}
