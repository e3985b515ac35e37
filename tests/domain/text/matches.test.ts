import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchesOf } from '../../../shared/domain/text/matches.ts';

const patterns = [/\p{L}+/gu, /a/gi, /(?=[ab])/g, /\b/gu, /x*/g, /x*/gu, /(?<=(a))b/g];
const texts = fc.string({ unit: fc.constantFrom('a', 'b', 'x', ' ', 'я', '\u{1f600}', '.') });

describe('matches of a pattern', () => {
  it('are those of matchAll, with their groups, empty ones too', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom(...patterns), (text, pattern) => {
        const shapeOf = (found: RegExpExecArray) => ({ at: found.index, parts: [...found] });
        expect(matchesOf(text, pattern).map(shapeOf)).toEqual([...text.matchAll(pattern)].map(shapeOf));
      }),
    );
  });

  it('do not depend on what was searched before', () => {
    const pattern = /a/g;
    pattern.lastIndex = 3;
    expect(matchesOf('banana', pattern).map(({ index }) => index)).toEqual([1, 3, 5]);
  });
});
