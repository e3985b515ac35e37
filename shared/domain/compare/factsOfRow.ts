import { compareRead } from './compare.ts';
import { type ComparedText, readCompared } from './comparedText.ts';
import { distanceScale, mostCounted, noDistance, pairSize, pairsOf, placeOf } from './facts.ts';
import { changeKinds } from './kinds.ts';

/** A column of texts that may be compared: in which language; null where it is left out. */
export type ComparedColumn = { readonly language: string } | null;

/**
 * How every text of a row differs from every other of its language, as bytes: small enough to be kept for all rows of a
 * project, and independent of which of them is the base. Each text is read and each pair compared once. `texts` null:
 * none there.
 */
export const factsOfRow = (
  texts: readonly (string | null)[],
  columns: readonly ComparedColumn[],
): Uint8Array => {
  const facts = new Uint8Array(pairsOf(columns.length) * pairSize);
  const read = columns.map((column, at) => {
    const text = texts[at] ?? '';
    return column === null || text === '' ? null : readCompared(text, column.language);
  });
  for (let left = 0; left < columns.length; left++) {
    for (let right = left + 1; right < columns.length; right++) {
      const at = placeOf(left, right, columns.length) * pairSize;
      const [one, two] = [read[left], read[right]];
      if (one && two && one.language === two.language) fillPair(facts.subarray(at, at + pairSize), one, two);
      else facts[at + changeKinds.length] = noDistance;
    }
  }
  return facts;
};

const fillPair = (pair: Uint8Array, left: ComparedText, right: ComparedText): void => {
  const { changes, similarity } = compareRead({ base: left, other: right });
  for (const { kind, base, move } of changes) {
    // A passage that was moved is one difference, told where it left.
    if (move !== null && base.from === base.to) continue;
    const at = changeKinds.indexOf(kind);
    pair[at] = Math.min(mostCounted, (pair[at] ?? 0) + 1);
  }
  pair[changeKinds.length] = Math.round((1 - similarity) * distanceScale);
};
