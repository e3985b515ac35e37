import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createNameForms } from '../../../shared/domain/check/names/forms.ts';
import { createStandInTable } from '../../../shared/domain/names/exonymTable.ts';
import { spokenAtHome } from '../../../shared/domain/names/homeSpelling.ts';

describe('names as they are spelt at home', () => {
  const forms = createNameForms();

  it.each([
    ['Фуке', 'Fouquet'],
    ['Жак', 'Jacques'],
    ['Крыховяк', 'Krychowiak'],
    ['Роджер', 'Roger'],
    ['Хименес', 'Jimenez'],
    ['Чиполлино', 'Cipollino'],
    ['Судзуки', 'Suzuki'],
    ['Моуринью', 'Mourinho'],
    ['Ворачек', 'Voráček'],
    ['Клозе', 'Klose'],
  ])('%s may be %s', (russian, english) => {
    expect(forms.isAtHome(russian.toLowerCase(), english.toLowerCase())).toBe(true);
  });

  it.each([
    ['Жак', 'Jules'],
    ['Роджер', 'Robert'],
    ['Уилсон', 'Watson'],
    ['Хименес', 'Hernandez'],
  ])('%s is no %s', (russian, english) => {
    expect(forms.isAtHome(russian.toLowerCase(), english.toLowerCase())).toBe(false);
  });

  it('are told from what the Russian alphabet makes of itself', () => {
    expect(forms.isLetterByLetter('хашкаджи', 'khashkaji')).toBe(true);
    expect(forms.isLetterByLetter('уилсон', 'wilson')).toBe(false);
  });

  it('are few, in small letters and other than the word, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 20 }), (word) => {
        const said = spokenAtHome(word);
        expect(said.length).toBeLessThanOrEqual(10);
        expect(said).not.toContain(word.toLowerCase());
        for (const one of said) expect(one).toBe(one.toLowerCase());
      }),
    );
  });
});

describe('what may be said for a name', () => {
  const standInsFor = createStandInTable();

  it('is found for every case of a word', () => {
    expect(standInsFor('Москвой')).toContain('russia');
    expect(standInsFor('московскими')).toContain('capital');
    expect(standInsFor('Олей')).toContain('olga');
  });

  it('is nothing for another word', () => {
    expect([...standInsFor('стол')]).toEqual([]);
  });
});
