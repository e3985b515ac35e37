import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { open, problemIn, scratchPath } from './files.ts';
import { addProject } from './projects.ts';

/** Another process that has the library open. */
async function holderOf(path: string): Promise<ChildProcess> {
  const holder = spawn(
    process.execPath,
    [fileURLToPath(new URL('./holder.ts', import.meta.url)), path, 'desktop'],
    {
      stdio: ['pipe', 'pipe', 'inherit'],
    },
  );
  onTestFinished(() => void holder.kill('SIGKILL'));
  const [said] = await once(holder.stdout ?? holder, 'data');
  expect(String(said)).toBe('open\n');
  return holder;
}

async function end(holder: ChildProcess, how: 'politely' | 'SIGKILL'): Promise<void> {
  const ended = once(holder, 'exit');
  if (how === 'politely') holder.stdin?.end();
  else holder.kill(how);
  await ended;
}

test('a second opener is told who has the library, and may read', async () => {
  const path = scratchPath();
  const holder = await holderOf(path);
  expect(problemIn(() => open(path))).toEqual({
    code: 'libraryLocked',
    params: { path, holder: 'desktop', pid: holder.pid },
  });
  const reader = open(path, true);
  expect(reader.connection.all('SELECT * FROM project')).toEqual([]);
  reader.close();
});

test.each(['politely', 'SIGKILL'] as const)('a holder that ended %s stands in nobody’s way', async (how) => {
  const path = scratchPath();
  const holder = await holderOf(path);
  await end(holder, how);
  expect(existsSync(`${path}.holder`)).toBe(how === 'SIGKILL');
  const library = open(path);
  expect(JSON.parse(readFileSync(`${path}.holder`, 'utf8'))).toEqual({ host: 'test', pid: process.pid });
  library.close();
});

test('a holder’s note alone locks nothing, and one that cannot be read names nobody', () => {
  const path = scratchPath();
  writeFileSync(`${path}.holder`, JSON.stringify({ host: 'desktop', pid: 1 }));
  const library = open(path);
  writeFileSync(`${path}.holder`, 'not json');
  expect(problemIn(() => open(path))).toEqual({
    code: 'libraryLocked',
    params: { path, holder: 'unknown', pid: 0 },
  });
  library.close();
});

test('of openers that come at once, one gets the library', async () => {
  const path = scratchPath();
  open(path).close();
  const openers = Array.from({ length: 4 }, () =>
    spawn(process.execPath, [fileURLToPath(new URL('./holder.ts', import.meta.url)), path, 'web'], {
      stdio: ['pipe', 'pipe', 'ignore'],
    }),
  );
  onTestFinished(() => {
    for (const opener of openers) opener.kill('SIGKILL');
  });
  const outcomes = await Promise.all(
    openers.map((opener) =>
      Promise.race([
        once(opener.stdout, 'data').then(() => 'open' as const),
        once(opener, 'exit').then(() => 'refused' as const),
      ]),
    ),
  );
  expect(outcomes.toSorted()).toEqual(['open', 'refused', 'refused', 'refused']);
});

test('the lock is let go of when opening fails', () => {
  const path = scratchPath();
  writeFileSync(path, 'no library');
  expect(problemIn(() => open(path))).toEqual({ code: 'libraryForeign', params: { path } });
  writeFileSync(path, '');
  expect(problemIn(() => open(path))).toEqual({ code: 'libraryForeign', params: { path } });
  const other = `${path}2`;
  const library = open(other);
  addProject(library.connection, 'p', 1);
  library.close();
});
