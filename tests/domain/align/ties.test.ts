import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contradictionsOf, leastHeld } from '../../../shared/domain/align/doubt/contradictions.ts';
import { weakestTie } from '../../../shared/domain/align/doubt/ties.ts';
import type { Link } from '../../../shared/domain/align/search/links.ts';
import type { LikelyBead } from '../../../shared/domain/align/search/ways.ts';

const count = (length: number) => Array.from({ length }, (_, n) => n);
/** Columns and units that are blocks and paragraphs of their own. */
const each = (length: number) => Int32Array.from(count(length));
const bead = (column: number, columnEnd: number, unit: number, unitEnd: number, probability: number) => ({
  column,
  columnEnd,
  unit,
  unitEnd,
  probability,
});

/** Beads in a link of all its blocks and paragraphs, which stand in one column or unit each, or in two. */
const cases = fc
  .record({
    columns: fc.array(fc.constantFrom(1, 2), { minLength: 1, maxLength: 6 }),
    units: fc.array(fc.constantFrom(1, 2), { minLength: 1, maxLength: 6 }),
    places: fc.array(
      fc.record({
        column: fc.nat(11),
        k: fc.integer({ min: 1, max: 3 }),
        unit: fc.nat(11),
        l: fc.integer({ min: 1, max: 3 }),
        eighths: fc.integer({ min: 1, max: 8 }),
      }),
      { maxLength: 20 },
    ),
  })
  .map(({ columns, units, places }) => {
    const blocks = Int32Array.from(columns.flatMap((times, block) => Array<number>(times).fill(block)));
    const paragraph = Int32Array.from(units.flatMap((times, p) => Array<number>(times).fill(p)));
    const beads = places.flatMap(({ column, k, unit, l, eighths }) => {
      const [columnEnd, unitEnd] = [column + k, unit + l];
      if (columnEnd > blocks.length || unitEnd > paragraph.length) return [];
      return [bead(column, columnEnd, unit, unitEnd, eighths / 8)];
    });
    const link: Link = { blocks: count(columns.length), paragraphs: count(units.length) };
    return { blocks, paragraph, beads, link };
  });

/** How probable the beads are, in sum, that hold a block and a paragraph together. */
function tieBetween(
  beads: readonly LikelyBead[],
  { blocks, paragraph }: { readonly blocks: Int32Array; readonly paragraph: Int32Array },
  block: number,
  p: number,
): number {
  const holds = ({ column, columnEnd, unit, unitEnd }: LikelyBead) =>
    blocks.subarray(column, columnEnd).includes(block) && paragraph.subarray(unit, unitEnd).includes(p);
  return beads.filter(holds).reduce((sum, { probability }) => sum + probability, 0);
}

/** How many blocks and paragraphs of a link can be reached from its first block over pairs that are wanted. */
function reached(link: Link, isWanted: (block: number, p: number) => boolean): number {
  const [seenBlocks, seenParagraphs] = [new Set(link.blocks.slice(0, 1)), new Set<number>()];
  for (let before = -1; before < seenBlocks.size + seenParagraphs.size; ) {
    before = seenBlocks.size + seenParagraphs.size;
    for (const block of link.blocks) {
      for (const p of link.paragraphs) {
        if (!isWanted(block, p) || (!seenBlocks.has(block) && !seenParagraphs.has(p))) continue;
        seenBlocks.add(block);
        seenParagraphs.add(p);
      }
    }
  }
  return seenBlocks.size + seenParagraphs.size;
}

describe('the weakest tie of a link', () => {
  it('is the strength up to which its ties reach all of it, and beyond which they do not', () => {
    fc.assert(
      fc.property(cases, ({ blocks, paragraph, beads, link }) => {
        const [tie = -1] = weakestTie(beads, [link], blocks, paragraph);
        const strength = (block: number, p: number) => tieBetween(beads, { blocks, paragraph }, block, p);
        const all = link.blocks.length + link.paragraphs.length;
        expect(reached(link, (block, p) => strength(block, p) > tie)).toBeLessThan(all);
        if (tie > 0) expect(reached(link, (block, p) => strength(block, p) >= tie)).toBe(all);
      }),
      { numRuns: 500 },
    );
  });

  it('is no stronger than what holds any block or paragraph', () => {
    fc.assert(
      fc.property(cases, ({ blocks, paragraph, beads, link }) => {
        const [tie = 2] = weakestTie(beads, [link], blocks, paragraph);
        const [held = -1] = leastHeld(beads, [link], blocks, paragraph);
        expect(tie).toBeLessThanOrEqual(held);
        if (link.blocks.length + link.paragraphs.length === 2) expect(tie).toBe(held);
      }),
      { numRuns: 500 },
    );
  });

  it('is the same among other links as alone', () => {
    fc.assert(
      fc.property(cases, cases, (one, other) => {
        const [b, p] = [one.link.blocks.length, one.link.paragraphs.length];
        const [c, u] = [one.blocks.length, one.paragraph.length];
        const behind = other.beads.map(({ column, columnEnd, unit, unitEnd, probability }) =>
          bead(column + c, columnEnd + c, unit + u, unitEnd + u, probability),
        );
        const link = {
          blocks: other.link.blocks.map((block) => block + b),
          paragraphs: other.link.paragraphs.map((own) => own + p),
        };
        const together = weakestTie(
          [...one.beads, ...behind],
          [one.link, link],
          Int32Array.from([...one.blocks, ...other.blocks.map((block) => block + b)]),
          Int32Array.from([...one.paragraph, ...other.paragraph.map((own) => own + p)]),
        );
        const alone = [one, other].flatMap((own) => [
          ...weakestTie(own.beads, [own.link], own.blocks, own.paragraph),
        ]);
        expect([...together]).toEqual(alone);
      }),
      { numRuns: 200 },
    );
  });

  it('is found where one paragraph faces thousands', () => {
    const thousands = 30_000;
    const beads = count(thousands).map((column) =>
      bead(column, column + 1, 0, 1, column === 17 ? 0.25 : 0.75),
    );
    const link = { blocks: count(thousands), paragraphs: [0] };
    expect([...weakestTie(beads, [link], each(thousands), each(1))]).toEqual([0.25]);
  });
});

describe('what contradicts a link', () => {
  const parted = [bead(0, 1, 0, 1, 1), bead(1, 2, 1, 2, 1)];
  const link = { blocks: [0, 1], paragraphs: [0, 1] };

  it('is, by its weakest tie, that its paragraphs are held well, but not by one another', () => {
    expect([...contradictionsOf(parted, [link], each(2), each(2), leastHeld)]).toEqual([0]);
    expect([...contradictionsOf(parted, [link], each(2), each(2), weakestTie)]).toEqual([1]);
  });

  it('is beads over its border, which hold nothing of it', () => {
    const beads = [...parted, bead(1, 3, 0, 2, 0.5), bead(2, 3, 1, 3, 0.25)];
    const list: readonly Link[] = [link, { blocks: [2], paragraphs: [] }, { blocks: [], paragraphs: [2] }];
    const against = contradictionsOf(beads, list, each(3), each(3), weakestTie);
    expect([...against]).toEqual([1.75, 0.75, 0.25]);
  });
});
