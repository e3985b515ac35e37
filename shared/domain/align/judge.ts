import type { Channel, Evidence } from './evidence.ts';
import { type LengthModel, lengthEvidence } from './length.ts';
import { type Link, numbersOf, type Places } from './links.ts';
import { createTally, multisetEvidence, tokensOf } from './multiset.ts';
import type { Units } from './units.ts';

/** Says how well the two sides of a link answer each other: a log-likelihood ratio, 0 for no opinion. */
export interface Judge {
  readonly score: (link: Link) => number;
  /** What `to` scores more than `from`, in the eyes of a witness of both. */
  readonly gain: (from: Link, to: Link) => number;
}

/** A judge that counts every word once (see `takenOnce`) and looks through the best witness. */
export function createJudge(
  evidence: Evidence,
  places: Places,
  lengths: LengthModel,
  lengthWeight: number,
): Judge {
  const tally = createTally(evidence.probability.length);
  const scoreBy = (channel: Channel, { blocks, paragraphs }: Link): number => {
    const theirUnits = unitsIn(
      channel,
      blocks.flatMap((block) => places.columns.get(block) ?? []),
    );
    const ownUnits = paragraphs.flatMap((paragraph) => places.units.get(paragraph) ?? []);
    if (theirUnits.length === 0 || ownUnits.length === 0) return 0;
    const theirs = tokensOf(channel.member.units, theirUnits);
    const own = tokensOf(evidence.units, ownUnits);
    const fit = lengthEvidence(
      lengths,
      charsIn(channel.member.units, theirUnits),
      charsIn(evidence.units, ownUnits),
    );
    return multisetEvidence(tally, evidence, channel, theirs, own) + lengthWeight * fit;
  };
  const hasText =
    ({ member }: Channel) =>
    (block: number) =>
      places.columns.get(block)?.some((c) => (member.from[c] ?? 0) < (member.to[c] ?? 0)) ?? false;
  const witnessOf = (blocks: readonly number[]) =>
    evidence.channels.find((channel) => blocks.every(hasText(channel))) ?? evidence.channels[0];
  return {
    score: (link) => {
      const channel = witnessOf(link.blocks);
      return channel === undefined ? 0 : scoreBy(channel, link);
    },
    gain: (from, to) => {
      const channel = witnessOf([...new Set([...from.blocks, ...to.blocks])]);
      return channel === undefined ? 0 : scoreBy(channel, to) - scoreBy(channel, from);
    },
  };
}

/** The units of a channel's member in some columns, each once. */
function unitsIn({ member }: Channel, columns: readonly number[]): readonly number[] {
  return [...new Set(columns.flatMap((c) => numbersOf(member.from[c] ?? 0, member.to[c] ?? 0)))];
}

function charsIn({ length }: Units, units: readonly number[]): number {
  return units.reduce((sum, u) => sum + (length[u] ?? 0), 0);
}
