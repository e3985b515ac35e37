import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { draftOf, exampleDrafts } from './drafts.ts';
import { during, onEveryHost, useFolder } from './host.ts';
import { atRow, goTo, makeProject } from './steps.ts';

/** CSS pixels between the margins of an upright A4: 210 mm less 14 on either side, at 96 a 25.4 mm. */
const sheet = Math.floor(((210 - 2 * 14) / 25.4) * 96);

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

  test('goes on a sheet of A4 with six versions, on white from the dark theme too', async () => {
    const library = at('print.db');
    const texts = exampleDrafts[2]?.paragraphs.map(({ text }) => text) ?? [];
    const others = ['b', 'c', 'd'].map((letter) =>
      draftOf(`keeper.human-${letter}.final.en`, 'human', 'en', [...texts].reverse()),
    );
    const id = await makeProject(library, 'The keeper', [...exampleDrafts, ...others]);
    await during(host, { library, colorScheme: 'dark' }, async ({ page }) => {
      await goTo(page, `/project/${id}`);
      await page.locator('[role=gridcell] .text').first().waitFor();
      await page.keyboard.press('Alt+KeyP');
      await dialog(page)
        .getByRole('heading', { name: 'Rows in which the translations differ most' })
        .waitFor();
      await page.emulateMedia({ media: 'print' });
      await page.setViewportSize({ width: sheet, height: 900 });
      const { width, paper } = await page.evaluate(() => ({
        width: document.documentElement.scrollWidth,
        paper: getComputedStyle(document.body).backgroundColor,
      }));
      expect(width).toBeLessThanOrEqual(sheet);
      expect(paper).toBe('rgb(255, 255, 255)');
      // Bars are set against each other: of one length, though the names above them are not.
      for (const table of ['.report-kinds', '.report-far']) {
        const lengths = await page
          .locator(`${table} .report-bar`)
          .evaluateAll((bars) => bars.map((bar) => Math.round(bar.getBoundingClientRect().width)));
        expect(new Set(lengths).size).toBe(1);
        expect(lengths[0]).toBeGreaterThanOrEqual(16);
      }
    });
  });
});
