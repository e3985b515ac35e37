import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { inLibrary } from './alignments.ts';
import { draftOf } from './drafts.ts';
import { during, onEveryHost, useFolder } from './host.ts';
import { atRow, editor, goTo, makeProject, row, saved } from './steps.ts';

const drafts = [
  draftOf('Журнал', 'source', 'ru', [
    'Паром перевёз 13 миллионов человек.',
    'Смотритель не закрыл ворота на ночь.',
    'К утру ветер стих, и чайки вернулись на серые камни.',
    'Команда должна была покинуть судно до полудня.',
    'Цвет воды меняется каждый час.',
  ]),
  draftOf('Machine', 'machine', 'en', [
    'The ferry carried 13 million people.',
    'The keeper did not close the gate for the night.',
    'By morning the wind had dropped, and the gulls came back to the grey stones.',
    'The crew must leave the ship before noon.',
    'The colour of the water changes every hour.',
  ]),
  draftOf('Human A', 'human', 'en', [
    'The ferry carried 30 million people.',
    'The keeper closed the gate for the night.',
    'The gulls came back to the grey stones, and by morning the wind had dropped.',
    'The crew may leave the ship before noon.',
    'The color of the water changes every hour.',
  ]),
  draftOf('Human B', 'human', 'en', [
    'The ferry carried 30 million people.',
    'The keeper did not close the gate for the night.',
    'By morning the wind had dropped, and the gulls came back to the grey stones.',
    'The crew must leave the ship before noon.',
    'The color of the water changes every hour.',
  ]),
];

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds serious or critical on the page as it stands. */
const violations = async (page: Page): Promise<readonly string[]> => {
  await page.evaluate(axeSource);
  return page.evaluate(async () => {
    for (const animation of document.getAnimations())
      if (animation.effect?.getComputedTiming().iterations !== Number.POSITIVE_INFINITY) animation.finish();
    type Found = { id: string; impact: string | null; nodes: { target: string[] }[] };
    const { axe } = window as unknown as { axe: { run(): Promise<{ violations: Found[] }> } };
    return (await axe.run()).violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
  });
};

const bottomOf = (element: Locator): Promise<number> =>
  element.evaluate((found) => found.getBoundingClientRect().bottom);
const legend = (page: Page, kind: string) => page.locator('.legend tr').filter({ hasText: kind });
const counts = (page: Page, kind: string) => legend(page, kind).locator('td.numbers').allInnerTexts();
const said = (page: Page) => page.locator('.bench-message');
const shownRows = (page: Page) => page.locator('.bench-rows > [role=row]');

/** Whether the rows on screen stand in the order they are listed in, without gaps and without overlapping. */
const stackOf = (page: Page): Promise<string> =>
  page.locator('.bench-row').evaluateAll((rows) => {
    const boxes = rows.map((row) => row.getBoundingClientRect());
    const apart = boxes.findIndex(
      (box, at) => at > 0 && Math.abs(box.top - (boxes[at - 1]?.bottom ?? 0)) > 1,
    );
    return apart < 0 ? 'one under the other' : `row ${apart + 1} at ${boxes[apart]?.top}`;
  });

