import { implement } from '@orpc/server';
import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { contract, type Inputs } from '../../../shared/contract/contract.ts';
import { replacerOf } from '../../../shared/domain/search/replace.ts';
import { exampleDetail } from './memoryBench.ts';
import { ferryRows, openBench } from './openBench.tsx';

const api = implement(contract);

beforeEach(async () => {
  localStorage.clear();
  await page.viewport(1440, 900);
});

const texts = ['The ferry left. The ferry came back.', 'No boat.', 'A ferry.'];

/** The dialog over three corrected texts; what it asked and did. `fails`: how an attempt to replace ends. */
const openReplacing = async (given: Parameters<typeof openBench>[0] = {}, fails?: 'stale') => {
  const rows = ferryRows(3);
  const asked: Inputs['rewriting']['find'][] = [];
  const done: Inputs['rewriting']['apply'][] = [];
  const find = api.rewriting.find.handler(async function* ({ input, errors }) {
    asked.push(input);
    if (input.text === '(')
      throw errors.PROBLEM({
        data: { code: 'badPattern', params: { pattern: '(', context: 'openGroup', sign: '(', at: 1 } },
      });
    const { replacement, mode, matchCase, text } = input;
    const found = texts.flatMap((excerpt, position) => {
      const places = replacerOf({ text, mode, matchCase }, replacement)(excerpt);
      const shown = places.map((place) => ({ ...place, excerpt, at: place.from }));
      return places.length === 0
        ? []
        : [{ rowId: position + 1, revision: 1, position, origin: null, places: shown }];
    });
    yield { kind: 'done' as const, value: { rows: found, more: false } };
  });
  const apply = api.rewriting.apply.handler(({ input, errors }) => {
    done.push(input);
    if (fails) throw errors.PROBLEM({ data: { code: fails, params: {} } });
    return { rows: [], gone: [], moved: [], tallies: [], editId: 7 };
  });
  const undone: unknown[] = [];
  const bench = await openBench({ rows, project: exampleDetail(rows), ...given }, () => ({
    rewriting: { find, apply },
    edits: {
      undo: api.edits.undo.handler(({ input, errors }) => {
        undone.push(input.editId);
        throw errors.PROBLEM({ data: { code: 'notLastEdit', params: {} } });
      }),
    },
  }));
  await expect.element(page.getByRole('gridcell').first()).toBeVisible();
  await userEvent.keyboard('{Control>}h{/Control}');
  await expect.element(page.getByRole('textbox', { name: 'Find' })).toHaveFocus();
  return { asked, done, undone, bench };
};

/** Presses the nth checkbox of a name by its key. */
const press = async (name: string, nth = 0): Promise<void> => {
  const box = page.getByRole('checkbox', { name }).nth(nth);
  await expect.element(box).toBeInTheDocument();
  box.element().focus();
  await userEvent.keyboard(' ');
};
const change = (name: RegExp | string) => page.getByRole('button', { name });

test('what is typed is looked for once one stops, and is shown place by place', async () => {
  const { asked } = await openReplacing();
  await expect.element(page.getByText(/^Type what is to be found/)).toBeVisible();
  await userEvent.keyboard('FERRY');
  await expect.element(page.getByText(/^Type what is to be found/)).not.toBeInTheDocument();
  await userEvent.keyboard('{Tab}boat');
  await expect.element(page.getByText('chosen: 3 of 3')).toBeVisible();
  expect(asked.at(-1)).toMatchObject({ text: 'FERRY', replacement: 'boat', rowIds: null, matchCase: false });
  // Neither every letter nor what is no longer wished was asked.
  expect(asked.length).toBeLessThan(4);
  const lines = [...document.querySelectorAll('.rewriting-text')].map(({ textContent }) => textContent);
  expect(lines).toEqual([
    'The ferryboat left. The ferry came back.',
    'The ferry left. The ferryboat came back.',
    'A ferryboat.',
  ]);
  await page.getByText('Match case').click();
  await expect.element(page.getByText(/^Nothing found: neither/)).toBeVisible();
});

