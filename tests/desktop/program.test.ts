import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { IpcMainInvokeEvent } from 'electron';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { defaultLibraryPath } from '../../electron/core/place.ts';
import { channels } from '../../electron/desktop/channels.ts';
import type { FakeElectron, FakePort } from './fakeElectron.ts';
import { loadMain, type Started, start } from './start.ts';

const folders: string[] = [];
const makeFolder = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'sverka-desktop-'));
  folders.push(folder);
  return folder;
};
afterEach(async () => {
  vi.useRealTimers();
  await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true, force: true })));
});

const takeFiles = (started: Started) =>
  Promise.resolve(
    started.electron.ipcMain.handlers.get(channels.takeFiles)?.(
      { senderFrame: started.window.webContents.mainFrame } as unknown as IpcMainInvokeEvent,
      undefined,
    ),
  );

describe('one program at a time', () => {
  it('hands its files to the one that runs, and ends', async () => {
    const electron = await loadMain({
      words: ['--lang=ru', 'текст.docx'],
      prepare: ({ app }) => app.requestSingleInstanceLock.mockReturnValue(false),
    });
    expect(electron.app.requestSingleInstanceLock.mock.calls).toEqual([
      [{ files: [join(process.cwd(), 'текст.docx')] }],
    ]);
    expect(electron.app.quit).toHaveBeenCalledOnce();
    expect(electron.app.whenReady).not.toHaveBeenCalled();
    expect(electron.utilityProcess.forked).toEqual([]);
  });

  it('is one for each library', async () => {
    const placeFor = async (library: string) => {
      const { app } = await loadMain({ words: [`--library=${library}`] });
      // The lock goes by the folder, which must be known before it is asked for.
      const [told = 0] = app.setPath.mock.invocationCallOrder;
      const [asked = 0] = app.requestSingleInstanceLock.mock.invocationCallOrder;
      expect(told).toBeLessThan(asked);
      return app.setPath.mock.calls[0]?.[1];
    };
    const usual = defaultLibraryPath({ platform: process.platform, env: process.env, home: '/fake/home' });
    const places = [await placeFor(usual), await placeFor('/a/library.db'), await placeFor('/b/library.db')];
    expect(places[0]).toBe(join('/fake/appData', 'Sverka', 'desktop'));
    expect(new Set(places).size).toBe(3);
    expect(await placeFor('/b/library.db')).toBe(places[2]);
  });

  it('comes to the front with the files of a second start', async () => {
    const started = await start();
    const { electron, window } = started;
    const path = join(await makeFolder(), 'a.txt');
    await writeFile(path, 'a');
    window.isMin = true;
    electron.app.emit('second-instance', {}, [], '/', { files: [path] });
    await vi.waitFor(() => expect(window.webContents.send.mock.calls).toEqual([[channels.filesHanded]]));
    expect([window.restore.mock.calls.length, window.focus.mock.calls.length]).toEqual([1, 1]);
    expect(await takeFiles(started)).toEqual({
      ok: true,
      value: [{ handle: expect.any(String), name: 'a.txt', size: 1 }],
    });
    expect(await takeFiles(started)).toEqual({ ok: true, value: [] });
    expect(electron.BrowserWindow.opened).toHaveLength(1);
  });

  it.each([undefined, null, { files: 'x' }, { files: [1] }, 'x'])(
    'stands %j from a second start',
    async (handed) => {
      const { electron, window } = await start();
      electron.app.emit('second-instance', {}, [], '/', handed);
      await vi.waitFor(() => expect(window.focus).toHaveBeenCalledOnce());
      expect(window.webContents.send).not.toHaveBeenCalled();
    },
  );

  it('keeps the files of its own start until the page asks for them', async () => {
    const path = join(await makeFolder(), 'a.txt');
    await writeFile(path, 'a');
    const started = await start({ words: [path] });
    expect(await takeFiles(started)).toMatchObject({ ok: true, value: [{ name: 'a.txt' }] });
  });

  it('takes files that the system opens with it, before it is ready and after', async () => {
    const place = await makeFolder();
    const [early, late] = [join(place, 'early.txt'), join(place, 'late.txt')];
    await Promise.all([writeFile(early, 'a'), writeFile(late, 'b')]);
    const ready = Promise.withResolvers<void>();
    const loading = start({ prepare: ({ app }) => app.whenReady.mockReturnValue(ready.promise) });
    const event = { preventDefault: vi.fn() };
    const started = await vi.waitFor(async () => {
      // The listener is there as soon as the program is loaded.
      const { app } = (await import('electron')) as unknown as FakeElectron;
      expect(app.listenerCount('open-file')).toBe(1);
      app.emit('open-file', event, early);
      ready.resolve();
      return loading;
    });
    expect(await takeFiles(started)).toMatchObject({ value: [{ name: 'early.txt' }] });
    started.electron.app.emit('open-file', event, late);
    await vi.waitFor(() => expect(started.window.webContents.send).toHaveBeenCalled());
    expect(await takeFiles(started)).toMatchObject({ value: [{ name: 'late.txt' }] });
    expect(event.preventDefault).toHaveBeenCalledTimes(2);
  });
});

