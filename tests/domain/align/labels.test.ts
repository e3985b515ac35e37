import { describe, expect, test } from 'vitest';
import { createLabelCut, hasLabelLines } from '../../../shared/domain/align/reading/labels.ts';
import { splitSentences } from '../../../shared/domain/text/sentences.ts';
import { human, machine, rowsOf, source } from './versions.ts';

/** What two people say, in Russian, by machine and by a person. */
const said = [
  ['Когда вы купили эту лодку?', 'When did you buy this boat?', 'So when was it you bought the boat?'],
  ['Весной. Её продал сосед.', 'In spring. A neighbor sold it.', 'That spring, from a neighbour of ours.'],
  ['А сети откуда?', 'And where are the nets from?', 'What about the nets?'],
  [
    'Сети вязала мать. Отец чинил.',
    'Mother knitted them. Father mended.',
    'Mother made them, Father did the mending.',
  ],
  ['Рыбы было много?', 'Were there many fish?', 'Was there plenty to catch?'],
  ['Хватало на всю улицу.', 'It was enough for the whole street.', 'Enough to feed the whole street.'],
  ['Почему вы уехали?', 'Why did you leave?', 'What made you go away?'],
  [
    'Река обмелела. Мост сгорел.',
    'The river grew shallow. The bridge burned.',
    'The river ran dry, the bridge burnt down.',
  ],
] as const;

const names = [
  ['Ведущая', 'Гость'],
  ['Host', 'Guest'],
  ['Presenter', 'Old man'],
] as const;
const nameOf = (version: 0 | 1 | 2, at: number) => names[version][at % 2 === 0 ? 0 : 1];
const inLine = (version: 0 | 1 | 2) => said.map((texts, at) => `${nameOf(version, at)}: ${texts[version]}`);
const onLines = (version: 0 | 1 | 2) => said.flatMap((texts, at) => [nameOf(version, at), texts[version]]);
const twoBy = (more = '') => said.map((_, at) => `${more}${at}|${2 * at},${2 * at + 1}`);

describe('names of speakers that stand on lines of their own in one version only', () => {
  test('go with what is said, in whatever words', () => {
    expect(rowsOf([source(inLine(0)), human(onLines(2))])).toEqual(twoBy());
    expect(rowsOf([machine(inLine(1)), human(onLines(2))])).toEqual(twoBy());
  });

  test('so do those of the original where a version has them before a colon', () => {
    const rows = said.map((_, at) => `${2 * at},${2 * at + 1}|${at}`);
    expect(rowsOf([source(onLines(0)), human(inLine(2))])).toEqual(rows);
  });
});

describe('a label', () => {
  const cut = (text: string, paragraphs: readonly string[]) =>
    createLabelCut(paragraphs)(text, splitSentences(text)).map(({ from, to }) => text.slice(from, to));

  test('is cut off, whatever its digits', () => {
    const chat = ['[9:01] Ada: Hello.', '[9:02] Ada:  Rain. Wind.', '[9:15] Ada: Snow.'];
    expect(cut(chat[1] ?? '', chat)).toEqual(['[9:02] Ada:', 'Rain.', 'Wind.']);
  });

  test('said once is cut off where it is no longer than others', () => {
    const talk = ['Agatha: Hello.', 'Agatha: Rain.', 'Agatha: Snow.', 'Bob: Fog.', 'She asked me: why?'];
    expect(cut('Bob: Fog.', talk)).toEqual(['Bob:', 'Fog.']);
    expect(cut('She asked me: why?', talk)).toEqual(['She asked me: why?']);
  });

  test.each([
    ['said twice', ['Ada: Hello.', 'Ada: Rain.', 'Bob: Snow.']],
    [
      'seldom said',
      ['Ada: Hello.', 'Ada: Rain.', 'Ada: Snow.', ...Array.from({ length: 40 }, () => 'It snowed.')],
    ],
  ])('%s is none', (_, paragraphs) => {
    expect(cut('Ada: Hello.', paragraphs)).toEqual(['Ada: Hello.']);
  });

  test('on a line of its own is one that is said again and again, and ends no sentence', () => {
    expect(hasLabelLines(onLines(1))).toBe(true);
    expect(hasLabelLines(inLine(1))).toBe(false);
    expect(hasLabelLines(onLines(1).map((text) => (text === 'Host' ? 'Yes.' : `${text}.`)))).toBe(false);
    expect(hasLabelLines(Array.from({ length: 9 }, () => '* * *'))).toBe(false);
  });
});
