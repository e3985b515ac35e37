import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readVersions } from '../../../shared/domain/align/reading/reading.ts';
import { sayOnce } from '../../../shared/domain/align/reading/stuck.ts';
import { versionOf } from './versions.ts';

function said(tokens: readonly number[]): readonly number[] {
  const once = [...tokens];
  sayOnce(once);
  return once;
}

const different = (max: number) => fc.uniqueArray(fc.nat(200), { minLength: 1, maxLength: max });

describe('what is said again and again', () => {
  it('counts once, whatever stands before and behind it', () => {
    fc.assert(
      fc.property(different(20), fc.integer({ min: 4, max: 30 }), fc.nat(8), (words, times, length) => {
        const loop = words.slice(0, Math.min(length + 1, 8, words.length));
        const behind = words.slice(loop.length);
        const before = behind.map((word) => word + 1000);
        const stuck = [...before, ...Array.from({ length: times }, () => loop).flat(), ...behind];
        expect(said(stuck)).toEqual([...before, ...loop, ...behind]);
      }),
    );
  });

  it('counts as often as it is said where that is three times or less', () => {
    expect(said([1, 1, 1, 2, 3, 2, 3, 2, 3])).toEqual([1, 1, 1, 2, 3, 2, 3, 2, 3]);
    expect(said([5, 5, 5, 6, 6, 6, 6])).toEqual([5, 5, 5, 6]);
  });

  it('is read once where a machine has got stuck', () => {
    const wordsIn = (text: string) => {
      const silent = { advance: () => {}, breathe: () => {}, leap: () => {} };
      const [units] = readVersions([versionOf('mt', 'machine', 'en', [text])], silent).units;
      return [...(units?.tokens ?? [])];
    };
    expect(wordsIn(`The ferry to the monastery${' and the'.repeat(40)}`)).toEqual(
      wordsIn('The ferry to the monastery and the'),
    );
    expect(wordsIn('The ferry to the monastery and the')).toHaveLength(7);
  });
});
