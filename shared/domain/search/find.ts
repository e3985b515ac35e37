import { ProblemError } from '../problem.ts';

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
 * given. @throws ProblemError `badPattern` (params `pattern`, `reason` in the words of the engine).
 */
export const finderOf = ({ text, mode, matchCase }: Search): ((searched: string) => boolean) => {
  const pattern = mode === 'pattern' ? text : plainPattern(text, mode === 'word');
  const expression = compile(pattern, matchCase ? 'u' : 'iu', text);
  return (searched) => expression.test(searched);
};

const wordUnit = String.raw`[\p{L}\p{M}\p{N}_]`;

const plainPattern = (text: string, isWord: boolean): string => {
  const escaped = text
    .trim()
    .replace(/[.*+?^${}()|[\]\\/-]/g, String.raw`\$&`)
    .replace(/[её]/g, '[её]')
    .replace(/[ЕЁ]/g, '[ЕЁ]')
    .replace(/['’ʼ]/g, "['’ʼ]")
    .replace(/\s+/g, String.raw`\s+`);
  return isWord ? `(?<!${wordUnit})(?:${escaped})(?!${wordUnit})` : escaped;
};

const compile = (pattern: string, flags: string, text: string): RegExp => {
  try {
    return new RegExp(pattern, flags);
  } catch (error) {
    // "Invalid regular expression: /(/u: Unterminated group": only the end says something new.
    const reason = error instanceof Error ? (error.message.split(': ').at(-1) ?? '') : '';
    throw new ProblemError('badPattern', { pattern: text, reason });
  }
};
