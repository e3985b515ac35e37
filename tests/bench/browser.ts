import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { chromium, type Page } from 'playwright-core';
import { chromiumFlags, ensureChromium } from '../setup/chromium.ts';

const start = new URL('../../electron/launch/start.ts', import.meta.url).pathname;

/** The program, served, and one page on it. Times in milliseconds. */
export interface Served {
  readonly page: Page;
  readonly address: string;
  /** From starting the process to its printed address. */
  readonly startUp: number;
  /** Resident memory of the serving process in MB (Linux; NaN elsewhere). */
  coreMemory(): number;
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

/** Starts the program on a library, as a person would, with a page that has not been opened yet. */
export const serve = async (library: string): Promise<Served> => {
  const from = performance.now();
  const words = [start, '--web', '--no-open', '--lang', 'en', '--library', library];
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] });
  const address = await new Promise<string>((resolve, reject) => {
    let printed = '';
    child.stdout.on('data', (text: Buffer) => {
      printed += text;
      const found = /http:\/\/127\.0\.0\.1:\d+\/\S*/.exec(printed);
      if (found) resolve(found[0]);
    });
    child.once('exit', (code) => reject(new Error(`the program ended with ${code}: ${printed}`)));
  });
  const startUp = performance.now() - from;
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumFlags });
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'en-US' });
  return {
    page,
    address,
    startUp,
    coreMemory: () => residentMemory(child.pid ?? 0),
    stop: async () => {
      await browser.close();
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
    },
  };
};

/** The `share` quantile of `values` (0 to 1). */
export const quantile = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
};

/** Milliseconds from asking for the page to the first paint after a row's text stands on it. */
export const firstPaint = async (page: Page, address: string): Promise<number> => {
  const from = performance.now();
  await page.goto(address, { waitUntil: 'commit' });
  await page.waitForSelector('.bench-row [role=gridcell] .text', { timeout: 60_000 });
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
  return performance.now() - from;
};

/** Milliseconds of each frame while the grid scrolls by `step` CSS pixels a frame for `frames` frames. */
export const scrollFrames = (page: Page, step: number, frames: number): Promise<readonly number[]> =>
  page.evaluate(
    async ([by, count]) => {
      const grid = document.querySelector('.bench-grid');
      const times: number[] = [];
      let last = performance.now();
      await new Promise<void>((done) => {
        const frame = (now: number) => {
          times.push(now - last);
          last = now;
          grid?.scrollBy(0, by);
          if (times.length <= count) requestAnimationFrame(frame);
          else done();
        };
        requestAnimationFrame(frame);
      });
      return times.slice(1);
    },
    [step, frames] as const,
  );
