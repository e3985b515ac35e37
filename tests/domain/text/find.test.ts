import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { finderOf, placesIn, type Search, searchModes } from '../../../shared/domain/search/find.ts';

const search = (text: string, mode: Search['mode'] = 'plain', matchCase = false): Search => ({
  text,
  mode,
  matchCase,
});
const words = (wanted: Search, text: string) =>
  placesIn(wanted)(text).map(({ from, to }) => text.slice(from, to));

describe('the places of what is searched for', () => {
  test('are each a hit by itself, in order, and there wherever the text is found', () => {
    const letters = fc.string({
      unit: fc.constantFrom('а', 'е', 'ё', 'Е', ' ', '.', '*', '😀'),
      maxLength: 12,
    });
    fc.assert(
      fc.property(
        letters.filter((text) => text.trim() !== ''),
        letters,
        fc.constantFrom('plain' as const, 'word' as const),
        fc.boolean(),
        (text, searched, mode, matchCase) => {
          const wanted = search(text, mode, matchCase);
          const places = placesIn(wanted)(searched);
          expect(places.length > 0).toBe(finderOf(wanted)(searched));
          places.forEach(({ from, to }, at) => {
            expect(from).toBeLessThan(to);
            expect(from).toBeGreaterThanOrEqual(places[at - 1]?.to ?? 0);
            expect(finderOf(search(text, 'plain', matchCase))(searched.slice(from, to))).toBe(true);
          });
        },
      ),
    );
  });

  test('are whole words where those are asked for, whatever the case and the letter ё', () => {
    expect(words(search('еще', 'word'), 'Ещё раз: еще, ещёжды')).toEqual(['Ещё', 'еще']);
    expect(words(search('it’s'), "It's it")).toEqual(["It's"]);
  });

  test('are none of nothing, and none that are empty', () => {
    expect(placesIn(search('  '))('a b')).toEqual([]);
    expect(placesIn(search('x*', 'pattern'))('axxb')).toEqual([{ from: 1, to: 3 }]);
    expect([...searchModes].map((mode) => words(search('b.', mode), 'b. bc'))).toEqual([
      ['b.'],
      ['b.'],
      ['b.', 'bc'],
    ]);
  });
});
