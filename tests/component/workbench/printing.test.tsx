import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { mostPrinted, printedSpan } from '../../../renderer/views/workbench/print/printed-span.ts';
import { ferryRows, openBench } from './openBench.tsx';

beforeEach(async () => {
  localStorage.clear();
  await page.viewport(1440, 900);
});

afterEach(() => {
  vi.restoreAllMocks();
});

test('what is selected goes on paper, else all; of a long list as much as can be drawn, from the current row on', () => {
  expect(printedSpan(27, 3, null)).toEqual({ from: 0, to: 26 });
  expect(printedSpan(27, 3, { from: 2, to: 4 })).toEqual({ from: 2, to: 4 });
  expect(printedSpan(10_000, 0, null)).toEqual({ from: 0, to: mostPrinted - 1 });
  expect(printedSpan(10_000, 700, null)).toEqual({ from: 700, to: 700 + mostPrinted - 1 });
  expect(printedSpan(10_000, 9_999, null)).toEqual({ from: 10_000 - mostPrinted, to: 9_999 });
  expect(printedSpan(10_000, -1, { from: 10, to: 2_000 })).toEqual({ from: 10, to: 10 + mostPrinted - 1 });
});

/** What the system would print, in place of its dialog. */
const onPaper = (): string[][] => {
  const sheets: string[][] = [];
  vi.spyOn(window, 'print').mockImplementation(() => {
    window.dispatchEvent(new Event('beforeprint'));
    const sheet = document.querySelector('.print-sheet');
    const drawn = sheet?.querySelectorAll('h1, .print-sheet > p, .bench-number') ?? [];
    sheets.push([
      document.documentElement.dataset.theme ?? '',
      ...[...drawn].map((each) => each.textContent),
    ]);
    window.dispatchEvent(new Event('afterprint'));
  });
  return sheets;
};

test('Ctrl+P prints every row that is shown, drawn or not, on white, and leaves nothing on screen', async () => {
  const sheets = onPaper();
  const bench = await openBench({ rows: ferryRows(150) });
  await expect.element(page.getByRole('grid')).toBeVisible();
  await expect.poll(() => document.querySelector('.bench-number')).not.toBeNull();
  const theme = document.documentElement.dataset.theme;
  await userEvent.keyboard('{Control>}p{/Control}');
  await expect.poll(() => sheets.length).toBe(1);
  const { title } = bench.state.project;
  const numbers = Array.from({ length: 150 }, (_, at) => String(at + 1));
  expect(sheets[0]).toEqual(['light', title, '150 rows', ...numbers]);
  expect(document.querySelector('.print-sheet')).toBeNull();
  expect(document.documentElement.dataset.theme).toBe(theme);
});

test('while the report is open, that is printed and not the table', async () => {
  const sheets = onPaper();
  await openBench();
  await expect.poll(() => document.querySelector('.bench-number')).not.toBeNull();
  await userEvent.keyboard('{Alt>}p{/Alt}');
  await expect.element(page.getByRole('dialog')).toBeVisible();
  window.print();
  expect(sheets[0]?.slice(1)).toEqual([]);
});

test('what takes a while is said before the sheet is drawn, and no longer once it is printed', async () => {
  const said = (): string => document.querySelector('.bench-message')?.textContent ?? '';
  const saidAtPrint: string[] = [];
  vi.spyOn(window, 'print').mockImplementation(() => {
    saidAtPrint.push(said());
  });
  await openBench({ rows: ferryRows(150) });
  await expect.poll(() => document.querySelector('.bench-number')).not.toBeNull();
  await userEvent.keyboard('{Control>}p{/Control}');
  await expect.poll(() => saidAtPrint).toEqual(['Preparing 150 rows for printing…']);
  await expect.poll(said).toBe('');
});
