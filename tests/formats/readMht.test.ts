import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDocument, readPasted } from '../../shared/formats/document.ts';
import { readLines } from '../../shared/formats/lineFile.ts';
import { encode } from './encode.ts';
import { mhtOf, type Packing, packings } from './mhtFile.ts';
import { refusal } from './refusal.ts';

const prose = 'К вечеру паром причалил к дальнему берегу, и паромщик пошёл чинить рулевое весло.';
const page = (charset: string): string =>
  `<html><head>${charset}<title>Паром</title></head><body><nav><ul><li><a href="/">Главная</a></li></ul></nav><article><h1>Паром</h1><p>${prose}</p><p>Кто там? ${prose}</p></article></body></html>`;

const read = (bytes: Uint8Array, fileName = 'page.mhtml') => readDocument({ fileName, bytes });
const summary = ({ encoding, title, role, paragraphs }: ReturnType<typeof read>) => ({
  encoding,
  title,
  role,
  paragraphs,
});

describe('a page saved as one file', () => {
  for (const packing of Object.keys(packings) as Packing[]) {
    it.each(['utf-8', 'windows-1251', 'koi8-r'])(`is the page itself: ${packing}, %s`, (charset) => {
      const said = encode(page(`<meta charset="${charset}">`), charset);
      const expected = summary(read(said, 'page.html'));
      expect(expected.paragraphs.map(({ text }) => text)).toEqual(['Паром', prose, `Кто там? ${prose}`]);
      expect(expected.encoding).toBe(charset);
      expect(summary(read(mhtOf(said, packing)))).toEqual(expected);
      // Where the page does not name its encoding, the part does.
      const unsaid = mhtOf(encode(page(''), charset), packing, `text/html; charset="${charset}"`);
      expect(summary(read(unsaid))).toEqual(expected);
    });
  }

  it('is found by its content, whatever the file is called and however its lines end', () => {
    const bytes = mhtOf(encode(page(''), 'utf-8'), 'base64');
    const unix = bytes.filter((byte) => byte !== 0x0d);
    const expected = read(bytes).paragraphs;
    expect(read(bytes, 'saved').paragraphs).toEqual(expected);
    expect(read(unix).paragraphs).toEqual(expected);
  });

  it('is found among parts of parts', () => {
    const inner = Buffer.from(mhtOf(encode(page(''), 'utf-8'), 'quoted-printable')).toString('latin1');
    const head = inner.slice(inner.indexOf('Content-Type: multipart'));
    const outer = `MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=outer\r\n\r\n--outer\r\nContent-Type: text/plain\r\n\r\nSee below.\r\n--outer\r\n${head}\r\n--outer--\r\n`;
    expect(read(Uint8Array.from(Buffer.from(outer, 'latin1'))).title).toBe('Паром');
  });

  it('unpacks every byte as it was', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'абв=гд A=0D<&\n'), minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(letters, fc.constantFrom<Packing>('quoted-printable', 'base64'), (word, packing) => {
        const html = encode(
          page('').replace('Кто там', () => word.replace(/[<&]/g, '+')),
          'utf-8',
        );
        expect(read(mhtOf(html, packing)).paragraphs).toEqual(read(html, 'page.html').paragraphs);
      }),
    );
  });

  it('is refused where it holds no page, or is to be read line by line', () => {
    const letter = encode('MIME-Version: 1.0\nContent-Type: text/plain\n\nSee you.', 'utf-8');
    const problem = { code: 'unsupportedFormat', params: { file: 'a.mht', format: 'mht' } };
    expect(refusal(() => read(letter, 'a.mht'))).toEqual(problem);
    const bytes = mhtOf(encode(page(''), 'utf-8'), 'base64');
    expect(refusal(() => readLines({ fileName: 'a.mht', bytes }))).toEqual(problem);
  });

  it('is none where such text was pasted', () => {
    expect(readPasted('MIME-Version: 1.0\n\nThe letter begins so.').paragraphs).toHaveLength(2);
  });
});
