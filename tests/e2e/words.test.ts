import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { draftOf, exampleDrafts } from './drafts.ts';
import { during, onEveryHost, useFolder } from './host.ts';
import { atRow, editor, goTo, makeProject, saved, startCorrecting } from './steps.ts';

type Lights = Readonly<Record<string, readonly string[]>>;

/** The words that are lit up, by how. */
const lights = (page: Page): Promise<Lights> =>
  page.evaluate(() => {
    const names = ['pointed', 'counterpart', 'counterpart-unsure'];
    const own = [...CSS.highlights].filter(([name]) => names.includes(name));
    return Object.fromEntries(own.map(([name, lit]) => [name, [...lit].map(String)]));
  });

const cell = (page: Page, row: number, column: number) =>
  page.locator(`.bench-row[data-index="${row - 1}"] [role=gridcell]`).nth(column - 1);

/** Rests the pointer on the `nth` letter of a cell's text. */
const pointAt = async (page: Page, row: number, column: number, nth: number): Promise<void> => {
  const box = await cell(page, row, column)
    .locator('.text')
    .first()
    .evaluate((text, at) => {
      const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
      let left = at;
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const { length } = node as Text;
        if (left < length) {
          const range = document.createRange();
          range.setStart(node, left);
          range.setEnd(node, left + 1);
          const { x, y, width, height } = range.getBoundingClientRect();
          return { x: x + width / 2, y: y + height / 2 };
        }
        left -= length;
      }
      return { x: 0, y: 0 };
    }, nth);
  await page.mouse.move(box.x, box.y);
};

