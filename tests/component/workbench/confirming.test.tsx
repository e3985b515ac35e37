import { implement } from '@orpc/server';
import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { type Cursor, moveCursor, selectedSpan } from '../../../renderer/views/workbench/cursor/cursor.ts';
import { contract, type Inputs } from '../../../shared/contract/contract.ts';
import { exampleDetail } from './memoryBench.ts';
import { ferryRows, openBench } from './openBench.tsx';

const api = implement(contract);

beforeEach(async () => {
  localStorage.clear();
  await page.viewport(1440, 900);
});

const said = () => document.querySelector('.bench-message')?.textContent ?? '';
const selected = () =>
  [...document.querySelectorAll('[role=row][aria-selected=true]')].map((row) =>
    Number(row.getAttribute('data-index')),
  );
const editor = (row: number) =>
  page.getByRole('textbox', { name: `Corrected text of row ${row}`, exact: true });
const cell = (row: number) =>
  document.querySelector<HTMLElement>(`.bench-row[data-index="${row - 1}"] [data-column="2"]`);

/** Six rows, all but the third with a corrected text, in correcting mode; what was asked to be confirmed and undone. */
const openSelecting = async (held: Promise<void> | null = null) => {
  const rows = ferryRows().map((row) =>
    row.position === 2
      ? row
      : {
          ...row,
          state: 'edited' as const,
          correction: { text: `Row ${row.position + 1}.`, origin: null, savedAt: 1 },
        },
  );
  const asked: Inputs['rewriting']['confirm'][] = [];
  const undone: unknown[] = [];
  await openBench({ rows, project: exampleDetail(rows) }, (state) => ({
    rewriting: {
      confirm: api.rewriting.confirm.handler(async ({ input }) => {
        asked.push(input);
        await held;
        const ids = new Set(input.made.map(({ rowId }) => rowId));
        const named = state.rows.filter(({ id, correction }) => ids.has(id) && correction !== null);
        const confirmed = named.map((row) => ({
          ...row,
          state: 'confirmed' as const,
          revision: row.revision + 1,
        }));
        state.rows = state.rows.map((row) => confirmed.find(({ id }) => id === row.id) ?? row);
        return {
          rows: confirmed,
          gone: [],
          moved: [],
          tallies: [],
          editId: 9,
          confirmed: confirmed.length,
          empty: ids.size - confirmed.length,
        };
      }),
    },
    edits: {
      undo: api.edits.undo.handler(({ input, errors }) => {
        undone.push(input.editId);
        throw errors.PROBLEM({ data: { code: 'notLastEdit', params: {} } });
      }),
    },
  }));
  await expect.element(editor(1)).toHaveFocus();
  return { asked, undone };
};

test('while a step takes long it is said what is done, and a key pressed meanwhile comes after it', async () => {
  const held = Promise.withResolvers<void>();
  const { asked, undone } = await openSelecting(held.promise);
  await userEvent.keyboard('{Escape}{Control>}a{/Control}');
  await expect.poll(said).toBe('6 rows selected');
  await userEvent.keyboard('{Control>}{Shift>}{Enter}{/Shift}{/Control}');
  await expect.poll(said).toBe('Confirming 6 rows…');
  await userEvent.keyboard('{Control>}z{/Control}');
  expect([asked.length, undone.length]).toEqual([1, 0]);
  held.resolve();
  await expect.element(page.getByText(/^5 rows confirmed; 1 without/)).toBeVisible();
  await expect.poll(() => undone.length).toBe(1);
  await expect.poll(said).not.toBe('Confirming 6 rows…');
});

test('rows are selected with Shift and the arrows, and confirmed together as one step', async () => {
  const { asked, undone } = await openSelecting();
  await userEvent.keyboard('{Escape}{Shift>}{ArrowDown}{ArrowDown}{ArrowDown}{ArrowUp}{/Shift}');
  await expect.poll(selected).toEqual([0, 1, 2]);
  expect(said()).toBe('3 rows selected');
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await expect
    .element(page.getByText('2 rows confirmed; 1 without corrected text stays as it is'))
    .toBeVisible();
  expect(asked.map(({ made }) => made.map(({ rowId }) => rowId))).toEqual([[1, 2, 3]]);
  // On to the next that is unfinished, and nothing is selected any more.
  await expect.poll(selected).toEqual([]);
  expect(document.activeElement?.closest('[data-index]')?.getAttribute('data-index')).toBe('3');
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
  await expect.poll(() => undone).toEqual([9]);
});

