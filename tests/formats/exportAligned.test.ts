import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import type { AlignedText } from '../../shared/domain/aligned.ts';
import { writeAlignedHtml } from '../../shared/formats/alignedHtml.ts';
import { writeRowsJsonl } from '../../shared/formats/rowsJsonl.ts';
import { writeTmx } from '../../shared/formats/tmx.ts';
import { readTsvCell, readTsvText, writeTsv, writeTsvCell } from '../../shared/formats/tsv.ts';
import { alignedTexts, attribution, fastest, largeText, lighthouse } from './exportFixtures.ts';
import { type Element, readXml } from './strictXml.ts';

// The content models and required attributes of tmx14.dtd, as far as they concern what is written here.
const contentModels: Readonly<Record<string, RegExp>> = {
  tmx: /^header body $/,
  header: /^((note|prop|ude) )*$/,
  body: /^(tu )*$/,
  tu: /^((note|prop) )*(tuv )+$/,
  tuv: /^((note|prop) )*seg $/,
  seg: /^$/,
  note: /^$/,
  prop: /^$/,
};
const requiredAttributes: Readonly<Record<string, readonly string[]>> = {
  tmx: ['version'],
  header: ['adminlang', 'creationtool', 'creationtoolversion', 'datatype', 'o-tmf', 'segtype', 'srclang'],
  tuv: ['xml:lang'],
  prop: ['type'],
};

const expectValidTmx = (element: Element): void => {
  expect(element.children.map(({ name }) => `${name} `).join('')).toMatch(
    contentModels[element.name] ?? /^never$/,
  );
  expect(Object.keys(element.attributes)).toEqual(
    expect.arrayContaining([...(requiredAttributes[element.name] ?? [])]),
  );
  if (!['seg', 'note', 'prop'].includes(element.name)) expect(element.text.trim()).toBe('');
  element.children.forEach(expectValidTmx);
};

const isVariant = ({ name }: Element): boolean => name === 'tuv';

const tmx = (aligned: AlignedText) => readXml(writeTmx(aligned, { programVersion: '1.2.3' }));

describe('TMX', () => {
  test('holds every version and the correction, which programs take for the translation, with attribution', () => {
    const [header, body] = tmx(lighthouse).children;
    expect(header).toMatchObject({
      attributes: {
        creationtool: 'Sverka',
        creationtoolversion: '1.2.3',
        segtype: 'paragraph',
        adminlang: 'en',
        srclang: 'ru',
        datatype: 'plaintext',
      },
      children: [
        { name: 'note', text: attribution },
        { name: 'prop', text: 'Смотритель маяка' },
      ],
    });
    const variants = body?.children.map((unit) =>
      unit.children
        .filter(isVariant)
        .map(({ attributes, children }) => [
          attributes['xml:lang'],
          children.map(({ name, text }) => (name === 'seg' ? text : `${name}: ${text}`)),
        ]),
    );
    expect(body?.children.map((unit) => unit.children.find(({ name }) => name === 'prop')?.text)).toEqual([
      undefined,
      undefined,
      'by-hand',
    ]);
    const human = ['prop: A <translator>', 'prop: human'];
    const machine = [`note: ${attribution}`, 'prop: Yandex', 'prop: machine', 'prop: Yandex'];
    const source = ['prop: Оригинал', 'prop: source'];
    expect(variants).toEqual([
      [
        ['ru', [...source, '«Свет виден за 20 миль»']],
        ['en', ['prop: corrected', 'prop: confirmed', '“You can see the light 20 miles off”']],
        ['en', [...machine, '"The light is visible for 20 miles"']],
        ['en', [...human, '“You can see the light for 20 miles”']],
      ],
      [
        ['ru', [...source, '— Вам не скучно?']],
        ['en', [...human, '— Aren’t you bored?']],
      ],
      [
        ['ru', [...source, '— Нет.\tНекогда.']],
        [
          'en',
          [
            `note: ${attribution}`,
            'prop: corrected',
            'prop: edited',
            '- No.\nThere is no time & no <b>need</b>.',
          ],
        ],
        ['en', [...machine, '- No. There is no time.']],
        ['en', [...human, '— No.\n=There is no time.']],
      ],
    ]);
  });

  test('is valid by the rules of its DTD whatever the texts', () => {
    fc.assert(
      fc.property(alignedTexts, (aligned) => {
        expectValidTmx(tmx(aligned));
      }),
    );
  });

  test('shows characters that XML forbids and says so', () => {
    const text = 'bell\u0007 and\u0000 and \uFFFE and \uD800 and\r\nlines 🙂';
    const [, body] = tmx({
      ...lighthouse,
      rows: [{ cells: [[{ role: 'body', text }], [], []], state: 'new', correction: null, isByHand: false }],
    }).children;
    const [note, variant] = body?.children[0]?.children ?? [];
    expect(variant?.children.at(-1)?.text).toBe('bell␇ and␀ and \uFFFD and \uFFFD and\r\nlines 🙂');
    expect(note?.text).toBe(
      'Characters not allowed in XML were replaced: U+0007 as ␇, U+0000 as ␀, U+FFFE as \uFFFD, U+D800 as \uFFFD',
    );
  });

  test('names no source language where there is no original', () => {
    const aligned = {
      ...lighthouse,
      versions: lighthouse.versions.map((version) => ({ ...version, role: 'human' as const })),
    };
    expect(tmx(aligned).children[0]?.attributes.srclang).toBe('*all*');
  });
});

