import type { Evidence } from '../evidence/evidence.ts';
import type { Units } from '../reading/units.ts';
import type { Link, Places } from '../search/links.ts';
import type { Found } from '../search/passes.ts';
import type { LikelyBead } from '../search/ways.ts';
import { int } from '../typed.ts';
import { contradictionsOf, leastHeld } from './contradictions.ts';
import { weakestTie } from './ties.ts';

/** The weightiest witness: one in another language (the original, most often), a machine translation, or a human version. */
export type Heard = 'original' | 'machine' | 'human';

/** What the signs of pieces are made of beside what a judge says of them. */
export interface Background {
  /** By piece, see `contradictionsOf`; `alone`: by the search before the other versions were heard. */
  readonly contradictions: Float64Array;
  readonly alone: Float64Array;
  readonly spare: Spare;
  /** The best run of words at the edge of a link that a link beside it answers; 0 for those left out. */
  readonly torn: ReadonlyMap<Link, number>;
  readonly hears: Heard;
}

/**
 * The background of the pieces of an alignment, `linked` being what its beads cover and `alone` what the search held
 * possible before the other versions were heard, where they were. Linear.
 */
export function backgroundOf(
  { evidence, likely }: Pick<Found, 'evidence' | 'likely'>,
  pieces: readonly Link[],
  blocks: Int32Array,
  linked: Places,
  alone: readonly LikelyBead[] = likely,
  torn: Background['torn'] = new Map(),
): Background {
  const { paragraph } = evidence.units;
  const hears = weightiestOf(evidence);
  const hold = hears === 'original' ? leastHeld : weakestTie;
  const contradictions = contradictionsOf(likely, pieces, blocks, paragraph, hold);
  return {
    contradictions,
    alone: alone === likely ? contradictions : contradictionsOf(alone, pieces, blocks, paragraph, hold),
    spare: spareWords(evidence, blocks, linked),
    torn,
    hears,
  };
}

/** The weightiest of the witnesses that a version has. */
export function weightiestOf({ channels }: Evidence): Heard {
  if (channels.some(({ isAcross }) => isAcross)) return 'original';
  return channels.some(({ isMachine }) => isMachine) ? 'machine' : 'human';
}

/** How many words of a link stand in none of the beads that it is made of: the version's, and its first witness's. */
interface Spare {
  readonly own: (link: Link) => number;
  readonly theirs: (link: Link) => number;
}

/** Counts what beads have left over, `linked` being what they cover. Linear. */
function spareWords({ channels, units }: Evidence, blocks: Int32Array, linked: Places): Spare {
  const own = new Int32Array((units.paragraph.at(-1) ?? -1) + 1);
  const isLinkedUnit = marked(units.count, linked.units.numbers);
  for (let u = 0; u < units.count; u++) {
    const paragraph = int(units.paragraph, u);
    if (isLinkedUnit[u] === 0) own[paragraph] = int(own, paragraph) + wordsIn(units, u, u + 1);
  }
  const theirs = new Int32Array(blocks.length);
  const isLinkedColumn = marked(blocks.length, linked.columns.numbers);
  const member = channels[0]?.member;
  for (let c = 0; member !== undefined && c < blocks.length; c++) {
    const block = int(blocks, c);
    if (isLinkedColumn[c] === 1) continue;
    theirs[block] = int(theirs, block) + wordsIn(member.units, int(member.from, c), int(member.to, c));
  }
  return {
    own: ({ paragraphs }) => sumAt(own, paragraphs),
    theirs: (link) => sumAt(theirs, link.blocks),
  };
}

/** By number 1 where it is among those given. */
function marked(count: number, numbers: Int32Array): Uint8Array {
  const marks = new Uint8Array(count);
  for (const number of numbers) marks[number] = 1;
  return marks;
}

function wordsIn({ offsets }: Units, from: number, to: number): number {
  return int(offsets, Math.max(from, to)) - int(offsets, from);
}

function sumAt(words: Int32Array, places: readonly number[]): number {
  return places.reduce((sum, place) => sum + int(words, place), 0);
}