describe('the core', () => {
  const portTo = (window: Started['window'], index = 0): FakePort =>
    window.webContents.postMessage.mock.calls[index]?.[2]?.[0] as unknown as FakePort;

  it('runs in a process of its own, on the library named', async () => {
    const { electron } = await start({ words: ['--library=/somewhere/library.db'] });
    expect(electron.utilityProcess.forked.map(({ path, words }) => [path, words])).toEqual([
      [
        expect.stringMatching(/coreProcess\.js$/),
        ['/somewhere/library.db', expect.stringMatching(/^\d+\.\d+\.\d+$/)],
      ],
    ]);
  });

  it('is joined to the page by two ends of one channel, each time the page is loaded', async () => {
    const { window, core } = await start();
    const given = () => core.postMessage.mock.calls.map(([message, ports]) => [message, ports?.[0]]);
    expect(window.webContents.postMessage.mock.calls.map(([channel, message]) => [channel, message])).toEqual(
      [[channels.port, null]],
    );
    expect(given()).toEqual([[{ kind: 'window' }, portTo(window).partner]]);
    window.webContents.emit('did-finish-load');
    expect(given()).toHaveLength(2);
    expect(portTo(window, 1)).not.toBe(portTo(window, 0));
  });

  it('is started again after a crash, and the page gets a new port', async () => {
    const { electron, window, core } = await start();
    core.emit('exit', 139);
    expect(electron.utilityProcess.forked).toHaveLength(2);
    const [, second] = electron.utilityProcess.forked;
    expect(second?.process.postMessage.mock.calls).toEqual([
      [{ kind: 'window' }, [portTo(window, 1).partner]],
    ]);
    expect(electron.dialog.showErrorBox).not.toHaveBeenCalled();
  });

  it('is left alone when it crashes again and again, and the user is told', async () => {
    const { electron } = await start();
    for (let crash = 0; crash < 5; crash += 1) electron.utilityProcess.forked.at(-1)?.process.emit('exit', 1);
    expect(electron.utilityProcess.forked).toHaveLength(5);
    expect(electron.dialog.showErrorBox.mock.calls).toEqual([
      ['Сверка не может продолжать', expect.stringContaining('Всё сохранённое цело')],
    ]);
  });

  it('is told to be silent by a page, where it has crashed before it ever answered', async () => {
    const electron = await loadMain();
    const [window] = await vi.waitFor(() => {
      expect(electron.BrowserWindow.opened).toHaveLength(1);
      return electron.BrowserWindow.opened;
    });
    for (let crash = 0; crash < 5; crash += 1) electron.utilityProcess.forked.at(-1)?.process.emit('exit', 1);
    await vi.waitFor(() => expect(window?.loadURL).toHaveBeenCalledOnce());
  });

  it('is waited for when the program ends', async () => {
    const { electron, core } = await start();
    const event = { preventDefault: vi.fn() };
    electron.app.emit('will-quit', event);
    expect(event.preventDefault).toHaveBeenCalledOnce();
    await vi.waitFor(() => expect(core.postMessage).toHaveBeenLastCalledWith({ kind: 'end' }));
    expect(electron.app.quit).not.toHaveBeenCalled();
    core.emit('exit', 0);
    await vi.waitFor(() => expect(electron.app.quit).toHaveBeenCalledOnce());
    // The end it has come to is no crash.
    expect(electron.utilityProcess.forked).toHaveLength(1);
    const again = { preventDefault: vi.fn() };
    electron.app.emit('will-quit', again);
    expect(again.preventDefault).not.toHaveBeenCalled();
  });

  it('is ended when it does not come to an end', async () => {
    const { electron, core } = await start();
    vi.useFakeTimers();
    electron.app.emit('will-quit', { preventDefault: vi.fn() });
    await vi.advanceTimersByTimeAsync(9_999);
    expect(core.kill).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(core.kill).toHaveBeenCalledOnce();
    expect(electron.app.quit).toHaveBeenCalledOnce();
  });
});

