/** What a word says of a figure. Values are plain numbers. */
export type WordSense =
  /** Part of a number in words; `role` says how it joins with others. */
  | {
      readonly sense: 'numeral';
      readonly value: number;
      readonly role: NumeralRole;
      readonly required: boolean;
    }
  /**
   * Multiplies the number before it. `whole` and `ordinal` are part of the number; `loose` ones ("decades", "dozens")
   * may as well be left out of it.
   */
  | {
      readonly sense: 'magnitude';
      readonly value: number;
      readonly kind: 'whole' | 'ordinal' | 'loose';
    }
  /** Zero-based from January. `sure` is false for what may be another word. */
  | { readonly sense: 'month'; readonly value: number; readonly sure: boolean }
  /** Zero-based from Monday. */
  | { readonly sense: 'weekday'; readonly value: number; readonly sure: boolean }
  | { readonly sense: 'percent' }
  /** ISO 4217 code. */
  | { readonly sense: 'currency'; readonly code: string }
  | { readonly sense: 'unit'; readonly unit: string }
  /** Numbers that the word may stand for or be put as; nothing is asked of the other text. */
  | { readonly sense: 'hint'; readonly values: readonly number[] };

/** Whole numbers below ten, teens, tens, hundreds (Russian has words of their own), one and a half. */
export type NumeralRole = 'unit' | 'teen' | 'ten' | 'hundred' | 'other';

/** The words of a language that have to do with figures, in lower case with ё as е. */
export interface Lexicon {
  readonly decimal: ',' | '.';
  /** All senses of a word; usually none or one. */
  senses(word: string): readonly WordSense[];
  /** Joins the words of one number: "one hundred and five". */
  readonly joins: ReadonlySet<string>;
  /** Between the ends of a range or the members of a choice: "2 to 3 million". */
  readonly ranges: ReadonlySet<string>;
  /** May stand between a number and its currency: "5 million US dollars". */
  readonly fillers: ReadonlySet<string>;
  /** Words of the day's halves after an hour: hours to add to those up to 12. */
  readonly dayParts: ReadonlyMap<string, number>;
  /** Words that say that the number before is an hour. */
  readonly hourWords: ReadonlySet<string>;
  /** Words for part of an hour before the ordinal of the hour that has begun: minutes of it. */
  readonly partsOfHour: ReadonlyMap<string, number>;
  /** Between a word for a half and what it halves, and after a number before a half: "two and a half". */
  readonly halves: RegExp;
}

/** Units of time as `WordSense` names them. */
export const timeUnits: ReadonlySet<string> = new Set([
  'year',
  'month',
  'week',
  'day',
  'hour',
  'minute',
  'second',
]);

/** What a number from 0 to 999 is in a compound numeral: "two hundred and thirty-one". */
export const roleOf = (value: number): NumeralRole => {
  if (value < 10) return 'unit';
  if (value < 20) return 'teen';
  return value < 100 ? 'ten' : 'hundred';
};

/** Signs that stand before or after an amount. */
export const currencySigns: ReadonlyMap<string, string> = new Map([
  ['$', 'USD'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['¥', 'CNY'],
  ['₽', 'RUB'],
  ['₴', 'UAH'],
  ['₸', 'KZT'],
  ['₹', 'INR'],
  ['₺', 'TRY'],
  ['₩', 'KRW'],
  ['₪', 'ILS'],
]);

const codes = 'usd eur gbp rub cny jpy uah kzt inr try krw ils chf pln byn'.split(' ');

/** The words of a language, and what is written alike in all. */
export const withCommon = (
  senses: ReadonlyMap<string, readonly WordSense[]>,
): ReadonlyMap<string, readonly WordSense[]> =>
  new Map([
    ...codes.map((code) => [code, [{ sense: 'currency' as const, code: code.toUpperCase() }]] as const),
    ...senses,
  ]);
