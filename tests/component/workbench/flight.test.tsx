import { beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { exampleDetail } from './memoryBench.ts';
import { openBench } from './openBench.tsx';
import { exampleRow } from './rows.ts';

beforeEach(async () => {
  localStorage.clear();
  await page.viewport(1440, 900);
});

const times = (count: number, sentence: string): string =>
  Array.from({ length: count }, () => sentence).join(' ');

/** Rows that get higher where the differences are written in, some more than others. */
const openFerries = async () => {
  const rows = Array.from({ length: 300 }, (_, at) =>
    exampleRow(at, {
      1: `Паром ${at}. Он отошёл на рассвете.`,
      2: `Ferry ${at}. ${times(2 + (at % 5), 'It departed at dawn, and no one on the shore asked why.')}`,
      3: `Ferry ${at}. ${times(2 + (at % 5), 'It left very early, and nobody on the shore asked why.')}`,
    }),
  );
  const view = { mode: 'read' as const, base: null, columns: [], row: null };
  const different = { case: true, punctuation: true, spelling: true, typography: true, order: true };
  await openBench({
    rows,
    project: exampleDetail(rows, { view }),
    preferences: {
      language: 'en',
      theme: 'light',
      textSize: 16,
      differences: { ...different, inline: true },
    },
  });
  await expect.poll(() => document.querySelector('.bench-row[data-index="1"] ins')).not.toBeNull();
};

const grid = (): HTMLElement => document.querySelector('.bench-grid') as HTMLElement;
const rowAt = (position: number): HTMLElement | null =>
  document.querySelector(`.bench-row[data-index="${position}"]`);
const nextFrame = (): Promise<number> => new Promise(requestAnimationFrame);

/** What is drawn of rows that are not the current one: which have their text, and which of those their differences. */
const drawn = () => {
  const rows = [...document.querySelectorAll<HTMLElement>('.bench-row:not([aria-current])')];
  const withText = rows.filter((row) => row.textContent?.includes('Ferry'));
  return { withText, marked: withText.filter((row) => row.querySelector('ins, del')) };
};

/** The first row that begins in view, and how far from the top. */
const firstInView = () => {
  const edge = document.querySelector('.bench-head')?.getBoundingClientRect().bottom ?? 0;
  return drawn()
    .withText.map((row) => ({ position: Number(row.dataset.index), top: row.getBoundingClientRect().top }))
    .filter(({ top }) => top >= edge - 1)
    .toSorted((a, b) => a.top - b.top)[0];
};

/** Scrolls a view a frame, and tells what was drawn in each. */
const fly = async (frames: number, direction = 1) => {
  const seen: ReturnType<typeof drawn>[] = [];
  for (let frame = 0; frame < frames; frame++) {
    grid().scrollTop += direction * grid().clientHeight;
    await nextFrame();
    seen.push(drawn());
  }
  return seen;
};

test('rows that fly by are drawn with their texts alone, and whole where one lands', async () => {
  await openFerries();
  const seen = await fly(12);
  // The first scroll may be a jump to a place; and what was drawn before stays as it was.
  const flown = seen.slice(4);
  expect(flown.reduce((sum, { withText }) => sum + withText.length, 0)).toBeGreaterThan(20);
  expect(flown.flatMap(({ marked }) => marked.map((row) => row.dataset.index))).toEqual([]);
  await expect
    .poll(() => {
      const { withText, marked } = drawn();
      return withText.length > 4 && marked.length === withText.length;
    })
    .toBe(true);
});

test('pages turned slowly enough to be read are drawn whole at once', async () => {
  await openFerries();
  for (let page = 0; page < 4; page++) {
    grid().scrollTop += grid().clientHeight;
    await nextFrame();
    const { withText, marked } = drawn();
    expect(withText.length).toBeGreaterThan(4);
    expect(marked.length).toBe(withText.length);
    for (let frame = 0; frame < 5; frame++) await nextFrame();
  }
});

test('a row that one jumps to is drawn whole at once', async () => {
  await openFerries();
  grid().scrollTop += 10 * grid().clientHeight;
  await nextFrame();
  const { withText, marked } = drawn();
  expect(withText.length).toBeGreaterThan(4);
  expect(marked.length).toBe(withText.length);
});

test('where one lands, the first row that begins in view stays where it was', async () => {
  await openFerries();
  // Heights that were estimated are known by then.
  const settled = async (): Promise<ReturnType<typeof firstInView>> => {
    const before = firstInView();
    await nextFrame();
    return before?.position === firstInView()?.position && before?.top === firstInView()?.top
      ? before
      : settled();
  };
  await fly(9);
  const before = await settled();
  expect(drawn().marked).toEqual([]);
  const height = rowAt(before?.position ?? 0)?.offsetHeight ?? 0;
  await expect.poll(() => drawn().marked.length).toBeGreaterThan(4);
  await nextFrame();
  await nextFrame();
  expect(rowAt(before?.position ?? 0)?.offsetHeight).toBeGreaterThan(height);
  expect(firstInView()?.position).toBe(before?.position);
  expect(Math.abs((firstInView()?.top ?? 0) - (before?.top ?? 0))).toBeLessThanOrEqual(1);
});

test('a row that was drawn whole keeps its height when it flies by', async () => {
  await openFerries();
  const known = new Map(drawn().marked.map((row) => [row.dataset.index, row.offsetHeight]));
  await fly(6);
  const back = (await fly(6, -1)).flatMap(({ withText }) => withText).filter((row) => row.isConnected);
  const again = back.filter((row) => known.has(row.dataset.index) && !row.querySelector('ins, del'));
  expect(again.length).toBeGreaterThan(2);
  for (const row of again) expect(row.offsetHeight).toBe(known.get(row.dataset.index));
});

/** How many rows are drawn that lie wholly above the grid. */
const drawnAbove = (): number => {
  const { top } = grid().getBoundingClientRect();
  return drawn().withText.filter((row) => row.getBoundingClientRect().bottom <= top).length;
};

test('rows above what is scrolled into view are drawn in the same frame', async () => {
  await openFerries();
  grid().scrollTop += 5 * grid().clientHeight;
  await expect.poll(() => drawn().marked.length).toBeGreaterThan(4);
  for (let frame = 0; frame < 3; frame++) await nextFrame();
  const above = drawnAbove();
  expect(above).toBeGreaterThan(1);
  const first = firstInView()?.position ?? 0;
  // By less than is drawn above: all that comes into view is there.
  grid().scrollTop -= (rowAt(first - 1)?.offsetHeight ?? 0) + (rowAt(first - 2)?.offsetHeight ?? 0);
  await nextFrame();
  expect(firstInView()?.position).toBeLessThan(first);
  expect(drawnAbove()).toBe(above);
});
