import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDocument, readPasted } from '../../shared/formats/document.ts';
import { readLines } from '../../shared/formats/lineFile.ts';
import { encode, fitting } from './encode.ts';
import { refusal } from './refusal.ts';
import { russian, windowOf } from './sentences.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const texts = (paragraphs: readonly { readonly text: string }[]): readonly string[] =>
  paragraphs.map(({ text }) => text);

describe('plain text', () => {
  it('is read whole', () => {
    const text =
      'Катер во вторник\n\nКатер пришёл только к вечеру, и письма снова не было, хотя ждали его с утра.\n';
    expect(readDocument({ fileName: '/home/vera/катер.txt', bytes: utf8(text) })).toEqual({
      fileName: 'катер.txt',
      role: 'source',
      language: 'ru',
      title: 'Катер во вторник',
      engine: null,
      encoding: 'utf-8',
      paragraphs: [
        { role: 'headline', text: 'Катер во вторник', included: true },
        {
          role: 'body',
          text: 'Катер пришёл только к вечеру, и письма снова не было, хотя ждали его с утра.',
          included: true,
        },
      ],
    });
  });

  it('is the same pasted', () => {
    const text = 'Катер во вторник\n\nКатер пришёл только к вечеру, и письма снова не было.';
    const file = readDocument({ fileName: 'a.txt', bytes: utf8(text) });
    expect(readPasted(text, 'a.txt')).toEqual(file);
    expect(readPasted(text)).toEqual({ ...file, fileName: '' });
  });

  it('pasted without a name is never taken for a page', () => {
    expect(texts(readPasted('<html>\n<p>is how a page begins').paragraphs)).toEqual([
      '<html>',
      '<p>is how a page begins',
    ]);
  });
});

