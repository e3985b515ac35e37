import { alignVersions } from '../align/align.ts';
import type { AlignedRow } from '../align/types.ts';
import { sum } from '../arithmetic.ts';
import type { Language, VersionRole } from '../model.ts';
import { splitSentences } from '../text/sentences.ts';
import type { Cut } from './edits.ts';

/** What one version has in the row that is to be split: its blocks in reading order. */
export interface SplitCell {
  readonly versionId: number;
  readonly role: VersionRole;
  readonly language: Language;
  readonly blocks: readonly SplitBlock[];
}

interface SplitBlock {
  readonly paragraph: number;
  /** Where the block begins in its paragraph, UTF-16 units. */
  readonly from: number;
  readonly text: string;
}

/** Where a version is cut in two. */
export interface ProposedCut extends Cut {
  readonly versionId: number;
}

/** A sentence of a cell. `before`: length of the text before it in the cell. */
interface Piece extends Cut {
  readonly text: string;
  readonly before: number;
  readonly isBlock: boolean;
}

interface Column {
  readonly cell: SplitCell;
  readonly pieces: readonly Piece[];
  readonly length: number;
}

/**
 * Where a row falls into two best: the aligner pairs the sentences of the versions, and the place is taken at which
 * most versions begin a paragraph. `at`: a cut that is given, the others follow it. A version without a cut stays
 * above. Empty where no version has two sentences.
 */
export function proposeCuts(cells: readonly SplitCell[], at: Cut | null): readonly ProposedCut[] {
  const columns = cells.map(columnOf);
  const rows = alignVersions(
    columns.map(({ cell, pieces }) => ({
      key: String(cell.versionId),
      role: cell.role,
      language: cell.language,
      paragraphs: pieces.map(({ text }) => ({ text })),
    })),
  );
  const places = placesIn(columns, rows);
  if (at !== null) return followCut(columns, places, at);
  const [best] = places.toSorted((a, b) => worth(columns, b) - worth(columns, a));
  return best === undefined ? cutsByLength(columns, 0.5) : cutsOf(columns, best);
}

function columnOf(cell: SplitCell): Column {
  let length = 0;
  const pieces = cell.blocks.flatMap(({ paragraph, from, text }) => {
    const start = length;
    length += text.length;
    return splitSentences(text).map(
      (span, nth): Piece => ({
        paragraph,
        offset: nth === 0 ? from : from + span.from,
        text: text.slice(span.from, span.to),
        before: start + span.from,
        isBlock: nth === 0,
      }),
    );
  });
  return { cell, pieces, length };
}

/** A way to split: by column, the first piece that goes below; the count of pieces where none does. */
type Place = readonly number[];

/** Between every two rows of the aligner, where the pieces of every version are in order around. */
function placesIn(columns: readonly Column[], rows: readonly AlignedRow[]): readonly Place[] {
  return rows.slice(1).flatMap((_, n) => {
    const place = columns.map(({ cell, pieces }) => {
      const numbersIn = (some: readonly AlignedRow[]) =>
        some.flatMap(({ cells }) => cells[String(cell.versionId)] ?? []);
      const lastAbove = Math.max(-1, ...numbersIn(rows.slice(0, n + 1)));
      const firstBelow = Math.min(pieces.length, ...numbersIn(rows.slice(n + 1)));
      return lastAbove < firstBelow ? firstBelow : null;
    });
    return place.every((first) => first !== null) ? [place] : [];
  });
}

/** Most versions that begin a paragraph below, fewest that are cut inside one; then the nearest to the middle. */
function worth(columns: readonly Column[], place: Place): number {
  const scores = columns.map(({ pieces, length }, at) => {
    const piece = pieces[place[at] ?? 0];
    if (piece === undefined || piece.before === 0) return -0.5;
    return (piece.isBlock ? 1 : -1) - Math.abs(piece.before / length - 0.5) / columns.length;
  });
  return sum(scores);
}

const cutsOf = (columns: readonly Column[], place: Place): readonly ProposedCut[] =>
  columns.flatMap(({ cell, pieces }, at) => {
    const piece = pieces[place[at] ?? pieces.length];
    return piece === undefined
      ? []
      : [{ versionId: cell.versionId, paragraph: piece.paragraph, offset: piece.offset }];
  });

/** The cut that is given, and those of the others: where the aligner has the same place, else by length. */
function followCut(columns: readonly Column[], places: readonly Place[], at: Cut): readonly ProposedCut[] {
  const given = columns.findIndex(({ cell }) =>
    cell.blocks.some(({ paragraph }) => paragraph === at.paragraph),
  );
  const column = columns[given];
  if (column === undefined) return [];
  const order = column.cell.blocks.map(({ paragraph }) => paragraph);
  const isBelow = (piece: Piece) =>
    piece.paragraph === at.paragraph
      ? piece.offset >= at.offset
      : order.indexOf(piece.paragraph) > order.lastIndexOf(at.paragraph);
  const first = column.pieces.findIndex(isBelow);
  const exact = places.find((place) => place[given] === first);
  const before = first < 0 ? column.length : (column.pieces[first]?.before ?? 0);
  const others = exact ? cutsOf(columns, exact) : cutsByLength(columns, before / Math.max(1, column.length));
  return [
    ...others.filter(({ versionId }) => versionId !== column.cell.versionId),
    { versionId: column.cell.versionId, ...at },
  ];
}

/** A paragraph's beginning is taken where it is nearly as near as a sentence's, within a fifth of the text. */
function cutsByLength(columns: readonly Column[], share: number): readonly ProposedCut[] {
  return columns.flatMap(({ cell, pieces, length }) => {
    const distance = ({ before, isBlock }: Piece): number =>
      Math.abs(before - share * length) - (isBlock ? length / 5 : 0);
    const [best] = pieces.slice(1).toSorted((a, b) => distance(a) - distance(b));
    return best === undefined
      ? []
      : [{ versionId: cell.versionId, paragraph: best.paragraph, offset: best.offset }];
  });
}
