// A process that corrects row after row of the library's first project and says so:
// `writer.ts PATH FIRST [LENGTH] [COUNT]`. The n-th write puts the text `n`, filled up to LENGTH, into a row; `n rowId`
// is said once the commit returned, `problem CODE` where it did not; then the same write is tried again, three times.
import { writeSync } from 'node:fs';
import { correct } from '../../electron/core/correct.ts';
import { commit } from '../../electron/store/commit.ts';
import { type Library, openLibrary } from '../../electron/store/library.ts';
import { listProjects } from '../../electron/store/project.ts';
import { findRow, listRows } from '../../electron/store/row.ts';
import { ProblemError } from '../../shared/domain/problem.ts';

const [path = '', first = '0', length = '0', count = 'Infinity'] = process.argv.slice(2);
const last = Number(first) + Number(count);

/** Answers whether `work` was done; says what stood in its way. */
function attempt(work: () => void): boolean {
  try {
    work();
    return true;
  } catch (error) {
    writeSync(1, `problem ${error instanceof ProblemError ? error.problem.code : String(error)}\n`);
    return false;
  }
}

function writeOn({ connection }: Library): void {
  const key = listProjects(connection)[0]?.key ?? 0;
  const ids = listRows(connection, key, 0, 100).map(({ id }) => id);
  let failures = 0;
  for (let number = Number(first); number < last && failures < 3; ) {
    const rowId = ids[number % ids.length] ?? 0;
    const text = String(number).padEnd(Number(length));
    const done = attempt(() => {
      const { revision } = findRow(connection, rowId);
      const wanted = { rowId, revision, text, state: 'edited' as const, origin: null, step: true };
      commit(connection, () => correct(connection, wanted, Date.now()));
      writeSync(1, `${number} ${rowId}\n`);
    });
    if (done) number += 1;
    failures = done ? 0 : failures + 1;
  }
}

attempt(() => {
  const library = openLibrary({ path, readOnly: false, host: 'test' });
  writeOn(library);
  library.close();
});
