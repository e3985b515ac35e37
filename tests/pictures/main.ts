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

/** Three rows are corrected, so that there is a corrected text to measure. */
const measure = async (page: Page): Promise<void> => {
  await page.keyboard.press('Control+Alt+KeyC');
  for (const version of [3, 3, 4]) {
    await page.keyboard.press(`Alt+Digit${version}`);
    await page.waitForFunction(() => (document.querySelector('textarea')?.value ?? '') !== '');
    await page.keyboard.press('Control+Enter');
  }
  await page.keyboard.press('Control+Shift+KeyM');
  await page.locator('.measures-nearer p[role=status]').filter({ hasText: /\d/ }).waitFor();
  await page.locator('.measures-farthest li').first().waitFor();
};

/** The report of the project. */
const report = async (page: Page): Promise<void> => {
  await page.keyboard.press('Alt+KeyP');
  await page.locator('.report').waitFor();
};

/** A spelling about to be made one in the corrected text. */
const unify = async (page: Page): Promise<void> => {
  await page.keyboard.press('Control+Shift+KeyK');
  await page.locator('.consistency-group').filter({ hasText: 'dialogue' }).click();
  await page.locator('.consistency-choices button').first().click();
  await page.getByRole('option', { name: 'dialog', exact: true }).click();
  await page.locator('.consistency-choices > button').click();
  await page.locator('.rewriting-places li').first().waitFor();
};

/** A word about to be put in the place of another, one of its places left out. */
const replaceWords = async (page: Page): Promise<void> => {
  await page.keyboard.press('Control+KeyH');
  await page.locator('.replacing input').first().fill('clock');
  await page.locator('.replacing input').nth(1).fill('timepiece');
  await page.locator('.replacing-choices [role=radio]').nth(1).click();
  await page.locator('.replacing-choices .select-button').last().click();
  await page.getByRole('option').nth(2).click();
  await page.locator('.rewriting-places li').nth(2).waitFor();
  await page.locator('.rewriting-places li').nth(1).locator('label').first().click();
};

/** A corrected row with faults in it, and what was found of them. */
const findFaults = async (page: Page): Promise<void> => {
  await page.keyboard.press('Control+Alt+KeyC');
  await page.locator('textarea').first().waitFor();
  await page.keyboard.press('Alt+ArrowDown');
  await page.keyboard.press('Alt+Digit3');
  await page.waitForFunction(() => (document.querySelector('textarea')?.value ?? '') !== '');
  await page
    .locator('textarea')
    .fill(
      'Vera Luzhina has been been mending tower clocks for thirteen years. In that time 46 movements have passed through her workshop (in Вольск.',
    );
  await page.locator('.saved').filter({ hasText: /\d/ }).waitFor();
  await page.keyboard.press('Control+F8');
  await page.locator('.findings-panel .finding').filter({ hasText: 'Вольск' }).waitFor();
};

/** A question about a word, answered and resolved, and another that is open. */
const comment = async (page: Page): Promise<void> => {
  const ru = await page.evaluate(() => document.documentElement.lang === 'ru');
  const write = async (words: string): Promise<void> => {
    await page.locator('.comment-field textarea').fill(words);
    await page.keyboard.press('Control+Enter');
    await page.locator('.comment-text').filter({ hasText: words }).waitFor();
  };
  const cell = page.locator('[data-index="3"] [data-column]').nth(1);
  await cell
    .locator('p')
    .first()
    .dblclick({ position: { x: 40, y: 10 } });
  await page.keyboard.press('Control+Alt+KeyM');
  await page.locator('.comment-name input').fill(ru ? 'Анна' : 'Anna');
  await write(
    ru ? 'Точно ли «профессия»? В оригинале речь о ремесле.' : 'Is it a profession? She speaks of a trade.',
  );
  await page.keyboard.press('Control+Alt+KeyM');
  await write(ru ? 'Согласна, «ремесло» лучше.' : 'Agreed, a trade it is.');
  await page.locator('.comment .button-quiet').nth(1).click();
  await page.locator('.comment-resolved').waitFor();
};

