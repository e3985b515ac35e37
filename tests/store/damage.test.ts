import { readFileSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { backupFolder, copyNow, listBackupNames } from '../../electron/store/backup.ts';
import { restoreLibrary } from '../../electron/store/restore.ts';
import { ProblemError } from '../../shared/domain/problem.ts';
import { dumpUncounted, open, scratchPath } from './files.ts';
import { addProject } from './projects.ts';

const damage = fc.record({
  /** Where, as a share of the file; the header is hit more often than chance would have it. */
  place: fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 0.001, noNaN: true })),
  bytes: fc.uint8Array({ minLength: 1, maxLength: 5_000 }),
});

test('whatever is written over a library, it opens, or is said to be damaged and comes back from a backup', () => {
  const path = scratchPath();
  const library = open(path);
  addProject(library.connection, 'p', 500);
  copyNow(library.connection);
  const whole = dumpUncounted(library.connection);
  library.close();
  const sound = readFileSync(path);
  const backup = `${backupFolder(path)}/${listBackupNames(path)[0]}`;
  fc.assert(
    fc.property(damage, ({ place, bytes }) => {
      const damaged = Buffer.from(sound);
      const at = Math.min(Math.floor(place * sound.length), sound.length - bytes.length);
      damaged.set(bytes, at);
      writeFileSync(path, damaged);
      try {
        open(path).close();
      } catch (error) {
        if (!(error instanceof ProblemError)) throw error;
        expect(error.problem.code).toBe('libraryDamaged');
        restoreLibrary({ path, backup, host: 'test', keepOld: false });
        const restored = open(path);
        expect(dumpUncounted(restored.connection)).toEqual(whole);
        restored.close();
      }
    }),
    { numRuns: 150 },
  );
}, 180_000);
