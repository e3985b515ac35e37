import { implement } from '@orpc/server';
import { beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { contract, type Inputs } from '../../../shared/contract/contract.ts';
import { exampleDetail } from './memoryBench.ts';
import { ferryRows, openBench } from './openBench.tsx';

const api = implement(contract);
const aligning = { mode: 'align' as const, base: null, columns: [], row: null };
const said = () => document.querySelector('.bench-message')?.textContent ?? '';
const block = (name: RegExp) => page.getByRole('group', { name });
const element = (selector: string): Element => {
  const found = document.querySelector(selector);
  if (found === null) throw new Error(`no ${selector}`);
  return found;
};

beforeEach(async () => {
  localStorage.clear();
  await page.viewport(1440, 900);
});

/** Align mode over rows that are fetched by hundreds; what lies beyond the first two hundred comes when it is let go. */
const openWaiting = async (count: number) => {
  const rows = ferryRows(count);
  const far = Promise.withResolvers<void>();
  const moves: Inputs['mend']['move'][] = [];
  const marks: Inputs['mend']['mark'][] = [];
  await openBench({ rows, project: exampleDetail(rows, { view: aligning }) }, (state) => ({
    rows: {
      window: api.rows.window.handler(async ({ input: { from, count: wanted } }) => {
        if (from >= 200) await far.promise;
        return state.rows.slice(from, from + wanted);
      }),
      align: api.rows.align.handler(async function* ({ signal }) {
        yield { kind: 'progress' as const, stage: 'aligning' as const, done: 1, total: 2 };
        await new Promise((resolve) => signal?.addEventListener('abort', resolve));
      }),
    },
    mend: {
      move: api.mend.move.handler(({ input }) => {
        moves.push(input);
        return { rows: [], gone: [], moved: [], tallies: [], edit: null };
      }),
      mark: api.mend.mark.handler(({ input }) => {
        marks.push(input);
        return { rows: [], gone: [], moved: [], tallies: [], edit: null };
      }),
    },
  }));
  await block(/^Paragraph 1, Machine/).click();
  return { moves, marks, letGo: far.resolve };
};

const goToRow = async (number: number): Promise<void> => {
  await userEvent.keyboard('{Control>}j{/Control}');
  await userEvent.keyboard(`${number}{Enter}`);
};

describe('what is asked for before its row has been fetched', () => {
  test('a comment is begun once it has', async () => {
    const { letGo } = await openWaiting(330);
    await goToRow(320);
    await expect.element(page.getByText('row 320 of').or(page.getByText('Row 320')).first()).toBeVisible();
    await userEvent.keyboard('{Control>}{Alt>}m{/Alt}{/Control}');
    const field = page.getByRole('textbox', { name: 'New comment' });
    expect(field.elements()).toHaveLength(0);
    letGo();
    await expect.element(field).toHaveFocus();
  });

  test('a paragraph is sent to a row far away', async () => {
    const { moves, letGo } = await openWaiting(330);
    await userEvent.keyboard('g');
    await userEvent.keyboard('320{Enter}');
    letGo();
    await expect.poll(() => moves.map(({ to }) => to)).toEqual([{ rowId: 320 }]);
    expect(moves[0]?.made.map(({ rowId }) => rowId)).toEqual([1, 320]);
  });

  test('all rows of a selection are marked, those between its ends too, which nobody has looked at', async () => {
    const { marks, letGo } = await openWaiting(830);
    letGo();
    element('.bench-grid').scrollTo(0, 1_000_000);
    await block(/^Paragraph 830, Machine/).click({ modifiers: ['Shift'] });
    await userEvent.keyboard('a');
    await expect.poll(() => marks.map(({ made }) => made.length)).toEqual([830]);
  });
});

test('who asks for an alignment while one is under way is told so', async () => {
  await openWaiting(6);
  await userEvent.keyboard('{Control>}{Shift>}r{/Shift}{/Control}');
  await expect.element(page.getByRole('group', { name: 'Align again' })).toBeVisible();
  await userEvent.keyboard('{Control>}{Shift>}r{/Shift}{/Control}');
  await expect.poll(said).toMatch(/under way already/);
  await userEvent.keyboard('{Escape}');
  await expect.poll(said).toMatch(/cancelled/);
});

describe('a drag', () => {
  const dragEvent = (kind: string) =>
    new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer: new DataTransfer() });
  const inRow = (number: number, what: string): Element =>
    element(`.bench-row[data-index="${number - 1}"] ${what}`);
  const human = '[data-column="3"] .align-block';

  test('ends where the drop place was seen, though the texts under the pointer have moved since', async () => {
    const { moves } = await openWaiting(6);
    inRow(1, human).dispatchEvent(dragEvent('dragstart'));
    inRow(5, human).dispatchEvent(dragEvent('dragover'));
    expect(inRow(5, human).closest('[data-drop=into]')).not.toBeNull();
    inRow(6, human).dispatchEvent(dragEvent('drop'));
    await expect.poll(() => moves.map(({ to }) => to)).toEqual([{ rowId: 5 }]);
    expect(document.querySelectorAll('[data-drop]').length).toBe(0);
  });

  test('of a boundary takes what lies between to the other side', async () => {
    const { moves } = await openWaiting(6);
    inRow(1, '[data-boundary="3"]').dispatchEvent(dragEvent('dragstart'));
    inRow(2, human).dispatchEvent(dragEvent('dragover'));
    expect(inRow(2, human).getAttribute('data-drop')).toBe('below');
    // Between the texts, where nothing can be dropped.
    inRow(2, '.bench-gutter').dispatchEvent(dragEvent('drop'));
    await expect.poll(() => moves.map(({ to }) => to)).toEqual([{ rowId: 1 }]);
  });
});
