import { type Amount, keyOf, type Reading, type Script, senseOf, strictOne, timeKey } from './amount.ts';

/** Between the minutes and the hour they are counted from. */
const before: ReadonlySet<string> = new Set(['to', 'before']);
const after: ReadonlySet<string> = new Set(['past', 'after']);
const mostMinutes = 29;
const mostHours = 12;

/**
 * What a number may mean by those beside it: "ten to eight" and "без десяти восемь" are 7:50, "пять минут шестого" 5:05,
 * "ему шёл семнадцатый год" makes him sixteen, "десятка два" is 20, "1747 hours" 17:47, "в 1,5 раза" up by
 * 50 per cent. Nothing for most. Constant time.
 */
export function meantBeside(script: Script, amounts: readonly Amount[], at: number): readonly Reading[] {
  const [previous, own, next] = [amounts[at - 1], amounts[at], amounts[at + 1]];
  if (own === undefined) return [];
  return [
    ...(previous === undefined ? [] : clockOf(script, previous, own)),
    ...(next === undefined ? [] : clockOf(script, own, next)),
    ...(previous === undefined ? [] : sumOf(script, previous, own)),
    ...(next === undefined ? [] : sumOf(script, own, next)),
    ...yearBegun(script, own),
    ...timesBefore(script, own),
    ...halfAfterUnit(script, own),
    ...perCentOfTimes(script, own),
    ...(previous === undefined ? [] : timesOfPrevious(script, previous, own)),
    ...(script.lexicon.decimal === '.' ? meantInEnglish(script, own) : []),
  ];
}

const wholeInPerCent = 100;

/** "В 1,5 раза" is up by 50 per cent, "в 4 раза" up by 300 or down by 75. */
function perCentOfTimes({ tokens }: Script, { first, last, bare }: Amount): readonly Reading[] {
  if (tokens[first - 1]?.text !== 'в' || !/^раза?$/.test(tokens[last + 1]?.text ?? '') || !(bare > 1))
    return [];
  return [bare - 1, 1 - 1 / bare].map((part) => [keyOf(Math.round(wholeInPerCent * part))]);
}

/** The years that two digits after an apostrophe leave out. */
const centuries = [1700, 1800, 1900, 2000];
const minutesOfHour = 60;

/** Minutes at which a half of a match is over, and the words for those after it: "three minutes into stoppage time". */
const halves = [45, 90];
const addedTime = /^(?:-minute|\s+minutes?)?\s+(?:into|of)\s+(?:stoppage|injury|added)\s+time\b/i;

