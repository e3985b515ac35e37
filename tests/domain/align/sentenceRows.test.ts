import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignVersions } from '../../../shared/domain/align/align.ts';
import { alignSentences } from '../../../shared/domain/align/sentenceRows.ts';
import { splitSentences } from '../../../shared/domain/text/sentences.ts';
import { anyVersions, versionOf } from './versions.ts';

describe('sentences of a row', () => {
  const mt = versionOf('mt', 'machine', 'en', [
    'The ferry left Kem at nine. Forty passengers slept on deck. The captain sang.',
  ]);
  const human = versionOf('human', 'human', 'en', [
    'At nine the ferry left Kem.',
    'Forty passengers slept on the deck, and the captain sang.',
  ]);

  it('meet across versions, two of one side in one of the other', () => {
    const groups = alignSentences([mt, human], { mt: [0], human: [0, 1] });
    const texts = groups.map((cells) =>
      [mt, human].map(({ key, paragraphs }) =>
        (cells[key] ?? []).map(({ paragraph, from, to }) => paragraphs[paragraph]?.text.slice(from, to)),
      ),
    );
    expect(texts).toEqual([
      [['The ferry left Kem at nine.'], ['At nine the ferry left Kem.']],
      [
        ['Forty passengers slept on deck.', 'The captain sang.'],
        ['Forty passengers slept on the deck, and the captain sang.'],
      ],
    ]);
  });

  it('stand in exactly one group, whatever the texts', () => {
    fc.assert(
      fc.property(anyVersions, (versions) => {
        for (const { cells } of alignVersions(versions)) {
          const groups = alignSentences(versions, cells);
          for (const { key, paragraphs } of versions) {
            const found = groups.flatMap((group) => group[key] ?? []);
            const whole = (cells[key] ?? []).flatMap((paragraph) => {
              const text = paragraphs[paragraph]?.text ?? '';
              const spans = splitSentences(text);
              return spans.length > 0 ? spans : [{ from: 0, to: text.length }];
            });
            expect(found.length).toBe(whole.length);
            expect(new Set(found.map((place) => JSON.stringify(place))).size).toBe(whole.length);
          }
        }
      }),
      { numRuns: 40 },
    );
  });
});
