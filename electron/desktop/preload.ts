import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron';
import { type DesktopBridge, type MenuCommand, portMessage } from '../../shared/contract/bridge.ts';
import { channels, type Reply } from './channels.ts';

const ask = async <T>(channel: string, argument?: unknown): Promise<T> => {
  const reply: Reply<T> = await ipcRenderer.invoke(channel, argument);
  if (!reply.ok) throw new Error(reply.code);
  return reply.value;
};

const bridge: DesktopBridge = {
  openFiles: () => ask(channels.openFiles),
  readFile: (handle) => ask(channels.readFile, handle),
  saveFile: (fileName, content) => ask(channels.saveFile, { fileName, content }),
  onMenuCommand: (listener) => {
    const hear = (_event: IpcRendererEvent, command: MenuCommand): void => listener(command);
    ipcRenderer.on(channels.menuCommand, hear);
    return () => void ipcRenderer.off(channels.menuCommand, hear);
  },
  onFilesHanded: (listener) => {
    const take = async (): Promise<void> => {
      const files = await ask<Awaited<ReturnType<DesktopBridge['openFiles']>>>(channels.takeFiles);
      if (files.length > 0) listener(files);
    };
    ipcRenderer.on(channels.filesHanded, take);
    // Those that came before the page was there to hear of them.
    void take();
    return () => void ipcRenderer.off(channels.filesHanded, take);
  },
  setLanguage: (language) => ipcRenderer.send(channels.setLanguage, language),
  setMenuKeys: (keys) => ipcRenderer.send(channels.setMenuKeys, keys),
};

contextBridge.exposeInMainWorld('sverka', bridge);
// The page's own world cannot be handed a port by the bridge; a message to itself can carry one.
ipcRenderer.on(channels.port, (event) => window.postMessage(portMessage, location.origin, [...event.ports]));
