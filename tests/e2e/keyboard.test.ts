import type { CDPSession, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { exampleDrafts } from './drafts.ts';
import { during, onEveryHost, useFolder } from './host.ts';
import { atRow, editor, goTo, makeProject, saved, startCorrecting } from './steps.ts';
import { files } from './texts.ts';

const modifiers = { Alt: 1, Control: 2, Shift: 8 } as const;
type Modifier = keyof typeof modifiers;

/** What the Russian layout types with the keys that shortcuts name by their place. */
const russian: Readonly<Record<string, string>> = {
  KeyC: 'с',
  KeyE: 'у',
  KeyJ: 'о',
  KeyN: 'т',
  KeyO: 'щ',
  KeyY: 'н',
  KeyZ: 'я',
  Comma: 'б',
  Backslash: '\\',
};

/** Presses a key as a keyboard set to Russian does: the place is the same, the letter is another. */
const press = async (session: CDPSession, code: string, ...held: readonly Modifier[]): Promise<void> => {
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  const event = {
    code,
    key: russian[code] ?? code,
    modifiers: held.reduce((bits, name) => bits | modifiers[name], 0),
    // Chromium's own shortcuts go by this number, which the layout does not change.
    windowsVirtualKeyCode: letter?.charCodeAt(0) ?? 0,
  };
  await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...event });
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event });
};

/** Where the focus is, and whether that can be seen: by a ring, or by a caret. */
const focus = (page: Page) =>
  page.evaluate(() => {
    const at = document.activeElement;
    if (!(at instanceof HTMLElement) || at === document.body) return { on: 'nothing', seen: false };
    const ringed = (element: Element | null): boolean => {
      if (element === null) return false;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
      return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
    };
    const hasCaret = at.matches('textarea, input:not([type=radio], [type=checkbox])');
    return {
      on: at.closest('[role=dialog]') === null ? at.tagName : 'DIALOG',
      // A radio button is drawn by its label.
      seen: hasCaret || ringed(at) || ringed(at.closest('label')) || ringed(at.parentElement),
    };
  });

const region = (page: Page) =>
  page.evaluate(
    () =>
      document.activeElement
        ?.closest('[role=banner], [role=main], [role=complementary], [role=contentinfo]')
        ?.getAttribute('role') ?? null,
  );

onEveryHost('the keyboard alone', (host) => {
  const { at } = useFolder();

  test('does the whole main job, with the keys where a Russian layout has them', () =>
    during(host, { library: at('job.db') }, async (running) => {
      const { page } = running;
      const session = await page.context().newCDPSession(page);
      await goTo(page, '/');
      await page.getByRole('row').first().waitFor();

      await press(session, 'KeyN', 'Alt');
      await page.locator('.start').waitFor();
      await running.choose(files, () => press(session, 'KeyO', 'Control'));
      await expect.poll(() => page.getByRole('button', { name: 'Import 4 texts' }).isEnabled()).toBe(true);
      await page.keyboard.press('Alt+ArrowDown');
      await page.locator('.details-file').getByText('machine.en.txt').waitFor();
      await page.keyboard.press('Control+Enter');
      await page.locator('.bench [role=gridcell]').first().waitFor();

      await press(session, 'KeyC', 'Control', 'Alt');
      await atRow(page, 1).waitFor();
      await expect.poll(() => focus(page)).toEqual({ on: 'TEXTAREA', seen: true });
      await page.keyboard.type('“Silence restores as well”');
      await saved(page).waitFor();
      await page.keyboard.press('Control+Enter');
      await atRow(page, 2).waitFor();
      await page.keyboard.press('Alt+Digit3');
      await expect.poll(() => editor(page, 2).inputValue()).toContain('For thirty years museum keeper');
      await press(session, 'KeyZ', 'Control');
      await expect.poll(() => editor(page, 2).inputValue()).toBe('');
      await press(session, 'KeyY', 'Control');
      await expect.poll(() => editor(page, 2).inputValue()).toContain('For thirty years museum keeper');

      await press(session, 'KeyJ', 'Control');
      await page.getByRole('dialog').getByRole('textbox').waitFor();
      await page.keyboard.type('7');
      await page.keyboard.press('Enter');
      await atRow(page, 7).waitFor();

      await press(session, 'KeyE', 'Control', 'Shift');
      const dialog = page.getByRole('dialog', { name: 'Export' });
      await dialog.waitFor();
      const run = dialog.getByRole('button', { name: 'Export', exact: true });
      for (let steps = 0; !(await run.evaluate((button) => button === document.activeElement)); steps++) {
        expect(steps).toBeLessThan(20);
        await page.keyboard.press('Tab');
        expect(await focus(page)).toEqual({ on: 'DIALOG', seen: true });
      }
      const { text } = await running.save(() => page.keyboard.press('Enter'));
      expect(text).toMatch(/^“Silence restores as well”\n\nFor thirty years museum keeper/);
      await dialog.waitFor({ state: 'detached' });
      await expect.poll(async () => (await focus(page)).on).not.toBe('nothing');

      // Or by the key of the main button, from wherever one is in the dialog.
      await press(session, 'KeyE', 'Control', 'Shift');
      await dialog.waitFor();
      const again = await running.save(() => press(session, 'Enter', 'Control'));
      expect(again.text).toBe(text);
    }));

  test('goes round the parts of the screen by F6, and sees where it is at every Tab', async () => {
    const library = at('round.db');
    const id = await makeProject(library, 'Маяк', exampleDrafts);
    await during(host, { library }, async ({ page }) => {
      await goTo(page, `/project/${id}`);
      await startCorrecting(page);
      await expect.poll(() => region(page)).toBe('main');
      const round: (string | null)[] = [];
      for (let times = 0; times < 4; times++) {
        await page.keyboard.press('F6');
        round.push(await region(page));
      }
      expect(round.toSorted()).toEqual(['banner', 'complementary', 'contentinfo', 'main']);
      expect(round.at(-1)).toBe('main');
      await page.keyboard.press('Shift+F6');
      expect(await region(page)).toBe(round[2]);

      for (const hash of ['/', '/new', `/project/${id}`]) {
        await goTo(page, hash);
        await page.locator('.screen-foot').waitFor();
        const unseen: string[] = [];
        for (let times = 0; times < 25; times++) {
          await page.keyboard.press('Tab');
          const { on, seen } = await focus(page);
          if (on !== 'nothing' && !seen)
            unseen.push(await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 120) ?? ''));
        }
        expect({ hash, unseen }).toEqual({ hash, unseen: [] });
      }
    });
  });
});
