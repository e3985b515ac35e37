import { EventEmitter } from 'node:events';
import type { IpcRenderer } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { channels } from '../../electron/desktop/channels.ts';
import { type DesktopBridge, portMessage } from '../../shared/contract/bridge.ts';

/** Loads the preload on a fake of what a sandboxed preload has, and answers what it shows the page. */
const load = async () => {
  const ipcRenderer = Object.assign(new EventEmitter(), {
    invoke: vi.fn<IpcRenderer['invoke']>(async () => ({ ok: true, value: [] })),
    send: vi.fn<IpcRenderer['send']>(),
  });
  const exposed = new Map<string, unknown>();
  const contextBridge = {
    exposeInMainWorld: (name: string, value: unknown) => void exposed.set(name, value),
  };
  const window = { postMessage: vi.fn() };
  vi.resetModules();
  vi.doMock('electron', () => ({ contextBridge, ipcRenderer }));
  vi.stubGlobal('window', window);
  vi.stubGlobal('location', { origin: 'app://sverka' });
  await import('../../electron/desktop/preload.ts');
  return { ipcRenderer, exposed, window, bridge: exposed.get('sverka') as DesktopBridge };
};

describe('the preload', () => {
  it('shows the page the bridge and nothing else', async () => {
    const { exposed, bridge } = await load();
    expect([...exposed.keys()]).toEqual(['sverka']);
    expect(Object.keys(bridge).sort()).toEqual([
      'onFilesHanded',
      'onMenuCommand',
      'openFiles',
      'readFile',
      'saveFile',
      'setLanguage',
      'setMenuKeys',
    ]);
    expect(Object.values(bridge).every((value) => typeof value === 'function')).toBe(true);
  });

  it('passes on what is asked, each by its own channel', async () => {
    const { ipcRenderer, bridge } = await load();
    await bridge.openFiles();
    await bridge.readFile('handle');
    await bridge.saveFile('a.txt', 'text');
    bridge.setLanguage('ru');
    bridge.setMenuKeys({ undo: 'CmdOrCtrl+U' });
    expect(ipcRenderer.invoke.mock.calls).toEqual([
      [channels.openFiles, undefined],
      [channels.readFile, 'handle'],
      [channels.saveFile, { fileName: 'a.txt', content: 'text' }],
    ]);
    expect(ipcRenderer.send.mock.calls).toEqual([
      [channels.setLanguage, 'ru'],
      [channels.setMenuKeys, { undo: 'CmdOrCtrl+U' }],
    ]);
  });

  it('answers the problem itself, for of an error no more than its sentence would come through', async () => {
    const { ipcRenderer, bridge } = await load();
    const reply = { ok: false, problem: { code: 'fileDiskFull', params: { file: 'a.txt' } } } as const;
    ipcRenderer.invoke.mockResolvedValueOnce(reply);
    expect(await bridge.saveFile('a.txt', '')).toEqual(reply);
  });

  it('gives a listener the command alone, never the event, until it is told to stop', async () => {
    const { ipcRenderer, bridge } = await load();
    const listener = vi.fn();
    const stop = bridge.onMenuCommand(listener);
    ipcRenderer.emit(channels.menuCommand, { sender: 'secret' }, 'export');
    expect(listener.mock.calls).toEqual([['export']]);
    stop();
    ipcRenderer.emit(channels.menuCommand, {}, 'export');
    expect(listener).toHaveBeenCalledOnce();
    expect(ipcRenderer.listenerCount(channels.menuCommand)).toBe(0);
  });

  it('fetches files handed over before and after one listens', async () => {
    const { ipcRenderer, bridge } = await load();
    const file = { handle: 'h', name: 'a.txt', size: 1 };
    ipcRenderer.invoke.mockResolvedValueOnce({ ok: true, value: [file] });
    const listener = vi.fn();
    const stop = bridge.onFilesHanded(listener);
    await vi.waitFor(() => expect(listener.mock.calls).toEqual([[[file]]]));
    ipcRenderer.invoke.mockResolvedValueOnce({ ok: true, value: [file, file] });
    ipcRenderer.emit(channels.filesHanded, {});
    await vi.waitFor(() => expect(listener).toHaveBeenLastCalledWith([file, file]));
    stop();
    expect(ipcRenderer.listenerCount(channels.filesHanded)).toBe(0);
  });

  it('hands the core’s port to the page, and to no other origin', async () => {
    const { ipcRenderer, window } = await load();
    const port = {};
    ipcRenderer.emit(channels.port, { ports: [port] });
    expect(window.postMessage.mock.calls).toEqual([[portMessage, 'app://sverka', [port]]]);
  });
});
