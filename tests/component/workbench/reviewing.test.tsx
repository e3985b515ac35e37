import { implement } from '@orpc/server';
import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { contract, type Inputs } from '../../../shared/contract/contract.ts';
import { rowFlags } from '../../../shared/domain/mend/shape.ts';
import { exampleDetail } from './memoryBench.ts';
import { ferryRows, openBench } from './openBench.tsx';

const api = implement(contract);

beforeEach(async () => {
  localStorage.clear();
  await page.viewport(1440, 900);
});

const said = () => document.querySelector('.bench-message')?.textContent ?? '';
const current = () =>
  Number(document.querySelector('[role=row][aria-current]')?.getAttribute('data-index')) + 1;
const approve = '{Control>}{Enter}{/Control}';
const reject = '{Alt>}{Enter}{/Alt}';

/**
 * Six rows in review: the third has no corrected text, the fourth is being written, the others are confirmed. `changed`:
 * numbers of the rows that a reviewer saw with another text.
 */
const openReview = async (isReadOnly = false, changed: readonly number[] = []) => {
  const rows = ferryRows().map((row) =>
    row.position === 2
      ? row
      : {
          ...row,
          state: row.position === 3 ? ('edited' as const) : ('confirmed' as const),
          flags: changed.includes(row.position + 1) ? rowFlags.changedSinceReview : 0,
          correction: { text: `Row ${row.position + 1}.`, origin: null, savedAt: 1 },
        },
  );
  const asked: Inputs['rewriting']['confirm'][] = [];
  const view = { mode: 'review' as const, base: null, columns: [], row: null };
  const project = exampleDetail(rows, {
    view,
    progress: {
      rows: 6,
      edited: 1,
      confirmed: 4,
      reviewed: 1,
      changedSinceReview: changed.length,
      words: 30,
      confirmedWords: 20,
    },
  });
  const bench = await openBench({ rows, project, readOnly: isReadOnly }, (state) => ({
    rewriting: {
      confirm: api.rewriting.confirm.handler(({ input }) => {
        asked.push(input);
        const ids = new Set(input.made.map(({ rowId }) => rowId));
        state.rows = state.rows.map((row) =>
          ids.has(row.id) && row.correction
            ? { ...row, state: input.as ?? 'confirmed', revision: row.revision + 1 }
            : row,
        );
        const changed = state.rows.filter(({ id }) => ids.has(id));
        return { rows: changed, gone: [], moved: [], tallies: [], editId: 9, confirmed: ids.size, empty: 0 };
      }),
    },
  }));
  await expect.poll(current).toBe(1);
  return { bench, asked };
};
const states = ({ state }: Awaited<ReturnType<typeof openReview>>['bench']) =>
  state.rows.map((row) => row.state);

test('rows are approved and sent back by a key each, and one is led to what waits', async () => {
  const { bench } = await openReview();
  await expect.element(page.getByText('1 of 6 rows reviewed', { exact: true })).toBeVisible();
  await userEvent.keyboard(approve);
  await expect.poll(current).toBe(2);
  await userEvent.keyboard(reject);
  // Neither a row without text nor one that is being written waits for a reviewer.
  await expect.poll(current).toBe(5);
  await expect
    .poll(() => states(bench))
    .toEqual(['reviewed', 'rejected', 'new', 'edited', 'confirmed', 'confirmed']);
  await userEvent.keyboard(`${approve}${approve}`);
  await expect.poll(said).toBe('No confirmed row waits for review');
  await userEvent.keyboard('{Control>}{Home}{/Control}{ArrowDown}{ArrowDown}');
  await userEvent.keyboard(reject);
  await expect.poll(said).toBe('Nothing to reject: there is no corrected text');
});

