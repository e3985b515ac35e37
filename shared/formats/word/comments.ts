import type { Piece, Stretch } from './pieces.ts';

/** A comment of a row that is written beside its text. */
export interface RowComment {
  readonly text: string;
  /** When it was written; milliseconds since 1970. */
  readonly at: number;
  /** Who wrote it; `''`: nobody knows. */
  readonly author: string;
  readonly resolved: boolean;
  /** Null: the row as a whole. */
  readonly about: {
    /** The text that was corrected, the corrected one, or another by its position in `versions`. */
    readonly text: 'before' | 'after' | number;
    /** Near which UTF-16 unit of the row's text its words stand. */
    readonly near: number;
    /** Empty: all of the text. */
    readonly quote: string;
  } | null;
}

/** A comment, and where it begins and ends among the pieces of its row. */
export interface Placed {
  /** Null: around all of the row. */
  readonly stretch: Stretch | null;
  readonly starts: (piece: Piece) => boolean;
  readonly ends: (piece: Piece) => boolean;
}

interface RowTexts {
  readonly before: string;
  readonly after: string;
}

/** Finds where comments stand in the texts of their row; around all of it where their words are in neither. */
export const placeComments = (comments: readonly RowComment[], texts: RowTexts): readonly Placed[] =>
  comments.map((comment) => {
    const stretch = stretchOf(comment, texts);
    if (stretch === null) return { stretch, starts: () => true, ends: () => false };
    const { side, from, to } = stretch;
    return {
      stretch,
      starts: (piece) => piece[side] === from,
      ends: (piece) => (piece[side] ?? Number.NaN) + piece.text.length === to,
    };
  });

const stretchOf = ({ about }: RowComment, texts: RowTexts): Stretch | null => {
  if (about === null || typeof about.text === 'number') return null;
  const { text: side, quote, near } = about;
  const from = nearest(texts[side], quote, near);
  return from === null ? null : { side, from, to: from + quote.length };
};

/** Where words stand in a text nearest to a place; null where they do not. */
const nearest = (text: string, words: string, place: number): number | null => {
  if (words === '') return null;
  let best: number | null = null;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    if (best === null || Math.abs(at - place) < Math.abs(best - place)) best = at;
  }
  return best;
};
