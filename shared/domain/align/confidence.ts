import type { Judge } from './judge.ts';
import type { Link } from './links.ts';
import { lessByOne } from './refine.ts';

/** What a lone pair of units is worth besides its score: the two nulls that it saves, see `Prices.lone`. */
const facingBonus = 4;
/** A neighbour that could as well belong to the link costs it this much less than one that is missed. */
const neighbourBonus = 5;

/** Margins of links and of what is in none, by block and by paragraph. */
export interface Margins {
  readonly links: readonly number[];
  readonly blocks: ReadonlyMap<number, number>;
  readonly paragraphs: ReadonlyMap<number, number>;
}

/**
 * How much each link would lose by the best of the small changes that could be made to it: to lose a paragraph,
 * or to take in one of its neighbours. Negative where a change would be better. What stands alone is as doubtful
 * as the link that could take it in, or the lone text it faces. `blockOrder` has all blocks in reading order.
 */
export function marginsOf(
  judge: Judge,
  links: readonly Link[],
  blockOrder: readonly number[],
  paragraphCount: number,
  onLink: () => void,
): Margins {
  const place = new Map(blockOrder.map((block, at) => [block, at]));
  const linkedBlocks = new Set(links.flatMap(({ blocks }) => blocks));
  const linkedParagraphs = new Set(links.flatMap(({ paragraphs }) => paragraphs));
  const blocks = new Map<number, number>();
  const paragraphs = new Map<number, number>();
  const margins = links.map((link) => {
    onLink();
    let margin = removalMargin(judge, link);
    const around = nextTo(link.blocks.map((block) => place.get(block) ?? 0));
    const nearBlocks = around.flatMap((at) => blockOrder[at] ?? []);
    const nearParagraphs = nextTo(link.paragraphs).filter((p) => p < paragraphCount);
    for (const near of nearBlocks) {
      const own = neighbourBonus - judge.gain(link, { ...link, blocks: ordered([...link.blocks, near]) });
      margin = Math.min(margin, own);
      if (!linkedBlocks.has(near)) lower(blocks, near, own);
    }
    for (const near of nearParagraphs) {
      const own =
        neighbourBonus - judge.gain(link, { ...link, paragraphs: ordered([...link.paragraphs, near]) });
      margin = Math.min(margin, own);
      if (!linkedParagraphs.has(near)) lower(paragraphs, near, own);
    }
    for (const block of nearBlocks.filter((near) => !linkedBlocks.has(near))) {
      for (const paragraph of nearParagraphs.filter((near) => !linkedParagraphs.has(near))) {
        const own = facingBonus - judge.score({ blocks: [block], paragraphs: [paragraph] });
        lower(blocks, block, own);
        lower(paragraphs, paragraph, own);
      }
    }
    return margin;
  });
  return { links: margins, blocks, paragraphs };
}

function removalMargin(judge: Judge, link: Link): number {
  const losses = lessByOne(link).map((less) => -judge.gain(link, less));
  return losses.length > 0 ? Math.min(...losses) : judge.score(link) + facingBonus;
}

/** The numbers before and after each run in an ascending list. */
function nextTo(numbers: readonly number[]): readonly number[] {
  const own = new Set(numbers);
  return [...new Set(numbers.flatMap((n) => [n - 1, n + 1]))].filter((n) => n >= 0 && !own.has(n));
}

function ordered(numbers: readonly number[]): readonly number[] {
  return numbers.toSorted((a, b) => a - b);
}

function lower(margins: Map<number, number>, key: number, margin: number): void {
  margins.set(key, Math.min(margin, margins.get(key) ?? margin));
}

/** Measured on gold sets: margin, and the share of links with it that were right. Between, a straight line. */
const calibration = [
  [-8, 0.5],
  [0, 0.9],
  [4, 0.98],
  [8, 0.995],
  [14, 0.9995],
] as const;

/** The probability that a link with such a margin is right, 0 to 1. */
export function probabilityOf(margin: number): number {
  let [beforeAt, before]: readonly [number, number] = calibration[0];
  for (const [at, probability] of calibration) {
    if (margin < at) {
      const part = at === beforeAt ? 0 : Math.max(0, (margin - beforeAt) / (at - beforeAt));
      return before + part * (probability - before);
    }
    [beforeAt, before] = [at, probability];
  }
  return before;
}
