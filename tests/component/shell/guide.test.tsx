import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { openWindow } from './window.tsx';

beforeEach(async () => {
  localStorage.clear();
  await page.viewport(1024, 700);
});

const heading = (name: string) => page.getByRole('heading', { name, exact: true });
const openGuide = async (): Promise<void> => {
  await userEvent.keyboard('{F1}');
  await page.getByRole('button', { name: 'Guide…' }).click();
  await expect.element(heading('First steps')).toBeVisible();
};

test('the guide is read in the program, from page to page, and its pictures are there', async () => {
  await openWindow('#/');
  await openGuide();
  const picture = () => document.querySelector<HTMLImageElement>('.guide-page img');
  await expect.poll(() => picture()?.naturalWidth).toBe(1440);

  // The link goes with its page: the keyboard goes on from the new one.
  await page.getByRole('button', { name: 'mending an alignment' }).click();
  await expect.element(heading('Mending an alignment')).toBeVisible();
  await expect.poll(() => document.activeElement?.className).toBe('guide-page');
  await expect.element(page.getByRole('columnheader', { name: 'What it does' })).toBeVisible();

  const listed = page.getByRole('navigation', { name: 'Pages' }).getByRole('button');
  expect(listed.elements()).toHaveLength(8);
  await listed.last().click();
  await expect.element(heading('In the terminal')).toBeVisible();
  expect(document.activeElement?.textContent).toBe('In the terminal');
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => document.querySelector('[role=dialog]')).toBeNull();
});
