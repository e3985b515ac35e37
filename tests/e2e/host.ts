import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
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
  readonly context: BrowserContext;
  /** What the program printed so far. */
  printed(): string;
  /** Ends it as a crash would: nothing gets to tidy up. */
  kill(): Promise<void>;
  stop(): Promise<void>;
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

/** Starts the browser host and answers with the address it prints. */
const startHost = (options: LaunchOptions) => {
  const child = spawn(
    process.execPath,
    [join(root, 'electron/launch/start.ts'), '--web', '--library', options.library, '--port', '0'],
    {
      cwd: root,
      env: {
        ...process.env,
        DISPLAY: '',
        WAYLAND_DISPLAY: '',
        LANG: (options.locale ?? 'en-US').replace('-', '_'),
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
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
  return { child, address, printed: () => printed };
};

/** One browser for a file of tests. */
export const openBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: ensureChromium(), args: chromiumFlags });

/** Starts the program on a library and opens its window. */
export const launch = async (browser: Browser, options: LaunchOptions): Promise<Running> => {
  const host = startHost(options);
  const context = await browser.newContext({
    locale: options.locale ?? 'en-US',
    colorScheme: options.colorScheme ?? 'light',
    viewport: options.viewport ?? { width: 1440, height: 900 },
    acceptDownloads: true,
  });
  const page = await context.newPage();
  await page.goto(await host.address);
  const end = async (signal: NodeJS.Signals) => {
    host.child.kill(signal);
    await exited(host.child);
    await context.close();
  };
  return { page, context, printed: host.printed, kill: () => end('SIGKILL'), stop: () => end('SIGTERM') };
};
