import { type Bag, createBag, emptyBag, fillBag } from './bag.ts';
import type { Bead } from './beads.ts';
import type { Channel, Evidence } from './evidence.ts';

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

/** Fills a bag with what a channel has in a column; false where it has nothing. */
function pourColumn(bag: Bag, { member, relation, importance }: Channel, column: number): boolean {
  const from = member.units.offsets[member.from[column] ?? 0] ?? 0;
  const to = member.units.offsets[member.to[column] ?? 0] ?? 0;
  if (from < to) fillBag(bag, member.units.tokens, from, to, relation.forward, importance);
  return from < to;
}

function shareOf(
  { units, probability }: Evidence,
  channel: Channel,
  sure: readonly Bead[],
  onBead: () => void,
): number {
  const { lambda } = channel;
  const bag = createBag(probability.length);
  let explained = lambda * priorTokens;
  let total = priorTokens;
  for (const { column, unit } of sure) {
    onBead();
    if (!pourColumn(bag, channel, column)) continue;
    const end = units.offsets[unit + 1] ?? 0;
    for (let x = units.offsets[unit] ?? 0; x < end; x++) {
      const token = units.tokens[x] ?? 0;
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
  const pots = channels.map((channel) => ({ channel, bag: createBag(probability.length) }));
  const every = Math.ceil(sure.length / mostBeads);
  // What each token gains when it is taken from the mixture instead of the language at large.
  const ratios: number[] = [];
  for (const { column, unit } of sure.filter((_, at) => at % every === 0)) {
    onBead();
    const isHere = pots.map(({ bag, channel }) => pourColumn(bag, channel, column));
    const end = isHere.includes(false) ? 0 : (units.offsets[unit + 1] ?? 0);
    for (let x = units.offsets[unit] ?? 0; x < end; x++) {
      const token = units.tokens[x] ?? 0;
      const taken = pots.reduce(
        (all, { bag, channel }) => all + (channel.lambda * (bag.mass[token] ?? 0)) / bag.total,
        0,
      );
      ratios.push(taken / sum / (probability[token] ?? 1));
    }
    for (const { bag } of pots) emptyBag(bag);
  }
  let joint = (best + strangers) / 2;
  for (let step = 0; step < steps; step++) {
    const share = joint;
    const explained = ratios.reduce((all, ratio) => all + (share * ratio) / (share * ratio + 1 - share), 0);
    joint = (explained + share * priorTokens) / (ratios.length + priorTokens);
  }
  return Math.max(0, Math.min(1, (joint - best) / (strangers - best)));
}