test('rows that were changed since the review are marked, counted, filtered and gone to', async () => {
  const { bench } = await openReview(false, [2, 5]);
  const marks = page.getByRole('img', { name: 'Changed since the review' });
  await expect.poll(() => marks.elements().length).toBe(2);
  await expect.element(page.getByText('· 2 changed since the review')).toBeVisible();
  await userEvent.keyboard('{Alt>}r{/Alt}');
  await expect.poll(current).toBe(2);
  await userEvent.keyboard('{Alt>}r{/Alt}');
  await expect.poll(current).toBe(5);
  await userEvent.keyboard('{Alt>}{Shift>}r{/Shift}{/Alt}');
  await expect.poll(current).toBe(2);
  await userEvent.keyboard('{Control>}{Shift>}f{/Shift}{/Control}');
  await page.getByRole('button', { name: 'Changed since the review 2' }).click();
  await expect.poll(() => document.querySelectorAll('.bench-row').length).toBe(2);
  // The mark goes as the row is approved, and the filter stays to be left.
  await userEvent.keyboard('{Escape}');
  await userEvent.keyboard(approve);
  await expect.poll(() => bench.state.rows[1]?.state).toBe('reviewed');
  await expect.poll(() => marks.elements().length).toBe(1);
});

test('nothing is said of what people make of rows where nobody did', async () => {
  await openReview();
  await userEvent.keyboard('{Alt>}r{/Alt}');
  await expect.poll(said).toBe('Nothing was changed since the review');
  expect(document.querySelector('.screen-foot')?.textContent).not.toMatch(/\d changed since/);
  await userEvent.keyboard('{Control>}{Shift>}f{/Shift}{/Control}');
  await expect.element(page.getByRole('button', { name: /^Doubtful/ })).toBeVisible();
  const byHand = /^(Changed since|With comments|Bookmarked)/;
  expect(page.getByRole('button', { name: byHand }).elements()).toEqual([]);
});

test('several rows are approved as one step', async () => {
  const { bench, asked } = await openReview();
  await userEvent.keyboard(`{Shift>}{ArrowDown}{/Shift}${approve}`);
  await expect.element(page.getByText('2 rows reviewed', { exact: true })).toBeVisible();
  expect(asked.map(({ made, as }) => [made.length, as])).toEqual([[2, 'reviewed']]);
  expect(states(bench).slice(0, 2)).toEqual(['reviewed', 'reviewed']);
});

test('the pointer has a button for each, and a state is a filter', async () => {
  const { bench } = await openReview();
  await page.getByRole('button', { name: 'Reject and go on' }).click();
  await expect.poll(() => states(bench)[0]).toBe('rejected');
  await page.getByRole('button', { name: 'Approve and go on' }).click();
  await expect.poll(() => states(bench)[1]).toBe('reviewed');
  await userEvent.keyboard('{Control>}{Shift>}f{/Shift}{/Control}');
  await page.getByRole('button', { name: /State/ }).click();
  await page.getByRole('option', { name: 'Rejected' }).click();
  await expect.poll(() => document.querySelectorAll('.bench-row[data-index="0"]').length).toBe(1);
  await expect.poll(() => document.querySelectorAll('.bench-row[data-index="5"]').length).toBe(0);
});

test('whoever corrects confirms, rejects nothing, and takes nothing from what was approved', async () => {
  const { bench } = await openReview();
  await userEvent.keyboard(approve);
  await expect.poll(() => states(bench)[0]).toBe('reviewed');
  await userEvent.keyboard('{Control>}{Alt>}c{/Alt}{/Control}{Escape}{Control>}{Home}{/Control}');
  await userEvent.keyboard(`${reject}{Control>}{Shift>}{Enter}{/Shift}{/Control}`);
  await expect.poll(said).toMatch(/confirmed/);
  expect(bench.state.writes.map(({ state }) => state)).toEqual(['reviewed', 'reviewed']);
});

test('a library that is open to read only is not reviewed', async () => {
  const { bench } = await openReview(true);
  await userEvent.keyboard(`${approve}${reject}`);
  expect(bench.state.writes).toEqual([]);
});

test('one begins at the corrected text, which comments are about, and comes to it by the key of the mode', async () => {
  await openReview();
  const column = () => document.activeElement?.closest('[data-column]')?.getAttribute('data-column');
  await expect.poll(column).toBe('corrected');
  await userEvent.keyboard('{Control>}{Alt>}r{/Alt}{/Control}{ArrowLeft}');
  await expect.poll(column).toBe('3');
  await userEvent.keyboard('{Control>}{Alt>}v{/Alt}{/Control}');
  await expect.poll(column).toBe('corrected');
  expect(document.activeElement?.tagName).not.toBe('TEXTAREA');
});
