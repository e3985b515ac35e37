import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Search } from '../../../shared/domain/search/find.ts';
import { replaced, replacerOf } from '../../../shared/domain/search/replace.ts';

const search = (text: string, mode: Search['mode'] = 'plain', matchCase = true): Search => ({
  text,
  mode,
  matchCase,
});
const changed = (wanted: Search, replacement: string, text: string): string =>
  replaced(text, replacerOf(wanted, replacement)(text));

test('what stands between the places stays', () => {
  const parts = fc.array(fc.tuple(fc.string({ unit: 'grapheme' }), fc.boolean()));
  fc.assert(
    fc.property(parts, (list) => {
      let at = 0;
      const spans = list.flatMap(([part, isReplaced]) => {
        const from = at;
        at += part.length;
        return isReplaced && part !== '' ? [{ from, to: at, text: '|' }] : [];
      });
      const expected = list.map(([part, isReplaced]) => (isReplaced && part !== '' ? '|' : part)).join('');
      expect(replaced(list.map(([part]) => part).join(''), spans.toReversed())).toBe(expected);
    }),
  );
});

describe('what is replaced', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '.', '$', '😀', ' '), maxLength: 12 });

  test('as typed is what replaceAll replaces', () => {
    fc.assert(
      fc.property(letters.filter(Boolean), letters, letters, (text, replacement, searched) => {
        expect(changed(search(text), replacement, searched)).toBe(
          searched.replaceAll(text, () => replacement),
        );
      }),
    );
  });

  test('by a pattern is what the language itself makes of it, groups and all', () => {
    const patterns = fc.constantFrom('a', '(a)(b)?', '(?<first>[ab])(c)', '[^a]+', '(.)(.)(.)', '(?<=a)b');
    const template = fc
      .array(fc.constantFrom('x', '$$', '$&', '$1', '$2', '$3', '$10', '$01', '$0', '$<first>', '$'), {
        maxLength: 5,
      })
      .map((parts) => parts.join(' '));
    fc.assert(
      fc.property(patterns, template, letters, (pattern, replacement, searched) => {
        const expected = searched.replace(new RegExp(pattern, 'gu'), replacement);
        expect(changed(search(pattern, 'pattern'), replacement, searched)).toBe(expected);
      }),
    );
  });

  test('is only what becomes another, in order, none over another', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(search('a', 'pattern'), search('a|b', 'pattern', false), search('a*', 'pattern')),
        letters,
        (wanted, searched) => {
          let end = 0;
          for (const { from, to, text } of replacerOf(wanted, 'a')(searched)) {
            expect(from).toBeGreaterThanOrEqual(end);
            expect(to).toBeGreaterThan(from);
            expect(text).not.toBe(searched.slice(from, to));
            end = to;
          }
        },
      ),
    );
  });

  test('with white space as it is typed: a space for one of any kind, never for the end of a paragraph', () => {
    expect(changed(search('  '), ' ', 'Two  spaces,\u00a0 three   and\n\none')).toBe(
      'Two spaces, three  and\n\none',
    );
    expect(changed(search(' ,'), ',', 'first , second, third\u202f,')).toBe('first, second, third,');
    expect(changed(search('a b'), 'x', 'a\nb a b')).toBe('a\nb x');
  });

  test('in whole words, of either case, with any apostrophe', () => {
    expect(changed(search('ship', 'word', false), 'boat', 'Ship, ships, SHIP')).toBe('Boat, ships, BOAT');
    expect(changed(search("don't"), 'do not', "I don’t, you don't")).toBe('I do not, you do not');
    expect(changed(search("'"), '’', "it's and it’s")).toBe('it’s and it’s');
  });

  test('with the capitals of what was found, where case does not count and none were asked for', () => {
    const anyCase = (text: string) => search(text, 'plain', false);
    const text = 'Clock. The clock, THE CLOCK; “clock”.';
    expect(changed(anyCase('clock'), 'old watch', text)).toBe(
      'Old watch. The old watch, THE OLD WATCH; “old watch”.',
    );
    expect(changed(anyCase('Clock'), 'Watch', text)).toBe('Watch. The Watch, THE WATCH; “Watch”.');
    expect(changed(search('clock'), 'watch', text)).toBe('Clock. The watch, THE CLOCK; “watch”.');
    expect(changed(anyCase('ёлка'), '«ель»', 'Ёлка и ёлка')).toBe('«Ель» и «ель»');
    // A word that is all capitals as it was searched, and one whose case is what is to change.
    expect(changed(anyCase('UN'), 'Union', 'The UN')).toBe('The Union');
    expect(changed(anyCase('internet'), 'internet', 'The Internet')).toBe('The internet');
    // A single capital letter is not a word in capitals.
    expect(changed(search('a', 'word', false), 'one', 'A boat, a boat')).toBe('One boat, one boat');
  });

  test('by a pattern with line breaks', () => {
    expect(changed(search(String.raw`\s*\n`, 'pattern'), ' ', 'one \ntwo')).toBe('one two');
    expect(changed(search('; ', 'pattern'), String.raw`;\n`, 'one; two')).toBe('one;\ntwo');
    expect(changed(search('; '), String.raw`\n`, 'one; two')).toBe(String.raw`one\ntwo`);
  });

  test('is refused by a pattern that is none', () => {
    expect(() => replacerOf(search('(', 'pattern'), '')).toThrow(/badPattern/);
  });
});
