import { describe, expect, it } from 'vitest';
import { alignVersions } from '../../../shared/domain/align/align.ts';
import { human, machine, rowsOf, source } from './versions.ts';

describe('structure that helps and must not mislead', () => {
  it('chapters whose numbers are off by one go by their text', () => {
    expect(
      rowsOf([
        machine([
          'Chapter 1',
          'The lighthouse keeper wound the clockwork at dusk and went down for his soup.',
          'Chapter 2',
          'A schooner loaded with oranges ran aground on the northern reef.',
          'Chapter 3',
          'The insurance inspector counted every crate and wrote a long report.',
        ]),
        human([
          'Chapter 2',
          'At dusk the keeper of the lighthouse wound up the clockwork and went down to his soup.',
          'Chapter 3',
          'On the northern reef a schooner with a cargo of oranges ran aground.',
          'Chapter 4',
          'Every crate was counted by the insurance inspector, who wrote a long report.',
        ]),
      ]),
    ).toEqual(['0|0', '1|1', '2|2', '3|3', '4|4', '5|5']);
  });

  it('a chapter left out takes its heading with it', () => {
    expect(
      rowsOf([
        source([
          'Глава 1',
          'Иван Петров родился в Твери в 1902 году.',
          'Глава 2',
          'В 1919 году он уехал в Ригу и поступил на верфь.',
          'Глава 3',
          'В 1941 году Петров вернулся в Тверь.',
        ]),
        human([
          'Chapter 1',
          'Ivan Petrov was born in Tver in 1902.',
          'Chapter 3',
          'In 1941 Petrov came back to Tver.',
        ]),
      ]),
    ).toEqual(['0|0', '1|1', '2|-', '3|-', '4|2', '5|3']);
  });

  it('identical lines of dialogue are told apart by their neighbours', () => {
    expect(
      rowsOf([
        machine([
          '– No.',
          '– Did the parcel from Arkhangelsk arrive?',
          '– No.',
          '– And the letter with the green seal?',
          '– No.',
          '– Then close the office.',
        ]),
        human([
          '“No.”',
          '“Has the parcel from Arkhangelsk come?”',
          '“No.”',
          '“What about the letter with a green seal?”',
          '“No.”',
          '“Then shut the office.”',
        ]),
      ]),
    ).toEqual(['0|0', '1|1', '2|2', '3|3', '4|4', '5|5']);
  });

  it('one of three identical lines is missing where its neighbours are missing', () => {
    const rows = rowsOf([
      machine([
        'The clerk opened the first drawer and looked for the passport.',
        'Nothing.',
        'He tried the iron cabinet behind the stove.',
        'Nothing.',
        'At last he climbed on a chair and felt along the shelf with the almanacs.',
        'Nothing.',
      ]),
      human([
        'The clerk pulled out the first drawer and searched for the passport.',
        'Nothing.',
        'Finally he climbed a chair and felt along the shelf of almanacs.',
        'Nothing.',
      ]),
    ]);
    // Which of the first two lines was left out, nobody can tell.
    expect(['0|0 1|1 2|- 3|- 4|2 5|3', '0|0 1|- 2|- 3|1 4|2 5|3']).toContain(rows.join(' '));
  });

  it('a list keeps its items apart where two are merged', () => {
    expect(
      rowsOf([
        machine([
          'Before the trip to the Khibiny mountains every member of the party must take from the store:',
          'two litres of drinking water in a flask;',
          'a warm woollen sweater with a high collar;',
          'matches in a waterproof tin;',
          'a compass and a map of the lakes.',
          'The storekeeper writes everything down in the green notebook.',
        ]),
        human([
          'Before leaving for the Khibiny mountains each member of the party is to collect from the store:',
          'two litres of drinking water in a flask;',
          'a warm sweater of wool with a high collar;',
          'matches in a waterproof tin, and a compass with a map of the lakes.',
          'Everything is written down by the storekeeper in the green notebook.',
        ]),
      ]),
    ).toEqual(['0|0', '1|1', '2|2', '3,4|3', '5|4']);
  });

  it('a poem of short lines with a refrain', () => {
    expect(
      rowsOf([
        machine([
          'The river sleeps beneath the ice,',
          'row, ferryman, row.',
          'My brother counted all his sheep,',
          'row, ferryman, row.',
          'The moon has drowned behind the mill,',
          'row, ferryman, row.',
        ]),
        human([
          'Beneath the ice the river sleeps,',
          'ferryman, row!',
          'All his sheep my brother counted,',
          'ferryman, row!',
          'Behind the mill the moon has drowned,',
          'ferryman, row!',
        ]),
      ]),
    ).toEqual(['0|0', '1|1', '2|2', '3|3', '4|4', '5|5']);
  });

  it('a table of names in two scripts with a row left out', () => {
    expect(
      rowsOf([
        source([
          'Анна Белова, 34',
          'Борис Громов, 51',
          'Вера Дымова, 27',
          'Глеб Ершов, 46',
          'Дарья Жукова, 39',
        ]),
        human(['Anna Belova, 34', 'Boris Gromov, 51', 'Gleb Yershov, 46', 'Darya Zhukova, 39']),
      ]),
    ).toEqual(['0|0', '1|1', '2|-', '3|2', '4|3']);
  });

  it('a passage of ten paragraphs that the human left out', () => {
    const things = 'anchor bakery candle drum engine fiddle garden hammer island jacket kettle lantern'.split(
      ' ',
    );
    const told = things.map(
      (thing, n) => `The ${thing} was bought for ${n * 7 + 13} roubles at the autumn fair.`,
    );
    const retold = things.map(
      (thing, n) => `At the autumn fair they paid ${n * 7 + 13} roubles for the ${thing}.`,
    );
    expect(rowsOf([machine(told), human([retold[0] ?? '', retold[11] ?? ''])])).toEqual([
      '0|0',
      ...told.slice(1, 11).map((_, n) => `${n + 1}|-`),
      '11|1',
    ]);
  });

  it('a foreign paragraph between two halves of one stays outside', () => {
    expect(
      rowsOf([
        machine([
          'The surveyors reached the pass on Friday. Their barometer showed 3,120 metres, and the donkeys refused to go on.',
          'Snow fell on the camp all night.',
        ]),
        human([
          'The surveyors reached the pass on Friday.',
          'Subscribe to our newsletter and win two opera tickets!',
          'Their barometer showed 3,120 metres, and the donkeys would go no further.',
          'All night snow fell on the camp.',
        ]),
      ]),
    ).toEqual(['0|0,2', '-|1', '1|3']);
  });

  it('a headline that its lead nearly repeats stays alone where the human left it out', () => {
    expect(
      rowsOf([
        machine([
          'Ferry to Solovki cancelled',
          'The ferry to Solovki was cancelled on Monday because of a storm warning, the port of Kem said.',
          'Passengers are to be given their money back within ten days.',
        ]),
        human([
          'Because of a storm warning the ferry to Solovki was cancelled on Monday, according to the port of Kem.',
          'Passengers will have their money returned within ten days.',
        ]),
      ]),
    ).toEqual(['0|-', '1|0', '2|1']);
  });

  it('a heading that stands at the end of the paragraph before it joins the two', () => {
    expect(
      rowsOf([
        machine([
          'The council of Vyborg approved the new tram line on Thursday after a debate of six hours.',
          'Beavers dam the stream near Priozersk again',
          'Foresters found the third dam this spring and asked the zoologists of the institute for advice.',
        ]),
        human([
          'On Thursday, after debating for six hours, the council of Vyborg approved the new tram line. Beavers again dam the stream near Priozersk',
          'This spring foresters found a third dam and asked zoologists of the institute for advice.',
        ]),
      ]),
    ).toEqual(['0,1|0', '2|1']);
  });

  it('a heading that was left out does not stay with the lead that nearly repeats it', () => {
    expect(
      rowsOf([
        source([
          'Совет Выборга утвердил в четверг новую трамвайную линию.',
          'В Эфиопии уничтожены российские "Панцири"',
          'Два российских комплекса "Панцирь" уничтожены в Эфиопии, сообщило в среду агентство Рейтер.',
          'Лесники нашли этой весной третью плотину.',
        ]),
        machine([
          'The council of Vyborg approved the new tram line on Thursday.',
          'Russian Pantsirs destroyed in Ethiopia',
          'Two Russian Pantsir systems were destroyed in Ethiopia, the Reuters agency reported on Wednesday.',
          'Foresters found the third dam this spring.',
        ]),
        human([
          'On Thursday the council of Vyborg approved the new tram line.',
          'Two Russian-made Pantsir systems have been destroyed in Ethiopia, Reuters reported on Wednesday.',
          'This spring foresters found a third dam.',
        ]),
      ]),
    ).toEqual(['0|0|0', '1|1|-', '2|2|1', '3|3|2']);
  });
});

