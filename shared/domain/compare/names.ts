import { englishNameStems, nameStems } from '../names/stems.ts';
import { endsSentence, type Token, weights } from './tokens.ts';

const romanNumeral = /^[IVXLC]+$/;
const capital = /^\p{Lu}/u;
/** Above this share of capitals inside sentences a text is a headline, whose capitals say nothing. */
const mostCapitals = 0.75;
/** Words inside sentences that it takes to know that share. */
const leastWords = 4;
/** Languages that write every noun with a capital. */
const nounCapitals: ReadonlySet<string> = new Set(['de', 'lb']);

/** What two texts together say about which of their words are names. */
export interface NameKnowledge {
  readonly base: KnownText;
  readonly other: KnownText;
  readonly lowerCase: ReadonlySet<string>;
}

interface KnownText {
  /** In match form. */
  readonly forms: ReadonlySet<string>;
  /** False where capitals mark more than names. */
  readonly isTelling: boolean;
}

/** Reads both texts once; linear. `language` is an ISO 639-1 code. */
export const knowNames = (
  base: readonly Token[],
  other: readonly Token[],
  language: string,
): NameKnowledge => {
  const lowerCase = new Set<string>();
  const know = (tokens: readonly Token[]): KnownText => {
    let words = 0;
    let capitals = 0;
    tokens.forEach((token, at) => {
      if (!token.isWord || token.weight < weights.content) return;
      if (!capital.test(token.text)) lowerCase.add(token.match);
      if (opensSentence(tokens, at)) return;
      words++;
      if (capital.test(token.text)) capitals++;
    });
    const isHeadline = words >= leastWords && capitals > words * mostCapitals;
    return {
      forms: new Set(tokens.map(({ match }) => match)),
      isTelling: !isHeadline && !nounCapitals.has(language),
    };
  };
  return { base: know(base), other: know(other), lowerCase };
};

const opensSentence = (tokens: readonly Token[], at: number): boolean => {
  let before = at;
  while (before > 0 && /^["'([-]$/.test(tokens[before - 1]?.match ?? '')) before--;
  return before === 0 || endsSentence(tokens, before);
};

/**
 * Names in tokens `from` to `to` that the text they should also be in does not have in any form: words with a capital
 * inside a sentence that neither text writes without one.
 */
export const namesLost = (
  tokens: readonly Token[],
  from: number,
  to: number,
  own: KnownText,
  elsewhere: KnownText,
  lowerCase: ReadonlySet<string>,
): readonly string[] => {
  if (!own.isTelling) return [];
  const lost: string[] = [];
  for (let at = from; at < to; at++) {
    const token = tokens[at];
    if (token === undefined || !token.isWord || token.weight < weights.content) continue;
    if (token.text.length < 2 || !capital.test(token.text) || opensSentence(tokens, at)) continue;
    if (romanNumeral.test(token.text) || lowerCase.has(token.match) || elsewhere.forms.has(token.match))
      continue;
    lost.push(token.match);
  }
  return lost;
};

const leastShared = 3;

/** True where the two are one name in two forms (`Russia`, `Russian`), not two spellings (`Kiev`, `Kyiv`). */
export const sameName = (left: string, right: string): boolean => {
  if (left.slice(0, leastShared) !== right.slice(0, leastShared)) return false;
  const stems = stemsOf(left);
  return [...stemsOf(right)].some((stem) => stems.has(stem));
};

const cyrillic = /^\p{Script=Cyrillic}/u;
const lastVowel = /[aeo]$/;

/** Russian names in their cases and adjectives, English ones with the vowel that an ending may take the place of. */
const stemsOf = (name: string): ReadonlySet<string> =>
  new Set(
    cyrillic.test(name)
      ? nameStems(name).filter(({ length }) => length >= leastShared)
      : [name, name.replace(lastVowel, '')].flatMap((form) => englishNameStems(form)),
  );
