import { isCourtesy, isEnglishTitle, titleInEnglish } from '../../names/titles.ts';
import type { Reading, Word } from '../meaning/reading.ts';
import { isRomanised, unwitnessed } from './match.ts';
import type { NameCase, NameFault } from './nameCase.ts';
import type { RussianName } from './nameWords.ts';

/** Words between a title and the name of its bearer: спикер Госдумы Володин. */
const widest = 4;

/** An English title before the name of somebody whom the original calls otherwise. */
interface Mismatch {
  readonly word: Word;
  readonly title: Word;
  readonly bearer: RussianName;
}

/**
 * A title or a rank in the place of another, before the same name: Colonel for генерал, Mrs for господин. What is said as
 * often as the original has a title for it may have moved to where it stands, unless two bearers have changed titles.
 * O(product of the words of both texts).
 */
export function otherTitles(nameCase: NameCase): readonly NameFault[] {
  const { human, original } = nameCase;
  if (original === null) return [];
  const wrong = human.words.flatMap((word, at) => mismatchAt(word, at, original, nameCase));
  const bearers = new Set(wrong.map(({ bearer }) => bearer.key));
  return wrong
    .filter(({ word }) => bearers.size > 1 || isOftener(word, human, original))
    .map(({ word, title, bearer }) => ({
      kind: 'other',
      name: unwitnessed({ ...bearer, word: title }),
      word,
      isSlight: false,
    }));
}

const isOftener = ({ lower }: Word, human: Reading, original: Reading): boolean =>
  human.words.filter((other) => other.lower === lower).length >
  original.words.filter((other) => titleInEnglish(other.lower).has(lower)).length;

function mismatchAt(word: Word, at: number, original: Reading, nameCase: NameCase): readonly Mismatch[] {
  const { human, machines, others } = nameCase;
  if (!isEnglishTitle(word.lower)) return [];
  const named = bearerAfter(at, human);
  if (named === null) return [];
  if ([...machines, ...others].some((text) => isCalledSo(word, named, text))) return [];
  const bearer = nameCase.russians.find((russian) => isGivenBy(russian, named, nameCase));
  if (bearer === undefined) return [];
  const own = titlesBefore(bearer.word, original, nameCase.source);
  const [title] = own;
  if (title === undefined || own.some(({ lower }) => titleInEnglish(lower).has(word.lower))) return [];
  // Any lawyer is a Mr or a Ms as well.
  if (isCourtesy(word.lower) && ![...titleInEnglish(title.lower)].some(isCourtesy)) return [];
  return [{ word, title, bearer }];
}

/** The first word of the name that follows a title. */
function bearerAfter(at: number, { words, text: { text } }: Reading): Word | null {
  const [title, word] = [words[at], words[at + 1]];
  if (title === undefined || word === undefined || !/^\.? $/.test(text.slice(title.to, word.from)))
    return null;
  return word.isCapital && word.isContent && !isEnglishTitle(word.lower) ? word : null;
}

const isCalledSo = ({ lower }: Word, { name }: Word, { words }: Reading): boolean =>
  words.some((word, at) => word.lower === lower && words[at + 1]?.name === name);

const isGivenBy = (russian: RussianName, { name }: Word, { forms }: NameCase): boolean =>
  russian.isCapital &&
  !russian.isAdjective &&
  titleInEnglish(russian.word.lower).size === 0 &&
  (isRomanised(russian, name, forms) ||
    forms.englishFor(russian.word.text).some((phrase) => phrase.includes(name)));

/** Titles side by side before a Russian name, the nearest first; none where other words stand between. */
function titlesBefore(word: Word, { words }: Reading, source: string): readonly Word[] {
  const found: Word[] = [];
  const end = words.indexOf(word);
  for (let at = end - 1; at >= 0 && end - at <= widest; at--) {
    const [one, next] = [words[at], words[at + 1]];
    if (one === undefined || next === undefined) break;
    if (!joined.test(source.slice(one.to, next.from)) && !isInitial(one)) break;
    if (titleInEnglish(one.lower).size > 0) found.push(one);
    else if (found.length > 0 || !one.isCapital) break;
  }
  return found;
}

const joined = /^[ \-«»"“”„]+$/;
const isInitial = ({ text }: Word): boolean => /^\p{Lu}$/u.test(text);
