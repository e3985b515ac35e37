import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { exampleProject } from './memory-core.ts';
import { openWindow } from './window.tsx';

beforeEach(() => {
  localStorage.clear();
});

/** Opens the preferences over the notice of a removal; answers what stands where. */
const openOverNotice = async () => {
  await openWindow('#/', { projects: [exampleProject({ title: 'The ferry' })] });
  await userEvent.tab();
  const line = page.getByRole('row', { name: 'The ferry' });
  await expect.element(line).toBeVisible();
  (line.element() as HTMLElement).focus();
  await userEvent.keyboard('{Delete}');
  const notice = page.getByText('“The ferry” was removed.');
  await expect.element(notice).toBeVisible();
  await userEvent.keyboard('{Control>},{/Control}');
  await expect.element(page.getByRole('dialog')).toBeVisible();
  const edges = () => {
    const { top, bottom } = page.getByRole('dialog').element().getBoundingClientRect();
    return { top, bottom, notice: document.querySelector('.notice')?.getBoundingClientRect().top ?? 0 };
  };
  return { edges, notice };
};

test('a notice lies under a dialog in a low window, not over its lower edge, which comes back when it goes', async () => {
  await page.viewport(720, 450);
  const { edges, notice } = await openOverNotice();
  await expect.poll(() => edges().bottom - edges().notice).toBeLessThan(0);
  expect(edges().top).toBeGreaterThanOrEqual(24);
  const before = edges().bottom;
  notice.element().closest('.notice')?.querySelector<HTMLElement>('[aria-label=Close]')?.click();
  await expect.poll(() => edges().bottom).toBeGreaterThan(before);
});

test('a dialog with room enough does not move for a notice', async () => {
  await page.viewport(1440, 1100);
  const { edges } = await openOverNotice();
  expect(edges().top + edges().bottom).toBeCloseTo(1100, 0);
});
