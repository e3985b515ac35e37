import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { exampleDetail } from './memoryBench.ts';
import { openBench } from './openBench.tsx';
import { exampleRow } from './rows.ts';

beforeEach(async () => {
  localStorage.clear();
  await page.viewport(1440, 900);
});
afterEach(() => localStorage.clear());

const machine =
  'In winter, the icebreaker “Dedushka” walked. It was built in Perm, and the captain was proud of it: five hours to ' +
  'Tchaikovsky in any weather, 13 million people in 40 years, and not a single flight was cancelled because of the ice.';

const texts = {
  'with differences everywhere': machine.replaceAll(' the ', ' that ').replaceAll('a', 'å'),
  'with words dropped': machine.replace('five hours to Tchaikovsky in any weather, ', ''),
  'of several lines, the last one empty': `${machine.slice(0, 60)}\n\n${machine.slice(60)}\n`,
  'with a word longer than the column': `${machine} ${'Donaudampfschifffahrtsgesellschaft'.repeat(4)} end`,
  'with runs of spaces and tabs': machine.replaceAll(', ', ',   \t '),
  'in Cyrillic':
    'Зимой ходил ледокол «Дедушка». Его построили в Перми, и капитан им гордился — при любой погоде.',
};

/** Height of both layers, and of all that the text area holds. */
const layers = () => {
  const input = document.querySelector('textarea');
  const mirror = document.querySelector('.bench-mirror');
  if (!input || !mirror) throw new Error('no editor');
  return {
    top: input.getBoundingClientRect().top - mirror.getBoundingClientRect().top,
    left: input.getBoundingClientRect().left - mirror.getBoundingClientRect().left,
    width: input.clientWidth - mirror.clientWidth,
    content: input.scrollHeight - mirror.scrollHeight,
    hidden: input.scrollHeight - input.clientHeight,
  };
};
const aligned = { top: 0, left: 0, width: 0, content: 0, hidden: 0 };

test.each(Object.entries(texts))(
  'a text %s breaks its lines in both layers alike, at every width',
  async (_, text) => {
    const rows = [
      exampleRow(
        0,
        { 1: 'Зимой', 2: machine, 3: machine },
        {
          state: 'edited',
          correction: { text, origin: null, savedAt: 1 },
        },
      ),
    ];
    await openBench({ rows, project: exampleDetail(rows) });
    await expect.element(page.getByRole('textbox')).toHaveFocus();
    for (let width = 1440; width >= 1040; width -= 57) {
      await page.viewport(width, 900);
      await expect.poll(layers).toEqual(aligned);
    }
  },
);

test.each([320, 520])(
  'numbers of sentences take no room in either layer, at %i pixels less',
  async (less) => {
    const text = `“One.” Two! ${machine} ${'Short one. '.repeat(12)}\nA last one.`;
    const correction = { text, origin: null, savedAt: 1 };
    const rows = [
      exampleRow(0, { 1: 'Зимой. Летом.', 2: machine, 3: machine }, { state: 'edited', correction }),
    ];
    await openBench({
      rows,
      project: exampleDetail(rows),
      preferences: { language: 'en', theme: 'light', textSize: 16, sentences: true },
    });
    await expect.element(page.getByRole('textbox')).toHaveFocus();
    const numbers = () =>
      [...document.querySelectorAll('.bench-mirror .sentence')].map((one) =>
        one.getAttribute('data-sentence'),
      );
    await expect.poll(numbers).toEqual(Array.from({ length: 17 }, (_, at) => String(at + 1)));
    for (let width = 1560 - less; width >= 1100 - less; width -= 57) {
      await page.viewport(width, 900);
      await expect.poll(layers).toEqual(aligned);
    }
  },
);

test('both layers stay together at every key', async () => {
  const rows = [exampleRow(0, { 1: 'Зимой', 2: machine, 3: machine })];
  await openBench({ rows, project: exampleDetail(rows) });
  await expect.element(page.getByRole('textbox')).toHaveFocus();
  await userEvent.keyboard('{Alt>}2{/Alt}');
  const words = 'and now some words that were not there, to make it wrap once more.';
  for (const letter of words) {
    await userEvent.keyboard(letter);
    expect(layers()).toEqual(aligned);
  }
});

test('put-in words are marked behind the text while one types', async () => {
  const rows = [exampleRow(0, { 1: 'Паром', 2: 'The ferry left.', 3: null })];
  await openBench({ rows, project: exampleDetail(rows) });
  await expect.element(page.getByRole('textbox')).toHaveFocus();
  await userEvent.keyboard('{Alt>}2{/Alt}{Backspace} early.');
  const marked = () =>
    [...document.querySelectorAll('.bench-mirror [data-kind="inserted"]')].map((mark) => mark.textContent);
  await expect.poll(marked).toEqual(['early']);
  await expect.element(page.getByText('1 word', { exact: true })).toBeVisible();
});

test('the text area is checked for spelling in the language of the translations', async () => {
  await openBench();
  const editor = page.getByRole('textbox');
  await expect.element(editor).toHaveAttribute('spellcheck', 'true');
  expect(editor.element().closest('[lang]')?.getAttribute('lang')).toBe('en');
});
