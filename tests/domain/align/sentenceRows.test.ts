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
    const [groups = []] = alignSentences([mt, human], [{ mt: [0], human: [0, 1] }]);
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

  it('of several rows stand with those of their own row only', () => {
    const left = versionOf('mt', 'machine', 'en', [
      'The ferry left Kem. Snow fell.',
      'Forty people slept. Ann sang.',
    ]);
    const right = versionOf('human', 'human', 'en', [
      'Ferry left Kem. Forty people slept.',
      'Snow fell. Ann was singing.',
    ]);
    const rows = alignSentences(
      [left, right],
      [
        { mt: [0], human: [0] },
        { mt: [1], human: [1] },
      ],
    );
    rows.forEach((groups, row) => {
      expect(groups.length).toBeGreaterThan(0);
      for (const cells of groups) {
        for (const place of Object.values(cells).flat()) expect(place.paragraph).toBe(row);
      }
    });
  });

  it('are one group where no version has two, whatever the rows around say', () => {
    const left = versionOf('mt', 'machine', 'en', ['Snow fell on Kem.', 'The ferry left. Ann sang.']);
    const right = versionOf('human', 'human', 'en', [
      'The ferry had left.',
      'Snow fell on Kem. Ann was singing.',
    ]);
    const [plain] = alignSentences(
      [left, right],
      [
        { mt: [0], human: [0] },
        { mt: [1], human: [1] },
      ],
    );
    expect(plain).toEqual([
      { mt: [{ paragraph: 0, from: 0, to: 17 }], human: [{ paragraph: 0, from: 0, to: 19 }] },
    ]);
  });

  it('stand in exactly one group, whatever the texts', () => {
    fc.assert(
      fc.property(anyVersions, (versions) => {
        const rows = alignVersions(versions).map(({ cells }) => cells);
        alignSentences(versions, rows).forEach((groups, row) => {
          for (const { key, paragraphs } of versions) {
            const found = groups.flatMap((group) => group[key] ?? []);
            const whole = (rows[row]?.[key] ?? []).flatMap((paragraph) => {
              const text = paragraphs[paragraph]?.text ?? '';
              const spans = splitSentences(text);
              return spans.length > 0 ? spans : [{ from: 0, to: text.length }];
            });
            expect(found.length).toBe(whole.length);
            expect(new Set(found.map((place) => JSON.stringify(place))).size).toBe(whole.length);
          }
        });
      }),
      { numRuns: 40 },
    );
  });
});
