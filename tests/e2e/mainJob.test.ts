import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readDocument } from '../../shared/formats/document.ts';
import { makeFolder, onEveryHost, type Running } from './host.ts';
import { atRow, editor, goTo, goToRow, importTexts, row, saved, startCorrecting } from './steps.ts';
import { files } from './texts.ts';

const exportCorrected = async (running: Running, choose: (page: Page) => Promise<void>): Promise<string> => {
  const { page } = running;
  await page.keyboard.press('Control+Shift+KeyE');
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await choose(page);
  const { text } = await running.save(() =>
    dialog.getByRole('button', { name: 'Export', exact: true }).click(),
  );
  return text;
};

onEveryHost('from texts to a corrected text', (host) => {
  let place: ReturnType<typeof makeFolder>;
  let running: Running;
  beforeEach(async () => {
    place = makeFolder();
    running = await host.launch({ library: place.library, alone: true });
  });
  afterEach(async () => {
    await running.stop();
    place.remove();
  });

  test('four texts come in as what they are, and stand aligned', async () => {
    const { page } = running;
    await importTexts(running, files);
    await expect.poll(() => page.getByRole('grid').getAttribute('aria-rowcount')).toBe('11');
    await expect
      .poll(() => row(page, 4).getByRole('gridcell').allInnerTexts())
      .toEqual([
        expect.stringContaining('с чего начинается'),
        expect.stringContaining('where does your day start'),
        expect.stringContaining('how does your day begin'),
        expect.stringContaining('What comes first in your day'),
      ]);
    // The attribution stands with the machine's text.
    await page.getByText('Переведено сервисом «Яндекс Переводчик»').first().waitFor();
  });

  test('a correction survives a crash, and so does its undo', async () => {
    await importTexts(running, files);
    await startCorrecting(running.page);
    await goToRow(running.page, 4);
    await running.page.keyboard.press('Alt+Digit2');
    await expect.poll(() => editor(running.page, 4).inputValue()).toContain('where does your day start');
    await editor(running.page, 4).fill('— Pyotr Ilyich, what does your day begin with?');
    await saved(running.page).waitFor();
    const address = running.page.url();
    await running.kill();

    running = await host.launch({ library: place.library, alone: true });
    await goTo(running.page, address.split('#')[1] ?? '');
    // Where one was is written a moment later than what one wrote.
    await running.page.locator('.bench [role=gridcell]').first().waitFor();
    await goToRow(running.page, 4);
    await expect
      .poll(() => editor(running.page, 4).inputValue())
      .toBe('— Pyotr Ilyich, what does your day begin with?');
    await running.page.getByRole('button', { name: /^Undo/ }).click();
    await expect
      .poll(() => editor(running.page, 4).inputValue())
      .not.toContain('what does your day begin with?');
    await running.page.getByRole('button', { name: /^Redo/ }).click();
    await expect.poll(() => editor(running.page, 4).inputValue()).toContain('what does your day begin with?');
  });

  test('rows are confirmed one after another by keyboard alone, and the text is exported with its attribution', async () => {
    const { page } = running;
    await importTexts(running, files);
    await startCorrecting(page);
    for (const number of [1, 2, 3]) {
      await atRow(page, number).waitFor();
      await page.keyboard.press('Alt+Digit3');
      await expect.poll(() => editor(page, number).inputValue()).not.toBe('');
      await page.keyboard.press('Control+Enter');
    }
    await page.getByText('3 of 10 rows').first().waitFor();

    await page.keyboard.press('Control+Shift+KeyE');
    const dialog = page.getByRole('dialog', { name: 'Export' });
    await dialog.getByRole('radio', { name: /Do not export/ }).check({ force: true });
    await dialog.getByText(/7 rows have no corrected text/).waitFor();
    expect(await dialog.getByRole('button', { name: 'Export', exact: true }).isDisabled()).toBe(true);
    await page.keyboard.press('Escape');

    const text = await exportCorrected(running, async () => {
      await page.getByRole('radio', { name: /Fill them/ }).check({ force: true });
    });
    expect(text).toContain('“Silence mends things too”');
    expect(text).toContain('where does your day start');
    expect(text.trimEnd().endsWith('Переведено сервисом «Яндекс Переводчик»')).toBe(true);

    await page.keyboard.press('Control+Shift+KeyE');
    await dialog.getByRole('radio', { name: /^Corrections as tracked changes/ }).check({ force: true });
    const word = await running.save(() =>
      dialog.getByRole('button', { name: 'Export', exact: true }).click(),
    );
    expect(word.fileName).toMatch(/\.changes\.docx$/);
    const { paragraphs } = readDocument({ fileName: word.fileName, bytes: new Uint8Array(word.bytes) });
    expect(paragraphs[0]).toMatchObject({ role: 'headline', text: '“Silence mends things too”' });
  });
});
