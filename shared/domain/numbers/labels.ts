import { type Amount, isSign, keyOf, type Reading, type Script, senseOf, timeKey } from './amount.ts';
import { currencySigns } from './lexicon.ts';
import { unitOfAdjective } from './russianCompound.ts';

/**
 * What an amount counts: `%`, a currency as `$USD`, or a unit as `#km`; and the last token that says so, where that
 * comes after the number.
 */
export interface Label {
  readonly tag: string;
  readonly first: number;
  readonly last: number;
}

/** Per cent, currency or unit right before or after an amount. */
export function labelsOf(script: Script, amount: Amount): readonly Label[] {
  if (amount.unit !== undefined) return [{ tag: `#${amount.unit}`, first: amount.first, last: amount.last }];
  const before = signBefore(script, amount.first - 1);
  const after = percentAfter(script, amount.last + 1) ?? moneyAfter(script, amount.last + 1);
  const labels = [before, after].filter((label) => label !== undefined);
  if (labels.length > 0) return labels;
  const unit = unitAfter(script, amount.last + 1) ?? unitBefore(script, amount);
  return unit ? [unit] : [];
}

/** Forms that stand before a number which is not exact: вёрст пятнадцать, года два. */
const many =
  /^(?:лет|минут|секунд|час(?:ов|а)|дн(?:ей|я)|суток|недел[ьи]|месяц(?:ев|а)|год[а]|верст(?:ы)?|(?:кило|санти)?метр(?:ов|а)|(?:кило)?грамм(?:ов|а)?|тонн(?:ы)?|литр(?:ов|а)|пуд(?:ов|а)|гектар(?:ов|а)|рубл(?:ей|я)|доллар(?:ов|а)|копеек)$/;

/** Russian puts what is counted before a number that is about right, in words: «вёрст пятнадцать». */
function unitBefore(script: Script, { first }: Amount): Label | undefined {
  const [token, before] = [script.tokens[first - 1], script.tokens[first - 2]];
  if (token === undefined || !many.test(token.text) || script.tokens[first]?.kind !== 'word')
    return undefined;
  // The unit of the number before it.
  if (before?.kind === 'digits' || senseOf(script, first - 2, 'numeral') !== undefined) return undefined;
  const unit = senseOf(script, first - 1, 'unit')?.unit;
  const code = senseOf(script, first - 1, 'currency')?.code;
  const tag = unit === undefined ? (code === undefined ? undefined : `$${code}`) : `#${unit}`;
  return tag === undefined ? undefined : { tag, first: first - 1, last: first - 1 };
}

function signBefore(script: Script, at: number): Label | undefined {
  const token = script.tokens[at];
  const code =
    token?.kind === 'sign'
      ? currencySigns.get(token.text)
      : token?.text.length === 3
        ? codeOf(script, at)
        : undefined;
  return code === undefined ? undefined : { tag: `$${code}`, first: at, last: at };
}

const codeOf = (script: Script, at: number): string | undefined => {
  const found = senseOf(script, at, 'currency');
  return found?.code.toLowerCase() === script.tokens[at]?.text ? found?.code : undefined;
};

function percentAfter(script: Script, at: number): Label | undefined {
  const skipped =
    script.tokens[at]?.text === 'of' && /^(?:an?|one)$/.test(script.tokens[at + 1]?.text ?? '') ? at + 2 : at;
  const from = isSign(script, skipped, '-‑') ? skipped + 1 : skipped;
  const [per, cent] = [script.tokens[from]?.text, script.tokens[from + 1]?.text];
  const isOne = isSign(script, from, '%') || senseOf(script, from, 'percent') !== undefined;
  const last = isOne ? from : per === 'per' && cent === 'cent' ? from + 1 : undefined;
  if (last === undefined) return undefined;
  // Points are counted in per cent but are not per cent of anything.
  return /^(?:points?|пункт(?:а|ов|ам|ами|ах|е)?)$/.test(script.tokens[last + 1]?.text ?? '')
    ? { tag: '%pt', first: from, last: last + 1 }
    : { tag: '%', first: from, last };
}

