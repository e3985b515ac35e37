import { expect, test } from 'vitest';
import {
  blockOf,
  type Client,
  dragOverRow,
  inLibrary,
  keyboardMender,
  openAligning,
  planter,
  rowNumbered,
  rowsOf,
  said,
  shape,
  stored,
} from './alignments.ts';
import { draftOf } from './drafts.ts';
import { during, onEveryHost, useFolder } from './host.ts';
import { goTo, makeProject } from './steps.ts';

const places = ['harbour', 'mill', 'bridge', 'market', 'station', 'garden'];
const russian = ['пристани', 'мельницы', 'моста', 'рынка', 'вокзала', 'сада'];
const count = 30;
const numbers = Array.from({ length: count }, (_, at) => at + 101);
const drafts = [
  draftOf(
    'Обход',
    'source',
    'ru',
    numbers.map((n, at) => `В ${n} обход начался у ${russian[at % 6]}. Сторож записал номер ${n * 7}.`),
  ),
  draftOf(
    'Machine',
    'machine',
    'en',
    numbers.map(
      (n, at) => `At ${n} the round began at the ${places[at % 6]}. The watchman wrote down number ${n * 7}.`,
    ),
  ),
  draftOf(
    'Human A',
    'human',
    'en',
    numbers.map((n, at) => `Round ${n} started by the ${places[at % 6]}. The guard noted number ${n * 7}.`),
  ),
];

/** Ten faults of five kinds, from the end to the beginning so that positions stay. Version columns: 0, 1, 2. */
const plantFaults = async (client: Client, projectId: string): Promise<void> => {
  const { detach, cut, join, move } = planter(client, projectId);
  await detach(28, 1, 'before');
  await detach(25, 2, 'after');
  await cut(22, 2, 'The guard');
  await cut(19, 2, 'The guard');
  await join(16);
  await join(13);
  await move(11, 1, 'up');
  await move(8, 1, 'down');
  await move(5, 2, 'up');
  await move(2, 2, 'down');
};

/** A library with the faults in it; answers the project and what it was like before. */
const faulty = async (library: string) => {
  const id = await makeProject(library, 'Обход', drafts);
  const right = await inLibrary(library, async (client) => {
    const rows = await rowsOf(client, id);
    await plantFaults(client, id);
    return shape(rows);
  });
  return { id, right };
};

onEveryHost('mending an alignment', (host) => {
  const { at } = useFolder();

  test('ten faults by keyboard alone, in at most 25 keystrokes', async () => {
    const library = at('keys.db');
    const { id, right } = await faulty(library);
    expect(right).toHaveLength(count);
    const planted = await stored(library, id);
    expect(planted).not.toEqual(right);
    await during(host, { library }, async ({ page }) => {
      await openAligning(page, id);
      const { fix, pressed } = keyboardMender(page);
      await fix('Digit1', 'KeyU', /moving of text/);
      await fix('Digit1', 'KeyD', /moving of text/);
      await fix('Digit1', 'KeyU', /moving of text/);
      await fix('Digit1', 'KeyD', /moving of text/);
      await fix('Digit1', 'KeyS', /splitting of row 14/);
      await fix('Digit1', 'KeyS', /splitting of row 17/);
      await fix('Digit1', 'Backspace', /joining of a cut paragraph/);
      await fix('Digit1', 'Backspace', /joining of a cut paragraph/);
      await fix('Digit0', 'KeyM', /joining of rows 26–27/);
      await fix('Digit0', 'KeyM', /joining of rows 29–30/);
      await expect.poll(() => stored(library, id)).toEqual(right);
      expect(pressed()).toBeLessThanOrEqual(25);
      await page.keyboard.press('Digit1');
      await said(page, /^All rows are 1:1$/);

      for (let step = 0; step < 10; step++) await page.keyboard.press('Control+KeyZ');
      await expect.poll(() => stored(library, id)).toEqual(planted);
      for (let step = 0; step < 10; step++) await page.keyboard.press('Control+KeyY');
      await expect.poll(() => stored(library, id)).toEqual(right);
    });
  });

  test('ten faults by mouse alone', async () => {
    const library = at('mouse.db');
    const { id, right } = await faulty(library);
    const viewport = { width: 1440, height: 4200 };
    await during(host, { library, viewport }, async ({ page }) => {
      await goTo(page, `/project/${id}`);
      await page.getByRole('radio', { name: 'Aligning' }).click();
      await page.locator('.align-block').first().waitFor();
      const drag = async (number: number, version: string, row: number) => {
        await dragOverRow(page, blockOf(page, number, version), row);
        await page.mouse.up();
        await expect
          .poll(() =>
            rowNumbered(page, row)
              .getByRole('group', { name: new RegExp(`^Paragraph ${number}, ${version}`) })
              .count(),
          )
          .toBe(1);
      };
      const choose = async (number: number, version: string, action: string, done: RegExp) => {
        await blockOf(page, number, version).first().click({ button: 'right' });
        await page.getByRole('menuitem', { name: action }).click();
        await said(page, done);
      };
      await drag(3, 'Human A', 3);
      await drag(6, 'Human A', 6);
      await drag(9, 'Machine', 9);
      await drag(12, 'Machine', 12);
      await choose(15, 'Machine', 'Split here', /splitting of row 14/);
      await choose(18, 'Machine', 'Split here', /splitting of row 17/);
      await choose(20, 'Human A', 'Join the parts', /joining of a cut paragraph in row 20/);
      await choose(23, 'Human A', 'Join the parts', /joining of a cut paragraph in row 23/);
      await choose(26, 'Human A', 'Join with the row above', /joining of rows 26–27/);
      await choose(29, 'Machine', 'Join with the row below', /joining of rows 29–30/);
      expect(await stored(library, id)).toEqual(right);
    });
  });

  test('what was mended once is done in all places like it, after a look, as one step', async () => {
    const library = at('similar.db');
    const id = await makeProject(library, 'Обход', drafts);
    const right = await inLibrary(library, async (client) => {
      const rows = await rowsOf(client, id);
      const { detach } = planter(client, id);
      for (const position of [20, 12, 4]) await detach(position, 2, 'after');
      return shape(rows);
    });
    await during(host, { library }, async ({ page }) => {
      await openAligning(page, id);
      await page.keyboard.press('Digit0');
      await said(page, /^Row 5$/);
      await page.keyboard.press('KeyM');
      await said(page, /joining of rows 5–6/);
      const once = await stored(library, id);
      await page.getByText('The same can be done in 2 more places').waitFor();
      await page.getByRole('button', { name: 'Look' }).click();
      await page.locator('.align-preview li').nth(1).waitFor();
      await page.getByRole('button', { name: 'Do it everywhere' }).click();
      await expect.poll(() => stored(library, id)).toEqual(right);
      await page.keyboard.press('Control+KeyZ');
      await expect.poll(() => stored(library, id)).toEqual(once);
    });
  });
});
