/** `npm run bench`: how fast the program is for a person, and how much memory it takes. Never part of the tests. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { createCore } from '../../electron/core/core.ts';
import type { Draft } from '../../shared/domain/model.ts';
import { serve } from '../setup/served.ts';
import { firstPaint, quantile, rest, scrollFrames, switchEverythingOn, threadTime } from './browser.ts';
import { parallelParagraphs, parallelTexts } from './texts.ts';

const rows = 10_000;
const folder = mkdtempSync(join(tmpdir(), 'sverka-bench-'));

const say = (what: string, figure: number, unit: string, target?: number): void => {
  const wanted = target === undefined ? '' : `   target ${target}${figure <= target ? '' : '   MISSED'}`;
  console.log(`${what.padEnd(64)}${figure.toFixed(figure < 10 ? 2 : 0).padStart(9)} ${unit}${wanted}`);
};

const openCore = (library: string) =>
  createCore({ libraryPath: join(folder, library), host: 'test', programVersion: 'bench' });
type Client = ReturnType<typeof openCore>['client'];

const addProject = async (client: Client, title: string, drafts: readonly Draft[]): Promise<string> => {
  for await (const event of await client.project.addVersions({
    project: { title },
    drafts: structuredClone(drafts) as never,
  })) {
    if (event.kind === 'done') return event.value.id;
  }
  throw new Error('the import ended without a project');
};

/** Reading, aligning and saving four files of the size of a newspaper interview: 43 paragraphs, 3,500 words each. */
const measureImport = async (): Promise<void> => {
  const core = openCore('import.sverka');
  const names = ['source.ru.txt', 'machine.en.txt', 'human-a.en.txt', 'human-b.en.txt'];
  const round = async (seed: number): Promise<number> => {
    const texts = parallelParagraphs(43, 8, seed);
    const from = performance.now();
    const drafts = await Promise.all(
      names.map((fileName, column) =>
        core.client.document.inspect({ fileName, content: (texts[column] ?? []).join('\n\n') }),
      ),
    );
    await addProject(core.client, `round ${seed}`, drafts);
    return performance.now() - from;
  };
  // The first job pays for starting the worker; a person's first import comes long after that.
  await round(100);
  const figures: number[] = [];
  for (let seed = 1; seed <= 9; seed++) figures.push(await round(seed));
  say('import and alignment, 43 paragraphs x 4, median', quantile(figures, 0.5), 'ms', 300);
  await core.close();
};

const prepareLarge = async (): Promise<string> => {
  const core = openCore('large.sverka');
  const from = performance.now();
  const id = await addProject(core.client, 'Large', parallelTexts(rows));
  say(`import and alignment, ${rows} rows x 4`, (performance.now() - from) / 1000, 's');
  await core.close();
  return id;
};

const measureSaving = async (projectId: string): Promise<void> => {
  const core = openCore('large.sverka');
  const commits: number[] = [];
  for (let count = 0; count < 1_000; count++) {
    const [row] = await core.client.rows.window({ projectId, from: (count * 7919) % rows, count: 1 });
    if (!row) throw new Error('a row is missing');
    const text = `Corrected ${count}`;
    const from = performance.now();
    await core.client.rows.correct({
      rowId: row.id,
      revision: row.revision,
      text,
      state: 'edited',
      origin: null,
    });
    commits.push(performance.now() - from);
  }
  say('a correction committed, 1,000 in 10,000 rows, p50', quantile(commits, 0.5), 'ms');
  say('a correction committed, p99', quantile(commits, 0.99), 'ms', 50);
  await core.close();
};

/** From each key to the answer of the write that holds it, through HTTP, as the window waits for it to say "saved". */
const measureTyping = async (page: Page): Promise<void> => {
  await page.keyboard.press('Control+Alt+KeyC');
  const editor = page.locator('textarea').first();
  await editor.waitFor();
  await editor.focus();
  await page.evaluate(() => {
    const keys: number[] = [];
    Object.assign(window, { keys });
    performance.setResourceTimingBufferSize(10_000);
    document.addEventListener('input', () => keys.push(performance.now()), { capture: true });
  });
  for (let key = 0; key < 300; key++) await page.keyboard.type('abcdefg hij'.charAt(key % 11), { delay: 60 });
  await page.waitForFunction(() => document.querySelector('.saved')?.textContent?.includes('Saved'));
  const { keys, writes } = await page.evaluate(() => ({
    keys: (window as unknown as { keys: number[] }).keys,
    writes: performance
      .getEntriesByType('resource')
      .filter(({ name }) => name.endsWith('/rows/correct'))
      .map((entry) => ({ from: entry.startTime, to: (entry as PerformanceResourceTiming).responseEnd })),
  }));
  const times = keys.flatMap((key) => {
    const write = writes.find(({ from }) => from >= key);
    return write ? [write.to - key] : [];
  });
  say(
    `key to saved in the window, ${keys.length} keys, ${writes.length} writes, p50`,
    quantile(times, 0.5),
    'ms',
  );
  say('key to saved in the window, p99', quantile(times, 0.99), 'ms', 50);
};

/**
 * From each key to the paint that shows it, in the longest of 40 paragraphs, begun from a human's text, with its differences
 * written in beside it. Browsers tell it in steps of 8 ms, and nothing of what took less than 16 ms.
 */