/** A sign or word, after at most three words or points that go with it: "million U.S. dollars". */
function moneyAfter(script: Script, from: number): Label | undefined {
  for (let at = from; at <= from + 4; at++) {
    const token = script.tokens[at];
    if (token === undefined) return undefined;
    const sign = token.kind === 'sign' ? currencySigns.get(token.text) : undefined;
    // A sign before the next number is that one's.
    if (sign !== undefined && (at > from || script.tokens[at + 1]?.kind === 'digits')) return undefined;
    const code = sign ?? senseOf(script, at, 'currency')?.code;
    if (code !== undefined) return { tag: `$${code}`, first: at, last: at };
    const isFiller =
      token.kind === 'word' ? script.lexicon.fillers.has(token.text) : '.-‑'.includes(token.text);
    if (!isFiller) return undefined;
  }
  return undefined;
}

/** The point of «20 тыс. часов». */
const isShortened = ({ tokens }: Script, at: number): boolean =>
  tokens[at]?.text === '.' && /^(?:тыс|млн|млрд|трлн)$/.test(tokens[at - 1]?.text ?? '');

function unitAfter(script: Script, place: number): Label | undefined {
  const at = isShortened(script, place) ? place + 1 : place;
  const from = isSign(script, at, '-‑') ? at + 1 : at;
  const degree = degreeAt(script, from);
  if (degree) return degree;
  // «42-м» is an ordinal.
  if (from > at && script.lexicon.decimal === ',' && script.tokens[from]?.text.length === 1) return undefined;
  const counted = from > at ? unitOfAdjective(script.tokens[from]?.text ?? '') : undefined;
  if (counted !== undefined) return { tag: `#${counted}`, first: from, last: from };
  const power = powerAt(script, from);
  const last = power ? power.last + 1 : from;
  const unit = isYearsG(script, last) ? undefined : senseOf(script, last, 'unit');
  return unit && { tag: `#${unit.unit}${power?.power ?? powerAfter(script, last)}`, first: from, last };
}

/** «2019 г.» is a year, «250 г» are grams. */
const isYearsG = ({ tokens }: Script, at: number): boolean =>
  tokens[at]?.text === 'г' && /^[\d]{4,}$/.test(tokens[at - 1]?.text ?? '');

/** "°C", «градусов Цельсия», "degrees Fahrenheit"; plain degrees are read as any unit, and ° alone may be an angle. */
function degreeAt(script: Script, at: number): Label | undefined {
  const isWord = senseOf(script, at, 'unit')?.unit === 'degree';
  const { text = '', spaced = true, capital = false } = script.tokens[at] ?? {};
  // Minus 22 Fahrenheit, 72F.
  const isBare =
    /^(?:celsius|centigrade|fahrenheit)$/.test(text) || (/^[cf]$/.test(text) && capital && !spaced);
  if (!isWord && !isBare && !isSign(script, at, '°')) return undefined;
  const by = isBare ? at : script.tokens[at + 1]?.text === 'по' ? at + 2 : at + 1;
  const scale = script.tokens[by]?.text ?? '';
  if (/^(?:[cс]|цельси[юя]|celsius|centigrade)$/.test(scale)) return { tag: '#celsius', first: at, last: by };
  if (/^(?:f|фаренгейт[ау]|fahrenheit)$/.test(scale)) return { tag: '#fahrenheit', first: at, last: by };
  return undefined;
}

const powers: readonly (readonly [power: '2' | '3', words: RegExp])[] = [
  ['2', /^(?:square|sq|квадратн[а-я]+|кв)$/],
  ['3', /^(?:cubic|cu|кубическ[а-я]+|куб)$/],
];

/** "square" and "cubic" before a unit, with the point of "sq."; undefined for other words. */
function powerAt(
  script: Script,
  at: number,
): { readonly power: '2' | '3'; readonly last: number } | undefined {
  const word = script.tokens[at]?.text ?? '';
  const found = powers.find(([, words]) => words.test(word));
  return found && { power: found[0], last: isSign(script, at + 1, '.') ? at + 1 : at };
}

/** The small figure of "m²"; '' for none. */
const powerAfter = (script: Script, at: number): string =>
  isSign(script, at + 1, '²') ? '2' : isSign(script, at + 1, '³') ? '3' : '';

