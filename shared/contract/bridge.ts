import type { Problem } from '../domain/problem.ts';

/** What is answered between processes and worlds: of an error thrown across them no more than a sentence would arrive. */
export type Reply<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: Problem };

/** What the preload offers the window as `window.sverka`; absent in a browser. No channel name ever crosses it. */
export interface DesktopBridge {
  /** Native open dialog. The window gets opaque handles, never paths. */
  openFiles(): Promise<Reply<readonly OpenedFile[]>>;
  readFile(handle: string): Promise<Reply<Uint8Array>>;
  /** Native save dialog, then an atomic write. False when the user thought better of it. */
  saveFile(fileName: string, content: string | Uint8Array): Promise<Reply<boolean>>;
  /** Commands chosen in the application menu; answers a function that stops listening. */
  onMenuCommand(listener: (command: MenuCommand) => void): () => void;
  /**
   * Files handed to the program from outside (its command line, a second start, the system), those of before the
   * call too; answers a function that stops listening.
   */
  onFilesHanded(listener: (files: readonly OpenedFile[]) => void): () => void;
  /** Language of the interface, for menu and spell checker. */
  setLanguage(language: 'ru' | 'en'): void;
  /** Keys that the reader has changed, for the application menu to show; the window itself binds them. */
  setMenuKeys(keys: MenuKeys): void;
}

/** A file that a person chose; `size` in bytes. */
export interface OpenedFile {
  readonly handle: string;
  readonly name: string;
  readonly size: number;
}

/** What the application menu can ask of the window. */
export const menuCommands = [
  'newProject',
  'importProject',
  'addVersions',
  'export',
  'print',
  'undo',
  'redo',
  'bookmark',
  'nextBookmark',
  'previousBookmark',
  'showLibrary',
  'preferences',
  'guide',
  'shortcuts',
] as const;
export type MenuCommand = (typeof menuCommands)[number];

/** By command, in Electron's form, as `CmdOrCtrl+Shift+E`; the empty string: none. */
export type MenuKeys = Readonly<Partial<Record<MenuCommand, string>>>;

/**
 * `data` of the window message with which the preload hands over the core's MessagePort. It comes again when the core
 * was started anew; the former port is then closed.
 */
export const portMessage = 'sverka:port';

/** Web host: the page finds its token in `<meta name="sverka-token">` and sends it with every call. */
export const tokenMeta = 'sverka-token';
export const tokenHeader = 'x-sverka-token';
export const rpcPath = '/rpc';
