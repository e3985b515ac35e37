import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { during, onEveryHost, useFolder } from './host.ts';
import { editor, goToRow, saved, startCorrecting } from './steps.ts';

const dialog = (page: Page) => page.getByRole('dialog');
const field = (page: Page, name: string) => dialog(page).getByRole('textbox', { name, exact: true });

/** The sample with its first three rows as Human A has them. */
const takeThree = async (page: Page): Promise<void> => {
  await startCorrecting(page);
  for (const number of [1, 2, 3]) {
    await goToRow(page, number);
    await page.keyboard.press('Alt+Digit3');
    await expect.poll(() => editor(page, number).inputValue()).not.toBe('');
  }
  await saved(page).waitFor();
};

onEveryHost('find and replace', (host) => {
  const { at } = useFolder();

  test('previews every place, leaves out what one does not want, and is one step that undo takes back', async () => {
    await during(host, { library: at('replace.db') }, async ({ page }) => {
      await takeThree(page);
      await page.keyboard.press('Control+KeyH');
      await page.keyboard.type('the ');
      await page.keyboard.press('Tab');
      await page.keyboard.type('those ');
      const lines = dialog(page).locator('.rewriting-places li');
      await lines.first().waitFor();
      const count = await lines.count();
      expect(count).toBeGreaterThan(2);
      await dialog(page).getByText('All places').click();
      await dialog(page).getByText(`chosen: 0 of ${count}`).waitFor();
      await lines.last().getByRole('checkbox').press('Space');
      const number = Number(
        await lines
          .last()
          .getByRole('button')
          .textContent()
          .then((text) => /\d+/.exec(text ?? '')?.[0]),
      );
      await dialog(page).getByRole('button', { name: 'Change 1 row' }).click();
      await page.getByText('“the ” replaced in 1 row').first().waitFor();
      await dialog(page)
        .getByText(`chosen: 0 of ${count - 1}`)
        .waitFor();
      await page.keyboard.press('Escape');
      await dialog(page).waitFor({ state: 'detached' });
      await goToRow(page, number);
      await expect.poll(() => editor(page, number).inputValue()).toMatch(/those /);
      await page.getByRole('button', { name: 'Undo', exact: true }).click();
      await expect.poll(() => editor(page, number).inputValue()).not.toMatch(/those /);
    });
  });

  test('is done by Enter twice: the first leads from the words to what does it, once that is found', async () => {
    await during(host, { library: at('enter.db') }, async ({ page }) => {
      await takeThree(page);
      await page.keyboard.press('Control+KeyH');
      await page.keyboard.type('the ');
      await page.keyboard.press('Tab');
      await page.keyboard.type('those ');
      // At once, before anything can have been found.
      await page.keyboard.press('Enter');
      const doing = dialog(page).getByRole('button', { name: /^Change \d+ rows?$/ });
      await expect.poll(() => doing.evaluate((button) => button === document.activeElement)).toBe(true);
      await page.keyboard.press('Enter');
      await page
        .getByText(/“the ” replaced in \d rows?/)
        .first()
        .waitFor();
    });
  });

  test('of the rows a filter lets through only, by a pattern, begun from a version', async () => {
    await during(host, { library: at('filtered.db') }, async ({ page }) => {
      await page.locator('[role=gridcell]').first().waitFor();
      await page.locator('[role=gridcell] .text').first().waitFor();
      await page.keyboard.press('Control+Shift+KeyF');
      await page.getByRole('searchbox').fill('clock');
      const shown = page.locator('.row-filters [role=status]');
      await expect.poll(() => shown.textContent()).not.toBe('26 rows');
      const rows = Number(/\d+/.exec((await shown.textContent()) ?? '')?.[0]);
      await page.keyboard.press('Control+KeyH');
      await dialog(page)
        .getByText(new RegExp(`the ${rows} rows? shown`))
        .first()
        .waitFor();
      await dialog(page).getByRole('radio', { name: 'Regular expression' }).click();
      await field(page, 'Find').fill(String.raw`^(\w+)`);
      await field(page, 'Replace with').fill('«$1»');
      await dialog(page)
        .getByRole('button', { name: /^Change \d+ rows?$/ })
        .click();
      await page
        .getByText(/replaced in \d+ rows?$/)
        .first()
        .waitFor();
      await page.keyboard.press('Escape');
      await dialog(page).waitFor({ state: 'detached' });
      await page.keyboard.press('Control+Alt+KeyC');
      const corrected = page.locator('.bench-row [data-column=corrected]').filter({ hasText: '«' });
      await corrected.first().waitFor();
      await page.keyboard.press('Control+KeyZ');
      await corrected.first().waitFor({ state: 'detached' });
    });
  });

  test('says what is wrong with a pattern, and one without end holds nothing up', async () => {
    await during(host, { library: at('patterns.db') }, async ({ page }) => {
      await startCorrecting(page);
      await goToRow(page, 1);
      await page.keyboard.press('Enter');
      await editor(page, 1).fill(`${'a'.repeat(60)}!`);
      await saved(page).waitFor();
      await page.keyboard.press('Control+KeyH');
      await dialog(page).getByRole('radio', { name: 'Regular expression' }).click();
      await field(page, 'Find').fill('(one');
      await dialog(page).getByText('In “(one” the parenthesis at character 1 is never closed.').waitFor();
      await field(page, 'Find').fill('(a+)+$');
      await dialog(page).getByRole('progressbar').waitFor();
      await page.keyboard.press('Escape');
      await dialog(page).waitFor({ state: 'detached' });
      await editor(page, 1).fill('Written meanwhile.');
      await saved(page).waitFor();
    });
  });
});
