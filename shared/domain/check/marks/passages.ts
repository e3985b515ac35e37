import { matchesOf } from '../../text/matches.ts';
import type { RowCheck } from '../check.ts';
import type { Finding } from '../finding.ts';
import type { CheckText } from '../row.ts';

/** Words long enough to tell a passage by: every other one is not looked at. */
const longWord = /\p{L}{5,}/gu;
/** So many of them make a passage that stands twice in a row by a slip of copying; shorter ones may be meant. */
const leastWords = 2;

/** A passage that was put in twice, one right after the other. */
export const passageCheck: RowCheck = {
  prepare: () => (row) =>
    row.checked.flatMap((text): readonly Finding[] => {
      const span = doubledPassage(text.text);
      // What is doubled in the original is meant: a refrain.
      if (span === null || (row.source && doubledPassage(row.source.text) !== null)) return [];
      return [finding(text, span)];
    }),
};

const finding = ({ version }: CheckText, span: Finding['span']): Finding => ({
  check: 'doubledWord',
  severity: 'warning',
  version,
  span,
  source: null,
  message: 'doubledPassage',
  params: {},
});

/**
 * The second of two like passages of three words or more with nothing but marks and spaces between them, whatever their
 * case; null where there is none. Linear.
 */
export function doubledPassage(text: string): Finding['span'] | null {
  const starts: number[] = [];
  const lastOf = new Map<string, number>();
  // So many words in a row stand as far behind their likes.
  let run = 0;
  let distance = 0;
  for (const { 0: word, index } of matchesOf(text, longWord)) {
    const at = starts.push(index) - 1;
    const lower = word.toLowerCase();
    const away = at - (lastOf.get(lower) ?? at);
    lastOf.set(lower, at);
    run = away === 0 ? 0 : away === distance ? run + 1 : 1;
    distance = away;
    if (distance < leastWords || run < distance) continue;
    const found = secondOf(text, starts[at - distance] ?? 0, index);
    if (found !== null) return found;
  }
  return null;
}

/** UTF-16 units of what may stand between the two: a stop, a space, a dash. */
const mostBetween = 4;
const leastDifferent = 3;

const inWord = /[\p{L}\p{N}]/u;

/** The second of two like passages around two places at which they begin alike; null where something stands between. */
function secondOf(text: string, first: number, second: number): Finding['span'] | null {
  const lower = text.toLowerCase();
  const away = second - first;
  const isAlike = (at: number) => lower[at] === lower[at + away];
  const isCut = (at: number) => inWord.test(text.charAt(at - 1)) && inWord.test(text.charAt(at));
  let from = first;
  while (from > 0 && isAlike(from - 1)) from--;
  while (from < first && (isCut(from) || !inWord.test(text.charAt(from)))) from++;
  let to = first;
  while (to < from + away && isAlike(to)) to++;
  while (to > first && (isCut(to) || isCut(to + away) || text.charAt(to - 1) === ' ')) to--;
  if (
    to - from < away - mostBetween ||
    new Set(lower.slice(from, to).trim().split(/\s+/)).size < leastDifferent
  )
    return null;
  return { from: from + away, to: to + away };
}
