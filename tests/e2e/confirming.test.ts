import { expect, test } from 'vitest';
import { inLibrary, rowsOf } from './alignments.ts';
import { diary } from './drafts.ts';
import { during, onEveryHost, useFolder } from './host.ts';
import { editor, goTo, goToRow, makeProject, saved, startCorrecting } from './steps.ts';

onEveryHost('confirming rows together', (host) => {
  const { at } = useFolder();

  test('those that are selected in one step, from far above too, and all of them back by one undo', async () => {
    const library = at('confirm.db');
    const id = await makeProject(library, 'Дневник', diary(260));
    const states = async () =>
      inLibrary(library, async (client) => (await rowsOf(client, id)).map(({ state }) => state), true);
    await during(host, { library }, async ({ page }) => {
      await goTo(page, `/project/${id}`);
      await startCorrecting(page);
      for (const number of [2, 3]) {
        await goToRow(page, number);
        await page.keyboard.press('Alt+Digit3');
        await expect.poll(() => editor(page, number).inputValue()).not.toBe('');
      }
      await page.keyboard.type(' Typed a moment ago.');
      await page.keyboard.press('Escape');
      await page.keyboard.press('Shift+ArrowUp');
      await page.keyboard.press('Shift+ArrowUp');
      await page.getByText('3 rows selected').waitFor();
      expect(await page.locator('[role=row][aria-selected=true]').count()).toBe(3);
      await page.keyboard.press('Control+Enter');
      await page.getByText('2 rows confirmed; 1 without corrected text stays as it is').waitFor();
      expect((await states()).slice(0, 4)).toEqual(['new', 'confirmed', 'confirmed', 'new']);
      await page.keyboard.press('Control+KeyZ');
      await expect.poll(async () => (await states()).slice(0, 4)).toEqual(['new', 'edited', 'edited', 'new']);

      // From the first row to the last, with a click; those between were never on screen.
      await goToRow(page, 1);
      await page.keyboard.press('Escape');
      await page.evaluate(() => document.querySelector('.bench-grid')?.scrollTo(0, 1e9));
      await page.locator('.bench-row[data-index="259"] .bench-gutter').click({ modifiers: ['Shift'] });
      await page.getByText('260 rows selected').waitFor();
      await page.keyboard.press('Control+Shift+Enter');
      await page.getByText('2 rows confirmed; 258 without corrected text stay as they are').waitFor();
      await saved(page).waitFor();
      expect((await states()).filter((state) => state === 'confirmed')).toHaveLength(2);
    });
  });
});
