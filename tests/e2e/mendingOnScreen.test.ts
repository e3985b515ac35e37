import { expect, test } from 'vitest';
import { blockOf, dragOver, dragOverRow, openAligning, rowNumbered, said, stored } from './alignments.ts';
import { diary } from './drafts.ts';
import { during, onEveryHost, useFolder } from './host.ts';
import { goTo, goToRow, makeProject, startCorrecting } from './steps.ts';

onEveryHost('mending, as it is seen', (host) => {
  const { at } = useFolder();

  test('by drag, with the drop place shown: a block, and the boundary between two rows', async () => {
    const library = at('drag.db');
    const id = await makeProject(library, 'Дневник', diary(8));
    const start = await stored(library, id);
    await during(host, { library }, async ({ page }) => {
      await openAligning(page, id);
      await dragOverRow(page, blockOf(page, 3, 'Human'), 5);
      await page.mouse.up();
      await said(page, /moving of text from row 3/);
      await rowNumbered(page, 5)
        .getByRole('group', { name: /^Paragraph 3, Human/ })
        .waitFor();
      expect(await page.locator('[data-drop]').count()).toBe(0);
      await page.keyboard.press('Control+KeyZ');
      await rowNumbered(page, 3)
        .getByRole('group', { name: /^Paragraph 3, Human/ })
        .waitFor();

      // The boundary under row 1 of the machine column is drawn below the text of row 2.
      const boundary = rowNumbered(page, 1).locator('[data-boundary]').nth(1);
      const second = blockOf(page, 2, 'Machine');
      await dragOver(page, boundary, second, second.and(page.locator('[data-drop=below]')));
      await page.mouse.up();
      await rowNumbered(page, 1)
        .getByRole('group', { name: /^Paragraph 2, Machine/ })
        .waitFor();
      // And above the text of row 1 again, so that all of it goes down.
      await dragOver(page, boundary, second, second.and(page.locator('[data-drop=above]')));
      await page.mouse.up();
      await rowNumbered(page, 2)
        .getByRole('group', { name: /^Paragraph 2, Machine/ })
        .waitFor();
      expect(await stored(library, id)).toEqual(start);

      // One stays on the block that one moves, there and back.
      const fifthIn = (row: number) =>
        rowNumbered(page, row)
          .getByRole('group', { name: /^Paragraph 5, Human/ })
          .and(page.locator(':focus'));
      await blockOf(page, 5, 'Human').click();
      await page.keyboard.press('KeyU');
      await fifthIn(4).waitFor();
      await page.keyboard.press('Control+KeyZ');
      await fifthIn(5).waitFor();
    });
  });

  test('an edit leaves the table where it was scrolled to, while its row is in view', async () => {
    const library = at('scrolled.db');
    const id = await makeProject(library, 'Дневник', diary(60));
    await during(host, { library }, async ({ page }) => {
      await openAligning(page, id);
      await goToRow(page, 40);
      await rowNumbered(page, 40).locator('.align-block:focus').waitFor();
      await page.keyboard.press('KeyA');
      await said(page, /acceptance of row 40/);
      // The row comes close to the lower edge; who steps to it from another sees what follows it as well.
      const scrolled = () => page.locator('.bench-grid').evaluate(({ scrollTop }) => scrollTop);
      const before = await scrolled();
      // Rows that come into sight are measured, and may be some pixels higher or lower than they were taken for.
      const above = async () => before - (await scrolled());
      await page.locator('.bench-grid').hover();
      await page.mouse.wheel(0, -80);
      await expect.poll(above).toBeGreaterThan(65);
      await page.keyboard.press('KeyL');
      await said(page, /locking of row 40/);
      expect(await above()).toBeGreaterThan(65);
    });
  });

  test('begins, in a row that is higher than the window, at its first line', async () => {
    const library = at('high.db');
    const drafts = diary(8).map((draft) => ({
      ...draft,
      paragraphs: draft.paragraphs.map((paragraph, n) =>
        n === 4 ? { ...paragraph, text: `${paragraph.text} `.repeat(40) } : paragraph,
      ),
    }));
    const id = await makeProject(library, 'Дневник', drafts);
    const viewport = { width: 1024, height: 700 };
    await during(host, { library, viewport }, async ({ page }) => {
      await goTo(page, `/project/${id}`);
      await page.locator('.bench [role=gridcell]').first().waitFor();
      await goToRow(page, 5);
      await page.keyboard.press('Control+Alt+KeyA');
      await rowNumbered(page, 5).locator('.align-block:focus').waitFor();
      // Rows are higher there than they were, and will be.
      await startCorrecting(page);
      await goToRow(page, 5);
      const grid = page.locator('.bench-grid');
      const scrolled = () => grid.evaluate(({ scrollTop }) => scrollTop);
      const before = await scrolled();
      await grid.hover();
      await page.mouse.wheel(0, 500);
      await expect.poll(scrolled).toBeGreaterThan(before + 450);
      await page.keyboard.press('Control+Alt+KeyA');
      await rowNumbered(page, 5).locator('.align-block:focus').waitFor();
      /** How far the text begins below the head, once the rows above it have been measured. */
      const below = () =>
        page.evaluate(async () => {
          for (let frame = 0; frame < 5; frame++) await new Promise(requestAnimationFrame);
          const head = document.querySelector('.bench-grid [role=columnheader]')?.getBoundingClientRect();
          const block = document.activeElement?.getBoundingClientRect();
          return head && block ? block.top - head.bottom : Number.NaN;
        });
      await expect.poll(below).toBeGreaterThan(0);
    });
  });

  test('what is lit is what keys act on: after an undo, after a press beside the texts; faults are under their words', async () => {
    const library = at('lit.db');
    const id = await makeProject(library, 'Дневник', diary(8, 'bags bags of flour'));
    await during(host, { library }, async ({ page }) => {
      await openAligning(page, id);
      await blockOf(page, 3, 'Machine').click();
      await page.keyboard.press('Shift+KeyM');
      await said(page, /^Done: joining of rows 2–3/);
      await page.keyboard.press('Control+KeyZ');
      await said(page, /^Undone: joining of rows 2–3/);
      await page.keyboard.press('KeyS');
      await said(page, /Enter cuts the paragraph/);
      await page.keyboard.press('Escape');
      // Where a drag comes to nothing, the focus is left on the table.
      await page.getByRole('grid', { name: 'Versions side by side' }).focus();
      await page.keyboard.press('ArrowDown');
      await rowNumbered(page, 4).locator('.align-block:focus').waitFor();
      const lined = () =>
        page.evaluate(() =>
          ['error', 'warning', 'hint']
            .flatMap((severity) => [...(CSS.highlights.get(`finding-${severity}`) ?? [])].map(String))
            .join('|'),
        );
      await expect.poll(lined, { timeout: 10_000 }).toContain('bags');
    });
  });
});
