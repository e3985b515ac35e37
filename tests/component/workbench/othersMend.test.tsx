import { EventPublisher } from '@orpc/client';
import { implement } from '@orpc/server';
import { beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { LibraryChange } from '../../../renderer/state/changes.ts';
import type { Row } from '../../../renderer/views/workbench/model.ts';
import { contract } from '../../../shared/contract/contract.ts';
import { indexOf, libraryOperations } from './memoryBench.ts';
import { ferryRows, openBench } from './openBench.tsx';

const api = implement(contract);

beforeEach(async () => {
  localStorage.clear();
  await page.viewport(1440, 900);
});

/** A project in which one writes in row 3; another window takes a row away above it, or puts one in. */
const openWriting = async (late: 'index' | 'window' | null) => {
  const letGo = Promise.withResolvers<void>();
  let isMended = false;
  const asked = new Set<string>();
  const wait = (what: 'index' | 'window') => {
    if (isMended) asked.add(what);
    return isMended && what === late ? letGo.promise : null;
  };
  const changes = new EventPublisher<{ change: LibraryChange }>();
  const bench = await openBench({}, (state) => ({
    library: {
      ...libraryOperations(state),
      changes: api.library.changes.handler(({ signal }) =>
        changes.subscribe('change', signal ? { signal } : {}),
      ),
    },
    rows: {
      index: api.rows.index.handler(async () => {
        await wait('index');
        return indexOf(state.rows);
      }),
      window: api.rows.window.handler(async ({ input: { from, count } }) => {
        await wait('window');
        return state.rows.slice(from, from + count);
      }),
    },
  }));
  await expect.element(page.getByText(/^Паром номер 1 /).first()).toBeVisible();
  await userEvent.keyboard('{Control>}j{/Control}');
  await userEvent.keyboard('3{Enter}');
  await expect.poll(() => document.activeElement?.getAttribute('aria-label')).toMatch(/3$/);
  const mendElsewhere = (change: (rows: typeof bench.state.rows) => typeof bench.state.rows) => {
    bench.state.rows = change(bench.state.rows).map((row, position) => ({ ...row, position }));
    isMended = true;
    const projectId = bench.state.project.id;
    changes.publish('change', { kind: 'rows', projectId, rowIds: [], gone: [], order: true });
  };
  return { bench, mendElsewhere, asked, letGo: letGo.resolve };
};

const rowAbove = (rows: readonly Row[]): Row[] => [...ferryRows(rows.length + 1).slice(-1), ...rows];
const rowCount = () => document.querySelector('[role=grid]')?.getAttribute('aria-rowcount');

describe.each([
  { what: 'a row comes', mend: rowAbove, corrected: ['', '', '', 'The third row.', '', '', ''] },
  { what: 'a row goes', mend: (rows: Row[]) => rows.slice(1), corrected: ['', 'The third row.', '', '', ''] },
])('while one writes, and in another window $what above,', ({ mend, corrected }) => {
  test.each([
    { late: null, how: '' },
    { late: 'index' as const, how: ', the order of the rows coming late' },
    { late: 'window' as const, how: ', the rows themselves coming late' },
  ])('one stays in the row one writes in$how', async ({ late }) => {
    const { bench, mendElsewhere, asked, letGo } = await openWriting(late);
    const count = String(corrected.length + 1);
    await userEvent.keyboard('The third');
    mendElsewhere(mend);
    await expect.poll(() => [...asked].sort()).toEqual(['index', 'window']);
    if (late !== 'index') await expect.poll(rowCount).toBe(count);
    await userEvent.keyboard(' ro');
    letGo();
    await expect.poll(rowCount).toBe(count);
    await userEvent.keyboard('w.');
    await expect
      .poll(() => bench.state.rows.map(({ correction }) => correction?.text ?? ''))
      .toEqual(corrected);
    const place = corrected.indexOf('The third row.') + 1;
    await expect
      .poll(() => document.activeElement?.getAttribute('aria-label'))
      .toMatch(new RegExp(`${place}$`));
  });
});
