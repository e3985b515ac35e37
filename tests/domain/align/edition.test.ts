import { describe, expect, it } from 'vitest';
import { alignVersions } from '../../../shared/domain/align/align.ts';
import { count, sentenceOf } from './madeUp.ts';
import { human, machine, rowsOf, source } from './versions.ts';

const all = count(60);
/** The original, whose made-up words are the same in both languages. */
const original = source(all.map(sentenceOf));
/** A sentence that answers none of the others. */
const strangeOf = (number: number) => sentenceOf(number * number + 9000);

describe('a machine translation', () => {
  const few = ['river', 'stone', 'winter', 'letter', 'garden', 'window', 'teacher', 'harvest'];
  /** A sentence of words that every such sentence has some of. */
  const plainOf = (n: number) => {
    const chosen = [0, 1, 2, 3].map((x) => few[(n * (2 * x + 3) + x * x * 5 + ((n * n) >> x)) % few.length]);
    return `${chosen.join(' ')}.`;
  };

  it.each([10, 12])('keeps its paragraphs though two sentences of it stand %i further on', (further) => {
    const textsWith = (place: number) =>
      count(80).map((n) => {
        if (n < 20 || n >= 44) return sentenceOf(n);
        const isRare = n === place || n === place + 1;
        return isRare ? `${plainOf(n)} ${sentenceOf(7000 + n - place)}` : plainOf(n);
      });
    const versions = [source(textsWith(22)), machine(textsWith(22 + further))];
    expect(rowsOf(versions)).toEqual(count(80).map((n) => `${n}|${n}`));
  });
});

describe('a machine translation of another edition', () => {
  it('has a short passage elsewhere', () => {
    const passage = all.slice(20, 24);
    const told = [...all.slice(0, 20), ...all.slice(24, 45), ...passage, ...all.slice(45)];
    const wanted = all.map((n) => `${n}|${told.indexOf(n)}|${n}`);
    expect(rowsOf([original, machine(told.map(sentenceOf)), human(all.map(sentenceOf))])).toEqual(wanted);
  });

  it('is in doubt where it has other text, if it has paragraphs more or less', () => {
    const confidenceOf = (texts: readonly string[]) => {
      const row = alignVersions([original, machine(texts)]).find(({ cells }) => cells.src?.includes(10));
      expect(row?.cells.mt).toEqual([10]);
      return row?.confidence ?? 0;
    };
    const other = all.map((n) => (n === 10 ? strangeOf(1) : sentenceOf(n)));
    const more = [...other.slice(0, 40), strangeOf(2), strangeOf(3), ...other.slice(40)];
    // A spoilt sentence is as strange.
    expect(confidenceOf(other)).toBeGreaterThan(0.99);
    expect(confidenceOf(more)).toBeLessThan(0.95);
  });
});
