import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, test } from 'vitest';
import type { AlignedText } from '../../shared/domain/aligned.ts';
import {
  escapeMarkdown,
  rowRanges,
  rowsWithoutCorrection,
  writeCorrected,
} from '../../shared/formats/corrected.ts';
import { alignedTexts, attribution, fastest, largeText, lighthouse } from './exportFixtures.ts';

describe('the corrected text of the lighthouse', () => {
  test('as plain text, gaps filled from the machine, which lacks one row', () => {
    expect(writeCorrected(lighthouse, { format: 'txt', fallback: 1 })).toBe(
      [
        '“You can see the light 20 miles off”',
        '- No.',
        'There is no time & no <b>need</b>.',
        `${attribution}\n`,
      ].join('\n\n'),
    );
  });

  test('as Markdown, gaps filled from a human', () => {
    expect(writeCorrected(lighthouse, { format: 'md', fallback: 2 })).toBe(
      [
        '# “You can see the light 20 miles off”',
        '— Aren’t you bored?',
        '\\- No.',
        'There is no time & no \\<b\\>need\\</b\\>.',
        `*${attribution}*\n`,
      ].join('\n\n'),
    );
  });

  test('as a page', () => {
    const { document } = parseHTML(writeCorrected(lighthouse, { format: 'html', fallback: 0 }));
    expect(document.documentElement.lang).toBe('en');
    expect(document.title).toBe('Смотритель маяка');
    expect(
      [...document.querySelectorAll('article > *')].map((element) => [
        element.tagName,
        element.className,
        element.getAttribute('lang'),
        element.textContent?.trim(),
      ]),
    ).toEqual([
      ['H1', '', null, '“You can see the light 20 miles off”'],
      ['P', 'question', 'ru', '— Вам не скучно?'],
      ['P', 'answer', null, '- No.'],
      ['P', 'answer', null, 'There is no time & no <b>need</b>.'],
      ['FOOTER', '', null, attribution],
    ]);
  });

  test('stops with the rows that lack a correction where no fallback is named', () => {
    expect(() => writeCorrected(lighthouse, { format: 'txt', fallback: null })).toThrowError(
      expect.objectContaining({ problem: { code: 'missingCorrections', params: { rows: '2', count: 1 } } }),
    );
  });

  test('needs no attribution where no machine text is left', () => {
    const rows = lighthouse.rows.map((row) => ({ ...row, correction: null }));
    expect(writeCorrected({ ...lighthouse, rows }, { format: 'txt', fallback: 2 })).not.toContain(
      attribution,
    );
  });

  test('does not repeat an attribution that is among the paragraphs', () => {
    const rows: AlignedText['rows'] = [
      {
        cells: [[], [{ role: 'attribution', text: attribution }], []],
        state: 'new',
        correction: null,
        isByHand: false,
      },
    ];
    expect(writeCorrected({ ...lighthouse, rows }, { format: 'txt', fallback: 1 })).toBe(`${attribution}\n`);
  });

  test('refuses to write an empty file', () => {
    expect(() => writeCorrected({ ...lighthouse, rows: [] }, { format: 'md', fallback: 1 })).toThrowError(
      expect.objectContaining({ problem: { code: 'noCorrections', params: {} } }),
    );
  });
});

test('rows are named as people read them', () => {
  expect(rowRanges([2, 7, 8, 9, 10, 20, 21])).toBe('3, 8-11, 21-22');
  expect(rowRanges([])).toBe('');
  expect(rowsWithoutCorrection(lighthouse)).toEqual([1]);
});

/** Text of a Markdown block, as a CommonMark reader sees it. */
const readBack = (markdown: string): unknown => {
  const tree = fromMarkdown(markdown);
  return tree.children.map((block) => [
    block.type,
    'children' in block
      ? block.children.map((inline) => ('value' in inline ? inline.value : inline.type))
      : null,
  ]);
};

test.each([
  '- dash',
  '+ plus',
  '1. one',
  '12) twelve',
  '# sharp #',
  '> quote',
  '=== line',
  '*stars* and _lines_ and `code`',
  '[link](x) ![picture](y) <b>tag</b>',
  '&amp; and & and &#42;',
  '\\ backslash \\',
  '--- rule',
  '~~gone~~ | table |',
])('Markdown keeps %s as it is', (text) => {
  expect(readBack(escapeMarkdown(text))).toEqual([['paragraph', [text]]]);
});

test('Markdown keeps any one line of text', () => {
  const line = fc
    .string({ unit: fc.constantFrom(...'a Ж1.)#*_-+=`~[]()<>!|&;\\:"\'{}') })
    .map((text) => text.replace(/ +/g, ' ').trim())
    .filter((text) => text !== '');
  fc.assert(
    fc.property(line, (text) => {
      expect(readBack(escapeMarkdown(text))).toEqual([['paragraph', [text]]]);
      expect(readBack(`## ${escapeMarkdown(text)}`)).toEqual([['heading', [text]]]);
    }),
    { numRuns: 1000 },
  );
});

test('HTML holds the texts of any rows and no markup of theirs', () => {
  fc.assert(
    fc.property(alignedTexts, (aligned) => {
      const withText = { ...aligned, rows: [...aligned.rows, ...lighthouse.rows.slice(0, 1)] };
      const { document } = parseHTML(writeCorrected(withText, { format: 'html', fallback: 0 }));
      expect(document.querySelectorAll('article b, script').length).toBe(0);
    }),
  );
});

test('10,000 rows are written well within a second in each form', () => {
  const aligned = largeText();
  for (const format of ['txt', 'md', 'html'] as const)
    expect(fastest(() => writeCorrected(aligned, { format, fallback: 1 }))).toBeLessThan(1000);
});
