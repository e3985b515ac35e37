import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { encode } from '../formats/encode.ts';
import { during, onEveryHost, useFolder } from './host.ts';
import { beginImport } from './steps.ts';
import { textFile } from './texts.ts';

/** Every letter of it is in every encoding below. */
const paragraphs = [
  'Смотритель маяка записывал погоду семьдесят лет подряд.',
  'Первая запись сделана карандашом: туман, ветер с юга, чаек нет.',
  'Последняя оборвана на середине слова, и чернила расплылись от воды.',
];
const text = `${paragraphs.join('\n\n')}\n`;
const dos = encode(text, 'ibm866');

const examples = [
  { name: 'utf-8.txt', bytes: encode(text, 'utf-8'), shown: 'UTF-8' },
  { name: 'windows.txt', bytes: encode(text, 'windows-1251'), shown: 'Windows-1251' },
  { name: 'dos.txt', bytes: dos, shown: 'CP866 (DOS)' },
  { name: 'koi.txt', bytes: encode(text, 'koi8-r'), shown: 'KOI8-R' },
  { name: 'iso.txt', bytes: encode(text, 'iso-8859-5'), shown: 'ISO 8859-5' },
  { name: 'little.txt', bytes: encode(text, 'utf-16le'), shown: 'UTF-16 LE' },
  { name: 'big-with-mark.txt', bytes: encode(`\uFEFF${text}`, 'utf-16be'), shown: 'UTF-16 BE' },
];

/** What the preview shows of the chosen text. */
const preview = (page: Page) => page.locator('.paragraph-text').allTextContents();
const encodingButton = (page: Page) => page.locator('.details').getByRole('button', { name: /Encoding/ });

const chooseEncoding = async (page: Page, name: string): Promise<void> => {
  await encodingButton(page).click();
  await page.getByRole('option', { name, exact: true }).click();
};

onEveryHost('encodings', (host) => {
  const { at } = useFolder();

  test('are told from the bytes, and another can be chosen by hand', () =>
    during(host, { library: at('library.db') }, async (running) => {
      const { page } = running;
      await beginImport(
        running,
        examples.map(({ name, bytes }) => textFile(name, bytes)),
      );
      const options = page.getByRole('listbox', { name: 'Texts' }).getByRole('option');
      const found: (readonly unknown[])[] = [];
      for (const [index, { name }] of examples.entries()) {
        await options.nth(index).click();
        await page.locator('.details-file').getByText(name).waitFor();
        await page.locator('.paragraph-text').nth(2).waitFor();
        found.push([
          name,
          await encodingButton(page).locator('.select-value').textContent(),
          await preview(page),
        ]);
      }
      expect(found).toEqual(examples.map(({ name, shown }) => [name, shown, paragraphs]));

      await options.nth(2).click();
      await chooseEncoding(page, 'Windows-1251');
      const misread = new TextDecoder('windows-1251').decode(dos);
      await expect.poll(async () => (await preview(page)).join('\n\n')).toBe(misread.trim());
      await chooseEncoding(page, 'CP866 (DOS)');
      await expect.poll(() => preview(page)).toEqual(paragraphs);
      // What cannot be in the encoding chosen is said, and the way back stays open.
      await chooseEncoding(page, 'UTF-8');
      await page
        .getByRole('alert')
        .getByText(/“dos\.txt” is not text in the encoding/)
        .waitFor();
      await chooseEncoding(page, 'CP866 (DOS)');
      await expect.poll(() => preview(page)).toEqual(paragraphs);
    }));

  test('of which a file holds two are told, and each is read', () =>
    during(host, { library: at('two.db') }, async (running) => {
      const { page } = running;
      const [first = '', ...rest] = paragraphs;
      const bytes = Buffer.concat([
        encode(`${first}\n\n`, 'utf-8'),
        encode(rest.join('\n\n'), 'windows-1251'),
      ]);
      await beginImport(running, [textFile('joined.txt', bytes)]);
      await expect.poll(() => preview(page)).toEqual(paragraphs);
      await page
        .getByRole('status')
        .getByText(/2 lines, from line 3 on, .* were read as Windows-1251/)
        .waitFor();
      await page.getByRole('option', { name: /in two encodings/ }).waitFor();
    }));

  test('a text that came garbled is mended with a word about it, and stands as it came if one wants', () =>
    during(host, { library: at('garbled.db') }, async (running) => {
      const { page } = running;
      const garbled = new TextDecoder('windows-1251').decode(encode(text, 'utf-8'));
      await beginImport(running, [textFile('garbled.txt', encode(garbled, 'utf-8'))]);
      const details = page.locator('.details');
      await details
        .getByText(/3 lines, from line 1 on, came garbled, UTF-8 that was read as Windows-1251/)
        .waitFor();
      expect(await preview(page)).toEqual(paragraphs);
      await details.getByRole('button', { name: 'Leave as it came' }).click();
      await details.getByText(/3 lines, from line 1 on, seem to be UTF-8/).waitFor();
      expect(await preview(page)).toEqual(garbled.trim().split('\n\n'));
      await details.getByRole('button', { name: 'Mend' }).click();
      await details.getByText(/were mended/).waitFor();
      expect(await preview(page)).toEqual(paragraphs);
    }));
});
