import { expect, test } from 'vitest';
import { outcomeOf } from '../contract/fixtures.ts';
import {
  blockOf,
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
import { during, onEveryHost, useFolder } from './host.ts';
import { goTo } from './steps.ts';

/**
 * The sample project with ten faults of five kinds planted in it, from the end to the beginning so that positions
 * stay. Its own rows that are not 1:1 are right, and accepted. Version columns: original, machine, human A, human B.
 */
const faultySample = async (library: string) =>
  inLibrary(library, async (client) => {
    const { id } = await outcomeOf(client.project.addSample());
    const rows = await rowsOf(client, id);
    const { accept, detach, cut, join, move } = planter(client, id);
    await accept(rows.flatMap(({ position, flags }) => (flags === 0 ? [] : [position])));
    await detach(25, 1, 'before');
    await move(24, 2, 'up');
    await detach(22, 2, 'after');
    await move(21, 1, 'up');
    await cut(16, 2, 0.5);
    await move(14, 1, 'down');
    await cut(12, 1, 0.5);
    await join(8);
    await cut(6, 3, 0.5);
    await move(2, 2, 'down');
    return { id, right: shape(rows) };
  });

onEveryHost('mending the sample', (host) => {
  const { at } = useFolder();

  test('ten faults by keyboard alone, in at most 25 keystrokes', async () => {
    const library = at('keys.db');
    const { id, right } = await faultySample(library);
    expect(await stored(library, id)).not.toEqual(right);
    await during(host, { library }, async ({ page }) => {
      await openAligning(page, id);
      const { fix, pressed } = keyboardMender(page);
      await fix('Digit1', 'KeyU', /moving of text/);
      await fix('Digit1', 'Backspace', /joining of a cut paragraph/);
      await fix('Digit1', 'KeyS', /splitting of row 9/);
      await fix('Digit1', 'Backspace', /joining of a cut paragraph/);
      await fix('Digit1', 'KeyU', /moving of text/);
      await fix('Digit1', 'Backspace', /joining of a cut paragraph/);
      await fix('Digit1', 'KeyD', /moving of text/);
      await fix('Digit1', 'KeyD', /moving of text/);
      await fix('Digit0', 'KeyM', /joining of rows 27–28/);
      await fix('Digit0', 'KeyM', /joining of rows 23–24/);
      await expect.poll(() => stored(library, id)).toEqual(right);
      expect(pressed()).toBeLessThanOrEqual(25);
    });
  });

  test('ten faults by mouse alone', async () => {
    const library = at('mouse.db');
    const { id, right } = await faultySample(library);
    await during(host, { library, viewport: { width: 1800, height: 6400 } }, async ({ page }) => {
      await goTo(page, `/project/${id}`);
      await page.getByRole('radio', { name: 'Aligning' }).click();
      await page.locator('.align-block').first().waitFor();
      const drag = async (number: number, version: string, row: number) => {
        await dragOverRow(page, blockOf(page, number, version), row);
        await page.mouse.up();
        await said(page, /moving of text/);
        await rowNumbered(page, row)
          .filter({ has: blockOf(page, number, version) })
          .waitFor();
      };
      const choose = async (number: number, version: string, action: string, done: RegExp) => {
        await blockOf(page, number, version).first().click({ button: 'right' });
        await page.getByRole('menuitem', { name: action }).click();
        await said(page, done);
      };
      await drag(4, 'Human A', 3);
      await choose(9, 'Human B', 'Join the parts', /joining of a cut paragraph in row 7/);
      await choose(14, 'Machine', 'Split here', /splitting of row 9/);
      await choose(17, 'Machine', 'Join the parts', /joining of a cut paragraph in row 13/);
      await drag(19, 'Machine', 15);
      await choose(18, 'Human A', 'Join the parts', /joining of a cut paragraph in row 17/);
      await drag(26, 'Machine', 22);
      await drag(26, 'Human A', 26);
      await choose(22, 'Human A', 'Join with the row above', /joining of rows 23–24/);
      await choose(30, 'Machine', 'Join with the row below', /joining of rows 26–27/);
      await expect.poll(() => stored(library, id)).toEqual(right);
    });
  });
});
