import { type Amount, keyOf, type Script, senseOf } from './amount.ts';
import type { Figure } from './read.ts';

/** In "2 to 3 million dollars" the 2 are millions too, and may be said to be. */
export function shareAlong(script: Script, amounts: readonly Amount[]): readonly Amount[] {
  const shared = [...amounts];
  for (let at = shared.length - 2; at >= 0; at--) {
    const [amount, next] = [shared[at], shared[at + 1]];
    if (!amount || !next || next.magnitude === 1 || amount.magnitude !== 1 || !isRange(script, amount, next))
      continue;
    if (Number.isNaN(amount.bare)) continue;
    const readings = [[keyOf(amount.bare * next.magnitude)], ...amount.readings];
    shared[at] = { ...amount, readings, magnitude: next.magnitude };
  }
  return shared;
}

/** In "5 to 7 %" the 5 are per cent too, in "€5 to 7" the 7 are euros. `figures`: one of each amount. */
export function shareTags(
  script: Script,
  amounts: readonly Amount[],
  figures: readonly Figure[],
): readonly Figure[] {
  const shared = [...figures];
  const share = (from: number, to: number): void => {
    const [first, second] = from < to ? [amounts[from], amounts[to]] : [amounts[to], amounts[from]];
    const figure = shared[to];
    const tags = shared[from]?.tags ?? [];
    if (!first || !second || !figure || figure.tags.length > 0 || tags.length === 0) return;
    if (isRange(script, first, second) && areAlike(script, first, second)) shared[to] = { ...figure, tags };
  };
  for (let at = shared.length - 2; at >= 0; at--) share(at + 1, at);
  for (let at = 0; at < shared.length - 1; at++) if (shared[at]?.tags[0]?.startsWith('$')) share(at, at + 1);
  return shared;
}

function isRange(script: Script, { last }: Amount, { first }: Amount): boolean {
  const between = script.tokens
    .slice(last + 1, first)
    .filter(({ kind, text }) => !(kind === 'sign' && '$€£₽.'.includes(text)));
  const [token] = between;
  if (between.length !== 1 || token === undefined) return false;
  return token.kind === 'word' ? script.lexicon.ranges.has(token.text) : '-–—,/'.includes(token.text);
}

/** "2.3 million, 55 %" are no list, nor is "the S&P 500 – 0.9 %" a range: its ends rise, but for "10–5 %" written close. */
function areAlike({ tokens }: Script, first: Amount, second: Amount): boolean {
  const [sign, next] = tokens.slice(first.last + 1, first.last + 3);
  if (sign?.text === ',') return first.magnitude <= second.magnitude;
  const isDash = '-–—'.includes(sign?.text ?? ' ') && sign?.spaced === true && next?.spaced === true;
  return !isDash || !(first.bare * first.magnitude > second.bare * second.magnitude);
}

const cents = '#cent';
/** Tokens between the whole and its hundredths: the currency, a point, "and". */
const widestGap = 3;

/** "1 dollar and 87 cents" may be put as $1.87, and "87 cents" as $0.87. `figures`: one of each amount. */
export function shareCents(
  script: Script,
  amounts: readonly Amount[],
  figures: readonly Figure[],
): readonly Figure[] {
  const shared = [...figures];
  amounts.forEach((amount, at) => {
    const figure = shared[at];
    if (!figure?.tags.includes(cents) || !Number.isFinite(amount.bare)) return;
    const [before, whole] = [amounts[at - 1], shared[at - 1]];
    const isPart =
      before !== undefined &&
      amount.first - before.last - 1 <= widestGap &&
      whole?.tags.some((tag) => tag.startsWith('$')) === true &&
      Number.isFinite(before.bare);
    const together = [keyOf((isPart ? before.bare : loneUnit(script, amount)) + amount.bare / 100)];
    shared[at] = { ...figure, readings: [...figure.readings, together] };
    if (isPart) shared[at - 1] = { ...whole, readings: [...whole.readings, together] };
  });
  return shared;
}

/** 1 for "a dollar and" before the cents, else 0. */
function loneUnit(script: Script, { first }: Amount): 0 | 1 {
  const isJoined = script.lexicon.joins.has(script.tokens[first - 1]?.text ?? '');
  return isJoined && senseOf(script, first - 2, 'currency') !== undefined ? 1 : 0;
}
