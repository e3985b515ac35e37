import type { Change, Comparison, Span } from '../../../../shared/domain/compare/compare.ts';
import { type ChangeKind, graverKind, isForm } from '../../../../shared/domain/compare/kinds.ts';

/**
 * What a stretch of text shows. `inserted`: words the base has not. `deleted`: words of the base that no other shown
 * text kept. `dropped`: an empty place where words of the base are missing. `moved`: words that stand elsewhere in the
 * base. `form`: the same words in another dress.
 */
type MarkKind = 'inserted' | 'deleted' | 'dropped' | 'moved' | 'form';

/** UTF-16 units, `to` exclusive. */
export interface Mark extends Span {
  readonly kind: MarkKind;
  /** The words of the base that stand here no more: missing, or replaced; `''` where there are none, and in the base. */
  readonly words: string;
  readonly change: ChangeKind;
  /** See `Change.move`. */
  readonly move: number | null;
}

/** Whether a mark is that of the change that was gone to. */
export const isCurrent = (
  mark: Mark | null,
  change: { readonly from: number; readonly kind: ChangeKind } | null,
): boolean => mark !== null && change !== null && mark.from === change.from && mark.change === change.kind;

/** A run of text with at most one mark, ready to be shown. */
export interface Piece {
  readonly kind: MarkKind | 'plain';
  readonly text: string;
  readonly from: number;
  readonly mark: Mark | null;
}

const isEmpty = ({ from, to }: Span) => from === to;

/** Marks of a text against its base. None where the two are different altogether: see `Comparison.whole`. */
export const otherMarks = (comparison: Comparison): readonly Mark[] =>
  comparison.whole ? [] : comparison.changes.flatMap((change) => otherMark(comparison, change));

const otherMark = ({ base, other }: Comparison, change: Change): readonly Mark[] => {
  const { from, to } = trimSpan(other, change.other);
  const words = base.slice(change.base.from, change.base.to).trim();
  const about = { from, to, change: change.kind, move: change.move, words };
  if (from < to) return [{ kind: kindOfText(change), ...about }];
  if (isForm(change.kind) || words === '') return [];
  // A stop is missing at the word before it, not behind the space that follows that.
  const place = closes.test(words) ? other.slice(0, from).trimEnd().length : from;
  return [{ kind: 'dropped', ...about, from: place, to: place }];
};

const kindOfText = ({ kind, move }: Change): MarkKind => {
  if (move !== null) return 'moved';
  return isForm(kind) ? 'form' : 'inserted';
};

/** A span without the white space at its ends: a mark belongs to words. */
const trimSpan = (text: string, { from, to }: Span): Span => {
  const marked = text.slice(from, to);
  const start = from + (marked.length - marked.trimStart().length);
  return { from: start, to: Math.max(start, to - (marked.length - marked.trimEnd().length)) };
};

/** A stretch of the base that a text dropped or replaced. */
interface Lost extends Span {
  readonly change: ChangeKind;
  readonly move: number | null;
}

/**
 * Marks of the base: what every one of the texts compared with it dropped or replaced. Texts that are different
 * altogether have no say. Where several texts do so for different reasons, the gravest kind is told. Linear in the
 * number of changes, times the number of texts.
 */
export const baseMarks = (comparisons: readonly Comparison[]): readonly Mark[] => {
  const [first, ...others] = comparisons
    .filter((comparison) => !comparison.whole)
    .map(({ base, changes }) =>
      changes
        .filter(({ kind }) => !isForm(kind))
        .map(({ base: span, kind, move }): Lost => ({ ...trimSpan(base, span), change: kind, move })),
    );
  return (others.reduce(intersect, first ?? []) ?? [])
    .filter((span) => !isEmpty(span))
    .map((lost) => ({ kind: 'deleted', ...lost, words: '' }));
};

/** What two ascending lists of spans have in common; non-empty spans only. */
const intersect = (left: readonly Lost[], right: readonly Lost[]): readonly Lost[] => {
  const common: Lost[] = [];
  let at = 0;
  for (const span of left) {
    while ((right[at]?.to ?? Number.POSITIVE_INFINITY) <= span.from) at++;
    for (let next = at; (right[next]?.from ?? Number.POSITIVE_INFINITY) < span.to; next++) {
      const from = Math.max(span.from, right[next]?.from ?? 0);
      const to = Math.min(span.to, right[next]?.to ?? 0);
      const change = graverKind(span.change, right[next]?.change ?? span.change);
      // The numbers of moves count within one comparison.
      if (from < to) common.push({ from, to, change, move: null });
    }
  }
  return common;
};

/** Cuts `text[from, to)` along its marks, which are ascending and do not overlap. */
export const cutPieces = (
  text: string,
  marks: readonly Mark[],
  from = 0,
  to = text.length,
): readonly Piece[] => {
  const pieces: Piece[] = [];
  let at = from;
  const add = (mark: Mark | null, upTo: number) => {
    if (upTo > at) pieces.push({ kind: mark?.kind ?? 'plain', text: text.slice(at, upTo), from: at, mark });
    at = Math.max(at, upTo);
  };
  for (const mark of marks) {
    const atEdge = mark.from === mark.to && (mark.from === from || mark.from === to);
    if (mark.to < from || mark.from > to || (mark.to === from && !atEdge) || (mark.from === to && !atEdge))
      continue;
    add(null, Math.max(from, mark.from));
    if (mark.kind === 'dropped') pieces.push({ kind: 'dropped', text: mark.words, from: at, mark });
    else add(mark, Math.min(to, mark.to));
  }
  add(null, to);
  return pieces;
};

/**
 * The spaces that the base's `words` want where they are written into a text, between `before` and `after`: what they are
 * not to run into, and no more than one reads with. A stop that follows stays at its word.
 */
export const spacesAround = (
  words: string,
  before: string,
  after: string,
): { readonly before: string; readonly after: string } => ({
  before: /[^\s\p{Ps}\p{Pi}]$/u.test(before) && !closes.test(words) ? ' ' : '',
  after: /^\S/u.test(after) && !closes.test(after) && !/[\p{Ps}\p{Pi}]$/u.test(words) ? ' ' : '',
});
const closes = /^[.,;:!?…\p{Pe}\p{Pf}]/u;

/**
 * Marks made for `before`, moved to where they belong in `after`, a text that has been edited in one place since:
 * marks after the edit move along, those it touches are cut. For the moment between a key and the next comparison.
 */
export const shiftMarks = <M extends Span>(
  marks: readonly M[],
  before: string,
  after: string,
): readonly M[] => {
  if (before === after) return marks;
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let end = 0;
  while (end < shorter - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  const resume = before.length - end;
  const shift = after.length - before.length;
  return marks.flatMap((mark) => {
    if (mark.to <= start) return mark;
    if (mark.from >= resume) return { ...mark, from: mark.from + shift, to: mark.to + shift };
    const from = mark.from < start ? mark.from : resume + shift;
    const to = mark.to > resume ? mark.to + shift : start;
    return from < to ? { ...mark, from, to } : [];
  });
};
