import type { Link } from '../search/links.ts';
import type { Judge } from './judge.ts';

/** What a link must gain to lose a paragraph, or to be split. About the price of the null that comes of it. */
const clearly = 5;
/** Links larger than this, blocks by paragraphs, are not cut in two. */
export const mostCells = 36;
/**
 * Links of more blocks and paragraphs than this lose none: each that might go is judged by all words of the link, and
 * where a whole text is one paragraph, some word of any part is missed.
 */
const mostTrimmed = 36;

function without(list: readonly number[], number: number): readonly number[] {
  return list.filter((other) => other !== number);
}

/** The links that come of taking one block or one paragraph away; each side keeps at least one. */
function lessByOne({ blocks, paragraphs }: Link): readonly Link[] {
  const fewerBlocks =
    blocks.length < 2 ? [] : blocks.map((b) => ({ blocks: without(blocks, b), paragraphs }));
  const fewer =
    paragraphs.length < 2 ? [] : paragraphs.map((p) => ({ blocks, paragraphs: without(paragraphs, p) }));
  return [...fewerBlocks, ...fewer];
}

/** The link without the paragraphs that make it clearly worse, as a heading beside the text that repeats it. */
export function trimLink(judge: Judge, link: Link): Link {
  if (link.blocks.length + link.paragraphs.length > mostTrimmed) return link;
  let best = link;
  let most = clearly;
  for (const less of lessByOne(link)) {
    const gain = judge.gain(link, less);
    if (gain > most) [best, most] = [less, gain];
  }
  return best === link ? link : trimLink(judge, best);
}

/**
 * A link whose first block is a heading that was left out: the paragraphs begin with what stands behind it, and it
 * is missed little. The weights are a logistic regression, see docs/alignment.md.
 */
export function beheadLink(judge: Judge, link: Link): Link {
  if (link.blocks.length < 2 || headingOdds(judge, link) <= leftOut) return link;
  return beheadLink(judge, { blocks: link.blocks.slice(1), paragraphs: link.paragraphs });
}

/** Log odds that the first block of a link of two and more is a heading that was left out. */
export function headingOdds(judge: Judge, link: Link): number {
  const heading = link.blocks.slice(0, 1);
  const rest = { blocks: link.blocks.slice(1), paragraphs: link.paragraphs };
  const opening = judge.opening({ blocks: heading, paragraphs: link.paragraphs }, rest);
  const loss = judge.voices(rest, { blocks: heading, paragraphs: [] }, link);
  return -0.5 - 0.08 * (opening.within ?? 0) - 0.22 * (opening.across ?? 0) - 0.37 * (loss.across ?? 0);
}

/** Log odds from which on a heading is taken for left out. */
const leftOut = 0.4;

/** Links that could take in a free text stand at most this many texts away from it. */
const nearby = 3;

/**
 * Free paragraphs and blocks joined to a link close by that is clearly better with them: what a foreign passage,
 * or one that has moved, keeps away from the text it belongs to. `order` has all blocks as they are read; those that are
 * `additions` of another version are taken in nowhere.
 */
export function takeIn(
  judge: Judge,
  links: readonly Link[],
  { order, additions }: { readonly order: readonly number[]; readonly additions: ReadonlySet<number> },
  paragraphCount: number,
): readonly Link[] {
  const place = new Map(order.map((block, at) => [block, at]));
  const grown = [...links];
  const blockOwner = new Int32Array(order.length).fill(-1);
  const paragraphOwner = new Int32Array(paragraphCount).fill(-1);
  links.forEach(({ blocks, paragraphs }, at) => {
    for (const block of blocks) blockOwner[place.get(block) ?? 0] = at;
    for (const paragraph of paragraphs) paragraphOwner[paragraph] = at;
  });
  const settle = (owner: Int32Array, spot: number, joined: (link: Link) => Link) => {
    if ((owner[spot] ?? 0) >= 0) return;
    const around = owner.subarray(Math.max(0, spot - nearby), spot + nearby + 1);
    let most = clearly;
    let best = -1;
    for (const at of new Set(around)) {
      const link = grown[at];
      if (link === undefined) continue;
      const more = joined(link);
      const gain = judge.gain(link, more) / judge.witnesses(more);
      if (gain > most) [best, most] = [at, gain];
    }
    const link = grown[best];
    if (link === undefined) return;
    grown[best] = joined(link);
    owner[spot] = best;
  };
  for (let p = 0; p < paragraphCount; p++) {
    settle(paragraphOwner, p, ({ blocks, paragraphs }) => ({
      blocks,
      paragraphs: ascending([...paragraphs, p]),
    }));
  }
  order.forEach((block, spot) => {
    if (additions.has(block)) return;
    settle(blockOwner, spot, ({ blocks, paragraphs }) => ({
      blocks: ascending([...blocks, block]),
      paragraphs,
    }));
  });
  return grown;
}

function ascending(numbers: readonly number[]): readonly number[] {
  return numbers.toSorted((a, b) => a - b);
}

/** A link whose two sides answer each other crosswise, as the parts that belong together; else the link. */
export function splitLink(judge: Judge, link: Link): readonly Link[] {
  const { blocks, paragraphs } = link;
  if (blocks.length < 2 || paragraphs.length < 2 || blocks.length * paragraphs.length > mostCells)
    return [link];
  const parts = bestPartners(judge, link);
  const isCrossed = parts.some((a, x) =>
    parts.slice(x + 1).some((b) => first(a.paragraphs) > first(b.paragraphs)),
  );
  if (parts.length < 2 || !isCrossed) return [link];
  const sum = parts.reduce((total, part) => total + judge.score(part), 0);
  return sum > judge.score(link) + clearly ? parts : [link];
}

function first(list: readonly number[]): number {
  return list[0] ?? 0;
}

/** The components that come of joining every block and every paragraph to its best partner. */
function bestPartners(judge: Judge, { blocks, paragraphs }: Link): readonly Link[] {
  const scores = blocks.map((b) => paragraphs.map((p) => judge.score({ blocks: [b], paragraphs: [p] })));
  const group = [...blocks.keys(), ...paragraphs.keys()].map((_, at) => at);
  const join = (block: number, paragraph: number) => {
    const [from, to] = [group[block], group[blocks.length + paragraph]];
    for (let at = 0; at < group.length; at++) if (group[at] === from) group[at] = to ?? at;
  };
  scores.forEach((row, block) => {
    join(block, indexOfMost(row));
  });
  paragraphs.forEach((_, paragraph) => {
    join(indexOfMost(scores.map((row) => row[paragraph] ?? 0)), paragraph);
  });
  return [...new Set(group)].map((own) => ({
    blocks: blocks.filter((_, at) => group[at] === own),
    paragraphs: paragraphs.filter((_, at) => group[blocks.length + at] === own),
  }));
}

function indexOfMost(scores: readonly number[]): number {
  return scores.indexOf(Math.max(...scores));
}
