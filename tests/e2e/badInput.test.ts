import { zipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { ProblemCode } from '../../shared/domain/problem.ts';
import { createTranslator } from '../../shared/locales/translator.ts';
import { makeFolder, onEveryHost, type TestFile } from './host.ts';
import { beginImport, finishImport, makeProject, storedProjects } from './steps.ts';
import { machineFile, sourceFile, textFile } from './texts.ts';

/** A Word document whose one part inflates to far more than it may. */
const bomb = zipSync(
  {
    '[Content_Types].xml': Buffer.from('<Types/>'),
    'word/document.xml': new Uint8Array(40 * 1024 * 1024),
  },
  { level: 9 },
);
/** Right-to-left override: shown as it is, this name would end in `.docx`. */
const turned = 'otchet\u202Excod.txt';

interface BadFile {
  readonly file: TestFile;
  readonly code: ProblemCode;
  readonly params: Readonly<Record<string, string | number>>;
}

const bad = (
  name: string,
  content: string | Uint8Array,
  code: ProblemCode,
  params: Readonly<Record<string, string | number>> = {},
): BadFile => ({ file: textFile(name, content), code, params: { file: name, ...params } });

const badFiles: readonly BadFile[] = [
  bad('empty.txt', '', 'emptyFile'),
  bad('blank.md', ' \n\n\t\n', 'emptyFile'),
  bad('picture.txt', Buffer.from('89504e470d0a1a0a0000000d4948445200000001', 'hex'), 'unsupportedFormat', {
    context: 'picture',
  }),
  bad('memory.txt', Buffer.from([7, 0, 0, 1, 200, 3, 0, 0, 0, 9, 12, 0, 255, 0, 0, 1]), 'binaryFile'),
  bad(
    'broken.txt',
    Buffer.concat([Buffer.from('\uFEFFПервая строка.\nВторая '), Buffer.from([0xff, 0xfe, 0xd0])]),
    'brokenEncoding',
    { encoding: 'utf-8', line: 2 },
  ),
  bad('fake.docx', 'Это просто текст с чужим именем.', 'notDocx'),
  bad('bomb.docx', bomb, 'docxTooLarge'),
  bad(
    'menu.html',
    '<!doctype html><title>Меню</title><nav><a href="/">Домой</a></nav>',
    'htmlWithoutArticle',
  ),
  bad('line.txt', 'слово '.repeat(480_000), 'paragraphTooLong', { line: 1 }),
  { file: textFile(turned, ''), code: 'emptyFile', params: { file: 'otchetxcod.txt' } },
];

const options = (page: Page) => page.getByRole('listbox').getByRole('option');
const importButton = (page: Page, name: string) => page.getByRole('button', { name });

onEveryHost('bad input', (host) => {
  for (const language of ['ru', 'en'] as const) {
    test(`each bad file is told apart where it stands, in ${language}; the others come in`, async () => {
      const t = createTranslator(language);
      const place = makeFolder();
      await makeProject(place.library, 'Прежний проект', [
        {
          fileName: 'earlier.txt',
          role: 'source',
          language: 'ru',
          title: 'Прежний',
          engine: null,
          encoding: 'utf-8',
          paragraphs: [{ role: 'body', text: 'Он был здесь раньше.', included: true }],
        },
      ]);
      const before = await storedProjects(place.library);
      const running = await host.launch({
        library: place.library,
        locale: language === 'ru' ? 'ru-RU' : 'en-US',
      });
      const { page } = running;
      try {
        await beginImport(running, [sourceFile, ...badFiles.map(({ file }) => file), machineFile]);
        const button = importButton(page, t('import:import', { count: 2 }));
        await expect.poll(() => button.isEnabled(), { timeout: 30_000 }).toBe(true);
        const told: (string | null)[] = [];
        for (const [index] of badFiles.entries()) {
          await options(page)
            .nth(index + 1)
            .click();
          const alert = page.locator('.details [role=alert]');
          await alert.waitFor();
          told.push(await alert.textContent());
        }
        expect(told).toEqual(badFiles.map(({ code, params }) => t(`errors:${code}`, params)));
        expect(
          await options(page)
            .filter({ hasText: t('import:notRead') })
            .count(),
        ).toBe(badFiles.length);
        expect(await page.locator('body').textContent()).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/);

        // The texts that are well stand as if alone, and nothing was written yet.
        await options(page).first().click();
        await page.getByRole('grid').getByText('влажность в девяти залах').waitFor();
        expect(await storedProjects(place.library)).toEqual(before);

        await finishImport(page);
        const after = (await storedProjects(place.library)).map((text) => JSON.parse(text));
        expect(after.map(({ versions }) => versions.length).sort()).toEqual([1, 2]);
        expect(await storedProjects(place.library)).toContain(before[0]);
      } finally {
        await running.stop();
        place.remove();
      }
    });
  }

  test('two originals are settled by one key; until then nothing can be imported', async () => {
    const place = makeFolder();
    const running = await host.launch({ library: place.library });
    const { page } = running;
    try {
      const retold = textFile('retold.ru.txt', 'Бумага молчит.\n\nМузей закрыт, и в залах сыро.\n');
      await beginImport(running, [sourceFile, machineFile, retold]);
      const button = importButton(page, 'Import 3 texts');
      await page.getByText('Only one text can be the original.').waitFor();
      await page.getByText(/^More than one text is marked as the original/).waitFor();
      expect(await options(page).filter({ hasText: 'marked more than once' }).count()).toBe(2);
      expect(await button.isDisabled()).toBe(true);
      await page.keyboard.press('Control+Enter');
      await options(page).first().click();
      await page.keyboard.press('Alt+KeyO');
      await expect.poll(() => button.isEnabled()).toBe(true);
      await expect.poll(() => options(page).nth(2).textContent()).toContain('Human translation');
      await finishImport(page);
      expect(await page.getByRole('columnheader').count()).toBe(4);
    } finally {
      await running.stop();
      place.remove();
    }
  });
});
