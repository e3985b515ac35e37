import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import {
  blockOf,
  inLibrary,
  openAligning,
  planter,
  rowNumbered,
  rowsOf,
  said,
  shape,
  stored,
} from './alignments.ts';
import { diary } from './drafts.ts';
import { during, onEveryHost, useFolder } from './host.ts';
import { makeProject } from './steps.ts';

const marks = (page: Page, row: number, name: string) =>
  rowNumbered(page, row).getByRole('img', { name, exact: true });

onEveryHost('every way to mend', (host) => {
  const { at } = useFolder();

  test('pins, locks, sends to a row by number, detaches, and aligns anew what is left', async () => {
    const library = at('actions.db');
    const id = await makeProject(library, 'Дневник', diary(8));
    const right = await inLibrary(library, async (client) => {
      const rows = await rowsOf(client, id);
      const { join } = planter(client, id);
      await join(6);
      return shape(rows);
    });
    await during(host, { library }, async ({ page }) => {
      await openAligning(page, id);
      const current = (number: number, version: string) => blockOf(page, number, version).click();
      await current(2, 'Machine');
      await page.keyboard.press('Space');
      await said(page, /First end pinned/);
      await current(4, 'Дневник');
      await page.keyboard.press('Space');
      await said(page, /pinning in row 2/);
      await rowNumbered(page, 2).getByRole('group', { name: 'Paragraph 4, Дневник, pinned' }).waitFor();
      await current(1, 'Human');
      await page.keyboard.press('KeyG');
      const number = page.getByRole('dialog').getByRole('textbox');
      await number.fill('400');
      await page.getByRole('dialog').getByText('There is no row 400').waitFor();
      await page.keyboard.press('Enter');
      await number.fill('4');
      await page.keyboard.press('Enter');
      await rowNumbered(page, 4)
        .getByRole('group', { name: /^Paragraph 1, Human/ })
        .waitFor();
      await current(5, 'Human');
      await page.keyboard.press('KeyX');
      await said(page, /a row of its own for text of row 5/);
      await current(3, 'Human');
      await page.keyboard.press('KeyL');
      await marks(page, 3, 'Locked').waitFor();
      await page.keyboard.press('KeyD');
      await said(page, /Row 3 is locked/);
      const mended = await stored(library, id);

      // What was mended stays, unless one says that it need not.
      await page.keyboard.press('Control+Shift+KeyR');
      await page.getByText(/^Aligned anew/).waitFor();
      expect(await stored(library, id)).toEqual(mended);
      await page.getByText('Keep what I mended by hand').click();
      await current(1, 'Human');
      await current(1, 'Human');
      await page.getByRole('grid').press('Escape');
      await blockOf(page, 1, 'Human').click({ button: 'right' });
      await page.getByRole('menuitem', { name: 'Align this version only' }).click();
      await expect.poll(async () => (await stored(library, id))[0]).toEqual(right[0]);
      await expect.poll(() => page.getByRole('group', { name: 'Align again' }).count()).toBe(0);
      await blockOf(page, 5, 'Human').click();
      await page.keyboard.press('Shift+ArrowDown');
      await page.keyboard.press('Shift+ArrowDown');
      await page.keyboard.press('Shift+ArrowDown');
      await blockOf(page, 8, 'Human').click({ button: 'right', modifiers: ['Shift'] });
      await page.getByRole('menuitem', { name: 'Align the selected rows' }).click();
      await expect.poll(async () => (await stored(library, id)).slice(-4)).toEqual(right.slice(-4));
      const after = await stored(library, id);
      expect(after[1]).toEqual(mended[1]);
      expect(after[2]).toEqual(mended[2]);
    });
  });

  test('the button of a new alignment undoes that alone, and nothing once something else was done', async () => {
    const library = at('undo.db');
    const id = await makeProject(library, 'Дневник', diary(12));
    await during(host, { library }, async ({ page }) => {
      await openAligning(page, id);
      await page.keyboard.press('KeyM');
      await expect.poll(async () => (await stored(library, id)).length).toBe(11);
      const joined = await stored(library, id);
      await page.getByText('Keep what I mended by hand').click();
      const undo = page.getByRole('button', { name: 'Undo', exact: true });
      const anew = async () => {
        await blockOf(page, 3, 'Human').click();
        await page.keyboard.press('Control+Shift+KeyR');
        await page.getByText(/^Aligned anew/).waitFor();
        await expect.poll(async () => (await stored(library, id)).length).toBe(12);
      };
      await anew();
      await undo.click();
      await expect.poll(() => stored(library, id)).toEqual(joined);
      await anew();
      const right = await stored(library, id);
      await blockOf(page, 3, 'Human').click();
      await page.keyboard.press('KeyA');
      await marks(page, 3, 'Accepted').waitFor();
      await undo.click();
      await page.getByText('This was no longer the last step').waitFor();
      await marks(page, 3, 'Accepted').waitFor();
      expect(await stored(library, id)).toEqual(right);
    });
  });

  test('another text for a version: asks where rows are locked, and is undone', async () => {
    const library = at('replace.db');
    const texts = diary(5);
    const id = await makeProject(library, 'Дневник', texts);
    const lines = texts[2]?.paragraphs.map(({ text }) => text) ?? [];
    const human = async () =>
      inLibrary(
        library,
        async (client) =>
          (await rowsOf(client, id)).map(({ cells }) =>
            cells[2]?.paragraphs.map(({ text }) => text).join(' '),
          ),
        true,
      );
    await during(host, { library }, async ({ page, choose }) => {
      await openAligning(page, id);
      await page.keyboard.press('KeyL');
      await marks(page, 1, 'Locked').waitFor();
      await page.getByRole('button', { name: 'Versions' }).click();
      await page.getByRole('menuitem', { name: /^Titles/ }).click();
      const corrected = ['5 bags of the miller’s flour came on Monday.', ...lines.slice(1)];
      const file = {
        name: 'second.txt',
        mimeType: 'text/plain',
        // As some program had read it, in a wrong encoding.
        buffer: Buffer.from(corrected.join('\n\n').replace('’', 'â€™')),
      };
      const dialog = page.getByRole('dialog');
      await choose([file], () => dialog.getByRole('button', { name: 'Replace the text of “Human”' }).click());
      await dialog
        .getByText('This would change what locked rows hold: 1 of them, the first is row 1.')
        .waitFor();
      expect(await human()).toEqual(lines);
      // Whoever works by keyboard is where they were.
      const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
      expect(await focused()).toBe('Replace the text of “Human”…');
      await dialog.getByRole('button', { name: 'Do it anyway' }).click();
      await page.getByText('“Human” has another text. 1 line, line 1, came garbled').waitFor();
      await page.keyboard.press('Escape');
      expect(await human()).toEqual(corrected);
      await page.getByRole('button', { name: 'Undo', exact: true }).click();
      await expect.poll(human).toEqual(lines);
    });
  });

  test('an alignment under way is seen, and Escape or the button leaves everything as it was', async () => {
    const library = at('cancel.db');
    const id = await makeProject(library, 'Дневник', diary(5000));
    await during(host, { library }, async ({ page }) => {
      await openAligning(page, id);
      const before = await stored(library, id);
      const bar = page.getByRole('group', { name: 'Align again' });
      await page.keyboard.press('Control+Shift+KeyR');
      await bar.getByRole('progressbar').waitFor();
      await page.keyboard.press('Escape');
      await said(page, /Aligning was cancelled/);
      await bar.waitFor({ state: 'detached' });
      await page.keyboard.press('Control+Shift+KeyR');
      await bar.getByRole('button', { name: 'Cancel' }).click();
      await said(page, /Aligning was cancelled/);
      expect(await stored(library, id)).toEqual(before);
      expect(await page.getByRole('button', { name: /^Undo/ }).isDisabled()).toBe(true);
    });
  });

  test('every action, mark and paragraph has a name for a screen reader', async () => {
    const library = at('names.db');
    const id = await makeProject(library, 'Дневник', diary(8));
    await during(host, { library }, async ({ page }) => {
      await openAligning(page, id);
      expect(await page.locator('.align-block:not([aria-label])').count()).toBe(0);
      await page.keyboard.press('KeyA');
      await marks(page, 1, 'Accepted').waitFor();
      await page.keyboard.press('KeyR');
      await marks(page, 1, 'Needs review').waitFor();
      await page.keyboard.press('Shift+F10');
      await page.getByRole('menuitem').first().waitFor();
      const names = await page
        .getByRole('menuitem')
        .evaluateAll((items) => items.map((item) => item.textContent?.trim() ?? ''));
      expect(names).toHaveLength(22);
      for (const name of ['To the row above', 'Split here', 'Lock, unlock', 'Align this version only']) {
        expect(await page.getByRole('menuitem', { name }).count()).toBe(1);
      }
      expect(names.every((name) => name.length > 3)).toBe(true);
      await page.keyboard.press('Escape');
      expect(
        await page
          .locator('.bench button:not([aria-hidden])')
          .evaluateAll(
            (buttons) =>
              buttons.filter(
                (button) => (button.getAttribute('aria-label') ?? button.textContent ?? '').trim() === '',
              ).length,
          ),
      ).toBe(0);
    });
  });
});
