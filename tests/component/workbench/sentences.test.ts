import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Mark } from '../../../renderer/views/workbench/grid/marks.ts';
import {
  marksOfPart,
  type RowSentences,
  sentenceParts,
  sentencesAt,
  shownSentences,
} from '../../../renderer/views/workbench/words/sentences.ts';

/** `Раз. Два. Три.` | `One, two. Nothing. Three.` | an empty corrected text. */
const row: RowSentences = {
  groups: 3,
  texts: [
    {
      key: 1,
      text: 'Раз. Два. Три.',
      sentences: [{ from: 0, to: 4, group: 0 }, { from: 5, to: 9, group: 0 }, { from: 10, to: 14, group: 2 }],
    },
    {
      key: 2,
      text: 'One, two. Nothing. Three.',
      sentences: [{ from: 0, to: 9, group: 0 }, { from: 10, to: 18, group: 1 }, { from: 19, to: 25, group: 2 }],
    },
    { key: 'corrected', text: '', sentences: [] },
  ],
}; // biome-ignore format: a table

describe('sentences of a text', () => {
  it('stand as one where neighbours are of one group, and name the texts in which nothing answers', () => {
    expect(shownSentences(row, 1, 'Раз. Два. Три.')).toEqual([
      { from: 0, to: 9, number: 1, missing: [] },
      { from: 10, to: 14, number: 3, missing: [] },
    ]);
    expect(shownSentences(row, 2, 'One, two. Nothing. Three.')[1]).toEqual({
      from: 10,
      to: 18,
      number: 2,
      missing: [1],
    });
  });

  it('are not shown for another text than they are known of, nor where all are one group', () => {
    expect(shownSentences(row, 1, 'Раз. Два.')).toEqual([]);
    expect(shownSentences({ ...row, groups: 1 }, 1, 'Раз. Два. Три.')).toEqual([]);
  });

  it('move along with what is typed before them', () => {
    const typed = {
      ...row,
      texts: [
        { key: 'corrected' as const, text: 'A. B.', sentences: [{ from: 0, to: 2, group: 0 }, { from: 3, to: 5, group: 1 }] }, // biome-ignore format: one thought
      ],
    };
    expect(
      shownSentences(typed, 'corrected', 'So, A. B.').map(({ from, to, number }) => [from, to, number]),
    ).toEqual([
      [4, 6, 1],
      [7, 9, 2],
    ]);
  });

  it('light up in every text with the one at a place, and alone where nothing answers', () => {
    expect(sentencesAt(row, 2, 3)?.map(({ spans }) => spans.length)).toEqual([2, 1, 0]);
    expect(sentencesAt(row, 2, 12)?.map(({ spans }) => spans.length)).toEqual([0, 1, 0]);
    expect(sentencesAt(row, 'corrected', 0)).toBeNull();
  });
});

describe('parts of a paragraph', () => {
  const sentences = fc
    .uniqueArray(fc.integer({ min: 0, max: 60 }), { maxLength: 8 })
    .map((places) => places.sort((a, b) => a - b))
    .map((places) =>
      places.flatMap((from, at) => {
        const to = Math.min(from + 5, places[at + 1] ?? 61);
        return [{ from, to, number: at + 1, missing: [] }];
      }),
    );

  it('hold every character once, and every mark without words once', () => {
    fc.assert(
      fc.property(
        sentences,
        fc.nat(30),
        fc.integer({ min: 31, max: 70 }),
        fc.nat(70),
        (all, from, to, place) => {
          const parts = sentenceParts(all, from, to);
          expect(parts[0]?.from).toBe(from);
          expect(parts.at(-1)?.to).toBe(to);
          parts.slice(1).forEach((part, at) => {
            expect(part.from).toBe(parts[at]?.to);
          });
          const mark: Mark = {
            from: place,
            to: place,
            kind: 'dropped',
            words: 'x',
            change: 'omission',
            move: null,
          };
          const shown = parts.filter(
            (part) => part.from <= place && place <= part.to && marksOfPart([mark], part, to).length > 0,
          );
          expect(shown.length).toBe(from <= place && place <= to ? 1 : 0);
        },
      ),
    );
  });
});
