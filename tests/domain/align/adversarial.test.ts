import { describe, expect, it } from 'vitest';
import { alignVersions } from '../../../shared/domain/align/align.ts';
import { human, machine, rowsOf, source, versionOf } from './versions.ts';

const harbour = 'The harbour master counted forty fishing boats before the storm reached Murmansk.';
const baker = 'A baker on Lime Street gave away warm rolls to everyone who had lost electricity.';
const museum = 'Curators at the geology museum wrapped the meteorite collection in old blankets.';
const ferry = 'The evening ferry to Solovki was cancelled, and passengers slept in the chapel.';
const school = 'Teachers moved lessons into the gymnasium because the roof of the library leaked.';

const harbourAgain = 'Forty fishing boats were counted by the harbour master before the storm hit Murmansk.';
const bakerAgain = 'On Lime Street a baker handed out warm rolls to all who had lost their electricity.';
const museumAgain = 'The geology museum’s curators wrapped the collection of meteorites in old blankets.';
const ferryAgain = 'The evening ferry to Solovki had been cancelled; its passengers slept in the chapel.';
const schoolAgain = 'As the library roof leaked, teachers moved their lessons into the gymnasium.';

const words = 'timber apples violins letters candles mirrors honey salt coal ropes paint bells maps'.split(
  ' ',
);

