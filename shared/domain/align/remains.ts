import type { Channel, Evidence } from './evidence.ts';
import type { Link } from './links.ts';
import { type Answered, answeredBy, type Tally } from './multiset.ts';
import { edgeRun, takenFrom } from './runs.ts';

/** The words of a link's two sides, and which of them the other side answers. */
export interface Remains {
  /** The number of the witness that their words are from. */
  readonly witness: number;
  readonly theirs: Answered;
  /** Served from the first word on, so that what is left over gathers at the end. */
  readonly own: Answered;
  /** Served from the last word back. */
  readonly ownFromEnd: Answered;
}

/** What words say that stand in a row. */
export interface Listener {
  /** What a witness sees, by its number; one side may be empty. */
  readonly remainsOf: (witness: number, link: Link) => Remains;
  /**
   * The best run of words at the end of the earlier or at the beginning of the later that words answer which the
   * other has left over.
   */
  readonly edgeRun: (earlier: Remains, later: Remains) => number;
  /**
   * How much better the first words of a link's paragraphs answer its first block than they answer what follows
   * it: what was translated begins where it begins.
   */
  readonly opening: (channel: Channel, first: Link, rest: Link) => number;
}

/** Words of what follows that are looked at for each word of the first block. */
const slack = 1.5;
/** More than this an opening never says, either way. */
const mostSaid = 20;

/** The tokens of a link's two sides as a witness sees them, in order. */
export type TokensOf = (
  channel: Channel,
  link: Link,
) => { readonly theirs: Int32Array; readonly own: Int32Array };

const none: Answered = { tokens: new Int32Array(0), isMet: new Uint8Array(0) };
const nothing: Remains = { witness: 0, theirs: none, own: none, ownFromEnd: none };

export function createListener(
  { channels, probability }: Evidence,
  tally: Tally,
  tokensOf: TokensOf,
): Listener {
  const runOf = (takers: Answered, { theirs: givers, witness }: Remains, fromEnd: boolean): number => {
    const channel = channels[witness];
    if (channel === undefined) return 0;
    const { relation, lambda } = channel;
    const odds = lambda / (1 - lambda);
    return edgeRun(tally, { takers, givers, likeness: relation.backward, odds, probability }, fromEnd);
  };
  return {
    remainsOf: (witness, link) => {
      const channel = channels[witness];
      if (channel === undefined) return nothing;
      const { theirs, own } = tokensOf(channel, link);
      const { forward, backward } = channel.relation;
      return {
        witness,
        theirs: answeredBy(tally, theirs, own, forward),
        own: answeredBy(tally, own, theirs, backward),
        ownFromEnd: answeredBy(tally, own, theirs, backward, true),
      };
    },
    edgeRun: (earlier, later) =>
      Math.max(runOf(earlier.own, later, true), runOf(later.ownFromEnd, earlier, false)),
    opening: (channel, first, rest) => {
      const { theirs, own } = tokensOf(channel, first);
      const begin = own.subarray(0, theirs.length);
      const next = tokensOf(channel, rest).theirs.subarray(0, Math.ceil(slack * theirs.length));
      const { relation, lambda } = channel;
      const from = (givers: Int32Array) =>
        takenFrom(tally, begin, givers, relation.backward, lambda, probability);
      return Math.max(-mostSaid, Math.min(mostSaid, from(theirs) - from(next)));
    },
  };
}
