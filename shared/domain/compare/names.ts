import { englishNameStems, nameStems } from '../names/stems.ts';
import { endsSentence, type Token, weights } from './tokens.ts';

const romanNumeral = /^[IVXLC]+$/;
const capital = /^\p{Lu}/u;
/** Above this share of capitals inside sentences a capital says nothing: headlines, German. */
const mostCapitals = 0.45;
/** Words inside sentences that it takes to know that share. */
const leastWords = 6;

/** What two texts together say about which of their words are names. */
export interface NameKnowledge {
  readonly base: ReadonlySet<string>;
  readonly other: ReadonlySet<string>;
  readonly lowerCase: ReadonlySet<string>;
  /** False where capitals mark more than names. */
  readonly isTelling: boolean;
}

/** Reads both texts once; linear. */
export const knowNames = (base: readonly Token[], other: readonly Token[]): NameKnowledge => {
  const lowerCase = new Set<string>();
  let words = 0;
  let capitals = 0;
  for (const tokens of [base, other]) {
    tokens.forEach((token, at) => {
      if (!token.isWord || token.weight < weights.content) return;
      if (!capital.test(token.text)) lowerCase.add(token.match);
      if (opensSentence(tokens, at)) return;
      words++;
      if (capital.test(token.text)) capitals++;
    });
  }
  const forms = (tokens: readonly Token[]) => new Set(tokens.map(({ match }) => match));
  const isTelling = words < leastWords || capitals <= words * mostCapitals;
  return { base: forms(base), other: forms(other), lowerCase, isTelling };
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
  elsewhere: ReadonlySet<string>,
  { lowerCase, isTelling }: NameKnowledge,
): readonly string[] => {
  if (!isTelling) return [];
  const lost: string[] = [];
  for (let at = from; at < to; at++) {
    const token = tokens[at];
    if (token === undefined || !token.isWord || token.weight < weights.content) continue;
    if (token.text.length < 2 || !capital.test(token.text) || opensSentence(tokens, at)) continue;
    if (romanNumeral.test(token.text) || lowerCase.has(token.match) || elsewhere.has(token.match)) continue;
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