/** How an amount reads as a time of day, where words say that it is one; and the last of these words. */
export function timeOf(
  script: Script,
  amount: Amount,
): { readonly readings: readonly Reading[]; readonly last: number } | undefined {
  const { text, tokens } = script;
  if (amount.unit !== undefined) return undefined;
  const clock = amount.readings.flat().filter((key) => key.startsWith('T'));
  const [hour, minute] = clock[0]?.slice(1).split(':').map(Number) ?? [amount.bare, 0];
  if (hour === undefined || minute === undefined || !(hour <= 24) || amount.magnitude !== 1) return undefined;
  const begun = partOfHour(script, amount);
  if (begun) return begun;
  const half = /^\s*([ap])\.?\s?m\b\.?/i.exec(text.slice(tokens[amount.last]?.to ?? 0));
  if (half) {
    const last = lastBefore(script, amount.last, half[0].length);
    return { readings: timesOf(hour, minute, half[1]?.toLowerCase() === 'p' ? 12 : 0), last };
  }
  let last = amount.last;
  const hourWords = hourWordsAt(script, last + 1);
  const isHour = hourWords > 0;
  last += hourWords;
  const minutes = isHour ? minutesAfter(script, last) : undefined;
  if (minutes) {
    const part = dayPartAfter(script, minutes.last);
    const readings = part
      ? timesOf(hour, minutes.value, part.shift)
      : [[timeKey(hour, minutes.value)], [timeKey(hour + 12, minutes.value)]];
    const apart: Reading = [keyOf(hour), keyOf(minutes.value)];
    const together: Reading = [keyOf(60 * hour + minutes.value)];
    return { readings: [...readings, apart, together], last: part?.at ?? minutes.last };
  }
  const part = dayPartAfter(script, last);
  if (part) return { readings: timesOf(hour, minute, part.shift), last: part.at };
  if (!isHour || !Number.isInteger(hour)) return undefined;
  return { readings: [[keyOf(hour)], [timeKey(hour, minute)], [timeKey(hour + 12, minute)]], last };
}