onEveryHost('comparing versions', (host) => {
  const { at } = useFolder();
  const open = (name: string, work: (page: Page, library: string) => Promise<void>) => {
    const library = at(name);
    return makeProject(library, 'The keeper', drafts).then((id) =>
      during(host, { library }, async ({ page }) => {
        await goTo(page, `/project/${id}`);
        await page.locator('[role=gridcell] .text').first().waitFor();
        await work(page, library);
      }),
    );
  };

  test('shows the whole at a glance: a click in the overview goes to the row, a filtered one to the nearest shown', () =>
    open('overview.db', async (page) => {
      await page.locator('[role=gridcell][tabindex="0"]').first().focus();
      const box = await page.locator('.bench-strip').boundingBox();
      if (!box) throw new Error('no overview');
      const press = (share: number) => page.mouse.click(box.x + box.width / 2, box.y + box.height * share);
      await press(0.95);
      await atRow(page, 5).waitFor();
      // The focus came along, so that keys go on from there.
      await page.keyboard.press('ArrowUp');
      await atRow(page, 4).waitFor();
      // Dragging only looks.
      await page.mouse.move(box.x + box.width / 2, box.y + box.height * 0.05);
      await page.mouse.down();
      await page.mouse.move(box.x + box.width / 2, box.y + box.height * 0.5, { steps: 4 });
      await page.mouse.up();
      await page.keyboard.press('ArrowUp');
      await atRow(page, 3).waitFor();
      await page.keyboard.press('Control+Shift+KeyF');
      await page.keyboard.type('keeper');
      await expect.poll(() => shownRows(page).count()).toBe(2);
      // The row in hand stays among those found, and that is said.
      await page.getByText('1 row; the current one stays', { exact: true }).waitFor();
      await press(0.1);
      await atRow(page, 2).waitFor();
    }));

  test('tells kinds, counts them, goes from one to the next and hides them', () =>
    open('kinds.db', async (page) => {
      await expect.poll(() => counts(page, 'Number')).toEqual(['2', '2']);
      const sums = [0, 0];
      for (const figures of await page.locator('.legend tbody tr').all()) {
        const texts = await figures.locator('td.numbers').allInnerTexts();
        for (const [at, text] of texts.entries()) sums[at] = (sums[at] ?? 0) + Number(text);
      }
      await page.getByText(`${sums[0]} of ${sums[1]}`, { exact: true }).waitFor();
      expect(await page.locator('ins[data-change=number]').first().textContent()).toBe('30');
      await page.keyboard.press('F7');
      await expect.poll(() => said(page).textContent()).toBe('Number: 13 → 30 (row 1, 1 of 2)');
      await page.keyboard.press('F7');
      await page.keyboard.press('F7');
      await expect.poll(() => said(page).textContent()).toContain('Negation: did not close → closed (row 2');
      await atRow(page, 2).waitFor();
      await expect.poll(() => page.locator('[data-current]').count()).toBe(1);
      // By keys: what the checks find stands above the kinds, and may come between a look and a click.
      await legend(page, 'Must, may').getByRole('button').press('Enter');
      await atRow(page, 4).waitFor();
      const told = page.locator('.legend-told').getByRole('button');
      await expect.poll(() => told.allInnerTexts()).toEqual([expect.stringMatching(/^must.* → may/)]);
      await page.keyboard.press('Shift+F7');
      // The passage that moved is one difference, and stands with its number where it went.
      await expect.poll(() => said(page).textContent()).toContain('row 3');
      expect(await row(page, 3).locator('ins[data-move="1"]').count()).toBe(1);
      await legend(page, 'Number').getByRole('checkbox').press('Space');
      await expect.poll(() => page.locator('ins[data-change=number]').count()).toBe(0);
      expect(await violations(page)).toEqual([]);
    }));

  test('keeps what is not to count, shows differences inline, and compares what is being typed', () =>
    open('choices.db', async (page, library) => {
      await row(page, 5).locator('.mark-form').first().waitFor();
      await page.getByRole('button', { name: 'Differences', exact: true }).click();
      await page.getByText('spelling variants').click();
      await page.keyboard.press('Escape');
      await expect.poll(() => row(page, 5).locator('.mark-form').count()).toBe(0);
      await page.keyboard.press('Alt+KeyI');
      await expect.poll(() => row(page, 1).locator('del').allInnerTexts()).toEqual(['13', '13', '13']);
      // It is on screen before it is in the library.
      await expect
        .poll(() => inLibrary(library, (client) => client.library.preferences(), true))
        .toMatchObject({ differences: { spelling: true, inline: true } });
      await page.reload();
      await row(page, 1).locator('del').nth(2).waitFor();
      expect(await row(page, 5).locator('.mark-form').count()).toBe(0);
      await page.keyboard.press('Control+Alt+KeyC');
      await editor(page, 1).fill('The ferry carried 14 million people.');
      await expect.poll(() => page.locator('.bench-mirror [data-change=number]').textContent()).toBe('14');
      await expect.poll(() => counts(page, 'Number').then(([inRow]) => inRow)).toBe('3');
      await saved(page).waitFor();
      await expect.poll(() => counts(page, 'Number')).toEqual(['3', '3']);
    }));

  test('shows all versions of a row in one, on demand', () =>
    open('collation.db', async (page) => {
      await page.keyboard.press('F4');
      const variant = page.locator('.variant-reading');
      await expect
        .poll(() => variant.allInnerTexts())
        .toEqual([expect.stringMatching(/^13\s+Machine$/), expect.stringMatching(/^30\s+Human A, Human B$/)]);
      expect(await page.locator('.apparatus-text').textContent()).toContain('The ferry carried');
      expect(await violations(page)).toEqual([]);
      await page.keyboard.press('F4');
      await expect.poll(() => page.locator('.apparatus').count()).toBe(0);
    }));

  test('which do not hide the row itself', () =>
    open('lower.db', async (page) => {
      await page.setViewportSize({ width: 1440, height: 480 });
      const last = row(page, 5);
      for (let at = 1; at < 5; at++) await page.keyboard.press('Alt+ArrowDown');
      await atRow(page, 5).waitFor();
      await expect.poll(() => bottomOf(last)).toBeLessThan(480);
      const before = await bottomOf(last);
      await page.keyboard.press('F4');
      const apparatus = page.locator('.apparatus');
      await apparatus.waitFor();
      const top = (): Promise<number> => apparatus.evaluate((element) => element.getBoundingClientRect().top);
      expect(before).toBeGreaterThan(await top());
      await expect.poll(async () => (await bottomOf(last)) <= (await top()) + 1).toBe(true);
    }));

  test('narrows the rows down, sorts them, searches them, and shows all again by one key', () =>
    open('filters.db', async (page) => {
      await page.keyboard.press('Control+Shift+KeyF');
      const chip = (name: string) => page.getByRole('button', { name });
      await chip('Numbers differ 1').click();
      await expect.poll(() => shownRows(page).count()).toBe(1);
      await chip('Numbers differ 1').click();
      await page.getByRole('searchbox', { name: 'Text in the versions' }).fill('gate');
      await expect.poll(() => shownRows(page).count()).toBe(2);
      await page.getByRole('button', { name: /As typed/ }).click();
      await page.getByRole('option', { name: 'Regular expression' }).click();
      await page.getByRole('searchbox').fill('(gate');
      await expect
        .poll(() => page.locator('.row-filters-problem').textContent())
        .toContain('“(gate” the parenthesis at character 1 is never closed');
      await page.getByRole('searchbox').fill('g[au]lls?');
      await expect.poll(() => page.locator('.row-filters-problem').count()).toBe(0);
      await expect.poll(() => shownRows(page).count()).toBe(2);
      expect(await violations(page)).toEqual([]);
      await page.keyboard.press('Alt+Shift+KeyX');
      await expect.poll(() => shownRows(page).count()).toBe(5);
      await page.getByRole('button', { name: /as in the text/ }).click();
      await page.getByRole('option', { name: 'translations farthest apart first' }).click();
      await expect.poll(() => shownRows(page).first().getAttribute('aria-rowindex')).not.toBe('2');
    }));

  test('puts rows in another order one under the other, however high each is', async () => {
    await during(host, { library: at('order.db') }, async ({ page }) => {
      await page.locator('[role=gridcell] .text').first().waitFor();
      await page.keyboard.press('Control+Shift+KeyF');
      await page.getByRole('button', { name: /as in the text/ }).click();
      await page.getByRole('option', { name: 'translations farthest apart first' }).click();
      await expect.poll(() => shownRows(page).first().getAttribute('aria-rowindex')).not.toBe('2');
      await expect.poll(() => stackOf(page)).toBe('one under the other');
    });
  });
});
