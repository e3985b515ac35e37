import type { Lexicon, WordSense } from './lexicon.ts';
import type { Token } from './scan.ts';

/**
 * One way to understand a figure, as keys that must all be there: a plain number ("13000000000"), a time of day
 * ("T18:20"), a month ("M4" is May), a day of the week ("W0" is Monday).
 */
export type Reading = readonly string[];

/** A number as a text has it, in digits or in words, with what belongs to it. */
export interface Amount {
  /** Tokens, `last` included. */
  readonly first: number;
  readonly last: number;
  /** Any of them may be meant; the likeliest first. */
  readonly readings: readonly Reading[];
  /** The number before any magnitude, for ranges: the 2 of "2 to 3 million". */
  readonly bare: number;
  /** What it was multiplied by; 1 for none. */
  readonly magnitude: number;
  /** False for what other languages may well leave out or say without a number: "one", "half". */
  readonly required: boolean;
  /** What it counts, where a word inside it says so: the month of "half a year", which is six of them. */
  readonly unit?: string;
  /** The unit that it is half of. */
  readonly halved?: string | undefined;
}

/** A text and its tokens while it is read. */
export interface Script {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly lexicon: Lexicon;
  /** By token. */
  readonly senses: readonly (readonly WordSense[])[];
}

/** What equal values have in common: six decimals, so that 0.1 + 0.2 is 0.3. */
export const keyOf = (value: number): string => String(Math.round(value * 1e6) / 1e6);

/** What equal times of day have in common. `hour` may be 24 or more. */
export const timeKey = (hour: number, minute: number): string =>
  `T${hour % 24}:${String(minute).padStart(2, '0')}`;

/** The sense of a token of one sort, or undefined. */
export function senseOf<S extends WordSense['sense']>(
  script: Script,
  at: number,
  sense: S,
): Extract<WordSense, { readonly sense: S }> | undefined {
  for (const found of script.senses[at] ?? []) {
    if (found.sense === sense) return found as Extract<WordSense, { readonly sense: S }>;
  }
  return undefined;
}

/** True for a sign that stands close to the token before it. */
export const isSign = (script: Script, at: number, signs: string): boolean => {
  const found = script.tokens[at];
  return found?.kind === 'sign' && signs.includes(found.text);
};

/** The 1 of "1:2" and "1/8", which is neither "a" nor "once". */
export const strictOne = '=1';
