import { type Amount, keyOf, type Script, senseOf } from './amount.ts';
import type { Figure } from './read.ts';
import type { Token } from './scan.ts';

/** Lengths, weights and times that are said in two units, and how many of the smaller make one of the larger. */
const scales = [
  { large: 'foot', small: 'inch', parts: 12, marks: "'′’", smallMarks: '"″”' },
  { large: 'm', small: 'cm', parts: 100, marks: '', smallMarks: '' },
  { large: 'km', small: 'm', parts: 1000, marks: '', smallMarks: '' },
  { large: 'kg', small: 'g', parts: 1000, marks: '', smallMarks: '' },
  { large: 't', small: 'kg', parts: 1000, marks: '', smallMarks: '' },
  { large: 'stone', small: 'pound', parts: 14, marks: '', smallMarks: '' },
  { large: 'hour', small: 'minute', parts: 60, marks: '', smallMarks: '' },
  { large: 'year', small: 'month', parts: 12, marks: '', smallMarks: '' },
] as const;
type Scale = (typeof scales)[number];

/**
 * "Five foot eleven", 5'11" and "метр восемьдесят" are one length each, counted in the smaller unit. `figures`: one of
 * each amount; what has become part of the one before it lies within its span.
 */
export function joinLengths(
  script: Script,
  amounts: readonly Amount[],
  figures: readonly Figure[],
): readonly Figure[] {
  const joined = [...figures];
  amounts.forEach((amount, at) => {
    const part = joined[at];
    const larger = largerBefore(script, amount);
    if (part === undefined || larger === undefined) return;
    const [before, whole] = [amounts[at - 1], joined[at - 1]];
    if (
      before?.last === countBefore(script, larger.at) &&
      whole !== undefined &&
      whole.kind !== 'time' &&
      Number.isInteger(before.bare)
    )
      joined[at - 1] = lengthOf(script, amount, part, larger.scale, {
        count: before.bare,
        from: whole.span.from,
      });
    else if (isOneMetre(script, larger.at, amount) || isOneHour(script, larger.at))
      joined[at] = lengthOf(script, amount, part, larger.scale, {
        count: 1,
        from: script.tokens[larger.at]?.from ?? 0,
      });
  });
  return joined;
}

/** The length of so many larger units, from a place in the text on, and the smaller ones of an amount. */
function lengthOf(
  script: Script,
  { bare, last }: Amount,
  part: Figure,
  { small, parts, smallMarks }: Scale,
  { count, from }: { readonly count: number; readonly from: number },
): Figure {
  const to = signAfter(script, last, smallMarks)?.to ?? part.span.to;
  const total = count * parts + bare;
  const apart = count === 1 ? [keyOf(bare)] : [keyOf(count), keyOf(bare)];
  return {
    ...part,
    span: { from, to },
    readings: [[keyOf(total)], [keyOf(total / parts)], apart],
    required: true,
    // 1:40 is one, too.
    tags: small === 'minute' ? [] : [`#${small}`],
  };
}

/** The larger unit before a number that may count the smaller one: the token of it. */
function largerBefore(
  script: Script,
  amount: Amount,
): { readonly at: number; readonly scale: Scale } | undefined {
  const { tokens, lexicon } = script;
  if (amount.magnitude !== 1 || !Number.isInteger(amount.bare)) return undefined;
  const isLinked =
    lexicon.joins.has(tokens[amount.first - 1]?.text ?? '') || isHyphen(script, amount.first - 1);
  const at = isLinked ? amount.first - 2 : amount.first - 1;
  const scale = scales.find(
    (one) =>
      amount.bare < one.parts && isUnit(script, at, one.large, one.marks) && endsLength(script, amount, one),
  );
  return scale && { at, scale };
}

function isUnit(script: Script, at: number, unit: string, marks: string): boolean {
  const token = script.tokens[at];
  if (token?.kind === 'sign') return !token.spaced && marks.includes(token.text);
  return senseOf(script, at, 'unit')?.unit === unit;
}

/** Nothing is counted by the number but the smaller unit, which may be left away, but for months: aged two, and 6 of them. */
function endsLength(script: Script, { last }: Amount, scale: Scale): boolean {
  const after = script.tokens[last + 1];
  const isBare = after?.kind !== 'word' || after.text === 'tall';
  return (
    (isBare && scale.small !== 'month') ||
    signAfter(script, last, scale.smallMarks) !== undefined ||
    senseOf(script, last + 1, 'unit')?.unit === scale.small
  );
}

/** A mark of the smaller unit, or "in" right behind or with no word after it: "5ft 10in tall", but no "two feet two in all". */
function signAfter({ tokens }: Script, last: number, marks: string): Token | undefined {
  const [after, next] = tokens.slice(last + 1, last + 3);
  const isMark = after?.kind === 'sign' && !after.spaced && marks.includes(after.text);
  const isInch = marks !== '' && after?.text === 'in' && (!after.spaced || next?.kind !== 'word');
  return isMark || isInch ? after : undefined;
}

/** The last token of the number that counts a unit. */
const countBefore = (script: Script, unit: number): number =>
  isHyphen(script, unit - 1) ? unit - 2 : unit - 1;

const isHyphen = ({ tokens }: Script, at: number): boolean =>
  tokens[at]?.text === '-' || tokens[at]?.text === '‑';

/** «Час сорок», "an hour and 40 minutes"; but «в час сорок» is a time of day. */
const isOneHour = ({ tokens }: Script, unit: number): boolean =>
  tokens[unit]?.text === 'час'
    ? !/^(?:в|к|до|около)$/.test(tokens[unit - 1]?.text ?? '')
    : tokens[unit]?.text === 'hour' && /^(?:an|one)$/.test(tokens[unit - 1]?.text ?? '');

/** "Метр восемьдесят", "a metre eighty"; but "метров восемьдесят" and "метра два" are about so many metres. */
const isOneMetre = ({ tokens }: Script, unit: number, { bare }: Amount): boolean =>
  bare >= 10 && /^(?:метр[ау]?|met(?:er|re))$/.test(tokens[unit]?.text ?? '');