describe('a program that fails', () => {
  it('to open its window says so and ends', async () => {
    const electron = await loadMain({
      prepare: ({ protocol }) =>
        protocol.handle.mockImplementation(() => {
          throw fault;
        }),
    });
    await vi.waitFor(() => expect(electron.app.quit).toHaveBeenCalledOnce());
    expect(electron.dialog.showErrorBox.mock.calls).toEqual([
      ['Сверка не может продолжать', expect.stringContaining('окно не удаётся открыть')],
    ]);
    expect(logged.mock.calls).toEqual([[fault]]);
    // Nothing is left to be waited for.
    const event = { preventDefault: vi.fn() };
    electron.app.emit('will-quit', event);
    await vi.waitFor(() => expect(electron.app.quit).toHaveBeenCalledTimes(2));
  });

  it('to end in order ends all the same', async () => {
    const { electron, core } = await start();
    core.postMessage.mockImplementationOnce(() => {
      throw fault;
    });
    electron.app.emit('will-quit', { preventDefault: vi.fn() });
    await vi.waitFor(() => expect(electron.app.quit).toHaveBeenCalledOnce());
    expect(logged.mock.calls).toEqual([[fault]]);
  });

  const fault = new Error('broken');
  const logged = vi.spyOn(console, 'error');
  beforeEach(() => void logged.mockReset().mockImplementation(() => {}));
  afterAll(() => logged.mockRestore());
});

describe('the window', () => {
  it('is loaded anew when its page crashes', async () => {
    const { window } = await start();
    window.webContents.emit('render-process-gone', {}, { reason: 'clean-exit' });
    expect(window.webContents.reload).not.toHaveBeenCalled();
    for (const reason of ['crashed', 'oom', 'killed', 'abnormal-exit'])
      window.webContents.emit('render-process-gone', {}, { reason });
    expect(window.webContents.reload).toHaveBeenCalledTimes(4);
  });

  it('is closed with a word where its page crashes again and again', async () => {
    const { electron, window } = await start();
    for (let crash = 0; crash < 5; crash += 1)
      window.webContents.emit('render-process-gone', {}, { reason: 'crashed' });
    expect(window.webContents.reload).toHaveBeenCalledTimes(4);
    expect(electron.dialog.showErrorBox.mock.calls).toEqual([
      ['Сверка не может продолжать', expect.stringContaining('окно не удаётся открыть')],
    ]);
    expect(electron.app.quit).toHaveBeenCalledOnce();
  });

  it('is loaded anew as often as need be where its crashes are far apart', async () => {
    const { electron, window } = await start();
    vi.useFakeTimers({ toFake: ['Date'] });
    for (let crash = 0; crash < 8; crash += 1) {
      window.webContents.emit('render-process-gone', {}, { reason: 'oom' });
      vi.setSystemTime(Date.now() + 60_000);
    }
    expect(window.webContents.reload).toHaveBeenCalledTimes(8);
    expect(electron.dialog.showErrorBox).not.toHaveBeenCalled();
  });

  it('keeps its place, and opens there again', async () => {
    const userData = await makeFolder();
    const prepare = ({ app }: FakeElectron) =>
      app.getPath.mockImplementation((name) => (name === 'userData' ? userData : `/fake/${name}`));
    const { window } = await start({ prepare });
    window.isMax = true;
    window.emit('close');
    expect(JSON.parse(await readFile(join(userData, 'window.json'), 'utf8'))).toEqual({
      x: 10,
      y: 20,
      width: 1300,
      height: 800,
      isMaximized: true,
    });
    const { window: next } = await start({ prepare });
    expect(next.options).toMatchObject({ x: 10, y: 20, width: 1300, height: 800 });
    expect(next.isMax).toBe(true);
  });

  it('opens again after its last window was closed, where programs go on without one', async () => {
    const { electron, window } = await start();
    window.emit('closed');
    electron.app.emit('activate');
    await vi.waitFor(() => expect(electron.BrowserWindow.opened).toHaveLength(2));
  });
});