/** A word of the second row pointed at by key, its counterparts lit. */
const pointAtWord = async (page: Page): Promise<void> => {
  const cell = page.locator('.bench-row[data-index="1"] [role=gridcell]').nth(1);
  await cell.click({ position: { x: 4, y: 4 } });
  const words = ['Vera', 'Luzhina'];
  for (const word of words) {
    await page.keyboard.press('Alt+BracketRight');
    await page.waitForFunction(
      (wanted) => [...(CSS.highlights.get('pointed') ?? [])].join('') === wanted,
      word,
    );
  }
  await page.waitForFunction(() => (CSS.highlights.get('counterpart')?.size ?? 0) >= 3);
};

/** Sentences numbered, those of one number lit. */
const pairSentences = async (page: Page): Promise<void> => {
  await page.keyboard.press('Alt+KeyS');
  const row = page
    .locator('.bench-row')
    .filter({ has: page.locator('[data-sentence="4"]') })
    .first();
  await row
    .locator('[role=gridcell]')
    .nth(1)
    .click({ position: { x: 4, y: 4 } });
  for (const word of ['By', 'accident', 'In', '1994', 'I', 'came']) {
    await page.keyboard.press('Alt+BracketRight');
    await page.waitForFunction(
      (wanted) => [...(CSS.highlights.get('pointed') ?? [])].join('') === wanted,
      word,
    );
  }
  await page.waitForFunction(() => (CSS.highlights.get('pointed-sentence')?.size ?? 0) >= 4);
};

/** Every place of a word, one in hand. */
const findWord = async (page: Page): Promise<void> => {
  const ru = await page.evaluate(() => document.documentElement.lang === 'ru');
  await page.locator('[role=gridcell] .text').first().waitFor();
  await page.keyboard.press('F3');
  await page.locator('.concordance input').fill(ru ? 'мастер' : 'clock');
  await page.locator('.concordance-place').nth(2).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.locator('.concordance-row mark[data-kind=sure]').first().waitFor();
};

/** Three terms, one being changed. */
const writeTerms = async (page: Page): Promise<void> => {
  await page.locator('[role=gridcell] .text').first().waitFor();
  await page.keyboard.press('Control+Shift+KeyG');
  const fields = page.locator('.glossary-form input');
  const terms = [
    ['башенные часы', 'tower clock; turret clock', 'tower watch'],
    ['каланча', 'fire tower', ''],
    ['мастерская', 'workshop', 'studio'],
  ];
  for (const [at, term] of terms.entries()) {
    for (const [field, text] of term.entries()) await fields.nth(field).fill(text);
    await page.keyboard.press('Enter');
    await page.getByRole('option').nth(at).waitFor();
  }
  await page.getByRole('option').first().click();
};

/** Some differences on, one of them in hand. */
const compareVersions = async (page: Page): Promise<void> => {
  await page.locator('.legend tr td.numbers').nth(1).filter({ hasText: /\d/ }).waitFor();
  await page.locator('.legend-kind').first().click();
  await page.locator('[data-current]').first().waitFor();
};

/** All versions of a row at the foot, with the filters open. */
const collateVersions = async (page: Page): Promise<void> => {
  await page.keyboard.press('Control+Shift+KeyF');
  await page.locator('.row-filters').waitFor();
  await page.keyboard.press('Alt+ArrowDown');
  await page.keyboard.press('Alt+ArrowDown');
  await page.keyboard.press('Alt+ArrowDown');
  await page.keyboard.press('F4');
  await page.locator('.variant').first().waitFor();
};

/** The corrected text about to be exported, some rows of it still to come. */
const beginExport = async (page: Page): Promise<void> => {
  await correct(page);
  await page.keyboard.press('Control+Shift+KeyE');
  await page.locator('.bench-fallback').waitFor();
};

/** Milliseconds. What is at work in the background gives way, and where the machine is busy takes minutes. */
const busyTime = 300_000;

/** Until nothing is at work in the background: half-known counts and bars would be all that is new in a picture. */
const rest = async (page: Page): Promise<void> => {
  await page.waitForFunction(
    () => {
      const findings = document.querySelector('.grow + .button-quiet .numbers')?.textContent;
      const working = '[role=progressbar], .words-learning, .row-filters-work';
      return document.querySelector(working) === null && !/^$|%/.test(findings ?? '0');
    },
    undefined,
    { timeout: busyTime },
  );
};

interface Picture {
  readonly name: string;
  readonly look: Look;
  readonly bringUp: (page: Page) => Promise<void>;
}

