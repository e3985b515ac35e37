import { beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { exampleDetail } from './memoryBench.ts';
import { ferryRows, openBench } from './openBench.tsx';

beforeEach(async () => {
  localStorage.clear();
});

test.each(['read', 'align', 'correct'] as const)(
  'tools stay at the right in a narrow window (%s)',
  async (mode) => {
    await page.viewport(720, 450);
    await openBench({
      project: exampleDetail(ferryRows(), { view: { mode, base: null, columns: [], row: null } }),
    });
    await expect.element(page.getByRole('button', { name: /^Export/ })).toBeInTheDocument();
    const bar = document.querySelector('.screen-bar')?.getBoundingClientRect();
    const tools = document.querySelector('.bench-tools')?.getBoundingClientRect();
    expect((bar?.right ?? 0) - (tools?.right ?? 0)).toBeLessThan(24);
  },
);
