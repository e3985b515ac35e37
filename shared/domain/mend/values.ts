import type { RowState } from '../model.ts';

/**
 * A paragraph, or a part of one, as it stands in a row. `from` and `to` are UTF-16 units of the paragraph's text;
 * `to` null: up to its end, so that a whole paragraph is 0 to null. The blocks of a paragraph cover it without a gap.
 */
export interface Block {
  readonly paragraph: number;
  readonly from: number;
  readonly to: number | null;
  /** The pinned blocks of a row stay together in any later alignment. */
  readonly pinned: boolean;
}

/** What a person has said of a row's alignment. */
export type RowMark = 'accepted' | 'review';
/** All of them. */
export const rowMarks = ['accepted', 'review'] as const satisfies readonly RowMark[];

/** The corrected text of a row. */
export interface CorrectionValue {
  readonly text: string;
  /** Version the correction was begun from, also where that was taken out since. */
  readonly origin: number | null;
  readonly savedAt: number;
  /** Name of whoever wrote it; `''`: none was given. */
  readonly author: string;
}

/** What somebody wrote about a row. */
export interface CommentValue {
  /** Never used twice; comments are in order of their ids. */
  readonly id: number;
  readonly text: string;
  /** When it was written and, where its text was changed since, when that was; ms since 1970. */
  readonly at: number;
  readonly changedAt: number | null;
  /** Name of whoever wrote it; `''`: none was given. */
  readonly author: string;
  readonly resolved: boolean;
  /** Null: the row as a whole. */
  readonly about: CommentSubject | null;
}

/** The text that a comment is about, in one cell of its row. */
export interface CommentSubject {
  /** Also where it was taken out since; null: the corrected text. */
  readonly version: number | null;
  /** The comment goes with the text that begins here, in UTF-16 units of the paragraph; null: it stays with its row. */
  readonly paragraph: number | null;
  readonly from: number;
  /** Words quoted; empty where it is about all of the paragraph or cell. */
  readonly quote: string;
}

/** A row as a value: all that an undo needs to put it back exactly. */
export interface RowValue {
  readonly id: number;
  /** Fractional key, compared byte by byte. */
  readonly rank: string;
  readonly state: RowState;
  /** How sure the alignment of the row is, 0 to 1; null: made by hand, so that there is nothing to compute. */
  readonly confidence: number | null;
  readonly correction: CorrectionValue | null;
  /** By paragraph, then by place in it. */
  readonly blocks: readonly Block[];
  readonly mark: RowMark | null;
  /** A locked row's blocks are not changed by anything but its unlocking. */
  readonly locked: boolean;
  /** Somebody wants to come back to it. Nothing hangs on it, and it goes where the row's text goes. */
  readonly bookmarked: boolean;
  readonly comments: readonly CommentValue[];
}

/** A row as an edit leaves it: `id` null for a new one, `rank` null for one that is to get its place. */
export type MendedRow = Omit<RowValue, 'id' | 'rank'> & {
  readonly id: number | null;
  readonly rank: string | null;
};

/** A correction that was joined into another row's, and so must go into that row's history. */
export interface AbsorbedCorrection {
  /** The row it went into. */
  readonly rowId: number;
  readonly correction: CorrectionValue;
  readonly state: RowState;
}

/** What is known of a paragraph without its text. */
export interface ParagraphFact {
  readonly versionId: number;
  /** Zero-based position in the version. */
  readonly number: number;
  /** UTF-16 units. */
  readonly length: number;
}

/** Names a block among all blocks: no two begin in one place. */
export const blockKey = ({ paragraph, from }: Pick<Block, 'paragraph' | 'from'>): string =>
  `${paragraph}:${from}`;

/** A whole paragraph as a block. */
export const wholeBlock = (paragraph: number): Block => ({ paragraph, from: 0, to: null, pinned: false });

/** Blocks in the order rows keep them in. */
export const inBlockOrder = (blocks: readonly Block[]): readonly Block[] =>
  blocks.toSorted((a, b) => a.paragraph - b.paragraph || a.from - b.from);

/** True for two lists of the same blocks, pins included. */
export const sameBlocks = (a: readonly Block[], b: readonly Block[]): boolean =>
  a.length === b.length && a.every((block, at) => block.pinned === b[at]?.pinned && sameSpan(block, b[at]));

/** True for two lists of the same blocks, whatever is pinned. */
export const sameSpans = (a: readonly Block[], b: readonly Block[]): boolean =>
  a.length === b.length && a.every((block, at) => sameSpan(block, b[at]));

const sameSpan = (a: Block, b: Block | undefined): boolean =>
  a.paragraph === b?.paragraph && a.from === b.from && a.to === b.to;

/** Whether any of these rows is bookmarked, and so what they become. */
export const anyBookmarked = (rows: readonly Pick<RowValue, 'bookmarked'>[]): boolean =>
  rows.some(({ bookmarked }) => bookmarked);

/** False of a row without text, correction and comments, which has no more reason to be. */
export const holdsAnything = ({ blocks, correction, comments }: RowValue): boolean =>
  blocks.length > 0 || correction !== null || comments.length > 0;
