import type { Page } from 'playwright-core';

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
