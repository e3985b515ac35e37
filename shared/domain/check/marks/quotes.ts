import type { Span } from '../../compare/compare.ts';
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
  const marks = [...text.matchAll(doubleQuote)].filter(({ 0: sign, index }) => !isInch(text, sign, index));
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
  check: (rows) => {
    const versions = new Set(rows.flatMap(({ checked }) => checked.map(({ version }) => version)));
    const found = new Map<number, Finding[]>();
    for (const version of versions) {
      for (const [at, finding] of unmatched(rows, version)) {
        found.set(at, [...(found.get(at) ?? []), finding]);
      }
    }
    return found;
  },
};

interface Place extends LooseQuote {
  readonly at: number;
  readonly text: CheckText;
}

function unmatched(
  rows: readonly CheckRow[],
  version: number | null,
): readonly (readonly [number, Finding])[] {
  const found: Place[] = [];
  let open: Place | undefined;
  for (const place of loosePlaces(rows, version)) {
    const goesOn = open !== undefined && place.at - open.at <= (place.opens ? 1 : longestQuotation);
    if (open && !goesOn) found.push(open);
    if (!place.opens && !goesOn) found.push(place);
    open = place.opens ? place : undefined;
  }
  if (open) found.push(open);
  // What the original leaves open as well is its affair.
  return found
    .filter(({ at }) => looseQuote(rows[at]?.source?.text ?? '') === null)
    .map(({ at, text, span }) => [at, findingOf(text, span)] as const);
}

const loosePlaces = (rows: readonly CheckRow[], version: number | null): readonly Place[] =>
  rows.flatMap((row, at) => {
    const text = row.checked.find((checked) => checked.version === version);
    const mark = text && looseQuote(text.text);
    return text && mark ? [{ ...mark, at, text }] : [];
  });

const findingOf = (text: CheckText, span: Span): Finding => ({
  check: 'quotes',
  severity: 'warning',
  version: text.version,
  span,
  source: null,
  message: 'quoteLoose',
  params: { text: text.text.slice(span.from, span.to) },
});
