import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { during, onEveryHost, useFolder } from './host.ts';
import { atRow } from './steps.ts';

const dialog = (page: Page) => page.getByRole('dialog');

onEveryHost('the report of a project', (host) => {
  const { at } = useFolder();

  test('tells of versions, nearness, kinds and findings, leads to rows, and is one file that needs nothing else', async () => {
    await during(host, { library: at('report.db') }, async (running) => {
      const { page } = running;
      await page.locator('[role=gridcell]').first().waitFor();
      await page.keyboard.press('Control+Alt+KeyA');
      await page.keyboard.press('KeyM');
      await page
        .getByRole('status')
        .getByText(/joining of rows 1–2/)
        .waitFor();
      await page.keyboard.press('Alt+KeyP');
      await dialog(page).getByText('Rows aligned by hand: 1').waitFor();
      await dialog(page).getByRole('heading', { name: 'Who agrees with whom' }).waitFor();
      for (const name of [
        'Versions',
        'Progress',
        'Kinds of difference from Machine',
        'What the checks found',
      ])
        await dialog(page).getByRole('heading', { name }).waitFor();
      const file = await running.save(() =>
        dialog(page).getByRole('button', { name: 'Save as HTML' }).click(),
      );
      expect(file.fileName).toMatch(/ report\.html$/);
      expect(file.text).toContain('Переведено сервисом «Яндекс Переводчик»');
      expect(file.text).not.toMatch(/<script|<link|<button|src=|url\(/);
      await dialog(page).getByRole('button', { name: /^2$/ }).first().click();
      await atRow(page, 2).waitFor();
    });
  });
});
