import { describe, expect, it } from 'vitest';
import { readDocument } from '../../shared/formats/document.ts';
import { encode, fitting } from './encode.ts';

const texts = (paragraphs: readonly { readonly text: string }[]): readonly string[] =>
  paragraphs.map(({ text }) => text);

describe('a file in two encodings', () => {
  const first = ['Катер пришёл только к вечеру.', '', 'Писем снова не было — ни одного.'];
  const second = ['Сторож зажёг лампу и сел у окна.', 'Ночью выпал снег.'];
  const lines = [...first, ...second];
  const read = (bytes: Uint8Array, more: { readonly encoding?: string } = {}) =>
    readDocument({ fileName: 'a.txt', bytes, ...more });
  const joined = (parts: readonly (readonly [readonly string[], string])[]): Uint8Array =>
    Uint8Array.from(parts.flatMap(([of, encoding]) => [...encode(`${of.join('\n')}\n`, encoding)]));

  it.each(['windows-1251', 'koi8-r', 'ibm866', 'x-mac-cyrillic'])(
    'is read line by line where %s follows UTF-8 or goes before it',
    (encoding) => {
      const written = first.map((line) => fitting(line, encoding));
      const rest = second.map((line) => fitting(line, encoding));
      const after = read(
        joined([
          [first, 'utf-8'],
          [rest, encoding],
        ]),
      );
      expect(texts(after.paragraphs)).toEqual([...first, ...rest].filter((line) => line !== ''));
      expect(after).toMatchObject({ encoding: 'utf-8', otherLines: { encoding, line: 4, count: 2 } });
      const before = read(
        joined([
          [written, encoding],
          [second, 'utf-8'],
        ]),
      );
      expect(texts(before.paragraphs)).toEqual([...written, ...second].filter((line) => line !== ''));
      expect(before).toMatchObject({ encoding: 'utf-8', otherLines: { encoding, line: 1, count: 2 } });
    },
  );

  it('a byte order mark and single lines in between change nothing of that', () => {
    const bytes = joined([
      [[`\uFEFF${first[0]}`], 'utf-8'],
      [[second[0] ?? ''], 'windows-1251'],
      [first.slice(1), 'utf-8'],
      [[second[1] ?? ''], 'windows-1251'],
    ]);
    const draft = read(bytes);
    expect(texts(draft.paragraphs)).toEqual([first[0], second[0], first[2], second[1]]);
    expect(draft.otherLines).toEqual({ encoding: 'windows-1251', line: 2, count: 2 });
  });

  it('the encoding chosen by hand is kept to, and a file in one encoding has no other lines', () => {
    const bytes = joined([
      [first, 'utf-8'],
      [second, 'windows-1251'],
    ]);
    const chosen = read(bytes, { encoding: 'windows-1251' });
    expect(texts(chosen.paragraphs).slice(2)).toEqual(second);
    expect(chosen.otherLines).toBeUndefined();
    for (const encoding of ['utf-8', 'windows-1251', 'ibm866', 'utf-16le'])
      expect(read(encode(fitting(lines.join('\n'), encoding), encoding)).otherLines).toBeUndefined();
  });

  it('words of CP866 that look like UTF-8 are none', () => {
    // Т, а, к: E2 A0 AA, a sequence of three bytes; a whole line of it.
    const dos = ['так, так, так', 'тип, тип', ...lines].map((line) => fitting(line, 'ibm866'));
    const draft = read(joined([[dos, 'ibm866']]));
    expect(draft).toMatchObject({ encoding: 'ibm866' });
    expect(texts(draft.paragraphs)).toEqual(dos.filter((line) => line !== ''));
  });
});
