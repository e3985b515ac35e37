import { type Amount, isSign, keyOf, type Reading, type Script, senseOf } from './amount.ts';
import { decade, middleOf } from './digits.ts';
import type { WordSense } from './lexicon.ts';

type Numeral = Extract<WordSense, { readonly sense: 'numeral' }>;

/** A number in words while its words are added up. */
interface Sum {
  /** Whole thousands, millions … */
  readonly total: number;
  /** Below the next magnitude; null where none was said. */
  readonly current: number | null;
  /** The least magnitude so far: the next must be less. */
  readonly least: number;
  readonly last: number;
  readonly required: boolean;
  readonly words: number;
}

/**
 * Reads the number in words that begins with token `at`: "two hundred and five thousand", "пять миллионов двести".
 * Null where the word is no numeral. Words that cannot be of one number ("two or three", "five six") are not joined.
 */
export function readNumeral(script: Script, at: number): Amount | null {
  const half = halfOf(script, at);
  if (half) return half;
  const first = senseOf(script, at, 'numeral');
  if (!first && senseOf(script, at, 'magnitude') === undefined) return null;
  if (first?.role === 'other') return alone(script, at, first);
  if (isBareMagnitude(script, at) || areHundredsOf(script, at)) return null;
  let sum: Sum = {
    total: 0,
    current: null,
    least: Number.POSITIVE_INFINITY,
    last: at - 1,
    required: false,
    words: 0,
  };
  let loose: Reading[] = [];
  for (;;) {
    const next = nextWord(script, sum);
    const longer = added(script, sum, next);
    if (longer === undefined) break;
    const magnitude = senseOf(script, next, 'magnitude');
    if (magnitude?.kind === 'loose' && !senseOf(script, next, 'numeral')) {
      if (sum.words === 0) return null;
      loose = [[keyOf(totalOf(sum))]];
      sum = longer;
      break;
    }
    sum = longer;
  }
  if (sum.words === 0) return null;
  const value = totalOf(sum);
  const more = halfAfter(script, sum.last);
  const amount = {
    first: at,
    last: sum.last,
    bare: value,
    magnitude: sum.least === Number.POSITIVE_INFINITY ? 1 : sum.least,
    required: sum.required,
  };
  if (more !== null) return halved(script, amount, more);
  const year = yearInWords(script, amount);
  return year ?? { ...amount, readings: [[keyOf(value)], ...loose, ...decades(script, amount)] };
}

/** «Шестой десяток» are one's fifties, while «шесть десятков» are sixty. Null for other words. */
export function readDecadeOfLife(script: Script, at: number): Amount | null {
  const [which, ten] = [senseOf(script, at, 'numeral')?.value, script.tokens[at + 1]?.text ?? ''];
  const isOrdinal = /(?:[ыои]й|[ое]го|[ое]му|[оеыи]м)$/.test(script.tokens[at]?.text ?? '');
  if (which === undefined || which < 2 || !isOrdinal || !/^десят(?:ок|ка|ку|ком|ке)$/.test(ten)) return null;
  const bare = 10 * (which - 1);
  return {
    first: at,
    last: at + 1,
    readings: [...decade(bare), [keyOf(which)]],
    bare,
    magnitude: 1,
    required: true,
  };
}

/** Length of "and a half" after a token, null where none stands there: a third and a half are two. */
function halfAfter({ lexicon, text, tokens }: Script, last: number): number | null {
  if (/(?:rd|th)$/.test(tokens[last]?.text ?? '')) return null;
  return lexicon.halves.exec(text.slice(tokens[last]?.to ?? 0))?.[0].length ?? null;
}

const totalOf = ({ total, current }: Sum): number => total + (current ?? 0);

/** The token that would go on: over a hyphen, or the word that joins. */
function nextWord(script: Script, { last, words }: Sum): number {
  const at = last + 1;
  if (words === 0) return at;
  if (isSign(script, at, '-‑') && script.tokens[at]?.spaced === false) return at + 1;
  const word = script.tokens[at];
  // "two and three" are two numbers; "two hundred and three" is one.
  const isJoin =
    word?.kind === 'word' && script.lexicon.decimal === '.' && script.lexicon.joins.has(word.text);
  const isHundred = senseOf(script, last, 'magnitude') !== undefined;
  return isJoin && isHundred && senseOf(script, at + 1, 'numeral') ? at + 1 : at;
}

function added(script: Script, sum: Sum, at: number): Sum | undefined {
  const magnitude = senseOf(script, at, 'magnitude');
  const numeral = senseOf(script, at, 'numeral');
  if ((script.tokens[at]?.text.length ?? 0) < 2) return undefined;
  if (magnitude && !(numeral && sum.current === null && sum.words === 0))
    return timesMagnitude(sum, magnitude, at);
  if (!numeral || !fits(sum.current, numeral) || isHourAfterMinutes(script, sum, at)) return undefined;
  return {
    ...sum,
    current: (sum.current ?? 0) + numeral.value,
    last: at,
    required: sum.required || numeral.required || sum.words > 0,
    words: sum.words + 1,
  };
}

const hourWord = /^(?:час|два|три|четыре|пять|шесть|семь|восемь|девять)$/;

/** «Без двадцати пять» are two numbers, twenty to five; 25 would be declined throughout. */
const isHourAfterMinutes = ({ tokens }: Script, { words, last }: Sum, at: number): boolean =>
  words === 1 && tokens[last - 1]?.text === 'без' && hourWord.test(tokens[at]?.text ?? '');

