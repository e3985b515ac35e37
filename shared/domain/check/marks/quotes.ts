import type { Span } from '../../compare/compare.ts';
import { remember } from '../../remember.ts';
import { matchesOf } from '../../text/matches.ts';
import type { ProjectCheck } from '../check.ts';
import type { Finding } from '../finding.ts';
import type { CheckRow, CheckText } from '../row.ts';

const doubleQuote = /["«»“”„‟]/g;
/** A mark opens where white space, a bracket or a dash stands before it, or nothing. */
const before = /(?:^|[\s([{—–-])$/;

/** A quotation mark without a partner in its text, and whether it opens. */
interface LooseQuote {
  readonly span: Span;
  readonly opens: boolean;
}

/** The one mark too many in a text with an odd number of them; null where all have partners. Inches are none. */
export function looseQuote(text: string): LooseQuote | null {
  const marks = matchesOf(text, doubleQuote).filter(({ 0: sign, index }) => !isInch(text, sign, index));
  if (marks.length % 2 === 0) return null;
  let open: number | null = null;
  for (const { 0: sign, index } of marks) {
    const opens = directionOf(text, sign, index, open);
    if (opens && open !== null) return loose(open, true);
    if (!opens && open === null) return loose(index, false);
    open = opens ? index : null;
  }
  return open === null ? null : loose(open, true);
}

const loose = (at: number, opens: boolean): LooseQuote => ({ span: { from: at, to: at + 1 }, opens });

function directionOf(text: string, sign: string, at: number, open: number | null): boolean {
  if ('«„'.includes(sign)) return true;
  if ('»”'.includes(sign)) return false;
  // German and Russian close with what English opens with.
  if (sign === '“' && open !== null && text[open] === '„') return false;
  return sign === '“' || before.test(text.slice(0, at));
}

/** The mark of inches after a number, unless a quotation that ends in a number is open. */
const isInch = (text: string, sign: string, at: number): boolean =>
  sign === '"' && /\d$/.test(text.slice(0, at)) && (text.slice(0, at).match(/"/g)?.length ?? 0) % 2 === 0;

/** A quotation may go on over this many rows. */
const longestQuotation = 20;

/**
 * Quotation marks that are opened and never closed, or closed and never opened. A quotation may go on over several
 * rows, and each of its paragraphs may open it again, so a version is read as a whole, and so is the original, which tells
 * where quotations begin and end.
 */
export const quoteCheck: ProjectCheck = {
  begin: () => {
    const looseIn = remember(looseTexts, new WeakMap());
    let known: Known = { rows: [], loose: [] };
    return (rows) => {
      const before = known;
      // After an edit nearly all rows stand where they stood, and to look each up takes longer than all else.
      const loose = rows.map((row, at) =>
        row === before.rows[at] ? (before.loose[at] ?? nothing) : looseIn(row),
      );
      known = { rows, loose };
      const found = new Map<number, Finding[]>();
      const places: Place[] = [];
      const originals: Mark[] = [];
      loose.forEach(({ texts, source }, at) => {
        if (source !== null) originals.push({ at, opens: source.opens });
        for (const text of texts) {
          if (text.isOwn) found.set(at, [...(found.get(at) ?? []), findingOf(text.text, text.span)]);
          else places.push({ ...text, at });
        }
      });
      if (places.length === 0) return found;
      const original = matched(originals);
      const looseAt = new Set(original.loose.map(({ at }) => at));
      for (const inVersion of Map.groupBy(places, ({ text }) => text.version).values()) {
        for (const { at, text, span, opens } of matched(withoutQuotations(inVersion, original)).loose) {
          // What the original leaves open as well is its affair.
          if (looseAt.has(at)) continue;
          if (opens && isOpenedAgain(rows[at + 1], text.version)) continue;
          found.set(at, [...(found.get(at) ?? []), findingOf(text, span)]);
        }
      }
      return found;
    };
  },
};

/** What was read last time, by position. */
interface Known {
  readonly rows: readonly CheckRow[];
  readonly loose: readonly LooseRow[];
}

/** What is without a partner in a row. */
interface LooseRow {
  readonly texts: readonly LooseText[];
  readonly source: LooseQuote | null;
}

interface LooseText extends LooseQuote {
  readonly text: CheckText;
  /** Of a quotation that the original begins and ends in the row: whatever other rows have, its partner is gone. */
  readonly isOwn: boolean;
}

const nothing: LooseRow = { texts: [], source: null };

function looseTexts({ checked, source }: CheckRow): LooseRow {
  const original = source?.text ?? '';
  const own = looseQuote(original);
  const marks = own === null ? marksIn(original) : 0;
  const texts = checked.flatMap((text) => {
    const loose = looseQuote(text.text);
    return loose ? [{ ...loose, text, isOwn: marks > 0 && marksIn(text.text) === marks - 1 }] : [];
  });
  return { texts, source: own };
}

const marksIn = (text: string): number => text.match(doubleQuote)?.length ?? 0;

/** A mark without a partner in its row. */
interface Mark {
  /** Position of the row. */
  readonly at: number;
  readonly opens: boolean;
}

type Place = LooseText & Mark;

/** Marks that open and close a quotation over several rows, and those that have no partner in any. */
interface Matched<T> {
  readonly pairs: readonly (readonly [from: T, to: T])[];
  readonly loose: readonly T[];
}

/** Of the marks of one version, in order. */
function matched<T extends Mark>(marks: readonly T[]): Matched<T> {
  const pairs: (readonly [T, T])[] = [];
  const found: T[] = [];
  let open: T | undefined;
  for (const mark of marks) {
    const goesOn = open !== undefined && mark.at - open.at <= (mark.opens ? 1 : longestQuotation);
    if (open && !goesOn) found.push(open);
    if (!mark.opens && open && goesOn) pairs.push([open, mark]);
    if (!mark.opens && !goesOn) found.push(mark);
    open = mark.opens ? mark : undefined;
  }
  return { pairs, loose: open ? [...found, open] : found };
}

/**
 * Without those that begin and end where a quotation of the original does: a mark in between closes none of it. Where
 * paragraphs open it again, all are left for `matched`. Linear.
 */
function withoutQuotations(places: readonly Place[], { pairs }: Matched<Mark>): readonly Place[] {
  const inRow = Map.groupBy(places, ({ at }) => at);
  const done = new Set<Place>();
  for (const [from, to] of pairs) {
    const rows = Array.from({ length: to.at - from.at + 1 }, (_, nth) => from.at + nth);
    const within = rows.flatMap((at) => inRow.get(at) ?? []);
    const [first, last] = [within[0], within.at(-1)];
    const isWhole = first?.at === from.at && first.opens && last?.at === to.at && !last.opens;
    if (isWhole && within.filter(({ opens }) => opens).length === 1) done.add(first).add(last);
  }
  return places.filter((place) => !done.has(place));
}

/**
 * Whether the speech of the row before goes on in a row: its text opens the quotation again, where the original opens
 * none. English leaves all paragraphs of a speech but the last unclosed.
 */
const isOpenedAgain = (row: CheckRow | undefined, version: number | null): boolean =>
  row?.source != null &&
  !/^\s*[-–—―"«“„]/.test(row.source.text) &&
  row.checked.some((text) => text.version === version && /^\s*["“«„]/.test(text.text));

const findingOf = (text: CheckText, span: Span): Finding => ({
  check: 'quotes',
  severity: 'warning',
  version: text.version,
  span,
  source: null,
  message: 'quoteLoose',
  params: { text: text.text.slice(span.from, span.to) },
});