describe('confidence', () => {
  it('is least where a text could as well stand in the row beside it', () => {
    const rows = alignVersions([
      machine([
        'The council of Vyborg approved the new tram line on Thursday.',
        'Ferry to Solovki cancelled',
        'The ferry to Solovki was cancelled on Monday because of a storm warning.',
        'Foresters found a third dam this spring and asked for advice.',
      ]),
      human([
        'On Thursday the council of Vyborg approved the new tram line.',
        'The ferry to Solovki was cancelled on Monday after a storm warning.',
        'This spring foresters found a third dam and asked for advice.',
      ]),
    ]);
    const confidenceOf = (paragraph: number) =>
      rows.find(({ cells }) => cells.mt?.includes(paragraph))?.confidence ?? 0;
    expect(confidenceOf(2)).toBeLessThan(confidenceOf(3));
    for (const { confidence } of rows) {
      expect(confidence).toBeGreaterThan(0);
      expect(confidence).toBeLessThan(1);
    }
  });

  it('of a row that is joined by a spoilt machine translation is less than of a sound one', () => {
    const original = source([
      'В 1908 году Белов купил 17 ульев.',
      'Его сосед уехал в Ригу.',
      'В 1911 году был пожар.',
    ]);
    const spoilt = machine([
      'In 1908 Belov bought 17 beehives.',
      'Qwerty zxcvb.',
      'In 1911 there was a fire.',
    ]);
    const confidences = alignVersions([original, spoilt]).map(({ confidence }) => confidence);
    expect(confidences[1]).toBeLessThan(Math.min(confidences[0] ?? 0, confidences[2] ?? 0));
  });
});
