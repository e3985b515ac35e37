import type { Reading, Word } from '../meaning/reading.ts';
import { isObjectless, isSubjectless } from './lacking.ts';
import { isTitle } from './persons.ts';

const conjunctions: ReadonlySet<string> = new Set(['and', 'or']);
/** With these, prepositions and articles, English asks for something behind them. */
const asking: ReadonlySet<string> = new Set([
  ...'of in at for with from by to into near on against among between throughout across toward towards the a an'.split(
    ' ',
  ),
  ...conjunctions,
]);
/** None of them begins what a preposition or an article leads to. */
const noObject =
  /^(?:of|in|at|for|with|from|by|against|on|to|as|into|throughout|due|because|during|after|and|or|is|are|was|were|has|had|will|would|could|should)$/;
/** After what may be said without its object, as in "brought in for the parade". */
const goesOn = /^(?:to|as|on|into|after|for|with|from|by|at)$/;
const leastOrMost = /^(?:least|most|last|first|once|all)$/;
/** Characters. */
const longestMark = 3;

/**
 * How often in the words of a reading English asks for a noun where none stands: "landed in due to", "the of the fleet",
 * "Ivan and.", "in autumn, believes.", "last season 's coach", "South on Monday". Relative clauses have one now and then (the house they live in). Linear.
 */
export function blanksIn(words: readonly Word[], { text: { text } }: Reading): number {
  return words.filter(
    (word, at) =>
      isTorn(word, text) ||
      isSaidByNobody(words[at - 1], word, words[at + 1], text) ||
      isBareTitle(words[at - 1], word, words[at + 1], text) ||
      isVerbBehindArticle(words[at - 1], word, words[at + 1]) ||
      isUnitedAlone(words[at - 1], word, words[at + 1], text) ||
      isObjectless(words, at) ||
      isSubjectless(words, at, text) ||
      (asking.has(word.lower) && isSmall(word, text) && isBlankAfter(words, at, text)),
  ).length;
}

/** The same of articles alone, behind which hardly anything but a noun is missed: the of the fleet, the welcomed the. Linear. */
export const articlesLeftBare = (words: readonly Word[], { text: { text } }: Reading): number =>
  words.filter(
    (word, at) =>
      isVerbBehindArticle(words[at - 1], word, words[at + 1]) ||
      isUnitedAlone(words[at - 1], word, words[at + 1], text) ||
      (article.test(word.lower) && isSmall(word, text) && isBlankAfter(words, at, text)),
  ).length;

const article = /^(?:the|an?)$/;

/** No A of a list, no On of a title, and no in of check-in. */
const isSmall = ({ lower, text: word, isFirst, from }: Word, text: string): boolean =>
  (lower === word || isFirst) && !/[-‑]/.test(text.charAt(from - 1));

/** Of a word that asks for something behind it. */
function isBlankAfter(words: readonly Word[], at: number, text: string): boolean {
  const [word, next] = [words[at], words[at + 1]];
  if (word === undefined) return false;
  const between = text.slice(word.to, next?.from ?? word.to + longestMark);
  const isLast = next === undefined && between.trim() === '';
  if (conjunctions.has(word.lower)) return isLast || /^\s*[.;:!?)]/.test(between);
  if (isLast || /^\s*[,.;:!?)]/.test(between)) return true;
  // The have improved it; but to have.
  if (next?.lower === 'have' && article.test(word.lower)) return true;
  if (next === undefined || next.isCapital || !noObject.test(next.lower)) return false;
  return !mayFollow(words[at - 1], word, next, words[at + 2]);
}

/** They lack nothing: brought in to help, moves on to the next, for at least a year. */
const mayFollow = (verb: Word | undefined, { lower }: Word, next: Word, last: Word | undefined): boolean =>
  (/^(?:in|on|by|near)$/.test(lower) &&
    goesOn.test(next.lower) &&
    mayBeVerb(verb) &&
    !isDoneIn(verb, lower, next)) ||
  (next.lower === 'at' && leastOrMost.test(last?.lower ?? '')) ||
  (next.lower === 'due' && last?.lower === 'course');

