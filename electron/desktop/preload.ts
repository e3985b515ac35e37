import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron';
import {
  type DesktopBridge,
  type MenuCommand,
  type OpenedFile,
  portMessage,
  type Reply,
} from '../../shared/contract/bridge.ts';
import { channels } from './channels.ts';

const ask = <T>(channel: string, argument?: unknown): Promise<Reply<T>> =>
  ipcRenderer.invoke(channel, argument);

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
      const files = await ask<readonly OpenedFile[]>(channels.takeFiles);
      if (files.ok && files.value.length > 0) listener(files.value);
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
