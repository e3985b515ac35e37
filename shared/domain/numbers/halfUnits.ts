import type { Span } from '../compare/compare.ts';
import { type Amount, isSign, keyOf, type Script, senseOf, timeKey } from './amount.ts';
import { timeUnits } from './lexicon.ts';

/** How many of the next smaller unit are half of one. */
const halves: ReadonlyMap<string, readonly [count: number, unit: string]> = new Map([
  ['km', [500, 'm']],
  ['m', [50, 'cm']],
  ['t', [500, 'kg']],
  ['kg', [500, 'g']],
  ['l', [500, 'ml']],
  ['year', [6, 'month']],
  ['day', [12, 'hour']],
  ['hour', [30, 'minute']],
  ['minute', [30, 'second']],
]);

/** Half of a unit as how many of the next smaller one; undefined where that is not counted by halves. */
export const halfOfUnit = (unit: string): readonly [count: number, unit: string] | undefined =>
  halves.get(unit);

const parts: ReadonlyMap<string, number> = new Map([
  ['half', 0.5],
  ['third', 1 / 3],
  ['quarter', 0.25],
  ['половиной', 0.5],
  ['третью', 1 / 3],
  ['четвертью', 0.25],
]);

/**
 * "Half a year", "полчаса": so many of the next smaller unit; "a year and a half", "час с четвертью": one and a part. In
 * none of them a numeral stands, so they ask for none. Null where none begins with token `at`.
 */
export function readUnitParts(script: Script, at: number): Amount | null {
  return script.lexicon.decimal === '.'
    ? (halfUnit(script, at) ?? unitAndPart(script, at))
    : (joinedHalf(script, at) ?? halfOfHour(script, at) ?? unitWithPart(script, at));
}

const unitAt = (script: Script, at: number): string | undefined => senseOf(script, at, 'unit')?.unit;

/** "Half an hour", "half-hour". */
function halfUnit(script: Script, at: number): Amount | null {
  const { tokens } = script;
  if (tokens[at]?.text !== 'half' || isCountedBefore(script, at)) return null;
  const isNext = /^an?$/.test(tokens[at + 1]?.text ?? '') || isSign(script, at + 1, '-‑');
  const last = isNext ? at + 2 : at + 1;
  return halfAmount(at, last, unitAt(script, last));
}

/** The half of "three and a half hours", with hyphens or without. */
const isCountedBefore = ({ tokens }: Script, at: number): boolean => {
  const [one, two] = tokens
    .slice(Math.max(0, at - 4), at)
    .filter(({ kind }) => kind === 'word')
    .toReversed();
  return one?.text === 'a' && two?.text === 'and';
};

/** "Полчаса", "полугода" in any case, "пол-литра". */
function joinedHalf(script: Script, at: number): Amount | null {
  if (script.tokens[at]?.text === 'пол' && isSign(script, at + 1, '-‑'))
    return halfAmount(at, at + 2, unitAt(script, at + 2));
  const [, rest] = /^полу?(.{3,})$/.exec(script.tokens[at]?.text ?? '') ?? [];
  if (rest === undefined) return null;
  const found = script.lexicon.senses(rest).find(({ sense }) => sense === 'unit');
  return halfAmount(at, at, found?.sense === 'unit' ? found.unit : undefined);
}

const hoursOnClock = 12;

/** "Полседьмого", "пол-седьмого": 6:30, by day or by night; "half past midnight" and "four thirty" have no such number. */
function halfOfHour(script: Script, at: number): Amount | null {
  const { tokens, lexicon } = script;
  const isApart = tokens[at]?.text === 'пол' && isSign(script, at + 1, '-‑');
  const last = isApart ? at + 2 : at;
  const hour = isApart ? tokens[last]?.text : /^пол(.+)$/.exec(tokens[at]?.text ?? '')?.[1];
  if (hour?.endsWith('го') !== true) return null;
  const found = lexicon.senses(hour).find(({ sense }) => sense === 'numeral');
  if (found?.sense !== 'numeral' || !(found.value <= hoursOnClock)) return null;
  const begun = found.value - 1;
  const readings = [[timeKey(begun, 30)], [timeKey(begun + hoursOnClock, 30)]];
  return { first: at, last, readings, bare: begun, magnitude: 1, required: false };
}