describe('TSV', () => {
  test('holds every version and the correction, which programs take for the translation, with attribution', () => {
    expect(writeTsv(lighthouse)).toBe(
      [
        '\uFEFFrow\tstate\tОригинал\tYandex\tA <translator>\tcorrected\talignment',
        '1\tconfirmed\t«Свет виден за 20 миль»\t"""The light is visible for 20 miles"""\t“You can see the light for 20 miles”\t“You can see the light 20 miles off”\t',
        '2\tnew\t— Вам не скучно?\t\t— Aren’t you bored?\t\t',
        "3\tedited\t— Нет.\\tНекогда.\t'- No. There is no time.\t— No.\\n=There is no time.\t'- No.\\nThere is no time & no <b>need</b>.\tby-hand",
        `\tattribution\t\t${attribution}\t\t${attribution}\t`,
        '',
      ].join('\n'),
    );
  });

  test('gives back every text exactly, in one cell that no spreadsheet runs', () => {
    const tricky = fc.string({ unit: fc.constantFrom(...'=+-@\'"\\tnr\t\n\rяЁ ') });
    fc.assert(
      fc.property(fc.oneof(tricky, fc.string({ unit: 'binary' })), (text) => {
        const cell = writeTsvCell(text);
        expect(cell).not.toMatch(/^[=+\-@\t\r]|[\t\n\r]/);
        expect(readTsvCell(cell)).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });

  test('gives back every text of every row, in its column', () => {
    fc.assert(
      fc.property(alignedTexts, (aligned) => {
        const [, ...lines] = writeTsv(aligned).split('\n').slice(0, -1);
        const read = lines.map((line) => line.split('\t').map(readTsvCell).slice(2, -1));
        expect(read.slice(0, aligned.rows.length)).toEqual(
          aligned.rows.map(({ cells, correction }) => [
            ...aligned.versions.map((_, at) => (cells[at] ?? []).map(({ text }) => text).join('\n')),
            correction?.text ?? '',
          ]),
        );
      }),
      { numRuns: 500 },
    );
  });

  test('has quotation marks as spreadsheets read them: no cell takes what follows it for its own', () => {
    expect(writeTsvCell('"Well," he said')).toBe('"""Well,"" he said"');
    expect(writeTsvCell('He said "well')).toBe('He said "well');
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: fc.constantFrom(...'"a\t\n'), minLength: 1 }), { minLength: 1 }),
        (texts) => {
          const line = texts.map(writeTsvCell).join('\t');
          const cells = [...line.matchAll(/(?:^|\t)(?:"((?:[^"]|"")*)"(?=\t|$)|([^"\t][^\t]*))/g)];
          expect(
            cells.map(([, quoted, plain = '']) => readTsvText(quoted?.replaceAll('""', '"') ?? plain)),
          ).toEqual(texts);
        },
      ),
    );
  });

  test('leaves a dialogue as it is, but for a hyphen, which would be computed', () => {
    expect(writeTsvCell('— Да, конечно.')).toBe('— Да, конечно.');
    expect(writeTsvCell('- Да, конечно.')).toBe("'- Да, конечно.");
  });
});