function timesMagnitude(
  sum: Sum,
  { value, kind }: Extract<WordSense, { readonly sense: 'magnitude' }>,
  at: number,
): Sum | undefined {
  if (value >= sum.least) return undefined;
  const isInner = value === 100 && kind === 'whole';
  if (isInner && (sum.current ?? 0) >= 100) return undefined;
  const times = (sum.current ?? 1) * value;
  // "A million" is a number; "millions" are none, and ask for nothing.
  const words = { last: at, required: sum.required || sum.words > 0, words: sum.words + 1 };
  return isInner
    ? { ...sum, current: times, ...words }
    : { total: sum.total + times, current: null, least: value, ...words };
}

/** "Million" without "a" or "one" before it is the rest of a number, not one. */
function isBareMagnitude(script: Script, at: number): boolean {
  const word = script.tokens[at]?.text ?? '';
  const magnitude = senseOf(script, at, 'magnitude');
  if (script.lexicon.decimal !== '.' || !magnitude || magnitude.value < 1000 || word.endsWith('s'))
    return false;
  return !/^(an?|one|per|the|of|half|quarter|several|few|every|each|first)$/.test(
    script.tokens[at - 1]?.text ?? '',
  );
}

/** «Сотни тысяч» are no hundred thousand, which «сотня тысяч» is. */
const areHundredsOf = (script: Script, at: number): boolean =>
  /^сот(?:ни|ен|ням|нями|нях)$/.test(script.tokens[at]?.text ?? '') &&
  senseOf(script, at + 1, 'magnitude') !== undefined;

const dozen = 12;

/** "Half a million", "half a dozen": three words. */
function halfOf(script: Script, at: number): Amount | null {
  const magnitude = senseOf(script, at + 2, 'magnitude');
  if (script.tokens[at]?.text !== 'half' || script.tokens[at + 1]?.text !== 'a' || !magnitude) return null;
  if (magnitude.value === dozen)
    return { first: at, last: at + 2, readings: [[keyOf(6)]], bare: 6, magnitude: 1, required: false };
  if (magnitude.value < 1000) return null;
  const value = magnitude.value / 2;
  return { first: at, last: at + 2, readings: [[keyOf(value)]], bare: value, magnitude: 1, required: true };
}

/** Tens after hundreds, units after tens: what is there must have room for it. */
function fits(current: number | null, { value, role }: Numeral): boolean {
  if (current === null) return true;
  if (value === 0 || current === 0) return false;
  switch (role) {
    case 'unit':
      return current % 10 === 0 && (current % 100 === 0 || current % 100 >= 20);
    case 'teen':
    case 'ten':
      return current % 100 === 0;
    case 'hundred':
    case 'other':
      return false;
  }
}

/** "The nineties" are years too; "one and a half" may multiply. */
function alone(script: Script, at: number, { value, required }: Numeral): Amount {
  const amount = { first: at, last: at, bare: value, magnitude: 1, required };
  if (value >= 20 && value < 100)
    return { ...amount, readings: [...decade(value), ...middleOf(script, at, value)] };
  const magnitude = senseOf(script, at + 1, 'magnitude');
  return magnitude
    ? {
        ...amount,
        last: at + 1,
        readings: [[keyOf(value * magnitude.value)]],
        magnitude: magnitude.value,
        required: true,
      }
    : { ...amount, readings: [[keyOf(value)]] };
}

/** "Two and a half million". */
function halved(script: Script, amount: Omit<Amount, 'readings'>, length: number): Amount {
  const { tokens } = script;
  const end = (tokens[amount.last]?.to ?? 0) + length;
  let last = amount.last;
  while ((tokens[last + 1]?.to ?? Number.POSITIVE_INFINITY) <= end) last += 1;
  const magnitude = senseOf(script, last + 1, 'magnitude');
  const halvedToo = senseOf(script, amount.last, 'magnitude')?.value;
  // A billion and a half.
  if (halvedToo !== undefined) {
    const value = amount.bare + halvedToo / 2;
    return { ...amount, last, readings: [[keyOf(value)]], bare: value, required: true };
  }
  const value = (amount.bare + 0.5) * (magnitude?.value ?? 1);
  return {
    ...amount,
    last: magnitude ? last + 1 : last,
    readings: [[keyOf(value)]],
    bare: amount.bare + 0.5,
    magnitude: magnitude?.value ?? 1,
    required: true,
  };
}

/** "Nineteen eighty-three", in English alone. */
function yearInWords(script: Script, amount: Omit<Amount, 'readings'>): Amount | null {
  const { last, bare } = amount;
  const next = senseOf(script, last + 1, 'numeral');
  if (script.lexicon.decimal !== '.' || bare < 11 || bare > 20 || !next) return null;
  if (next.value < 10 || next.value > 99 || next.role === 'other') return null;
  const unit = isSign(script, last + 2, '-‑') ? senseOf(script, last + 3, 'numeral') : undefined;
  const tail = next.value + (unit && unit.value < 10 ? unit.value : 0);
  const readings = [[keyOf(bare * 100 + tail)], [keyOf(bare), keyOf(tail)]];
  return { ...amount, last: unit && unit.value < 10 ? last + 3 : last + 1, readings, required: true };
}

const yearForm = /(?:ом|[её]м|ого|его|ому|ему)$/;

/** Russian ordinals of whole tens are decades as well ("девяностые"), others years: "в сорок первом". */
function decades(
  { tokens, lexicon }: Script,
  { last, bare }: Pick<Amount, 'last' | 'bare'>,
): readonly Reading[] {
  if (lexicon.decimal !== ',' || bare < 10 || bare >= 100) return [];
  const word = tokens[last]?.text ?? '';
  if (bare % 10 === 0) return /ы[ехм]и?$/.test(word) ? [[keyOf(1900 + bare)], [keyOf(2000 + bare)]] : [];
  return bare > 20 && yearForm.test(word) ? [[keyOf(1900 + bare)], [keyOf(1800 + bare)]] : [];
}
