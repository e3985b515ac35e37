import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import {
  _electron,
  type Browser,
  type BrowserContext,
  chromium,
  type ElectronApplication,
  type Page,
} from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe } from 'vitest';
import { findElectron } from '../../electron/launch/electronBinary.ts';
import { startBrowserHost } from '../setup/browserHost.ts';
import { chromiumFlags, ensureChromium } from '../setup/chromium.ts';
import { serveResident } from '../setup/residentHost.ts';
import { burdenContext, burdenPage } from './hardship.ts';

const root = join(import.meta.dirname, '../..');

interface LaunchOptions {
  /** Library file; its folder outlives a restart. */
  readonly library: string;
  readonly locale?: 'ru-RU' | 'en-US';
  readonly colorScheme?: 'light' | 'dark';
  readonly viewport?: { readonly width: number; readonly height: number };
  /**
   * By its start script, in a process of its own. Where it is not asked for, one process serves all libraries that
   * tests bring, each to the window of its test, and a library that is not there is a copy of what a first start makes.
   */
  readonly alone?: boolean;
}

/** A file as a person has it. */
export interface TestFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** What was saved, and the same read as text. */
interface SavedFile {
  readonly fileName: string;
  readonly bytes: Buffer;
  readonly text: string;
}

/** The program as a person has it, looked at through a window. */
export interface Running {
  readonly page: Page;
  /** Of the process that writes the library; null where it is not to be known, or not of this program alone. */
  readonly processId: number | null;
  /** Answers the open dialog, that `ask` brings up, with these files. */
  choose(files: readonly TestFile[], ask: () => Promise<void>): Promise<void>;
  /** Says yes to the save dialog that `ask` brings up; answers what was saved. */
  save(ask: () => Promise<void>): Promise<SavedFile>;
  /** One more window of the same program; null where it has one only. */
  readonly openAnother: (() => Promise<Page>) | null;
  /** Ends it as a crash would: nothing gets to tidy up. Only where it runs alone. */
  kill(): Promise<void>;
  stop(): Promise<void>;
}

/** A way to run the program. `missing` says why it cannot be had here; null where it can. */
export interface Host {
  readonly name: 'browser' | 'desktop';
  readonly missing: string | null;
  launch(options: LaunchOptions): Promise<Running>;
}

/** A folder for one test's library, and its removal. */
export const makeFolder = (): { readonly library: string; readonly folder: string; remove(): void } => {
  const folder = mkdtempSync(join(tmpdir(), 'sverka-e2e-'));
  return {
    folder,
    library: join(folder, 'library.sverka'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
};

const exited = (child: ChildProcess): Promise<void> =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve()
    : new Promise((resolve) => child.once('exit', () => resolve()));

const languageOf = ({ locale }: LaunchOptions): string => (locale ?? 'en-US').slice(0, 2);

const windowOf = (options: LaunchOptions) => ({
  locale: options.locale ?? 'en-US',
  colorScheme: options.colorScheme ?? ('light' as const),
  viewport: options.viewport ?? { width: 1440, height: 900 },
});

/** What serves a library to the browser. */
interface Serving {
  readonly address: string;
  readonly processId: number | null;
  kill(): Promise<void>;
  end(): Promise<void>;
}

const serveAlone = async (options: LaunchOptions): Promise<Serving> => {
  const host = startBrowserHost(options.library, languageOf(options));
  return {
    address: await host.address,
    processId: host.child.pid ?? null,
    kill: () => host.end('SIGKILL'),
    end: () => host.end('SIGTERM'),
  };
};

const serveBesideOthers = async ({ library }: LaunchOptions): Promise<Serving> => ({
  ...(await serveResident(library)),
  processId: null,
  kill: () => Promise.reject(new Error('only a program that runs alone can be killed')),
});

const launchInBrowser = async (options: LaunchOptions, browser: Browser): Promise<Running> => {
  const serving = await (options.alone ? serveAlone : serveBesideOthers)(options);
  const context = await browser.newContext({ ...windowOf(options), acceptDownloads: true });
  await burdenContext(context);
  const page = await context.newPage();
  await burdenPage(page);
  // A slow machine starts slowly, and says so by itself where it fails.
  await page.goto(serving.address, { timeout: 60_000 });
  return {
    page,
    processId: serving.processId,
    ...dialogsOfBrowser(page),
    openAnother: () => openTab(context, page),
    kill: async () => {
      await serving.kill();
      await context.close();
    },
    stop: async () => {
      await context.close();
      await serving.end();
    },
  };
};

const savedAs = (fileName: string, bytes: Buffer): SavedFile => ({
  fileName,
  bytes,
  text: bytes.toString('utf8'),
});

const dialogsOfBrowser = (page: Page): Pick<Running, 'choose' | 'save'> => {
  // From now on, not from when it is waited for: the browser would open a dialog of its own for a key pressed at once.
  page.on('filechooser', () => {});
  return {
    choose: async (files, ask) => {
      const choosing = page.waitForEvent('filechooser');
      await ask();
      await (await choosing).setFiles([...files]);
    },
    save: async (ask) => {
      const downloading = page.waitForEvent('download');
      await ask();
      const download = await downloading;
      return savedAs(download.suggestedFilename(), await readFile(await download.path()));
    },
  };
};

const openTab = async (context: BrowserContext, page: Page): Promise<Page> => {
  const tab = await context.newPage();
  await burdenPage(tab);
  await tab.goto(page.url());
  return tab;
};

/** Native dialogs cannot be operated: they are answered in the program's main process. */
const dialogsOfDesktop = (application: ElectronApplication): Pick<Running, 'choose' | 'save'> => ({
  choose: async (files, ask) => {
    const folder = mkdtempSync(join(tmpdir(), 'sverka-e2e-files-'));
    const paths = files.map(({ name }) => join(folder, name));
    files.forEach(({ buffer }, index) => {
      writeFileSync(paths[index] ?? '', buffer);
    });
    await application.evaluate(({ dialog }, filePaths) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths });
    }, paths);
    await ask();
  },
  save: async (ask) => {
    const folder = mkdtempSync(join(tmpdir(), 'sverka-e2e-saved-'));
    await application.evaluate(({ dialog }, place) => {
      const saved = new Promise<string>((resolve) => {
        dialog.showSaveDialog = (_window: unknown, options?: { defaultPath?: string }) => {
          const filePath = `${place}/${options?.defaultPath ?? ''}`;
          resolve(filePath);
          return Promise.resolve({ canceled: false, filePath });
        };
      });
      Object.assign(globalThis, { saved });
    }, folder);
    await ask();
    const path = await application.evaluate(
      () => (globalThis as unknown as { saved: Promise<string> }).saved,
    );
    return savedAs(basename(path), await whenWritten(path));
  },
});

