import { implement } from '@orpc/server';
import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { contract } from '../../../shared/contract/contract.ts';
import { exampleDetail } from './memoryBench.ts';
import { openBench } from './openBench.tsx';
import { exampleRow } from './rows.ts';

const api = implement(contract);

beforeEach(async () => {
  localStorage.clear();
  await page.viewport(1440, 900);
});

/** How much of a row lies behind the head or below the edge, in CSS pixels; NaN while it is not drawn with its text. */
const cut = (position: number): number => {
  const row = document.querySelector(`.bench-row[data-index="${position}"]`);
  const grid = document.querySelector('.bench-grid')?.getBoundingClientRect();
  const head = document.querySelector('.bench-head')?.getBoundingClientRect();
  if (!row?.textContent?.includes(`Паром ${position}.`) || !grid || !head) return Number.NaN;
  const { top, bottom } = row.getBoundingClientRect();
  return Math.max(0, bottom - grid.bottom, head.bottom - top);
};

test.each(['read', 'align', 'correct'] as const)(
  'a row far away is shown whole, however late its text comes (%s)',
  async (mode) => {
    // Short lines: higher than their letters let one think, some more than others.
    const lines = (at: number): string => Array.from({ length: 3 + ((at * 7) % 17) }, () => 'Да.').join('\n');
    const rows = Array.from({ length: 700 }, (_, at) =>
      exampleRow(at, { 1: `Паром ${at}.`, 2: lines(at), 3: lines(at) }),
    );
    const held: (() => void)[] = [];
    let released = 0;
    const view = { mode, base: null, columns: [], row: null };
    await openBench({ rows, project: exampleDetail(rows, { view }) }, (state) => ({
      rows: {
        window: api.rows.window.handler(async ({ input: { from, count } }) => {
          if (from > 0) await new Promise<void>((resolve) => held.push(resolve));
          return state.rows.slice(from, from + count);
        }),
      },
    }));
    await expect.element(page.getByRole('gridcell').first()).toBeVisible();
    for (const wanted of [640, 333, 120, 501]) {
      await userEvent.keyboard('{Control>}j{/Control}');
      await expect.element(page.getByRole('dialog').getByRole('textbox')).toHaveFocus();
      await userEvent.keyboard(`${wanted + 1}{Enter}`);
      await expect
        .poll(() => {
          for (const release of held.splice(0)) {
            released += 1;
            release();
          }
          return cut(wanted);
        })
        .toBeLessThanOrEqual(1);
    }
    expect(released).toBeGreaterThan(3);
  },
);
