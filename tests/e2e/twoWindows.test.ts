import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { exampleDrafts } from './drafts.ts';
import { during, type Host, onEveryHost, type Running, useFolder } from './host.ts';
import { editor, finishImport, goTo, goToRow, makeProject, row, saved, startCorrecting } from './steps.ts';

/** The same project in two windows, both correcting. */
const inTwoWindows = async (
  host: Host,
  library: string,
  skip: (reason: string) => void,
  work: (mine: Page, theirs: Page, openAnother: () => Promise<Page>) => Promise<void>,
): Promise<void> => {
  const id = await makeProject(library, 'Маяк', exampleDrafts);
  await during(host, { library }, async (running: Running) => {
    if (running.openAnother === null) return skip('the desktop program has one window');
    const mine = running.page;
    await goTo(mine, `/project/${id}`);
    await startCorrecting(mine);
    const theirs = await running.openAnother();
    await startCorrecting(theirs);
    await work(mine, theirs, running.openAnother);
  });
};

/** Both have written in row 2, and the other was saved first. */
const contradict = async (mine: Page, theirs: Page): Promise<void> => {
  let letGo = (): void => {};
  const hold = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await mine.route('**/rpc/rows/correct', async (route) => {
    await hold;
    await route.continue();
  });
  await goToRow(mine, 2);
  const sent = mine.waitForRequest('**/rpc/rows/correct');
  await editor(mine, 2).fill('At midnight two barges slid by.');
  await sent;
  await goToRow(theirs, 2);
  await editor(theirs, 2).fill('Round midnight a pair of barges passed.');
  await saved(theirs).waitFor();
  letGo();
  await mine.getByText(/^This row was changed elsewhere while you were writing/).waitFor();
};

/** Texts in the row's history: each is shown with what it had in the place of others struck through. */
const earlierTexts = (page: Page): Promise<readonly string[]> =>
  page.locator('.bench-history p').evaluateAll((texts) =>
    texts.map((text) => {
      const copy = text.cloneNode(true) as Element;
      for (const dropped of copy.querySelectorAll('del')) dropped.remove();
      return copy.textContent;
    }),
  );

onEveryHost('two windows', (host) => {
  const { at } = useFolder();

  test('a project that was removed in one is told in the other, and comes back with what was written', ({
    skip,
  }) =>
    inTwoWindows(host, at('gone.db'), skip, async (mine, theirs) => {
      await goToRow(mine, 2);
      await goTo(theirs, '/');
      await theirs.locator('.project').first().focus();
      await theirs.keyboard.press('Delete');
      await theirs.locator('.project').first().waitFor({ state: 'detached' });
      const told = mine.getByRole('alert').filter({ hasText: 'This project was removed in another window.' });
      await told.waitFor();
      await editor(mine, 2).fill('At midnight two barges slid by.');
      await mine.getByText('Not saved', { exact: true }).first().waitFor();
      expect(await mine.getByText(/^Not saved\. Something went wrong/).count()).toBe(0);
      await told.getByRole('button', { name: 'Bring it back' }).click();
      await told.waitFor({ state: 'detached' });
      await saved(mine).waitFor();
      await theirs.locator('.project').first().waitFor();
    }));

  test('show each other’s edits at once, undo included', ({ skip }) =>
    inTwoWindows(host, at('news.db'), skip, async (mine, theirs) => {
      await goToRow(mine, 4);
      await mine.keyboard.press('Alt+Digit3');
      const corrected = row(theirs, 4).getByRole('gridcell').last();
      await expect.poll(() => corrected.textContent()).toContain('The lamp was put out at 7:15.');
      await goToRow(theirs, 4);
      await theirs.keyboard.press('Control+Enter');
      await row(mine, 4).getByText('Confirmed').first().waitFor({ state: 'attached' });
      await mine.getByText('1 of 4 rows').first().waitFor();
      await mine.getByRole('button', { name: /^Undo: confirmation of row 4/ }).click();
      await theirs.getByText('0 of 4 rows').first().waitFor();
    }));

  test('never overwrite each other: one’s own text can be kept', ({ skip }) =>
    inTwoWindows(host, at('keep.db'), skip, async (mine, theirs) => {
      await contradict(mine, theirs);
      const choice = mine.getByRole('group', { name: /^This row was changed elsewhere/ });
      expect(await choice.textContent()).toContain('Round midnight a pair of barges passed.');
      expect(await editor(mine, 2).inputValue()).toBe('At midnight two barges slid by.');
      expect(await editor(theirs, 2).inputValue()).toBe('Round midnight a pair of barges passed.');
      await choice.getByRole('button', { name: 'Keep my text' }).click();
      await choice.waitFor({ state: 'detached' });
      await expect.poll(() => editor(theirs, 2).inputValue()).toBe('At midnight two barges slid by.');
      // The other text is not lost: the row's history has it.
      await expect.poll(() => earlierTexts(theirs)).toContain('Round midnight a pair of barges passed.');
    }));

  test('drop nothing of each other’s: a text that one could not save is there after it is closed', ({
    skip,
  }) =>
    inTwoWindows(host, at('left.db'), skip, async (mine, theirs, openAnother) => {
      await contradict(mine, theirs);
      await mine.close();
      const later = await openAnother();
      await startCorrecting(later);
      await goToRow(later, 2);
      await later.getByRole('group', { name: /^This row was changed elsewhere/ }).waitFor();
      expect(await editor(later, 2).inputValue()).toBe('At midnight two barges slid by.');
      expect(await editor(theirs, 2).inputValue()).toBe('Round midnight a pair of barges passed.');
    }));

  test('put their imports together apart: a text pasted in one is no part of the other’s', ({ skip }) =>
    inTwoWindows(host, at('imports.db'), skip, async (mine, theirs) => {
      const paste = async (page: Page, text: string): Promise<void> => {
        await goTo(page, '/new');
        await page.getByRole('button', { name: 'Paste text…' }).click();
        await page.getByRole('dialog').getByRole('textbox').fill(text);
        await page.keyboard.press('Control+Enter');
        await page.getByRole('row').filter({ hasText: text }).waitFor();
      };
      await paste(mine, 'Two barges slid by.');
      await theirs.reload();
      await paste(theirs, 'A pair of barges passed.');
      expect(await theirs.getByRole('option').count()).toBe(1);
      // One that is closed leaves its text to the next that has none of its own.
      await mine.close();
      await finishImport(theirs);
      await theirs.reload();
      await goTo(theirs, '/new');
      await theirs.getByRole('row').filter({ hasText: 'Two barges slid by.' }).waitFor();
    }));

  test('never overwrite each other: the other’s text can be taken', ({ skip }) =>
    inTwoWindows(host, at('take.db'), skip, async (mine, theirs) => {
      await contradict(mine, theirs);
      await mine.getByRole('button', { name: 'Take that text' }).click();
      await expect.poll(() => editor(mine, 2).inputValue()).toBe('Round midnight a pair of barges passed.');
      await expect.poll(() => earlierTexts(mine)).toContain('At midnight two barges slid by.');
      await expect.poll(() => editor(theirs, 2).inputValue()).toBe('Round midnight a pair of barges passed.');
    }));
});
