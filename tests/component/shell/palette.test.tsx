import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { findCommands } from '../../../renderer/views/shell/find-commands.ts';
import { openBench } from '../workbench/openBench.tsx';

const palette = '{Control>}{Shift>}p{/Shift}{/Control}';
/** The workbench hears its keys. */
const begun = () =>
  expect.element(page.getByRole('textbox', { name: 'Corrected text of row 1', exact: true })).toHaveFocus();
const names = () =>
  [...document.querySelectorAll('[role=option] > :first-child')].map((one) => one.textContent);

test('commands are found by words of their names and groups, those that begin so first', () => {
  const choose = vi.fn();
  const groups = [
    {
      title: 'Correcting',
      shortcuts: [
        { keys: '$mod+Enter', label: 'Confirm', choose },
        { keys: [], label: 'Show the report', choose },
        { keys: 'Alt+KeyP', label: 'Report', choose },
        { keys: 'Escape', label: 'Report nothing' },
        { keys: 'F9', label: 'Report later', choose, isIdle: true },
      ],
    },
    { title: 'Ещё', shortcuts: [{ keys: 'F3', label: 'Отчёт', choose }] },
  ];
  const found = (typed: string) => findCommands(groups, typed).map(({ label }) => label);
  expect(found('')).toEqual(['Confirm', 'Show the report', 'Report', 'Отчёт']);
  expect(found('report')).toEqual(['Report', 'Show the report']);
  expect(found(' CORR  rep')).toEqual(['Show the report', 'Report']);
  expect(found('отчет')).toEqual(['Отчёт']);
  expect(found('nowhere')).toEqual([]);
  expect(findCommands(groups, 'show')[0]?.keys).toBeNull();
});

test('a command is done by its name, where the focus was, and the newest state counts', async () => {
  const bench = await openBench();
  await begun();
  await userEvent.keyboard('The ferry was gone.');
  await userEvent.keyboard(palette);
  const field = page.getByRole('combobox', { name: 'Name of a command' });
  await expect.element(field).toHaveFocus();
  // What is not to be done in this mode is not offered, and keys that are only listed are none.
  expect(names()).not.toContain('Split here');
  expect(names()).not.toContain('From cell to cell');
  await userEvent.keyboard('stay{Enter}');
  await expect.poll(() => bench.state.rows[0]).toMatchObject({ state: 'confirmed' });
  expect(bench.state.rows[0]?.correction?.text).toBe('The ferry was gone.');
  expect(document.querySelector('[role=dialog]')).toBeNull();
});

test('what has no key is there, arrows choose, and what is not found is said', async () => {
  await openBench();
  await userEvent.keyboard(`${palette}nothing like that`);
  await expect.element(page.getByText('No command of this screen has that in its name')).toBeVisible();
  await userEvent.keyboard('{Control>}a{/Control}column');
  await expect.poll(() => names()[0]).toBe('Columns');
  const chosen = () =>
    document.querySelector('[role=option][aria-selected=true] > :first-child')?.textContent;
  await userEvent.keyboard('{ArrowDown}');
  await expect.poll(chosen).toBe(names()[1]);
  await userEvent.keyboard('{ArrowUp}{Enter}');
  await expect.element(page.getByRole('dialog', { name: 'Columns' })).toBeVisible();
});

test('marks of the alignment are offered where one aligns', async () => {
  await openBench();
  await begun();
  await userEvent.keyboard(`{Control>}{Alt>}a{/Alt}{/Control}${palette}accept`);
  await expect.poll(names).toEqual(['Accept', 'Accept all up to this row']);
});
