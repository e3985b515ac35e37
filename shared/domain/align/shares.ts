import { createBag, emptyBag, fillBag } from './bag.ts';
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

function shareOf(
  { units, probability }: Evidence,
  channel: Channel,
  sure: readonly Bead[],
  onBead: () => void,
): number {
  const { member, lambda, relation } = channel;
  const bag = createBag(probability.length);
  let explained = lambda * priorTokens;
  let total = priorTokens;
  for (const { column, unit } of sure) {
    onBead();
    const from = member.units.offsets[member.from[column] ?? 0] ?? 0;
    const to = member.units.offsets[member.to[column] ?? 0] ?? 0;
    if (from === to) continue;
    fillBag(bag, member.units.tokens, from, to, relation.forward, channel.importance);
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
