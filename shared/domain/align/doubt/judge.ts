import { sum } from '../../arithmetic.ts';
import type { Channel, Evidence } from '../evidence/evidence.ts';
import { type Learned, leniencyOf } from '../evidence/learned.ts';
import { lengthEvidence } from '../evidence/length.ts';
import {
  type Answered,
  createRoom,
  createTally,
  multisetEvidence,
  type Room,
  tokensOf,
} from '../reading/multiset.ts';
import type { Member } from '../reading/profile.ts';
import type { Units } from '../reading/units.ts';
import type { Link, Lists, Places } from '../search/links.ts';
import { int } from '../typed.ts';
import { createListener, type Remains, type TokensOf } from './remains.ts';

/** What the witnesses say on the mean that speak the version's language, and the others; null where there are none. */
interface Voices {
  readonly within: number | null;
  readonly across: number | null;
}

/** Says how well the two sides of a link answer each other: log-likelihood ratios, 0 for no opinion. */
export interface Judge {
  /** What the witnesses of a link say of it. */
  readonly heard: (link: Link) => Voices;
  /** The sum of these. */
  readonly score: (link: Link) => number;
  /** What `to` scores more than `from`, in the eyes of the witnesses of both. */
  readonly gain: (from: Link, to: Link) => number;
  /** What two pieces gain by becoming one. */
  readonly voices: (one: Link, other: Link, both: Link) => Voices;
  /** How much better a link's first words answer its first block than the rest, see `Listener`. */
  readonly opening: (first: Link, rest: Link) => Voices;
  /** How many witnesses have text in every block of a link; at least 1. */
  readonly witnesses: (link: Link) => number;
  /** What lengths say of a link's sides, the mean over its witnesses. */
  readonly lengths: (link: Link) => number;
  /** The share of the words of blocks, as the first of their witnesses has them, that the version has somewhere, 0 to 1. */
  readonly readable: (blocks: readonly number[]) => number;
  /** What the first of them sees; one side may be empty. */
  readonly remainsOf: (link: Link) => Remains;
  /** See `Listener`. */
  readonly edgeRun: (earlier: Remains, later: Remains) => number;
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
  const [theirRoom, ownRoom] = [createRoom(), createRoom()];
  const unitsOf = createUnitFinder(evidence, places);
  const look = (channel: Channel, link: Link) => {
    onLook();
    return unitsOf(channel, link);
  };
  const tokens: TokensOf = (channel, link) => {
    const { theirs, own } = look(channel, link);
    return { theirs: tokensOf(channel.member.units, theirs), own: tokensOf(units, own) };
  };
  const fitOf = ({ member }: Channel, theirs: Int32Array, own: Int32Array) =>
    lengthEvidence(learned.lengths, charsIn(member.units, theirs), charsIn(units, own));
  const scoreAt = remembered((nth, link) => {
    const channel = channels[nth];
    if (channel === undefined) return 0;
    const { theirs, own } = look(channel, link);
    if (theirs.length === 0 || own.length === 0) return 0;
    const { units: theirUnits } = channel.member;
    const fit = fitOf(channel, theirs, own);
    const [their, mine] = [tokensOf(theirUnits, theirs, theirRoom), tokensOf(units, own, ownRoom)];
    const words = multisetEvidence(tally, evidence, channel, their, mine);
    return words + (leniency * (their.length + mine.length)) / 2 + lengthWeight * fit;
  });
  const { witnessesOf, voicesOf } = createHearing(channels, places);
  const gainAt = (nth: number, one: Link, other: Link, both: Link) =>
    scoreAt(nth, both) - scoreAt(nth, one) - scoreAt(nth, other);
  const listener = createListener(evidence, tally, tokens);
  const heard = (link: Link) => voicesOf([link], (nth) => scoreAt(nth, link));
  return {
    heard,
    score: (link) => sumOf(heard(link)),
    gain: (from, to) => sumOf(voicesOf([from, to], (nth) => scoreAt(nth, to) - scoreAt(nth, from))),
    voices: (one, other, both) => voicesOf([both], (nth) => gainAt(nth, one, other, both)),
    opening: (first, rest) =>
      voicesOf([first, rest], (nth) => {
        const channel = channels[nth];
        return channel === undefined ? 0 : listener.opening(channel, first, rest);
      }),
    witnesses: ({ blocks }) => new Set(witnessesOf({ blocks }).map((nth) => channels[nth]?.isAcross)).size,
    lengths: (link) => {
      const all = witnessesOf(link).flatMap((nth) => channels[nth] ?? []);
      const fits = all.map((channel) => {
        const { theirs, own } = look(channel, link);
        return fitOf(channel, theirs, own);
      });
      return sum(fits) / Math.max(1, fits.length);
    },
    readable: (blocks) => {
      const channel = channels[witnessesOf({ blocks })[0] ?? 0];
      if (channel === undefined) return 1;
      return knownShare(channel, tokens(channel, { blocks, paragraphs: [] }).theirs);
    },
    remainsOf: (link) => {
      const channel = channels[witnessesOf(link)[0] ?? 0];
      return channel === undefined ? nothing : listener.remainsOf(channel, link);
    },
    edgeRun: (earlier, later) => {
      onLook();
      return listener.edgeRun(earlier, later);
    },
  };
}

