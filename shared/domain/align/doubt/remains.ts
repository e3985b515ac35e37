import type { Channel, Evidence } from '../evidence/evidence.ts';
import { type Answered, answeredBy, type Tally } from '../reading/multiset.ts';
import { edgeRun, type Meeting, takenFrom } from '../reading/runs.ts';
import type { Link } from '../search/links.ts';

/** The words of a link's two sides, and which of them the other side answers. */
export interface Remains {
  readonly theirs: Answered;
  /** Served from the first word on, so that what is left over gathers at the end. */
  readonly own: Answered;
  /** Served from the last word back. */
  readonly ownFromEnd: Answered;
}

/** What words say that stand in a row. */
export interface Listener {
  /** What a witness sees; one side may be empty. */
  readonly remainsOf: (channel: Channel, link: Link) => Remains;
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

/** A listener to the links of one version; `tally` is where it counts, and is left as it was. */
export function createListener(
  { channels, probability }: Evidence,
  tally: Tally,
  tokensOf: TokensOf,
): Listener {
  const [best] = channels;
  const meeting = (takers: Answered, givers: Answered, { relation, lambda }: Channel): Meeting => {
    return { takers, givers, likeness: relation.backward, odds: lambda / (1 - lambda), probability };
  };
  return {
    remainsOf: (channel, link) => {
      const { theirs, own } = tokensOf(channel, link);
      const { forward, backward } = channel.relation;
      return {
        theirs: answeredBy(tally, theirs, own, forward),
        own: answeredBy(tally, own, theirs, backward),
        ownFromEnd: answeredBy(tally, own, theirs, backward, true),
      };
    },
    edgeRun: (earlier, later) => {
      if (best === undefined) return 0;
      return Math.max(
        edgeRun(tally, meeting(earlier.own, later.theirs, best), true),
        edgeRun(tally, meeting(later.ownFromEnd, earlier.theirs, best), false),
      );
    },
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
