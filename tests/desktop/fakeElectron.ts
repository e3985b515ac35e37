import { EventEmitter } from 'node:events';
import type {
  App,
  BrowserWindowConstructorOptions,
  Dialog,
  IpcMain,
  MenuItemConstructorOptions,
  Protocol,
  Screen,
  Session,
  WebContents,
} from 'electron';
import { vi } from 'vitest';

/** A port as the main process has it; its partner is to be found under `partner`. */
export class FakePort extends EventEmitter {
  partner: FakePort | null = null;
  readonly postMessage = vi.fn<(message: unknown) => void>();
  readonly start = vi.fn<() => void>();
  readonly close = vi.fn<() => void>();
}

/** Two ports, each the other's partner. */
class FakeChannel {
  readonly port1 = new FakePort();
  readonly port2 = new FakePort();
  constructor() {
    this.port1.partner = this.port2;
    this.port2.partner = this.port1;
  }
}

/** A frame: what `senderFrame` is compared with. */
export interface FakeFrame {
  readonly url: string;
}

export class FakeContents extends EventEmitter {
  mainFrame: FakeFrame = { url: 'app://sverka/' };
  openHandler: Parameters<WebContents['setWindowOpenHandler']>[0] | null = null;
  isLoading = false;
  readonly session = { addWordToSpellCheckerDictionary: vi.fn<Session['addWordToSpellCheckerDictionary']>() };
  readonly replaceMisspelling = vi.fn<WebContents['replaceMisspelling']>();
  readonly postMessage = vi.fn<WebContents['postMessage']>();
  readonly send = vi.fn<WebContents['send']>();
  readonly reload = vi.fn<WebContents['reload']>();
  setWindowOpenHandler(handler: Parameters<WebContents['setWindowOpenHandler']>[0]): void {
    this.openHandler = handler;
  }
  isLoadingMainFrame(): boolean {
    return this.isLoading;
  }
}

/** The core's process, seen from outside. */
export class FakeProcess extends EventEmitter {
  pid: number | undefined = 1;
  readonly postMessage = vi.fn<(message: unknown, ports?: readonly FakePort[]) => void>();
  readonly kill = vi.fn<() => boolean>(() => this.emit('exit', 1));
}

const createApp = () =>
  Object.assign(new EventEmitter(), {
    isPackaged: true,
    enableSandbox: vi.fn<App['enableSandbox']>(),
    setName: vi.fn<App['setName']>(),
    setPath: vi.fn<App['setPath']>(),
    getPath: vi.fn<App['getPath']>((name) => `/fake/${name}`),
    getPreferredSystemLanguages: vi.fn<App['getPreferredSystemLanguages']>(() => ['ru-RU']),
    requestSingleInstanceLock: vi.fn<App['requestSingleInstanceLock']>(() => true),
    whenReady: vi.fn<App['whenReady']>(() => Promise.resolve()),
    quit: vi.fn<App['quit']>(),
  });

const createSession = () =>
  Object.assign(new EventEmitter(), {
    setPermissionRequestHandler: vi.fn<Session['setPermissionRequestHandler']>(),
    setPermissionCheckHandler: vi.fn<Session['setPermissionCheckHandler']>(),
    setDevicePermissionHandler: vi.fn<Session['setDevicePermissionHandler']>(),
    setDisplayMediaRequestHandler: vi.fn<Session['setDisplayMediaRequestHandler']>(),
    setBluetoothPairingHandler: vi.fn<Session['setBluetoothPairingHandler']>(),
    setSpellCheckerLanguages: vi.fn<Session['setSpellCheckerLanguages']>(),
    webRequest: { onBeforeRequest: vi.fn<Session['webRequest']['onBeforeRequest']>() },
  });

const createIpcMain = () => {
  const handlers = new Map<string, Parameters<IpcMain['handle']>[1]>();
  const listeners = new Map<string, Parameters<IpcMain['on']>[1]>();
  return {
    handlers,
    listeners,
    handle: (channel: string, handler: Parameters<IpcMain['handle']>[1]) =>
      void handlers.set(channel, handler),
    on: (channel: string, listener: Parameters<IpcMain['on']>[1]) => void listeners.set(channel, listener),
  };
};

