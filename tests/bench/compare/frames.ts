import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CDPSession, Page } from 'playwright-core';
import { createCore } from '../../../electron/core/core.ts';
import { serve } from '../../setup/served.ts';
import { alignedProject } from '../alignedProject.ts';
import { quantile, rest, switchEverythingOn } from '../browser.ts';

const rows = 10_000;

/** What a hand does, so many times. */
interface Hand {
  readonly what: string;
  readonly times: number;
  /** Milliseconds from one to the next. */
  readonly every: number;
  readonly once: (page: Page) => Promise<void>;
}

const hands: readonly Hand[] = [
  { what: 'wheel, 100 px', times: 150, every: 16, once: (page) => page.mouse.wheel(0, 100) },
  { what: 'wheel, 600 px', times: 150, every: 16, once: (page) => page.mouse.wheel(0, 600) },
  { what: 'Arrow Down', times: 80, every: 33, once: (page) => page.keyboard.press('ArrowDown') },
  { what: 'Page Down', times: 40, every: 100, once: (page) => page.keyboard.press('PageDown') },
];

/** In the page: the ends of frames, in ms, while it is scrolled. */
interface Frames {
  frames: number[];
  isOver: boolean;
}

const begin = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const noted: Frames = { frames: [], isOver: false };
    Object.assign(window, { noted });
    const frame = (now: number): void => {
      noted.frames.push(now);
      if (!noted.isOver) requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });

const end = (page: Page): Promise<readonly number[]> =>
  page.evaluate(() => {
    const { noted } = window as unknown as { noted: Frames };
    noted.isOver = true;
    return noted.frames.map((at, n) => at - (noted.frames[n - 1] ?? at)).slice(1);
  });

/** Milliseconds of processor time of the page's main thread so far, by what it did. */
const times = async (session: CDPSession) => {
  const { metrics } = await session.send('Performance.getMetrics');
  const of = (wanted: string): number =>
    1000 * (metrics.find(({ name }) => name === wanted)?.value ?? Number.NaN);
  return {
    all: of('TaskDuration'),
    script: of('ScriptDuration'),
    layout: of('LayoutDuration'),
    style: of('RecalcStyleDuration'),
  };
};

const measure = async (
  page: Page,
  session: CDPSession,
  { what, times: count, every, once }: Hand,
): Promise<void> => {
  const before = await times(session);
  await begin(page);
  for (let n = 0; n < count; n++) await Promise.all([once(page), page.waitForTimeout(every)]);
  const frames = await end(page);
  const after = await times(session);
  const within = (limit: number): string =>
    `${((100 * frames.filter((ms) => ms <= limit).length) / frames.length).toFixed(1).padStart(5)} %`;
  // Frames come at whole steps of the screen, give or take a little.
  const off = 1;
  console.log(
    `${what.padEnd(14)} ${String(frames.length).padStart(4)} frames: ${within(16.7 + off)} within 16.7 ms, ${within(33.3 + off)} within 33.3 ms, p99 ${quantile(frames, 0.99).toFixed(0)} ms, worst ${Math.max(...frames).toFixed(0)} ms`,
  );
  const each = (name: keyof typeof before, parts = count): string =>
    ((after[name] - before[name]) / parts).toFixed(1);
  // By the frame it hangs on how many there were; by what the hand did it stands other work on the machine.
  console.log(
    `${''.padEnd(14)} processor time of the main thread each time: ${each('all')} ms (${each('all', frames.length)} a frame); of it scripts ${each('script')}, layout ${each('layout')}, styles ${each('style')}`,
  );
};

/** Frames while the grid is scrolled by wheel and keys, with everything on that it can show, when the background is done. */
export const benchFrames = async (): Promise<void> => {
  console.log(
    `\nframes while ${rows} rows x 4 are scrolled with everything switched on (target 60 a second)`,
  );
  const folder = mkdtempSync(join(tmpdir(), 'sverka-bench-'));
  const library = join(folder, 'frames.sverka');
  const core = createCore({ libraryPath: library, host: 'test', programVersion: 'bench' });
  const different = { case: false, punctuation: false, spelling: false, typography: false, order: false };
  await core.client.library.setPreferences({ sentences: true, differences: { ...different, inline: true } });
  const text = alignedProject(rows, true);
  const { id } = await core.client.project.importFile({ fileName: 'large.json', text });
  await core.close();
  const served = await serve(library);
  try {
    const { page } = served;
    await page.goto(served.address);
    await page.goto(`${page.url().split('#')[0]}#/project/${id}`);
    await page.locator('.bench-row [role=gridcell] .text').first().waitFor();
    await switchEverythingOn(page);
    await rest(served);
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    for (const hand of hands) {
      await page.locator('.bench-row[aria-current] [role=gridcell]').nth(1).click();
      await page.locator('.bench-grid').hover();
      await measure(page, session, hand);
    }
  } finally {
    await served.stop();
    rmSync(folder, { recursive: true, force: true });
  }
};
