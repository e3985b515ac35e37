import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { IpcMainInvokeEvent } from 'electron';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { channels } from '../../electron/desktop/channels.ts';
import type { OpenedFile, Reply } from '../../shared/contract/bridge.ts';
import type { Problem } from '../../shared/domain/problem.ts';
import { type Started, start } from './start.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sverka-ipc-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const questions = [channels.openFiles, channels.readFile, channels.saveFile, channels.takeFiles];

const refused = (problem: Problem): Reply<never> => ({ ok: false, problem });

const ourEvent = ({ window }: Started) =>
  ({ senderFrame: window.webContents.mainFrame }) as unknown as IpcMainInvokeEvent;

const ask = (started: Started, channel: string, ...words: unknown[]): Promise<unknown> =>
  Promise.resolve(started.electron.ipcMain.handlers.get(channel)?.(ourEvent(started), ...words));

/** Lets the user choose `paths` in the open dialog, and answers what the window gets to know of them. */
const choose = async (started: Started, paths: readonly string[]): Promise<readonly OpenedFile[]> => {
  started.electron.dialog.showOpenDialog.mockResolvedValueOnce({ canceled: false, filePaths: [...paths] });
  const reply = (await ask(started, channels.openFiles)) as { ok: true; value: readonly OpenedFile[] };
  return reply.value;
};

describe('who may speak', () => {
  it('is asked about every channel there is', async () => {
    const { electron } = await start();
    expect([...electron.ipcMain.handlers.keys()].sort()).toEqual([...questions].sort());
    expect([...electron.ipcMain.listeners.keys()]).toEqual([channels.setLanguage, channels.setMenuKeys]);
  });

  const strangers = (started: Started) => [
    ['a frame within the page', { url: 'app://sverka/' }],
    ['a frame that is gone', null],
    [
      'another page in our frame',
      Object.assign(started.window.webContents.mainFrame, { url: 'https://evil.example/' }),
    ],
  ];

  it('is our page in our window, and nobody else', async () => {
    const started = await start();
    for (const [name, senderFrame] of strangers(started)) {
      const event = { senderFrame } as unknown as IpcMainInvokeEvent;
      for (const channel of questions) {
        const answer = started.electron.ipcMain.handlers.get(channel)?.(
          event,
          channel === channels.readFile ? 'x' : undefined,
        );
        await expect(answer, `${name}: ${channel}`).rejects.toThrow('refused');
      }
      const menus = started.electron.menus.application.length;
      started.electron.ipcMain.listeners.get(channels.setLanguage)?.(
        event as unknown as Electron.IpcMainEvent,
        'en',
      );
      expect(started.electron.menus.application).toHaveLength(menus);
    }
    expect(started.electron.dialog.showOpenDialog).not.toHaveBeenCalled();
    expect(started.electron.dialog.showSaveDialog).not.toHaveBeenCalled();
  });

  it('is nobody once the window is closed', async () => {
    const started = await start();
    started.window.emit('closed');
    await expect(ask(started, channels.openFiles)).rejects.toThrow('refused');
  });

  it.each([
    [channels.openFiles, ['/etc/passwd']],
    [channels.openFiles, [undefined, 1]],
    [channels.readFile, []],
    [channels.readFile, [{ handle: 'x' }]],
    [channels.readFile, ['x'.repeat(101)]],
    [channels.saveFile, []],
    [channels.saveFile, ['a.txt']],
    [channels.saveFile, [{ fileName: 'a.txt' }]],
    [channels.saveFile, [{ fileName: '', content: '' }]],
    [channels.saveFile, [{ fileName: '../a.txt', content: '' }]],
    [channels.saveFile, [{ fileName: 'a\\b.txt', content: '' }]],
    [channels.saveFile, [{ fileName: '..', content: '' }]],
    [channels.saveFile, [{ fileName: 'a\0.txt', content: '' }]],
    [channels.takeFiles, [1]],
  ])('%s is refused with %j', async (channel, words) => {
    const started = await start();
    await expect(ask(started, channel, ...words)).rejects.toThrow('refused');
    expect(started.electron.dialog.showSaveDialog).not.toHaveBeenCalled();
  });

  it.each(['de', '', 7, null, undefined])('setLanguage passes %j over', async (language) => {
    const started = await start();
    const before = started.electron.menus.application.length;
    const listener = started.electron.ipcMain.listeners.get(channels.setLanguage);
    listener?.(ourEvent(started) as unknown as Electron.IpcMainEvent, language);
    expect(started.electron.menus.application).toHaveLength(before);
  });

  it.each([{ undo: 'Undo' }, { undo: 7 }, { quit: 'CmdOrCtrl+Q' }, 'CmdOrCtrl+U', null, undefined])(
    'setMenuKeys passes %j over',
    async (keys) => {
      const started = await start();
      const before = started.electron.menus.application.length;
      const listener = started.electron.ipcMain.listeners.get(channels.setMenuKeys);
      listener?.(ourEvent(started) as unknown as Electron.IpcMainEvent, keys);
      expect(started.electron.menus.application).toHaveLength(before);
    },
  );
});

