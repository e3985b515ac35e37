import type { Member } from '../reading/profile.ts';
import type { Units } from '../reading/units.ts';
import type { Bead } from '../search/beads.ts';
import { int, real } from '../typed.ts';
import type { Evidence } from './evidence.ts';

/**
 * Share of a text's numbers that are expected to be taken from what they stand beside, before it is estimated: they are
 * carried over as they are, where a word has many renderings.
 */
const carried = 2 / 3;
/** Imaginary numbers that are carried over so; bounds of the share, so that one odd text cannot make it certain. */
const imaginary = 20;
const leastCarried = 0.05;
const mostCarried = 0.9;
/** Numbers tell the lines of a text apart where so many of its units have one; in prose they stand here and there. */
const leastWithOne = 1 / 3;
const isNumeral = /^\p{Nd}+$/u;

/** The tokens that are written in digits alone, by the stems of a vocabulary. */
export function numeralsIn(stems: readonly string[]): Int32Array {
  return Int32Array.from(stems.keys()).filter((token) => isNumeral.test(stems[token] ?? ''));
}

/**
 * The evidence with numbers that tell as much where they are met as their own share makes them: what a token gains goes by
 * the odds of the share over its probability, so that this is divided by how many times the odds of the best witness's
 * words a number has. One that is not met costs what any word does, for a number may be written out. `beads` are those
 * that are right mostly, as far as any are known. Linear.
 */
export function weighNumerals(evidence: Evidence, beads: readonly Bead[]): Evidence {
  const { channels, numerals, unigrams } = evidence;
  if (numerals.length === 0) return evidence;
  const words = Math.max(...channels.map(({ lambda }) => lambda));
  const times = Math.max(1, oddsOf(shareCarried(evidence, beads)) / oddsOf(words));
  const probability = Float64Array.from(unigrams);
  for (const token of numerals) probability[token] = real(unigrams, token) / times;
  return { ...evidence, probability };
}

/** Numerals, of `size` tokens, where texts have one in many units each; none where they do not. Linear. */
export function tellingNumerals(numerals: Int32Array, size: number, texts: readonly Units[]): Int32Array {
  const isOne = new Uint8Array(size);
  for (const token of numerals) isOne[token] = 1;
  return texts.every((units) => withOne(units, isOne) >= leastWithOne) ? numerals : new Int32Array(0);
}

/** The share of units that have such a token. */
function withOne({ count, offsets, tokens }: Units, isOne: Uint8Array): number {
  let found = 0;
  for (let u = 0; u < count; u++) {
    const end = int(offsets, u + 1);
    let x = int(offsets, u);
    while (x < end && isOne[int(tokens, x)] !== 1) x++;
    if (x < end) found++;
  }
  return found / Math.max(1, count);
}

function oddsOf(share: number): number {
  return share / (1 - share);
}

/** What stands in place of a bead's number for a token that is no numeral. */
const isWord = -1;

/** The share of the numbers of beads which stand on their other side too, of those where a number stands there. */
function shareCarried({ units, channels, numerals, unigrams }: Evidence, beads: readonly Bead[]): number {
  // By numeral the last bead whose columns have it, counted from 1.
  const last = new Int32Array(unigrams.length).fill(isWord);
  for (const token of numerals) last[token] = 0;
  let met = imaginary * carried;
  let all = imaginary;
  beads.forEach((bead, at) => {
    const number = at + 1;
    let isThere = false;
    for (const { member } of channels) if (noteNumerals(last, member, bead, number)) isThere = true;
    if (!isThere) return;
    const end = int(units.offsets, bead.unitEnd);
    for (let x = int(units.offsets, bead.unit); x < end; x++) {
      const seen = int(last, int(units.tokens, x));
      if (seen === isWord) continue;
      all++;
      if (seen === number) met++;
    }
  });
  return Math.max(leastCarried, Math.min(mostCarried, met / all));
}

/** Writes the number of a bead for the numerals that a member has in its columns; false where it has none. */
function noteNumerals(last: Int32Array, { units, from, to }: Member, bead: Bead, number: number): boolean {
  let isThere = false;
  for (let c = bead.column; c < bead.columnEnd; c++) {
    if (int(from, c) >= int(to, c)) continue;
    const end = int(units.offsets, int(to, c));
    for (let x = int(units.offsets, int(from, c)); x < end; x++) {
      const token = int(units.tokens, x);
      if (int(last, token) === isWord) continue;
      last[token] = number;
      isThere = true;
    }
  }
  return isThere;
}