/** The program writes beside and then renames, so what is there is whole. */
const whenWritten = async (path: string): Promise<Buffer> => {
  for (;;) {
    const bytes = await readFile(path).catch(() => null);
    if (bytes !== null) return bytes;
  }
};

const launchOnDesktop = async (options: LaunchOptions, executablePath: string): Promise<Running> => {
  const application = await _electron.launch({
    executablePath,
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      join(root, 'dist/desktop/main.js'),
      `--library=${options.library}`,
      `--lang=${languageOf(options)}`,
    ],
    locale: options.locale ?? 'en-US',
    colorScheme: options.colorScheme ?? 'light',
  });
  const page = await application.firstWindow();
  await page.setViewportSize(windowOf(options).viewport);
  return {
    page,
    processId: null,
    ...dialogsOfDesktop(application),
    openAnother: null,
    kill: async () => {
      const child = application.process();
      child.kill('SIGKILL');
      await exited(child);
    },
    stop: () => application.close(),
  };
};

const electron = await findElectron(join(root, 'node_modules/electron'));

let opening: Promise<Browser> | undefined;

/** The browser of all files of tests; each test has a context of its own in it. It ends with the process of the tests. */
export const openBrowser = (): Promise<Browser> => {
  opening ??= chromium.launch({ executablePath: ensureChromium(), args: chromiumFlags });
  return opening;
};

/** Both hosts, over one browser where it is needed. */
const hosts = (browser: () => Browser): readonly Host[] => {
  return [
    { name: 'browser', missing: null, launch: (options) => launchInBrowser(options, browser()) },
    {
      name: 'desktop',
      missing: electron === null ? 'the binary of Electron is not here' : null,
      launch: (options) => launchOnDesktop(options, electron ?? ''),
    },
  ];
};

/** Runs a suite of specs once for each host; a host that cannot be had is skipped in sight, with the reason. */
export const onEveryHost = (name: string, specs: (host: Host) => void): void => {
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  const present = () => {
    if (!browser) throw new Error('the browser is not open yet');
    return browser;
  };
  for (const host of hosts(present)) {
    const title = `${name}, ${host.name}${host.missing === null ? '' : ` (skipped: ${host.missing})`}`;
    describe.skipIf(host.missing !== null)(title, () => specs(host));
  }
};

/** The program on a library of its own for one test, and its end, whatever comes of the test. */
export const during = async (
  host: Host,
  options: LaunchOptions,
  work: (running: Running) => Promise<void>,
): Promise<void> => {
  const running = await host.launch(options);
  try {
    await work(running);
  } finally {
    await running.stop();
  }
};

/** A folder for the libraries of one test, new at every try; made when it is first needed, and gone after the suite. */
export const useFolder = (): { readonly at: (name: string) => string } => {
  const folders: string[] = [];
  let folder: string | null = null;
  afterEach(() => {
    folder = null;
  });
  afterAll(() => {
    for (const made of folders) rmSync(made, { recursive: true, force: true });
  });
  return {
    at: (name) => {
      if (folder === null) {
        folder = mkdtempSync(join(tmpdir(), 'sverka-e2e-'));
        folders.push(folder);
      }
      return join(folder, name);
    },
  };
};
