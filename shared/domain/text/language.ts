import type { Language } from '../model.ts';
import {
  cyrillicProfiles,
  type LanguageProfile,
  latinProfiles,
  scriptLanguages,
} from './languageProfiles.ts';

/** More text than this, in UTF-16 units, makes no answer better. */
const sampleUnits = 40_000;
/** What the best language must have: in all, a word, and over the next. A short word of its own counts 1. */
const leastEvidence = 1;
const leastShare = 0.07;
const leastLead = 1.15;
/** What a letter of its own counts, an ending, and against a language a word with a letter it does without. */
const letterWeight = 1;
const endingWeight = 0.5;
const foreignWeight = 0.7;

interface Knowledge {
  readonly words: ReadonlyMap<string, readonly string[]>;
  readonly letters: ReadonlyMap<string, readonly string[]>;
  readonly endings: ReadonlyMap<string, readonly string[]>;
  readonly foreign: ReadonlyMap<string, readonly string[]>;
}

const cyrillic = knowledgeOf(cyrillicProfiles);
const latin = knowledgeOf(latinProfiles);

/**
 * Names the language of a text, or `und` where it gives no clear evidence. Linear in the length, of which the
 * first 40,000 units count. Knows ru, uk, be, bg, sr, mk; en, de, fr, es, it, pt, pl, nl, cs, sv, da, ro, hu, tr, fi;
 * and the languages that have a script to themselves.
 */
export function identifyLanguage(text: string): Language {
  const sample = text.slice(0, sampleUnits).toLowerCase().normalize('NFC');
  const counts = {
    cyrillic: count(sample, /\p{Script=Cyrillic}/gu),
    latin: count(sample, /\p{Script=Latin}/gu),
  };
  const letters = count(sample, /\p{L}/gu);
  if (letters === 0) return 'und';
  if (counts.cyrillic > letters / 2) return bestOf(sample, /[\p{Script=Cyrillic}]+/gu, cyrillic);
  if (counts.latin > letters / 2) return bestOf(sample, /[\p{Script=Latin}¿¡]+['’]?/gu, latin);
  // Japanese writes Han and kana together, so kana decides before Han is asked.
  return (
    scriptLanguages.find(([, letter]) => count(sample, new RegExp(letter, 'gu')) > letters / 10)?.[0] ?? 'und'
  );
}

/** Words up to which a text may well tell nothing of its language. */
const fewWords = 20;

/**
 * The language that a short text without evidence of any is likely in, in a program for Russian originals and mostly
 * English translations: Russian or English by its letters, where it has none that the language does without; else `und`.
 */
export function likelyLanguage(text: string): Language {
  const sample = text.slice(0, sampleUnits).toLowerCase().normalize('NFC');
  const letters = count(sample, /\p{L}/gu);
  if (letters === 0 || count(sample, /\p{L}+/gu) > fewWords) return 'und';
  if (count(sample, /[а-яё]/gu) === letters) return 'ru';
  return count(sample, /[a-z]/gu) === letters ? 'en' : 'und';
}

function bestOf(sample: string, word: RegExp, knowledge: Knowledge): Language {
  const scores = new Map<string, number>();
  let words = 0;
  for (const [match] of sample.matchAll(word)) {
    words += 1;
    scoreWord(match.replace('’', "'"), knowledge, scores);
  }
  const [best, second] = [...scores].sort(([, a], [, b]) => b - a);
  if (best === undefined) return 'und';
  const enough = best[1] >= leastEvidence && best[1] >= words * leastShare;
  return enough && best[1] >= (second?.[1] ?? 0) * leastLead ? best[0] : 'und';
}

function scoreWord(word: string, knowledge: Knowledge, scores: Map<string, number>): void {
  const against = new Set<string>();
  const letters = new Set(word);
  for (const letter of letters)
    for (const language of knowledge.foreign.get(letter) ?? []) against.add(language);
  for (const language of against) scores.set(language, (scores.get(language) ?? 0) - foreignWeight);
  const share = (languages: readonly string[] = [], weight: number): void => {
    // Evidence that several languages could claim is shared out among those the word does not speak against.
    const claimants = languages.filter((language) => !against.has(language));
    for (const language of claimants)
      scores.set(language, (scores.get(language) ?? 0) + weight / claimants.length);
  };
  // An elided word is known with its apostrophe (`l'`); a quotation mark after a word looks the same.
  share(knowledge.words.get(word) ?? knowledge.words.get(word.replace("'", '')), 1);
  for (const letter of letters) share(knowledge.letters.get(letter), letterWeight);
  if (word.length > 4) {
    for (const length of [2, 3, 4]) share(knowledge.endings.get(word.slice(-length)), endingWeight);
  }
}

function knowledgeOf(profiles: readonly LanguageProfile[]): Knowledge {
  return {
    words: index(profiles, (profile) => profile.words.split(' ')),
    letters: index(profiles, (profile) => [...profile.letters]),
    foreign: index(profiles, (profile) => [...profile.foreign]),
    endings: index(profiles, (profile) => profile.endings?.split(' ') ?? []),
  };
}

function index(
  profiles: readonly LanguageProfile[],
  signs: (profile: LanguageProfile) => readonly string[],
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const profile of profiles) {
    for (const sign of new Set(signs(profile)))
      found.set(sign, [...(found.get(sign) ?? []), profile.language]);
  }
  return found;
}

const count = (text: string, letter: RegExp): number => text.match(letter)?.length ?? 0;
