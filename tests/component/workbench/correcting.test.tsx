import { beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { exampleDetail } from './memoryBench.ts';
import { ferryRows, openBench } from './openBench.tsx';

beforeEach(async () => {
  localStorage.clear();
  await page.viewport(1440, 900);
});

const editor = (row: number) =>
  page.getByRole('textbox', { name: `Corrected text of row ${row}`, exact: true });
const saved = () => page.getByText(/^Saved \d/);

describe('writing', () => {
  test('begins where one left off, takes a version by a key and saves by itself', async () => {
    const rows = ferryRows();
    const bench = await openBench({
      project: exampleDetail(rows, { view: { mode: 'correct', base: null, columns: [], row: 2 } }),
    });
    await expect.element(editor(2)).toHaveFocus();
    await userEvent.keyboard('{Alt>}2{/Alt}');
    await expect.element(editor(2)).toHaveValue('The ferry number 2 departed at dawn, and no one asked why.');
    await userEvent.keyboard(' Really.');
    await expect.element(saved()).toBeVisible();
    expect(bench.state.rows[1]).toMatchObject({
      state: 'edited',
      correction: { text: 'The ferry number 2 departed at dawn, and no one asked why. Really.', origin: 2 },
    });
  });

  test('a whole book pasted by mistake is not taken, and what was written stays', async () => {
    const bench = await openBench();
    await expect.element(editor(1)).toHaveFocus();
    await userEvent.keyboard('A ferry.');
    const paste = (text: string) => document.execCommand('insertText', false, text);
    paste('word '.repeat(20_001));
    await expect
      .element(page.getByText(/^Not pasted: the row would have 100,013 characters. At most 100,000 fit/))
      .toBeVisible();
    await expect.element(editor(1)).toHaveValue('A ferry.');
    await expect.poll(() => bench.state.rows[0]?.correction?.text).toBe('A ferry.');
    paste(' It went.');
    await expect.poll(() => bench.state.rows[0]?.correction?.text).toBe('A ferry. It went.');
  });

  test('what was taken is told in the foot, until one goes to another mode', async () => {
    await openBench();
    await expect.element(editor(1)).toHaveFocus();
    const told = () => document.querySelector('.bench-message')?.textContent;
    await userEvent.keyboard('{Alt>}2{/Alt}');
    await expect.poll(told).toBe('Taken from Machine');
    await userEvent.keyboard('{Control>}{Alt>}r{/Alt}{/Control}');
    await expect.element(editor(1)).not.toBeInTheDocument();
    expect(told()).toBe('');
  });

  test('Ctrl+Enter confirms and goes to the next unfinished row; with Shift it stays', async () => {
    const bench = await openBench();
    await expect.element(editor(1)).toHaveFocus();
    await userEvent.keyboard('{Alt>}3{/Alt}{Control>}{Enter}{/Control}');
    await expect.element(editor(2)).toHaveFocus();
    await userEvent.keyboard('{Alt>}2{/Alt}{Control>}{Shift>}{Enter}{/Shift}{/Control}');
    await expect.element(page.getByText('Row 2 confirmed')).toBeVisible();
    await expect.element(editor(2)).toHaveFocus();
    await expect
      .poll(() => bench.state.rows.map(({ state }) => state))
      .toEqual(['confirmed', 'confirmed', 'new', 'new', 'new', 'new']);
  });

  test('leaves the original in sight where the columns are wider than the window', async () => {
    await page.viewport(760, 700);
    await openBench();
    await expect.element(editor(1)).toHaveFocus();
    const grid = document.querySelector('.bench-grid');
    expect(grid?.scrollWidth).toBeGreaterThan(grid?.clientWidth ?? 0);
    await userEvent.keyboard('Word');
    await expect.element(editor(1)).toHaveValue('Word');
    expect(grid?.scrollLeft).toBe(0);
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => document.activeElement?.getAttribute('data-column')).toBe('corrected');
    expect(grid?.scrollLeft).toBe(0);
    await userEvent.keyboard('{ArrowLeft}');
    await expect.poll(() => grid?.scrollLeft).toBeGreaterThan(0);
  });

  test('an empty row is not confirmed, and it is said why', async () => {
    const bench = await openBench();
    await expect.element(editor(1)).toHaveFocus();
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await expect.element(page.getByText(/Nothing to confirm/)).toBeVisible();
    expect(bench.state.writes).toEqual([]);
  });

  test('with Ctrl the text of a version goes in at the caret', async () => {
    await openBench();
    await expect.element(editor(1)).toHaveFocus();
    await userEvent.keyboard('AB{ArrowLeft}{Control>}{Alt>}3{/Alt}{/Control}');
    await expect.element(editor(1)).toHaveValue('AFerry number 1 left at dawn, and nobody asked why.B');
    await expect.element(page.getByText(/^Inserted from /)).toBeVisible();
  });

  test('a version without text in the row has nothing to take', async () => {
    const bench = await openBench();
    await expect.element(editor(1)).toHaveFocus();
    await userEvent.keyboard('{Alt>}{ArrowDown}{ArrowDown}{/Alt}');
    await expect.element(editor(3)).toHaveFocus();
    await userEvent.keyboard('{Alt>}3{/Alt}');
    await expect.element(page.getByText('This version has no text in this row')).toBeVisible();
    expect(bench.state.writes).toEqual([]);
  });

  test('Escape leaves to the grid, arrows move there, Enter and F2 write again', async () => {
    await openBench();
    await expect.element(editor(1)).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    expect(document.activeElement?.getAttribute('role')).toBe('gridcell');
    await userEvent.keyboard('{ArrowLeft}{ArrowDown}');
    expect(document.activeElement?.textContent).toContain('Ferry number 2');
    await userEvent.keyboard('{Enter}');
    await expect.element(editor(2)).toHaveFocus();
    await userEvent.keyboard('{Escape}{F2}');
    await expect.element(editor(2)).toHaveFocus();
  });

  test('moving between rows with Alt keeps writing, and says where the ends are', async () => {
    await openBench();
    await expect.element(editor(1)).toHaveFocus();
    await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}');
    await expect.element(page.getByText('This is the first row')).toBeVisible();
    await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
    await expect.element(editor(2)).toHaveFocus();
  });

  test('F7 goes from change to change and on to the next row, and round at the ends', async () => {
    await openBench();
    await expect.element(editor(1)).toHaveFocus();
    for (const place of [1, 2, 3, 4]) {
      await userEvent.keyboard('{F7}');
      await expect.element(page.getByText(new RegExp(`row 1, ${place} of 4`))).toBeVisible();
    }
    await userEvent.keyboard('{F7}');
    await expect.element(editor(2)).toHaveFocus();
    await expect.element(page.getByText(/row 2, 1 of 4/)).toBeVisible();
    await expect.poll(() => document.querySelectorAll('[data-current]').length).toBe(1);
    // The third row has no other translation.
    for (const _ of [1, 2, 3, 4]) await userEvent.keyboard('{F7}');
    await expect.element(editor(4)).toHaveFocus();
    for (const _ of [1, 2, 3, 4, 5, 6, 7, 8]) await userEvent.keyboard('{Shift>}{F7}{/Shift}');
    await expect.element(page.getByText(/row 1, 1 of 4/)).toBeVisible();
    await userEvent.keyboard('{Shift>}{F7}{/Shift}');
    await expect.element(editor(6)).toHaveFocus();
    await expect.element(page.getByText(/row 6, 4 of 4/)).toBeVisible();
  });

  test('Ctrl+J goes to a row by its number', async () => {
    await openBench({ rows: ferryRows(300) });
    await expect.element(editor(1)).toHaveFocus();
    await userEvent.keyboard('{Control>}j{/Control}');
    await expect.element(page.getByRole('dialog', { name: 'Go to row' })).toBeVisible();
    await userEvent.keyboard('250{Enter}');
    await expect.element(editor(250)).toHaveFocus();
    await expect.element(editor(250)).toBeInViewport();
  });
});

