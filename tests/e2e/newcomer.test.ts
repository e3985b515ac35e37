import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { inLibrary } from './alignments.ts';
import { exampleDrafts } from './drafts.ts';
import { during, onEveryHost, useFolder } from './host.ts';
import { goTo, goToRow, makeProject, startCorrecting } from './steps.ts';

const theme = (page: Page) => page.evaluate(() => document.documentElement.dataset.theme);
const background = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
/** Columns as they stand: their keys, and their widths in whole percents of all. */
const columns = (page: Page) =>
  page.locator('[role=columnheader][draggable=true]').evaluateAll((heads) => {
    const widths = heads.map((head) => head.getBoundingClientRect().width);
    const all = widths.reduce((sum, width) => sum + width, 0);
    return heads.map((head, at) => [
      head.querySelector('bdi')?.textContent ?? 'corrected',
      Math.round((100 * (widths[at] ?? 0)) / all),
    ]);
  });

onEveryHost('a newcomer', (host) => {
  const { at } = useFolder();

  test('finds the sample open, and no part of it empty', () =>
    during(host, { library: at('fresh.db') }, async ({ page }) => {
      await page.locator('.bench [role=gridcell]').first().waitFor();
      expect(Number(await page.getByRole('grid').getAttribute('aria-rowcount'))).toBeGreaterThan(25);
      expect(await page.getByRole('columnheader').count()).toBeGreaterThanOrEqual(5);
      await expect.poll(() => page.title()).toMatch(/Sverka$/);
      await page.locator('ins').first().waitFor();
    }));

  test('is led through what there is, tries it meanwhile, and is not led again', async () => {
    const library = at('tour.db');
    const tour = (page: Page) => page.getByRole('region', { name: 'Short tour' });
    await during(host, { library }, async ({ page }) => {
      await page.locator('ins').first().waitFor();
      await tour(page).getByText('1 of 5').waitFor();
      await page.keyboard.press('F7');
      await expect.poll(() => page.locator('[data-current]').count()).toBe(1);
      await tour(page).getByRole('button', { name: 'Next' }).click();
      await tour(page).getByText('2 of 5').waitFor();
      await tour(page).getByRole('button', { name: 'Close the tour' }).click();
      await expect.poll(() => tour(page).count()).toBe(0);
      // Keys go to the rows again.
      await page.keyboard.press('ArrowDown');
      await page.locator('.screen-foot').getByText('row 2', { exact: true }).waitFor();
      await expect
        .poll(() => inLibrary(library, (client) => client.library.preferences(), true))
        .toMatchObject({ tour: false });
    });
    await during(host, { library }, async ({ page }) => {
      await page.getByRole('row', { name: /Башенные часы/ }).press('Enter');
      await page.locator('ins').first().waitFor();
      expect(await tour(page).count()).toBe(0);
      await page.keyboard.press('Control+Shift+KeyP');
      await page.keyboard.type('tour');
      await page.keyboard.press('Enter');
      await tour(page).getByText('1 of 5').waitFor();
    });
  });

  test('changes language and theme without a restart, and finds them changed after one', async () => {
    const library = at('preferences.db');
    await makeProject(library, 'Маяк', exampleDrafts);
    await during(host, { library }, async ({ page }) => {
      await page.getByRole('heading', { name: 'Projects' }).waitFor();
      await page.getByRole('button', { name: /^EN:/ }).click();
      await page.getByRole('heading', { name: 'Проекты' }).waitFor();
      expect(await page.evaluate(() => document.documentElement.lang)).toBe('ru');
      await expect.poll(() => page.title()).toBe('Сверка');

      const light = await background(page);
      await page.keyboard.press('Control+Comma');
      const dialog = page.getByRole('dialog', { name: 'Настройки' });
      await dialog.getByText('Тёмная').click();
      await expect.poll(() => theme(page)).toBe('dark');
      await expect.poll(() => background(page)).not.toBe(light);
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
      expect(await page.getByRole('heading', { name: 'Проекты' }).count()).toBe(1);
      // It is on screen before it is in the library.
      await expect
        .poll(() => inLibrary(library, (client) => client.library.preferences(), true))
        .toMatchObject({ language: 'ru', theme: 'dark' });
    });
    await during(host, { library }, async ({ page }) => {
      await page.getByRole('heading', { name: 'Проекты' }).waitFor();
      expect(await theme(page)).toBe('dark');
    });
  });

  test('finds a project as it was left: mode, base, columns and row', async () => {
    const library = at('view.db');
    const id = await makeProject(library, 'Маяк', exampleDrafts);
    const look = async (page: Page) => ({
      columns: await columns(page),
      mode: await page.getByRole('radio', { checked: true }).textContent(),
      base: await page.getByRole('button', { name: /Base/ }).locator('.select-value').textContent(),
      row: await page
        .locator('.screen-foot')
        .getByText(/^row \d+$/)
        .textContent(),
    });
    let left: Awaited<ReturnType<typeof look>> | undefined;
    await during(host, { library }, async (running) => {
      const { page } = running;
      await page.getByRole('row', { name: 'Маяк' }).press('Enter');
      await page.locator('.bench [role=gridcell]').first().waitFor();
      const first = await look(page);
      await startCorrecting(page);
      await page.getByRole('button', { name: /Base/ }).click();
      await page.getByRole('option').last().click();
      await goToRow(page, 3);
      await page.keyboard.press('Escape');
      await page.keyboard.press('ArrowLeft');
      await page.keyboard.press('Alt+Shift+ArrowLeft');
      await page.keyboard.press('Alt+Shift+Equal');
      await expect.poll(async () => (await look(page)).row).toBe('row 3');
      left = await look(page);
      expect(left.columns).not.toEqual(first.columns);
      expect([left.mode, left.base]).not.toEqual([first.mode, first.base]);
      // How one looks at a project is in the library a moment later than on screen.
      const columnsKept = () =>
        inLibrary(
          library,
          async (client) => (await client.project.get({ projectId: id })).view.columns,
          true,
        );
      await expect
        .poll(columnsKept)
        .toContainEqual(expect.objectContaining({ key: expect.any(Number), width: 1.15 }));
    });
    await during(host, { library }, async ({ page }) => {
      await goTo(page, `/project/${id}`);
      await page.locator('.bench [role=gridcell]').first().waitFor();
      await expect.poll(() => look(page)).toEqual(left);
    });
  });
});
