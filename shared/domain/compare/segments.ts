import type { Change, Comparison, Span } from './compare.ts';

/** A run of the base as it is shown: kept in the other text, or deleted there. */
export interface BaseSegment {
  readonly kind: 'kept' | 'deleted';
  readonly text: string;
  /** In the base. */
  readonly span: Span;
  /** The change it belongs to; null for kept text. */
  readonly change: Change | null;
}

/** A run of the other text as it is shown, or the place in it where words of the base were dropped. */
export interface OtherSegment {
  readonly kind: 'kept' | 'inserted' | 'dropped';
  /** For `dropped`, the words of the base. */
  readonly text: string;
  /** In the other text; empty for `dropped`. */
  readonly span: Span;
  readonly change: Change | null;
}

/** The base in runs; their texts joined are the base. */
export const baseSegments = ({ base, changes }: Comparison): readonly BaseSegment[] => {
  const segments: BaseSegment[] = [];
  let at = 0;
  for (const change of changes) {
    const { from, to } = change.base;
    if (from > at) segments.push(kept(base, at, from));
    if (to > from) segments.push({ kind: 'deleted', text: base.slice(from, to), span: change.base, change });
    at = to;
  }
  if (at < base.length) segments.push(kept(base, at, base.length));
  return segments;
};

/**
 * The other text in runs; the texts of those not `dropped`, joined, are the other text. What was dropped comes
 * before what was put in its place.
 */
export const otherSegments = ({ base, other, changes }: Comparison): readonly OtherSegment[] => {
  const segments: OtherSegment[] = [];
  let at = 0;
  for (const change of changes) {
    const { from, to } = change.other;
    if (from > at) segments.push(kept(other, at, from));
    if (change.base.to > change.base.from)
      segments.push({
        kind: 'dropped',
        text: base.slice(change.base.from, change.base.to),
        span: { from, to: from },
        change,
      });
    if (to > from)
      segments.push({ kind: 'inserted', text: other.slice(from, to), span: change.other, change });
    at = to;
  }
  if (at < other.length) segments.push(kept(other, at, other.length));
  return segments;
};

const kept = (text: string, from: number, to: number) => ({
  kind: 'kept' as const,
  text: text.slice(from, to),
  span: { from, to },
  change: null,
});
