// A process that does bulk work on a library without end, for a test to kill: `shaker.ts PATH ROWS`.
// Each round puts in a project of ROWS rows, backs up, and puts the backup in place; each step is said when done.
import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { backupFolder, copyBeside, copyNow } from '../../electron/store/backup.ts';
import { openLibrary } from '../../electron/store/library.ts';
import { restoreLibrary } from '../../electron/store/restore.ts';
import { addProject } from './projects.ts';

const [path = '', rows = '100'] = process.argv.slice(2);
for (let round = 0; ; round += 1) {
  const { connection, close } = openLibrary({ path, readOnly: false, host: 'test' });
  writeSync(1, 'opened\n');
  addProject(connection, crypto.randomUUID(), Number(rows));
  writeSync(1, 'imported\n');
  const name = round % 2 === 0 ? copyNow(connection) : await copyBeside(connection);
  close();
  restoreLibrary({ path, backup: join(backupFolder(path), name), host: 'test', keepOld: false });
}
