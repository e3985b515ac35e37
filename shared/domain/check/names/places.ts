import type { WordPairs } from '../meaning/likeness.ts';
import type { Word } from '../meaning/reading.ts';

const pronouns =
  /^(?:he|she|it|they|him|her|his|its|their|them|there|who|whom|whose|which|this|that|these|those|we|our|here)$/;

/** Words around a place that still are the place. */
const placeReach = 2;
/** A gap of more words is no place. */
const widestPlace = 9;
/** Function words that may stand where a name was, and one. */
const widestHole = 4;

/** The counterpart of the nearest word before or after the machine's word `x` that has one. */
function nearestPartner(x: number, step: -1 | 1, pairs: WordPairs): number | null {
  for (let at = x + step; at >= 0 && at < pairs.rightOf.length; at += step) {
    const partner = pairs.rightOf[at] ?? -1;
    if (partner >= 0) return partner;
  }
  return null;
}

/** True when word `y` of the human's bead stands where word `x` of the machine's would, by their neighbours. */
export function standsAt(y: number, x: number, pairs: WordPairs | undefined, isWide: boolean): boolean {
  if (pairs === undefined) return false;
  const places = [nearestPartner(x, -1, pairs), nearestPartner(x, 1, pairs)].filter(
    (place) => place !== null,
  );
  const from = Math.min(...places);
  const to = Math.max(...places);
  if (!isWide && to - from > widestPlace) return places.some((place) => Math.abs(place - y) <= placeReach);
  return y >= from - placeReach && y <= to + placeReach;
}

/** True when the neighbours of the machine's word `x` stand side by side in the human's sentence. */
export function isHole(x: number, said: readonly Word[], pairs: WordPairs | undefined): boolean {
  if (pairs === undefined || (pairs.rightOf[x] ?? -1) >= 0) return false;
  const before = x === 0 ? -1 : nearestPartner(x, -1, pairs);
  const after = x === pairs.rightOf.length - 1 ? said.length : nearestPartner(x, 1, pairs);
  if (before === null || after === null || after <= before || after - before > widestHole) return false;
  return !said
    .slice(Math.max(0, before + 1), after)
    .some(({ lower, isContent }) => isContent || pronouns.test(lower));
}
