import type { Token } from './tokens.ts';

const magnitudes: readonly (readonly [RegExp, number])[] = [
  [/^(thousand|thousands|k|тыс|тысяч.*)$/, 1e3],
  [/^(million|millions|mln|mn|m|млн|миллион.*)$/, 1e6],
  [/^(billion|billions|bln|bn|b|млрд|миллиард.*)$/, 1e9],
  [/^(trillion|trillions|trn|tn|трлн|триллион.*)$/, 1e12],
];

/** `one`, `two` and their like are left out: they stand for much that is no number (one of them, the two of us). */
const english = new Map(
  `three 3,four 4,five 5,six 6,seven 7,eight 8,nine 9,ten 10,eleven 11,twelve 12,thirteen 13,fourteen 14,fifteen 15,
  sixteen 16,seventeen 17,eighteen 18,nineteen 19,twenty 20,thirty 30,forty 40,fifty 50,sixty 60,seventy 70,eighty 80,
  ninety 90,hundred 100`
    .split(',')
    .map((pair) => pair.trim().split(' '))
    .map(([word = '', value]) => [word, Number(value)]),
);

const russian: readonly (readonly [RegExp, number])[] = [
  [/^(три|трех|трем|тремя)$/, 3],
  [/^(четыре|четырех|четырем|четырьмя)$/, 4],
  [/^пят(ь|и|ью)$/, 5],
  [/^шест(ь|и|ью)$/, 6],
  [/^сем(ь|ью)$/, 7],
  [/^(восем|восьм)(ь|и|ью)$/, 8],
  [/^девят(ь|и|ью)$/, 9],
  [/^десят(ь|и|ью)$/, 10],
  [/^одиннадцат(ь|и|ью)$/, 11],
  [/^двенадцат(ь|и|ью)$/, 12],
  [/^тринадцат(ь|и|ью)$/, 13],
  [/^четырнадцат(ь|и|ью)$/, 14],
  [/^пятнадцат(ь|и|ью)$/, 15],
  [/^двадцат(ь|и|ью)$/, 20],
  [/^тридцат(ь|и|ью)$/, 30],
  [/^сорока?$/, 40],
  [/^(пятьдесят|пятидесяти)$/, 50],
  [/^(шестьдесят|шестидесяти)$/, 60],
  [/^(семьдесят|семидесяти)$/, 70],
  [/^(восемьдесят|восьмидесяти)$/, 80],
  [/^девяност[оа]$/, 90],
];

/** Numbers in tokens `from` to `to` (exclusive), in digits or words, with the million or млн that follows them. */
export const numbersIn = (tokens: readonly Token[], from = 0, to = tokens.length): readonly number[] => {
  const values: number[] = [];
  for (let at = from; at < to; at++) {
    const token = tokens[at];
    if (token === undefined || !token.isWord) continue;
    const own = valuesOf(token.match);
    const factor = own.length === 1 ? magnitudeOf(tokens[at + 1]?.match ?? '') : 1;
    values.push(...own.map((value) => value * factor));
  }
  return values;
};

/** What may stand for a number without being one for certain: `a`, `both`, `thousands`, `a day` for 24 hours. */
const loose: ReadonlyMap<string, number> = new Map(
  `a 1,an 1,one 1,once 1,single 1,first 1,two 2,twice 2,both 2,couple 2,pair 2,second 2,third 3,thrice 3,half 0.5,fourth 4,
  fifth 5,dozen 12,hundreds 100,day 24,daily 24,один 1,одна 1,одно 1,одного 1,одной 1,первый 1,первая 1,два 2,две 2,двух 2,
  двум 2,двое 2,оба 2,обе 2,второй 2,третий 3,третья 3,полтора 1.5,половина 0.5,сто 100,ста 100,дюжина 12,сутки 24,суток 24`
    .split(',')
    .map((pair) => pair.trim().split(' '))
    .map(([word = '', value]) => [word, Number(value)]),
);

const ordinals =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  );

/** Numbers that tokens `from` to `to` may mean besides those they hold: they answer one of the other text. */
export const looseNumbers = (tokens: readonly Token[], from: number, to: number): ReadonlySet<number> => {
  const values = new Set<number>();
  for (let at = from; at < to; at++) {
    const match = tokens[at]?.match ?? '';
    const value =
      loose.get(match) ?? ordinalValue(match) ?? magnitudes.find(([pattern]) => pattern.test(match))?.[1];
    if (value !== undefined) values.add(value);
  }
  return values;
};

/** The seventeenth century: also as the beginning of `seventeenth-century`. */
const ordinalValue = (match: string): number | undefined => {
  const at = ordinals.indexOf(match.replace(/-.*/, ''));
  return at < 0 ? undefined : at + 1;
};

const magnitudeOf = (word: string): number => magnitudes.find(([pattern]) => pattern.test(word))?.[1] ?? 1;

/** The numbers a word holds: `13bn` one, `2019/20` two, `twenty-one` one, `house` none. */
const valuesOf = (match: string): readonly number[] => {
  if (/\p{Nd}/u.test(match)) return digitsIn(match);
  const parts = match.split('-');
  const sum = parts.reduce(
    (total, part) => total + (wordValue(part) ?? (parts.length > 1 ? unitValue(part) : 0)),
    0,
  );
  return sum > 0 && parts.some((part) => wordValue(part) !== undefined) ? [sum] : [];
};

const wordValue = (word: string): number | undefined =>
  english.get(word) ??
  (/^[а-я]/.test(word) ? russian.find(([pattern]) => pattern.test(word))?.[1] : undefined);

/** Behind a hyphen `one` and `two` are numbers: `twenty-one`. */
const unitValue = (word: string): number => ({ one: 1, two: 2 })[word] ?? 0;

const digitsIn = (match: string): readonly number[] => {
  const glued = /^([\d.,]+)(k|m|mn|mln|bn|b|тыс|млн|млрд)$/.exec(match);
  if (glued) return digitsIn(glued[1] ?? '').map((value) => value * magnitudeOf(glued[2] ?? ''));
  return (match.replace(/(?<=\d) (?=\d{3})/g, '').match(/\d+(?:[.,]\d+)*/g) ?? []).map(readDigits);
};

/** Commas and dots before three digits group thousands where there is more than one, or a comma; else they are decimal. */
const readDigits = (digits: string): number => {
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(digits)) return Number(digits.replaceAll(',', ''));
  if (/^\d{1,3}(?:\.\d{3}){2,}$/.test(digits)) return Number(digits.replaceAll('.', ''));
  const [whole = '', ...groups] = digits.split(/[.,]/);
  const last = groups.pop();
  return Number(last === undefined ? whole : `${whole}${groups.join('')}.${last}`);
};
