import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { likeSounds, mostlyAlike } from '../../../shared/domain/link/prior.ts';
import { kindOf } from '../../../shared/domain/link/words.ts';

describe('words that sound alike', () => {
  it('are as alike whichever likeness is wanted, where they have it', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'kgaeionrstv'), minLength: 3, maxLength: 9 });
    const other = fc.tuple(letters, fc.nat(8), fc.constantFrom('', 'a', 'n', 'ov', 'sk'));
    let alike = 0;
    fc.assert(
      fc.property(letters, other, fc.boolean(), (word, [another, cut, ending], isForm) => {
        const [left, right] = [kindOf(word), kindOf(isForm ? word.slice(0, cut) + ending : another)];
        const whole = likeSounds(left, right, 0);
        expect(likeSounds(left, right)).toBe(whole);
        expect(likeSounds(left, right, mostlyAlike) >= 0.5).toBe(whole >= 0.5);
        expect(likeSounds(left, right, 0.9) >= 1).toBe(whole >= 1);
        if (whole > 0) alike += 1;
      }),
      { numRuns: 2000 },
    );
    expect(alike).toBeGreaterThan(100);
  });
});
