import type { CDPSession, Page } from 'playwright-core';
import type { Served } from '../setup/served.ts';

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

/** Milliseconds of processor time that the page's main thread took so far, which other work on the machine does not lengthen. */
export const threadTime = async (session: CDPSession): Promise<number> => {
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000;
};

/**
 * Shows whatever the grid can show at once: every difference written in, sentences, findings, collation, links. Ends when
 * the checks have, however long that takes beside other work. @throws Error where they fail.
 */
export const switchEverythingOn = async (page: Page): Promise<void> => {
  for (const key of ['F4', 'Control+F8', 'Control+Shift+KeyL']) await page.keyboard.press(key);
  // The panel says in a sentence that a run has failed.
  const ended = await page.waitForSelector('.findings, .findings-run > p', { timeout: 0 });
  const failure = await ended.evaluate((element) => (element.matches('p') ? element.textContent : null));
  if (failure !== null) throw new Error(failure);
};

/** Waits until the core has done its background work: until a second takes it less than 50 ms of processor time. */
export const rest = async ({ page, coreTime }: Served): Promise<void> => {
  for (let before = Number.NEGATIVE_INFINITY; coreTime() - before >= 50; ) {
    before = coreTime();
    await page.waitForTimeout(1_000);
  }
};
