import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findPhrase, queryWords } from '../../../shared/domain/concord/keys.ts';
import { excerptAround, placesInRow } from '../../../shared/domain/concord/place.ts';

const word = fc.constantFrom('лампа', 'lamp', 'a', '🏮', 'electroluminescent-installation');
const words = fc.array(word, { minLength: 1, maxLength: 80 });
const text = words.map((list) => list.join(' '));

describe('what stands around a place', () => {
  test('is a piece of the text with the words in it, cut between words only', () => {
    fc.assert(
      fc.property(text, fc.nat(), (given, seed) => {
        const found = findPhrase(given, 'ru', queryWords('lamp'), 'word');
        const at = found.slice(seed % Math.max(1, found.length));
        fc.pre(at.length > 0);
        const around = excerptAround({ text: given, found: at });
        expect(around.words).toBe('lamp');
        const before = around.before.replace(/^… /, '');
        const after = around.after.replace(/ …$/, '');
        const from = at[0]?.from ?? 0;
        expect(given.slice(from - before.length, from + 4 + after.length)).toBe(
          before + around.words + after,
        );
        const isWordStart = from === before.length || given[from - before.length - 1] === ' ';
        const end = from + 4 + after.length;
        expect([isWordStart, end === given.length || given[end] === ' ']).toEqual([true, true]);
        expect(before.length + after.length).toBeLessThanOrEqual(48 + 90);
      }),
    );
  });

  test('says where something is left out', () => {
    const long = `${'before '.repeat(20)}lamp${' after'.repeat(40)}`;
    const { before, after } = excerptAround({ text: long, found: [{ from: 140, to: 144 }] });
    expect(before).toMatch(/^… before .* before $/);
    expect(after).toMatch(/^ after .* after …$/);
    expect(excerptAround({ text: 'a lamp', found: [{ from: 2, to: 6 }] })).toEqual({
      before: 'a ',
      words: 'lamp',
      after: '',
    });
  });
});

test('places of a paragraph stand in the text of its row', () => {
  fc.assert(
    fc.property(text, words, (above, list) => {
      const paragraph = `${list.join(' ')} lantern`;
      const found = findPhrase(paragraph, 'en', queryWords('lantern'), 'word');
      const row = `${above}\n${paragraph}`;
      const inRow = placesInRow(row, { text: paragraph, found });
      expect(inRow.map(({ from, to }) => row.slice(from, to))).toEqual(['lantern']);
    }),
  );
});
