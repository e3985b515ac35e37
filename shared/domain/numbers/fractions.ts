import { type Amount, isSign, keyOf, type Script, senseOf } from './amount.ts';

/** What a whole is divided into: the plural after the number of its parts. */
const parts: ReadonlyMap<string, number> = new Map([
  ...([
    ['thirds', 3],
    ['quarters', 4],
    ['fourths', 4],
    ['fifths', 5],
    ['sixths', 6],
    ['sevenths', 7],
    ['eighths', 8],
    ['ninths', 9],
    ['tenths', 10],
    ['hundredths', 100],
  ] as const),
  ...([
    ['трети', 3],
    ['третьих', 3],
    ['четверти', 4],
    ['четвертых', 4],
    ['пятых', 5],
    ['шестых', 6],
    ['седьмых', 7],
    ['восьмых', 8],
    ['девятых', 9],
    ['десятых', 10],
    ['сотых', 100],
  ] as const),
]);

/** "Four fifths", "три десятых": as a fraction and as per cent; either may be put as 80 % or 0.3. Null: no fraction. */
export function readFraction(script: Script, at: number): Amount | null {
  const one = onePart(script, at);
  if (one) return one;
  const count = senseOf(script, at, 'numeral');
  const next = isSign(script, at + 1, '-‑') ? at + 2 : at + 1;
  const whole = parts.get(script.tokens[next]?.text ?? '');
  if (whole === undefined || count?.role !== 'unit' || count.value < 2 || count.value >= whole) return null;
  const value = count.value / whole;
  const readings = [[keyOf(value)], [keyOf(Math.round(100 * value))], [keyOf(count.value)]];
  return { first: at, last: next, readings, bare: value, magnitude: 1, required: count.required };
}

const named: ReadonlyMap<string, number> = new Map([
  ...['половина', 'половину', 'половины', 'половине', 'половиной', 'half'].map(
    (word) => [word, 0.5] as const,
  ),
  ...['четверть', 'четверти', 'четвертью', 'quarter'].map((word) => [word, 0.25] as const),
]);
const leastDivided = 1000;

/** "Четверть миллиона", "a quarter of a million": so many, which may be put without a number that says so. */
export function readPartOf(script: Script, at: number): Amount | null {
  const { tokens, lexicon } = script;
  const part = named.get(tokens[at]?.text ?? '');
  if (part === undefined) return null;
  const isOf = tokens[at + 1]?.text === 'of' && /^an?$/.test(tokens[at + 2]?.text ?? '');
  const last = lexicon.decimal === ',' ? at + 1 : isOf ? at + 3 : -1;
  const whole = senseOf(script, last, 'magnitude');
  if (whole === undefined || whole.value < leastDivided) return null;
  const bare = part * whole.value;
  return { first: at, last, readings: [[keyOf(bare)]], bare, magnitude: 1, required: false };
}

/** «Пара сотен», "a couple of thousand": some two of them. */
export function readPair(script: Script, at: number): Amount | null {
  const { tokens } = script;
  const word = tokens[at]?.text ?? '';
  if (!/^(?:пар[аыуе]|парой|couple)$/.test(word)) return null;
  const last = tokens[at + 1]?.text === 'of' ? at + 2 : at + 1;
  const whole = senseOf(script, last, 'magnitude');
  if (whole === undefined || tokens[last]?.kind !== 'word') return null;
  const [bare, one] = [2 * whole.value, whole.value];
  return { first: at, last, readings: [[keyOf(bare)], [keyOf(one)]], bare, magnitude: 1, required: false };
}

const ordinalOfPart = /^(?:third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|.+(?:ой|ая|ую|ья|ью|ьей))$/;
const ordinalOfEach = /(?:[ыио]й|[ая]я|[оь]?его|ого|ому|ую)$/;

/** "One fifth", "одну пятую", "каждый пятый": the ordinal, and what may be put as 0.2 or 20 %. */
function onePart(script: Script, at: number): Amount | null {
  const { tokens } = script;
  const isEach = /^кажд[а-я]+$/.test(tokens[at - 1]?.text ?? '');
  const isOne = /^(?:an?|one|одн(?:а|у|ой))$/.test(tokens[at]?.text ?? '');
  if (!isEach && !isOne) return null;
  const last = isEach ? at : isSign(script, at + 1, '-‑') ? at + 2 : at + 1;
  const whole = senseOf(script, last, 'numeral');
  const named = isEach ? ordinalOfEach : ordinalOfPart;
  if (whole === undefined || whole.value < 3 || !named.test(tokens[last]?.text ?? '')) return null;
  const readings = [[keyOf(whole.value)], [keyOf(1 / whole.value)], [keyOf(Math.round(100 / whole.value))]];
  return { first: at, last, readings, bare: whole.value, magnitude: 1, required: whole.required };
}

/** "Five-and-twenty", as English once said it. */
export function readInverted(script: Script, at: number): Amount | null {
  const isHyphen = (place: number) => isSign(script, place, '-‑') && script.tokens[place]?.spaced === false;
  const [unit, ten] = [senseOf(script, at, 'numeral'), senseOf(script, at + 4, 'numeral')];
  if (unit?.role !== 'unit' || ten?.role !== 'ten' || script.tokens[at + 2]?.text !== 'and') return null;
  if (!isHyphen(at + 1) || !isHyphen(at + 3)) return null;
  const bare = unit.value + ten.value;
  return { first: at, last: at + 4, readings: [[keyOf(bare)]], bare, magnitude: 1, required: true };
}