describe('undo', () => {
  test('takes back what was confirmed, and goes there', async () => {
    const bench = await openBench();
    await expect.element(editor(1)).toHaveFocus();
    await userEvent.keyboard('{Alt>}2{/Alt}{Control>}{Enter}{/Control}');
    await expect.element(editor(2)).toHaveFocus();
    await userEvent.keyboard('{Control>}z{/Control}');
    await expect.element(page.getByText('Undone: confirmation of row 1')).toBeVisible();
    await expect.element(editor(1)).toHaveFocus();
    expect(bench.state.rows[0]).toMatchObject({ state: 'edited' });
  });

  test('saves what is being typed before it, so that this is what is undone', async () => {
    const bench = await openBench();
    await expect.element(editor(1)).toHaveFocus();
    await userEvent.keyboard('typed{Control>}z{/Control}');
    await expect.element(page.getByText('Undone: correction of row 1')).toBeVisible();
    await expect.element(editor(1)).not.toHaveValue('typed');
    expect(bench.state.writes.at(-1)?.text).toBe('typed');
  });
});

describe('when saving fails', () => {
  test('it is said, the text stays, and it is saved once it can be', async () => {
    const bench = await openBench({ failing: { code: 'diskFull', params: { path: '/library.db' } } });
    await expect.element(editor(1)).toHaveFocus();
    await userEvent.keyboard('kept');
    await expect
      .element(page.getByRole('alert').filter({ hasText: /^Not saved. The disk of .* is full.*kept here/ }))
      .toBeVisible();
    expect(Object.values({ ...localStorage }).some((kept) => String(kept).includes('kept'))).toBe(true);
    // At once, before it is tried again by itself.
    const again = page.getByRole('button', { name: 'Try again' }).element();
    bench.state.failing = null;
    if (again instanceof HTMLElement) again.click();
    await expect.element(saved()).toBeVisible();
    expect(bench.state.rows[0]?.correction?.text).toBe('kept');
    expect(Object.keys(localStorage).filter((key) => key.startsWith('sverka:draft:'))).toEqual([]);
  });

  test('what is exported then says that it lacks the last changes', async () => {
    await openBench({ failing: { code: 'diskFull', params: { path: '/library.db' } } });
    await expect.element(editor(1)).toHaveFocus();
    await userEvent.keyboard('kept');
    await expect.element(page.getByText('Not saved', { exact: true })).toBeVisible();
    await userEvent.keyboard('{Control>}{Shift>}e{/Shift}{/Control}');
    await page.getByRole('dialog').getByRole('button', { name: 'Export' }).click();
    await expect.element(page.getByText(/^Exported: .*without the last changes/)).toBeVisible();
  });

  test('a text that was not saved when the page went is there again, and saved', async () => {
    const project = exampleDetail(ferryRows());
    const draft = {
      rowId: 1,
      position: 0,
      revision: 1,
      before: '',
      text: 'from before',
      state: 'edited',
      origin: null,
      step: false,
    };
    localStorage.setItem(`sverka:draft:${project.id}:1`, JSON.stringify(draft));
    const bench = await openBench({ project });
    await expect.element(editor(1)).toHaveValue('from before');
    await expect.poll(() => bench.state.rows[0]?.correction?.text).toBe('from before');
  });

  test('a row changed elsewhere shows both texts until one is chosen', async () => {
    const bench = await openBench();
    await expect.element(editor(1)).toHaveFocus();
    bench.state.failing = { code: 'inputOutput', params: { path: '/library.db' } };
    await userEvent.keyboard('mine');
    await expect.element(page.getByText('Not saved', { exact: true })).toBeVisible();
    bench.state.failing = null;
    bench.changeElsewhere(1, 'theirs');
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect
      .element(page.getByRole('group', { name: /changed elsewhere/ }).getByText('theirs', { exact: true }))
      .toBeVisible();
    await expect.element(editor(1)).toHaveValue('mine');
    await page.getByRole('button', { name: 'Keep my text' }).click();
    await expect.poll(() => bench.state.rows[0]?.correction?.text).toBe('mine');
  });

  test('a library that is open to read only is read, not written', async () => {
    await openBench({ readOnly: true });
    await expect.element(page.getByRole('grid')).toHaveAttribute('aria-readonly', 'true');
    expect(document.querySelector('textarea')).toBeNull();
    await userEvent.keyboard('{Alt>}2{/Alt}');
    expect(document.querySelector('textarea')).toBeNull();
  });
});

test('a row changed in another window is read again', async () => {
  const bench = await openBench();
  await expect.element(editor(1)).toHaveFocus();
  bench.changeElsewhere(4, 'Written in the other window.');
  await expect.element(page.getByRole('gridcell', { name: 'Written in the other window.' })).toBeVisible();
});
