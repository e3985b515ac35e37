import { beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Row } from '../../../renderer/views/workbench/model.ts';
import { rowFlags } from '../../../shared/domain/mend/shape.ts';
import { seriousFindings } from '../shell/window.tsx';
import { exampleDetail, exampleVersions } from './memoryBench.ts';
import { ferryRows, openBench } from './openBench.tsx';
import { exampleRow, exampleVersion } from './rows.ts';

beforeEach(async () => {
  localStorage.clear();
  await page.viewport(1440, 900);
});

const aligning = { mode: 'align' as const, base: null, columns: [], row: null };

/** Rows with something of everything: a doubt, a missing text, two blocks, a part, a pin, a mark, a lock. */
const rowsToMend = (): Row[] => {
  const rows = ferryRows(6);
  const second = rows[1];
  const cells = second?.cells.map((cell) =>
    cell.versionId === 3
      ? {
          ...cell,
          paragraphs: cell.paragraphs.flatMap((paragraph) => [
            { ...paragraph, part: { from: 0, to: 20 }, text: 'Ferry number 2 left' },
            { ...paragraph, part: { from: 20, to: null }, text: 'at dawn.', pinned: true },
          ]),
        }
      : cell,
  );
  return rows.map((row, at) => {
    if (at === 1) return { ...row, cells: cells ?? [], flags: rowFlags.uneven | rowFlags.pinned };
    if (at === 2) return { ...row, confidence: 0.3, flags: rowFlags.missing };
    if (at === 3) return { ...row, flags: rowFlags.accepted };
    return at === 4 ? { ...row, flags: rowFlags.locked | rowFlags.review } : row;
  });
};

const openAligning = () => {
  const rows = rowsToMend();
  return openBench({ rows, project: exampleDetail(rows, { view: aligning }) });
};
const focused = () => document.activeElement?.getAttribute('aria-label');
const block = (name: RegExp) => page.getByRole('group', { name });

test('a row that was mended by hand says so, by a mark, in the panel and as a filter', async () => {
  const rows = rowsToMend().map((row, at) => (at === 5 ? { ...row, confidence: null } : row));
  await openBench({ rows, project: exampleDetail(rows, { view: aligning }) });
  await expect.element(page.getByRole('img', { name: 'Aligned by hand' })).toBeVisible();
  expect(document.querySelectorAll('.by-hand').length).toBe(1);
  await page.getByRole('button', { name: 'By hand 1' }).click();
  await block(/^Paragraph 6, Machine/).click();
  await expect.element(page.getByRole('complementary').getByText('Aligned by hand')).toBeVisible();
  await expect.poll(() => document.querySelectorAll('.bench-row').length).toBe(1);
});

test('the panel names words of two languages that the dictionary knows to answer each other', async () => {
  const rows = [
    exampleRow(0, { 1: 'Война кончилась.', 2: 'The war was over.', 3: 'Nobody plays chess.' }),
    exampleRow(1, { 1: 'Снег шёл до вечера.', 2: 'Snow fell until evening.', 3: 'Snow fell till evening.' }),
  ];
  const given = [exampleVersion({ id: 1, role: 'source' }), exampleVersion({ id: 3, role: 'human' })];
  await openBench({ rows, project: exampleDetail(rows, { view: aligning, versions: given }) });
  await block(/^Paragraph 1, /)
    .last()
    .click();
  const panel = page.getByRole('complementary');
  await expect.element(panel.getByText('no names, numbers or known words in common')).toBeVisible();
  await userEvent.keyboard('{ArrowDown}');
  await expect.element(panel.getByText('вечера = evening, Снег = Snow')).toBeVisible();
});

describe('blocks', () => {
  test('say what they are, and arrows and Shift go from one to the next', async () => {
    await openAligning();
    await block(/^Paragraph 1, Human A/).click();
    await expect.poll(focused).toBe('Paragraph 1, Human A');
    await userEvent.keyboard('{ArrowDown}');
    await expect.poll(focused).toBe('Part of paragraph 2, Human A');
    await userEvent.keyboard('{Shift>}{ArrowDown}{/Shift}');
    await expect.poll(focused).toBe('Part of paragraph 2, Human A, selected, pinned');
    expect(document.querySelectorAll('.align-block[data-selected=true]').length).toBe(2);
    await userEvent.keyboard('{Escape}{ArrowLeft}');
    await expect.poll(focused).toBe('Paragraph 2, Machine');
    expect(document.querySelectorAll('.bench-grid [tabindex="0"]').length).toBe(1);
  });

  test('numbers, names and words shared with the original are marked on demand', async () => {
    await openAligning();
    await block(/^Paragraph 1, Machine/).click();
    expect(document.querySelectorAll('.align-shared').length).toBe(0);
    await userEvent.keyboard('w');
    const words = () =>
      [...document.querySelectorAll('[data-index="0"] .align-shared')].map(({ textContent }) => textContent);
    await expect.poll(words).toEqual(['1', '1', '1']);
  });

  test('a caret is put into a paragraph and goes by words', async () => {
    await openAligning();
    await block(/^Paragraph 1, Machine/).click();
    await userEvent.keyboard('s');
    await expect.poll(() => document.querySelectorAll('.align-caret').length).toBe(1);
    const behind = () => document.querySelector('.align-caret')?.parentElement?.textContent;
    const before = behind();
    await userEvent.keyboard('{ArrowRight}');
    await expect.poll(behind).not.toBe(before);
    expect(behind()).toMatch(/^\S/);
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => document.querySelectorAll('.align-caret').length).toBe(0);
  });
});

