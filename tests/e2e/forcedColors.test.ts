import { expect, test } from 'vitest';
import { during, onEveryHost, useFolder } from './host.ts';
import { editor, row, startCorrecting } from './steps.ts';

/** Width and style of the line around the element that a selector finds, as it is drawn. */
const lineAround = (element: Element): string => getComputedStyle(element).outline;

onEveryHost('where the system gives the colours', (host) => {
  const { at } = useFolder();

  test('focus, the row one is in, what is ticked and which command is chosen are still told', async () => {
    await during(host, { library: at('forced.db') }, async ({ page }) => {
      await page.emulateMedia({ forcedColors: 'active' });
      await startCorrecting(page);
      await editor(page, 1).focus();
      const cell = page.locator('.bench-corrected[data-editor=true]');
      await expect.poll(() => cell.evaluate(lineAround)).toContain('solid 2px');
      const edge = (number: number) =>
        row(page, number)
          .locator('.bench-gutter')
          .evaluate((gutter) => getComputedStyle(gutter).borderLeftWidth);
      expect([await edge(1), await edge(2)]).toEqual(['3px', '0px']);
      await page.keyboard.press('Control+KeyH');
      const tick = page.getByRole('dialog').locator('.checkbox').first().locator('.icon');
      await expect.poll(() => tick.isVisible()).toBe(false);
      await page.getByRole('dialog').locator('.checkbox').first().click();
      await expect.poll(() => tick.isVisible()).toBe(true);
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await page.keyboard.press('Control+Shift+KeyP');
      const chosen = page.locator('[role=option][aria-selected=true]');
      await expect.poll(() => chosen.evaluate(lineAround)).toContain('solid 2px');
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+Shift+KeyK');
      const place = page.locator('.consistency-excerpt').first();
      const colour = (element: Element): string => getComputedStyle(element).color;
      await expect
        .poll(() => place.locator('mark').first().evaluate(colour))
        .toBe(await place.evaluate(colour));
    });
  });
});
