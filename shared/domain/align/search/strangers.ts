import type { Evidence } from '../evidence/evidence.ts';
import { type Explained, explainedUnits, tokensOf } from '../evidence/explained.ts';
import { isNull, surelyRight } from '../evidence/learned.ts';
import { real, reals, total } from '../typed.ts';
import type { Bead } from './beads.ts';

/** Log odds from which on the sides of a bead are taken for strangers. */
const clearly = 1;
/** Strangers that face each other are the most alike of many: so much more is explained of them than of any two at most. */
const mostAlike = 3;
/** What keeps an estimate from certainty. */
const imaginaryTokens = 50;
const imaginaryBeads = 10;
const steps = 10;

/**
 * The beads without those whose sides are strangers: in a text of another edition, what stands in place of a passage
 * faces it. Of a bead every witness must say so, and its score must leave a doubt. Without a witness in another
 * language all stay, for a spoilt sentence is much like a stranger. Linear.
 */
export function withoutStrangers(
  evidence: Evidence,
  beads: readonly Bead[],
  onBead: () => void,
): readonly Bead[] {
  const full = beads.filter((bead) => !isNull(bead));
  if (!evidence.channels.some(({ isAcross }) => isAcross)) return beads;
  const odds = oddsOfAll(evidence, full, onBead);
  const strangers = metOnce(
    evidence,
    full.filter((_, at) => real(odds, at) > clearly),
  );
  return beads.filter((bead) => !strangers.has(bead));
}

/**
 * How probable it is that the sides of each bead are strangers, 0 to 1, for beads that have text on both sides; as above,
 * but for what faces each other again. Linear.
 */
export function strangersAmong(
  evidence: Evidence,
  beads: readonly Bead[],
  onBead: () => void,
): ReadonlyMap<Bead, number> {
  const full = beads.filter((bead) => !isNull(bead));
  const odds = oddsOfAll(evidence, full, onBead);
  return new Map(full.map((bead, at) => [bead, 1 / (1 + Math.exp(-real(odds, at)))]));
}

/** The log odds of each of some beads that its sides are strangers in the eyes of every witness. */
function oddsOfAll(evidence: Evidence, full: readonly Bead[], onBead: () => void): Float64Array {
  const none = Number.NEGATIVE_INFINITY;
  if (full.length < 2) return new Float64Array(full.length).fill(none);
  // The units of each bead with the columns of one half the text away.
  const apart = full.map((bead, at) => {
    const { column, columnEnd } = full[(at + (full.length >> 1)) % full.length] ?? bead;
    return { ...bead, column, columnEnd };
  });
  const said = evidence.channels.map((channel) =>
    strangerOdds(
      explainedUnits(evidence, channel, full, onBead),
      explainedUnits(evidence, channel, apart, onBead),
    ),
  );
  return reals(full.length, (at) =>
    (full[at]?.score ?? 0) > surelyRight ? none : Math.min(...said.map((odds) => real(odds, at))),
  );
}

/** Of some beads those whose two sides face each other nowhere else: as a refrain and its free translation do, no strangers do. */
function metOnce({ units, channels }: Evidence, beads: readonly Bead[]): ReadonlySet<Bead> {
  const alike = new Map<string, Bead[]>();
  for (const bead of beads) {
    const own = units.tokens.subarray(units.offsets[bead.unit], units.offsets[bead.unitEnd]);
    const theirs = channels.map(({ member }) => tokensOf(member, bead));
    const sides = [own, ...theirs].map((tokens) => tokens.join(' ')).join('|');
    const met = alike.get(sides) ?? [];
    alike.set(sides, met);
    met.push(bead);
  }
  return new Set([...alike.values()].flatMap((met) => (met.length === 1 ? met : [])));
}

/**
 * The log odds of each bead that its sides are strangers: a mixture of two kinds of beads, whose tokens are explained
 * one by one as chance has it, by expectation-maximisation (as in trust.ts). `apart` are sides that certainly are
 * strangers, so the text itself tells what is explained of these.
 */
export function strangerOdds(view: Explained, apart: Explained): Float64Array {
  const count = view.tokens.length;
  const all = totalOf(view);
  const far = totalOf(apart);
  const least = (far.explained + 1) / (far.tokens + imaginaryTokens);
  let strange = least;
  let kindred = Math.max(strange, all.explained / Math.max(1, all.tokens));
  let share = 1 / imaginaryBeads;
  const odds = new Float64Array(count);
  for (let step = 0; step < steps; step++) {
    const before = Math.log(share / (1 - share));
    const met = Math.log(strange / kindred);
    const missed = Math.log((1 - strange) / (1 - kindred));
    let [tokens, explained, strangers] = [0, 0, 0];
    for (let at = 0; at < count; at++) {
      const [words, own] = [real(view.tokens, at), real(view.explained, at)];
      const one = before + own * met + (words - own) * missed;
      odds[at] = one;
      const isStrange = 1 / (1 + Math.exp(-one));
      tokens += isStrange * words;
      explained += isStrange * own;
      strangers += isStrange;
    }
    strange = Math.min(mostAlike * least, (explained + imaginaryTokens * least) / (tokens + imaginaryTokens));
    const rest = all.explained - explained + imaginaryTokens * kindred;
    kindred = Math.max(strange, rest / (all.tokens - tokens + imaginaryTokens));
    share = (strangers + 1) / (count + imaginaryBeads);
  }
  return odds;
}

/** How many tokens there are, and how many of them are explained. */
function totalOf(view: Explained): { readonly tokens: number; readonly explained: number } {
  return { tokens: total(view.tokens), explained: total(view.explained) };
}
