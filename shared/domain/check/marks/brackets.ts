import type { Span } from '../../compare/compare.ts';
import { matchesOf } from '../../text/matches.ts';
import type { RowCheck } from '../check.ts';
import type { Finding } from '../finding.ts';
import type { CheckRow, CheckText } from '../row.ts';

/** Brackets that are opened and not closed, or closed and not opened. */
export const bracketCheck: RowCheck = {
  prepare: () => (row) => row.checked.flatMap((text) => brackets(row, text)),
};

const partners: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

/** Brackets without a partner. Those of list numbers ("1)", "b)") and of faces (":)") are none. */
function looseBrackets(text: string): readonly Span[] {
  const open: { readonly sign: string; readonly at: number }[] = [];
  const loose: Span[] = [];
  for (const { 0: sign, index } of matchesOf(text, /[()[\]{}]/g)) {
    const partner = partners[sign];
    if (partner !== undefined) open.push({ sign: partner, at: index });
    else if (open.at(-1)?.sign === sign) open.pop();
    else if (!/(?:^|[\s(])(?:\p{L}|\d{1,3})$|[:;]-?$/u.test(text.slice(0, index)))
      loose.push({ from: index, to: index + 1 });
  }
  const unclosed = open.filter(({ at }) => !/[:;]-?$/.test(text.slice(0, at)));
  return [...loose, ...unclosed.map(({ at }) => ({ from: at, to: at + 1 }))].sort((a, b) => a.from - b.from);
}

/** A bracket may be closed in a later row: then the original, or a machine translation, leaves it open too. */
function brackets({ source, machines }: CheckRow, text: CheckText): readonly Finding[] {
  const loose = looseBrackets(text.text);
  const isShared = [source, ...machines].some(
    (other) => other && looseBrackets(other.text).length === loose.length,
  );
  return isShared ? [] : loose.map((span) => finding(text, span));
}

const finding = (text: CheckText, span: Span): Finding => ({
  check: 'brackets',
  severity: 'warning',
  version: text.version,
  span,
  source: null,
  message: 'bracketLoose',
  params: { text: text.text.slice(span.from, span.to) },
});
