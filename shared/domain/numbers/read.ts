import type { Span } from '../compare/compare.ts';
import type { Language } from '../model.ts';
import { type Amount, isSign, keyOf, type Reading, type Script, senseOf, strictOne } from './amount.ts';
import { meantBeside } from './clock.ts';
import { allowLatinDates, allowNamedCenturies, withEveOf } from './dateHints.ts';
import { datesOf } from './dates.ts';
import { readDigits } from './digits.ts';
import { english } from './english.ts';
import { readFraction, readInverted, readPair, readPartOf } from './fractions.ts';
import { readUnitParts, uncountedIn } from './halfUnits.ts';
import { labelsOf, timeOf } from './labels.ts';
import { joinLengths } from './lengths.ts';
import { currencySigns, type Lexicon, timeUnits, type WordSense } from './lexicon.ts';
import { isRound, isTied } from './neighbours.ts';
import { readDecadeOfLife, readNumeral } from './numerals.ts';
import { isRoman, romanAt } from './roman.ts';
import { russian } from './russian.ts';
import { compoundUnit } from './russianCompound.ts';
import { scan, type Token } from './scan.ts';
import { shareAlong, shareCents, shareTags } from './shares.ts';

/** A number, a date's word or a time of day that a translation must have too. */
export interface Figure {
  readonly kind: 'number' | 'date' | 'time';
  readonly span: Span;
  readonly inDigits: boolean;
  /** Any of them may be meant. */
  readonly readings: readonly Reading[];
  /** False for what translations may put without a number: "one", "half". */
  readonly required: boolean;
  /** What it counts: `%`, `$USD`, `#km`. */
  readonly tags: readonly string[];
  /** The unit that it is half of: the hour of "half an hour". */
  readonly halved: string | undefined;
  /** First, second, third, in words, further ones are asked for anyway; or a Roman numeral, as rulers have. */
  readonly ordinal: 'word' | 'roman' | null;
  /** The word before it and the one after it, in lower case with ё as е; '' where none or a mark stands there. */
  readonly beside: readonly [before: string, after: string];
}

/** All that a text says in figures. */
export interface Figures {
  /** ISO codes of all currencies it names, with the first place of each. */
  readonly currencies: ReadonlyMap<string, Span>;
  /** Weights are named, with or without a number. */
  readonly weighs: boolean;
  readonly figures: readonly Figure[];
  /** Every key of every reading, and what words hint at. */
  readonly allowed: ReadonlySet<string>;
  /** Units of time that no number counts, with their places: "within a month". */
  readonly uncounted: ReadonlyMap<string, readonly Span[]>;
}

/** Languages whose number words are known; of others only digits are read. */
const lexicons: ReadonlyMap<Language, Lexicon> = new Map([
  ['ru', russian],
  ['en', english],
]);

const digitsOnly: Lexicon = {
  ...english,
  decimal: ',',
  senses: () => [],
  joins: new Set(),
  ranges: new Set(),
  dayParts: new Map(),
  hourWords: new Set(),
};

/** Whether numbers in words are read in this language; digits are in every one. */
export const knowsNumberWords = (language: Language): boolean => lexicons.has(language);

const numberSenses: ReadonlySet<WordSense['sense']> = new Set(['numeral', 'magnitude', 'month', 'weekday']);

/** True of a word, in lower case with ё as е, that is part of a number or date in words, or a day of the week. */
export const isNumberWord = (word: string, language: Language): boolean =>
  lexicons
    .get(language)
    ?.senses(word)
    .some(({ sense }) => numberSenses.has(sense)) === true;

/**
 * What a word, in lower case with ё as е, may stand for where it names a quantity without a number: a unit of time (`week`),
 * or a part or a multiple (`half`, `twice`, `decade`), by its values; null for other words. `Once` and `each` are such.
 */
export const quantityOf = (word: string, language: Language): readonly (string | number)[] | null => {
  const senses = lexicons.get(language)?.senses(word) ?? [];
  for (const found of senses) if (found.sense === 'unit' && timeUnits.has(found.unit)) return [found.unit];
  const hint = senses.find((found) => found.sense === 'hint');
  return hint === undefined || hint.values.includes(1) ? null : hint.values;
};

/** True of a word, in lower case, that belongs to figures in words: a number, and what is counted by it. */
export const isFigureWord = (word: string, language: Language): boolean =>
  lexicons
    .get(language)
    ?.senses(word)
    .some(({ sense }) => sense !== 'hint') === true;

