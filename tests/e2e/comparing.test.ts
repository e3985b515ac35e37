import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { during, onEveryHost, useFolder } from './host.ts';
import { atRow, editor, goToRow, saved, startCorrecting } from './steps.ts';

const dialog = (page: Page) => page.getByRole('dialog');

/** The sample with its first three rows confirmed as Human A has them. */
const correctThree = async (page: Page): Promise<void> => {
  await startCorrecting(page);
  for (const number of [1, 2, 3]) {
    await atRow(page, number).waitFor();
    await page.keyboard.press('Alt+Digit3');
    await expect
      .poll(() =>
        page.getByRole('textbox', { name: `Corrected text of row ${number}`, exact: true }).inputValue(),
      )
      .not.toBe('');
    await page.keyboard.press('Control+Enter');
  }
  await saved(page).waitFor();
};

onEveryHost('comparing versions', (host) => {
  const { at } = useFolder();

  test('measures: every version against every other, signature, bands, a verdict, and a row to go to', async () => {
    await during(host, { library: at('measures.db') }, async ({ page }) => {
      await page.locator('[role=gridcell]').first().waitFor();
      await correctThree(page);
      await page.keyboard.press('Control+Shift+KeyM');
      const cell = dialog(page).getByRole('button', { name: /^Corrected against Human A: 100\.0$/ });
      await cell.click();
      await dialog(page).getByText('chrF2 100.00').waitFor();
      await dialog(page).getByText('3 rows measured; 23 left out').waitFor();
      await dialog(page).getByText('nrefs:1|case:mixed|eff:yes|nc:6|nw:0|space:no|version:2.6.0').waitFor();
      await dialog(page)
        .getByText(
          /^Corrected is nearer to Human A than (Machine|Human B): 100\.0 against \d+\.\d\. Of 1,000 random/,
        )
        .waitFor();
      await dialog(page).getByRole('checkbox', { name: 'Human B' }).press('Space');
      await dialog(page)
        .getByText(/nrefs:(2|var)\|/)
        .waitFor();
      await dialog(page).getByRole('radio', { name: 'TER' }).click();
      await dialog(page)
        .getByRole('button', { name: /^Corrected against Human A: 0\.0$/ })
        .waitFor();
      await dialog(page).getByRole('radio', { name: 'Row 4' }).click();
      await dialog(page).getByText('nrefs:1|case:mixed|eff:yes|tok:13a|smooth:exp|version:2.6.0').waitFor();
      await dialog(page).getByRole('radio', { name: 'All rows' }).click();
      const machine = dialog(page).getByRole('button', { name: /^Machine against Human A: / });
      await machine.click();
      await dialog(page)
        .getByText(/^TER \d/)
        .waitFor();
      const farthest = dialog(page)
        .getByRole('button', { name: /^Go to row \d/ })
        .first();
      const number = Number(
        /\d+/.exec((await farthest.locator('.numbers').first().textContent()) ?? '')?.[0],
      );
      await farthest.click();
      await dialog(page).waitFor({ state: 'detached' });
      await atRow(page, number).waitFor();
    });
  });

  test('consistency: variants with their places, and all of them made one in a step that undo takes back', async () => {
    await during(host, { library: at('consistency.db') }, async ({ page }) => {
      await page.locator('[role=gridcell]').first().waitFor();
      await page.keyboard.press('Control+Shift+KeyK');
      const group = dialog(page).getByRole('button', { name: /^dialogue \d+ dialog \d+ spelling$/ });
      // The list has the focus when it comes, and arrows choose in it.
      const groups = dialog(page).locator('.consistency-group');
      const focused = () => groups.evaluateAll((all) => all.findIndex((one) => one.matches(':focus')));
      await expect.poll(focused).toBe(0);
      await page.keyboard.press('End');
      const last = (await groups.count()) - 1;
      expect(last).toBeGreaterThan(0);
      expect(await focused()).toBe(last);
      await expect.poll(() => groups.nth(last).getAttribute('aria-pressed')).toBe('true');
      await group.click();
      const place = dialog(page).locator('.consistency-place').first();
      await place.getByText('dialog', { exact: true }).waitFor();
      const number = Number(/\d+/.exec((await place.locator('.numbers').textContent()) ?? '')?.[0]);
      await place.click();
      await dialog(page).waitFor({ state: 'detached' });
      await atRow(page, number).waitFor();

      await startCorrecting(page);
      await page.keyboard.press('Control+Shift+KeyK');
      await group.click();
      await choose(page, /^One form/, 'dialog');
      await choose(page, /^Rows without corrected text/, 'take Human A');
      await dialog(page).getByRole('button', { name: 'Show what changes' }).click();
      await dialog(page).locator('del').first().waitFor();
      const change = dialog(page).getByRole('button', { name: /^Change \d rows?$/ });
      await expect.poll(() => change.evaluate((button) => button === document.activeElement)).toBe(true);
      const changed = Number(
        /\d+/.exec((await dialog(page).locator('.rewriting-places button').first().textContent()) ?? '')?.[0],
      );
      await page.keyboard.press('Enter');
      await page
        .getByText(/^“dialog” put in \d rows?$/)
        .first()
        .waitFor();
      await page.keyboard.press('Escape');
      await dialog(page).waitFor({ state: 'detached' });
      await goToRow(page, changed);
      await expect.poll(() => editor(page, changed).inputValue()).toMatch(/\bdialog\b/);
      await page.keyboard.press('Control+KeyZ');
      await expect.poll(() => editor(page, changed).inputValue()).toBe('');
    });
  });
});

/** Picks from a list that drops down. */
const choose = async (page: Page, name: RegExp, option: string): Promise<void> => {
  await dialog(page).getByRole('button', { name }).or(dialog(page).getByLabel(name)).first().click();
  await page.getByRole('option', { name: option, exact: true }).click();
};