/** "1747 hours" is 17:47, "the round of 16" 1/8 of a final, "best of seven" up to four wins, "'97" a year, "three quarters of an hour" 45 minutes. */
function meantInEnglish({ tokens, text }: Script, { first, last, bare }: Amount): readonly Reading[] {
  const [own, next, later] = [tokens[first], tokens[last + 1]?.text, tokens[last + 3]?.text];
  if (own === undefined) return [];
  const said = text.slice(own.from, tokens[last]?.to);
  if (next === 'hours' && /^(?:[01]\d|2[0-3])[0-5]\d$/.test(said))
    return [[timeKey(Math.floor(bare / 100), bare % 100)]];
  if (tokens[first - 1]?.text === 'of' && tokens[first - 2]?.text === 'round' && bare % 2 === 0)
    return [[strictOne, keyOf(bare / 2)]];
  if (addedTime.test(text.slice(tokens[last]?.to))) return halves.map((half) => [keyOf(half + bare)]);
  if (/\bbest[ -]of[ -]$/i.test(text.slice(0, own.from))) return [[keyOf((bare + 1) / 2)]];
  if (/^\d\d$/.test(said) && /['’]/.test(text.charAt(own.from - 1)))
    return centuries.map((century) => [keyOf(century + bare)]);
  return bare < 1 && next === 'of' && later === 'hour' ? [[keyOf(minutesOfHour * bare)]] : [];
}

/** "Десятка два", "тысяч пять": about twenty, about five thousand. */
function timesBefore(script: Script, { first, last, bare }: Amount): readonly Reading[] {
  if (script.lexicon.decimal !== ',' || script.tokens[first]?.kind !== 'word') return [];
  const own = senseOf(script, first, 'magnitude');
  if (own !== undefined && last > first && bare > own.value) return [[keyOf((bare - own.value) * own.value)]];
  const before = senseOf(script, first - 1, 'magnitude');
  const isFree = senseOf(script, first - 2, 'numeral') === undefined;
  return before !== undefined && isFree ? [[keyOf(bare * before.value)]] : [];
}

/** "Семь рублей с полтиной", "three hours and a half". */
function halfAfterUnit(script: Script, { last, bare, magnitude }: Amount): readonly Reading[] {
  const isCounted = senseOf(script, last + 1, 'unit') ?? senseOf(script, last + 1, 'currency');
  if (isCounted === undefined || magnitude !== 1) return [];
  const [first, second, third] = [2, 3, 4].map((step) => script.tokens[last + step]?.text);
  const isHalf =
    script.lexicon.decimal === '.'
      ? first === 'and' && second === 'a' && third === 'half'
      : first === 'с' && /^пол(?:овин|тин)ой$/.test(second ?? '');
  return isHalf ? [[keyOf(bare + 0.5)]] : [];
}

/** Further ones are of another sort. */
const mostElided = 1000;
const sentenceEnd = /[.!?…]\s/;

/** "За три миллиона и за пять с половиной": millions, too. */
function timesOfPrevious(
  { text, tokens, senses }: Script,
  previous: Amount,
  own: Amount,
): readonly Reading[] {
  if (previous.magnitude < 1000 || own.magnitude !== 1 || !(own.bare < mostElided)) return [];
  const isOfUnit =
    senses[own.last + 1]?.some(({ sense }) => sense !== 'numeral' && sense !== 'hint') === true;
  const between = text.slice(tokens[previous.last]?.to, tokens[own.first]?.from);
  return isOfUnit || sentenceEnd.test(between) ? [] : [[keyOf(own.bare * previous.magnitude)]];
}

/** The time of day that minutes and an hour make together, by day and by night. */
function clockOf(script: Script, minutes: Amount, hour: Amount): readonly Reading[] {
  const { tokens, lexicon } = script;
  if (!(minutes.bare >= 1 && minutes.bare <= mostMinutes && hour.bare >= 1 && hour.bare <= mostHours))
    return [];
  const isUnit = senseOf(script, minutes.last + 1, 'unit')?.unit === 'minute';
  const from = minutes.last + (isUnit ? 2 : 1);
  const word = tokens[from]?.text ?? '';
  if (lexicon.decimal === '.') {
    if (hour.first !== from + 1) return [];
    return before.has(word)
      ? timesOf(hour.bare - 1, 60 - minutes.bare)
      : after.has(word)
        ? timesOf(hour.bare, minutes.bare)
        : [];
  }
  if (hour.first !== from) return [];
  if (tokens[minutes.first - 1]?.text === 'без') return timesOf(hour.bare - 1, 60 - minutes.bare);
  return isUnit && word.endsWith('го') ? timesOf(hour.bare - 1, minutes.bare) : [];
}

const timesOf = (hour: number, minute: number): readonly Reading[] => [
  [timeKey(hour, minute)],
  [timeKey(hour + 12, minute)],
];

/** The minute of a match that "90+4" is. */
function sumOf({ tokens }: Script, { last, bare }: Amount, more: Amount): readonly Reading[] {
  const [plus, digits] = [tokens[last + 1], tokens[last + 2]];
  const isSum = plus?.text === '+' && !plus.spaced && digits?.spaced === false && more.first === last + 2;
  return isSum ? [[keyOf(bare + more.bare)]] : [];
}

const begins: ReadonlySet<string> = new Set(['шел', 'пошел', 'идет', 'пойдет', 'шла']);

/** "Шёл семнадцатый год", «на 17-м году жизни»: sixteen are full. */
function yearBegun({ tokens }: Script, { first, last, bare }: Amount): readonly Reading[] {
  const ending = tokens[last + 1]?.text === '-' ? 2 : 0;
  if (tokens[first - 1]?.text === 'на' && tokens[last + ending + 1]?.text === 'году')
    return [[keyOf(bare - 1)]];
  const isYear = tokens[last + 1]?.text === 'год' && /[иыо]й$/.test(tokens[last]?.text ?? '');
  const hasBegun = [first - 1, first - 2].some((at) => begins.has(tokens[at]?.text ?? ''));
  return isYear && hasBegun ? [[keyOf(bare - 1)]] : [];
}
