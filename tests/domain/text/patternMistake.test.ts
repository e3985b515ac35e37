import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Problem } from '../../../shared/domain/problem.ts';
import { ProblemError } from '../../../shared/domain/problem.ts';
import { finderOf } from '../../../shared/domain/search/find.ts';
import { mistakeIn } from '../../../shared/domain/search/patternMistake.ts';
import type { patternMistakes } from '../../../shared/domain/search/patternSigns.ts';
import { createTranslator } from '../../../shared/locales/translator.ts';

const refusedByEngine = (pattern: string): boolean => {
  try {
    new RegExp(pattern, 'u');
    return false;
  } catch {
    return true;
  }
};

const problemOf = (pattern: string): Problem => {
  try {
    finderOf({ text: pattern, mode: 'pattern', matchCase: false });
  } catch (error) {
    if (error instanceof ProblemError) return error.problem;
  }
  throw new Error(`taken: ${pattern}`);
};

/** Pieces of which nearly every way to go wrong is made within a few. */
const pieces = [
  ...'()[]{}|*+?^$.\\/-:=!<>,019aBkzpPucxdё😀 ',
  ...[
    '(?',
    '(?<',
    '(?<a>',
    '(?<b>',
    '(?:',
    '(?i',
    '\\k<',
    '\\p{',
    '\\p{L}',
    '\\u{',
    '\\x4',
    '\\ud83d',
    '\\ude00',
  ],
  ...['{1', '{2,1}', '[a', 'z-a', '\\d-', '\\b', '\\B', '\\1', '(?<=', '\\u0061', '\\cA', '\\0', '(?-'],
];

describe('the mistake in a pattern', () => {
  test('is found in whatever the engine refuses, and in nothing that it takes', () => {
    const pattern = fc.string({ unit: fc.constantFrom(...pieces), maxLength: 9 });
    fc.assert(
      fc.property(pattern, (text) => {
        expect(mistakeIn(text) !== null, text).toBe(refusedByEngine(text));
      }),
      { numRuns: 20_000 },
    );
  });

  test('lies in the pattern, and what stands before it is not at fault', () => {
    const pattern = fc.string({ unit: fc.constantFrom(...pieces), maxLength: 12 });
    fc.assert(
      fc.property(pattern, (text) => {
        const mistake = mistakeIn(text);
        if (mistake === null) return;
        expect(mistake.from).toBeLessThan(mistake.to);
        expect(mistake.to).toBeLessThanOrEqual(text.length);
        // What is open there, and groups that are still to come, are closed and made.
        const before = mistakeIn(text.slice(0, mistake.from));
        expect(['openGroup', 'openClass', 'noSuchGroup', undefined]).toContain(before?.kind);
      }),
      { numRuns: 5_000 },
    );
  });

  test.each<[string, (typeof patternMistakes)[number], string]>([
    ['one (two', 'openGroup', '('],
    ['((a)', 'openGroup', '('],
    ['a[bc', 'openClass', '['],
    ['two) three', 'loneClosing', ')'],
    ['a]', 'loneClosing', ']'],
    ['a}', 'loneClosing', '}'],
    ['*.txt', 'nothingToRepeat', '*'],
    ['a**', 'nothingToRepeat', '*'],
    ['(?=a){2}', 'nothingToRepeat', '{2}'],
    ['a{two}', 'badCount', '{'],
    ['a{3,1}', 'countsOutOfOrder', '{3,1}'],
    ['[я-а]', 'rangeOutOfOrder', 'я-а'],
    [String.raw`[a-\d]`, 'badRange', String.raw`a-\d`],
    ['C:\\', 'trailingBackslash', '\\'],
    [String.raw`\q`, 'badEscape', String.raw`\q`],
    [String.raw`\😀`, 'badEscape', String.raw`\😀`],
    [String.raw`\u{110000}`, 'badEscape', String.raw`\u{110000}`],
    [String.raw`\p{Letters}`, 'badProperty', String.raw`\p{Letters}`],
    [String.raw`(a)\2`, 'noSuchGroup', String.raw`\2`],
    [String.raw`(?<one>a)\k<two>`, 'noSuchGroup', String.raw`\k<two>`],
    ['(?a)', 'badGroup', '(?'],
    ['(?<1>a)', 'badGroupName', '(?<1>'],
    ['(?<a>b)(?<a>c)', 'sameGroupName', '(?<a>'],
  ])('%s: %s', (pattern, kind, sign) => {
    const mistake = mistakeIn(pattern);
    expect(mistake?.kind).toBe(kind);
    expect(pattern.slice(mistake?.from, mistake?.to)).toBe(sign);
  });
});

describe('the sentence of a mistake', () => {
  test.each(['en', 'ru'] as const)('has all that it names, in %s', (language) => {
    const t = createTranslator(language);
    const pattern = fc.string({ unit: fc.constantFrom(...pieces, '{{at}}', '$t(badPattern)'), maxLength: 9 });
    fc.assert(
      fc.property(pattern.filter(refusedByEngine), (text) => {
        const { code, params } = problemOf(text);
        const sentence = t(`errors:${code}`, params);
        expect(sentence).toContain(text);
        const rest = sentence
          .replace(text, '')
          .replace(String(params.sign), '')
          .replace(String(params.sign), '');
        expect(rest).not.toMatch(/\{\{|undefined|badPattern/);
        expect(sentence).not.toBe(t('errors:badPattern', { pattern: text }));
      }),
      { numRuns: 2_000 },
    );
  });
});