const wanted: readonly Picture[] = [
  { name: 'correspondence-en-light', look: {}, bringUp: pointAtWord },
  { name: 'correspondence-ru-dark', look: { locale: 'ru-RU', colorScheme: 'dark' }, bringUp: pointAtWord },
  { name: 'sentences-en-light', look: {}, bringUp: pairSentences },
  { name: 'sentences-ru-dark', look: { locale: 'ru-RU', colorScheme: 'dark' }, bringUp: pairSentences },
  { name: 'concordance-en-light', look: {}, bringUp: findWord },
  { name: 'concordance-ru-dark', look: { locale: 'ru-RU', colorScheme: 'dark' }, bringUp: findWord },
  { name: 'glossary-en-light', look: {}, bringUp: writeTerms },
  { name: 'glossary-ru-dark', look: { locale: 'ru-RU', colorScheme: 'dark' }, bringUp: writeTerms },
  { name: 'reading-en-light', look: {}, bringUp: async () => {} },
  { name: 'correcting-en-light', look: {}, bringUp: correct },
  { name: 'correcting-ru-dark', look: { locale: 'ru-RU', colorScheme: 'dark' }, bringUp: correct },
  { name: 'mending-en-light', look: {}, bringUp: mendAlignment },
  { name: 'mending-ru-dark', look: { locale: 'ru-RU', colorScheme: 'dark' }, bringUp: mendAlignment },
  { name: 'measures-en-light', look: {}, bringUp: measure },
  { name: 'measures-ru-dark', look: { locale: 'ru-RU', colorScheme: 'dark' }, bringUp: measure },
  { name: 'report-en-light', look: {}, bringUp: report },
  { name: 'report-ru-dark', look: { locale: 'ru-RU', colorScheme: 'dark' }, bringUp: report },
  { name: 'consistency-en-light', look: {}, bringUp: unify },
  { name: 'consistency-ru-dark', look: { locale: 'ru-RU', colorScheme: 'dark' }, bringUp: unify },
  { name: 'replacing-en-light', look: {}, bringUp: replaceWords },
  { name: 'replacing-ru-dark', look: { locale: 'ru-RU', colorScheme: 'dark' }, bringUp: replaceWords },
  { name: 'findings-en-light', look: {}, bringUp: findFaults },
  { name: 'findings-ru-dark', look: { locale: 'ru-RU', colorScheme: 'dark' }, bringUp: findFaults },
  { name: 'comments-en-light', look: {}, bringUp: comment },
  { name: 'comments-ru-dark', look: { locale: 'ru-RU', colorScheme: 'dark' }, bringUp: comment },
  { name: 'comparing-en-light', look: {}, bringUp: compareVersions },
  { name: 'collation-ru-dark', look: { locale: 'ru-RU', colorScheme: 'dark' }, bringUp: collateVersions },
  { name: 'import-en-light', look: {}, bringUp: startImport },
  { name: 'import-ru-dark', look: { locale: 'ru-RU', colorScheme: 'dark' }, bringUp: startImport },
  { name: 'exporting-en-light', look: {}, bringUp: beginExport },
  { name: 'exporting-ru-dark', look: { locale: 'ru-RU', colorScheme: 'dark' }, bringUp: beginExport },
];

mkdirSync(pictures, { recursive: true });
/** Names, or beginnings of them, of the pictures to make; all without any. */
const asked = process.argv.slice(2);
for (const { name, look, bringUp } of wanted) {
  if (asked.length > 0 && !asked.some((beginning) => name.startsWith(beginning))) continue;
  const folder = mkdtempSync(join(tmpdir(), 'sverka-pictures-'));
  const served = await serve(join(folder, 'library.sverka'), look);
  try {
    await served.page.goto(served.address);
    await served.page.locator('[role=gridcell] .text').first().waitFor();
    await served.page.locator('.tour-actions button').last().click();
    // To where nothing has a tooltip.
    await served.page.mouse.move(0, 0);
    await bringUp(served.page);
    await rest(served.page);
    await served.page.evaluate(() => document.fonts.ready.then(() => null));
    const path = join(pictures, `${name}.png`);
    await served.page.screenshot({ path, animations: 'disabled', caret: 'hide' });
    console.log(path);
  } finally {
    await served.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
