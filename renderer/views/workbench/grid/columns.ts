import { sum } from '../../../../shared/domain/arithmetic.ts';
import { type ColumnKey, isWriting, type Mode, type Version, type View } from '../model.ts';

/** One column as kept in the view. `width` is a share: 1 is as wide as the average column. */
export type Column = View['columns'][number];

/** Bounds of a column's share, so that no column can be dragged out of sight. */
export const shareBounds = { least: 0.6, most: 3 } as const;

/** Width in CSS pixels below which a column of share 1 is never squeezed, at text size 16. */
export const columnBasis = 192;

const roleRank = { source: 0, machine: 1, human: 2 } as const;

/**
 * The columns of a project in screen order: those kept in the view first, in their order, then versions it
 * does not name (original, machine translation, humans), and the corrected text last unless the view says otherwise.
 */
export const layoutColumns = (versions: readonly Version[], kept: readonly Column[]): readonly Column[] => {
  const existing = new Set<ColumnKey>([...versions.map((version) => version.id), 'corrected']);
  const named = new Set(kept.map((column) => column.key));
  const keptHere = kept.filter((column) => existing.has(column.key));
  const added = versions
    .filter((version) => !named.has(version.id))
    .toSorted((a, b) => roleRank[a.role] - roleRank[b.role])
    .map((version): Column => ({ key: version.id, width: 1, visible: true }));
  const corrected = keptHere.at(-1)?.key === 'corrected' ? keptHere.slice(-1) : [];
  const others = corrected.length > 0 ? keptHere.slice(0, -1) : keptHere;
  const fresh: readonly Column[] = named.has('corrected')
    ? []
    : [{ key: 'corrected', width: 1.15, visible: true }];
  return [...others, ...added, ...corrected, ...fresh];
};

/**
 * The columns on screen. Correcting and reviewing always show the corrected text; reading shows it once there is any, aligning never.
 * A layout with everything hidden shows its first column, since a grid without columns cannot be reached.
 */
export const shownColumns = (
  columns: readonly Column[],
  mode: Mode,
  hasCorrections: boolean,
): readonly Column[] => {
  const showsCorrected = (column: Column): boolean =>
    isWriting(mode) || (mode === 'read' && column.visible && hasCorrections);
  const shown = columns.filter((column) =>
    column.key === 'corrected' ? showsCorrected(column) : column.visible,
  );
  return shown.length > 0 ? shown : columns.slice(0, 1);
};

/** Puts the column `key` where `before` stands, or last where `before` is null. */
export const moveColumn = (
  columns: readonly Column[],
  key: ColumnKey,
  before: ColumnKey | null,
): readonly Column[] => {
  const moved = columns.find((column) => column.key === key);
  if (!moved || key === before) return columns;
  const others = columns.filter((column) => column.key !== key);
  const at = before === null ? others.length : others.findIndex((column) => column.key === before);
  return at < 0 ? columns : others.toSpliced(at, 0, moved);
};

/** Moves a column one place left (-1) or right (1) among the shown ones; the same value at the edge. */
export const nudgeColumn = (
  columns: readonly Column[],
  shown: readonly Column[],
  key: ColumnKey,
  by: -1 | 1,
): readonly Column[] => {
  const at = shown.findIndex((column) => column.key === key);
  const target = shown[at + by];
  if (at < 0 || !target) return columns;
  if (by === -1) return moveColumn(columns, key, target.key);
  const after = columns[columns.findIndex((column) => column.key === target.key) + 1];
  return moveColumn(columns, key, after?.key ?? null);
};

export const toggleColumn = (columns: readonly Column[], key: ColumnKey): readonly Column[] =>
  columns.map((column) => (column.key === key ? { ...column, visible: !column.visible } : column));

const clampShare = (share: number) => Math.min(shareBounds.most, Math.max(shareBounds.least, share));

/**
 * Widens (or narrows) a column by `pixels`, given the present widths of the shown columns in CSS pixels.
 * While all columns fit, the neighbour gives what the column takes, so that the edge stays under the pointer;
 * when they overflow, every column keeps its own width and the table grows.
 */
export const resizeColumn = (
  columns: readonly Column[],
  shown: readonly Column[],
  widths: readonly number[],
  key: ColumnKey,
  pixels: number,
  basis: number,
): readonly Column[] => {
  const at = shown.findIndex((column) => column.key === key);
  if (at < 0 || widths.length !== shown.length) return columns;
  const total = sum(widths);
  const overflows = total <= shown.reduce((all, column) => all + column.width * basis, 0) + 1;
  const unit = overflows ? basis : total / shown.reduce((all, column) => all + column.width, 0);
  const neighbour = overflows ? undefined : (shown[at + 1] ?? shown[at - 1]);
  const own = shown[at]?.width ?? 1;
  const room = neighbour ? neighbour.width - shareBounds.least : Number.POSITIVE_INFINITY;
  const change = Math.min(room, clampShare(own + pixels / unit) - own);
  return columns.map((column) => {
    if (column.key === key) return { ...column, width: own + change };
    if (column.key === neighbour?.key)
      return { ...column, width: Math.max(shareBounds.least, column.width - change) };
    return column;
  });
};

/** `grid-template-columns` of the table: the gutter, then every shown column. `basis` in CSS pixels. */
export const gridTemplate = (shown: readonly Column[], gutter: number, basis: number): string =>
  [
    `${gutter}px`,
    ...shown.map(({ width }) => `minmax(${Math.round(width * basis)}px, ${width.toFixed(4)}fr)`),
  ].join(' ');

/**
 * Widths in CSS pixels that columns kept in sight, however many there are, take from the others: on the right the
 * corrected text while one corrects; on the left the original, which translations are read against, where it is the
 * first and still leaves another column as much as it may take. `room` is what all columns have on screen.
 */
export const keptInSight = (
  shown: readonly Column[],
  mode: Mode,
  isOriginalFirst: boolean,
  basis: number,
  room: number,
): { readonly left: number; readonly right: number } => {
  const first = shown[0];
  const last = shown.at(-1);
  const right = isWriting(mode) && last?.key === 'corrected' ? Math.round(last.width * basis) : 0;
  if (!isOriginalFirst || !first || shown.length < 3) return { left: 0, right };
  const left = Math.round(first.width * basis);
  return { left: room - left - right >= Math.max(left, basis) ? left : 0, right };
};

/** Width in CSS pixels that the table never goes below. */
export const leastWidth = (shown: readonly Column[], gutter: number, basis: number): number =>
  gutter + shown.reduce((sum, { width }) => sum + Math.round(width * basis), 0);
