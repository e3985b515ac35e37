import { type Amount, isSign, keyOf, type Reading, type Script, senseOf, timeKey } from './amount.ts';

/** Digits with the separators inside them: `1,234.56`, `20 108`, `18:20`, `20.05.2021`. */
interface Chain {
  readonly parts: readonly string[];
  readonly separators: readonly string[];
  /** The token after it. */
  readonly next: number;
}

/** Reads the number whose first digits are token `at`. */
export function readDigits(script: Script, at: number): Amount {
  const chain = readChain(script, at);
  const readings = readingsOf(chain, script.lexicon.decimal);
  const [likeliest] = readings;
  const bare = Number(likeliest?.length === 1 ? likeliest[0] : Number.NaN);
  const fraction = isSign(script, chain.next, '½¼¾') ? chain.next + 1 : chain.next;
  if (fraction > chain.next) {
    const value = bare + { '½': 0.5, '¼': 0.25, '¾': 0.75 }[script.tokens[chain.next]?.text as '½'];
    const amount = { first: at, last: chain.next, readings: [[keyOf(value)]], bare: value, magnitude: 1 };
    return multiplied(script, { ...amount, required: true });
  }
  const amount = { first: at, last: chain.next - 1, bare, magnitude: 1, required: true };
  const common = commonFraction(script, chain.next);
  if (common && Number.isInteger(bare)) {
    const readings = [[keyOf(bare + common.value)]];
    return multiplied(script, { ...amount, last: common.last, readings, bare: bare + common.value });
  }
  const inDecade = decadeReadings(script, at, chain);
  if (inDecade) return { ...amount, readings: inDecade };
  return multiplied(script, {
    ...amount,
    readings: [...readings, ...yearReadings(script, at, chain), ...trunkReadings(script, chain)],
  });
}

/** The "1/2" of "2 1/2 million". */
function commonFraction(
  { tokens }: Script,
  at: number,
): { readonly value: number; readonly last: number } | undefined {
  const [over, stroke, under] = tokens.slice(at, at + 3);
  if (over?.kind !== 'digits' || !over.spaced || stroke?.text !== '/' || stroke.spaced || !isGlued(under))
    return undefined;
  const value = Number(over.text) / Number(under.text);
  return value < 1 && Number(under.text) <= 10 ? { value, last: at + 2 } : undefined;
}

function readChain({ tokens, text }: Script, at: number): Chain {
  const parts = [tokens[at]?.text ?? ''];
  const separators: string[] = [];
  let next = at + 1;
  for (;;) {
    const sign = tokens[next];
    const digits = tokens[next + 1];
    if (sign?.kind === 'sign' && !sign.spaced && '.,:։'.includes(sign.text) && isGlued(digits)) {
      parts.push(digits.text);
      // The Armenian full stop is typed for a colon.
      separators.push(sign.text === '։' ? ':' : sign.text);
      next += 2;
    } else if (sign?.kind === 'digits' && isGroup(text, parts, separators, tokens[next - 1]?.to ?? 0, sign)) {
      parts.push(sign.text);
      separators.push(' ');
      next += 1;
    } else return { parts, separators, next };
  }
}

const isGlued = (token: Script['tokens'][number] | undefined): token is Script['tokens'][number] =>
  token?.kind === 'digits' && !token.spaced;

/** A score of 5:0 is not 5:00. */
const digitKey = (part: string): string => (/^0+$/.test(part) ? part : keyOf(Number(part)));

/** Three more digits after one space of some width. */
const isGroup = (
  text: string,
  parts: readonly string[],
  separators: readonly string[],
  end: number,
  token: Script['tokens'][number],
): boolean =>
  token.text.length === 3 &&
  text[end - (parts[0]?.length ?? 0) - 1] !== '+' &&
  (parts[0]?.length ?? 9) <= 3 &&
  separators.every((separator) => separator === ' ') &&
  /^[ \u00a0\u2009\u202f]$/.test(text.slice(end, token.from));

function readingsOf({ parts, separators }: Chain, decimal: ',' | '.'): readonly Reading[] {
  const whole = parts.map(digitKey);
  if (parts.length === 1) return [whole];
  const [first] = separators;
  const last = separators.at(-1);
  const isGrouped = (count: number): boolean =>
    (parts[0]?.length ?? 9) <= 3 && parts.slice(1, count).every(({ length }) => length === 3);
  if (separators.some((separator) => separator !== first)) {
    const isDecimal = isGrouped(parts.length - 1) && last !== ':';
    const value = Number(`${parts.slice(0, -1).join('')}.${parts.at(-1)}`);
    return isDecimal ? [[keyOf(value)], whole] : [...stopwatch(parts, separators), whole];
  }
  if (first === ':') return clock(parts) ?? [whole];
  if (parts.length > 2 || first === ' ') {
    const date = first === '.' ? calendar(parts) : [];
    return isGrouped(parts.length) ? [[keyOf(Number(parts.join('')))], ...date, whole] : [...date, whole];
  }
  const fraction: Reading = [keyOf(Number(parts.join('.')))];
  const grouped: Reading[] = isGrouped(2) ? [[keyOf(Number(parts.join('')))]] : [];
  const numbers = first === decimal ? [fraction, ...grouped] : [...grouped, fraction];
  return first === '.' && parts[1]?.length === 2
    ? [...numbers, ...(clock(parts) ?? []), ...calendar(parts)]
    : numbers;
}