test('places that are left out stay as they are, and the notice undoes just this step', async () => {
  const { done, undone } = await openReplacing();
  await userEvent.keyboard('ferry{Tab}boat');
  await press('Row 1: “ferry” becomes “boat”', 1);
  await press('Row 3: “ferry” becomes “boat”');
  await expect.element(page.getByText('chosen: 1 of 3')).toBeVisible();
  await change('Change 1 row').click();
  await expect
    .poll(() => done)
    .toEqual([
      {
        projectId: exampleDetail([]).id,
        kind: 'replace',
        title: 'ferry',
        rows: [{ rowId: 1, revision: 1, origin: null, places: [{ from: 4, to: 9, text: 'boat' }] }],
      },
    ]);
  // What was left out is not changed by a second press.
  await expect.element(page.getByText('chosen: 0 of 3')).toBeVisible();
  await expect.element(change('Change 0 rows')).toBeDisabled();
  await userEvent.keyboard('{Escape}');
  await change(/^Undo/).last().click();
  await expect.poll(() => undone).toEqual([7]);
  await expect.element(page.getByText(/no longer the last step/)).toBeVisible();
});

test('after it is done one goes on writing, and the keys beside Undo do it until one has typed', async () => {
  const { done, undone } = await openReplacing();
  await userEvent.keyboard('ferry{Tab}boat{Enter}');
  await expect.element(change('Change 2 rows')).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => done).toHaveLength(1);
  await expect.element(page.getByRole('textbox', { name: 'Find' })).toHaveFocus();
  // What was done is heard over the dialog, too.
  await expect.element(page.getByRole('status').getByText('“ferry” replaced in 2 rows')).toBeVisible();
  await userEvent.keyboard('{Control>}z{/Control}');
  await expect.poll(() => undone).toEqual([7]);
  await userEvent.keyboard('No{Control>}z{/Control}');
  expect(undone).toEqual([7]);
});

test('all are left out and chosen again at once; without any there is nothing to do', async () => {
  await openReplacing();
  await userEvent.keyboard('ferry');
  const all = page.getByRole('checkbox', { name: 'All places' });
  await expect.element(all).toBeChecked();
  await press('All places');
  await expect.element(change('Change 0 rows')).toBeDisabled();
  await press('All places');
  await expect.element(change('Change 2 rows')).toBeEnabled();
});

test('what went wrong is said: a pattern that is none, a row that is another by now', async () => {
  const { done } = await openReplacing({}, 'stale');
  await page.getByRole('radio', { name: 'Regular expression' }).click();
  await page.getByRole('textbox', { name: 'Find' }).fill('(');
  await expect
    .element(page.getByRole('alert').getByText(/“\(” the parenthesis at character 1 is never closed/))
    .toBeVisible();
  await page.getByRole('textbox', { name: 'Find' }).fill('(fer)ry');
  await page.getByRole('textbox', { name: 'Replace with' }).fill('$1');
  await change('Change 2 rows').click();
  await expect.poll(() => done.length).toBe(1);
  await expect.element(page.getByRole('alert').getByText(/changed elsewhere/)).toBeVisible();
});

test('in a library that can only be read, places are found but nothing can be changed', async () => {
  await openReplacing({ readOnly: true });
  await userEvent.keyboard('ferry');
  await expect.element(change('Change 2 rows')).toBeDisabled();
});

test('of some places chosen "all" says neither yes nor no, and then chooses the rest', async () => {
  await openReplacing();
  await userEvent.keyboard('ferry');
  const all = page.getByRole('checkbox', { name: 'All places' });
  await expect.element(all).toBeChecked();
  const first = page.getByRole('listitem').getByRole('checkbox').first();
  first.element().focus();
  await userEvent.keyboard(' ');
  await expect.element(all).toBePartiallyChecked();
  await press('All places');
  await expect.element(page.getByText('chosen: 3 of 3')).toBeVisible();
});

test('rows without corrected text are left alone from the first that is written, and begun before it', async () => {
  const [first, ...others] = ferryRows(3);
  const written = first && { ...first, state: 'edited' as const };
  const { asked } = await openReplacing({ rows: written ? [written, ...others] : [] });
  await userEvent.keyboard('ferry');
  await expect.poll(() => asked.at(-1)?.fill).toBeNull();
});
