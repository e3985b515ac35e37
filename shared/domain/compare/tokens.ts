import { matchesOf } from '../text/matches.ts';
import { functionWords } from './functionWords.ts';

/** A word, number or punctuation mark of a text; white space stands between tokens and belongs to none. */
export interface Token {
  /** UTF-16 units, `to` exclusive. */
  readonly from: number;
  readonly to: number;
  /** As it stands in the text. */
  readonly text: string;
  /** What is compared: NFC, lower case, ё as е, one form each of quotes, apostrophes and dashes. */
  readonly match: string;
  readonly isWord: boolean;
  /** What keeping the token is worth: 100 a content word or number, 40 a function word, 15 punctuation. */
  readonly weight: number;
}

/** Marks, in match form, that are read as words. */
export const unitSign = /^[%\p{Sc}]$/u;

/** Whole numbers, so that sums compare exactly and every machine finds the same differences. */
export const weights = { content: 100, functionWord: 40, punctuation: 15, contiguity: 10 } as const;

// Letters, marks and digits make words; so do invisible format characters (soft hyphens, joiners) inside them.
const inWord = String.raw`\p{L}\p{M}\p{N}\p{Cf}`;
const wordStart = String.raw`\p{L}\p{M}\p{N}`;
const joiner = String.raw`['’‘ʼ\u2010\u2011-](?=[${wordStart}])|(?<=\p{Nd})[.,:/](?=\p{Nd})`;
// 10 000 with any kind of space is one number, unless a letter or a hyphenated ending hangs on it (2 300-метровый).
const groupedNumber = String.raw`\p{Nd}{1,3}(?:[ \u00A0\u2009\u202F]\p{Nd}{3})+(?:[.,]\p{Nd}+)?(?!['’-]?[${inWord}])`;
const word = `[${inWord}]+(?:(?:${joiner})[${inWord}]+)*`;
// A sign with its marks and skin tone, and what joiners hold together with it; two letters that make a flag.
const sign = String.raw`[^\s${inWord}][\p{M}\p{Emoji_Modifier}]*`;
const mark = String.raw`\.{2,}|\p{Regional_Indicator}{2}|${sign}(?:\u200D${sign})*`;
const tokenPattern = new RegExp(`(${groupedNumber}|${word})|(?:${mark})`, 'gu');

/** Tokens of a text in order. Linear in its length. */
export const tokenize = (text: string): readonly Token[] =>
  matchesOf(text, tokenPattern).map((found) => {
    const match = matchForm(found[0]);
    const isWord = found[1] !== undefined && match !== '';
    return {
      from: found.index,
      to: found.index + found[0].length,
      text: found[0],
      match,
      isWord,
      weight: weightOf(match, isWord),
    };
  });

const weightOf = (match: string, isWord: boolean): number => {
  if (!isWord) return weights.punctuation;
  return functionWords.has(match) ? weights.functionWord : weights.content;
};

/** What {@link typographicForm} leaves as it is: nearly all words and most marks. */
const plain = /^(?:[a-z0-9]+|[а-я]+|[.,:;!?()])$/;

/** The form in which tokens are equal although typography or case differ. */
const matchForm = (text: string): string => {
  const lower = text.toLowerCase();
  return plain.test(lower) ? lower : typographicForm(lower);
};

/** NFC, without invisible characters, ё as е, one form each of quotes, apostrophes, dashes and spaces; the case stays. */
export const typographicForm = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\p{Cf}/gu, '')
    .replace(/ё/g, 'е')
    .replace(/Ё/g, 'Е')
    .replace(/[«»„“”‟″]/g, '"')
    .replace(/[’‘ʼ]/g, "'")
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\.{2,}/g, '…')
    .replace(/[\u00A0\u2009\u202F]/g, ' ');

/** True between two sentences: `before` ends one (a closing mark may follow the stop). */
export const endsSentence = (tokens: readonly Token[], position: number): boolean => {
  const last = tokens[position - 1];
  if (last === undefined) return false;
  if (/^[.!?…]/.test(last.match)) return true;
  return /^["')\]]$/.test(last.match) && /^[.!?…]/.test(tokens[position - 2]?.match ?? '');
};
