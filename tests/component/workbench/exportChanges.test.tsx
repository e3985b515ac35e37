import { implement } from '@orpc/server';
import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { contract, type Inputs } from '../../../shared/contract/contract.ts';
import { ferryRows, openBench } from './openBench.tsx';

const api = implement(contract);

beforeEach(async () => {
  localStorage.clear();
  await page.viewport(1440, 900);
});

const openExport = async () => {
  const asked: Inputs['exporting']['word'][] = [];
  const bench = await openBench({ rows: ferryRows() }, () => ({
    exporting: {
      word: api.exporting.word.handler(({ input }) => {
        asked.push(input);
        return { fileName: 'ferry.docx', mediaType: 'application/x', content: new Blob(['a']) };
      }),
    },
  }));
  const open = async () => {
    await page.getByRole('button', { name: 'Export…' }).click();
    await page.getByRole('radio', { name: /^Corrections as/ }).click({ force: true });
  };
  return { asked, bench, open };
};

test('what has no name is by whoever is named, and the name is there next time', async () => {
  const { asked, bench, open } = await openExport();
  await open();
  await userEvent.fill(page.getByRole('textbox', { name: 'Your name' }), 'Anna K.');
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await expect.element(page.getByText('Exported: ferry.docx')).toBeVisible();
  expect(bench.state.preferences.author).toBe('Anna K.');
  expect(asked).toEqual([{ shape: 'changes', projectId: expect.any(String), base: 2, author: 'Anna K.' }]);
  await open();
  await expect.element(page.getByRole('textbox', { name: 'Your name' })).toHaveValue('Anna K.');
});

test('that nothing is corrected yet is said beside the choice, until something is', async () => {
  const { bench, open } = await openExport();
  const said = page.getByText(
    'No row has a corrected text yet: the document will show comments, if there are any.',
  );
  await open();
  await expect.element(said).toBeVisible();
  await userEvent.keyboard('{Escape}');
  bench.changeElsewhere(bench.state.rows[0]?.id ?? 0, 'A ferry.');
  await open();
  await expect.element(page.getByRole('radio', { name: /^Corrections as/ })).toBeChecked();
  await expect.element(said).not.toBeInTheDocument();
});
