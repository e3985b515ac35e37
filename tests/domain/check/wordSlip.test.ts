import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { projectChecks, rowChecks } from '../../../shared/domain/check/registry.ts';
import { checkAll } from '../../../shared/domain/check/run.ts';
import { rowOf } from './rowOf.ts';

/** The words whose spelling is doubted where no machine bears witness. */
const doubted = (russian: string, human: string): readonly string[] =>
  (checkAll([rowOf(russian, '', human)], rowChecks, projectChecks)[0] ?? [])
    .filter(({ check }) => check === 'nameSpelling')
    .map(({ span }) => human.slice(span.from, span.to));

describe('a slip in a name', () => {
  it.each([
    ['Она писала в Instagram.', 'She wrote on Inptagram.', 'Inptagram'],
    ['Об этом сообщила ассоциация.', 'The National Associavion reported it.', 'Associavion'],
    ['Двое россиян вернулись домой.', 'Two Russiass came back home.', 'Russiass'],
    ['Пришли российские врачи.', 'Some Rustian doctors came.', 'Rustian'],
    ['Обещает центристская партия.', 'The Center Pirty promises it.', 'Pirty'],
    ['Матч прошёл на стадионе «Этихад».', 'The match was played at the Evihad stadium.', 'Evihad'],
  ])('is seen by the original alone: %s', (russian, human, slip) => {
    expect(doubted(russian, human)).toEqual([slip]);
  });

  it.each([
    ['Она писала в Instagram.', 'She wrote on Instagram.'],
    ['На рынке был мистер Маркер.', 'At the market was Mr Marker.'],
    ['Пьеса «Орёл» идёт в театре.', 'The play Eagle is on at the theatre.'],
    ['Сообщила «Актуальная камера».', 'Aktualnaya Kamera reported it.'],
    ['Пришли прусские врачи.', 'Some Prussian doctors came.'],
    ['Рыбаки ругались.', 'Fishermen were swearing.'],
    ['Кризисы повторяются.', 'Crises recur.'],
  ])('is none: %s', (russian, human) => {
    expect(doubted(russian, human)).toEqual([]);
  });

  it('is seen wherever a consonant of a Latin name is another', () => {
    const name = 'Montelbrand';
    const consonants = [...name].flatMap((letter, at) => (at > 0 && !'aeiou'.includes(letter) ? at : []));
    fc.assert(
      fc.property(fc.constantFrom(...consonants), fc.constantFrom(...'pqxw'), (at, letter) => {
        const slip = name.slice(0, at) + letter + name.slice(at + 1);
        expect(doubted(`Он купил ${name} вчера.`, `He bought ${slip} yesterday.`)).toEqual([slip]);
      }),
    );
  });
});
