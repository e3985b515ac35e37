import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { seriousFindings } from '../shell/window.tsx';
import { exampleDetail } from './memoryBench.ts';
import { ferryRows, openBench } from './openBench.tsx';

beforeEach(async () => {
  localStorage.clear();
  await page.viewport(1440, 900);
});

const editor = () => page.getByRole('textbox', { name: 'Corrected text of row 1' });
const panel = () => page.getByRole('complementary', { name: 'About the row' });

test('the panel shows all that was changed against the base, counted in words', async () => {
  await openBench();
  await expect.element(editor()).toHaveFocus();
  await userEvent.keyboard('{Alt>}3{/Alt}');
  await expect.element(panel().getByText('Against Machine')).toBeVisible();
  await expect.element(panel().getByText(/^\d words changed$/)).toBeVisible();
  const words = (name: string) =>
    [...document.querySelectorAll(`.bench-difference ${name}`)].map(({ textContent }) => textContent);
  await expect.poll(() => words('ins')).toContain('nobody');
  expect(words('del')).toContain('no one');
});

test('an earlier text of the row can be brought back', async () => {
  const bench = await openBench();
  await expect.element(editor()).toHaveFocus();
  await userEvent.keyboard('{Alt>}2{/Alt}');
  await expect.poll(() => bench.state.writes.length).toBe(1);
  await userEvent.keyboard('{Alt>}3{/Alt}');
  await expect.element(editor()).toHaveValue('Ferry number 1 left at dawn, and nobody asked why.');
  await panel()
    .getByRole('button', { name: /Restore the text of/ })
    .click();
  await expect.element(editor()).toHaveValue('The ferry number 1 departed at dawn, and no one asked why.');
  await expect.poll(() => bench.state.rows[0]?.correction).toMatchObject({ origin: 2 });
});

test('the panel says where the texts come from, with the attribution', async () => {
  await openBench();
  await expect.element(panel().getByText('Translated by Yandex Translate')).toBeVisible();
  await expect.element(panel().getByText('version-3.txt')).toBeVisible();
});

test('of a single version the panel says neither how sure an alignment is nor that nothing differs', async () => {
  const rows = ferryRows();
  const { versions, ...project } = exampleDetail(rows);
  await openBench({ rows, project: { ...project, versions: versions.slice(0, 1) } });
  await expect.element(panel().getByText('Row 1', { exact: true })).toBeVisible();
  await expect.element(panel().getByText(/sure$/)).not.toBeInTheDocument();
  await expect.element(panel().getByText('No differences here.')).not.toBeInTheDocument();
  await userEvent.keyboard('{Control>}{Alt>}a{/Alt}{/Control}');
  await expect.element(panel().getByText(/nothing to align it with/)).toBeVisible();
  await expect.element(panel().getByText(/sure$/)).not.toBeInTheDocument();
});

test('the panel closes and opens by its key, and stays as it was left', async () => {
  await openBench();
  await expect.element(panel()).toBeVisible();
  await userEvent.keyboard('{Control>}\\{/Control}');
  await expect.element(panel()).not.toBeInTheDocument();
  expect(localStorage.getItem('sverka:panel')).toBe('closed');
});

test('changing the mode by key takes the focus along', async () => {
  await openBench();
  await expect.element(editor()).toHaveFocus();
  await userEvent.keyboard('{Control>}{Alt>}r{/Alt}{/Control}');
  await expect.element(page.getByRole('radio', { name: 'Reading' })).toBeChecked();
  expect(document.activeElement?.getAttribute('role')).toBe('gridcell');
  await userEvent.keyboard('{Control>}{Alt>}c{/Alt}{/Control}');
  await expect.element(editor()).toHaveFocus();
});

test('the row one came to is said to the ears, and to the eyes once', async () => {
  await openBench();
  await expect.element(editor()).toHaveFocus();
  await userEvent.keyboard('{Control>}g{/Control}');
  const said = page.getByRole('status').filter({ hasText: /^Row 2$/ });
  await expect.element(said).toHaveClass('visually-hidden');
  await expect.element(page.getByText('row 2', { exact: true })).toBeVisible();
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await expect.element(page.getByText(/^Nothing to confirm/)).not.toHaveClass('visually-hidden');
});

test('a version is given another title; what cannot be is said', async () => {
  const bench = await openBench();
  await page.getByRole('button', { name: 'Versions' }).click();
  await page.getByRole('menuitem', { name: /Titles, roles/ }).click();
  await expect.element(page.getByRole('dialog').getByText('Human A')).toBeVisible();
  const title = page.getByRole('textbox', { name: 'Title' }).nth(2);
  await title.fill('D. Whitmore');
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => bench.state.project.versions[2]?.title).toBe('D. Whitmore');
  expect(await seriousFindings()).toEqual([]);
  await page.getByRole('button', { name: /Human translation/ }).click();
  await page.getByRole('option', { name: 'Original' }).click();
  await expect.element(page.getByRole('alert').getByText(/A project has one original/)).toBeVisible();
});

test('a project is reopened as it was left: row, mode, base and columns', async () => {
  const rows = ferryRows(400);
  const view = {
    mode: 'read' as const,
    base: 3,
    columns: [
      { key: 3, width: 1.5, visible: true },
      { key: 2, width: 1, visible: true },
      { key: 1, width: 1, visible: false },
    ],
    row: 321,
  };
  await openBench({ rows, project: exampleDetail(rows, { view }) });
  await expect.element(page.getByText(/The ferry number 321 departed/)).toBeInViewport();
  await expect.element(page.getByRole('button', { name: /Base/ })).toHaveTextContent('Human A');
  expect(
    [...document.querySelectorAll('.bench-head-title bdi')].map(({ textContent }) => textContent),
  ).toEqual(['Human A', 'Machine']);
});

test('what a reviewer asked stands above the differences, where it is seen first; settled, below', async () => {
  const comment = { id: 7, text: 'Check the hour.', at: 1, changedAt: null, author: 'Anna', about: null };
  const commented = (isSettled: (position: number) => boolean) =>
    ferryRows().map((row) => ({ ...row, comments: [{ ...comment, resolved: isSettled(row.position) }] }));
  await openBench({ rows: commented((position) => position > 0) });
  const headings = () =>
    [...document.querySelectorAll('.bench-panel h3')].map(({ textContent }) => textContent ?? '');
  const isAbove = () => {
    const at = (name: RegExp) => headings().findIndex((heading) => name.test(heading));
    return at(/^Comments/) < at(/^Differences in/);
  };
  await expect.element(panel().getByText('Check the hour.')).toBeVisible();
  await expect.poll(isAbove).toBe(true);
  await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
  await expect.element(panel().getByText('Row 2', { exact: true })).toBeVisible();
  await expect.poll(isAbove).toBe(false);
});
