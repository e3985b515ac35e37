import {
  deniesWithout,
  englishFaint,
  englishHard,
  englishIdioms,
  englishSoft,
  englishSoftStart,
  englishWeak,
  isEnglishForm,
  russianBefore,
  russianForm,
  russianHard,
  russianIdioms,
  russianNobody,
  russianSoft,
  russianWeak,
} from './negationWords.ts';
import type { Word } from './reading.ts';

/**
 * What a word says about negation: hard is a negation itself; soft denies in another word's name (without, refuse);
 * form denies what it is made from (unpaid, homeless); weak may stand for a negation now and then (only, far); faint for
 * a soft word (rent-free).
 */
export type NegationCue = 'hard' | 'soft' | 'form' | 'weak' | 'faint' | null;

/** Words read around a negator. */
const idiomWords = 4;

/**
 * By word of an English sentence its cue. A negation that goes on (no … and no) counts once, and not … without says yes.
 * Linear.
 */
export function englishCues(words: readonly Word[]): readonly NegationCue[] {
  let hasDenied = false;
  return words.map(({ lower }, at) => {
    if (!lower.endsWith("n't") && !englishHard.has(lower)) return softEnglish(words, at);
    if (isIdiom(words, at) || goesOn(words, at, hasDenied)) return null;
    hasDenied = true;
    return 'hard';
  });
}

/** `No textbook and no drawings`, `none of this, neither … nor`: one denial that goes on. */
function goesOn(words: readonly Word[], at: number, hasDenied: boolean): boolean {
  const lower = words[at]?.lower ?? '';
  // `Nor` alone is what is left of a pair.
  if (lower === 'nor') return words[at]?.isFirst === false;
  if (!hasDenied) return false;
  return lower === 'neither' || (lower === 'no' && /^(?:and|or|nor)$/.test(words[at - 1]?.lower ?? ''));
}

function isIdiom(words: readonly Word[], at: number): boolean {
  const word = words[at];
  // `Ready or Not` is a title, No 5 a number.
  if (word === undefined || (!word.isFirst && /^(?:Not|No|Never|Nothing)$/.test(word.text))) return true;
  if (word.text === 'No' && /^\d/.test(words[at + 1]?.lower ?? '')) return true;
  const ahead = textOf(words, at, at + idiomWords);
  return englishIdioms.some((idiom) => idiom.test(ahead));
}

function softEnglish(words: readonly Word[], at: number): NegationCue {
  const lower = words[at]?.lower ?? '';
  if (lower === 'question' && textOf(words, at - 3, at) === 'out of the') return 'soft';
  if (lower === 'from' && /\bke(?:ep|eps|eping|pt)\b/.test(textOf(words, at - 6, at))) return 'soft';
  if (lower === 'without' && deniesWithout.test(textOf(words, at - 3, at))) return null;
  if (englishSoft.has(lower) || englishSoftStart.test(lower)) return 'soft';
  if (isEnglishForm(lower)) return 'form';
  if (englishWeak.has(lower)) return 'weak';
  return englishFaint.has(lower) ? 'faint' : null;
}

/** Words between two negations that may be one: никто … не. */
const oneNegationWithin = 10;

/**
 * By word of a Russian sentence its cue. Nobody … not, not … a single count once. With idioms, also the negators of
 * turns of speech that deny nothing (не только) are hard. Linear.
 */
export function russianCues(words: readonly Word[], withIdioms: boolean): readonly NegationCue[] {
  let last = Number.NEGATIVE_INFINITY;
  let isOpen = false;
  return words.map(({ lower }, at) => {
    if (!russianHard.has(lower)) return softRussian(lower);
    if (!withIdioms && isRussianIdiom(words, at)) return null;
    const isNobody = russianNobody.has(lower);
    // `Никто не пришёл`, `не нашли ни одного`: the second denies nothing more.
    const isSecond = at - last <= oneNegationWithin && (isNobody || isOpen);
    isOpen = isNobody;
    if (isSecond) return null;
    last = at;
    return 'hard';
  });
}

const isRussianIdiom = (words: readonly Word[], at: number): boolean =>
  russianIdioms.test(textOf(words, at, at + idiomWords)) ||
  russianBefore.test(`${textOf(words, at - 2, at)} `);

function softRussian(lower: string): NegationCue {
  if (russianForm.test(lower)) return 'form';
  if (russianSoft.test(lower)) return 'soft';
  return russianWeak.has(lower) ? 'weak' : null;
}

const textOf = (words: readonly Word[], from: number, to: number): string =>
  words
    .slice(Math.max(0, from), to)
    .map(({ lower }) => lower)
    .join(' ');
