import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { during, onEveryHost, useFolder } from './host.ts';
import { beginImport } from './steps.ts';
import { textFile } from './texts.ts';

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

/** What of a part of the screen can be pressed or written in, and lies where one cannot get by scrolling up and down. */
const cutOff = (place: Locator): Promise<readonly string[]> =>
  place.evaluate((whole) => {
    const { left, right } = whole.getBoundingClientRect();
    return [...whole.querySelectorAll('button, input, textarea, [role=radio]')]
      .filter((part) => part.closest('table') === null && part.getClientRects().length > 0)
      .filter((part) => {
        const place = part.getBoundingClientRect();
        // What only screen readers see has no room at all.
        return place.width > 1 && (place.left < left || place.right > right + 0.5);
      })
      .map((part) => part.textContent || part.outerHTML.slice(0, 80));
  });

/** Fields of the import that lie on one another, and those that have no room for a word. */
const overlapping = (page: Page): Promise<readonly string[]> =>
  page.locator('.details-fields').evaluate((fields) => {
    const places = [...fields.querySelectorAll('label, .field-label, input, button')]
      // The list beside a list that the system would show is out of sight.
      .filter((part) => part.closest('[aria-hidden=true]') === null && part.getBoundingClientRect().width > 1)
      .map((part) => ({ name: part.textContent || part.tagName, place: part.getBoundingClientRect() }));
    const narrow = places.filter(({ name, place }) => name === 'INPUT' && place.width < 80);
    const covered = places.filter(({ place: a }, at) =>
      places.some(
        ({ place: b }, other) =>
          other > at &&
          a.left < b.right - 1 &&
          b.left < a.right - 1 &&
          a.top < b.bottom - 1 &&
          b.top < a.bottom - 1,
      ),
    );
    return [...narrow, ...covered].map(({ name }) => name);
  });

onEveryHost('at 200 and 400 % zoom', (host) => {
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
        expect([keys, await cutOff(page.getByRole('dialog'))]).toEqual([keys, []]);
        await page.keyboard.press('Escape');
        await page.getByRole('dialog').waitFor({ state: 'detached' });
      }
    }));

  test.each([320, 640])('an import has its fields one beside or below the other, at %i pixels', (width) =>
    during(host, { library: at(`import${width}.db`), viewport: { width, height: 512 } }, async (running) => {
      const { page } = running;
      await beginImport(running, [
        textFile('mt.en.txt', 'Translated by Yandex.Translate\n\nThe lamp is lit.\n'),
      ]);
      await page.locator('.paragraph-text').first().waitFor();
      expect(await cutOff(page.locator('.import'))).toEqual([]);
      expect(await overlapping(page)).toEqual([]);
    }),
  );
});
