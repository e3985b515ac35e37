import type { Bead } from '../search/beads.ts';
import { real, reals, total } from '../typed.ts';
import type { Explained } from './explained.ts';

/** Nothing is trusted less than this. */
const leastTrust = 0.05;
/** A text that is spoilt in a smaller share of its beads is taken at its word. */
const leastSpoilt = 0.06;
/** Of a spoilt bead at most this share of what is explained of a sound one. */
const mostLeft = 0.45;
/** Log odds that are held against a bead being spoilt, beyond how rare that is. */
const caution = 4;
/** What keeps an estimate from certainty. */
const imaginaryTokens = 50;
const imaginaryBeads = 10;
const steps = 10;

/** The share of its tokens that is explained of a sound bead and of a spoilt one. */
interface Parts {
  readonly sound: number;
  readonly spoilt: number;
}

/**
 * How far a text may be trusted in each column, from views of it by bead, all in the order of `beads`: a mixture of
 * sound and spoilt beads, whose tokens are explained one by one as chance has it, by expectation-maximisation
 * (Dempster, Laird and Rubin 1977). About 1 where nothing is known. Linear.
 */
export function trustIn(
  views: readonly Explained[],
  beads: readonly Pick<Bead, 'column' | 'columnEnd'>[],
  columnCount: number,
): Float64Array {
  const first = views.map(({ tokens, explained }): Parts => {
    const mean = total(explained) / Math.max(1, total(tokens));
    return { sound: Math.min(0.9, 1.2 * mean), spoilt: mostLeft * mean };
  });
  let parts = first;
  let share = 1 / imaginaryBeads;
  for (let step = 0; step < steps; step++) {
    const odds = spoiltOdds(views, parts, share);
    const spoilt = reals(odds.length, (at) => probabilityOf(real(odds, at)));
    parts = views.map((view, nth) => partsOf(view, spoilt, first[nth]));
    share = (total(spoilt) + 1) / (beads.length + imaginaryBeads);
  }
  const trust = new Float64Array(columnCount).fill(1);
  if (share < leastSpoilt) return trust;
  const odds = spoiltOdds(views, parts, share);
  beads.forEach(({ column, columnEnd }, at) => {
    trust.fill(Math.max(leastTrust, probabilityOf(caution - real(odds, at))), column, columnEnd);
  });
  return trust;
}

function probabilityOf(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}

/** The log odds of each bead being spoilt; `share` are. */
function spoiltOdds(views: readonly Explained[], parts: readonly Parts[], share: number): Float64Array {
  const odds = new Float64Array(views[0]?.tokens.length ?? 0).fill(Math.log(share / (1 - share)));
  views.forEach(({ tokens, explained }, nth) => {
    const { sound, spoilt } = parts[nth] ?? { sound: 1, spoilt: 1 };
    if (sound === spoilt) return;
    const met = Math.log(spoilt / sound);
    const missed = Math.log((1 - spoilt) / (1 - sound));
    for (let at = 0; at < odds.length; at++) {
      const own = real(explained, at);
      odds[at] = real(odds, at) + own * met + (real(tokens, at) - own) * missed;
    }
  });
  return odds;
}

/** What is explained of either kind, with imaginary tokens of both as they were first taken to be. */
function partsOf(
  { tokens, explained }: Explained,
  isSpoilt: Float64Array,
  first: Parts = { sound: 0, spoilt: 0 },
): Parts {
  let all = imaginaryTokens;
  let met = imaginaryTokens * first.spoilt;
  for (let at = 0; at < isSpoilt.length; at++) {
    all += real(isSpoilt, at) * real(tokens, at);
    met += real(isSpoilt, at) * real(explained, at);
  }
  const others = total(tokens) + 2 * imaginaryTokens - all;
  const sound = (total(explained) + imaginaryTokens * (first.sound + first.spoilt) - met) / others;
  return { sound, spoilt: Math.min(mostLeft * sound, met / all) };
}
