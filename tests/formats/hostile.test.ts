import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { draft as draftShape } from '../../shared/contract/document.ts';
import { ProblemError } from '../../shared/domain/problem.ts';
import { readDocument } from '../../shared/formats/document.ts';
import { writeXliff } from '../../shared/formats/xliff/write.ts';
import { threadTime } from '../setup/threadTime.ts';
import { encode, fitting } from './encode.ts';
import { lighthouse } from './exportFixtures.ts';
import { mhtOf, type Packing } from './mhtFile.ts';
import { refusal } from './refusal.ts';
import { russian, western, windowOf } from './sentences.ts';
import { documentXml, paragraph, run, wordFile, wordFileOf } from './wordFile.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const text = (body: string): string => paragraph(run(body));
const MB = 1024 * 1024;

/** An archive whose end record and directory say what they like. */
function forged(bytes: Uint8Array, change: (view: DataView, end: number) => void): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  for (let at = copy.length - 22; at >= 0; at -= 1) {
    if (view.getUint32(at, true) === 0x06054b50) {
      change(view, at);
      return copy;
    }
  }
  throw new Error('no archive');
}

/** Where the directory has the main part: it is the second entry. */
function mainPart(view: DataView, end: number): number {
  const directory = view.getUint32(end + 16, true);
  return directory + 46 + view.getUint16(directory + 28, true);
}

const small = wordFile(text('Катер пришёл.'));
const laughs = `<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">${Array.from({ length: 30 }, (_, at) => `<!ENTITY c${at} "&b;&b;&b;&b;">`).join('')}]>`;
const outside = '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>';
const deep = (depth: number): string => `${'<w:a>'.repeat(depth)}${text('x')}${'</w:a>'.repeat(depth)}`;

