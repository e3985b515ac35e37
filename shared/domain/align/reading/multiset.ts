import type { Channel, Evidence } from '../evidence/evidence.ts';
import { int, real } from '../typed.ts';
import type { Likeness } from './relation.ts';
import type { Units } from './units.ts';

/** Room for counting tokens, kept between calls. */
export interface Tally {
  /**
   * By token, side by side, how many are left to be taken and how many there are in all: who reads the one reads the
   * other. Between two calls every element is 0.
   */
  readonly counts: Int32Array;
  readonly unmet: Room;
}

/** Room for one list of tokens at a time: many small buffers would keep the memory around them from being given back. */
export type Room = (count: number) => Int32Array;

/** A room that grows as it is asked; what was in it is written over. */
export function createRoom(): Room {
  let room = new Int32Array(256);
  return (count) => {
    if (room.length < count) room = new Int32Array(2 * count);
    return room.subarray(0, count);
  };
}

/** A tally for a vocabulary of `size` tokens. */
export function createTally(size: number): Tally {
  return { counts: new Int32Array(2 * size), unmet: createRoom() };
}

/** A product is turned into its logarithm before it can leave the range of a double, upwards or downwards. */
const flushAt = 1e200;

/** The tokens of some units, in order; in a buffer of their own, or in a room. */
export function tokensOf(
  { offsets, tokens }: Units,
  units: Int32Array,
  room: Room = (length) => new Int32Array(length),
): Int32Array {
  let count = 0;
  for (let n = 0; n < units.length; n++) {
    count += int(offsets, int(units, n) + 1) - int(offsets, int(units, n));
  }
  const all = room(count);
  let at = 0;
  for (let n = 0; n < units.length; n++) {
    const end = int(offsets, int(units, n) + 1);
    for (let x = int(offsets, int(units, n)); x < end; x++) all[at++] = int(tokens, x);
  }
  return all;
}

/** One direction of a comparison. */
interface Direction {
  readonly takers: Int32Array;
  readonly givers: Int32Array;
  /** From the takers' tokens to the givers'. */
  readonly likeness: Likeness;
  readonly takerImportance: Float64Array;
  readonly giverImportance: Float64Array;
}

/**
 * Log-likelihood ratio of the takers given the givers in which every giver answers for one taker only, so that
 * a heading is not explained by the very words that its article needs.
 */
function takenOnce(tally: Tally, direction: Direction, lambda: number, probability: Float64Array): number {
  const { counts } = tally;
  const room = tally.unmet(direction.takers.length);
  const { takers, givers, likeness, takerImportance, giverImportance } = direction;
  let total = 0;
  for (let at = 0; at < givers.length; at++) {
    const token = int(givers, at);
    counts[2 * token + 1] = counts[2 * token] = int(counts, 2 * token) + 1;
    total += real(giverImportance, token);
  }
  const share = lambda / total;
  const missed = Math.log(1 - lambda);
  let score = 0;
  // One logarithm for many factors; none is so far from 1 that it leaps over the bound.
  let product = 1;
  let unmet = 0;
  for (let at = 0; at < takers.length; at++) {
    const token = int(takers, at);
    if (!take(counts, token)) {
      room[unmet++] = token;
      continue;
    }
    product *= 1 - lambda + (share * massOf(counts, token, likeness)) / real(probability, token);
    if (isExtreme(product)) [score, product] = [score + Math.log(product), 1];
  }
  for (let at = 0; at < unmet; at++) {
    const token = int(room, at);
    if (!takeAlike(counts, token, likeness)) {
      score += missed * real(takerImportance, token);
      continue;
    }
    product *= 1 - lambda + (share * massOf(counts, token, likeness)) / real(probability, token);
    if (isExtreme(product)) [score, product] = [score + Math.log(product), 1];
  }
  for (let at = 0; at < givers.length; at++) {
    const token = int(givers, at);
    counts[2 * token] = 0;
    counts[2 * token + 1] = 0;
  }
  return score + Math.log(product);
}

function isExtreme(product: number): boolean {
  return product >= flushAt || product <= 1 / flushAt;
}

/** How much of a token there is among the givers, with what may stand for it. */
export function massOf(counts: Int32Array, token: number, { offsets, tokens, weights }: Likeness): number {
  const end = int(offsets, token + 1);
  let mass = 0;
  for (let e = int(offsets, token); e < end; e++)
    mass += int(counts, 2 * int(tokens, e) + 1) * real(weights, e);
  return mass;
}

/** Takes one of a token that is left; false where there is none. */
export function take(counts: Int32Array, token: number): boolean {
  const count = int(counts, 2 * token);
  if (count > 0) counts[2 * token] = count - 1;
  return count > 0;
}

/** Takes one of the tokens that may stand for a token; false where none is left. */
export function takeAlike(counts: Int32Array, token: number, { offsets, tokens }: Likeness): boolean {
  const end = int(offsets, token + 1);
  for (let e = int(offsets, token); e < end; e++) if (take(counts, int(tokens, e))) return true;
  return false;
}

/** The mean of both directions of `takenOnce` between tokens of a channel's member and tokens of the units. */
export function multisetEvidence(
  tally: Tally,
  { probability, importance }: Evidence,
  { relation, lambda, importance: theirImportance }: Channel,
  theirs: Int32Array,
  own: Int32Array,
): number {
  const forth: Direction = {
    takers: own,
    givers: theirs,
    likeness: relation.backward,
    takerImportance: importance,
    giverImportance: theirImportance,
  };
  const back: Direction = {
    takers: theirs,
    givers: own,
    likeness: relation.forward,
    takerImportance: theirImportance,
    giverImportance: importance,
  };
  return (takenOnce(tally, forth, lambda, probability) + takenOnce(tally, back, lambda, probability)) / 2;
}

/** Tokens in order, and which of them find a counterpart. */
export interface Answered {
  readonly tokens: Int32Array;
  readonly isMet: Uint8Array;
}

/**
 * Which takers find a giver, every giver answering for one taker only: of two that want the same the one nearer
 * to the end from which the takers are served, so that what is left over gathers at the other end.
 */
export function answeredBy(
  tally: Tally,
  takers: Int32Array,
  givers: Int32Array,
  likeness: Likeness,
  fromEnd = false,
): Answered {
  const { counts } = tally;
  for (let at = 0; at < givers.length; at++) {
    const token = int(givers, at);
    counts[2 * token] = int(counts, 2 * token) + 1;
  }
  const isMet = new Uint8Array(takers.length);
  const [first, step] = fromEnd ? [takers.length - 1, -1] : [0, 1];
  for (let nth = 0, at = first; nth < takers.length; nth++, at += step) {
    if (take(counts, int(takers, at))) isMet[at] = 1;
  }
  for (let nth = 0, at = first; nth < takers.length; nth++, at += step) {
    if (isMet[at] === 0 && takeAlike(counts, int(takers, at), likeness)) isMet[at] = 1;
  }
  for (let at = 0; at < givers.length; at++) counts[2 * int(givers, at)] = 0;
  return { tokens: takers, isMet };
}
