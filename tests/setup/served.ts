import { readFileSync } from 'node:fs';
import { chromium, type Page } from 'playwright-core';
import { startBrowserHost } from './browserHost.ts';
import { chromiumFlags, ensureChromium } from './chromium.ts';

/** The program, served, and one page on it. Times in milliseconds. */
export interface Served {
  readonly page: Page;
  readonly address: string;
  /** From starting the process to its printed address. */
  readonly startUp: number;
  /** Resident memory of the serving process in MB (Linux; NaN elsewhere). */
  coreMemory(): number;
  /** Processor time the serving process has taken so far, in ms (Linux; NaN elsewhere). */
  coreTime(): number;
  stop(): Promise<void>;
}

const residentMemory = (pid: number): number => {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) / 1024;
  } catch {
    return Number.NaN;
  }
};

/** Ticks of the clock by which Linux counts processor time: 100 a second on every platform Node runs on. */
const msPerTick = 10;

const processorTime = (pid: number): number => {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return (Number(fields[11]) + Number(fields[12])) * msPerTick;
  } catch {
    return Number.NaN;
  }
};

/** How the window looks; English, light and 1440 × 900 where nothing is said. */
export interface Look {
  readonly locale?: 'ru-RU' | 'en-US';
  readonly colorScheme?: 'light' | 'dark';
  readonly width?: number;
  readonly height?: number;
}

/** Starts the program on a library, as a person would, with a page that has not been opened yet. */
export const serve = async (library: string, look: Look = {}): Promise<Served> => {
  const from = performance.now();
  const host = startBrowserHost(library, (look.locale ?? 'en-US').slice(0, 2));
  const address = await host.address;
  const startUp = performance.now() - from;
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumFlags });
  const page = await browser.newPage({
    viewport: { width: look.width ?? 1440, height: look.height ?? 900 },
    locale: look.locale ?? 'en-US',
    colorScheme: look.colorScheme ?? 'light',
  });
  return {
    page,
    address,
    startUp,
    coreMemory: () => residentMemory(host.child.pid ?? 0),
    coreTime: () => processorTime(host.child.pid ?? 0),
    stop: async () => {
      await browser.close();
      await host.end('SIGTERM');
    },
  };
};
