/** `npm run pictures`: makes the pictures of README and docs from the sample project, so that they are always true. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { type Look, serve } from '../setup/served.ts';

const pictures = fileURLToPath(new URL('../../docs/pictures', import.meta.url));
const sample = new URL('../../electron/core/sample/', import.meta.url);
const texts = ['source.ru.txt', 'machine.en.txt', 'human-a.en.txt', 'human-b.en.txt'].map((name) =>
  fileURLToPath(new URL(name, sample)),
);

/** A translator some way into the text: three rows done, the fourth in hand. */
const correct = async (page: Page): Promise<void> => {
  await page.keyboard.press('Control+Alt+KeyC');
  for (const version of [3, 3, 4]) {
    await page.keyboard.press(`Alt+Digit${version}`);
    await page.locator('textarea').first().waitFor();
    await page.waitForFunction(() => (document.querySelector('textarea')?.value ?? '') !== '');
    await page.keyboard.press('Control+Enter');
  }
  await page.keyboard.press('Alt+Digit2');
  await page.waitForFunction(() => document.querySelector('textarea')?.value?.includes('profession'));
  await page.locator('textarea').fill('- Vera Arkadyevna, how did you come to this trade?');
  await page.locator('.saved').filter({ hasText: /\d/ }).waitFor();
};

const startImport = async (page: Page): Promise<void> => {
  await page.goto(`${page.url().split('#')[0]}#/new`);
  const choosing = page.waitForEvent('filechooser');
  await page.locator('.start button').first().click();
  await (await choosing).setFiles(texts);
  await page.locator('[role=grid] [role=row]').nth(5).waitFor();
};

/** A row that is not 1:1 in hand, its block moved, what is shared with the original marked. */
const mendAlignment = async (page: Page): Promise<void> => {
  await page.keyboard.press('Control+Alt+KeyA');
  await page.locator('.align-block').first().waitFor();
  await page.locator('.align-block:focus').waitFor();
  await page.keyboard.press('Digit1');
  await page.keyboard.press('KeyM');
  await page.locator('.align-log li').first().waitFor();
  await page.keyboard.press('KeyW');
  await page.locator('.align-shared').first().waitFor();
};

interface Picture {
  readonly name: string;
  readonly look: Look;
  readonly bringUp: (page: Page) => Promise<void>;
}

const wanted: readonly Picture[] = [
  { name: 'reading-en-light', look: {}, bringUp: async () => {} },
  { name: 'correcting-en-light', look: {}, bringUp: correct },
  { name: 'correcting-ru-dark', look: { locale: 'ru-RU', colorScheme: 'dark' }, bringUp: correct },
  { name: 'mending-en-light', look: {}, bringUp: mendAlignment },
  { name: 'mending-ru-dark', look: { locale: 'ru-RU', colorScheme: 'dark' }, bringUp: mendAlignment },
  { name: 'import-en-light', look: {}, bringUp: startImport },
];

mkdirSync(pictures, { recursive: true });
for (const { name, look, bringUp } of wanted) {
  const folder = mkdtempSync(join(tmpdir(), 'sverka-pictures-'));
  const served = await serve(join(folder, 'library.sverka'), look);
  try {
    await served.page.goto(served.address);
    await served.page.locator('[role=gridcell] .text').first().waitFor();
    await bringUp(served.page);
    await served.page.evaluate(() => document.fonts.ready.then(() => null));
    const path = join(pictures, `${name}.png`);
    await served.page.screenshot({ path, animations: 'disabled', caret: 'hide' });
    console.log(path);
  } finally {
    await served.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