describe('adversarial texts', () => {
  it('paragraphs swapped by the human meet all the same, in the order of the original', () => {
    expect(
      rowsOf([
        machine([harbour, baker, museum, ferry, school]),
        human([harbourAgain, museumAgain, bakerAgain, ferryAgain, schoolAgain]),
      ]),
    ).toEqual(['0|0', '1|2', '2|1', '3|3', '4|4']);
  });

  it('a passage moved from the end to the beginning', () => {
    expect(
      rowsOf([
        machine([harbour, baker, museum, ferry, school]),
        human([schoolAgain, harbourAgain, bakerAgain, museumAgain, ferryAgain]),
      ]),
    ).toEqual(['0|1', '1|2', '2|3', '3|4', '4|0']);
  });

  it('a paragraph that the human left out has a row of its own', () => {
    expect(
      rowsOf([
        machine([harbour, baker, museum, ferry, school]),
        human([harbourAgain, bakerAgain, ferryAgain, schoolAgain]),
      ]),
    ).toEqual(['0|0', '1|1', '2|-', '3|2', '4|3']);
  });

  it('a foreign paragraph put in by the human stands where it stands in the human text', () => {
    const advertisement = 'Subscribe to our newsletter and win two tickets for the summer opera season!';
    expect(
      rowsOf([
        machine([harbour, baker, museum]),
        human([harbourAgain, advertisement, bakerAgain, museumAgain]),
      ]),
    ).toEqual(['0|0', '-|1', '1|2', '2|3']);
  });

  it('six paragraphs merged into one', () => {
    const notice = 'Fishermen promised to share their catch with the hospital kitchen.';
    const all = [harbour, baker, museum, ferry, school, notice];
    expect(rowsOf([machine(all), human([all.join(' ')])])).toEqual(['0,1,2,3,4,5|0']);
    expect(rowsOf([machine([all.join(' ')]), human(all)])).toEqual(['0|0,1,2,3,4,5']);
  });

  it('seven paragraphs in small letters as one', () => {
    const more = [
      'Fishermen promised to share their catch with the hospital kitchen.',
      'Snow fell all night.',
    ];
    const all = [harbour, baker, museum, ferry, school, ...more];
    const one = [all.join(' ').toLowerCase()];
    expect(rowsOf([machine(all), human(one)])).toEqual(['0,1,2,3,4,5,6|0']);
  });

  it('a whole text of many paragraphs as one', () => {
    const all = Array.from({ length: 60 }, (_, n) => {
      return `Ferry ${n * 37} left pier ${n} with ${words[n % 7]} and ${words[(n * 5) % 11]} for the ${words[(n * 3) % 13]}.`;
    });
    const again = all.map((text) =>
      text.replace('left pier', 'sailed from the pier, number').replace('with', 'carrying'),
    );
    const rows = rowsOf([source(all), machine(all), human([again.join(' ')])]);
    expect(rows).toEqual([`${all.map((_, n) => n).join(',')}|${all.map((_, n) => n).join(',')}|0`]);
  });

  it('speakers on lines of their own, though another version has them before a colon', () => {
    const said = [harbour, baker, museum, ferry, school];
    const saidAgain = [harbourAgain, bakerAgain, museumAgain, ferryAgain, schoolAgain];
    const speakers = ['ANNA', 'BORIS', 'ANNA', 'VERA', 'BORIS'];
    const rows = rowsOf([
      machine(said.map((text, n) => `${speakers[n]}. ${text}`)),
      human(said.map((text, n) => `${speakers[n]}: ${text}`)),
      versionOf(
        'other',
        'human',
        'en',
        saidAgain.flatMap((text, n) => [`${speakers[n]}`, text]),
      ),
    ]);
    expect(rows).toEqual(said.map((_, n) => `${n}|${n}|${2 * n},${2 * n + 1}`));
  });

  it('chapter numbers in two languages meet', () => {
    expect(
      rowsOf([
        source(['Глава 1', 'Корабль ушёл на рассвете.', 'Глава 2', 'Через 12 дней показался берег.']),
        human([
          'Chapter 1',
          'The ship left at dawn.',
          'Chapter 2',
          'After 12 days the shore came into view.',
        ]),
      ]),
    ).toEqual(['0|0', '1|1', '2|2', '3|3']);
  });

  it('short lines that repeat are told apart by where they stand', () => {
    expect(
      rowsOf([
        machine([harbour, '“Yes!”', baker, '“Yes!”', museum, '“No!”', ferry]),
        human([harbourAgain, '“Yes!”', bakerAgain, '“Yes!”', museumAgain, '“No!”', ferryAgain]),
      ]),
    ).toEqual(['0|0', '1|1', '2|2', '3|3', '4|4', '5|5', '6|6']);
  });

  it('an original and a human version that have nothing but numbers and names in common', () => {
    expect(
      rowsOf([
        source([
          'В 1908 году Андрей Белов купил 17 гектаров земли под Тверью.',
          'Его сосед, Фёдор Ганин, держал 230 ульев.',
          'В 1911 году случился пожар, и Белов уехал в Ригу.',
        ]),
        human([
          'In 1908 Andrei Belov bought 17 hectares of land near Tver.',
          'His neighbour, Fyodor Ganin, kept 230 beehives.',
          'In 1911 there was a fire, and Belov left for Riga.',
        ]),
      ]),
    ).toEqual(['0|0', '1|1', '2|2']);
  });

  it('two texts that have nothing in common lose no paragraph', () => {
    const rows = alignVersions([machine([harbour, baker]), human(['Qwerty asdf.', 'Zxcvb.'])]);
    expect(rows.flatMap(({ cells }) => cells.mt ?? [])).toEqual([0, 1]);
    expect([...rows.flatMap(({ cells }) => cells.human ?? [])].sort()).toEqual([0, 1]);
  });

  it('empty versions beside a full one', () => {
    expect(rowsOf([source([]), machine([harbour, baker]), human([])])).toEqual(['-|0|-', '-|1|-']);
    expect(rowsOf([source([]), machine([])])).toEqual([]);
    expect(alignVersions([])).toEqual([]);
  });

  it('a paragraph without a word stands in the row of its place', () => {
    expect(rowsOf([machine([harbour, '* * *', baker]), human([harbourAgain, '* * *', bakerAgain])])).toEqual([
      '0|0',
      '1|1',
      '2|2',
    ]);
  });

  it('a sentence of eight thousand words', () => {
    const long = Array.from({ length: 8000 }, (_, n) => `word${n % 700}`).join(' ');
    expect(rowsOf([machine([harbour, long, baker]), human([harbourAgain, long, bakerAgain])])).toEqual([
      '0|0',
      '1|1',
      '2|2',
    ]);
  });
});
