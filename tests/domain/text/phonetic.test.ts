import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { consonantsOf, soundCost, soundCosts, soundOf } from '../../../shared/domain/text/phonetic.ts';

/** 1 the same, 0 nothing in common. */
const soundLikeness = (a: string, b: string): number => 1 - soundCost(a, b) / Math.max(1, a.length, b.length);

describe('how a name sounds', () => {
  it.each([
    ['Евгений', ['Evgeny', 'Evgenij', 'Evgeniy']],
    ['Цыганков', ['Tsygankov', 'Tzigankov']],
    ['Сергей', ['Sergei', 'Sergey', 'Sergej']],
    ['Жуков', ['Zhukov', 'Žukov']],
    ['Хабаровск', ['Khabarovsk', 'Habarovsk']],
    ['Чехов', ['Chekhov', 'Tchekhov', 'Čehov']],
    ['Александр', ['Aleksandr', 'Alexandr']],
    ['Иркутск', ['Irkutsk']],
  ])('%s is romanised in many ways', (russian, spellings) => {
    const consonants = consonantsOf(soundOf(russian));
    for (const spelling of spellings) {
      expect(consonantsOf(soundOf(spelling)), spelling).toBe(consonants);
      expect(soundLikeness(soundOf(russian), soundOf(spelling)), spelling).toBeGreaterThan(0.85);
    }
  });

  it('differs where a consonant does', () => {
    expect(consonantsOf(soundOf('Fedotov'))).not.toBe(consonantsOf(soundOf('Федоров')));
    expect(soundCost(soundOf('Fedotov'), soundOf('Федоров'))).toBe(1);
  });

  it('is a distance: nothing to itself, the same both ways, at most by way of a third', () => {
    const word = fc.string({ unit: fc.constantFrom(...'aeioubvgdJzklmnprstfhCXS'), maxLength: 8 });
    fc.assert(
      fc.property(word, word, word, (a, b, c) => {
        expect(soundCost(a, a)).toBe(0);
        expect(soundCost(a, b)).toBeCloseTo(soundCost(b, a), 9);
        const likeness = soundLikeness(a, b);
        expect(likeness >= 0 && likeness <= 1).toBe(true);
        const shorter = Math.min(a.length, b.length);
        expect(soundCosts(a, b).begins).toBeCloseTo(soundCost(a.slice(0, shorter), b.slice(0, shorter)), 9);
        // Kindred sounds are near their kin, not each other's, so only the empty word is always between.
        expect(soundCost(a, b)).toBeLessThanOrEqual(soundCost(a, '') + soundCost('', b) + 1e-9);
        expect(soundCost(`${a}${c}`, `${b}${c}`)).toBeLessThanOrEqual(soundCost(a, b) + 1e-9);
      }),
    );
  });

  it('costs the same up to a bound, and more than it where it is above', () => {
    const word = fc.string({ unit: fc.constantFrom(...'aeiobvgdJklmnrstCXS'), maxLength: 8 });
    fc.assert(
      fc.property(word, word, fc.double({ min: 0, max: 4, noNaN: true }), (a, b, most) => {
        const [costs, bounded] = [soundCosts(a, b), soundCosts(a, b, most)];
        for (const which of ['whole', 'begins'] as const) {
          if (costs[which] <= most) expect(bounded[which]).toBe(costs[which]);
          else expect(bounded[which]).toBeGreaterThan(most);
        }
      }),
    );
  });

  it('is of the first letters where a word has thousands', () => {
    expect(soundOf('иванов'.repeat(1_000))).toBe(soundOf('иванов'.repeat(10)));
    expect(soundOf('ivanov'.repeat(9))).not.toBe(soundOf('ivanov'.repeat(10)));
  });

  it('is made of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (text) => {
        expect(soundOf(text)).toMatch(/^[a-zJXSC]*$/);
      }),
    );
  });
});
