import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignVersions, realignRows } from '../../../shared/domain/align/align.ts';
import type { AlignVersion, RowCells } from '../../../shared/domain/align/types.ts';
import { anyVersions, versionOf } from './versions.ts';

/** Versions with some rows pinned at random: each paragraph in at most one of them. */
const pinned: fc.Arbitrary<{ versions: readonly AlignVersion[]; anchors: readonly RowCells[] }> =
  anyVersions.chain((versions) =>
    fc
      .array(fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 14, maxLength: 14 }), {
        minLength: versions.length,
        maxLength: versions.length,
      })
      .map((draws) => ({
        versions,
        // Paragraphs that drew n > 0 stand in anchor n.
        anchors: [1, 2, 3]
          .map((anchor) =>
            Object.fromEntries(
              versions.map(({ key, paragraphs }, at) => [
                key,
                paragraphs.flatMap((_, p) => (draws[at]?.[p] === anchor ? [p] : [])),
              ]),
            ),
          )
          .filter((cells) => Object.values(cells).some((cell) => cell.length > 0)),
      })),
  );

describe('anchors', () => {
  it('are kept as they are, and nothing is lost or doubled around them', () => {
    fc.assert(
      fc.property(pinned, ({ versions, anchors }) => {
        const rows = alignVersions(versions, { anchors });
        for (const anchor of anchors) {
          expect(rows.map(({ cells }) => cells)).toContainEqual(anchor);
        }
        for (const { key, paragraphs } of versions) {
          const found = rows.flatMap(({ cells }) => cells[key] ?? []).sort((a, b) => a - b);
          expect(found).toEqual([...paragraphs.keys()]);
        }
      }),
    );
  });

  it('that pin the whole answer give it back', () => {
    fc.assert(
      fc.property(anyVersions, (versions) => {
        const rows = alignVersions(versions).map(({ cells }) => cells);
        expect(alignVersions(versions, { anchors: rows }).map(({ cells }) => cells)).toEqual(rows);
      }),
    );
  });
});

describe('an anchor without text in every version', () => {
  const versions = (human: readonly string[]) => [
    versionOf('src', 'source', 'ru', ['Первый пожар.', 'Сто коров.', 'Второй пожар.', 'Третий пожар.']),
    versionOf('mt', 'machine', 'en', [
      'The first fire.',
      'A hundred cows.',
      'The second fire.',
      'The third fire.',
    ]),
    versionOf('human', 'human', 'en', human),
  ];

  it('cuts the version that it does not name where the rest of the stretch says', () => {
    const human = ['First there was a fire.', 'A hundred cows.', 'Then there was a third fire.'];
    const rows = alignVersions(versions(human), { anchors: [{ src: [2], mt: [2] }] });
    expect(rows.map(({ cells }) => cells)).toEqual([
      { src: [0], mt: [0], human: [0] },
      { src: [1], mt: [1], human: [1] },
      { src: [2], mt: [2], human: [] },
      { src: [3], mt: [3], human: [2] },
    ]);
  });

  it('is not crossed by any row, whatever the texts', () => {
    fc.assert(
      fc.property(anyVersions, fc.nat(5), fc.nat(13), (given, version, place) => {
        const walled = given[version % Math.max(1, given.length)];
        if (walled === undefined || given.length < 2 || walled.paragraphs.length === 0) return;
        const wall = place % walled.paragraphs.length;
        const rows = alignVersions(given, { anchors: [{ [walled.key]: [wall] }] });
        for (const { cells } of rows) {
          const sides = new Set((cells[walled.key] ?? []).map((p) => Math.sign(p - wall)));
          expect(sides.size).toBeLessThan(2);
        }
      }),
    );
  });
});

describe('realignRows', () => {
  it('changes no row outside the stretch and keeps the paragraphs inside it', () => {
    fc.assert(
      fc.property(anyVersions, fc.nat(20), fc.nat(20), (versions, a, b) => {
        const rows = alignVersions(versions);
        const [from = 0, to = 0] = [Math.min(a, rows.length), Math.min(b, rows.length)].sort((x, y) => x - y);
        const anew = realignRows(versions, rows, from, to);
        expect(anew.slice(0, from)).toEqual(rows.slice(0, from));
        expect(anew.slice(anew.length - (rows.length - to))).toEqual(rows.slice(to));
        for (const { key } of versions) {
          const numbersIn = (some: typeof rows) =>
            some.flatMap(({ cells }) => cells[key] ?? []).sort((x, y) => x - y);
          expect(numbersIn(anew)).toEqual(numbersIn(rows));
        }
      }),
    );
  });
});

describe('progress', () => {
  it('rises to 1 and never stands still', () => {
    const text = Array.from({ length: 400 }, (_, n) => ({
      text: `Line ${n} speaks of thing number ${n * 7}.`,
    }));
    const heard: number[] = [];
    alignVersions(
      [
        { key: 'a', role: 'machine', language: 'en', paragraphs: text },
        { key: 'b', role: 'human', language: 'en', paragraphs: text },
      ],
      { onProgress: (done) => heard.push(done) },
    );
    expect(heard.length).toBeGreaterThan(10);
    expect(heard).toEqual([...new Set(heard)].sort((a, b) => a - b));
    expect(heard.at(-1)).toBe(1);
  });
});
