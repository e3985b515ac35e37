// A process that does one thing with a library, or with a file, for a test to kill: `killed.ts WORK PATH`.
import { join } from 'node:path';
import { writeWhole } from '../../electron/core/files/writeFile.ts';
import { backupFolder, copyNow, listBackupNames } from '../../electron/store/backup.ts';
import { openLibrary } from '../../electron/store/library.ts';
import { restoreLibrary, stampOf, takeSalvaged } from '../../electron/store/restore.ts';
import { salvage } from './salvaging.ts';

const [work = '', path = ''] = process.argv.slice(2);
const host = 'test';
const works: Readonly<Record<string, () => void | Promise<void>>> = {
  open: () => openLibrary({ path, readOnly: false, host }).close(),
  backUp: () => {
    const { connection, close } = openLibrary({ path, readOnly: false, host });
    copyNow(connection);
    close();
  },
  restore: () => {
    const backup = join(backupFolder(path), listBackupNames(path)[0] ?? '');
    restoreLibrary({ path, backup, host, keepOld: true });
  },
  salvage: () => {
    const stamp = stampOf(path);
    takeSalvaged(path, host, { draft: salvage(path).draft, stamp });
  },
  write: () => writeWhole(path, 'after'),
};
await works[work]?.();
