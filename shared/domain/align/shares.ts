import { type Bag, createBag, emptyBag, fillBag } from './bag.ts';
import type { Bead } from './beads.ts';
import type { Channel, Evidence } from './evidence.ts';
import type { Units } from './units.ts';

/** Bounds of an estimated share, so that one odd text cannot switch a channel off or make it a copy. */
const leastShare = 0.05;
const mostShare = 0.6;
/** Beads that count as much as the share a channel starts with. */
const priorTokens = 200;

/**
 * The share of tokens that each channel explains, from beads of one column and one unit that are surely right:
 * one step of expectation-maximisation for the weight of a two-part mixture, channel by channel.
 */
export function estimateShares(
  evidence: Evidence,
  sure: readonly Bead[],
  onBead: () => void,
): readonly Channel[] {
  return evidence.channels.map((channel) => ({
    ...channel,
    lambda: shareOf(evidence, channel, sure, onBead),
  }));
}

/** A bag, and room for marking what it is to be filled with; all 0 between two fillings. */
interface Pot {
  readonly bag: Bag;
  readonly wanted: Int32Array;
}

function createPot(size: number): Pot {
  return { bag: createBag(size), wanted: new Int32Array(size) };
}

/** Fills a pot with what a channel has in a column for some tokens; false where it has nothing at all. */
function pourColumn(
  { bag, wanted }: Pot,
  { member: { units, from, to }, relation, importance }: Channel,
  column: number,
  tokens: Int32Array,
): boolean {
  const begin = units.offsets[from[column] ?? 0] ?? 0;
  const end = units.offsets[to[column] ?? 0] ?? 0;
  for (const token of tokens) wanted[token] = 1;
  fillBag(bag, units.tokens, begin, end, relation.forward, importance, wanted);
  for (const token of tokens) wanted[token] = 0;
  return begin < end;
}

function tokensOf({ tokens, offsets }: Units, unit: number): Int32Array {
  return tokens.subarray(offsets[unit], offsets[unit + 1]);
}

function shareOf(
  { units, probability }: Evidence,
  channel: Channel,
  sure: readonly Bead[],
  onBead: () => void,
): number {
  const { lambda } = channel;
  const pot = createPot(probability.length);
  const { bag } = pot;
  let explained = lambda * priorTokens;
  let total = priorTokens;
  for (const { column, unit } of sure) {
    onBead();
    const tokens = tokensOf(units, unit);
    if (!pourColumn(pot, channel, column, tokens)) continue;
    for (const token of tokens) {
      const taken = (lambda * (bag.mass[token] ?? 0)) / bag.total;
      explained += taken / (taken + (1 - lambda) * (probability[token] ?? 1));
      total++;
    }
    emptyBag(bag);
  }
  return Math.max(leastShare, Math.min(mostShare, explained / total));
}

/** One number needs no more beads than these, evenly spread, and no more steps. */
const mostBeads = 1000;
const steps = 10;

/**
 * How much of their words the channels explain together (`Evidence.fresh`), from beads in which all of them have
 * text: expectation-maximisation for the weight of their mixture against the language at large.
 */
export function estimateFresh(
  { units, channels, probability }: Evidence,
  sure: readonly Bead[],
  onBead: () => void,
): number {
  const best = Math.max(...channels.map(({ lambda }) => lambda));
  const strangers = 1 - channels.reduce((miss, { lambda }) => miss * (1 - lambda), 1);
  if (channels.length < 2 || strangers === best) return 1;
  const sum = channels.reduce((all, { lambda }) => all + lambda, 0);
  const pots = channels.map((channel) => ({ channel, pot: createPot(probability.length) }));
  const every = Math.ceil(sure.length / mostBeads);
  // What each token gains when it is taken from the mixture instead of the language at large.
  const ratios: number[] = [];
  for (const { column, unit } of sure.filter((_, at) => at % every === 0)) {
    onBead();
    const tokens = tokensOf(units, unit);
    const isHere = pots.map(({ pot, channel }) => pourColumn(pot, channel, column, tokens));
    for (const token of isHere.includes(false) ? [] : tokens) {
      const taken = pots.reduce(
        (all, { pot: { bag }, channel }) => all + (channel.lambda * (bag.mass[token] ?? 0)) / bag.total,
        0,
      );
      ratios.push(taken / sum / (probability[token] ?? 1));
    }
    for (const { pot } of pots) emptyBag(pot.bag);
  }
  let joint = (best + strangers) / 2;
  for (let step = 0; step < steps; step++) {
    const share = joint;
    const explained = ratios.reduce((all, ratio) => all + (share * ratio) / (share * ratio + 1 - share), 0);
    joint = (explained + share * priorTokens) / (ratios.length + priorTokens);
  }
  return Math.max(0, Math.min(1, (joint - best) / (strangers - best)));
}
