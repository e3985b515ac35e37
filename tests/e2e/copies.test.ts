import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { violations } from './axe.ts';
import { exampleDrafts } from './drafts.ts';
import { during, onEveryHost, type Running, useFolder } from './host.ts';
import { editor, goTo, goToRow, makeProject, row, saved, startCorrecting, withCore } from './steps.ts';

const dialog = (page: Page) => page.getByRole('dialog');
const news = (page: Page) => dialog(page).locator('.copies-list li');

/** Has the project's file saved, as one that is sent to a reviewer. */
const exportProject = async ({ page, save }: Running): Promise<string> => {
  await page.keyboard.press('Control+Shift+KeyE');
  await page.getByRole('radio', { name: /^The whole project/ }).check({ force: true });
  const { text } = await save(() =>
    dialog(page).getByRole('button', { name: 'Export', exact: true }).click(),
  );
  await dialog(page).waitFor({ state: 'detached' });
  return text;
};

/** What a reviewer at another computer makes of it: the first row approved, the second rewritten, a word on the third. */
const review = (library: string, text: string): Promise<string> =>
  withCore(library, false, async (client) => {
    const { id: projectId } = await client.project.importFile({ fileName: 'log.json', text });
    await client.library.setPreferences({ author: 'Boris' });
    const [first, second, third] = await client.rows.window({ projectId, from: 0, count: 3 });
    if (!first || !second || !third) throw new Error('no rows');
    await client.rewriting.confirm({
      projectId,
      made: [{ rowId: first.id, revision: first.revision }],
      as: 'reviewed',
    });
    const { id: rowId, revision } = second;
    const rewritten = 'Two barges slid by at midnight.';
    await client.rows.correct({ rowId, revision, text: rewritten, state: 'edited', origin: null });
    await client.comments.add({ rowId: third.id, text: 'Which rocks?', about: null });
    return (await client.exporting.project({ projectId })).text;
  });

/** Brings up the dialog. */
const open = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Versions', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Take in from a copy…' }).click();
};

const chooseCopy = ({ page, choose }: Running, name: string, text: string): Promise<void> =>
  choose([{ name, mimeType: 'application/octet-stream', buffer: Buffer.from(text) }], () =>
    dialog(page)
      .getByRole('button', { name: /^Choose / })
      .click(),
  );

/** The file of a project in a library that no program writes. */
const fileOf = (library: string, projectId: string): Promise<string> =>
  withCore(library, true, async (client) => (await client.exporting.project({ projectId })).text);

onEveryHost('a reviewer’s copy of the project', (host) => {
  const { at } = useFolder();

  test('is taken in as one step, without what one leaves out, and by name', async () => {
    const library = at('translator.db');
    const id = await makeProject(library, 'Log', exampleDrafts);
    await during(host, { library }, async (running) => {
      const { page } = running;
      await goTo(page, `/project/${id}`);
      await startCorrecting(page);
      for (const number of [1, 2]) {
        await goToRow(page, number);
        await page.keyboard.press('Alt+Digit3');
        await expect.poll(() => editor(page, number).inputValue()).not.toBe('');
        await page.keyboard.press('Control+Enter');
      }
      await saved(page).waitFor();
      const copy = await review(at('reviewer.db'), await exportProject(running));
      await open(page);
      await chooseCopy(running, 'from Boris.json', copy);
      await expect.poll(() => news(page).count()).toBe(3);
      expect(await violations(page)).toEqual([]);
      await dialog(page).getByRole('checkbox', { name: 'Row 2: corrected text' }).press('Space');
      await dialog(page).getByRole('button', { name: 'Take in 2 changes' }).click();
      await page.getByText('2 changes taken in from “from Boris.json”').first().waitFor();
      // What was left out is all that is new by now.
      await expect.poll(() => news(page).count()).toBe(1);
      await page.keyboard.press('Escape');
      await dialog(page).waitFor({ state: 'detached' });
      await row(page, 1).getByText('Reviewed').first().waitFor({ state: 'attached' });
      await goToRow(page, 3);
      const said = page.getByRole('listitem').filter({ hasText: 'Which rocks?' });
      await said.getByText('Boris').first().waitFor();
      await goToRow(page, 2);
      expect(await editor(page, 2).inputValue()).toBe('Two barges went past at midnight.');
      await page.getByRole('button', { name: /^Undo: / }).click();
      await said.waitFor({ state: 'detached' });
      await row(page, 1).getByText('Reviewed').first().waitFor({ state: 'detached' });
    });
  });

  test('may be the corrected text as somebody rewrote it elsewhere', async () => {
    const library = at('editor.db');
    const id = await makeProject(library, 'Log', exampleDrafts);
    await during(host, { library }, async (running) => {
      const { page } = running;
      await goTo(page, `/project/${id}`);
      await startCorrecting(page);
      await goToRow(page, 2);
      await page.keyboard.press('Alt+Digit3');
      await saved(page).waitFor();
      const lines = exampleDrafts[2]?.paragraphs.map(({ text }) => text) ?? [];
      const back = lines.with(1, 'Two barges slid past at midnight.').with(3, 'The lamp went out at 7:15.');
      await open(page);
      await chooseCopy(running, 'log.txt', back.join('\n\n'));
      await expect.poll(() => news(page).count()).toBe(2);
      await dialog(page).getByRole('button', { name: 'Take in 2 changes' }).click();
      await dialog(page).getByText('Nothing is new in “log.txt”').waitFor();
      await page.keyboard.press('Escape');
      await dialog(page).waitFor({ state: 'detached' });
      await expect.poll(() => editor(page, 2).inputValue()).toBe('Two barges slid past at midnight.');
      await goToRow(page, 4);
      expect(await editor(page, 4).inputValue()).toBe('The lamp went out at 7:15.');
    });
  });

  test('that is of another project, or damaged, is refused by name, and another can be chosen', async () => {
    const library = at('other.db');
    const id = await makeProject(library, 'Log', exampleDrafts);
    const strange = at('strange.db');
    const strangeId = await makeProject(strange, 'Ferry', [
      {
        ...exampleDrafts[0],
        title: 'Ferry',
        paragraphs: [{ role: 'body', text: 'Паром ушёл.', included: true }],
      },
    ] as typeof exampleDrafts);
    await during(host, { library }, async (running) => {
      const { page } = running;
      await goTo(page, `/project/${id}`);
      await page.locator('.bench [role=gridcell]').first().waitFor();
      await open(page);
      await chooseCopy(running, 'ferry.json', await fileOf(strange, strangeId));
      const refused = dialog(page).getByRole('alert');
      await refused.filter({ hasText: '“ferry.json” is no copy of this project' }).waitFor();
      const own = await fileOf(library, id);
      await chooseCopy(running, 'cut off.json', own.slice(0, -9));
      await refused.filter({ hasText: '“cut off.json”' }).waitFor();
      await chooseCopy(running, 'log.json', own);
      await dialog(page).getByText('Nothing is new in “log.json”').waitFor();
      await refused.waitFor({ state: 'detached' });
    });
  });
});
