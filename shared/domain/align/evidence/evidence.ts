import type { Member, Profile } from '../reading/profile.ts';
import type { Likeness, Relation, Renderings } from '../reading/relation.ts';
import type { Units } from '../reading/units.ts';
import { int, real } from '../typed.ts';

/** What one member of a profile knows about the version that is aligned to it. */
export interface Channel {
  readonly member: Member;
  /** Share of the other text's tokens that are expected to be taken from it, 0 to 1. */
  readonly lambda: number;
  readonly relation: Relation;
  /** Renderings known from outside the beads; what is learned from them comes on top. */
  readonly given: Renderings;
  /** True where the member is in another language than the units. */
  readonly isAcross: boolean;
  /** True where the member is a machine translation, which may be spoilt. */
  readonly isMachine: boolean;
  /** True where a lexicon is still to be learned from the beads. */
  readonly learns: boolean;
  /** What was learned so far. */
  readonly lexicon: Renderings;
  /** What a token of the member counts for, see `weighWords`. */
  readonly importance: Float64Array;
  /** By column how far what the member has there may be trusted, 0 to 1: a sentence may be spoilt. */
  readonly trust: Float64Array;
}

/** Everything a pass needs to know about two sides, but the band. Channels: the best witness first. */
export interface Evidence {
  readonly profile: Profile;
  readonly units: Units;
  readonly channels: readonly Channel[];
  /** How likely a token stands somewhere by chance; its unigram probability, but for numerals, see `weighNumerals`. */
  readonly probability: Float64Array;
  /** Unigram probability of a token in its language. */
  readonly unigrams: Float64Array;
  /** The tokens that are numerals, where these tell lines apart; see `tellingNumerals`. */
  readonly numerals: Int32Array;
  /** What a token of the units counts for, see `weighWords`. */
  readonly importance: Float64Array;
  /**
   * Of what the channels would explain beyond the best of them if they knew nothing of each other, the share that
   * they do explain, 0 to 1: translations of one text are much alike.
   */
  readonly fresh: number;
}

/**
 * Weight of a word that the other side has nowhere, in any form. It tells less against a bead than the absence
 * of a word that the other side does use: a spoilt or freely translated sentence is full of such words.
 */
const unknownWeight = 0.5;

/** The evidence with its tokens weighed: 1 where the other side has the word or one like it somewhere. */
export function weighWords(evidence: Evidence): Evidence {
  const size = evidence.probability.length;
  const importance = new Float64Array(size).fill(unknownWeight);
  const own = presentIn(evidence.units, size);
  const channels = evidence.channels.map((channel) => {
    const mine = presentIn(channel.member.units, size);
    const theirs = new Float64Array(size).fill(unknownWeight);
    markMet(mine, own, channel.relation.forward, theirs, importance);
    return { ...channel, importance: theirs };
  });
  return { ...evidence, channels, importance };
}

function presentIn({ tokens }: Units, size: number): Uint8Array {
  const present = new Uint8Array(size);
  for (let x = 0; x < tokens.length; x++) present[int(tokens, x)] = 1;
  return present;
}

function markMet(
  left: Uint8Array,
  right: Uint8Array,
  { offsets, tokens }: Likeness,
  leftImportance: Float64Array,
  rightImportance: Float64Array,
): void {
  for (let token = 0; token < left.length; token++) {
    if (left[token] === 0) continue;
    const end = offsets[token + 1] ?? 0;
    for (let e = offsets[token] ?? 0; e < end; e++) {
      const other = tokens[e] ?? 0;
      if (right[other] === 0) continue;
      leftImportance[token] = 1;
      rightImportance[other] = 1;
    }
  }
}

/** The share of tokens that is expected to be taken in a translation within a language, as a first pass has it. */
const usualLambda = 0.4;

/** What a token of the units brings on the mean where its own unit stands on the other side word for word, in nats. Linear. */
export function verbatimWorth({ units, unigrams }: Evidence): number {
  const { count, offsets, tokens } = units;
  const counts = new Int32Array(unigrams.length);
  let sum = 0;
  for (let u = 0; u < count; u++) {
    const [begin, end] = [int(offsets, u), int(offsets, u + 1)];
    for (let x = begin; x < end; x++) counts[int(tokens, x)] = int(counts, int(tokens, x)) + 1;
    for (let x = begin; x < end; x++) {
      const token = int(tokens, x);
      const taken = int(counts, token) / ((end - begin) * real(unigrams, token));
      sum += Math.log(1 - usualLambda + usualLambda * taken);
    }
    for (let x = begin; x < end; x++) counts[int(tokens, x)] = 0;
  }
  return sum / Math.max(1, tokens.length);
}
