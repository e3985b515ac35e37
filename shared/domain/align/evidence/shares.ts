import type { Bead } from '../search/beads.ts';
import { real } from '../typed.ts';
import { emptyBag } from './bag.ts';
import type { Channel, Evidence } from './evidence.ts';
import { createPot, type Explained, explainedMember, explainedUnits, pourColumns } from './explained.ts';
import { trustIn } from './trust.ts';

/** Bounds of an estimated share, so that one odd text cannot switch a channel off or make it a copy. */
const leastShare = 0.05;
const mostShare = 0.6;
/** Beads that count as much as the share a channel starts with. */
const priorTokens = 200;

/**
 * The share of tokens that each channel explains, from beads of one column and one unit that are surely right: one step
 * of expectation-maximisation for the weight of a two-part mixture, channel by channel. And how far each may be trusted
 * in every column, from all beads: a channel that nothing in another language can be held against stays as it is.
 */
export function estimateShares(
  evidence: Evidence,
  beads: readonly Bead[],
  isSure: (bead: Bead) => boolean,
  onBead: () => void,
): readonly Channel[] {
  const sure = beads.filter(isSure);
  const original = evidence.channels.find(({ isAcross }) => isAcross);
  return evidence.channels.map((channel) => {
    const isDoubted = !channel.isAcross && original !== undefined;
    const units = explainedUnits(evidence, channel, isDoubted ? beads : sure, onBead);
    const lambda = shareOf(channel.lambda, units, isDoubted ? beads.map(isSure) : null);
    if (!isDoubted) return { ...channel, lambda };
    const member = explainedMember(evidence, original, channel, beads, onBead);
    const trust = trustIn([units, member], beads, evidence.profile.count);
    return { ...channel, lambda, trust };
  });
}

/** The share of tokens that a channel explains of the beads that are sure; null where all are. */
function shareOf(
  lambda: number,
  { tokens, explained }: Explained,
  isSure: readonly boolean[] | null,
): number {
  let sum = lambda * priorTokens;
  let total = priorTokens;
  for (let at = 0; at < tokens.length; at++) {
    if (isSure?.[at] === false) continue;
    sum += real(explained, at);
    total += real(tokens, at);
  }
  return Math.max(leastShare, Math.min(mostShare, sum / total));
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
  for (const bead of sure.filter((_, at) => at % every === 0)) {
    onBead();
    const tokens = units.tokens.subarray(units.offsets[bead.unit], units.offsets[bead.unitEnd]);
    const isHere = pots.map(({ pot, channel }) => pourColumns(pot, channel, bead, tokens));
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
    let explained = 0;
    for (const ratio of ratios) explained += (share * ratio) / (share * ratio + 1 - share);
    joint = (explained + share * priorTokens) / (ratios.length + priorTokens);
  }
  return Math.max(0, Math.min(1, (joint - best) / (strangers - best)));
}