/** Numbers of channels that have a say, and what they say on the mean. */
interface Hearing {
  readonly witnessesOf: (...links: readonly Pick<Link, 'blocks'>[]) => readonly number[];
  readonly voicesOf: (links: readonly Link[], say: (nth: number) => number) => Voices;
}

/** Hears those that have text in all blocks in question, or else the first. */
function createHearing(channels: readonly Channel[], places: Places): Hearing {
  const texts = channels.map((channel) => textIn(channel, places.columns));
  const isAble = (hasText: Uint8Array, links: readonly Pick<Link, 'blocks'>[]): boolean => {
    for (const { blocks } of links) for (const block of blocks) if (hasText[block] !== 1) return false;
    return true;
  };
  const witnessesOf: Hearing['witnessesOf'] = (...links) => {
    const able: number[] = [];
    for (let nth = 0; nth < texts.length; nth++) {
      if (isAble(texts[nth] ?? noText, links)) able.push(nth);
    }
    return able.length > 0 ? able : [0];
  };
  const meanOf = (all: readonly number[], across: boolean, say: (nth: number) => number) => {
    let [said, count] = [0, 0];
    for (const nth of all) {
      if ((channels[nth]?.isAcross ?? false) !== across) continue;
      said += say(nth);
      count++;
    }
    return count === 0 ? null : said / count;
  };
  const voicesOf: Hearing['voicesOf'] = (links, say) => {
    const all = witnessesOf(...links);
    return { within: meanOf(all, false, say), across: meanOf(all, true, say) };
  };
  return { witnessesOf, voicesOf };
}

function sumOf({ within, across }: Voices): number {
  return (within ?? 0) + (across ?? 0);
}

const noText = new Uint8Array(0);
const none: Answered = { tokens: new Int32Array(0), isMet: new Uint8Array(0) };
const nothing: Remains = { theirs: none, own: none, ownFromEnd: none };

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

/** The share of tokens of a channel's member that the units have somewhere, in some form; 0 of no tokens. */
function knownShare({ importance }: Channel, theirs: Int32Array): number {
  return theirs.length === 0 ? 0 : theirs.filter((token) => importance[token] === 1).length / theirs.length;
}

/** By block 1 where a channel's member has text in it. */
function textIn({ member: { from, to } }: Channel, { offsets, numbers }: Lists): Uint8Array {
  const hasText = new Uint8Array(offsets.length - 1);
  for (let block = 0; block < hasText.length; block++) {
    for (let x = int(offsets, block); x < int(offsets, block + 1); x++) {
      const column = int(numbers, x);
      if (int(from, column) < int(to, column)) hasText[block] = 1;
    }
  }
  return hasText;
}

/** The units of a link: those of a channel's member, each once, and the version's; until the next call. */
type UnitFinder = (channel: Channel, link: Link) => { readonly theirs: Int32Array; readonly own: Int32Array };

function createUnitFinder({ channels }: Evidence, places: Places): UnitFinder {
  const [columnRoom, theirRoom, ownRoom] = [createRoom(), createRoom(), createRoom()];
  const most = Math.max(0, ...channels.map(({ member }) => member.units.count));
  // By unit the last call that has met it.
  const metIn = new Int32Array(most);
  let call = 0;
  return ({ member }, { blocks, paragraphs }) => {
    const columns = gather(places.columns, blocks, columnRoom);
    return {
      theirs: unitsIn(member, columns, theirRoom, metIn, ++call),
      own: gather(places.units, paragraphs, ownRoom),
    };
  };
}

/** Some lists as one. */
function gather({ offsets, numbers }: Lists, wanted: readonly number[], room: Room): Int32Array {
  let count = 0;
  for (const n of wanted) count += int(offsets, n + 1) - int(offsets, n);
  const all = room(count);
  let at = 0;
  for (const n of wanted) {
    const end = int(offsets, n + 1);
    for (let x = int(offsets, n); x < end; x++) all[at++] = int(numbers, x);
  }
  return all;
}

/** The units of a member in some columns, each once: columns that were one bead have the same units. */
function unitsIn(
  { from, to }: Member,
  columns: Int32Array,
  room: Room,
  metIn: Int32Array,
  call: number,
): Int32Array {
  let most = 0;
  for (let x = 0; x < columns.length; x++) {
    const c = int(columns, x);
    most += Math.max(0, int(to, c) - int(from, c));
  }
  const units = room(most);
  let count = 0;
  for (let x = 0; x < columns.length; x++) {
    const c = int(columns, x);
    for (let u = int(from, c); u < int(to, c); u++) {
      if (metIn[u] === call) continue;
      metIn[u] = call;
      units[count++] = u;
    }
  }
  return units.subarray(0, count);
}

function charsIn({ length }: Units, units: Int32Array): number {
  let chars = 0;
  for (let x = 0; x < units.length; x++) chars += int(length, int(units, x));
  return chars;
}
