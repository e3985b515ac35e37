import fc from 'fast-check';
import type { Ground } from '../../../shared/domain/mend/edits.ts';
import {
  type Block,
  type CommentValue,
  inBlockOrder,
  type RowValue,
} from '../../../shared/domain/mend/values.ts';

/** UTF-16 units of every paragraph of the samples. */
export const paragraphLength = 60;
const words = ['One. Two. Three.', 'A line\nand another', 'no full stop', '«Ё» — 🙂. And so on.'];

/** The value, with all in it, so that nothing can change it. */
const freeze = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) freeze(inner);
  }
  return value;
};

/** Rows over three versions with cuts, pins, corrections and comments; every paragraph whole in them. Frozen. */
export const rows = fc
  .record({
    paragraphs: fc.array(
      fc.record({
        version: fc.integer({ min: 1, max: 3 }),
        row: fc.nat(5),
        cut: fc.nat(90),
        below: fc.nat(5),
      }),
      { minLength: 3, maxLength: 14 },
    ),
    texts: fc.array(fc.option(fc.constantFrom(...words), { nil: null }), { minLength: 6, maxLength: 6 }),
    states: fc.array(
      fc.constantFrom('edited' as const, 'rejected' as const, 'confirmed' as const, 'reviewed' as const),
      {
        minLength: 6,
        maxLength: 6,
      },
    ),
    comments: fc.array(
      fc.record({ paragraph: fc.nat(13), from: fc.nat(paragraphLength - 1), row: fc.boolean() }),
    ),
    pinned: fc.boolean(),
    bookmarked: fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
  })
  .map(({ paragraphs, texts, states, comments, pinned, bookmarked }) => {
    const facts = new Map(
      paragraphs.map(({ version }, at) => [
        at + 1,
        { versionId: version, number: at, length: paragraphLength },
      ]),
    );
    const placed = paragraphs.flatMap(({ row, cut, below }, at): (readonly [number, Block])[] => {
      const whole = { paragraph: at + 1, from: 0, to: null, pinned: false };
      if (cut < 1 || cut >= paragraphLength) return [[row, whole]];
      return [
        [row, { ...whole, to: cut }],
        [below, { ...whole, from: cut }],
      ];
    });
    const values = texts.flatMap((text, at): RowValue[] => {
      const blocks = inBlockOrder(placed.flatMap(([row, block]) => (row === at ? [block] : [])));
      if (blocks.length === 0) return [];
      const isPinned = pinned && blocks.length > 1;
      return [
        {
          id: at + 1,
          rank: `a${at}`,
          state: text === null ? 'new' : (states[at] ?? 'edited'),
          confidence: 0.5,
          correction: text === null ? null : { text, origin: null, savedAt: 1, author: '' },
          blocks: isPinned ? blocks.map((block, nth) => ({ ...block, pinned: nth < 2 })) : blocks,
          mark: null,
          locked: false,
          bookmarked: bookmarked[at] ?? false,
          comments: [],
        },
      ];
    });
    const about = comments.flatMap(({ paragraph, from, row }, at): (readonly [number, CommentValue])[] => {
      const fact = facts.get((paragraph % paragraphs.length) + 1);
      const id = (paragraph % paragraphs.length) + 1;
      const home = values.findIndex(({ blocks }) => blocks.some((block) => covers(block, id, from)));
      const subject = { version: fact?.versionId ?? 0, paragraph: id, from, quote: '' };
      const comment = { id: at + 1, text: `c${at}`, at: 1, changedAt: null, author: '', resolved: false };
      return [[home, { ...comment, about: row ? null : subject }]];
    });
    const withComments = values.map((value, at) => ({
      ...value,
      comments: about.flatMap(([home, comment]) => (home === at ? [comment] : [])),
    }));
    const ground: Ground = { facts, concerned: [2, 1], now: 5 };
    return freeze({ values: withComments, ground: { ...ground, facts }, count: paragraphs.length });
  })
  .filter(({ values }) => values.length > 1);

/** Whether a place of a paragraph lies in a block. */
export const covers = ({ paragraph, from, to }: Block, wanted: number, place: number): boolean =>
  paragraph === wanted && from <= place && (to === null || place < to);

export type Sample = typeof rows extends fc.Arbitrary<infer T> ? T : never;