describe('encodings', () => {
  const text = windowOf(russian, 400, 3);

  it.each(['utf-8', 'utf-16le', 'utf-16be'] as const)('with a byte order mark: %s', (encoding) => {
    expect(readDocument({ fileName: 'a.txt', bytes: encode(`\uFEFF${text}`, encoding) })).toMatchObject({
      encoding,
      paragraphs: [{ text }],
    });
  });

  it.each([
    'windows-1251',
    'koi8-r',
    'ibm866',
    'iso-8859-5',
    'x-mac-cyrillic',
    'utf-16le',
    'utf-16be',
    'utf-8',
  ] as const)('by choice, whatever the guess: %s', (encoding) => {
    const fitted = fitting(text, encoding);
    const draft = readDocument({ fileName: 'a.txt', bytes: encode(fitted, encoding), encoding });
    expect(draft).toMatchObject({ encoding, paragraphs: [{ text: fitted }] });
    // Bytes of one encoding read as another: rubbish, but the rubbish that was asked for.
    if (encoding === 'koi8-r') {
      const bytes = encode(fitted, encoding);
      const other = readDocument({ fileName: 'a.txt', bytes, encoding: 'windows-1251' });
      expect(other.encoding).toBe('windows-1251');
      expect(texts(other.paragraphs).join('')).toBe(new TextDecoder('windows-1251').decode(bytes).trim());
    }
  });

  it('never put a replacement character for what they cannot read', () => {
    const bytes = fc.uint8Array({ minLength: 1, maxLength: 300 });
    const chosen = fc.constantFrom(
      undefined,
      'utf-8',
      'utf-16le',
      'windows-1251',
      'koi8-r',
      'ibm866',
      'iso-8859-5',
      'x-mac-cyrillic',
      'windows-1252',
    );
    fc.assert(
      fc.property(bytes, chosen, (content, encoding) => {
        // A file that holds the character itself keeps it; none of these do.
        fc.pre(!new TextDecoder('latin1').decode(content).includes('ï¿½'));
        try {
          const draft = readDocument({
            fileName: 'a.txt',
            bytes: content,
            ...(encoding === undefined ? {} : { encoding }),
          });
          if (encoding !== 'utf-16le' && !draft.encoding.startsWith('utf-16'))
            expect(texts(draft.paragraphs).join('')).not.toContain('\uFFFD');
          if (encoding !== undefined) expect(draft.encoding).toBe(encoding);
        } catch (error) {
          expect(error).toMatchObject({ problem: { params: { file: 'a.txt' } } });
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe('what cannot be read', () => {
  const sentence = 'Катер пришёл только к вечеру, и письма снова не было.';
  const broken = (at: number): Uint8Array => {
    const bytes = utf8(`${sentence}\n`.repeat(5));
    const line = utf8(`${sentence}\n`).length;
    bytes[line * at + 9] = 0xff;
    return bytes;
  };

  it.each([
    ['an empty file', new Uint8Array(), { code: 'emptyFile', params: { file: 'a.txt' } }],
    ['a file of blanks', utf8(' \n\t\r\n\u00A0\n'), { code: 'emptyFile', params: { file: 'a.txt' } }],
    [
      'a file of a byte order mark',
      Uint8Array.of(0xef, 0xbb, 0xbf),
      { code: 'emptyFile', params: { file: 'a.txt' } },
    ],
    [
      'a picture',
      Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0),
      { code: 'unsupportedFormat', params: { file: 'a.txt', format: 'image', context: 'picture' } },
    ],
    [
      'a PDF',
      utf8('%PDF-1.7\nsome text'),
      { code: 'unsupportedFormat', params: { file: 'a.txt', format: 'pdf', context: 'pdf' } },
    ],
    [
      'an RTF',
      utf8('{\\rtf1 text}'),
      { code: 'unsupportedFormat', params: { file: 'a.txt', format: 'rtf', context: 'office' } },
    ],
    [
      'an old Word file',
      Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0),
      { code: 'unsupportedFormat', params: { file: 'a.txt', format: 'doc', context: 'office' } },
    ],
    [
      'an XML file',
      utf8('<?xml version="1.0"?><FictionBook/>'),
      { code: 'unsupportedFormat', params: { file: 'a.txt', format: 'xml' } },
    ],
    [
      'a web archive',
      utf8('From: <Saved by Blink>\nMIME-Version: 1.0\n'),
      { code: 'unsupportedFormat', params: { file: 'a.txt', format: 'mht' } },
    ],
    [
      'bytes without sense',
      Uint8Array.from({ length: 999 }, (_, at) => (at * 7 + (at >> 3)) % 32),
      { code: 'binaryFile', params: { file: 'a.txt' } },
    ],
    [
      'UTF-8 broken in line 3',
      broken(2),
      { code: 'brokenEncoding', params: { file: 'a.txt', encoding: 'utf-8', line: 3 } },
    ],
    [
      'UTF-16 cut in half',
      encode(`\uFEFF${sentence}\n${sentence}`, 'utf-16le').subarray(0, -1),
      { code: 'brokenEncoding', params: { file: 'a.txt', encoding: 'utf-16le', line: 2 } },
    ],
    [
      'a lone surrogate',
      encode(`\uFEFFone\ntwo \uD800 three`, 'utf-16be'),
      { code: 'brokenEncoding', params: { file: 'a.txt', encoding: 'utf-16be', line: 2 } },
    ],
    [
      'a NUL among text',
      utf8(`${sentence}\n${sentence}\0`),
      { code: 'illFormedText', params: { file: 'a.txt', line: 2 } },
    ],
  ] as const)('%s', (_, bytes, problem) => {
    expect(refusal(() => readDocument({ fileName: 'a.txt', bytes }))).toEqual(problem);
  });

  it('an encoding nobody knows, and one that does not fit', () => {
    const bytes = encode('Катер пришёл.', 'windows-1251');
    expect(refusal(() => readDocument({ fileName: 'a.txt', bytes, encoding: 'klingon' })).code).toBe(
      'unknownEncoding',
    );
    expect(refusal(() => readDocument({ fileName: 'a.txt', bytes, encoding: 'utf-8' }))).toEqual({
      code: 'brokenEncoding',
      params: { file: 'a.txt', encoding: 'utf-8', line: 1 },
    });
  });

  it('pasted text that is ill-formed or blank', () => {
    expect(refusal(() => readPasted('one\ntwo \uD800'))).toEqual({
      code: 'illFormedText',
      params: { file: '', line: 2 },
    });
    expect(refusal(() => readPasted('one\n\ntwo\0', 'a.txt'))).toEqual({
      code: 'illFormedText',
      params: { file: 'a.txt', line: 3 },
    });
    expect(refusal(() => readPasted(' \n '))).toEqual({ code: 'emptyFile', params: { file: '' } });
  });

  it('what is too much', () => {
    const fiveMegabytes = utf8(`Title\n\n${'слово '.repeat(500_000)}`);
    expect(refusal(() => readDocument({ fileName: 'a.txt', bytes: fiveMegabytes }))).toEqual({
      code: 'paragraphTooLong',
      params: { file: 'a.txt', line: 3, limit: 100_000, found: 2_999_999 },
    });
    expect(refusal(() => readDocument({ fileName: 'a.txt', bytes: utf8('a.\n'.repeat(200_001)) }))).toEqual({
      code: 'tooManyParagraphs',
      params: { file: 'a.txt', limit: 200_000, found: 200_001 },
    });
    expect(
      refusal(() => readDocument({ fileName: 'a.txt', bytes: new Uint8Array(64 * 1024 * 1024 + 1) })).code,
    ).toBe('fileTooLarge');
  });
});

describe('reading lines', () => {
  it('takes each for a paragraph and changes nothing', () => {
    const text =
      '\uFEFF- Статьи\r\n\r\n  Катер пришёл  \n \t\nПереведено сервисом «Яндекс Переводчик»\nи\u2028всё';
    expect(readLines({ fileName: 'src.ru', bytes: utf8(text) })).toEqual({
      fileName: 'src.ru',
      role: 'source',
      language: 'ru',
      title: 'src',
      engine: null,
      encoding: 'utf-8',
      paragraphs: [
        '- Статьи',
        '  Катер пришёл  ',
        'Переведено сервисом «Яндекс Переводчик»',
        'и\u2028всё',
      ].map((line) => ({
        role: 'body',
        text: line,
        included: true,
      })),
    });
  });

  it('holds the same limits', () => {
    const lines = (text: string) => refusal(() => readLines({ fileName: 'a', bytes: utf8(text) }));
    expect(lines('')).toEqual({ code: 'emptyFile', params: { file: 'a' } });
    expect(lines(' \n')).toEqual({ code: 'emptyFile', params: { file: 'a' } });
    expect(lines(`a\n\n${'b'.repeat(100_001)}`)).toEqual({
      code: 'paragraphTooLong',
      params: { file: 'a', line: 3, limit: 100_000, found: 100_001 },
    });
    expect(lines('%PDF-1.7')).toEqual({
      code: 'unsupportedFormat',
      params: { file: 'a', format: 'pdf', context: 'pdf' },
    });
  });
});