/** Destroyed in by a drone: only what goes or is brought in comes in by something. */
const isDoneIn = (verb: Word | undefined, small: string, next: Word): boolean =>
  small === 'in' && next.lower === 'by' && !comingIn.has(verb?.lower ?? '');
const comingIn: ReadonlySet<string> = new Set(
  (
    'brought called came come coming carried drawn driven dropped fenced filled flew flown gone handed hemmed invited joined led ' +
    'let lured moved phased phoned pulled rolled roped rushed sent shipped shut stepped sworn taken took ushered walked went'
  ).split(' '),
);

/** By its look: the weather in from is none. */
const mayBeVerb = (word: Word | undefined): boolean =>
  word !== undefined && !word.isCapital && !noun.test(word.lower);
const noun = /(?:tion|ment|ness|ity|ism|ance|ence|ship|hood|er|or|ists?)s?$/;

/** Part of a name, or a rank, with a capital and without what belongs to it: South on, Saint the. */
const isBareTitle = (before: Word | undefined, word: Word, next: Word | undefined, text: string): boolean =>
  word.isCapital &&
  // Headlines begin with a rank: Pope welcomes agreement.
  (partOfName.test(word.lower) || (isTitle(word) && !word.isFirst)) &&
  next?.isCapital !== true &&
  // Minister of Defence, Acting Governor, the President.
  next?.lower !== 'of' &&
  before?.isCapital !== true &&
  !determiner.test(before?.lower ?? '') &&
  /^ \p{Ll}|^[.,;:!?)]/u.test(text.slice(word.to, word.to + 2));
const partOfName = /^(?:south|north|saint|st|aunt|uncle|lieutenant|sergeant|private)$/;
const determiner = /^(?:the|an?|this|that|our|your|my|his|her|its|their|every|each)$/;

/** The United decreed: without an article they are a football club. */
const isUnitedAlone = (
  before: Word | undefined,
  { text: word, to }: Word,
  next: Word | undefined,
  text: string,
): boolean =>
  word === 'United' &&
  before?.lower === 'the' &&
  next?.isCapital !== true &&
  /^ \p{Ll}|^[.,;:!?)]/u.test(text.slice(to, to + 2));

/** The welcomed the agreement: what has an article and is followed by one is a verb without who does it. */
const isVerbBehindArticle = (before: Word | undefined, { lower }: Word, next: Word | undefined): boolean =>
  /^[a-z]{3,}ed$/.test(lower) &&
  article.test(before?.lower ?? '') &&
  /^(?:the|an?|his|her|its|their)$/.test(next?.lower ?? '');

/** In autumn, believes. Who says so stands on neither side. */
const isSaidByNobody = (
  before: Word | undefined,
  word: Word,
  next: Word | undefined,
  text: string,
): boolean =>
  before !== undefined &&
  saying.has(word.lower) &&
  /[,”"]\s$/.test(text.slice(before.to, word.from)) &&
  (next === undefined || word.sentence !== next.sentence) &&
  /^\s*(?:[.!]|$)/.test(text.slice(word.to, word.to + longestMark));
const saying: ReadonlySet<string> = new Set(
  (
    'says said notes noted adds added believes believed thinks thought explains explained stresses stressed reports ' +
    'reported writes wrote recalls recalled concluded emphasized emphasised argues asked answered replied'
  ).split(' '),
);

/** Of what was one with another word: 's coach, the -language version, pre- coach. */
const isTorn = ({ from, to, text: word }: Word, text: string): boolean =>
  (word === 's' && /(?:^|\s)['’]$/.test(text.slice(Math.max(0, from - 2), from))) ||
  (/[.'’]$/.test(text.charAt(from - 1)) &&
    /^\p{Lu}\p{Ll}/u.test(word) &&
    /[,;]\s$/.test(text.slice(Math.max(0, from - 3), from - 1))) ||
  (isHyphen(text[from - 1]) && /^\p{L}/u.test(word) && /^\s/.test(text.charAt(from - 2))) ||
  (isHyphen(text[to]) && /^[-‑]\s(?!and |or |to )/.test(text.slice(to, to + longestTear)));
const longestTear = 6;
const isHyphen = (sign: string | undefined): boolean => sign === '-' || sign === '‑';