onEveryHost('words', (host) => {
  const { at } = useFolder();

  test('that answer to each other light up, by pointer, by key, by selecting and by caret', async () => {
    const library = at('links.db');
    const id = await makeProject(library, 'Маяк', exampleDrafts);
    await during(host, { library }, async ({ page }) => {
      await goTo(page, `/project/${id}`);
      await cell(page, 1, 1).waitFor();
      // Fonts may still be coming, and move the words from under the pointer.
      const pointed = async (): Promise<Lights> => {
        await pointAt(page, 1, 2, 'The caretaker lit the la'.length);
        return lights(page);
      };
      await expect
        .poll(pointed, { interval: 400 })
        .toMatchObject({ pointed: ['lamp'], counterpart: ['лампу', 'lamp'] });

      await cell(page, 2, 1).click({ position: { x: 3, y: 3 } });
      // To a word that the same ones answer to before the words of the project are learned and after.
      for (const word of ['В', 'полночь']) {
        await page.keyboard.press('Alt+BracketRight');
        await expect.poll(async () => (await lights(page)).pointed).toEqual([word]);
      }
      expect((await lights(page)).counterpart).toEqual(['midnight', 'midnight']);
      await expect
        .poll(() => page.locator('.bench-message').textContent())
        .toBe('Machine: midnight; Human A: midnight');

      await cell(page, 3, 3).locator('.text').selectText();
      await expect
        .poll(async () =>
          Object.values(await lights(page))
            .flat()
            .join(' '),
        )
        .toMatch(/(?=.*ветер)(?=.*wind)(?=.*morning)/s);

      await startCorrecting(page);
      await page.keyboard.press('Alt+Digit3');
      await expect.poll(() => editor(page, 2).inputValue()).toContain('barges');
      // The caret goes to the end of what was taken, which may be later than this.
      const caret = async (): Promise<Lights> => {
        await editor(page, 2).evaluate((area) => (area as HTMLTextAreaElement).setSelectionRange(6, 6));
        return lights(page);
      };
      await expect
        .poll(caret, { interval: 400 })
        .toMatchObject({ pointed: ['barges'], counterpart: expect.arrayContaining(['barges']) });

      await page.keyboard.press('Control+Shift+KeyL');
      await expect.poll(() => lights(page)).toEqual({});
    });
  });

  test('stand in sentences that have the same number in every version, and light up together', async () => {
    const library = at('sentences.db');
    const id = await makeProject(library, 'Причал', [
      draftOf('Причал', 'source', 'ru', [
        'Паром ушёл в семь. На палубе спали сорок человек. Капитан Орлов пел.',
        'Больше ничего не было.',
      ]),
      draftOf('Machine', 'machine', 'en', [
        'The ferry left at seven. Forty people were sleeping on the deck. Captain Orlov sang.',
        'There was nothing else.',
      ]),
      draftOf('Human A', 'human', 'en', [
        'At seven the ferry left. Forty people slept on the deck.',
        'There was nothing more.',
      ]),
    ]);
    await during(host, { library }, async ({ page }) => {
      await goTo(page, `/project/${id}`);
      await cell(page, 1, 1).waitFor();
      const numbers = (column: number): Promise<readonly string[]> =>
        cell(page, 1, column)
          .locator('.sentence')
          .evaluateAll((all) => all.map((one) => `${one.getAttribute('data-sentence')} ${one.textContent}`));
      expect(await numbers(1)).toEqual([]);
      await page.keyboard.press('Alt+KeyS');
      await expect
        .poll(() => numbers(1))
        .toEqual(['1 Паром ушёл в семь. ', '2 На палубе спали сорок человек. ', '3 Капитан Орлов пел.']);
      await expect
        .poll(() => numbers(3))
        .toEqual(['1 At seven the ferry left. ', '2 Forty people slept on the deck.']);
      // That nothing answers is said in the sign, in its tip, and to screen readers.
      await cell(page, 1, 1).getByTitle('sentence 3, nothing answers in: Human A').waitFor();

      const lit = (): Promise<string> =>
        page.evaluate(() => [...(CSS.highlights.get('pointed-sentence') ?? [])].map(String).join(''));
      await expect
        .poll(
          async () => {
            await pointAt(page, 1, 3, 'At seven the ferry left. Forty people sl'.length);
            return lit();
          },
          { interval: 400 },
        )
        .toBe(
          'На палубе спали сорок человек.Forty people were sleeping on the deck.Forty people slept on the deck.',
        );

      // Of what is typed, too, as soon as it is saved.
      await startCorrecting(page);
      await page.keyboard.type('The ferry left at seven. Captain Orlov sang.');
      await expect
        .poll(() =>
          page
            .locator('.bench-mirror .sentence')
            .evaluateAll((all) => all.map((one) => one.getAttribute('data-sentence'))),
        )
        .toEqual(['1', '3']);
      await page.keyboard.press('Alt+KeyS');
      await expect.poll(() => page.locator('.sentence').count()).toBe(0);
    });
  });

  test('are found in every form, in every version of every project, and lead to their places', async () => {
    const library = at('find.db');
    const keeper = await makeProject(library, 'Маяк', exampleDrafts);
    const other = await makeProject(library, 'Лампы', [
      draftOf('Лампы', 'source', 'ru', ['Стекло.', 'Гаснущая лампа коптит, а новых ламп нет.']),
      draftOf('Lamps', 'machine', 'en', ['Glass.', 'A dying lamp smokes, and there are no new lamps.']),
    ]);
    await during(host, { library }, async ({ page }) => {
      const dialog = page.getByRole('dialog');
      const options = dialog.getByRole('option');
      await page.getByRole('row', { name: 'Маяк' }).waitFor();
      await page.keyboard.press('F3');
      await page.keyboard.type('smokes');
      await expect.poll(() => options.locator('mark').allTextContents()).toEqual(['smokes']);
      await page.keyboard.press('Enter');
      await atRow(page, 2).waitFor();
      await expect.poll(() => page.url()).toMatch(new RegExp(`${other}$`));

      await goTo(page, `/project/${keeper}`);
      await cell(page, 1, 1).waitFor();
      await page.keyboard.press('F3');
      await page.keyboard.type('лампой');
      await expect.poll(() => options.locator('mark').allTextContents()).toEqual(['лампу', 'Лампу', 'лампа']);
      await expect
        .poll(() => dialog.locator('.concordance-row mark').allTextContents())
        .toEqual(['лампу', 'lamp', 'lamp']);
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      await dialog.getByRole('heading', { name: 'Row 2' }).waitFor();
      await page.keyboard.press('Enter');
      await expect.poll(() => page.url()).toContain(other);
      await atRow(page, 2).waitFor();

      await page.keyboard.press('F3');
      await page.keyboard.type('no new lamps');
      await expect.poll(() => options.locator('mark').allTextContents()).toEqual(['no new lamps']);
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
    });
  });

  test('of a glossary are written by keyboard, stand beside the row, go in by a key, and are checked', async () => {
    const library = at('glossary.db');
    const id = await makeProject(library, 'Маяк', exampleDrafts);
    await during(host, { library }, async ({ page }) => {
      await goTo(page, `/project/${id}`);
      await cell(page, 1, 1).waitFor();
      await page.keyboard.press('Control+Shift+KeyG');
      const dialog = page.getByRole('dialog', { name: 'Glossary' });
      await dialog.getByRole('textbox', { name: 'Term in the original' }).waitFor();
      await page.keyboard.type('лампа');
      await page.keyboard.press('Tab');
      await page.keyboard.type('lantern; light');
      await page.keyboard.press('Tab');
      await page.keyboard.type('lamp');
      await page.keyboard.press('Enter');
      await expect
        .poll(() => dialog.getByRole('option').allTextContents())
        .toEqual(['лампа lantern; lightlamp']);

      // Written once more it is added to; taken out, it comes back by the key that stands beside Undo.
      await page.keyboard.type('лампа');
      await page.keyboard.press('Tab');
      await page.keyboard.type('lamplight');
      await page.keyboard.press('Enter');
      const added = ['лампа lantern; light; lamplightlamp'];
      await expect.poll(() => dialog.getByRole('option').allTextContents()).toEqual(added);
      await dialog.getByText('“лампа” was there already: what is new was added to it').waitFor();
      await dialog.getByRole('option').focus();
      await page.keyboard.press('Enter');
      await dialog.getByRole('button', { name: 'Remove' }).focus();
      await page.keyboard.press('Enter');
      await dialog.getByText(/^No terms yet/).waitFor();
      const focused = () =>
        page.evaluate(() => document.activeElement?.closest('label, .field')?.textContent);
      await expect.poll(focused).toContain('Term in the original');
      await page.keyboard.press('Control+KeyZ');
      await expect.poll(() => dialog.getByRole('option').allTextContents()).toEqual(added);
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+KeyZ');
      await page.keyboard.press('Control+Shift+KeyG');
      await expect
        .poll(() => dialog.getByRole('option').allTextContents())
        .toEqual(['лампа lantern; lightlamp']);
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });

      const terms = page.locator('.row-terms');
      await expect.poll(() => terms.textContent()).toContain('lantern, light');
      await startCorrecting(page);
      await page.keyboard.type('Lit the ');
      await page.keyboard.press('Control+Alt+KeyT');
      await expect.poll(() => editor(page, 1).inputValue()).toBe('Lit the lantern');
      await page.keyboard.press('Control+Alt+KeyT');
      await expect
        .poll(() => page.locator('.bench-message').textContent())
        .toBe('No term of this row is missing');
      const flagged = page.getByText(
        '“lamp” must not be used for “лампу”: the glossary has “lantern; light”.',
      );
      await flagged.first().waitFor();

      await saved(page).waitFor();
      // On a busy machine there are pauses in what was typed, and each begins a step of its own.
      for (let left = 'Lit the lantern'; left !== ''; left = await editor(page, 1).inputValue()) {
        await page.keyboard.press('Control+KeyZ');
        await expect.poll(() => editor(page, 1).inputValue()).not.toBe(left);
      }
      await page.keyboard.press('Control+KeyZ');
      await terms.waitFor({ state: 'detached' });
    });
  });

  test('of a glossary come from a table that a spreadsheet saved, and go out as a file of their own', async () => {
    const library = at('table.db');
    const id = await makeProject(library, 'Маяк', exampleDrafts);
    await during(host, { library }, async (running) => {
      const { page } = running;
      await goTo(page, `/project/${id}`);
      await cell(page, 1, 1).waitFor();
      await page.keyboard.press('Control+Shift+KeyG');
      const dialog = page.getByRole('dialog', { name: 'Glossary' });
      const table = '\uFEFFComment\tSource\tTarget\r\n"on deck, not ashore"\tлампа\tlantern\r\n';
      const file = { name: 'terms.txt', mimeType: 'text/plain', buffer: Buffer.from(table, 'utf16le') };
      await running.choose([file], () => dialog.getByRole('button', { name: 'Import a list…' }).click());
      await page.getByText('1 term imported').waitFor();
      await expect.poll(() => dialog.getByRole('option').allTextContents()).toEqual(['лампа lantern']);
      const { fileName, text } = await running.save(() =>
        dialog.getByRole('button', { name: 'Export TSV' }).click(),
      );
      expect(fileName).toBe('Маяк.glossary.tsv');
      expect(text.split('\n')[1]).toBe('лампа\tlantern\t\ton deck, not ashore');
    });
  });
});
