import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { draftOf } from './drafts.ts';
import { during, onEveryHost, useFolder } from './host.ts';
import { atRow, editor, goTo, goToRow, makeProject, row, saved, startCorrecting } from './steps.ts';

/** Words under which a line is drawn, by how grave that is. */
const lined = (page: Page, severity: 'error' | 'warning' | 'hint'): Promise<readonly string[]> =>
  page.evaluate(
    (name) => [...(CSS.highlights.get(name) ?? [])].map((range) => (range as Range).toString()),
    `finding-${severity}`,
  );

/** Words of the finding that was gone to. */
const gone = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => [...(CSS.highlights.get('finding-current') ?? [])].map(String));

const panel = (page: Page) => page.getByRole('complementary', { name: 'Findings' });
const inRow = (page: Page) => page.getByRole('region', { name: 'Findings' });

onEveryHost('checks', (host) => {
  const { at } = useFolder();

  test('find faults as they are typed, go from one to the next, and are hidden and shown again', async () => {
    await during(host, { library: at('checks.db') }, async ({ page }) => {
      await startCorrecting(page);
      await page.keyboard.press('Alt+ArrowDown');
      await atRow(page, 2).waitFor();
      await page.keyboard.press('Alt+Digit3');
      await expect.poll(() => editor(page, 2).inputValue()).not.toBe('');
      await editor(page, 2).fill('She was was born in 1887, (in the town  of Вольск.');
      await saved(page).waitFor();
      await row(page, 2).getByRole('img', { name: 'Error found in this row' }).waitFor();
      await inRow(page).getByText('“1887” here').waitFor();
      await inRow(page).getByText('“Вольск” is not translated.').waitFor();
      await inRow(page).getByText('The word “was” stands twice in a row.').waitFor();
      await inRow(page).getByText('The bracket ( is unpaired.').waitFor();
      await expect.poll(() => lined(page, 'error')).toEqual(expect.arrayContaining(['1887', 'Вольск']));
      await expect.poll(async () => (await lined(page, 'warning')).join('|')).toContain('(');
      await expect.poll(() => lined(page, 'hint')).toContain('  ');

      // Mended, it is a fault no more.
      await editor(page, 2).fill('She was born in 1887, in the town  of Вольск.');
      await inRow(page).getByText('The word “was” stands twice in a row.').waitFor({ state: 'detached' });

      await page.keyboard.press('Control+F8');
      await panel(page).getByRole('listitem').first().waitFor();
      const counted = panel(page).getByText(/^\d+ findings?$/);
      const all = await counted.textContent();
      await panel(page)
        .getByRole('button', { name: /^All \(\d+\) About/ })
        .click();
      await page.getByRole('option', { name: /^Letters/ }).click();
      await expect.poll(() => panel(page).getByRole('listitem').count()).toBe(1);
      await panel(page)
        .getByRole('button', { name: /is not translated/ })
        .click();
      await atRow(page, 2).waitFor();
      await expect.poll(() => panel(page).locator('[aria-current=true]').count()).toBe(1);

      await panel(page)
        .getByRole('button', { name: /^Untranslated word: what to do/ })
        .click();
      await page.getByRole('menuitem', { name: 'Hide this finding' }).click();
      await panel(page).getByText('No findings here.').waitFor();
      await expect.poll(() => lined(page, 'error')).not.toContain('Вольск');
      await page.getByRole('gridcell').and(page.locator('[tabindex="0"]')).first().focus();
      await page.keyboard.press('Control+KeyZ');
      await panel(page)
        .getByRole('button', { name: /is not translated/ })
        .waitFor();

      await panel(page)
        .getByRole('button', { name: /^Letters.* About/ })
        .click();
      await page.getByRole('option', { name: /^All/ }).click();
      await expect.poll(() => counted.textContent()).toBe(all);
      await panel(page)
        .getByRole('button', { name: /^Spaces: what to do/ })
        .first()
        .click();
      await page.getByRole('menuitem', { name: 'Hide all of the kind “Spaces”' }).click();
      await panel(page).getByText('Hidden kinds').waitFor();
      await expect
        .poll(() => panel(page).getByText('There is more than one space between words.').count())
        .toBe(0);
      await panel(page).getByRole('button', { name: 'Show findings of the kind “Spaces” again' }).click();
      await panel(page).getByText('There is more than one space between words.').waitFor();

      // Undone, the foot does not go on saying what was done.
      const foot = page.getByText('Findings of the kind “Spaces” are shown again.');
      await foot.waitFor();
      await page.getByRole('gridcell').and(page.locator('[tabindex="0"]')).first().focus();
      await page.keyboard.press('Control+KeyZ');
      await panel(page).getByText('Hidden kinds').waitFor();
      await foot.waitFor({ state: 'detached' });
      await page.keyboard.press('Control+F8');
      await panel(page).waitFor({ state: 'detached' });
    });
  });

  test('are all reached by key, however many they are', async () => {
    const library = at('many.db');
    const rows = Array.from({ length: 1020 }, (_, at) => at + 1);
    const id = await makeProject(library, 'Дома', [
      draftOf('Дома', 'source', 'ru', rows.map((at) => `На улице ${at} стоит ${at + 20} домов.`)),
      draftOf('Houses', 'human', 'en', rows.map((at) => `There are ${at + 5000} houses in street ${at}.`)),
    ]); // biome-ignore format: a table
    await during(host, { library }, async ({ page }) => {
      await goTo(page, `/project/${id}`);
      await page.getByRole('button', { name: '1,020 findings' }).waitFor();
      await page.keyboard.press('Control+F8');
      const list = panel(page).getByRole('listitem');
      await panel(page).getByText('1,020 findings').waitFor();
      // The button of a finding, or that of its menu, which gets the focus back when it closes.
      const focused = () =>
        page.evaluate(() => document.activeElement?.closest('.finding')?.textContent ?? '');
      // Opened, the list has the focus.
      await expect.poll(focused).toContain('“5001” here');
      await page.keyboard.press('ArrowDown');
      await expect.poll(focused).toContain('“5002” here');
      await page.keyboard.press('End');
      await expect.poll(focused).toContain('“6020” here');
      expect(await list.last().getAttribute('aria-posinset')).toBe('1020');
      await page.keyboard.press('PageUp');
      await expect.poll(focused).toContain('“6012” here');
      await page.keyboard.press('ArrowUp');
      await expect.poll(focused).toContain('“6011” here');
      expect(await list.count()).toBeLessThan(60);

      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.getByRole('menuitem', { name: 'Hide this finding' }).click();
      await panel(page).getByText('1,019 findings').waitFor();
      // The way back from the list leads by it, once it is there.
      await panel(page).getByText('Hidden (1)').waitFor();
      await expect.poll(focused).toContain('“6012” here');
      await page.keyboard.press('Home');
      await expect.poll(focused).toContain('“5001” here');
      await page.keyboard.press('Shift+Tab');
      await page.keyboard.press('Tab');
      await expect.poll(focused).toContain('“5001” here');
      await page.keyboard.press('Enter');
      await atRow(page, 1).waitFor();

      // Opened again, it begins where one is; the key that hides goes by the focus, which stays in the list.
      await page.keyboard.press('Control+F8');
      await panel(page).waitFor({ state: 'detached' });
      await goToRow(page, 500);
      await page.locator('[role=grid] :focus').waitFor();
      await page.keyboard.press('Control+F8');
      await expect.poll(focused).toContain('“5500” here');
      await page.keyboard.press('Control+Shift+F8');
      await panel(page).getByText('1,018 findings').waitFor();
      await expect.poll(focused).toContain('“5501” here');
      await page.keyboard.press('Control+Shift+F8');
      await panel(page).getByText('1,017 findings').waitFor();
      await expect.poll(focused).toContain('“5502” here');
      // Outside the list it hides the one that was gone to.
      await page.keyboard.press('Enter');
      await atRow(page, 502).waitFor();
      await expect.poll(focused).toBe('');
      await page.keyboard.press('Control+Shift+F8');
      await panel(page).getByText('1,016 findings').waitFor();
      await page.keyboard.press('F8');
      await atRow(page, 503).waitFor();
    });
  });

  test('lead by key through the sample, round at the end', async () => {
    await during(host, { library: at('steps.db') }, async ({ page }) => {
      await page.locator('.bench [role=gridcell] .text').first().waitFor();
      await page.locator('[role=gridcell][tabindex="0"]').first().focus();
      await page.getByRole('button', { name: /^\d+ findings$/ }).waitFor();
      const said = (text: string) =>
        expect.poll(() => page.locator('.screen-foot').textContent()).toContain(text);
      await page.keyboard.press('F8');
      await said('Error: “46” here, “64” in the original.');
      await atRow(page, 2).waitFor();
      await expect.poll(() => gone(page)).toEqual(['46']);
      // At the same words where those of the base are written in between.
      await page.keyboard.press('Alt+KeyI');
      await page.locator('.mark-written').first().waitFor();
      await expect.poll(() => gone(page)).toEqual(['46']);
      await page.keyboard.press('Alt+KeyI');
      await page.locator('.mark-written').first().waitFor({ state: 'detached' });
      await page.keyboard.press('F8');
      await said('Warning: This row is not in the original.');
      await page.keyboard.press('F8');
      await said('Warning: Part of a sentence of the original seems to be left out.');
      await page.keyboard.press('F8');
      await said('Warning: This row is not translated here.');
      await atRow(page, 12).waitFor();
      await page.keyboard.press('Shift+F8');
      await said('Warning: Part of a sentence of the original seems to be left out.');
      await page.keyboard.press('Shift+F8');
      await page.keyboard.press('Shift+F8');
      await said('Error: “46” here, “64” in the original.');
      await page.keyboard.press('Shift+F8');
      await atRow(page, 18).waitFor();
      // The list opens at the finding, whichever row that is in.
      await page.keyboard.press('Control+F8');
      const focused = () => page.evaluate(() => document.activeElement?.closest('.finding')?.textContent);
      await expect.poll(focused).toContain('Row 18');
      await page.keyboard.press('Control+F8');
      await panel(page).waitFor({ state: 'detached' });
      // It is hidden by key, and F8 goes on from it.
      const count = page.getByRole('button', { name: /^\d+ findings$/ });
      const before = Number.parseInt((await count.textContent()) ?? '', 10);
      await page.keyboard.press('Control+Shift+F8');
      await said('The finding is hidden.');
      await page.getByRole('button', { name: `${before - 1} findings` }).waitFor();
      await page.keyboard.press('F8');
      await said('Error: “46” here, “64” in the original.');
      await page.keyboard.press('Control+KeyZ');
      await page.getByRole('button', { name: `${before} findings` }).waitFor();
      // A row that one comes to otherwise has its own findings first.
      await goToRow(page, 12);
      await page.keyboard.press('F8');
      await said('Warning: This row is not translated here.');
      await atRow(page, 12).waitFor();
      // In a row where none was gone to, there is none to hide.
      await goToRow(page, 2);
      await page.keyboard.press('Control+Shift+F8');
      await said('Go to a finding first; then it can be hidden.');
    });
  });
});