describe('mending', () => {
  test('is on screen from the answer alone', async () => {
    await openAligning();
    await block(/^Paragraph 1, Machine/).click();
    await userEvent.keyboard('a');
    await expect.element(page.getByText('Done: acceptance of row 1')).toBeVisible();
    await expect.element(page.getByRole('rowheader', { name: /1.*Accepted/ }).first()).toBeVisible();
    await expect.poll(focused).toBe('Paragraph 1, Machine');
  });

  test('of rows that were changed meanwhile is refused in plain words, and they are read anew', async () => {
    const bench = await openAligning();
    await block(/^Paragraph 1, Machine/).click();
    bench.state.failing = { code: 'stale', params: {} };
    bench.state.rows = bench.state.rows.with(0, { ...(bench.state.rows[0] as Row), flags: rowFlags.locked });
    await userEvent.keyboard('a');
    await expect
      .element(page.getByRole('alert').getByText(/changed in another window meanwhile/))
      .toBeVisible();
    await expect.element(page.getByRole('rowheader', { name: /1.*Locked/ }).first()).toBeVisible();
  });

  test('everything is in a menu, with its key', async () => {
    await openAligning();
    await block(/^Paragraph 1, Machine/).click();
    await userEvent.keyboard('{Shift>}{F10}{/Shift}');
    await expect.element(page.getByRole('menuitem', { name: 'Join with the row below' })).toBeVisible();
    const items = [...document.querySelectorAll('[role=menuitem]')];
    expect(items.length).toBe(22);
    expect(items.every((item) => (item.textContent ?? '').length > 2)).toBe(true);
    expect(await seriousFindings()).toEqual([]);
    await userEvent.keyboard('{Escape}');
    await expect.poll(focused).toBe('Paragraph 1, Machine');
  });

  test('nothing is changed in a library that is open to read', async () => {
    const rows = rowsToMend();
    const view = aligning;
    const bench = await openBench({ rows, project: exampleDetail(rows, { view }), readOnly: true });
    await block(/^Paragraph 1, Machine/).click();
    await userEvent.keyboard('a');
    await expect.element(page.getByText('The library is open to read only')).toBeVisible();
    expect(bench.state.rows[0]?.flags).toBe(rows[0]?.flags);
  });
});

describe('filters', () => {
  test('combine, count, and put the worst first', async () => {
    await openAligning();
    const shown = () =>
      [...document.querySelectorAll<HTMLElement>('.bench-row')]
        .toSorted((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top)
        .map(({ dataset }) => Number(dataset.index) + 1);
    await page.getByRole('button', { name: 'Unaligned 1' }).click();
    await expect.poll(shown).toEqual([1, 3]);
    await page.getByRole('button', { name: 'Not 1:1 1' }).click();
    await expect.poll(shown).toEqual([1]);
    await page.getByRole('button', { name: 'Not 1:1 1' }).click();
    await page.getByRole('button', { name: 'Unaligned 1' }).click();
    await page.getByRole('button', { name: 'Worst first' }).click();
    await expect.poll(() => shown()[0]).toBe(3);
  });
});

describe('accessibility', () => {
  test.each(
    (['light', 'dark'] as const).flatMap((theme) =>
      (['en', 'ru'] as const).map((language) => [theme, language] as const),
    ),
  )('axe finds nothing serious: %s, %s', async (theme, language) => {
    const rows = rowsToMend();
    const preferences = { theme, language, textSize: 16 };
    await openBench({ rows, project: exampleDetail(rows, { view: aligning }), preferences });
    await expect.poll(() => document.querySelectorAll('.align-block').length).toBeGreaterThan(10);
    await expect.poll(() => document.documentElement.dataset.theme).toBe(theme);
    document.querySelector<HTMLElement>('.align-block')?.click();
    expect(await seriousFindings()).toEqual([]);
  });

  test('with eight versions the block in hand is always in sight', async () => {
    const versions = [
      ...exampleVersions,
      ...[4, 5, 6, 7, 8].map((id) => exampleVersion({ id, role: 'human', title: `Human ${id}` })),
    ];
    const texts = (position: number) =>
      Object.fromEntries(
        versions.map(({ id }) => [id, `Text ${id} of row ${position}, long enough to wrap.`]),
      );
    const rows = Array.from({ length: 60 }, (_, position) => exampleRow(position, texts(position)));
    await openBench({ rows, project: exampleDetail(rows, { versions, view: aligning }) });
    await block(/^Paragraph 1, Machine/).click();
    const isClear = () => {
      const box = document.activeElement?.getBoundingClientRect();
      const head = document.querySelector('.bench-head')?.getBoundingClientRect();
      const grid = document.querySelector('.bench-grid')?.getBoundingClientRect();
      if (!box || !head || !grid || !document.activeElement?.matches('.align-block')) return false;
      return box.top >= head.bottom - 1 && box.bottom <= grid.bottom + 1 && box.right <= grid.right + 1;
    };
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight']) {
      await userEvent.keyboard(`{${key}}{ArrowDown}{ArrowDown}`);
      await expect.poll(isClear).toBe(true);
    }
    expect(focused()).toBe('Paragraph 13, Human 8');
  });
});