describe('bombs are refused within a second', () => {
  const cases: readonly (readonly [name: string, fileName: string, code: string, bytes: () => Uint8Array])[] =
    [
      [
        'a .docx that inflates 1,000 times',
        'a.docx',
        'docxTooLarge',
        () => wordFile(`${' '.repeat(64 * MB)}${text('x')}`),
      ],
      [
        'the same in its style sheet',
        'a.docx',
        'docxTooLarge',
        () => wordFile(text('x'), { 'word/styles.xml': new Uint8Array(64 * MB) }),
      ],
      [
        'the same behind a false size',
        'a.docx',
        'docxTooLarge',
        () =>
          forged(wordFile(`${' '.repeat(32 * MB)}${text('x')}`), (view, end) => {
            view.setUint32(mainPart(view, end) + 24, 100, true);
          }),
      ],
      [
        'a paragraph of ten million letters',
        'a.docx',
        'paragraphTooLong',
        () => wordFile(`<w:p>${run('Катер пришёл. '.repeat(700)).repeat(12)}</w:p>`),
      ],
      [
        '3,000 entries',
        'a.docx',
        'docxTooLarge',
        () =>
          zipSync({
            'word/document.xml': utf8(documentXml(text('x'))),
            ...Object.fromEntries(Array.from({ length: 3000 }, (_, at) => [`x/${at}`, new Uint8Array()])),
          }),
      ],
      ['XML 200,000 deep, which deflates too well', 'a.docx', 'docxTooLarge', () => wordFile(deep(200_000))],
      ['XML 300 deep', 'a.docx', 'docxDamaged', () => wordFile(deep(300))],
      [
        'entities that multiply',
        'a.docx',
        'docxDamaged',
        () => wordFileOf(documentXml(text('&c29;')).replace('?>', `?>${laughs}`)),
      ],
      [
        'an entity from a file',
        'a.docx',
        'docxDamaged',
        () => wordFileOf(documentXml(text('&x;')).replace('?>', `?>${outside}`)),
      ],
      [
        'a document type without entities',
        'a.docx',
        'docxDamaged',
        () => wordFileOf(documentXml(text('x')).replace('?>', '?><!DOCTYPE w>')),
      ],
      ['an entity of its own', 'a.docx', 'docxDamaged', () => wordFile(text('&x;'))],
      [
        'a document type in a style sheet',
        'a.docx',
        'docxDamaged',
        () => wordFile(text('x'), { 'word/styles.xml': utf8(`${outside}<w:styles>&x;</w:styles>`) }),
      ],
      [
        'a zip within a zip',
        'a.docx',
        'docxDamaged',
        () => wordFileOf(zipSync({ 'word/document.xml': wordFile(text('x')) })),
      ],
      ['a zip of zips', 'a.docx', 'notDocx', () => zipSync({ 'a.docx': small, 'b.docx': small })],
      [
        'an entry beyond the end',
        'a.docx',
        'docxDamaged',
        () => forged(small, (view, end) => view.setUint32(mainPart(view, end) + 42, 0xfffffff0, true)),
      ],
      [
        'a directory beyond the end',
        'a.docx',
        'docxDamaged',
        () => forged(small, (view, end) => view.setUint32(end + 16, 0xfffffff0, true)),
      ],
      [
        'more entries than there are',
        'a.docx',
        'docxDamaged',
        () => forged(small, (view, end) => view.setUint16(end + 10, 1999, true)),
      ],
      [
        'broken UTF-8 inside',
        'a.docx',
        'docxDamaged',
        () => wordFileOf(Uint8Array.of(...utf8('<w:document>'), 0xff, 0xfe, 0xfd)),
      ],
      [
        '300,000 paragraphs',
        'a.docx',
        'tooManyParagraphs',
        () =>
          wordFile(
            Array.from(
              { length: 300_000 },
              (_, at) => `<w:p><w:r><w:t>${(at * 2654435761) % 1e9}</w:t></w:r></w:p>`,
            ).join(''),
          ),
      ],
      ['HTML 200,000 deep', 'a.html', 'unsupportedFormat', () => utf8(`<html>${'<div>'.repeat(200_000)}x`)],
      ['HTML of nothing but <', 'a.html', 'paragraphTooLong', () => utf8(`<html>${'<'.repeat(2 * MB)}`)],
      [
        'HTML of a million attributes',
        'a.html',
        'htmlWithoutArticle',
        () => utf8(`<html><p ${Array.from({ length: 200_000 }, (_, at) => `a${at}=1`).join(' ')}>x`),
      ],
      ['Markdown of a million quotations', 'a.md', 'paragraphTooLong', () => utf8('> '.repeat(MB))],
      ['Markdown of a million brackets', 'a.md', 'paragraphTooLong', () => utf8('![['.repeat(MB))],
      ['a line of 64 MB', 'a.txt', 'paragraphTooLong', () => new Uint8Array(64 * MB).fill(0x61)],
    ];

  it.each(cases)('%s', (_, fileName, code, make) => {
    const bytes = make();
    const took = threadTime(() => {
      const problem = refusal(() => readDocument({ fileName, bytes }));
      expect(problem).toMatchObject({ code, params: { file: fileName } });
    });
    // A second on an idle machine; the line of 64 MB takes longest. Slack for a slow one.
    expect(took).toBeLessThan(5_000);
  });
});

it('tells a page by what stands behind its comments, and a text from one however many it begins with', () => {
  const read = (begin: string) =>
    readDocument({ fileName: 'a.txt', bytes: utf8(`${begin}<p>${russian.join(' ')}`) }).paragraphs[0]?.text;
  expect(read('<!-- a --><!-- b -->\n<html><body>')).toMatch(/^[^<]/);
  expect(read('<!---->'.repeat(500))).toMatch(/^<!---->/);
});

describe('Markdown that costs the parser more than it is worth', () => {
  it.each([
    ['emphasis within emphasis', '*a _'.repeat(20_000)],
    ['quotations 90,000 deep', `${'>'.repeat(90_000)} a`],
    ['lists 40,000 deep', `${'- '.repeat(40_000)}a`],
    ['links without end', '[a](<b\n'.repeat(20_000)],
    ['backticks', Array.from({ length: 400 }, (_, at) => '`'.repeat(at)).join(' ')],
  ])('is read in time, as text if need be: %s', (_, source) => {
    const took = threadTime(() => {
      const { paragraphs } = readDocument({ fileName: 'a.md', bytes: utf8(source) });
      expect(paragraphs.length).toBeGreaterThan(0);
    });
    expect(took).toBeLessThan(5_000);
  });
});

