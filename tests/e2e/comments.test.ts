import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { during, onEveryHost, useFolder } from './host.ts';
import { atRow, goTo, row } from './steps.ts';

const comments = (page: Page) => page.getByRole('region', { name: 'Comments' });
const field = (page: Page) => page.getByRole('textbox', { name: 'New comment' });

const openSample = async (page: Page): Promise<void> => {
  await page.locator('.bench [role=gridcell] .text').first().waitFor();
  await page.locator('[role=gridcell][tabindex="0"]').first().focus();
};

onEveryHost('comments', (host) => {
  const { at } = useFolder();

  test('are written, found, answered, resolved and undone by keyboard, and are there after a restart', async () => {
    const library = at('comments.db');
    let project = '';
    await during(host, { library }, async ({ page }) => {
      await openSample(page);
      project = page.url().split('#')[1] ?? '';
      await page.keyboard.press('Alt+ArrowDown');
      await atRow(page, 2).waitFor();
      // The list of findings gives way to the row's panel, where comments are written.
      await page.keyboard.press('Control+F8');
      await page.locator('.findings-panel').waitFor();
      await page.keyboard.press('Control+Alt+KeyM');
      await expect.poll(() => field(page).evaluate((node) => node === document.activeElement)).toBe(true);
      await page.keyboard.type('Is this the right word?');
      await page.keyboard.press('Tab');
      await page.keyboard.type('Анна К.');
      await page.keyboard.press('Control+Enter');
      await comments(page).getByRole('listitem').getByText('Is this the right word?').waitFor();
      await row(page, 2).getByRole('img', { name: '1 open comment' }).waitFor();

      // What is half written stays with its row.
      await page.keyboard.press('Control+Alt+KeyM');
      await page.keyboard.type('I think');
      await page.keyboard.press('Escape');
      await page.keyboard.press('Alt+ArrowDown');
      await atRow(page, 3).waitFor();
      await expect.poll(() => field(page).count()).toBe(0);
      await page.keyboard.press('F9');
      await atRow(page, 2).waitFor();
      await expect.poll(() => field(page).inputValue()).toBe('I think');
      await page.keyboard.press('Control+Alt+KeyM');
      await page.keyboard.type(' so.');
      await page.keyboard.press('Control+Enter');
      await row(page, 2).getByRole('img', { name: '2 open comments' }).waitFor();

      await page.keyboard.press('Control+KeyZ');
      await row(page, 2).getByRole('img', { name: '1 open comment' }).waitFor();
      await page.keyboard.press('Control+KeyY');
      await row(page, 2).getByRole('img', { name: '2 open comments' }).waitFor();
      await comments(page)
        .getByRole('button', { name: /^Resolve the comment/ })
        .first()
        .click();
      await row(page, 2).getByRole('img', { name: '1 open comment' }).waitFor();
    });
    await during(host, { library }, async ({ page }) => {
      await goTo(page, project);
      await openSample(page);
      await page.keyboard.press('F9');
      await comments(page).getByText('I think so.').waitFor();
      await comments(page).getByText('Resolved').waitFor();
      // The name was asked for once, and stands at both.
      await expect.poll(() => comments(page).getByText('Анна К.').count()).toBe(2);
    });
  });

  test('quote the words that are selected, and go with their text when the alignment is mended', async () => {
    const library = at('quotes.db');
    await during(host, { library }, async ({ page }) => {
      await openSample(page);
      const project = page.url().split('#')[1] ?? '';
      const cell = row(page, 3).locator('[data-column]').nth(1);
      await cell
        .locator('p')
        .first()
        .dblclick({ position: { x: 12, y: 10 } });
      const word = await page.evaluate(() => window.getSelection()?.toString().trim() ?? '');
      expect(word).not.toBe('');
      await page.keyboard.press('Control+Alt+KeyM');
      await page.keyboard.type('Better: another word');
      await page.keyboard.press('Control+Enter');
      await comments(page).getByRole('listitem').locator('q').getByText(word, { exact: true }).waitFor();
      await atRow(page, 3).waitFor();

      await page.keyboard.press('Control+Alt+KeyA');
      await page.locator('.align-block').first().waitFor();
      await page.getByRole('button', { name: 'With comments 1' }).click();
      await expect.poll(() => page.locator('.bench-row').count()).toBe(1);
      await page.getByRole('button', { name: 'With comments 1' }).click();
      await row(page, 3).locator('[data-column]').nth(1).locator('.align-block').first().click();
      await page.keyboard.press('KeyD');
      await row(page, 4).getByRole('img', { name: '1 open comment' }).waitFor();
      expect(await row(page, 3).getByRole('img', { name: '1 open comment' }).count()).toBe(0);
      await page.keyboard.press('Control+KeyZ');
      await row(page, 3).getByRole('img', { name: '1 open comment' }).waitFor();
      await goTo(page, '/');
      await goTo(page, project);
      await row(page, 3).getByRole('img', { name: '1 open comment' }).waitFor();
    });
  });
});
