import { join } from 'node:path';
import {
  app,
  type BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  protocol,
  session,
  type WebContents,
} from 'electron';
import type { TFunction } from 'i18next';
import type { MenuKeys, OpenedFile } from '../../shared/contract/bridge.ts';
import type { InterfaceLanguage } from '../../shared/locales/locales.ts';
import { createTranslator } from '../../shared/locales/translator.ts';
import { readAssets } from '../page/assets.ts';
import { channels } from './channels.ts';
import { contextMenuTemplate } from './contextMenu.ts';
import { type CoreLink, startCore } from './coreLink.ts';
import { createCrashCount } from './crashes.ts';
import { createChosenFiles } from './files.ts';
import { registerHandlers } from './handlers.ts';
import { createCheckedIpc } from './ipc.ts';
import { lockDownSession } from './lockdown.ts';
import { menuTemplate } from './menu.ts';
import { appScheme, pageAddress, servePage } from './scheme.ts';
import { openWindow } from './window.ts';

/** What the desktop program is started with. */
export interface DesktopOptions {
  readonly libraryPath: string;
  readonly programVersion: string;
  readonly language: InterfaceLanguage;
  /** Files to import, as absolute paths. */
  readonly files: readonly string[];
}

/** The running program, to the events of the system. */
export interface Desktop {
  /** Shows the window, and hands it files if there are any. */
  show(files: readonly string[]): Promise<void>;
  /** Waits until everything is kept. */
  close(): Promise<void>;
}

const spellCheckerLanguages = ['ru', 'en-US'];

/** The one window, and what is to be said to it. */
class Program implements Desktop {
  readonly #core: CoreLink;
  readonly #chosen = createChosenFiles();
  readonly #stateFile = join(app.getPath('userData'), 'window.json');
  readonly #isDeveloping = !app.isPackaged;
  /** Of the page. */
  readonly #isTooMany = createCrashCount();
  #menuKeys: MenuKeys = {};
  #window: BrowserWindow | null = null;
  #t: TFunction;
  #handed: readonly OpenedFile[] = [];

  constructor(options: DesktopOptions) {
    this.#t = createTranslator(options.language);
    this.#core = startCore(options.libraryPath, options.programVersion, {
      onRestart: () => this.#connect(),
      onGivenUp: () => dialog.showErrorBox(this.#t('menu:crash.title'), this.#t('menu:crash.text')),
    });
    registerHandlers(
      createCheckedIpc(ipcMain, () => this.#window),
      {
        window: () => this.#window,
        t: () => this.#t,
        chosen: this.#chosen,
        takeFiles: () => {
          const files = this.#handed;
          this.#handed = [];
          return files;
        },
        onLanguage: (language) => this.#speak(language),
        onMenuKeys: (keys) => {
          this.#menuKeys = keys;
          this.#showMenu();
        },
      },
    );
    this.#speak(options.language);
  }

  async show(paths: readonly string[]): Promise<void> {
    this.#handed = [...this.#handed, ...(await this.#chosen.add(paths))];
    if (this.#window === null) return this.#open();
    if (this.#window.isMinimized()) this.#window.restore();
    this.#window.focus();
    if (this.#handed.length > 0) this.#window.webContents.send(channels.filesHanded);
  }

  close(): Promise<void> {
    return this.#core.close();
  }

  async #open(): Promise<void> {
    const window = openWindow(this.#stateFile, this.#isDeveloping);
    const { webContents } = window;
    this.#window = window;
    window.once('closed', () => {
      this.#window = null;
    });
    // The page is then there to take it, and a page loaded anew needs a new one.
    webContents.on('did-finish-load', () => this.#connect());
    webContents.on('context-menu', (_event, params) => {
      const template = contextMenuTemplate(params, webContents, this.#t);
      if (template.length > 0) Menu.buildFromTemplate([...template]).popup({ window });
    });
    webContents.on('render-process-gone', (_event, { reason }) => {
      // A crash, too little memory, the system's own killing: without a page the window would stay empty.
      if (reason !== 'clean-exit') this.#reload(webContents);
    });
    const sample = await this.#core.ready;
    await window.loadURL(sample === null ? pageAddress : `${pageAddress}#/project/${sample}`);
  }

  /** All that was typed is with the core, or in the page's storage; the page shows it again. */
  #reload(webContents: WebContents): void {
    if (this.#isTooMany()) {
      dialog.showErrorBox(this.#t('menu:crash.title'), this.#t('menu:crash.noWindow'));
      app.quit();
    } else webContents.reload();
  }

  #connect(): void {
    if (this.#window === null || this.#window.webContents.isLoadingMainFrame()) return;
    this.#window.webContents.postMessage(channels.port, null, [this.#core.connect()]);
  }

  #speak(language: InterfaceLanguage): void {
    this.#t = createTranslator(language);
    this.#showMenu();
  }

  #showMenu(): void {
    const template = menuTemplate({
      t: this.#t,
      isMac: process.platform === 'darwin',
      isDeveloping: this.#isDeveloping,
      keys: this.#menuKeys,
      send: (command) => this.#window?.webContents.send(channels.menuCommand, command),
    });
    Menu.setApplicationMenu(Menu.buildFromTemplate([...template]));
  }
}

/** Starts the program; Electron must be ready. Resolves when the window has been told what to show. */
export const startDesktop = async (options: DesktopOptions): Promise<Desktop> => {
  lockDownSession(session.defaultSession, !app.isPackaged);
  session.defaultSession.setSpellCheckerLanguages(spellCheckerLanguages);
  const assets = await readAssets(join(import.meta.dirname, '..', 'renderer'));
  protocol.handle(appScheme, servePage(assets));
  const program = new Program(options);
  await program.show(options.files);
  return program;
};
