import type { Word } from './reading.ts';

/** Words as a pattern reads them: in lower case, a space between each two. */
export const lowerText = (words: readonly Pick<Word, 'lower'>[]): string =>
  words.map(({ lower }) => lower).join(' ');
