import type { Channel, Evidence } from './evidence.ts';
import { type Learned, leniencyOf } from './learned.ts';
import { lengthEvidence } from './length.ts';
import type { Link, Places } from './links.ts';
import { type Answered, answeredBy, bestRun, createTally, multisetEvidence, tokensOf } from './multiset.ts';
import type { Units } from './units.ts';

/** The words of a link's two sides, and which of them the other side answers. */
export interface Remains {
  readonly theirs: Answered;
  readonly own: Answered;
}

/** Says how well the two sides of a link answer each other: log-likelihood ratios, 0 for no opinion. */
export interface Judge {
  readonly score: (link: Link) => number;
  /** What `to` scores more than `from`, in the eyes of the witnesses of both. */
  readonly gain: (from: Link, to: Link) => number;
  /** How many witnesses have text in every block of a link; at least 1. */
  readonly witnesses: (link: Link) => number;
  /** What the first of them sees; one side may be empty. */
  readonly remainsOf: (link: Link) => Remains;
  /** The best run of words of the one that words answer which the other has left over, either way. */
  readonly sharedRun: (one: Remains, other: Remains) => number;
}

/**
 * A judge that counts every word once (see `takenOnce`) and adds up what the witnesses say that have text in
 * every block in question: where one of them is spoilt it says little, and the others decide. In a bad translation
 * it asks less of a word, as the search does.
 */
export function createJudge(
  evidence: Evidence,
  places: Places,
  learned: Pick<Learned, 'lengths' | 'token'>,
  lengthWeight: number,
  onLook: () => void,
): Judge {
  const { channels, units, probability } = evidence;
  const leniency = leniencyOf(learned);
  const tally = createTally(probability.length);
  const wordsOf = (channel: Channel, { blocks, paragraphs }: Link) => {
    onLook();
    const theirUnits = unitsIn(
      channel,
      blocks.flatMap((block) => places.columns.get(block) ?? []),
    );
    return { theirUnits, ownUnits: paragraphs.flatMap((paragraph) => places.units.get(paragraph) ?? []) };
  };
  const scoreBy = (channel: Channel, link: Link): number => {
    const { theirUnits, ownUnits } = wordsOf(channel, link);
    if (theirUnits.length === 0 || ownUnits.length === 0) return 0;
    const theirs = tokensOf(channel.member.units, theirUnits);
    const own = tokensOf(units, ownUnits);
    const fit = lengthEvidence(
      learned.lengths,
      charsIn(channel.member.units, theirUnits),
      charsIn(units, ownUnits),
    );
    const words = multisetEvidence(tally, evidence, channel, theirs, own);
    return words + (leniency * (theirs.length + own.length)) / 2 + lengthWeight * fit;
  };
  const scoreAt = remembered((nth, link) => {
    const channel = channels[nth];
    return channel === undefined ? 0 : scoreBy(channel, link);
  });
  const witnessesOf = (blocks: readonly number[]): readonly number[] => {
    const able = channels.flatMap((channel, nth) => (hasText(channel, places, blocks) ? [nth] : []));
    return able.length > 0 ? able : [0];
  };
  const isAcross = (nth: number) => channels[nth]?.isAcross ?? false;
  const together = (witnesses: readonly number[], say: (nth: number) => number): number =>
    [true, false].reduce((sum, across) => {
      const own = witnesses.filter((nth) => isAcross(nth) === across);
      return own.length === 0 ? sum : sum + own.reduce((all, nth) => all + say(nth), 0) / own.length;
    }, 0);
  return {
    score: (link) => together(witnessesOf(link.blocks), (nth) => scoreAt(nth, link)),
    gain: (from, to) =>
      together(
        witnessesOf([...new Set([...from.blocks, ...to.blocks])]),
        (nth) => scoreAt(nth, to) - scoreAt(nth, from),
      ),
    witnesses: ({ blocks }) => new Set(witnessesOf(blocks).map((nth) => channels[nth]?.isAcross)).size,
    remainsOf: (link) => {
      const channel = channels[witnessesOf(link.blocks)[0] ?? 0];
      if (channel === undefined) return { theirs: nothing, own: nothing };
      const { theirUnits, ownUnits } = wordsOf(channel, link);
      const theirs = tokensOf(channel.member.units, theirUnits);
      const own = tokensOf(units, ownUnits);
      const { forward, backward } = channel.relation;
      return {
        theirs: answeredBy(tally, theirs, own, forward),
        own: answeredBy(tally, own, theirs, backward),
      };
    },
    sharedRun: (one, other) => {
      onLook();
      const [channel] = channels;
      if (channel === undefined) return 0;
      const odds = channel.lambda / (1 - channel.lambda);
      const run = (takers: Answered, givers: Answered) =>
        bestRun(tally, takers, givers, channel.relation.backward, odds, probability);
      return Math.max(run(one.own, other.theirs), run(other.own, one.theirs));
    },
  };
}

const nothing: Answered = { tokens: new Int32Array(0), isMet: new Uint8Array(0) };

/** Links are compared with many others: what each witness says of one is worked out once. */
function remembered(scoreOf: (nth: number, link: Link) => number): (nth: number, link: Link) => number {
  const known = new WeakMap<Link, (number | undefined)[]>();
  return (nth, link) => {
    const scores = known.get(link) ?? [];
    known.set(link, scores);
    const score = scores[nth] ?? scoreOf(nth, link);
    scores[nth] = score;
    return score;
  };
}

/** True where a channel's member has text in every block. */
function hasText({ member }: Channel, places: Places, blocks: readonly number[]): boolean {
  return blocks.every((block) =>
    places.columns.get(block)?.some((c) => (member.from[c] ?? 0) < (member.to[c] ?? 0)),
  );
}

/** The units of a channel's member in some columns, each once. */
function unitsIn({ member }: Channel, columns: readonly number[]): readonly number[] {
  const units: number[] = [];
  for (const c of columns) {
    const end = member.to[c] ?? 0;
    for (let u = member.from[c] ?? 0; u < end; u++) units.push(u);
  }
  // Columns that were one bead have the same units.
  return columns.length < 2 ? units : [...new Set(units)];
}

function charsIn({ length }: Units, units: readonly number[]): number {
  return units.reduce((sum, u) => sum + (length[u] ?? 0), 0);
}
