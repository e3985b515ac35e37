import { describe, expect, test } from 'vitest';
import { readDocument, readPasted } from '../../shared/formats/document.ts';
import { encode } from './encode.ts';

const garble = (text: string, written: string, read: string): string =>
  new TextDecoder(read).decode(encode(text, written));

const lines = [
  'Паром уходит на рассвете, и никто не спрашивает почему.',
  'Смотритель переправы трижды проверил лёд: толщина его сорок сантиметров.',
  'Испытания начались в понедельник, хотя никто их не ждал.',
];
const texts = (draft: { readonly paragraphs: readonly { readonly text: string }[] }): string[] =>
  draft.paragraphs.map(({ text }) => text);

describe('a text that was read in a wrong encoding before', () => {
  test.each([
    ['utf-8', 'windows-1251'],
    ['utf-8', 'windows-1252'],
    ['utf-8', 'ibm866'],
    ['utf-8', 'koi8-r'],
    ['utf-8', 'macintosh'],
    ['koi8-r', 'windows-1251'],
    ['windows-1251', 'koi8-r'],
    ['windows-1251', 'windows-1252'],
    ['ibm866', 'windows-1251'],
    ['iso-8859-5', 'windows-1251'],
  ])('%s as %s is turned back, and told', (written, read) => {
    const came = lines.map((line) => garble(line, written, read));
    const draft = readPasted(came.join('\n\n'));
    expect(texts(draft)).toEqual(lines);
    expect(draft.garbled).toMatchObject({ written, read, line: 1, count: 3, isMended: true });
    expect(draft.language).toBe('ru');
    const left = readPasted(came.join('\n\n'), '', { mend: false });
    expect(left.garbled).toMatchObject({ written, read, isMended: false });
    expect(texts(left)[0]).toBe(came[0]);
  });

  test('twice is turned back twice', () => {
    const twice = garble(garble(lines.join('\n\n'), 'utf-8', 'windows-1252'), 'utf-8', 'windows-1252');
    expect(texts(readPasted(twice))).toEqual(lines);
  });

  test('in some lines only leaves the others alone', () => {
    const [first = '', second = '', third = ''] = lines;
    const draft = readPasted([first, garble(second, 'utf-8', 'windows-1251'), third].join('\n\n'));
    expect(texts(draft)).toEqual(lines);
    expect(draft.garbled).toMatchObject({ line: 3, count: 1 });
  });

  test('in its apostrophes and dashes alone, as English has them', () => {
    const draft = readPasted(
      'It’s late — “too late”, he said.'.replace(/[’—“”]/g, (sign) => garble(sign, 'utf-8', 'windows-1252')),
    );
    expect(texts(draft)).toEqual(['It’s late — “too late”, he said.']);
    expect(draft.garbled).toMatchObject({
      was: 'Itâ€™s late â€” â€œtoo…',
      is: 'It’s late — “too late”,…',
    });
  });

  test('and lost a letter that the encoding has no sign for', () => {
    const came = garble(lines[2] ?? '', 'utf-8', 'windows-1251').replaceAll('\u0098', '?');
    expect(texts(readPasted(came))).toEqual([lines[2]]);
  });
});

test('lines in two eight-bit encodings are each read in its own', () => {
  const [first = '', second = '', third = ''] = lines;
  const parts = [encode(`${first}\n\n${third}\n\n`, 'windows-1251'), encode(second, 'koi8-r')];
  const bytes = Uint8Array.from(parts.flatMap((part) => [...part]));
  const draft = readDocument({ fileName: 'two.txt', bytes });
  expect(texts(draft)).toEqual([first, third, second]);
  expect(draft).toMatchObject({
    encoding: 'windows-1251',
    garbled: { written: 'koi8-r', read: 'windows-1251', line: 5, count: 1, isMended: true },
  });
});

test('what one reads in an encoding of one’s choice stands as it comes, and is told', () => {
  const bytes = encode(lines.join('\n\n'), 'utf-8');
  const draft = readDocument({ fileName: 'a.txt', bytes, encoding: 'windows-1251' });
  expect(draft.garbled).toMatchObject({ written: 'utf-8', read: 'windows-1251', isMended: false });
  expect(texts(draft)[0]).toBe(garble(lines[0] ?? '', 'utf-8', 'windows-1251'));
});

test.each([
  'ВСЕГО В «СССР» И В «США» — ДВАДЦАТЬ СЕМЬ ОБЪЕКТОВ, В ТОМ ЧИСЛЕ ЩЭЦ.',
  'Ёж ёжился, съёживаясь, въехав в объём; эй-эй-эй! ы-ы-ы, ааааааа.',
  'Комітет опублікує тринадцять доповідей, а діалог триватиме ще три години.',
  'Комитет ће објавити тринаест извештаја; љубав, њега, ђак, ћирилица, џеп.',
  'Žluťoučký kůň úpěl ďábelské ódy; Įžengęs į salę; ÉÀÈÙÇ «СССР»',
  'Η επιτροπή θα δημοσιεύσει δεκατρείς εκθέσεις.',
  '委員会は五月二十日に報告書を公表する。 ½ ± × ™ € № └──┘',
  '—Я знаю, —сказал он, отАлексея и тАвтор.',
])('nothing is seen in %s', (text) => {
  expect(readPasted(text).garbled).toBeUndefined();
});