/** Reads the figures of a text. Linear. */
export function readFigures(text: string, language: Language): Figures {
  const lexicon = lexicons.get(language) ?? digitsOnly;
  const tokens = scan(text);
  const senses = tokens.map((token) => (isRead(token, text) ? lexicon.senses(token.text) : nothing));
  const script: Script = { text, tokens, lexicon, senses };
  const allowed = new Set<string>();
  senses.forEach((own, at) => {
    for (const found of own) {
      if (found.sense === 'hint' && !isCounted(script, at))
        for (const value of found.values) allowed.add(keyOf(value));
      if (found.sense === 'month') allowed.add(`M${found.value}`);
      if (found.sense === 'weekday') allowed.add(`W${found.value}`);
    }
  });
  if (language === 'ru') {
    allowLatinDates(script, allowed);
    allowNamedCenturies(script, allowed);
  }
  const amounts = shareAlong(script, readAmounts(script));
  const tagged = shareTags(
    script,
    amounts,
    amounts.map((amount, at) => figureOf(script, amount, meantBeside(script, amounts, at))),
  );
  const numbers = joinLengths(script, amounts, shareCents(script, amounts, tagged));
  const figures = withEveOf(
    script,
    [...apart(numbers), ...datesOf(script)].sort((a, b) => a.span.from - b.span.from),
  );
  for (const key of figures.flatMap(({ readings }) => readings.flat())) {
    allowed.add(key);
    if (key === '1') allowed.add(strictOne);
    if (key === strictOne) allowed.add('1');
  }
  return {
    figures,
    allowed,
    currencies: currenciesOf(script, numbers),
    uncounted: uncountedIn(script, figures),
    weighs: senses.flat().some(isWeight),
  };
}

/** A year may be twelve months, but not the years of 20 years, of a twenty-year term and of 1805. */
function isCounted(script: Script, at: number): boolean {
  if (senseOf(script, at, 'unit') === undefined) return false;
  const before = isSign(script, at - 1, '-‑') ? at - 2 : at - 1;
  return script.tokens[before]?.kind === 'digits' || (senseOf(script, before, 'numeral')?.value ?? 1) > 1;
}

/** Turkish liras are TRY in capitals alone; Йена with a capital within a sentence is Jena. */
function isRead({ kind, text, from, to }: Token, whole: string): boolean {
  if (kind !== 'word') return false;
  if (text === 'try') return whole.slice(from, to) === 'TRY';
  return !/^йен/.test(text) || whole.startsWith('й', from) || !/\p{L},? $/u.test(whole.slice(0, from));
}

function readAmounts(script: Script): readonly Amount[] {
  const amounts: Amount[] = [];
  for (let at = 0; at < script.tokens.length; at++) {
    const token = script.tokens[at];
    const amount =
      token?.kind === 'digits'
        ? readDigits(script, at)
        : token?.kind === 'word'
          ? (inWords(script, at) ?? romanAt(script, at))
          : null;
    if (!amount) continue;
    const previous = amounts.at(-1);
    const joined = previous && joinedAmount(script, previous, amount);
    if (joined) amounts.splice(-1, 1, joined);
    else amounts.push(amount);
    at = amount.last;
  }
  return amounts;
}

/** The number in words that begins with a token; most words have to do with none. */
const inWords = (script: Script, at: number): Amount | null =>
  script.senses[at]?.length === 0
    ? null
    : (readUnitParts(script, at) ??
      readInverted(script, at) ??
      readPartOf(script, at) ??
      readPair(script, at) ??
      readFraction(script, at) ??
      readDecadeOfLife(script, at) ??
      readNumeral(script, at) ??
      readCompound(script, at));

/** «Трёхдневный», which may well be put without a number. */
function readCompound({ tokens }: Script, at: number): Amount | null {
  const found = compoundUnit(tokens[at]?.text ?? '');
  if (found === null) return null;
  const { value, unit } = found;
  return {
    first: at,
    last: at,
    readings: [[keyOf(value)]],
    bare: value,
    magnitude: 1,
    required: false,
    unit,
  };
}