test('all rows are selected at once, and those up to an end; in a text the keys are the text’s', async () => {
  await openSelecting();
  await userEvent.keyboard('{Control>}a{/Control}');
  expect(selected()).toEqual([]);
  await userEvent.keyboard('{Escape}{Control>}a{/Control}');
  await expect.poll(selected).toEqual([0, 1, 2, 3, 4, 5]);
  expect(said()).toBe('6 rows selected');
  expect(getSelection()?.toString()).not.toContain('Паром номер 2');
  await userEvent.keyboard('{Escape}{ArrowDown}{Control>}{Shift>}{End}{/Shift}{/Control}');
  await expect.poll(selected).toEqual([1, 2, 3, 4, 5]);
  await userEvent.keyboard('{Control>}{Shift>}{Home}{/Shift}{/Control}');
  await expect.poll(selected).toEqual([0, 1]);
});

test('with Shift the pointer selects up to a row; Escape, a move and writing let the rows go', async () => {
  await openSelecting();
  const shiftClick = (row: number) =>
    cell(row)?.dispatchEvent(new MouseEvent('click', { bubbles: true, shiftKey: true }));
  shiftClick(4);
  await expect.poll(selected).toEqual([0, 1, 2, 3]);
  await expect.poll(said).toBe('4 rows selected');
  await userEvent.keyboard('{Escape}');
  await expect.poll(selected).toEqual([]);
  // At once, not when it has stood for a while.
  expect(said()).toBe('');
  shiftClick(2);
  await expect.poll(selected).toEqual([1, 2, 3]);
  await userEvent.keyboard('{ArrowUp}');
  await expect.poll(selected).toEqual([]);
  await userEvent.keyboard('{Shift>}{ArrowDown}{/Shift}');
  await expect.poll(() => selected().length).toBe(2);
  await userEvent.keyboard('{Enter}');
  await expect.poll(selected).toEqual([]);
});

test('with Ctrl+Shift+Enter the rows stay selected, and confirming them again says that they are confirmed', async () => {
  const { asked } = await openSelecting();
  await userEvent.keyboard('{Escape}{Shift>}{ArrowDown}{/Shift}{Control>}{Shift>}{Enter}{/Shift}{/Control}');
  await expect.element(page.getByText('2 rows confirmed', { exact: true })).toBeVisible();
  expect(selected()).toEqual([0, 1]);
  expect(asked).toHaveLength(1);
});

test('a selection is always what lies between where it began and where one is, whatever is pressed', () => {
  const position = fc.nat(9);
  const move = fc.oneof(
    fc.record({ kind: fc.constant('extend' as const), position }),
    fc.record({ kind: fc.constant('row' as const), position, focus: fc.boolean() }),
    fc.record({ kind: fc.constant('edit' as const), position }),
    fc.constant({ kind: 'leaveEditor' as const }),
    fc.constant({ kind: 'focus' as const }),
  );
  const start: Cursor = { position: 0, column: 2, editing: false, focusTick: 0, anchor: null };
  fc.assert(
    fc.property(
      fc.array(move, { maxLength: 12 }),
      fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]),
      (moves, order) => {
        let began: number | null = null;
        let cursor = start;
        for (const one of moves) {
          if (one.kind === 'extend') began ??= cursor.position;
          else if (one.kind === 'row' || one.kind === 'edit') began = null;
          cursor = moveCursor(cursor, one);
          if (began === cursor.position) began = null;
          expect(cursor.anchor).toBe(began);
          if (began !== null) expect(cursor.editing).toBe(false);
        }
        const span = selectedSpan(cursor, order);
        const ends = [began, cursor.position].map((at) => (at === null ? -1 : order.indexOf(at)));
        const isThere = began !== null && ends.every((end) => end >= 0);
        expect(span).toEqual(isThere ? { from: Math.min(...ends), to: Math.max(...ends) } : null);
      },
    ),
  );
});

test('where nothing is written, Ctrl+A selects the text of the cell, and nothing of the page', async () => {
  const rows = ferryRows();
  await openBench({ rows, project: exampleDetail(rows) });
  await userEvent.keyboard('{Control>}{Alt>}r{/Alt}{/Control}');
  const cell = () => document.querySelector<HTMLElement>('.bench-row[data-index="1"] [role=gridcell]');
  await expect.poll(cell).not.toBeNull();
  cell()?.click();
  await expect.poll(() => document.activeElement === cell()).toBe(true);
  await userEvent.keyboard('{Control>}a{/Control}');
  await expect
    .poll(() => getSelection()?.toString().trim())
    .toBe('Паром номер 2 отошёл на рассвете, и никто не спросил зачем.');
  expect(selected()).toEqual([]);
});
