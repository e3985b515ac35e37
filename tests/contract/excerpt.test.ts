import fc from 'fast-check';
import { expect, it } from 'vitest';
import { excerptAt } from '../../electron/core/excerpt.ts';

const word = fc.string({ unit: fc.constantFrom(...'абвxyz'), minLength: 1, maxLength: 9 });

it('shows the place with the words around it, and says where the text goes on', () => {
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 60 }), fc.nat(), (words, seed) => {
      const text = words.join(' ');
      const chosen = seed % words.length;
      const from = words.slice(0, chosen).join(' ').length + (chosen > 0 ? 1 : 0);
      const place = words[chosen] ?? '';
      const { excerpt, at } = excerptAt(text, { from, to: from + place.length });
      expect(excerpt.slice(at, at + place.length)).toBe(place);
      const shown = excerpt.replace(/^…|…$/g, '');
      const start = from - at + (excerpt.startsWith('…') ? 1 : 0);
      expect(text.slice(start, start + shown.length)).toBe(shown);
      expect(excerpt.startsWith('…')).toBe(start > 0);
      expect(excerpt.endsWith('…')).toBe(start + shown.length < text.length);
    }),
  );
});
