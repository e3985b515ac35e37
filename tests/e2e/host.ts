import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe } from 'vitest';
import { findElectron } from '../../electron/launch/electronBinary.ts';
import { chromiumFlags, ensureChromium } from '../setup/chromium.ts';

const root = new URL('../..', import.meta.url).pathname;

export interface LaunchOptions {
  /** Library file; its folder outlives a restart. */
  readonly library: string;
  readonly locale?: 'ru-RU' | 'en-US';
  readonly colorScheme?: 'light' | 'dark';
  readonly viewport?: { readonly width: number; readonly height: number };
}

/** The program as a person has it: started by its own start script, looked at through a window. */
export interface Running {
  readonly page: Page;
  /** Ends it as a crash would: nothing gets to tidy up. */
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

/** Starts the browser host and answers with the address it prints. */
const startBrowserHost = (options: LaunchOptions) => {
  const words = [
    '--web',
    '--no-open',
    '--library',
    options.library,
    '--port',
    '0',
    '--lang',
    languageOf(options),
  ];
  const child = spawn(process.execPath, [join(root, 'electron/launch/start.ts'), ...words], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  const address = new Promise<string>((resolve, reject) => {
    const listen = (text: Buffer) => {
      printed += text;
      const found = /http:\/\/127\.0\.0\.1:\d+\/\S*/.exec(printed);
      if (found) resolve(found[0]);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.once('exit', (code) => reject(new Error(`the host ended with ${code}:\n${printed}`)));
  });
  return { child, address };
};

const windowOf = (options: LaunchOptions) => ({
  locale: options.locale ?? 'en-US',
  colorScheme: options.colorScheme ?? ('light' as const),
  viewport: options.viewport ?? { width: 1440, height: 900 },
});

const launchInBrowser = async (options: LaunchOptions, browser: Browser): Promise<Running> => {
  const host = startBrowserHost(options);
  const context = await browser.newContext({ ...windowOf(options), acceptDownloads: true });
  const page = await context.newPage();
  await page.goto(await host.address);
  const end = async (signal: NodeJS.Signals) => {
    host.child.kill(signal);
    await exited(host.child);
    await context.close();
  };
  return { page, kill: () => end('SIGKILL'), stop: () => end('SIGTERM') };
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
    kill: async () => {
      const child = application.process();
      child.kill('SIGKILL');
      await exited(child);
    },
    stop: () => application.close(),
  };
};

const electron = await findElectron(join(root, 'node_modules/electron'));

/** One browser for a file of tests. */
export const openBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: ensureChromium(), args: chromiumFlags });

/** Both hosts, over one browser where it is needed. */
export const hosts = (browser: () => Browser): readonly Host[] => {
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
  afterAll(() => browser?.close());
  const present = () => {
    if (!browser) throw new Error('the browser is not open yet');
    return browser;
  };
  for (const host of hosts(present)) {
    const title = `${name}, ${host.name}${host.missing === null ? '' : ` (skipped: ${host.missing})`}`;
    describe.skipIf(host.missing !== null)(title, () => specs(host));
  }
};
