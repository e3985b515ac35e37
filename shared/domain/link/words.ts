import { functionWords } from '../compare/functionWords.ts';
import { tokenize } from '../compare/tokens.ts';
import type { Language } from '../model.ts';
import { remember } from '../remember.ts';
import { consonantsOf, soundOf } from '../text/phonetic.ts';
import { splitSentences } from '../text/sentences.ts';
import { withoutPossessive } from '../text/spelling.ts';
import { stem } from '../text/stem.ts';

/** A word of a text, as correspondence sees it. */
export interface LinkWord {
  /** UTF-16 units of the text, `to` exclusive. */
  readonly from: number;
  readonly to: number;
  /** What its forms have in common, the part of a possessive `'s` gone. */
  readonly key: string;
  /** Words that carry grammar are linked only after the others. */
  readonly isFunction: boolean;
}

/** What is known of a kind of word without its place, by key. */
export interface LinkKind {
  readonly key: string;
  /** Its digits, without marks between thousands; '' where it has none. */
  readonly digits: string;
  /** How it sounds (see `soundOf`); '' for what is too short or no word. */
  readonly sound: string;
  /** The same for all whose first consonants languages write for each other. */
  readonly family: number;
  /** Of a word with hyphens. */
  readonly parts: readonly string[];
}

const shortestSound = 3;
/** What makes a Russian adjective of a name or of a word that is the same everywhere: климат, климатическ-. */
const adjective = /(?:ическ|ск)$/;
/** Function words elsewhere that have counterparts of their own: can, there, more, only. */
const meaningful = new Set(
  (
    'can could may might must should there here only then i you he she we they me him her us them my your his our their ' +
    'только я ты он она мы вы они меня тебя его ее нас вас их мне тебе ему ей нам вам им мой твой наш ваш'
  ).split(' '),
);

type WordForm = Pick<LinkWord, 'key' | 'isFunction'>;

/** The sentences of a text, each with its words. Linear in its length. */
export type LinkReader = (text: string, language: Language) => readonly (readonly LinkWord[])[];

/** Reads texts and remembers words, for they come again. */
export function createLinkReader(): LinkReader {
  const formsOf = remember((language: Language) => remember((match: string) => formOf(match, language)));
  return (text, language) => linkSentences(text, formsOf(language));
}

const formOf = (match: string, language: Language): WordForm => ({
  key: stem(withoutPossessive(match), language),
  isFunction: functionWords.has(match) && !meaningful.has(match),
});

function linkSentences(
  text: string,
  formOfWord: (match: string) => WordForm,
): readonly (readonly LinkWord[])[] {
  const words = tokenize(text).filter((token) => token.isWord);
  let next = 0;
  return splitSentences(text).map(({ to }) => {
    const sentence: LinkWord[] = [];
    for (let token = words[next]; token && token.from < to; token = words[++next]) {
      const { key, isFunction } = formOfWord(token.match);
      sentence.push({ from: token.from, to: token.to, key, isFunction });
    }
    return sentence;
  });
}

/** What of a word tells that another answers to it: its digits, its sound, its parts. `key`: its stem. */
export function kindOf(key: string): LinkKind {
  const digits = /\p{Nd}/u.test(key)
    ? (/^[\p{Nd} .,]+/u.exec(key)?.[0] ?? key).replace(/[^\p{Nd}]/gu, '')
    : '';
  const sound = digits === '' && key.length >= shortestSound ? soundOf(key.replace(adjective, '')) : '';
  return { key, digits, sound, family: familyOf(sound), parts: key.includes('-') ? key.split('-') : [] };
}

/** Consonants that one language writes where the other has another. */
const families = ['ghk', 'vuf', 'JXSzCs', 'td', 'bp'];

function familyOf(sound: string): number {
  const first = consonantsOf(sound).slice(0, 1);
  if (first === '') return -1;
  const found = families.findIndex((kin) => kin.includes(first));
  return found < 0 ? families.length + first.charCodeAt(0) : found;
}
