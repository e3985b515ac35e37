import type { Finding } from './finding.ts';
import type { RowReader } from './meaning/rowReader.ts';
import type { CheckRow } from './row.ts';

/**
 * A check of rows, one by one. `prepare` is called once with all rows of a project, to learn from them what it needs
 * (names seen, words that occur in lower case, learned renderings), and answers the check itself: pure, and quick
 * enough to run while a row is typed in. What was learned may be of a moment ago; it is learned anew with a whole run.
 * `reader` reads words for all checks; it forgets a row that every check has seen. `onProgress` hears the share done while
 * it learns, 0 to 1, where that takes long.
 */
export interface RowCheck {
  prepare(
    rows: readonly CheckRow[],
    reader: RowReader,
    onProgress?: (done: number) => void,
  ): (row: CheckRow) => readonly Finding[];
}

/**
 * A check that sets rows against each other. It runs over all rows after every edit, so it must be linear and quick.
 * `begin` answers the check itself, which may remember what it read of rows that are the same objects as before.
 */
export interface ProjectCheck {
  begin(): AcrossRows;
}

/** Findings by position in `rows`; a row without findings may be left out. */
type AcrossRows = (rows: readonly CheckRow[]) => ReadonlyMap<number, readonly Finding[]>;
