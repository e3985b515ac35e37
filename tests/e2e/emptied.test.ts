import { expect, test } from 'vitest';
import { inLibrary, planter, rowsOf } from './alignments.ts';
import { exampleDrafts } from './drafts.ts';
import { during, onEveryHost, useFolder } from './host.ts';
import { atRow, editor, goTo, goToRow, makeProject, saved, startCorrecting } from './steps.ts';

onEveryHost('a row of which nothing is left', (host) => {
  const { at } = useFolder();

  test('stays while one is in it, goes when one leaves it, and comes back with its text', async () => {
    const library = at('emptied.db');
    const id = await makeProject(library, 'Журнал', exampleDrafts);
    await inLibrary(library, async (client) => {
      await planter(client, id).detach(1, 2, 'after');
      const { id: rowId = 0, revision = 0 } = (await rowsOf(client, id))[2] ?? {};
      await client.rows.correct({ rowId, revision, text: 'Two barges.', state: 'edited', origin: null });
      const { versions } = await client.project.get({ projectId: id });
      await client.version.remove({ versionId: versions[2]?.id ?? 0 });
    });
    await during(host, { library }, async ({ page }) => {
      await goTo(page, `/project/${id}`);
      await startCorrecting(page);
      const count = () => page.locator('.bench-row').count();
      await goToRow(page, 3);
      await page.keyboard.press('Enter');
      await editor(page, 3).fill('');
      await saved(page).waitFor();
      // What is cleared may be written anew.
      await page.keyboard.type('Barges, two.');
      await page.keyboard.press('Control+Shift+Enter');
      await page.getByText('Row 3 confirmed').first().waitFor();
      await page.keyboard.press('Alt+ArrowDown');
      await atRow(page, 4).waitFor();
      expect(await count()).toBe(5);
      await page.keyboard.press('Alt+ArrowUp');
      await atRow(page, 3).waitFor();
      await editor(page, 3).fill('');
      await page.keyboard.press('Alt+ArrowDown');
      await page.getByText('Row 3 had nothing left in it and is gone').first().waitFor();
      await expect.poll(count).toBe(4);
      await atRow(page, 3).waitFor();
      await page.keyboard.press('Control+KeyZ');
      await expect.poll(count).toBe(5);
      await expect.poll(() => editor(page, 3).inputValue()).toBe('Barges, two.');
    });
  });
});
