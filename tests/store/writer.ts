// A process that corrects row after row of the library's first project and says so: `writer.ts PATH FIRST`.
// The n-th write puts the text `n` into a row; `n rowId` is said once the commit returned. A problem ends it.
import { writeSync } from 'node:fs';
import { correct } from '../../electron/core/correct.ts';
import { commit } from '../../electron/store/commit.ts';
import { openLibrary } from '../../electron/store/library.ts';
import { listProjects } from '../../electron/store/project.ts';
import { listRows } from '../../electron/store/row.ts';
import { ProblemError } from '../../shared/domain/problem.ts';

const [path = '', first = '0', padding = '0'] = process.argv.slice(2);
const { connection } = openLibrary({ path, readOnly: false, host: 'test' });
const key = listProjects(connection)[0]?.key ?? 0;
const rows = listRows(connection, key, 0, 100);
const revisions = new Map(rows.map(({ id, revision }) => [id, revision]));
try {
  for (let count = Number(first); ; count += 1) {
    const rowId = rows[count % rows.length]?.id ?? 0;
    const revision = revisions.get(rowId) ?? 0;
    const text = `${count}${' '.repeat(Number(padding))}`;
    commit(connection, () =>
      correct(connection, { rowId, revision, text, state: 'edited', origin: null, step: true }, Date.now()),
    );
    revisions.set(rowId, revision + 1);
    writeSync(1, `${count} ${rowId}\n`);
  }
} catch (error) {
  writeSync(1, `problem ${error instanceof ProblemError ? error.problem.code : String(error)}\n`);
}
