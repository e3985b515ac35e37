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
 * rows, and each of its paragraphs may open it again, so a version is read as a whole.
 */
export const quoteCheck: ProjectCheck = {
  begin: () => {
    const looseIn = remember(looseTexts, new WeakMap());
    let known: Known = { rows: [], loose: [] };
    return (rows) => {
      const before = known;
      // After an edit nearly all rows stand where they stood, and to look each up takes longer than all else.
      const loose = rows.map((row, at) =>
        row === before.rows[at] ? (before.loose[at] ?? []) : looseIn(row),
      );
      known = { rows, loose };
      const places: Place[] = [];
      loose.forEach((texts, at) => {
        for (const text of texts) places.push({ ...text, at });
      });
      const found = new Map<number, Finding[]>();
      for (const inVersion of Map.groupBy(places, ({ text }) => text.version).values()) {
        for (const { at, text, span, opens } of unmatched(inVersion)) {
          // What the original leaves open as well is its affair.
          if (looseQuote(rows[at]?.source?.text ?? '') !== null) continue;
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
  readonly loose: readonly (readonly LooseText[])[];
}

interface LooseText extends LooseQuote {
  readonly text: CheckText;
}

const looseTexts = ({ checked }: CheckRow): readonly LooseText[] =>
  checked.flatMap((text) => {
    const loose = looseQuote(text.text);
    return loose ? [{ ...loose, text }] : [];
  });

interface Place extends LooseText {
  /** Position of the row. */
  readonly at: number;
}

/** The marks of one version, in order, that have no partner in any row. */
function unmatched(places: readonly Place[]): readonly Place[] {
  const found: Place[] = [];
  let open: Place | undefined;
  for (const place of places) {
    const goesOn = open !== undefined && place.at - open.at <= (place.opens ? 1 : longestQuotation);
    if (open && !goesOn) found.push(open);
    if (!place.opens && !goesOn) found.push(place);
    open = place.opens ? place : undefined;
  }
  return open ? [...found, open] : found;
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
