import { keyOf, type Reading, type Script } from './amount.ts';
import { english } from './english.ts';
import type { Figure } from './read.ts';

/** The last century of a text is, by its own age, the twentieth or the nineteenth; the one before it is one less. */
const namedCenturies: readonly (readonly [named: RegExp, values: readonly number[]])[] = [
  [/^позапрошл/, [18, 19]],
  [/^(?:прошл|минувш)/, [19, 20]],
  [/^(?:нынешн|этого|этом|нашего|нашем)/, [20, 21]],
];

/** The number of the century that "в прошлом веке" may be put as. */
export function allowNamedCenturies({ tokens }: Script, allowed: Set<string>): void {
  tokens.forEach(({ text }, at) => {
    if (!/^(?:век[аеу]?|веком|столети[еяюи]|столетием)$/.test(text)) return;
    const named = tokens[at - 1]?.text ?? '';
    for (const [words, values] of namedCenturies)
      if (words.test(named))
        for (const value of values) allowed.add(keyOf(value)).add(keyOf(100 * (value - 1)));
  });
}

/** English names of months in a Russian text: "Windows 10 May 2020 Update". */
export function allowLatinDates({ tokens }: Script, allowed: Set<string>): void {
  for (const { kind, text } of tokens) {
    if (kind !== 'word' || !/^[a-z]/.test(text)) continue;
    for (const found of english.senses(text)) {
      if (found.sense === 'month') allowed.add(`M${found.value}`);
      if (found.sense === 'weekday') allowed.add(`W${found.value}`);
    }
  }
}

const beforeDay = /ночь\s+(?:с\s+(?:[\p{L}\p{N}-]+\s+){1,2})?на\s+$/u;
const daysInWeek = 7;
const months = 12;
/** What the day before a first of the month may be. */
const lastDays = [31, 30, 29, 28];

/**
 * The night that Russian calls by the morning it leads to (в ночь на двенадцатое, на воскресенье), and English by its
 * evening: the night of the eleventh, Saturday night. Either day may be meant.
 */
export const withEveOf = ({ text, lexicon }: Script, figures: readonly Figure[]): readonly Figure[] =>
  lexicon.decimal !== ',' || !/ночь/.test(text)
    ? figures
    : figures.map((figure, at) => {
        const first = figures[at - 1];
        const isOfFirst = first?.readings[0]?.[0] === '1' && figure.readings[0]?.[0]?.startsWith('M');
        const { from } = (isOfFirst ? first : figure).span;
        return beforeDay.test(text.slice(0, from))
          ? { ...figure, readings: [...figure.readings, ...evesOf(figure)] }
          : figure;
      });

function evesOf({ readings }: Figure): readonly Reading[] {
  const key = readings[0]?.[0] ?? '';
  if (key.startsWith('W')) return [[`W${(Number(key.slice(1)) + daysInWeek - 1) % daysInWeek}`]];
  if (key.startsWith('M')) return [[`M${(Number(key.slice(1)) + months - 1) % months}`]];
  const day = Number(key);
  if (!Number.isInteger(day) || day < 1) return [];
  return day === 1 ? lastDays.map((last) => [keyOf(last)]) : [[keyOf(day - 1)]];
}
