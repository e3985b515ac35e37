import { strictOne } from '../../numbers/amount.ts';
import type { Figure } from '../../numbers/read.ts';
import { type Mismatch, placeAt } from './mismatch.ts';

/** A text and its figures. */
export interface Figured {
  readonly text: string;
  readonly figures: readonly Figure[];
}

/** Two numbers that stand together, and what stands between them. */
interface Tie {
  readonly first: Figure;
  readonly second: Figure;
  /** Every value that either may have, the likeliest first. */
  readonly values: readonly [first: readonly string[], second: readonly string[]];
  readonly between: string;
}

const russianRange = /^(?:до|по|[-–—…]|\.\.\.?)$/;
const englishRange = /^(?:to|through|till|until|and|[-–—…]|\.\.\.?)$/;

/** UTF-16 units: what stands between is one word or mark. */
const widest = 12;

/** Values up to this may be goals: "1-2" is a score as well as a range. */
const mostGoals = 15;

/**
 * Ranges and scores of a Russian text that an English one has the other way round: "10 to 5 %" for «5–10 %», 1:3 for 3:1. A
 * score that the loser's side comes first in may be turned (уступили 1:2, lost 2–1). At most one. Linear but for the few ties.
 */
export function turned(source: Figured, text: Figured): readonly Mismatch[] {
  const own = tiesOf(text, englishRange);
  if (own.length === 0) return [];
  for (const tie of tiesOf(source, russianRange)) {
    const [first, second] = tie.values;
    if (!isDirected(tie) || own.some(({ values }) => share(first, values[0]) && share(second, values[1])))
      continue;
    const other = own.find(({ values }) => share(first, values[1]) && share(second, values[0]));
    if (other !== undefined) return [{ source: placeOf(tie), text: placeOf(other) }];
  }
  return [];
}

const share = (a: readonly string[], b: readonly string[]): boolean => a.some((value) => b.includes(value));

const placeOf = ({ first, second }: Tie) => placeAt({ from: first.span.from, to: second.span.to });

/** What may not be told the other way round: from–to in words, rising ranges, and scores with the winner first. */
function isDirected({ second, values, between }: Tie): boolean {
  if (/^(?:до|по)$/.test(between)) return true;
  const [low, high] = values.map(([value]) => Number(value)) as [number, number];
  const mayBeScore = between === ':' || (second.tags.length === 0 && high <= mostGoals && low <= mostGoals);
  return mayBeScore ? low > high : low < high;
}

function tiesOf({ text, figures }: Figured, range: RegExp): readonly Tie[] {
  return figures.flatMap((first, at): readonly Tie[] => {
    const [one, other] = first.readings[0]?.map(plain) ?? [];
    const isOne = first.kind === 'number' && first.readings[0]?.length === 2;
    if (isOne && one !== undefined && other !== undefined)
      return [{ first, second: first, values: [[one], [other]], between: ':' }];
    const second = figures[at + 1];
    if (second === undefined || second.span.from - first.span.to > widest) return [];
    const between = text
      .slice(first.span.to, second.span.from)
      .replace(/[+$€£]/g, '')
      .trim();
    return range.test(between)
      ? [{ first, second, values: [valuesOf(first), valuesOf(second)], between }]
      : [];
  });
}

const valuesOf = ({ readings }: Figure): readonly string[] =>
  readings.flatMap((keys) => (keys.length === 1 ? keys.map(plain) : []));

const plain = (key: string): string => (key === strictOne ? '1' : key);