function halfAmount(first: number, last: number, whole: string | undefined): Amount | null {
  const [count, unit] = halves.get(whole ?? '') ?? [];
  if (count === undefined || unit === undefined) return null;
  const readings = [[keyOf(count)], [keyOf(0.5)]];
  return { first, last, readings, bare: count, magnitude: 1, required: false, unit, halved: whole };
}

/** "A year and a half". */
function unitAndPart(script: Script, at: number): Amount | null {
  const { tokens } = script;
  if (!/^(?:an?|one)$/.test(tokens[at]?.text ?? '')) return null;
  if (tokens[at + 2]?.text !== 'and' || tokens[at + 3]?.text !== 'a') return null;
  return partAmount(at, at + 4, unitAt(script, at + 1), parts.get(tokens[at + 4]?.text ?? ''));
}

/** "Год с половиной"; with a numeral before it the part is that one's. */
function unitWithPart(script: Script, at: number): Amount | null {
  const { tokens } = script;
  if (tokens[at + 1]?.text !== 'с' || tokens[at - 1]?.kind === 'digits') return null;
  if (senseOf(script, at - 1, 'numeral') !== undefined) return null;
  return partAmount(at, at + 2, unitAt(script, at), parts.get(tokens[at + 2]?.text ?? ''));
}

function partAmount(
  first: number,
  last: number,
  unit: string | undefined,
  part: number | undefined,
): Amount | null {
  if (unit === undefined || part === undefined) return null;
  const bare = 1 + part;
  return { first, last, readings: [[keyOf(bare)]], bare, magnitude: 1, required: false, unit };
}

/** «На днях», «в эти дни», «днём»: no days that anybody counts; часы may be a watch. */
const vague = /^(?:дн(?:и|ях|ем|ём)|час(?:ы|ах|ам|ами))$/;
/** «На секунду», "for a minute": a moment, whichever of them is named. */
const isMoment = ({ tokens }: Script, at: number): boolean => {
  const before = (steps: number) => tokens[at - steps]?.text ?? '';
  return (
    (before(1) === 'на' && /^(?:секунд|минут)(?:у|очку|ку)$/.test(tokens[at]?.text ?? '')) ||
    (before(2) === 'for' && before(1) === 'a' && /^(?:second|minute)$/.test(tokens[at]?.text ?? ''))
  );
};

/** A hundred years, for «столетие со дня рождения». */
const isSinceDay = ({ tokens }: Script, at: number): boolean =>
  tokens[at]?.text === 'дня' &&
  tokens[at - 1]?.text === 'со' &&
  /лети|годовщин|юбиле/.test(tokens[at - 2]?.text ?? '');

/** Units of time that none of the figures counts, with their places. Linear in both. */
export function uncountedIn(
  script: Script,
  figures: readonly { readonly span: Span }[],
): ReadonlyMap<string, readonly Span[]> {
  const found = new Map<string, Span[]>();
  script.tokens.forEach(({ text, from, to }, at) => {
    if (script.senses[at]?.length === 0 || vague.test(text)) return;
    if (isMoment(script, at) || isSinceDay(script, at)) return;
    const unit = senseOf(script, at, 'unit')?.unit;
    if (unit === undefined || !timeUnits.has(unit) || isOfParts(script, at)) return;
    if (figures.some(({ span }) => span.from <= from && to <= span.to)) return;
    const places = found.get(unit);
    if (places === undefined) found.set(unit, [{ from, to }]);
    else places.push({ from, to });
  });
  return found;
}

/** The hour of "three quarters of an hour", of «четверть часа»; the year of «в позапрошлом году», two years ago. */
const isOfParts = ({ tokens }: Script, at: number): boolean =>
  tokens
    .slice(Math.max(0, at - 3), at)
    .some(({ text }) => /^(?:quarters?|thirds?|четверт|трет[ьи]$|половин|позапрошл)/.test(text));
