import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { open, problemIn, scratchPath } from './files.ts';
import { addProject } from './projects.ts';

/** Another process that opens the library. */
function openerOf(path: string, host: string, errors: 'inherit' | 'ignore') {
  const opener = spawn(
    process.execPath,
    [fileURLToPath(new URL('./holder.ts', import.meta.url)), path, host],
    { stdio: ['pipe', 'pipe', errors] },
  );
  onTestFinished(() => void opener.kill('SIGKILL'));
  return opener;
}

/** Another process that has the library open. */
async function holderOf(path: string): Promise<ChildProcess> {
  const holder = openerOf(path, 'desktop', 'inherit');
  const [said] = await once(holder.stdout, 'data');
  expect(String(said)).toBe('open\n');
  return holder;
}

/** What becomes of another process that would open the library. */
function outcomeOf(opener: ReturnType<typeof openerOf>): Promise<'open' | 'refused'> {
  return Promise.race([
    once(opener.stdout, 'data').then(() => 'open' as const),
    once(opener, 'exit').then(() => 'refused' as const),
  ]);
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
  const openers = Array.from({ length: 4 }, () => openerOf(path, 'web', 'ignore'));
  const outcomes = await Promise.all(openers.map(outcomeOf));
  expect(outcomes.toSorted()).toEqual(['open', 'refused', 'refused', 'refused']);
});

test('who is refused in the holder’s own process does not open it to others', async () => {
  const path = scratchPath();
  const library = open(path);
  expect(problemIn(() => open(path))).toMatchObject({ code: 'libraryLocked' });
  expect(await outcomeOf(openerOf(path, 'web', 'ignore'))).toBe('refused');
  library.close();
});

test('the lock is let go of even where its holder’s note cannot be taken away', async () => {
  const path = scratchPath();
  const library = open(path);
  rmSync(`${path}.holder`);
  mkdirSync(`${path}.holder`);
  library.close();
  rmSync(`${path}.holder`, { recursive: true });
  await holderOf(path);
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
