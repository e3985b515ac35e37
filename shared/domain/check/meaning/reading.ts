import { functionWords } from '../../compare/functionWords.ts';
import type { CheckText } from '../row.ts';

/** A word, a number or a dotted abbreviation (U.S.) of a text; the parts of a hyphenated word are words. */
export interface Word {
  readonly from: number;
  readonly to: number;
  /** As it stands. */
  readonly text: string;
  /** Lower case, ё as е, one form of apostrophe. */
  readonly lower: string;
  /** What the forms of the word have in common. */
  readonly stem: string;
  /** Carries meaning; numbers do, auxiliaries do not. */
  readonly isContent: boolean;
  /** Number of its sentence. */
  readonly sentence: number;
  /** First word of its sentence, or of what stands in quotation marks or after a colon. */
  readonly isFirst: boolean;
}

/** A text as a list of words, read once for all checks of meaning. */
export interface Reading {
  readonly text: CheckText;
  readonly words: readonly Word[];
  /** Words of each sentence: first, end (exclusive). */
  readonly sentences: readonly (readonly [number, number])[];
}

const word = /(?:\p{Lu}\.){2,}|\p{N}+(?:[.,:]\p{N}+)*|\p{L}[\p{L}\p{M}]*(?:['’ʼ][\p{L}\p{M}]+)*/gu;
const opensAfter = /["«“„(:—–-]\s*$/;

/** Answers the stem of a word in lower case. */
export type Stemmer = (word: string) => string;

/** Reads a text; `stemOf` is asked for words in lower case. Linear in its length. */
export function readText(text: CheckText, stemOf: Stemmer): Reading {
  const words: Word[] = [];
  const sentences = text.sentences.map(({ from, to }, sentence) => {
    const first = words.length;
    let end = from;
    const isAtStart = () => words.length === first;
    for (const match of text.text.slice(from, to).matchAll(word)) {
      const at = from + match.index;
      words.push(
        readWord(match[0], at, sentence, isAtStart() || opensAfter.test(text.text.slice(end, at)), stemOf),
      );
      end = at + match[0].length;
    }
    return [first, words.length] as const;
  });
  return { text, words, sentences };
}

function readWord(text: string, from: number, sentence: number, isFirst: boolean, stemOf: Stemmer): Word {
  const lower = text.toLowerCase().replaceAll('ё', 'е').replace(/[’ʼ]/g, "'");
  const bare = lower.replace(/'s$/, '');
  return {
    from,
    to: from + text.length,
    text,
    lower,
    stem: stemOf(bare),
    isContent: !functionWords.has(lower) && !/n't$/.test(lower) && lower !== 'not' && bare.length > 1,
    sentence,
    isFirst,
  };
}

/** Words of the sentences from `from` up to `to` (exclusive). */
export const wordsOfSentences = ({ words, sentences }: Reading, from: number, to: number): readonly Word[] =>
  to <= from ? [] : words.slice(sentences[from]?.[0] ?? 0, sentences[to - 1]?.[1] ?? 0);
