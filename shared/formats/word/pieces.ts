import type { Change } from '../../domain/compare/compare.ts';

/** A stretch that both texts have, or one of them; a line break is always a piece of its own. Places in UTF-16 units. */
export interface Piece {
  readonly kind: 'same' | 'deleted' | 'inserted';
  readonly text: string;
  /** Where it begins in the text before, and in the one after; null where it is not in that. */
  readonly before: number | null;
  readonly after: number | null;
}

interface ComparedTexts {
  readonly before: string;
  readonly after: string;
  readonly changes: readonly Change[];
}

/** Both texts as one run of pieces: what was deleted stands before what came in its place. O(their length). */
export const piecesOf = ({ before, after, changes }: ComparedTexts): readonly Piece[] => {
  const pieces: Piece[] = [];
  const add = (kind: Piece['kind'], text: string, from: { before: number | null; after: number | null }) => {
    let at = 0;
    for (const part of text.split(/(\n)/)) {
      if (part !== '')
        pieces.push({ kind, text: part, before: later(from.before, at), after: later(from.after, at) });
      at += part.length;
    }
  };
  let at = { before: 0, after: 0 };
  for (const { base, other } of changes) {
    add('same', before.slice(at.before, base.from), at);
    add('deleted', before.slice(base.from, base.to), { before: base.from, after: null });
    add('inserted', after.slice(other.from, other.to), { before: null, after: other.from });
    at = { before: base.to, after: other.to };
  }
  add('same', before.slice(at.before), at);
  return pieces;
};

const later = (from: number | null, by: number): number | null => (from === null ? null : from + by);

/** A stretch of one of the texts; `to` exclusive, and after `from`. */
export interface Stretch {
  readonly side: 'before' | 'after';
  readonly from: number;
  readonly to: number;
}

/** Cuts pieces where any of the stretches begins or ends. O(pieces x stretches). */
export const cutPieces = (
  pieces: readonly Piece[],
  places: readonly (Stretch | null)[],
): readonly Piece[] => {
  const stretches = places.flatMap((stretch) => stretch ?? []);
  if (stretches.length === 0) return pieces;
  return pieces.flatMap((piece) => {
    const cuts = new Set([0, piece.text.length]);
    for (const { side, from, to } of stretches) {
      const begin = piece[side];
      if (begin === null) continue;
      for (const place of [from - begin, to - begin])
        if (place > 0 && place < piece.text.length) cuts.add(place);
    }
    const places = [...cuts].toSorted((a, b) => a - b);
    return places.slice(1).map((end, at): Piece => {
      const start = places[at] ?? 0;
      return {
        kind: piece.kind,
        text: piece.text.slice(start, end),
        before: later(piece.before, start),
        after: later(piece.after, start),
      };
    });
  });
};
