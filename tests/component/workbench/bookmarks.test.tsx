import { type AnyRouter, implement } from '@orpc/server';
import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { contract, type Inputs } from '../../../shared/contract/contract.ts';
import { rowFlags } from '../../../shared/domain/mend/shape.ts';
import { ferryRows, openBench } from './openBench.tsx';
import { exampleRow } from './rows.ts';

const api = implement(contract);
beforeEach(async () => {
  localStorage.clear();
  await page.viewport(1440, 900);
});

const said = () => document.querySelector('.bench-message')?.textContent ?? '';
const current = () =>
  Number(document.querySelector('[role=row][aria-current]')?.getAttribute('data-index')) + 1;
const marked = () =>
  [...document.querySelectorAll('.bench-row .bookmark-mark')].map(
    (mark) => Number(mark.closest('.bench-row')?.getAttribute('data-index')) + 1,
  );
const toggle = '{Control>}b{/Control}';
const next = '{Alt>}b{/Alt}';
const previous = '{Alt>}{Shift>}b{/Shift}{/Alt}';

/** Six rows, of which the fifth is bookmarked. */
const openBookmarks = async (isReadOnly = false, more: Record<string, AnyRouter> = {}) => {
  const rows = ferryRows().map((row) => (row.position === 4 ? { ...row, flags: rowFlags.bookmarked } : row));
  const asked: Inputs['mend']['bookmark'][] = [];
  const bench = await openBench({ rows, readOnly: isReadOnly }, (state) => ({
    ...more,
    mend: {
      bookmark: api.mend.bookmark.handler(({ input }) => {
        asked.push(input);
        const ids = new Set(input.made.map(({ rowId }) => rowId));
        state.rows = state.rows.map((row) =>
          ids.has(row.id)
            ? { ...row, revision: row.revision + 1, flags: input.bookmarked ? rowFlags.bookmarked : 0 }
            : row,
        );
        const changed = state.rows.filter(({ id }) => ids.has(id));
        const row = (changed[0]?.position ?? 0) + 1;
        const kind = input.bookmarked ? ('bookmark' as const) : ('unbookmark' as const);
        const edit = { kind, row, lastRow: null, count: null, version: null };
        return { rows: changed, gone: [], moved: [], tallies: [], edit };
      }),
    },
  }));
  await expect.poll(current).toBe(1);
  return { bench, asked };
};

test('a key sets and clears a bookmark, and keys lead from one to the next and back', async () => {
  await openBookmarks();
  await expect.poll(marked).toEqual([5]);
  await userEvent.keyboard(`{Alt>}{ArrowDown}{/Alt}${toggle}`);
  await expect.poll(marked).toEqual([2, 5]);
  expect(said()).toContain('bookmark of row 2');
  await userEvent.keyboard(next);
  await expect.poll(current).toBe(5);
  await userEvent.keyboard(next);
  await expect.poll(current).toBe(2);
  await userEvent.keyboard(previous);
  await expect.poll(current).toBe(5);
  await userEvent.keyboard(toggle);
  await expect.poll(marked).toEqual([2]);
  await userEvent.keyboard(`${next}${toggle}${next}`);
  await expect.poll(said).toBe('There are no bookmarks');
});

test('rows that are selected are bookmarked together, and cleared only where all of them are', async () => {
  const { asked } = await openBookmarks();
  await userEvent.keyboard('{Control>}{Alt>}c{/Alt}{/Control}{Escape}{Control>}a{/Control}');
  await userEvent.keyboard(toggle);
  await expect.poll(marked).toEqual([1, 2, 3, 4, 5, 6]);
  await userEvent.keyboard(toggle);
  await expect.poll(marked).toEqual([]);
  expect(asked.map(({ made, bookmarked }) => [made.length, bookmarked])).toEqual([
    [6, true],
    [6, false],
  ]);
});

test('bookmarks are a filter, in aligning as well, and the panel has a button for the pointer', async () => {
  await openBookmarks();
  const panel = page.getByRole('complementary');
  const button = panel.getByRole('button', { name: 'Bookmark', exact: true });
  await button.click();
  await expect.poll(marked).toEqual([1, 5]);
  await expect.element(button).toHaveAttribute('aria-pressed', 'true');
  await userEvent.keyboard('{Control>}{Shift>}f{/Shift}{/Control}');
  await page.getByRole('button', { name: 'Bookmarked 2' }).click();
  await expect.poll(() => document.querySelectorAll('.bench-row').length).toBe(2);
  await userEvent.keyboard('{Control>}{Alt>}a{/Alt}{/Control}');
  await page.getByRole('button', { name: 'Bookmarked 2' }).click();
  await expect.poll(() => document.querySelectorAll('.bench-row').length).toBe(2);
  expect(marked()).toEqual([1, 5]);
});

test('a library that is open to read only has bookmarks to go to, and none to set', async () => {
  const { asked } = await openBookmarks(true);
  await userEvent.keyboard(`${toggle}${next}`);
  await expect.poll(current).toBe(5);
  await expect
    .element(page.getByRole('complementary').getByRole('button', { name: 'Bookmark' }))
    .toBeDisabled();
  expect(asked).toEqual([]);
});

test('what is being learned of the words goes on, and is asked for again once it is known', async () => {
  const learned = Promise.withResolvers<void>();
  const begun: (AbortSignal | undefined)[] = [];
  const learn = api.links.learn.handler(async function* ({ signal }) {
    begun.push(signal);
    yield { kind: 'progress' as const, stage: 'reading' as const, done: 0.5, total: 1 };
    await learned.promise;
    yield { kind: 'done' as const, value: { pairs: 9 } };
  });
  await openBookmarks(false, { links: { learn } });
  await expect.poll(() => begun.length, { timeout: 5000 }).toBe(1);
  await userEvent.keyboard(toggle);
  await expect.poll(marked).toEqual([1, 5]);
  await expect.element(page.getByText('Learning words 50%')).toBeVisible();
  learned.resolve();
  await expect.poll(() => begun.length, { timeout: 5000 }).toBe(2);
  expect(begun[0]?.aborted).toBe(false);
});

test('bookmarks that stand close on the overview are one edge', async () => {
  const rows = Array.from({ length: 900 }, (_, position) =>
    exampleRow(position, { 1: 'Паром', 2: 'A ferry' }, position < 450 ? { flags: rowFlags.bookmarked } : {}),
  );
  await openBench({ rows });
  const pixels = (share: number) => {
    const canvas = document.querySelector<HTMLCanvasElement>('.bench-strip canvas');
    const context = canvas?.getContext('2d');
    if (!canvas || !context) throw new Error('no overview');
    const column = context.getImageData(canvas.width - 1, Math.round(canvas.height * share), 1, 40).data;
    return new Set(Array.from({ length: 40 }, (__, at) => column.slice(4 * at, 4 * at + 4).join()));
  };
  await expect.poll(() => [...pixels(0.2)].at(-1)).toMatch(/,255$/);
  expect(pixels(0.2).size).toBe(1);
  expect([...pixels(0.8)]).toEqual(['0,0,0,0']);
});