const page = `<!doctype html><html><head><meta charset="utf-8"><title>Маяк</title></head><body><nav><a href="/">Главная</a></nav><article><h1>Маяк</h1>${russian.map((sentence) => `<p>${sentence}</p>`).join('\n')}<ul><li>раз</li></ul></article></body></html>`;
const markdown = `# Маяк\n\n${russian.slice(0, 12).join('\n\n')}\n\n- *раз*\n- [два](x)\n\n> три\n`;
const xml = documentXml(
  russian
    .slice(0, 12)
    .map((sentence) => text(sentence.replace('&', '')))
    .join(''),
);

/** Sound documents of every format and encoding. */
const sound = fc.oneof(
  fc
    .constantFrom('utf-8', 'utf-16le', 'utf-16be', 'windows-1251', 'koi8-r', 'ibm866', 'iso-8859-5')
    .map((encoding) => ({
      fileName: 'a.txt',
      bytes: encode(fitting(windowOf(russian, 1500, 5), encoding), encoding),
    })),
  fc.constant({
    fileName: 'a.txt',
    bytes: encode(fitting(windowOf(western, 900, 1), 'windows-1252'), 'windows-1252'),
  }),
  fc.constant({ fileName: 'a.html', bytes: utf8(page) }),
  fc
    .constantFrom<Packing>('quoted-printable', 'base64', '8bit')
    .map((packing) => ({ fileName: 'a.mht', bytes: mhtOf(utf8(page), packing) })),
  fc.constant({ fileName: 'a.md', bytes: utf8(markdown) }),
  fc.constant({ fileName: 'a.docx', bytes: wordFileOf(xml) }),
  fc.constant({ fileName: 'a.xlf', bytes: utf8(writeXliff(lighthouse, [])) }),
);

interface Edit {
  readonly at: number;
  readonly remove: number;
  readonly insert: Uint8Array;
}

const nasty = [
  '\0',
  '<',
  '>',
  '</w:p>',
  '<w:p>',
  '<!DOCTYPE x [',
  '&',
  '&#0;',
  '&#xD800;',
  '<![CDATA[',
  '\u202E',
  '\uFEFF',
  '```',
  '[',
  '](',
  '---\n',
  '\n\n',
  '<script>',
  '<table>',
  '<!--',
];
const insertion = fc.oneof(
  fc.uint8Array({ maxLength: 12 }),
  fc.constantFrom(...nasty).map(utf8),
  fc.constantFrom(...nasty).map((part) => utf8(part.repeat(300))),
);
const edit: fc.Arbitrary<Edit> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  remove: fc.oneof(fc.nat(8), fc.nat(2000)),
  insert: insertion,
});

function mutated(bytes: Uint8Array, edits: readonly Edit[]): Uint8Array {
  let current = bytes;
  for (const { at, remove, insert } of edits) {
    const start = Math.floor(at * current.length);
    current = Uint8Array.of(...current.subarray(0, start), ...insert, ...current.subarray(start + remove));
  }
  return current;
}

/** Reads, or refuses by name; whatever is read has the shape that the contract promises. */
function readOrRefuse(fileName: string, bytes: Uint8Array): void {
  const took = threadTime(() => {
    try {
      draftShape.parse(readDocument({ fileName, bytes }));
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      expect(error.problem.params.file).toBe(fileName);
    }
  });
  expect(took).toBeLessThan(10_000);
}

describe('damaged documents are read or refused by name', () => {
  it('of every format, 1,500 of them', () => {
    const edits = fc.array(edit, { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(sound, edits, ({ fileName, bytes }, changes) =>
        readOrRefuse(fileName, mutated(bytes, changes)),
      ),
      { numRuns: 1_500 },
    );
  }, 120_000);

  it('with the damage inside the archive, 500 of them', () => {
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 4 }), (changes) => {
        readOrRefuse('a.docx', wordFileOf(mutated(utf8(xml), changes)));
      }),
      { numRuns: 500 },
    );
  }, 120_000);
});
