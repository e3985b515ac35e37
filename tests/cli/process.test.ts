import { execFile, spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readdirSync, watch } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { expect, test, vi } from 'vitest';
import { makeFolder } from './call.ts';

// Threads and processes start slowly on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

const root = join(import.meta.dirname, '..', '..');
const { put } = await makeFolder();
const env = { ...process.env, LC_ALL: 'en_US.UTF-8' };
const run = promisify(execFile);

test('works through npm, and its exit code comes through', async () => {
  const { stdout } = await run('npm', ['run', '--silent', 'sverka', '--', '--version'], { cwd: root, env });
  expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  await expect(
    run('npm', ['run', '--silent', 'sverka', '--', 'divide'], { cwd: root, env }),
  ).rejects.toMatchObject({
    code: 2,
    stdout: '',
    stderr: expect.stringMatching(/^Not understood: divide\./),
  });
});

test('finds files from where npm was called, be it in another folder', async () => {
  const cwd = dirname(await put('here.txt', 'The ferry leaves at nine.\n'));
  const words = ['--prefix', root, 'run', '--silent', 'sverka', '--', 'inspect', 'here.txt', '--json'];
  const { stdout } = await run('npm', words, { cwd, env });
  expect(JSON.parse(stdout)).toMatchObject({ paragraphs: [{ text: 'The ferry leaves at nine.' }] });
});

test('works as the command of its own name', async () => {
  const { stdout } = await run(process.execPath, ['electron/cli/sverka.js', '--version'], { cwd: root, env });
  expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
});

test.runIf(existsSync('/dev/full'))('an output without room for it is said as that', async () => {
  const full = openSync('/dev/full', 'w');
  const child = spawn(process.execPath, ['electron/cli/main.ts', '--version'], {
    cwd: root,
    env,
    stdio: ['ignore', full, 'pipe'],
  });
  let stderr = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const code = await new Promise((resolve) => child.once('close', resolve));
  closeSync(full);
  expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringMatching(/^The output could not be/) });
});

test('a reader that stops early is a failure that is said, not a stack trace', async () => {
  const lines = Array.from({ length: 20_000 }, (_, n) => `Line ${n} of a text that fills the pipe and more.`);
  const path = await put('long.txt', lines.join('\n\n'));
  const child = spawn(process.execPath, ['electron/cli/main.ts', 'inspect', path], { cwd: root, env });
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  child.stdout.once('data', () => child.stdout.destroy());
  const code = await new Promise((resolve) => child.once('close', resolve));
  expect({ code, stderr }).toEqual({
    code: 1,
    stderr:
      'The program that was to take the output stopped reading before its end. Run it again, or write to a file with -o.\n',
  });
});

// Windows ends a process that is sent a signal, and does not ask it.
test.runIf(process.platform !== 'win32')(
  'Ctrl+C while a file is written leaves nothing beside it',
  async () => {
    const path = await (await makeFolder()).put('rows.tsv', 'before');
    const writer = pathToFileURL(join(root, 'electron/cli/output.ts'));
    const script = `import { writeOutput } from '${writer}'; await writeOutput(process.argv[1], 'x'.repeat(4e8));`;
    const isBegun = Promise.withResolvers<void>();
    const watcher = watch(dirname(path), () => isBegun.resolve());
    const child = spawn(process.execPath, ['--input-type=module', '-e', script, path], { cwd: root, env });
    const ended = new Promise((resolve) => child.once('close', (_, signal) => resolve(signal)));
    await isBegun.promise;
    child.kill('SIGINT');
    expect(await ended).toBe('SIGINT');
    watcher.close();
    expect(readdirSync(dirname(path))).toEqual(['rows.tsv']);
  },
);
