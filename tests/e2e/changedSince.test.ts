import { expect, test } from 'vitest';
import { rowNumbered } from './alignments.ts';
import { exampleDrafts } from './drafts.ts';
import { during, onEveryHost, useFolder } from './host.ts';
import { atRow, editor, goTo, goToRow, makeProject, saved, startCorrecting } from './steps.ts';

onEveryHost('a row that was changed since it was confirmed', (host) => {
  const { at } = useFolder();

  test('is marked, filtered, shown with its difference, and taken back', async () => {
    const library = at('changed.db');
    const id = await makeProject(library, 'Журнал', exampleDrafts);
    await during(host, { library }, async ({ page }) => {
      await goTo(page, `/project/${id}`);
      await startCorrecting(page);
      await goToRow(page, 2);
      await page.keyboard.press('Alt+Digit3');
      await expect.poll(() => editor(page, 2).inputValue()).toBe('Two barges went past at midnight.');
      await page.keyboard.press('Control+Shift+Enter');
      await page.getByText('Row 2 confirmed').first().waitFor();
      const mark = rowNumbered(page, 2).getByRole('img', { name: 'Changed since confirmed' });
      expect(await mark.count()).toBe(0);
      await editor(page, 2).fill('Two barges went past, at midnight.');
      await saved(page).waitFor();
      await mark.waitFor();

      await page.keyboard.press('Control+Shift+KeyF');
      await page.getByRole('button', { name: 'Changed since confirmed 1' }).click();
      await page.locator('.row-filters-shown').getByText('1 row', { exact: true }).waitFor();
      expect(await page.locator('.bench-row').count()).toBe(1);
      const section = page
        .getByRole('complementary')
        .locator('section', { hasText: 'Changed since confirmed' });
      if (!(await section.isVisible())) await page.keyboard.press('Control+Alt+KeyP');
      expect(await section.locator('del').allTextContents()).toEqual([]);
      expect(await section.locator('ins').allTextContents()).toEqual([',']);
      await section.getByRole('button', { name: 'Restore the confirmed text', exact: true }).click();
      await mark.waitFor({ state: 'detached' });
      await page.keyboard.press('Alt+Shift+KeyX');
      await atRow(page, 2).waitFor();
      await expect
        .poll(() => rowNumbered(page, 2).textContent())
        .toMatch(/Confirmed.*went past at midnight/s);

      // The history shows what each edit did: nothing to the words where the row was only confirmed.
      const entries = page.locator('.bench-history > li');
      await expect.poll(() => entries.locator('ins, del').allTextContents()).toEqual([',', ',']);
      expect(await entries.locator('del').count()).toBe(1);
      expect(await entries.last().locator('p').textContent()).toBe('Two barges went past at midnight.');
      expect(await entries.filter({ hasText: 'Confirmed' }).last().locator('p').count()).toBe(0);
    });
  });
});
