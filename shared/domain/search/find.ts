import { ProblemError, type ProblemParams } from '../problem.ts';
import { mistakeIn } from './patternMistake.ts';

/** How a search text is read. `word`: only whole words; `pattern`: a regular expression of JavaScript. */
export const searchModes = ['plain', 'word', 'pattern'] as const;

/** What is searched for, and how. */
export interface Search {
  readonly text: string;
  readonly mode: (typeof searchModes)[number];
  readonly matchCase: boolean;
}

/**
 * Answers whether a text holds what is searched for. е and ё, and all shapes of apostrophes, are one unless a pattern is
 * given. @throws ProblemError `badPattern` (params `pattern`; `context`: a kind of patternSigns.ts, `sign` and `at`, its
 * one-based place in characters, where the mistake can be told).
 */
export const finderOf = (search: Search): ((searched: string) => boolean) => {
  const expression = expressionOf(search);
  return (searched) => expression.test(searched);
};

/**
 * Answers where a text holds what is searched for: in order, none over another, in UTF-16 units, the end not included.
 * As {@link finderOf} reads it; nothing for an empty search.
 */
export const placesIn = (
  search: Search,
): ((searched: string) => readonly { readonly from: number; readonly to: number }[]) => {
  const expression = expressionOf(search, { flags: 'g' });
  return (searched) =>
    [...searched.matchAll(expression)]
      .filter(([found]) => found !== '')
      .map(({ index, 0: found }) => ({ from: index, to: index + found.length }));
};

interface Reading {
  readonly flags?: 'g';
  /** `any`: a space stands for any white space, and at the ends for nothing; `each`: for one space of any kind. */
  readonly space?: 'any' | 'each';
}

/** What {@link finderOf} reads a search as. @throws ProblemError `badPattern`. */
export const expressionOf = (
  { text, mode, matchCase }: Search,
  { flags, space = 'any' }: Reading = {},
): RegExp =>
  compile(
    mode === 'pattern' ? text : plainPattern(text, mode === 'word', space),
    `${flags ?? ''}${matchCase ? '' : 'i'}u`,
    text,
  );

const wordUnit = String.raw`[\p{L}\p{M}\p{N}_]`;

const plainPattern = (text: string, isWord: boolean, space: 'any' | 'each'): string => {
  const escaped = (space === 'any' ? text.trim() : text)
    .replace(/[.*+?^${}()|[\]\\/-]/g, String.raw`\$&`)
    .replace(/[её]/g, '[её]')
    .replace(/[ЕЁ]/g, '[ЕЁ]')
    .replace(/['’ʼ]/g, "['’ʼ]")
    .replace(...(space === 'any' ? anySpace : eachSpace));
  return isWord ? `(?<!${wordUnit})(?:${escaped})(?!${wordUnit})` : escaped;
};

const anySpace = [/\s+/g, String.raw`\s+`] as const;
/** Not a line break: it parts paragraphs. */
const eachSpace = [/[^\S\n]/g, String.raw`[^\S\n]`] as const;

const compile = (pattern: string, flags: string, text: string): RegExp => {
  try {
    return new RegExp(pattern, flags);
  } catch (error) {
    throw new ProblemError('badPattern', { pattern: text, ...saidMistake(text) }, { cause: error });
  }
};

/** The mistake as the problem's sentence wants it; nothing where only the engine knows it. */
const saidMistake = (pattern: string): ProblemParams => {
  const mistake = mistakeIn(pattern);
  if (mistake === null) return {};
  const { kind, from, to } = mistake;
  return { context: kind, sign: pattern.slice(from, to), at: [...pattern.slice(0, from)].length + 1 };
};