const measureLongParagraph = async (): Promise<void> => {
  const core = openCore('long.sverka');
  const drafts = parallelTexts(40, 1, 25);
  const lengths = drafts[0]?.paragraphs.map(({ text }) => text.length) ?? [];
  const longest = Math.max(...lengths);
  const id = await addProject(core.client, 'Long paragraphs', drafts);
  const different = { case: false, punctuation: false, spelling: false, typography: false, order: false };
  await core.client.library.setPreferences({ differences: { ...different, inline: true } });
  await core.close();
  const served = await serve(join(folder, 'long.sverka'));
  try {
    const { page } = served;
    await page.goto(served.address);
    const row = lengths.indexOf(longest) + 1;
    await firstPaint(page, `${new URL(page.url()).origin}/#/project/${id}`);
    await page.keyboard.press('Control+KeyJ');
    await page.getByRole('dialog').getByRole('textbox').fill(String(row));
    await page.keyboard.press('Enter');
    await page.locator(`.bench-row[data-index="${row - 1}"][aria-current]`).waitFor();
    await page.keyboard.press('Control+Alt+KeyC');
    const editor = page.locator(`.bench-row[data-index="${row - 1}"] textarea`);
    await editor.waitFor();
    await page.keyboard.press('Alt+Digit3');
    await page.waitForFunction(
      (least) => (document.querySelector('textarea')?.value.length ?? 0) > least,
      longest / 2,
    );
    await rest(served);
    await page.evaluate(() => {
      const painted: number[] = [];
      Object.assign(window, { painted });
      new PerformanceObserver((list) => {
        for (const { name, duration } of list.getEntries()) if (name === 'keydown') painted.push(duration);
      }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
    });
    const session = await page.context().newCDPSession(page);
    const before = await threadTime(session);
    const keys = 200;
    for (let key = 0; key < keys; key++)
      await page.keyboard.type('abcdefg hij'.charAt(key % 11), { delay: 60 });
    const work = ((await threadTime(session)) - before) / keys;
    const slow = await page.evaluate(() => (window as unknown as { painted: number[] }).painted);
    const times = [...slow, ...Array.from({ length: Math.max(0, keys - slow.length) }, () => 0)];
    say(`key to paint in a paragraph of ${longest} letters, p95`, quantile(times, 0.95), 'ms', 50);
    say('its processor time on the main thread, a key', work, 'ms');
  } finally {
    await served.stop();
  }
};

/** Frames while the grid scrolls, and what each costs the page's main thread. */
const measureScrolling = async (page: Page, name: string): Promise<void> => {
  const session = await page.context().newCDPSession(page);
  const count = 300;
  for (const [speed, step] of [
    ['reading', 12],
    ['quick', 120],
    ['flying', 900],
  ] as const) {
    const before = await threadTime(session);
    const frames = await scrollFrames(page, step, count);
    const work = ((await threadTime(session)) - before) / count;
    say(`${name}: frame while scrolling, ${speed} (${step} px), p95`, quantile(frames, 0.95), 'ms', 16.7);
    say(`${name}: its processor time on the main thread, mean`, work, 'ms', 16.7);
  }
  await session.detach();
};

/** The same with everything switched on that a grid can show. */
const measureEverything = async (library: string, name: string): Promise<void> => {
  const core = openCore(library);
  const different = { case: false, punctuation: false, spelling: false, typography: false, order: false };
  await core.client.library.setPreferences({ sentences: true, differences: { ...different, inline: true } });
  await core.close();
  const served = await serve(join(folder, library));
  try {
    const { page } = served;
    await page.goto(served.address);
    await page.waitForSelector('.project, [data-key]');
    const id = await page.evaluate(() => document.querySelector('[data-key]')?.getAttribute('data-key'));
    await firstPaint(page, `${new URL(page.url()).origin}/#/project/${id}`);
    await switchEverythingOn(page);
    await measureScrolling(page, name);
  } finally {
    await served.stop();
  }
};

const measureWindow = async (
  library: string,
  name: string,
  target: number,
  scroll: boolean,
): Promise<void> => {
  const served = await serve(join(folder, library));
  const { page } = served;
  try {
    say(`${name}: process to address`, served.startUp, 'ms');
    await page.goto(served.address);
    await page.evaluate(() => {
      location.hash = '#/';
    });
    await page.waitForSelector('.project, [data-key]');
    const id = await page.evaluate(() => document.querySelector('[data-key]')?.getAttribute('data-key'));
    const address = `${new URL(page.url()).origin}/#/project/${id}`;
    const paints: number[] = [];
    for (let round = 0; round < 5; round++) {
      await page.goto('about:blank');
      paints.push(await firstPaint(page, address));
    }
    say(`${name}: address to first rows painted, median`, quantile(paints, 0.5), 'ms', target);
    if (!scroll) return;
    await measureScrolling(page, name);
    await measureTyping(page);
    const session = await page.context().newCDPSession(page);
    await session.send('HeapProfiler.collectGarbage');
    const heap = await page.evaluate(
      () => (performance as unknown as { memory: { usedJSHeapSize: number } }).memory.usedJSHeapSize,
    );
    say(`${name}: page, JavaScript heap`, heap / 2 ** 20, 'MB');
    say(`${name}: core, resident`, served.coreMemory(), 'MB');
  } finally {
    await served.stop();
  }
};

try {
  await measureImport();
  const large = await prepareLarge();
  await measureSaving(large);
  await measureLongParagraph();
  await measureWindow('sample.sverka', 'sample', 1_000, false);
  await measureWindow('large.sverka', `${rows} rows x 4`, 1_500, true);
  await measureEverything('large.sverka', `${rows} rows x 4, everything on`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