describe('HTML of aligned texts', () => {
  test('is a table with languages, states and attribution', () => {
    const { document } = parseHTML(writeAlignedHtml(lighthouse));
    expect([...document.querySelectorAll('thead th')].map(({ textContent }) => textContent)).toEqual([
      '№',
      'Оригиналru',
      'Yandexen · Yandex',
      'A <translator>en',
      '✎ Смотритель маяка',
    ]);
    expect(
      [...document.querySelectorAll('tbody tr')].map((row) =>
        [...row.children].map((cell) => [
          cell.getAttribute('lang'),
          ...[...cell.querySelectorAll('p')].map((p) => p.textContent),
        ]),
      ),
    ).toEqual([
      [
        [null],
        ['ru', '«Свет виден за 20 миль»'],
        ['en', '"The light is visible for 20 miles"'],
        ['en', '“You can see the light for 20 miles”'],
        ['en', '“You can see the light 20 miles off”'],
      ],
      [[null], ['ru', '— Вам не скучно?'], ['en'], ['en', '— Aren’t you bored?'], ['en']],
      [
        [null],
        ['ru', '— Нет.\tНекогда.'],
        ['en', '- No. There is no time.'],
        ['en', '— No.', '=There is no time.'],
        ['en', '- No.', 'There is no time & no <b>need</b>.'],
      ],
    ]);
    expect([...document.querySelectorAll('tbody th')].map(({ textContent }) => textContent)).toEqual([
      '1 ✓',
      '2',
      '3 ✎ ',
    ]);
    const marked = [...document.querySelectorAll('tbody tr')].map((row) => row.querySelector('svg') !== null);
    expect(marked).toEqual([false, false, true]);
    expect(document.querySelector('footer')?.textContent?.trim()).toBe(attribution);
  });

  test('lets no text become markup', () => {
    fc.assert(
      fc.property(alignedTexts, (aligned) => {
        const { document } = parseHTML(writeAlignedHtml(aligned));
        expect(document.querySelectorAll('b, script').length).toBe(0);
        expect(document.querySelectorAll('tbody tr').length).toBe(aligned.rows.length);
      }),
    );
  });
});

describe('rows as JSON Lines', () => {
  test('a row a line, keys in the order given', () => {
    expect(
      writeRowsJsonl(
        ['src', '2', 'refA'],
        [
          { cells: { '2': [0], src: [0, 1], refA: [] }, confidence: 0.9 },
          { cells: { src: [2], refA: [0] }, confidence: 1 },
        ],
      ),
    ).toBe('{"src":[0,1],"2":[0],"refA":[]}\n{"src":[2],"2":[],"refA":[0]}\n');
  });
});

test.each([
  ['TMX', (aligned: AlignedText) => writeTmx(aligned, { programVersion: '1' })],
  ['TSV', writeTsv],
  ['HTML', writeAlignedHtml],
])('10,000 rows are written as %s within a second', (_, write) => {
  const aligned = largeText();
  expect(fastest(() => write(aligned))).toBeLessThan(1000);
});
