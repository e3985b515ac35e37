import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { connectOverHttp } from '../web/session.ts';

const root = join(import.meta.dirname, '../..');
let folder: string;
const children: ChildProcess[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sverka-start-'));
});
afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  await rm(folder, { recursive: true, force: true });
});

/** `npm start -- words`, without npm, a display, or anything that is this machine's. */
const start = (...words: string[]) => {
  const env = { PATH: '/nowhere', HOME: folder, LANG: 'ru_RU.UTF-8', INIT_CWD: folder };
  const child = spawn(process.execPath, [join(root, 'electron/launch/start.ts'), ...words], {
    cwd: root,
    env,
  });
  children.push(child);
  let printed = '';
  const ended = new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)));
  const seen = (pattern: RegExp): Promise<RegExpExecArray> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        const found = pattern.exec(printed);
        if (found) resolve(found);
      };
      child.stdout.on('data', look);
      child.stderr.on('data', look);
      void ended.then((code) => reject(new Error(`ended with ${code}: ${printed}`)));
      look();
    });
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
    });
  }
  return { child, ended, seen, printed: () => printed };
};

const address = /http:\/\/127\.0\.0\.1:(\d+)\/\?token=[\w-]{43}(#\S+)?(?=\s)/;

describe('npm start', () => {
  it('keeps to one port from start to start, and takes another where that is in use', async () => {
    const portOf = async (library: string) => {
      const program = start('--web', '--library', library);
      return { program, port: (await program.seen(address))[1] };
    };
    const first = await portOf('first.db');
    const second = await portOf('second.db');
    expect(second.port).not.toBe(first.port);
    first.program.child.kill('SIGINT');
    await first.program.ended;
    expect((await portOf('third.db')).port).toBe(first.port);
  });

  it('opens a new library with the sample project, and the page goes there', async () => {
    const first = start('--web', '--library', 'new/library.db');
    const [url, , hash] = await first.seen(address);
    const client = await connectOverHttp(url);
    const projects = await client.project.list();
    expect(hash).toBe(`#/project/${projects[0]?.id}`);
    expect(projects).toHaveLength(1);
    expect(await client.library.status()).toMatchObject({
      state: 'open',
      host: 'web',
      path: join(folder, 'new', 'library.db'),
    });
    await client.project.remove({ projectId: projects[0]?.id ?? '' });
    first.child.kill('SIGINT');
    expect(await first.ended).toBe(0);

    // The user has put the sample away: it does not come back.
    const second = start('--web', '--library', 'new/library.db');
    const [again, , noHash] = await second.seen(address);
    expect(noHash).toBeUndefined();
    expect(await (await connectOverHttp(again)).project.list()).toEqual([]);
    second.child.kill('SIGTERM');
    expect(await second.ended).toBe(0);
  });

  // Elsewhere there always is a display.
  it.skipIf(process.platform !== 'linux')(
    'says by itself that there is no display, and prints each address it is good at',
    async () => {
      const { seen, printed, child, ended } = start();
      const [url] = await seen(address);
      expect(printed()).toContain('Здесь нет экрана: Сверка откроется в браузере.');
      expect(printed()).toContain(join(folder, '.local/share/sverka/library.db'));
      await connectOverHttp(url);
      const [, next] = await seen(/Для ещё одного браузера: (\S+)\s/);
      await connectOverHttp(next ?? '');
      child.kill('SIGINT');
      expect(await ended).toBe(0);
      expect(printed()).toMatch(/Закрываю библиотеку…\nГотово\.\n$/);
    },
  );

  it('starts over a library that cannot be opened, and says why', async () => {
    await writeFile(join(folder, 'foreign.db'), 'This is no library of ours.');
    const { seen, printed } = start('--web', '--library', 'foreign.db', '--lang', 'en');
    const [url] = await seen(address);
    expect(printed()).toMatch(/The library could not be opened\. .*foreign\.db/);
    const status = await (await connectOverHttp(url)).library.status();
    expect(status).toMatchObject({ state: 'closed', problem: { code: 'libraryForeign' } });
  });

  it('takes the port it is told, and says when that is taken', async () => {
    const server = createServer();
    const port = await new Promise<number>((resolve) => {
      server.listen(0, '127.0.0.1', () => resolve((server.address() as { port: number }).port));
    });
    const refused = start('--web', '--port', String(port));
    expect(await refused.ended).toBe(1);
    expect(refused.printed()).toContain(String(port));
    await new Promise((resolve) => server.close(resolve));
    const { seen } = start('--web', '--port', String(port));
    expect((await seen(address))[1]).toBe(String(port));
  });

  it('tells how it is used', async () => {
    const help = start('--help');
    expect([await help.ended, help.printed()]).toEqual([0, expect.stringContaining('npm start --')]);
    const wrong = start('--wbe');
    expect([await wrong.ended, wrong.printed()]).toEqual([2, expect.stringContaining('--wbe')]);
  });

  it.skipIf(process.platform !== 'linux')(
    'fails where a desktop window is insisted on and cannot be',
    async () => {
      const { ended, printed } = start('--desktop', '--lang', 'en');
      expect([await ended, printed()]).toEqual([1, expect.stringContaining('there is no display')]);
    },
  );
});
