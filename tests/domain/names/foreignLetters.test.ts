import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mayBeSpelt } from '../../../shared/domain/names/foreignLetters.ts';
import { petStems } from '../../../shared/domain/names/petNames.ts';

describe('the letters of a foreign name', () => {
  it.each([
    ['Хашкаджи', 'Khashoggi'],
    ['Фуко', 'Foucault'],
    ['Кшиштоф', 'Krzysztof'],
    ['Вустер', 'Worcester'],
    ['Платон', 'Plato'],
    ['Цинь', 'Qin'],
    ['Шварценеггера', 'Schwarzenegger'],
    ['Луческу', 'Lucescu'],
  ])('%s may be %s', (russian, english) => {
    expect(mayBeSpelt(russian.toLowerCase(), english.toLowerCase())).toBe(true);
  });

  it.each([
    ['Арканзас', 'Arizona'],
    ['Алабама', 'Alaska'],
    ['Хартикайнен', 'Hietanen'],
    ['Фелинга', 'Fleming'],
    ['Джотто', 'Galileo'],
    ['Шелли', 'Shakespeare'],
  ])('%s is no %s', (russian, english) => {
    expect(mayBeSpelt(russian.toLowerCase(), english.toLowerCase())).toBe(false);
  });

  it('are those of the name whatever its vowels are', () => {
    const consonant = fc.constantFrom(['б', 'b'], ['д', 'd'], ['к', 'k'], ['л', 'l'], ['м', 'm'], ['р', 'r']);
    const vowel = fc.constantFrom(['а', 'a'], ['о', 'o'], ['и', 'e'], ['у', 'ou']);
    fc.assert(
      fc.property(fc.array(fc.tuple(consonant, vowel), { minLength: 2, maxLength: 6 }), (syllables) => {
        const [russian, english] = [0, 1].map((side) =>
          syllables
            .flat()
            .map((pair) => pair[side])
            .join(''),
        );
        expect(mayBeSpelt(russian ?? '', english ?? '')).toBe(true);
      }),
    );
  });
});

describe('endearing forms', () => {
  it('are of the names they are made from, in any case', () => {
    expect(petStems('Митенька')).toEqual(['мит']);
    expect(petStems('Лёньку')).toEqual(['лён']);
    expect(petStems('Верочкой')).toEqual(['вер']);
    expect(petStems('Шурку')).toEqual(['шур']);
    expect(petStems('Дашутка')).toEqual(['даш']);
    expect(petStems('Третьяковке')).toEqual(['третьяков']);
  });

  it('are none of other names', () => {
    for (const name of ['Москва', 'Камчатка', 'Пётр', 'Ольга', 'Сытника']) expect(petStems(name)).toEqual([]);
  });
});
