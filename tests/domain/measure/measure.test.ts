import { describe, expect, it } from 'vitest';
import { tokenize13a } from '../../../shared/domain/measure/bleu.ts';
import {
  type MeasureName,
  measureNames,
  scoreOf,
  signatureOf,
  statisticsOf,
} from '../../../shared/domain/measure/measure.ts';

const segment = (measure: MeasureName, hypothesis: string, ...references: readonly string[]): number =>
  scoreOf(measure, statisticsOf(measure, hypothesis, references), 'segment');

const text = (measure: MeasureName, pairs: readonly (readonly [string, ...string[]])[]): number => {
  const sums: number[] = [];
  for (const [hypothesis, ...references] of pairs) {
    for (const [at, count] of statisticsOf(measure, hypothesis, references).entries()) {
      sums[at] = (sums[at] ?? 0) + count;
    }
  }
  return scoreOf(measure, sums, 'text');
};

// The figures are those of sacrebleu 2.6.0; the short ones are worked out beside them by hand.
describe('a measure of one segment', () => {
  it.each<[string, string, readonly string[], Record<MeasureName, number>]>([
    ['equal', 'The boat left.', ['The boat left.'], { bleu: 100, chrf2: 100, chrf2pp: 100, ter: 0 }],
    ['nothing against words', '', ['The boat left.'], { bleu: 0, chrf2: 0, chrf2pp: 0, ter: 100 }],
    ['words against nothing', 'The boat left.', [''], { bleu: 0, chrf2: 0, chrf2pp: 0, ter: 100 }],
    ['nothing against nothing', '', [''], { bleu: 0, chrf2: 0, chrf2pp: 0, ter: 0 }],
    ['nothing in common', 'xyz', ['abc'], { bleu: 0, chrf2: 0, chrf2pp: 0, ter: 100 }],
    // Three of four words, two of three pairs, one of two triples, none of one quadruple, smoothed to 1/2:
    // (3/4 · 2/3 · 1/2 · 1/2) ^ 1/4. Characters the same way, but not smoothed: their mean, 3/4 and 2/3 twice for chrF++.
    [
      'a changed last word',
      'a b c d',
      ['a b c e'],
      { bleu: 59.4604, chrf2: 47.9167, chrf2pp: 55.5556, ter: 25 },
    ],
    // Shorter by one word: exp(1 - 4/3).
    ['a word too few', 'a b c', ['a b c d'], { bleu: 71.6531, chrf2: 68.8623, chrf2pp: 71.4286, ter: 25 }],
    // One move of two words, for which a plain edit distance takes four.
    ['moved words', 'c d a b', ['a b c d'], { bleu: 45.1801, chrf2: 41.6667, chrf2pp: 55.5556, ter: 25 }],
    // TER knows no case, the others do; of two letters chrF has one order that matches.
    ['another case', 'AB', ['Ab'], { bleu: 0, chrf2: 25, chrf2pp: 16.6667, ter: 0 }],
  ])('%s', (_, hypothesis, references, figures) => {
    for (const measure of measureNames) {
      expect(segment(measure, hypothesis, ...references), measure).toBeCloseTo(figures[measure], 4);
    }
  });

  it('takes characters for what a reader sees as one sign, not for halves of it', () => {
    // Two signs outside the basic plane: one of two alike, no pair.
    expect(segment('chrf2', '𝒳𝒴', '𝒳𝒵')).toBeCloseTo(25, 4);
    expect(segment('chrf2pp', '𝒳. 𝒴.', '𝒳, 𝒴,')).toBeCloseTo(16.6667, 4);
  });

  it('parts words at every white space there is, and nowhere else', () => {
    expect(segment('ter', 'a\u00a0b\u2009c\u0085d\u001ce', 'a b c d e')).toBe(0);
    expect(segment('ter', 'a\ufeffb', 'a b')).toBe(100);
    expect(segment('chrf2', 'a\u00a0b\u202fc', 'abc')).toBeCloseTo(100, 9);
  });
});

