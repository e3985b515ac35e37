import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exportFileName } from '../../shared/formats/fileName.ts';

test.each([
  ['Паром на Каме', 'Паром на Каме.tmx'],
  ['a/b\\c: d?', 'a_b_c_ d_.tmx'],
  ['"Not a day" of rest.', 'Not a day of rest.tmx'],
  ['""', 'sverka.tmx'],
  ['invoice\u202Etxt.exe', 'invoicetxt.exe.tmx'],
  ['tab\tand\nline\u0000', 'tab and line.tmx'],
  ['..hidden. ', 'hidden.tmx'],
  ['con', '_con.tmx'],
  ['LPT1.old', '_LPT1.old.tmx'],
  ['console', 'console.tmx'],
  ['', 'sverka.tmx'],
  ['\u200B\u2066', 'sverka.tmx'],
  ['е\u0308лка', 'ёлка.tmx'],
])('%j is saved as %s', (title, expected) => {
  expect(exportFileName(title, 'tmx')).toBe(expected);
});

test('a long name is cut between letters, never inside one', () => {
  expect(exportFileName('я'.repeat(300), 'html')).toBe(`${'я'.repeat(124)}.html`);
  expect(exportFileName('👩‍🚀'.repeat(100), 'txt')).toMatch(/^(👩🚀)+\.txt$/u);
});

test('any title gives a name that every system takes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (title) => {
      const name = exportFileName(title, 'json');
      expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(255);
      expect(name).toMatch(/^[^\p{Cc}\p{Cf}\p{Cs}/\\:*?"<>|. ][^\p{Cc}\p{Cf}\p{Cs}/\\:*?"<>|]*\.json$/u);
    }),
    { numRuns: 1000 },
  );
});
