import type { WordSense } from './lexicon.ts';

/** Numbers as the first part of a compound: `трехлетний`, `пятидневка`. They ask nothing. */
const prefixes: readonly (readonly [stem: string, value: number])[] = [
  ['одно', 1],
  ['двух', 2],
  ['дву', 2],
  ['двою', 2],
  ['трех', 3],
  ['трое', 3],
  ['тре', 3],
  ['четырех', 4],
  ['четверт', 4],
  ['пяти', 5],
  ['шести', 6],
  ['семи', 7],
  ['восьми', 8],
  ['девяти', 9],
  ['десяти', 10],
  ['одиннадцати', 11],
  ['двенадцати', 12],
  ['тринадцати', 13],
  ['четырнадцати', 14],
  ['пятнадцати', 15],
  ['шестнадцати', 16],
  ['семнадцати', 17],
  ['восемнадцати', 18],
  ['девятнадцати', 19],
  ['двадцати', 20],
  ['тридцати', 30],
  ['сорока', 40],
  ['пятидесяти', 50],
  ['шестидесяти', 60],
  ['семидесяти', 70],
  ['восьмидесяти', 80],
  ['девяносто', 90],
  ['сто', 100],
  ['двухсот', 200],
  ['трехсот', 300],
  ['четырехсот', 400],
  ['пятисот', 500],
  ['тысяче', 1000],
  ['полутора', 1.5],
];
const prefix = new RegExp(
  `^(?:${prefixes
    .map(([stem]) => stem)
    .sort((a, b) => b.length - a.length)
    .join('|')})`,
);
const prefixValues = new Map(prefixes);

/** Stems of adjectives by what they count; one and a half is counted alike. */
const unitStems: readonly (readonly [unit: string, stems: string])[] = [
  ['year', 'летн|годичн|годовал'],
  ['month', 'месячн'],
  ['week', 'недельн'],
  ['day', 'дневн|суточн'],
  ['hour', 'часов'],
  ['minute', 'минутн'],
  ['second', 'секундн'],
  ['km', 'километров'],
  ['m', 'метров'],
  ['cm', 'сантиметров'],
  ['mm', 'миллиметров'],
  ['kg', 'килограммов'],
  ['t', 'тонн'],
  ['l', 'литров'],
  ['ha', 'гектарн'],
  ['degree', 'градусн'],
];
const adjective = new RegExp(`^(?:${unitStems.map(([, stems]) => `(${stems})`).join('|')})[а-я]{2,3}$`);

/** The unit that an adjective behind a number counts, the «летний» of «12-летний»; undefined for other words. */
export function unitOfAdjective(word: string): string | undefined {
  const at = adjective
    .exec(word)
    ?.slice(1)
    .findIndex((stem) => stem !== undefined);
  return at === undefined ? undefined : unitStems[at]?.[0];
}

/** The numbers that a word begins with, one added to the other, and what is left of it. */
function startOf(word: string): { readonly sums: readonly number[]; readonly rest: string } {
  const sums: number[] = [];
  let rest = word;
  for (
    let match = prefix.exec(rest);
    match !== null && rest.length > match[0].length + 2;
    match = prefix.exec(rest)
  ) {
    sums.push((sums.at(-1) ?? 0) + (prefixValues.get(match[0]) ?? 0));
    rest = rest.slice(match[0].length);
  }
  return { sums, rest };
}

/** The number and the unit of «трёхдневный»; null for other words. Linear in the word. */
export function compoundUnit(word: string): { readonly value: number; readonly unit: string } | null {
  const { sums, rest } = startOf(word);
  const value = sums.at(-1);
  const unit = value === undefined ? undefined : unitOfAdjective(rest);
  return value === undefined || unit === undefined ? null : { value, unit };
}

/** What an adjective's number may count by: «восьмитысячный», «двухмиллионный». */
const counted: readonly (readonly [value: number, stem: RegExp])[] = [
  [1e3, /^тысячн[а-я]{2,3}$/],
  [1e6, /^миллионн[а-я]{2,3}$/],
  [1e9, /^миллиардн[а-я]{2,3}$/],
];

/**
 * What the numbers that a compound word begins with may be put as: `двадцатипятилетний` has two, 20 and 25, `восьмитысячный` 8000. Words
 * folded; nothing for a word that begins with none, or is no more than a number. Linear in the word.
 */
export const compoundNumber = (word: string): readonly WordSense[] => {
  const { sums, rest } = startOf(word);
  const [magnitude] = counted.find(([, stem]) => stem.test(rest)) ?? [1];
  return sums.length > 0 ? [{ sense: 'hint', values: sums.map((value) => value * magnitude) }] : [];
};