describe('several references', () => {
  it('BLEU takes the length nearest to the hypothesis, the shorter of two as near', () => {
    // 4 words against 2 and 6: as near; against the shorter there is no penalty.
    expect(statisticsOf('bleu', 'a b c d', ['a b c d e f', 'a b'])[1]).toBe(2);
    expect(segment('bleu', 'a b c d', 'a b c d e f', 'a b')).toBeCloseTo(100, 9);
    expect(segment('bleu', 'a b c d', 'a b c d e f')).toBeCloseTo(60.6531, 4);
  });

  it('BLEU counts an n-gram as often as the reference that has it most often', () => {
    expect(statisticsOf('bleu', 'a a a b', ['a x', 'a a y']).slice(2, 6)).toEqual([2, 1, 0, 0]);
  });

  it('chrF takes the reference that fits best, and only that one', () => {
    expect(segment('chrf2', 'abcdef', 'zzz', 'abcdef', 'abc')).toBeCloseTo(100, 9);
    expect(statisticsOf('chrf2', 'abc', ['abd', 'xyzxyz'])).toEqual(statisticsOf('chrf2', 'abc', ['abd']));
  });

  it('TER takes the fewest edits, over the mean length', () => {
    expect(statisticsOf('ter', 'a b c', ['a b c d', 'x y'])).toEqual([1, 3]);
    expect(segment('ter', 'a b c', 'a b c d', 'x y')).toBeCloseTo(33.3333, 4);
  });
});

describe('a measure of a text', () => {
  it('is of the sums, not the mean of its segments', () => {
    const pairs = [
      ['a b c d e', 'a b c d e'],
      ['x', 'y z w'],
    ] as const;
    expect(text('ter', pairs)).toBeCloseTo((100 * 3) / 8, 9);
    expect(text('bleu', pairs)).toBeCloseTo(100 * Math.exp(1 - 8 / 6) * (5 / 6) ** 0.25, 9);
  });

  it('BLEU is nought where the text is too short for an order, though a segment by itself is not', () => {
    expect(text('bleu', [['a b', 'a b']])).toBe(0);
    expect(segment('bleu', 'a b', 'a b')).toBeCloseTo(100, 9);
  });
});

describe('tokens of mteval-v13a', () => {
  it.each([
    ['He paid 1,234.50 rubles (in 1873).', 'He paid 1,234.50 rubles ( in 1873 ) .'],
    ["It's the U.S. dollar's rate: 5-6%", "It's the U . S . dollar's rate : 5 - 6 %"],
    ['“Да”, — сказал он…', '“Да” , — сказал он…'],
    ['&quot;A&amp;B&quot; &lt;skipped&gt; <skipped>', '" A & B " < skipped >'],
    ['end-\nof-line\nbreaks-\n', 'endof-line breaks-'],
    ['.5 5. a.5 5.a ,,', '. 5 5 . a . 5 5 . a , ,'],
  ])('%s', (given, tokens) => {
    expect(tokenize13a(given).join(' ')).toBe(tokens);
  });
});

describe('a signature', () => {
  it('says what sacrebleu would', () => {
    expect(signatureOf('bleu', 1, 'text')).toBe('nrefs:1|case:mixed|eff:no|tok:13a|smooth:exp|version:2.6.0');
    expect(signatureOf('bleu', 2, 'segment')).toContain('nrefs:2|case:mixed|eff:yes|');
    expect(signatureOf('chrf2pp', null, 'text')).toBe(
      'nrefs:var|case:mixed|eff:yes|nc:6|nw:2|space:no|version:2.6.0',
    );
    expect(signatureOf('ter', 1, 'text')).toBe(
      'nrefs:1|case:lc|tok:tercom|norm:no|punct:yes|asian:no|version:2.6.0',
    );
  });
});
