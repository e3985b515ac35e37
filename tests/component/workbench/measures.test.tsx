import { implement } from '@orpc/server';
import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { contract } from '../../../shared/contract/contract.ts';
import { exampleDetail } from './memoryBench.ts';
import { ferryRows, openBench } from './openBench.tsx';

const api = implement(contract);

beforeEach(async () => {
  localStorage.clear();
  await page.viewport(1440, 900);
});

test('where one text stands alone, there is no choosing how to measure it', async () => {
  await openBench({ project: exampleDetail(ferryRows()) }, () => ({
    measures: {
      matrix: api.measures.matrix.handler(async function* () {
        yield { kind: 'done' as const, value: { columns: [2], cells: [[null]] } };
      }),
    },
  }));
  await expect.element(page.getByRole('textbox')).toHaveFocus();
  await userEvent.keyboard('{Control>}{Shift>}m{/Shift}{/Control}');
  const dialog = page.getByRole('dialog');
  await expect.element(dialog.getByText(/There is one translation only/)).toBeVisible();
  await expect.element(dialog.getByRole('radio')).not.toBeInTheDocument();
  expect(dialog.element().getBoundingClientRect().height).toBeLessThan(250);
});
