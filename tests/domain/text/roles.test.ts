import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainLines } from '../../../shared/domain/text/lines.ts';
import { joinLines } from '../../../shared/domain/text/paragraphs.ts';
import { assignRoles } from '../../../shared/domain/text/roles.ts';
import { interviews, others, type RoleText } from './roleTexts.ts';

const read = (text: string) => assignRoles(joinLines(plainLines(text)));

function check({ lines }: RoleText): void {
  const text = lines.map((line) => (line === '' ? '' : line[1])).join('\n');
  const expected = lines.flatMap((line) => (line === '' ? [] : [`${line[0]}: ${line[1]}`]));
  expect(read(text).map((paragraph) => `${paragraph.role}: ${paragraph.text}`)).toEqual(expected);
}

describe('roles of paragraphs', () => {
  it.each(interviews)('in an interview: $kind', check);
  it.each(others)('in other texts: $kind', check);

  it.each([...interviews, ...others])(
    'do not hang on Windows line ends and trailing blanks: $kind',
    ({ lines }) => {
      const expected = lines.flatMap((line) => (line === '' ? [] : [line[0]]));
      const text = lines.map((line) => (line === '' ? '' : `${line[1]}  `)).join('\r\n');
      expect(read(`${text}\r\n\r\n`).map(({ role }) => role)).toEqual(expected);
    },
  );

  it('leaves out navigation and attribution, and nothing else', () => {
    for (const { lines } of [...interviews, ...others]) {
      const paragraphs = read(lines.map((line) => (line === '' ? '' : line[1])).join('\n'));
      const left = paragraphs.filter(({ included }) => !included).map(({ role }) => role);
      const expected = paragraphs
        .map(({ role }) => role)
        .filter((role) => role === 'navigation' || role === 'attribution');
      expect(left).toEqual(expected);
    }
  });
});

/** Lines such as documents have: turns, crumbs, headings, attributions, verse, rubbish. */
const line = fc.oneof(
  fc.constantFrom(
    ...[...interviews, ...others].flatMap(({ lines }) =>
      lines.map((entry) => (entry === '' ? '' : entry[1])),
    ),
  ),
  fc.string({ unit: 'grapheme', maxLength: 90 }),
  fc.constantFrom('', '  ', '\t- ', '—', '***', 'IV', '1.', 'Q:', '«»', '"', '—Да', 'Home / ', '\u00A0'),
);

const solid = (text: string): string => text.replace(/\s+/g, '');

describe('any text', () => {
  it('keeps every character of every line, in order', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 40 }), (lines) => {
        const text = lines.join('\n');
        const paragraphs = read(text);
        expect(solid(paragraphs.map((paragraph) => paragraph.text).join('\n'))).toBe(solid(text));
        for (const paragraph of paragraphs) {
          expect(paragraph.text).toBe(paragraph.text.trim());
          expect(paragraph.text).not.toBe('');
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('has one headline and one lead at most', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 40 }), (lines) => {
        const roles = read(lines.join('\n')).map(({ role }) => role);
        expect(roles.filter((role) => role === 'headline').length).toBeLessThanOrEqual(1);
        expect(roles.filter((role) => role === 'lead').length).toBeLessThanOrEqual(1);
      }),
      { numRuns: 500 },
    );
  });
});
