import { beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { initialExport, readExport } from '../../../renderer/views/workbench/export/export-choice.ts';
import { exampleVersions } from './memoryBench.ts';
import { openBench } from './openBench.tsx';

beforeEach(async () => {
  localStorage.clear();
  await page.viewport(1440, 900);
});

describe('exporting', () => {
  test('rows without a correction are filled from a version, or stop it with a way to each', async () => {
    const bench = await openBench();
    await page.getByRole('button', { name: 'Export…' }).click();
    await page.getByText('Do not export, show me which').click();
    await expect.element(page.getByText(/6 rows have no corrected text/)).toBeVisible();
    await expect.element(page.getByRole('dialog').getByRole('button', { name: 'Export' })).toBeDisabled();
    await expect.element(page.getByText('Translated by Yandex Translate').last()).toBeVisible();
    await page.getByRole('button', { name: 'Go to row 4' }).click();
    await expect.element(page.getByRole('textbox', { name: 'Corrected text of row 4' })).toHaveFocus();
    expect(bench.state.exported).toBeNull();
  });

  test('the corrected text is made in the form and with the version chosen', async () => {
    const bench = await openBench();
    await page.getByRole('button', { name: 'Export…' }).click();
    await page.getByRole('radio', { name: 'Markdown' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Export' }).click();
    await expect.element(page.getByText('Exported: ferry.txt')).toBeVisible();
    expect(bench.state.exported).toMatchObject({ format: 'md', fallback: 2 });
  });

  test('begins as it was last exported, and what is no longer there is left', async () => {
    const bench = await openBench();
    await page.getByRole('button', { name: 'Export…' }).click();
    await page.getByRole('radio', { name: 'Markdown' }).click();
    await userEvent.keyboard('{Escape}');
    await page.getByRole('button', { name: 'Export…' }).click();
    await expect.element(page.getByRole('radio', { name: 'Plain text' })).toBeChecked();
    await page.getByRole('radio', { name: 'HTML' }).click();
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await expect.element(page.getByText('Exported: ferry.txt')).toBeVisible();
    await page.getByRole('button', { name: 'Export…' }).click();
    await expect.element(page.getByRole('radio', { name: 'HTML' })).toBeChecked();
    expect(bench.state.exported).toMatchObject({ format: 'html' });
    const initial = initialExport(exampleVersions, null);
    const kept = { ...initial, what: 'version', version: 99, changed: 3, fallback: null };
    expect(readExport(JSON.stringify(kept), exampleVersions, initial)).toEqual({
      ...kept,
      version: initial.version,
    });
    for (const damaged of ['', '{', 'null', '[]', '{"what":"all","correctedFormat":7}'])
      expect(readExport(damaged, exampleVersions, initial)).toEqual(initial);
  });

  test('no choice moves another from under the pointer', async () => {
    await openBench();
    await page.getByRole('button', { name: 'Export…' }).click();
    const first = page.getByRole('radio', { name: /^Corrected text/ });
    await expect.element(first).toBeInTheDocument();
    const top = (): number => first.element().getBoundingClientRect().top;
    const before = top();
    for (const name of [/^Corrections as/, /^One version/, /^Aligned texts/, /^The whole project/]) {
      await page.getByRole('radio', { name }).click({ force: true });
      await expect.element(page.getByRole('radio', { name })).toBeChecked();
      expect(top()).toBe(before);
    }
  });
});
