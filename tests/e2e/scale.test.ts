import { expect, test } from 'vitest';
import { parallelTexts } from '../bench/texts.ts';
import { during, onEveryHost, useFolder } from './host.ts';
import { editor, goTo, goToRow, makeProject, row, saved, startCorrecting } from './steps.ts';

const count = 2_000;

onEveryHost('two thousand rows', (host) => {
  const { at } = useFolder();

  test('open, are gone through to the last, corrected there, and undone', async () => {
    const library = at('large.db');
    const drafts = parallelTexts(count);
    const id = await makeProject(library, 'Большой проект', drafts);
    await during(host, { library }, async ({ page }) => {
      await goTo(page, `/project/${id}`);
      await page.locator('.bench [role=gridcell]').first().waitFor();
      const rows = Number(await page.getByRole('grid').getAttribute('aria-rowcount')) - 1;
      expect(rows).toBeGreaterThan(count * 0.95);
      expect(await page.locator('.bench-row').count()).toBeLessThan(60);

      await startCorrecting(page);
      await goToRow(page, rows);
      await row(page, rows)
        .getByText(drafts[0]?.paragraphs.at(-1)?.text ?? '')
        .waitFor();
      await page.keyboard.press('Alt+Digit3');
      await expect.poll(() => editor(page, rows).inputValue()).not.toBe('');
      const taken = await editor(page, rows).inputValue();
      await editor(page, rows).press('Control+End');
      // At once: with a pause in it, it would be two steps.
      await page.keyboard.insertText(' Конец.');
      await saved(page).waitFor();
      await expect.poll(() => editor(page, rows).inputValue()).toBe(`${taken} Конец.`);
      await page.getByRole('button', { name: /^Undo: correction/ }).click();
      await expect.poll(() => editor(page, rows).inputValue()).toBe(taken);
      await page.getByRole('button', { name: /^Undo: text of/ }).click();
      await expect.poll(() => editor(page, rows).inputValue()).toBe('');

      const focused = () =>
        page.evaluate(() => document.activeElement?.closest('textarea, [role=gridcell]')?.tagName);
      await expect.poll(focused).toBe('TEXTAREA');
      await page.keyboard.press('Escape');
      await expect.poll(focused).toBe('DIV');
      await page.keyboard.press('Control+Home');
      await row(page, 1).waitFor();
      expect(await page.locator('.bench-row').count()).toBeLessThan(60);
    });
  });
});
