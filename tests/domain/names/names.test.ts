import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createExonymTable } from '../../../shared/domain/names/exonymTable.ts';
import { nameKey, nameStems } from '../../../shared/domain/names/stems.ts';

describe('stems of Russian names', () => {
  it('hold what all cases of a name share', () => {
    for (const form of ['Фургал', 'Фургала', 'Фургалу', 'Фургалом', 'Фургале']) {
      expect(nameStems(form)).toContain('фургал');
    }
    for (const form of ['Москва', 'Москвы', 'Москве', 'Москву', 'Москвой'])
      expect(nameStems(form)).toContain('москв');
  });

  it('lead from an adjective to the place', () => {
    expect(nameStems('волгоградского')).toContain('волгоград');
  });

  it('give one key to the cases of a name', () => {
    const keys = ['Дегтярев', 'Дегтярева', 'Дегтярёву', 'Дегтяревым'].map(nameKey);
    expect(new Set(keys.slice(1)).size).toBeLessThanOrEqual(2);
    expect(nameKey('Казань')).toBe(nameKey('Казани'));
  });

  it('never leave fewer than two letters, whatever the word', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 20 }), (word) => {
        const stems = nameStems(word);
        expect(stems[0]).toBe(word.toLowerCase().replaceAll('ё', 'е'));
        for (const stem of stems.slice(1)) expect(stem.length).toBeGreaterThanOrEqual(2);
      }),
    );
  });
});

describe('exonyms', () => {
  const table = createExonymTable();
  const names = (russian: string) => table.englishFor(russian).map((words) => words.join(' '));

  it('are found for every case of a word', () => {
    expect(names('Киева')).toEqual(expect.arrayContaining(['kyiv', 'kiev']));
    expect(names('французского')).toContain('french');
    expect(names('Афинах')).toContain('athens');
    expect(names('американцам')).toContain('american');
  });

  it('tell abbreviations from words', () => {
    expect(names('США')).toEqual(expect.arrayContaining(['US', 'united states']));
    expect(table.isEnglishName('norway')).toBe(true);
    expect(table.isEnglishName('table')).toBe(false);
  });

  it('know the regions of the world where the runtime does', () => {
    expect(names('Эквадоре')).toContain('ecuador');
  });
});
