import { ProblemError } from '../../shared/domain/problem.ts';
import { never } from '../core/never.ts';
import { readInput } from './readInput.ts';
import type { Call } from './terminal.ts';
import type { Threads } from './threads.ts';

/**
 * Files line by line, a row a line, empty ones too. @throws ProblemError `lineCountsDiffer`, and what reading throws.
 */
export const readByLines = async (
  call: Call,
  paths: readonly string[],
  { reading }: Threads,
): Promise<readonly (readonly string[])[]> => {
  const columns: (readonly string[])[] = [];
  for (const path of paths) {
    const { fileName, bytes } = await readInput(call, path);
    const input = { fileName, content: bytes, encoding: call.given.encoding ?? undefined };
    columns.push(await reading.run('readSegments', input, { signal: never, file: fileName }));
  }
  const [first = []] = columns;
  for (const [index, column] of columns.entries()) {
    if (column.length === first.length) continue;
    const line = Math.min(column.length, first.length) + 1;
    const counts = { lines: column.length, otherLines: first.length, line };
    throw new ProblemError('lineCountsDiffer', {
      file: paths[index] ?? '',
      other: paths[0] ?? '',
      ...counts,
    });
  }
  return first.map((_, at) => columns.map((column) => column[at] ?? ''));
};
