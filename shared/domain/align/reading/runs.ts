import { int, real } from '../typed.ts';
import { type Answered, massOf, type Tally, take, takeAlike } from './multiset.ts';
import type { Likeness } from './relation.ts';

/** What a run of words loses by one that has its counterpart at home, and by one that has none anywhere. */
const metAtHome = 3;
const metNowhere = 0.4;
/** A run at an edge that has fallen so low is given up. */
const givenUp = -8;

/** Words in a row, and others that may answer those of them that have no counterpart at home. */
export interface Meeting {
  readonly takers: Answered;
  readonly givers: Answered;
  /** From the takers' tokens to the givers'. */
  readonly likeness: Likeness;
  /** How much likelier a taker is to be taken from the givers than from the language. */
  readonly odds: number;
  readonly probability: Float64Array;
}

/**
 * The best run of takers' words that words answer which the givers have left over, of those that begin at the
 * takers' first word or, where `fromEnd`, end at their last: a log-likelihood ratio, 0 where there is none. A
 * heading that stands at the end of the paragraph before it gives such a run. Linear.
 */
export function edgeRun(tally: Tally, meeting: Meeting, fromEnd: boolean): number {
  const free = layOut(tally, meeting.givers);
  const count = free > 0 ? meeting.takers.tokens.length : 0;
  let best = 0;
  let run = 0;
  for (let nth = 0; nth < count && run > givenUp; nth++) {
    run += worthOf(tally, meeting, fromEnd ? count - 1 - nth : nth, free);
    best = Math.max(best, run);
  }
  clear(tally, meeting.givers);
  return best;
}

/** Counts the givers' words that are left over. */
function layOut({ counts }: Tally, { tokens, isMet }: Answered): number {
  let free = 0;
  for (let at = 0; at < tokens.length; at++) {
    if (isMet[at] === 1) continue;
    const token = int(tokens, at);
    counts[2 * token] = int(counts, 2 * token) + 1;
    free++;
  }
  return free;
}

function clear({ counts }: Tally, { tokens }: Answered): void {
  for (const token of tokens) counts[2 * token] = 0;
}

/** What a taker adds to a run; takes its counterpart away. */
function worthOf(
  { counts }: Tally,
  { takers, likeness, odds, probability }: Meeting,
  at: number,
  free: number,
): number {
  if (takers.isMet[at] === 1) return -metAtHome;
  const token = int(takers.tokens, at);
  if (!take(counts, token) && !takeAlike(counts, token, likeness)) return -metNowhere;
  return Math.log(1 + odds / (free * real(probability, token)));
}

/**
 * Log-likelihood of words that are taken from some givers, or else from the language, against the language
 * alone; the givers answer any number of them. Linear.
 */
export function takenFrom(
  { counts }: Tally,
  takers: Int32Array,
  givers: Int32Array,
  likeness: Likeness,
  lambda: number,
  probability: Float64Array,
): number {
  const share = givers.length === 0 ? 0 : lambda / givers.length;
  for (const token of givers) counts[2 * token + 1] = int(counts, 2 * token + 1) + 1;
  let score = 0;
  for (const token of takers) {
    score += Math.log(1 - lambda + (share * massOf(counts, token, likeness)) / real(probability, token));
  }
  for (const token of givers) counts[2 * token + 1] = 0;
  return score;
}