/** 4:02.14 are four minutes and 2.14 seconds. */
const stopwatch = (parts: readonly string[], separators: readonly string[]): readonly Reading[] =>
  separators.slice(0, -1).every((separator) => separator === ':') && separators.at(-1) === '.'
    ? [[...parts.slice(0, -2).map(digitKey), keyOf(Number(parts.slice(-2).join('.')))]]
    : [];

/** Hours and minutes; without a word for the half of the day, either half may be meant. */
function clock(parts: readonly string[]): readonly Reading[] | undefined {
  const [hour = 99, minute = 99] = parts.map(Number);
  const whole = parts.map(digitKey);
  if (hour > 24 || minute > 59 || parts[1]?.length !== 2) return undefined;
  const other = hour < 12 ? [[timeKey(hour + 12, minute)]] : [];
  const midnight = hour === 12 ? [[timeKey(0, minute)]] : [];
  return [[timeKey(hour, minute)], ...other, ...midnight, whole];
}

/** Day, month and perhaps year. */
function calendar(parts: readonly string[]): readonly Reading[] {
  const [day = 99, month = 99, year] = parts.map(Number);
  if (day < 1 || day > 31 || month < 1 || month > 12) return [];
  const date = [keyOf(day), `M${month - 1}`];
  if (year === undefined) return [date];
  return year < 100
    ? [
        [...date, keyOf(2000 + year)],
        [...date, keyOf(1900 + year)],
        [...date, keyOf(year)],
      ]
    : [[...date, keyOf(year)]];
}

/** `80-е`, `1980s`, `80's`. */
function decadeReadings(script: Script, at: number, { parts, next }: Chain): readonly Reading[] | undefined {
  const { tokens, lexicon } = script;
  const value = Number(parts[0]);
  if (parts.length > 1 || value % 10 !== 0 || value < 10) return undefined;
  const hasSign = tokens[next]?.kind === 'sign' && "-‑'’".includes(tokens[next]?.text ?? ' ');
  const ending = tokens[hasSign ? next + 1 : next];
  if (ending?.kind !== 'word' || ending.spaced) return undefined;
  const isDecade =
    lexicon.decimal === ','
      ? hasSign && ['е', 'х', 'м', 'ми', 'ые', 'ых'].includes(ending.text)
      : ending.text === 's';
  return isDecade ? [...decade(value), ...middleOf(script, at, value)] : undefined;
}

/** Who is in the mid-thirties is about thirty-five. */
export const middleOf = ({ tokens }: Script, at: number, value: number): readonly Reading[] =>
  /^[-‑]$/.test(tokens[at - 1]?.text ?? '') && tokens[at - 2]?.text === 'mid' ? [[keyOf(value + 5)]] : [];

/** The decade and its century may be left out or put in; the 1600s are the 17th century. */
export const decade = (value: number): readonly Reading[] =>
  value < 100
    ? [[keyOf(value)], [keyOf(1900 + value)], [keyOf(2000 + value)]]
    : [[keyOf(value)], [keyOf(value % 100)], ...(value % 100 === 0 ? [[keyOf(value / 100 + 1)]] : [])];

/** `2019/20` and `1941-45`: the second year is short. `’45`: its century is left out. */
function yearReadings({ tokens }: Script, at: number, { parts }: Chain): readonly Reading[] {
  const before = tokens[at - 1];
  const year = tokens[at - 2];
  if (parts.length > 1 || parts[0]?.length !== 2 || before?.kind !== 'sign') return [];
  const value = Number(parts[0]);
  if ('/-–—'.includes(before.text) && year?.kind === 'digits' && year.text.length === 4)
    return [[keyOf(Math.floor(Number(year.text) / 100) * 100 + value)]];
  return "'’‘".includes(before.text) ? [[keyOf(1900 + value)], [keyOf(2000 + value)]] : [];
}

/** The 8 of "8 (495)" is +7 from abroad. */
const trunkReadings = ({ tokens }: Script, { parts, next }: Chain): readonly Reading[] =>
  parts[0] === '8' && parts.length === 1 && tokens[next]?.text === '(' && tokens[next + 2]?.text === ')'
    ? [['7']]
    : [];

/** Takes the word for a magnitude after the number into it. */
function multiplied(script: Script, amount: Amount): Amount {
  const { tokens } = script;
  let at = amount.last + 1;
  const hasHyphen = isSign(script, at, '-‑') && tokens[at]?.spaced === false;
  if (hasHyphen) at += 1;
  const word = tokens[at];
  const magnitude = senseOf(script, at, 'magnitude');
  if (!word || !magnitude || !Number.isFinite(amount.bare)) return amount;
  const isLetter = word.text.length === 1;
  // "100 m" are metres, and a code as "5G" or "T-90M" has no millions.
  if (isLetter && (word.spaced || isCode(script, amount))) return amount;
  if (hasHyphen && script.lexicon.decimal === ',' && magnitude.kind === 'whole') return amount;
  const bare = amount.readings
    .flatMap((keys) => (keys.length === 1 ? keys : []))
    .map(Number)
    .filter(Number.isFinite);
  const values = bare.map((value): Reading => [keyOf(value * magnitude.value)]);
  const keepsBare = isLetter || magnitude.kind === 'loose';
  return {
    ...amount,
    last: at,
    readings: keepsBare ? [...values, ...amount.readings] : values,
    magnitude: magnitude.value,
  };
}

/** Letters stand right before the digits, or a hyphen and letters do. */
const isCode = ({ tokens }: Script, { first }: Amount): boolean => {
  const own = tokens[first];
  const before = tokens[first - 1];
  if (own === undefined || own.spaced || before === undefined) return false;
  return before.kind === 'word' || (before.text === '-' && tokens[first - 2]?.kind === 'word');
};