describe('opening files', () => {
  it('gives the window names and handles, and content by the handle', async () => {
    const started = await start();
    const path = join(folder, 'текст.txt');
    await writeFile(path, 'Ёж');
    const files = await choose(started, [path]);
    expect(files).toEqual([{ handle: expect.stringMatching(/^[\w-]{43}$/), name: 'текст.txt', size: 4 }]);
    expect(JSON.stringify(files)).not.toContain(folder);
    expect(await ask(started, channels.readFile, files[0]?.handle)).toEqual({
      ok: true,
      value: new Uint8Array(Buffer.from('Ёж')),
    });
  });

  it('gives the same file another handle each time, so that none can be guessed from another', async () => {
    const started = await start();
    const path = join(folder, 'a.txt');
    await writeFile(path, 'a');
    const handles = (
      await Promise.all(Array.from({ length: 50 }, () => choose(started, [path, path])))
    ).flat();
    expect(new Set(handles.map(({ handle }) => handle)).size).toBe(100);
  });

  it('knows no path as a handle', async () => {
    const started = await start();
    const path = join(folder, 'a.txt');
    await writeFile(path, 'a');
    await choose(started, [path]);
    for (const guess of [path, 'a.txt', '', '0', '__proto__', '/etc/passwd']) {
      expect(await ask(started, channels.readFile, guess)).toEqual(
        refused({ code: 'fileNotFound', params: { file: '' } }),
      );
    }
  });

  it('passes over folders and what is gone', async () => {
    const started = await start();
    expect(await choose(started, [folder, join(folder, 'missing.txt')])).toEqual([]);
  });

  it('says so when a file went away or is too large', async () => {
    const started = await start();
    const [gone, large] = [join(folder, 'gone.txt'), join(folder, 'large.txt')];
    await writeFile(gone, 'a');
    await writeFile(large, new Uint8Array(64 * 1024 * 1024 + 1));
    const [first, second] = await choose(started, [gone, large]);
    await rm(gone);
    expect(await ask(started, channels.readFile, first?.handle)).toEqual(
      refused({ code: 'fileNotFound', params: { file: 'gone.txt' } }),
    );
    expect(await ask(started, channels.readFile, second?.handle)).toEqual(
      refused({ code: 'fileTooLarge', params: { file: 'large.txt', limit: 64 } }),
    );
  });

  it('says so when a file cannot be read, by its name alone', async () => {
    const started = await start();
    const path = join(folder, 'was-a-file.txt');
    await writeFile(path, 'a');
    const [file] = await choose(started, [path]);
    await rm(path);
    // A folder cannot be read by anybody, root included.
    await mkdir(path);
    expect(await ask(started, channels.readFile, file?.handle)).toEqual(
      refused({ code: 'fileNotReadable', params: { file: 'was-a-file.txt' } }),
    );
  });

  it('answers nothing when the user thought better of it', async () => {
    expect(await ask(await start(), channels.openFiles)).toEqual({ ok: true, value: [] });
  });
});

describe('saving', () => {
  const save = async (started: Started, filePath: string, content: string | Uint8Array) => {
    started.electron.dialog.showSaveDialog.mockResolvedValueOnce({ canceled: filePath === '', filePath });
    return ask(started, channels.saveFile, { fileName: 'перевод.txt', content });
  };

  it('proposes the name, and writes where the user says', async () => {
    const started = await start();
    const path = join(folder, 'out.txt');
    expect(await save(started, path, 'Ёж')).toEqual({ ok: true, value: true });
    expect(await readFile(path, 'utf8')).toBe('Ёж');
    expect(started.electron.dialog.showSaveDialog.mock.calls).toEqual([
      [started.window, expect.objectContaining({ defaultPath: 'перевод.txt' })],
    ]);
  });

  it('writes bytes as they are', async () => {
    const path = join(folder, 'out.docx');
    const bytes = new Uint8Array([0x50, 0x4b, 0, 0xff, 0x0d, 0x0a]);
    expect(await save(await start(), path, bytes)).toEqual({ ok: true, value: true });
    expect(new Uint8Array(await readFile(path))).toEqual(bytes);
  });

  it('writes nothing when the user thought better of it', async () => {
    expect(await save(await start(), '', 'a')).toEqual({ ok: true, value: false });
  });

  it('takes the place of a file whole, and leaves nothing beside it', async () => {
    const started = await start();
    const place = await mkdtemp(join(folder, 'save-'));
    const path = join(place, 'out.txt');
    await writeFile(path, 'old '.repeat(1000));
    await save(started, path, 'new');
    expect([await readdir(place), await readFile(path, 'utf8')]).toEqual([['out.txt'], 'new']);
  });

  it('leaves what was there when it cannot be written', async () => {
    const started = await start();
    const place = await mkdtemp(join(folder, 'fail-'));
    // A folder where the file should go: refused to every user, root too.
    expect(await save(started, place, 'new')).toEqual(
      refused({ code: 'fileNotWritable', params: { file: basename(place) } }),
    );
    expect(await save(started, join(place, 'no', 'such', 'folder.txt'), 'new')).toEqual(
      refused({ code: 'fileNotWritable', params: { file: 'folder.txt' } }),
    );
    expect(await readdir(place)).toEqual([]);
  });

  it('says so when the disk is full', async () => {
    vi.resetModules();
    const started = await start();
    // A device that is always full; the file beside it would be written elsewhere, so it is led there.
    const place = await mkdtemp(join(folder, 'full-'));
    await symlink('/dev/full', join(place, 'out.txt'));
    const reply = await save(started, join(place, 'out.txt'), 'a'.repeat(100_000));
    expect(reply).toEqual(refused({ code: 'fileDiskFull', params: { file: 'out.txt' } }));
  });
});
