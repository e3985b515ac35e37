import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { during, onEveryHost, useFolder } from './host.ts';

/** Dialogs of the workbench, by their keys. */
const dialogs = [
  'Control+Shift+KeyE',
  'Alt+KeyP',
  'Control+Shift+KeyM',
  'Control+Shift+KeyK',
  'Control+KeyH',
  'Control+Shift+KeyG',
  'F3',
  'Control+KeyJ',
  'Control+Comma',
  'F1',
];

/** What of an open dialog can be pressed or written in, and lies where one cannot get by scrolling up and down. */
const cutOff = (page: Page): Promise<readonly string[]> =>
  page.getByRole('dialog').evaluate((dialog) => {
    const { left, right } = dialog.getBoundingClientRect();
    return [...dialog.querySelectorAll('button, input, textarea, [role=radio]')]
      .filter((part) => part.closest('table') === null && part.getClientRects().length > 0)
      .filter((part) => {
        const place = part.getBoundingClientRect();
        // What only screen readers see has no room at all.
        return place.width > 1 && (place.left < left || place.right > right + 0.5);
      })
      .map((part) => part.textContent || part.outerHTML.slice(0, 80));
  });

onEveryHost('at 400 % zoom', (host) => {
  const { at } = useFolder();

  test('nothing is cut off, and the table has room', () =>
    during(host, { library: at('reflow.db'), viewport: { width: 320, height: 256 } }, async ({ page }) => {
      await page.locator('[role=gridcell] .text').first().waitFor();
      const heightOf = (place: string) =>
        page.locator(place).evaluate((element) => element.getBoundingClientRect().height);
      expect(await heightOf('.bench-grid')).toBeGreaterThan(150);
      for (const keys of dialogs) {
        await page.keyboard.press(keys);
        await page.getByRole('dialog').waitFor();
        expect([keys, await cutOff(page)]).toEqual([keys, []]);
        await page.keyboard.press('Escape');
        await page.getByRole('dialog').waitFor({ state: 'detached' });
      }
    }));
});
