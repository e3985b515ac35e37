import type { Language } from '../model.ts';
import { lastAnswers, remember } from '../remember.ts';
import { soundCosts } from '../text/phonetic.ts';
import { commonPairs, type WordPairs } from './wordPairs.ts';
import type { LinkKind } from './words.ts';

/**
 * How far two kinds of word stand for each other by what they are, 0 (nothing known) to 1. The left one comes first, for
 * all that it is asked for with: a row asks for each of its words with all of another text's.
 */
export type Prior = (left: LinkKind) => (right: LinkKind) => number;

/** What sounds less alike says nothing. */
const leastAlike = 0.72;
/** Words that sound so much alike are names, or one word in two languages, surely or as likely as not. */
const surelyAlike = 0.9;
export const mostlyAlike = 0.8;
/** A word of the list is a possibility, not what this text has. */
const common = 0.7;
/** Two English words that the list has for one Russian word may stand for each other. */
const synonymous = 0.35;
const leastSound = 3;
const leastShared = 4;

/** What is known before anything is learned, by the languages of two texts (which may be one). */
export type Priors = (from: Language, to: Language) => Prior;

/** Reads the dictionary when it is first needed, and once. */
export function createPriors(): Priors {
  const byRussian = commonPairs('ru');
  const byEnglish = commonPairs('en');
  const otherwise = (from: Language, to: Language): Prior => {
    if (from === 'en' && to === 'en') return likeEnglish(byEnglish, byRussian);
    if (from === to) return (left) => (right) => likeForms(left, right);
    if (from === 'ru' && to === 'en') return likeTranslations(byRussian);
    if (from === 'en' && to === 'ru') return likeTranslations(byEnglish);
    return (left) => (right) => likeSounds(left, right);
  };
  return (from, to) => {
    const other = otherwise(from, to);
    return (left) => {
      if (left.digits !== '') return ({ digits }) => (left.digits === digits ? 1 : 0);
      const otherTo = other(left);
      return (right) => (right.digits !== '' ? 0 : left.key === right.key ? 1 : otherTo(right));
    };
  };
}

const likeTranslations =
  (pairs: WordPairs): Prior =>
  (left) => {
    const answers = pairs.get(left.key);
    return (right) => Math.max(answers?.has(right.key) === true ? common : 0, likeSounds(left, right));
  };

/** So many words keep their synonyms: those of a text that come again and again. */
const mostKept = 1000;

/** `russian`: by English stem the Russian ones that the list has for it; `english`: the other way. */
function likeEnglish(russian: WordPairs, english: WordPairs): Prior {
  const synonymsOf = remember(
    (key: string) =>
      new Set([...(russian.get(key) ?? [])].flatMap((sense) => [...(english.get(sense) ?? [])])),
    lastAnswers<string, ReadonlySet<string>>(mostKept),
  );
  return (left) => {
    const synonyms = synonymsOf(left.key);
    return (right) => Math.max(synonyms.has(right.key) ? synonymous : 0, likeForms(left, right));
  };
}

/**
 * How surely two kinds of word, of any languages, are one name or one word by their sound; 0 for most. What is less alike
 * than `least` may be told as 0: the more is wanted, the sooner most pairs are done with.
 */
export function likeSounds(left: LinkKind, right: LinkKind, least = leastAlike): number {
  // Most pairs have other first consonants: looked at before the costly comparison.
  if (left.family !== right.family) return 0;
  const a = left.sound;
  const b = right.sound;
  const shorter = Math.min(a.length, b.length);
  const longer = Math.max(a.length, b.length);
  if (shorter < leastSound || longer - shorter > 4) return 0;
  // Endings and adjectives differ behind a stem: what the shorter has is compared, at a price.
  // A little more may be otherwise, for sums of costs are not exact.
  const { whole, begins } = soundCosts(a, b, (1 - least + 1e-9) * longer);
  const likeness = Math.max(0, 1 - whole / longer, 1 - begins / shorter - 0.03);
  if (likeness >= surelyAlike) return 1;
  if (likeness >= mostlyAlike) return 0.5;
  return likeness >= leastAlike ? 0.15 : 0;
}

/** Within one language: words that begin alike, as `parade` and `parades`, `Kanaevka` and `Kanayevka`. */
function likeForms(left: LinkKind, right: LinkKind): number {
  const shorter = Math.min(left.key.length, right.key.length);
  let shared = 0;
  while (shared < shorter && left.key.charCodeAt(shared) === right.key.charCodeAt(shared)) shared += 1;
  const begins = shared >= leastShared ? shared / Math.max(left.key.length, right.key.length) : 0;
  const hasPart = isPartOf(left, right) || isPartOf(right, left) ? 0.6 : 0;
  return Math.max(begins >= 0.6 ? begins : 0, hasPart, likeSounds(left, right, surelyAlike) >= 1 ? 0.9 : 0);
}

/** `third` in `third-largest`. */
const isPartOf = ({ key }: LinkKind, { parts }: LinkKind): boolean =>
  parts.length > 0 && key.length >= leastShared && parts.includes(key);
