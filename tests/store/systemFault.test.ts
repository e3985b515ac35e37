import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { backupFolder, copyNow } from '../../electron/store/backup.ts';
import { open, scratchPath } from './files.ts';
import { addProject } from './projects.ts';

const writer = fileURLToPath(new URL('./writer.ts', import.meta.url));
const strace = ['-f', '-qq', '-o', '/dev/null', '-e', 'trace=fsync'];
const straceWorks = spawnSync('strace', [...strace, 'true']).status === 0;

/** Lets a writer make ten writes, with one system call failing at the `when`-th time; answers the lines it said. */
async function writeWithFault(path: string, call: string, error: string, when: number): Promise<string[]> {
  const inject = [
    '-f',
    '-qq',
    '-o',
    '/dev/null',
    '-e',
    `trace=${call}`,
    '-e',
    `inject=${call}:error=${error}:when=${when}`,
  ];
  const child = spawn('strace', [...inject, process.execPath, writer, path, '0', '3000', '10'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [said] = await Promise.all([text(child.stdout), once(child, 'close')]);
  return said.trim().split('\n');
}

describe.skipIf(!straceWorks)('a system call that fails once (needs strace)', () => {
  test.each([
    ['pwrite64', 'ENOSPC', ['diskFull']],
    // Where the shared memory of the log grows, SQLite does not tell a failing disk from a full one.
    ['pwrite64', 'EIO', ['inputOutput', 'diskFull']],
    ['fsync', 'EIO', ['inputOutput']],
  ])(
    '%s with %s is a problem of its kind; nothing said to be saved is lost, and the work goes on',
    async (call, error, codes) => {
      const sound = scratchPath();
      const library = open(sound);
      addProject(library.connection, 'p', 5);
      library.close();
      let problems = 0;
      for (let when = 1; when <= 40; when += 5) {
        const path = scratchPath();
        copyFileSync(sound, path);
        const lines = await writeWithFault(path, call, error, when);
        const saved = lines.filter((line) => !line.startsWith('problem')).map((line) => line.split(' ')[0]);
        const said = lines.filter((line) => line.startsWith('problem'));
        expect(said.length).toBeLessThanOrEqual(1);
        for (const line of said) expect(line.replace('problem ', '')).toBeOneOf(codes);
        problems += said.length;
        // A fault in opening leaves a library that opens; one later, a writer that goes on to its last write.
        expect([0, 10]).toContain(saved.length);
        const { connection, close } = open(path);
        const edits = connection.all<{ text: string }>(
          `SELECT after ->> '$.rows[0].correction.text' AS text FROM edit ORDER BY id`,
        );
        expect(edits.map((edit) => edit.text.trim())).toEqual(saved);
        close();
      }
      expect(problems).toBeGreaterThan(1);
    },
    60_000,
  );
});

/** What a program does to bring files to the disk, one call a line, with the files' paths. */
const tracedWrites = (program: string, log: string): readonly string[] => {
  const calls = 'trace=fsync,fdatasync,pwrite64,?rename,?renameat,?renameat2';
  const words = ['-f', '-qq', '-y', '-o', log, '-e', calls];
  const done = spawnSync('strace', [...words, process.execPath, '--input-type=module', '-e', program]);
  expect(done.status).toBe(0);
  return readFileSync(log, 'utf8').split('\n');
};

test.skipIf(!straceWorks)('a backup has its name on the disk before anything goes on (needs strace)', () => {
  const path = scratchPath();
  open(path).close();
  const store = (name: string) => new URL(`../../electron/store/${name}.ts`, import.meta.url);
  const program = `import { copyNow } from '${store('backup')}';
    import { openLibrary } from '${store('library')}';
    const library = openLibrary({ path: ${JSON.stringify(path)}, readOnly: false, host: 'test' });
    copyNow(library.connection);
    library.close();`;
  const calls = tracedWrites(program, `${path}.strace`);
  const renamed = calls.findIndex((call) => call.includes('rename') && call.includes('.part'));
  expect(renamed).toBeGreaterThan(0);
  const next = calls.slice(renamed + 1).find((call) => /fsync|fdatasync|pwrite64/.test(call));
  expect(next).toMatch(/fsync\(\d+<[^>]*\.backups>\)/);
});

test.skipIf(!straceWorks)(
  'what is put in place of a library is on the disk before (needs strace)',
  async () => {
    const path = scratchPath();
    const library = open(path);
    addProject(library.connection, 'p', 5);
    const backup = join(backupFolder(path), copyNow(library.connection));
    library.close();
    const restore = `import { restoreLibrary } from '${new URL('../../electron/store/restore.ts', import.meta.url)}';
    restoreLibrary({ path: ${JSON.stringify(path)}, backup: ${JSON.stringify(backup)}, host: 'test', keepOld: true });`;
    const calls = tracedWrites(restore, `${path}.strace`);
    for (const name of ['restoring', 'aside']) {
      const renamed = calls.findIndex((call) => call.includes('rename') && call.includes(`-${name}"`));
      const before = calls.slice(0, renamed).filter((call) => call.includes(`-${name}>`));
      expect(renamed).toBeGreaterThan(0);
      expect(before.at(-1)).toContain('fsync');
    }
  },
);
