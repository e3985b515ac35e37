import { describe, expect, it } from 'vitest';
import { alignVersions } from '../../../shared/domain/align/align.ts';
import { human, machine, rowsOf, source } from './versions.ts';

const original = [
  'Почтальон привёз на остров двенадцать писем и корзину груш.',
  'Смотритель маяка читал письма вслух до самого рассвета.',
  'Весной лодку покрасили в зелёный цвет и спустили на воду.',
];
const translated = [
  'The postman brought twelve letters and a basket of pears to the island.',
  'The lighthouse keeper read the letters aloud until dawn.',
  'In the spring the boat was painted green and launched.',
];
const first = [
  'The postman brought twelve letters to the island, and a basket of pears.',
  'The keeper of the lighthouse read the letters aloud till dawn.',
  'In spring they painted the boat green and launched it.',
];
const second = [
  'Twelve letters and a basket of pears were brought to the island by the postman.',
  'Until dawn the lighthouse keeper was reading the letters aloud.',
  'The boat was painted green in spring and put into the water.',
];
const chapter = [
  'Meanwhile the clockmaker of Tallinn had sold his workshop to a dentist.',
  'His daughter kept the smallest of the clocks under her pillow.',
  'Nobody in the family ever spoke about the debt to the bank.',
];
const chapterAgain = [
  'In the meantime a dentist had bought the workshop of the Tallinn clockmaker.',
  'The smallest clock lay under the pillow of his daughter.',
  'About the debt to the bank the family never said a word.',
];

describe('what versions have beside the original', () => {
  it('a chapter that two translators have and the original has not is compared between them', () => {
    expect(
      rowsOf([
        source(original),
        machine(translated),
        human([...first.slice(0, 2), ...chapter, ...first.slice(2)], 'a'),
        human([...second.slice(0, 2), ...chapterAgain, ...second.slice(2)], 'b'),
      ]),
    ).toEqual(['0|0|0|0', '1|1|1|1', '-|-|2|2', '-|-|3|3', '-|-|4|4', '2|2|5|5']);
  });

  it('so is an afterword, in a third translation as well, whatever the versions are called', () => {
    const texts = [
      [...first, ...chapter],
      [...second, ...chapterAgain],
      [...first, ...chapterAgain.map((text) => text.replace('the', 'that'))],
    ];
    for (const keys of ['abc', 'cab', 'bca']) {
      const rows = alignVersions([
        source(original),
        machine(translated),
        ...texts.map((text, at) => human(text, keys.charAt(at))),
      ]);
      const cells = rows.map((row) => [...keys].map((key) => row.cells[key]?.join()).join('|'));
      expect(cells).toEqual(['0|0|0', '1|1|1', '2|2|2', '3|3|3', '4|4|4', '5|5|5']);
    }
  });

  it('two advertisements in one place, written by one pattern, stay apart', () => {
    expect(
      rowsOf([
        source(original),
        machine(translated),
        human([...first.slice(0, 2), 'Special offer number 4 about umbrellas.', ...first.slice(2)], 'a'),
        human([...second.slice(0, 2), 'Special offer number 7 about teapots.', ...second.slice(2)], 'b'),
      ]),
    ).toEqual(['0|0|0|0', '1|1|1|1', '-|-|2|-', '-|-|-|2', '2|2|3|3']);
  });
});
