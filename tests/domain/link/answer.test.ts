import { describe, expect, it } from 'vitest';
import { answerTo, counterpartsOf, type LinkedRow, wordBeside } from '../../../shared/domain/link/answer.ts';

/** `лампу зажёг` | `lit the old lamp`, | `lamp was lit` with one doubtful link. */
const row: LinkedRow = {
  texts: [
    { key: 1, words: [{ from: 0, to: 5 }, { from: 6, to: 11 }] },
    { key: 2, words: [{ from: 0, to: 3 }, { from: 4, to: 7 }, { from: 8, to: 11 }, { from: 12, to: 16 }] },
    { key: 'corrected', words: [{ from: 0, to: 4 }, { from: 5, to: 8 }, { from: 9, to: 12 }] },
  ],
  links: [
    { left: 0, right: 1, leftWord: 0, rightWord: 3, sure: true },
    { left: 0, right: 1, leftWord: 1, rightWord: 0, sure: true },
    { left: 0, right: 2, leftWord: 0, rightWord: 0, sure: false },
    { left: 1, right: 2, leftWord: 0, rightWord: 2, sure: true },
  ],
}; // biome-ignore format: a table

describe('what answers to a place', () => {
  it('is by text what the word under it is linked with, the unsure apart', () => {
    expect(answerTo(row, 1, { from: 2, to: 2 })).toEqual({
      own: [{ from: 0, to: 5 }],
      others: [
        { key: 2, sure: [{ from: 12, to: 16 }], unsure: [] },
        { key: 'corrected', sure: [], unsure: [{ from: 0, to: 4 }] },
      ],
    });
  });

  it('goes both ways', () => {
    const answer = answerTo(row, 'corrected', { from: 10, to: 10 });
    expect(answer?.others).toEqual([{ key: 2, sure: [{ from: 0, to: 3 }], unsure: [] }]);
  });

  it('of a phrase takes the small words between with it', () => {
    const answer = answerTo(row, 1, { from: 0, to: 11 });
    expect(answer?.own).toEqual([{ from: 0, to: 11 }]);
    expect(answer?.others[0]).toEqual({ key: 2, sure: [{ from: 0, to: 16 }], unsure: [] });
  });

  it('is nothing between words, in white space, or in a text that is not there', () => {
    expect(answerTo(row, 2, { from: 20, to: 20 })).toBeNull();
    expect(answerTo(row, 7, { from: 0, to: 0 })).toBeNull();
  });

  it('at the seam of two words is the first', () => {
    const seam: LinkedRow = {
      ...row,
      texts: [{ key: 1, words: [{ from: 0, to: 3 }, { from: 3, to: 5 }] }],
      links: [],
    }; // biome-ignore format: short
    expect(answerTo(seam, 1, { from: 3, to: 3 })?.own).toEqual([{ from: 0, to: 3 }]);
  });

  it('of several places is in order, and each word once', () => {
    const both = [{ from: 6, to: 11 }, { from: 0, to: 5 }, { from: 7, to: 8 }]; // biome-ignore format: short
    expect(counterpartsOf(row, 1, both)).toEqual([
      { key: 2, sure: [{ from: 0, to: 3 }, { from: 12, to: 16 }], unsure: [] },
      { key: 'corrected', sure: [], unsure: [{ from: 0, to: 4 }] },
    ]); // biome-ignore format: a table
    expect(counterpartsOf(row, 7, both)).toEqual([]);
  });

  it('can be stepped through word by word', () => {
    expect(wordBeside(row, 1, null, 1)).toEqual({ from: 0, to: 5 });
    expect(wordBeside(row, 1, 0, 1)).toEqual({ from: 6, to: 11 });
    expect(wordBeside(row, 1, 6, 1)).toBeNull();
    expect(wordBeside(row, 1, null, -1)).toEqual({ from: 6, to: 11 });
  });
});
