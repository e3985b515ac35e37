import fc from 'fast-check';
import { expect, it } from 'vitest';
import { learnLexicon } from '../../../shared/domain/align/evidence/lexicon.ts';
import type { Units } from '../../../shared/domain/align/reading/units.ts';

const size = 12;

/** Units with these tokens. */
function unitsWith(texts: readonly (readonly number[])[]): Units {
  const count = texts.length;
  const offsets = Int32Array.from([0, ...texts.map((_, at) => texts.slice(0, at + 1).flat().length)]);
  const none = new Int32Array(count);
  return {
    count,
    offsets,
    tokens: Int32Array.from(texts.flat()),
    paragraph: none,
    length: none,
    edge: new Float64Array(count),
    endMark: new Uint8Array(count),
  };
}

/** Words that stand in two texts at least, and in no more than five, each once a text. */
function learnable(texts: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const inTexts = (word: number) => texts.filter((text) => text.includes(word)).length;
  return texts.map((text) => [...new Set(text)].filter((word) => inTexts(word) > 1 && inTexts(word) <= 5));
}

/** By giver and taker how probable the taker is, after so many rounds of model 1, written as the books have it. */
function modelOne(givers: readonly (readonly number[])[], takers: readonly (readonly number[])[]) {
  let probable = (_giver: number, _taker: number) => 1;
  for (let round = 0; round < 3; round++) {
    const counts = new Map<number, Map<number, number>>();
    for (const [at, own] of takers.entries()) {
      for (const taker of own) {
        const all = (givers[at] ?? []).reduce((sum, giver) => sum + probable(giver, taker), 0.1);
        for (const giver of givers[at] ?? []) {
          const of = counts.get(giver) ?? new Map<number, number>();
          counts.set(giver, of.set(taker, (of.get(taker) ?? 0) + probable(giver, taker) / all));
        }
      }
    }
    probable = (giver, taker) => {
      const of = counts.get(giver) ?? new Map<number, number>();
      return (of.get(taker) ?? 0) / ([...of.values()].reduce((sum, count) => sum + count, 0) + 0.5);
    };
  }
  return probable;
}

const textOf = fc.array(fc.nat({ max: size - 1 }), { maxLength: 6 });

it('learns what model 1 makes of both directions', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(textOf, textOf), { minLength: 1, maxLength: 8 }), (texts) => {
      const [left, right] = [texts.map(([own]) => own), texts.map(([, other]) => other)];
      const numbers = Int32Array.from(texts.keys());
      const member = { units: unitsWith(left), from: numbers, to: numbers.map((n) => n + 1) };
      const beads = texts.map((_, n) => ({ column: n, columnEnd: n + 1, unit: n, unitEnd: n + 1, score: 9 }));
      const steps = { breathe: () => {}, leap: () => {} };
      const learned = learnLexicon(member, unitsWith(right), beads, size, steps);
      const [lefts, rights] = [learnable(left), learnable(right)];
      const [forth, back] = [modelOne(lefts, rights), modelOne(rights, lefts)];
      const known = new Map<string, number>();
      learned.left.forEach((word, n) => {
        known.set(`${word} ${learned.right[n]}`, learned.weight[n] ?? 0);
      });
      for (let word = 0; word < size; word++) {
        for (let other = 0; other < size; other++) {
          const mutual = Math.sqrt(forth(word, other) * back(other, word));
          // At the bound itself, rounding decides.
          if (Math.abs(mutual - 0.1) < 1e-9) continue;
          const own = known.get(`${word} ${other}`);
          if (mutual < 0.1) expect(own).toBeUndefined();
          else expect(own).toBeCloseTo(mutual, 9);
        }
      }
    }),
  );
});