/** "1 млн 200 тыс", «45 тыс. 312»: one number in two parts. */
function joinedAmount(script: Script, a: Amount, b: Amount): Amount | undefined {
  const isShort = isSign(script, a.last + 1, '.') && script.tokens[a.last]?.text !== 'тысяч';
  if (b.first !== a.last + (isShort ? 2 : 1) || b.magnitude >= a.magnitude) return undefined;
  if (b.magnitude === 1 && (script.lexicon.decimal !== ',' || script.tokens[b.first]?.kind !== 'digits'))
    return undefined;
  const [x, y] = [a, b].map(({ readings }) => Number(readings[0]?.[0]));
  if (x === undefined || y === undefined || !(y < a.magnitude)) return undefined;
  return { ...b, first: a.first, readings: [[keyOf(x + y)], [keyOf(x), keyOf(y)]], required: true };
}

/** `more`: what it may mean by the numbers beside it. */
function figureOf(script: Script, amount: Amount, more: readonly Reading[]): Figure {
  const { tokens } = script;
  const time = timeOf(script, amount);
  const labels = labelsOf(script, amount);
  const before = tokens[amount.first - 1];
  const isTime = time !== undefined || amount.readings[0]?.[0]?.startsWith('T') === true;
  const first = Math.min(amount.first, ...labels.map((label) => label.first));
  const last = Math.max(amount.last, time?.last ?? 0, ...labels.map((label) => label.last));
  // The hour asks for both.
  const isMinutes = isClock(script, more) && (before?.text === 'без' || labels[0]?.tag === '#minute');
  const isOne = amount.bare === 1 && amount.magnitude === 1;
  const isVirus =
    amount.bare === 19 &&
    before?.text === '-' &&
    /^(covid|ковид)$/.test(tokens[amount.first - 2]?.text ?? '');
  return {
    kind: isTime ? 'time' : 'number',
    span: { from: tokens[first]?.from ?? 0, to: tokens[last]?.to ?? 0 },
    inDigits: tokens[amount.first]?.kind === 'digits',
    readings:
      isOne && isTied(script, amount)
        ? [[strictOne]]
        : isClock(script, more)
          ? more
          : [...(time?.readings ?? amount.readings), ...more],
    required:
      amount.required &&
      !isVirus &&
      !isMinutes &&
      !isRound(script, amount) &&
      (!isOne || labels.length > 0 || isTied(script, amount)),
    tags: labels.map(({ tag }) => tag),
    halved: amount.halved,
    ordinal: ordinalAt(script, amount.last),
    beside: [wordAt(script, first - 1), wordAt(script, last + 1)],
  };
}

/** "Без десяти восемь" is neither ten nor eight; "ten to eight" may be a range. */
const isClock = ({ lexicon }: Script, more: readonly Reading[]): boolean =>
  lexicon.decimal === ',' && more.some(([key]) => key?.startsWith('T'));

const wordAt = ({ tokens }: Script, at: number): string =>
  tokens[at]?.kind === 'word' ? (tokens[at]?.text ?? '') : '';

/** Without the minutes that a time of day has taken into itself. */
const apart = (figures: readonly Figure[]): readonly Figure[] =>
  figures.filter(({ span }, at) => span.from >= (figures[at - 1]?.span.to ?? 0));

const isWeight = (found: WordSense): boolean =>
  found.sense === 'unit' && (found.unit === 'kg' || found.unit === 'pound' || found.unit === 'pood');

/** Money only beside a number: she rubs, pounds of flour, р. for a river, any banknote. */
const doubtful = /^(?:rubs?|pounds?|bucks?|р|фунт[а-я]*|ассигнаци[а-я]+)$/;

function currenciesOf(script: Script, figures: readonly Figure[]): ReadonlyMap<string, Span> {
  const found = new Map<string, Span>();
  const counted = new Set(figures.flatMap(({ tags }) => tags));
  script.tokens.forEach(({ kind, text, from, to }, at) => {
    if (kind === 'word' && script.senses[at]?.length === 0) return;
    const sign = kind === 'sign' ? currencySigns.get(text) : undefined;
    const code = sign ?? senseOf(script, at, 'currency')?.code;
    if (code === undefined || found.has(code)) return;
    // The euro area is a place.
    if (text === 'euro' && /^(?:area|zone)$/.test(script.tokens[at + 1]?.text ?? '')) return;
    if (!doubtful.test(text) || counted.has(`$${code}`)) found.set(code, { from, to });
  });
  return found;
}

const ordinal = /^(?:first|second|third|перв[а-я]+|втор[а-я]+|трет(?:ий|ь[а-я]+))$/;

const ordinalAt = (script: Script, at: number): Figure['ordinal'] =>
  ordinal.test(script.tokens[at]?.text ?? '') ? 'word' : isRoman(script, at) ? 'roman' : null;

const nothing: readonly never[] = [];