export class FakeWindow extends EventEmitter {
  readonly options: BrowserWindowConstructorOptions;
  readonly webContents = new FakeContents();
  isMin = false;
  isMax = false;
  readonly show = vi.fn<() => void>();
  readonly focus = vi.fn<() => void>();
  readonly restore = vi.fn<() => void>();
  readonly loadURL = vi.fn<(url: string) => Promise<void>>(async (url) => {
    this.webContents.mainFrame = { url };
    this.webContents.emit('did-finish-load');
  });
  constructor(options: BrowserWindowConstructorOptions) {
    super();
    this.options = options;
  }
  isMinimized(): boolean {
    return this.isMin;
  }
  isMaximized(): boolean {
    return this.isMax;
  }
  maximize(): void {
    this.isMax = true;
  }
  getNormalBounds() {
    return { x: 10, y: 20, width: 1300, height: 800 };
  }
}

interface FakeWindowClass {
  new (options: BrowserWindowConstructorOptions): FakeWindow;
  readonly opened: FakeWindow[];
}

const createWindowClass = (): FakeWindowClass => {
  const opened: FakeWindow[] = [];
  return class extends FakeWindow {
    static readonly opened = opened;
    constructor(options: BrowserWindowConstructorOptions) {
      super(options);
      opened.push(this);
    }
  };
};

const createUtilityProcess = () => {
  const forked: {
    readonly path: string;
    readonly words: readonly string[];
    readonly process: FakeProcess;
  }[] = [];
  return {
    forked,
    fork: (path: string, words: readonly string[]): FakeProcess => {
      const process = new FakeProcess();
      forked.push({ path, words, process });
      return process;
    },
  };
};

/** A menu, remembered as its template. */
export interface FakeMenu {
  readonly template: readonly MenuItemConstructorOptions[];
  readonly popup: () => void;
}

/**
 * As much of Electron's main process as the program uses, recording what it is told. What is not here is not used:
 * an import of it (`shell`, `remote`, `webFrame` …) fails.
 */
export const createFakeElectron = () => {
  const menus = { application: [] as FakeMenu[], popups: [] as FakeMenu[] };
  const area = { x: 0, y: 0, width: 1920, height: 1080 };
  const display = { id: 1, workArea: area } as ReturnType<Screen['getPrimaryDisplay']>;
  return {
    app: createApp(),
    BrowserWindow: createWindowClass(),
    ipcMain: createIpcMain(),
    session: { defaultSession: createSession() },
    protocol: {
      registerSchemesAsPrivileged: vi.fn<Protocol['registerSchemesAsPrivileged']>(),
      handle: vi.fn<Protocol['handle']>(),
    },
    dialog: {
      showOpenDialog: vi.fn<() => Promise<{ canceled: boolean; filePaths: string[] }>>(async () => ({
        canceled: true,
        filePaths: [],
      })),
      showSaveDialog: vi.fn<(...words: unknown[]) => Promise<{ canceled: boolean; filePath: string }>>(
        async () => ({ canceled: true, filePath: '' }),
      ),
      showErrorBox: vi.fn<Dialog['showErrorBox']>(),
    },
    Menu: {
      buildFromTemplate: (template: MenuItemConstructorOptions[]): FakeMenu => {
        const menu: FakeMenu = { template, popup: () => void menus.popups.push(menu) };
        return menu;
      },
      setApplicationMenu: (menu: FakeMenu) => void menus.application.push(menu),
    },
    menus,
    MessageChannelMain: FakeChannel,
    utilityProcess: createUtilityProcess(),
    screen: { getPrimaryDisplay: () => display, getAllDisplays: () => [display] },
    nativeTheme: { shouldUseDarkColors: false },
  };
};

export type FakeElectron = ReturnType<typeof createFakeElectron>;