/** How many tokens from one on say that the number before is an hour: "o'clock" is three. */
function hourWordsAt({ tokens, lexicon }: Script, at: number): number {
  if (lexicon.hourWords.has(tokens[at]?.text ?? '')) return 1;
  const isOClock = tokens[at]?.text === 'o' && tokens[at + 2]?.text === 'clock';
  return isOClock && /^['’‘]$/.test(tokens[at + 1]?.text ?? '') ? 3 : 0;
}

/** "В половине восьмого" is 7:30, "четверть шестого" 5:15: the hour that has begun is named, not the one that struck. */
function partOfHour(script: Script, amount: Amount): ReturnType<typeof timeOf> | undefined {
  const { tokens, lexicon } = script;
  const { first, last, bare } = amount;
  const struck = aroundHour(script, amount);
  if (struck !== undefined) return { readings: struck, last };
  const begun = begunHour(script, amount);
  if (begun !== undefined) return begun;
  const minute = lexicon.partsOfHour.get(tokens[first - 1]?.text ?? '');
  if (minute === undefined || first !== last || bare > 12 || !tokens[last]?.text.endsWith('го'))
    return undefined;
  const hour = bare - 1;
  const readings = [[timeKey(hour, minute)], [timeKey(hour + 12, minute)], [keyOf(hour === 0 ? 12 : hour)]];
  return { readings, last };
}

/** What goes before an hour that has begun: "шёл уже третий час". */
const goesOn = new Set(['шел', 'пошел', 'идет', 'был', 'уже', 'начинался']);

/** "В четвёртом часу утра", "шёл четвёртый час" is after three. */
function begunHour(script: Script, { first, last, bare }: Amount): ReturnType<typeof timeOf> | undefined {
  const [ordinal, hours] = [script.tokens[last]?.text ?? '', script.tokens[last + 1]?.text];
  const isBegun =
    hours === 'часу'
      ? /[ое]м$/.test(ordinal)
      : hours === 'час' && /(?:ый|ой|ий)$/.test(ordinal) && goesOn.has(script.tokens[first - 1]?.text ?? '');
  if (!isBegun || !(bare <= 12)) return undefined;
  const part = dayPartAfter(script, last + 1);
  const hour = bare === 1 ? 12 : bare - 1;
  const readings = part ? timesOf(hour, 0, part.shift) : [[timeKey(hour, 0)], [timeKey(hour + 12, 0)]];
  return { readings: [...readings, [keyOf(hour)], [keyOf(bare)]], last: part?.at ?? last + 1 };
}

const partsOfHour: ReadonlyMap<string, number> = new Map([
  ['quarter', 15],
  ['half', 30],
  ['четверти', 15],
]);
/** Minutes from the full hour that is named to the one that is counted from. */
const hourShifts: ReadonlyMap<string, number> = new Map([
  ['past', 0],
  ['to', -60],
  ['без', -60],
]);

/** "A quarter to five" and "без четверти пять" are 4:45, "half past seven" is 7:30. */
function aroundHour({ tokens, lexicon }: Script, { first, bare }: Amount): readonly Reading[] | undefined {
  const [second, one] = [tokens[first - 2]?.text ?? '', tokens[first - 1]?.text ?? ''];
  const isEnglish = lexicon.decimal === '.';
  const [part, word] = isEnglish ? [second, one] : [one, second];
  const minute = partsOfHour.get(part);
  const shift = hourShifts.get(word);
  if (minute === undefined || shift === undefined || bare > 12) return undefined;
  const time = (bare + 12) * 60 + (shift === 0 ? minute : -minute);
  const [hour, rest] = [Math.floor(time / 60), time % 60];
  return [[timeKey(hour, rest)], [timeKey(hour + 12, rest)]];
}

/** The minutes in "17 часов 47 минут", "ноль часов семнадцать минут". */
function minutesAfter(
  script: Script,
  last: number,
): { readonly value: number; readonly last: number } | undefined {
  const digits = script.tokens[last + 1];
  const isMinutes = (at: number) => senseOf(script, at, 'unit')?.unit === 'minute';
  if (digits?.kind === 'digits') {
    const value = Number(digits.text);
    return isMinutes(last + 2) && value < 60 ? { value, last: last + 2 } : undefined;
  }
  const [ten, unit] = [last + 1, last + 2].map((at) => senseOf(script, at, 'numeral'));
  if (ten === undefined || ten.value >= 60) return undefined;
  if (isMinutes(last + 2)) return { value: ten.value, last: last + 2 };
  const isBoth = ten.role === 'ten' && unit?.role === 'unit' && isMinutes(last + 3);
  return isBoth ? { value: ten.value + unit.value, last: last + 3 } : undefined;
}

/** "вечера", "in the evening". */
function dayPartAfter(
  script: Script,
  last: number,
): { readonly shift: number; readonly at: number } | undefined {
  const { tokens, lexicon } = script;
  const from = lexicon.decimal === '.' ? last + 3 : last + 1;
  const isPhrase =
    lexicon.decimal !== '.' || (tokens[last + 1]?.text === 'in' && tokens[last + 2]?.text === 'the');
  const at =
    tokens[last + 1]?.text === 'at' && tokens[last + 2]?.text === 'night' ? last + 2 : isPhrase ? from : -1;
  const shift = lexicon.dayParts.get(tokens[at]?.text ?? '');
  return shift === undefined ? undefined : { shift, at };
}

/** The hour may stand alone in the other text: "at seven". */
function timesOf(hour: number, minute: number, shift: number): readonly Reading[] {
  const exact = hour === 12 ? (shift === 12 ? 12 : 0) : hour < 12 ? hour + shift : hour;
  const alone: Reading[] = minute === 0 ? [[keyOf(hour)], [keyOf(exact)]] : [];
  return [[timeKey(exact, minute)], ...alone];
}

function lastBefore({ tokens }: Script, from: number, length: number): number {
  const end = (tokens[from]?.to ?? 0) + length;
  let last = from;
  while ((tokens[last + 1]?.to ?? Number.POSITIVE_INFINITY) <= end) last += 1;
  return last;
}
