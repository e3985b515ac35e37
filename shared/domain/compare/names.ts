import { englishNameStems, nameStems } from '../names/stems.ts';
import { endsSentence, type Token, weights } from './tokens.ts';

/** Roman numerals, times of the day, and "I" with what hangs on it. */
const noName = /^(?:[IVXLC]+|[AP]M|I['’]\p{L}+)$/u;
const capital = /^\p{Lu}/u;
/** Above this share of capitals inside sentences a text is a headline, whose capitals say nothing. */
const mostCapitals = 0.75;
/** Words inside sentences that it takes to know that share. */
const leastWords = 4;
/** Languages that write every noun with a capital. */
const nounCapitals: ReadonlySet<string> = new Set(['de', 'lb']);

/** What a text says about which of its words are names. */
export interface KnownText {
  /** In match form. */
  readonly forms: ReadonlySet<string>;
  /** Content words that it writes without a capital, in match form. */
  readonly lowerCase: ReadonlySet<string>;
  /** True where the text has the name in this or another form (`Russia`, `Russian`), not in another spelling (`Kyiv`). */
  hasFormOf(name: string): boolean;
  /** False where capitals mark more than names. */
  readonly isTelling: boolean;
}

/** Reads a text once; linear. `language` is an ISO 639-1 code. */
export const readNames = (tokens: readonly Token[], language: string): KnownText => {
  const lowerCase = new Set<string>();
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
  const forms = new Set(tokens.map(({ match }) => match));
  return {
    forms,
    lowerCase,
    hasFormOf: formFinder(forms),
    isTelling: !isHeadline && !nounCapitals.has(language),
  };
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
): readonly string[] => {
  if (!own.isTelling) return [];
  const lost: string[] = [];
  for (let at = from; at < to; at++) {
    const token = tokens[at];
    if (token === undefined || !token.isWord || token.weight < weights.content) continue;
    if (token.text.length < 2 || !capital.test(token.text) || opensSentence(tokens, at)) continue;
    const { match } = token;
    if (noName.test(token.text) || own.lowerCase.has(match) || elsewhere.forms.has(match)) continue;
    lost.push(match);
  }
  return lost;
};

const leastShared = 3;

/** Names that begin alike share a stem or are others; stems are worked out where a name asks for them. */
const formFinder = (forms: Iterable<string>): ((name: string) => boolean) => {
  const startOf = (form: string): string => form.slice(0, leastShared);
  let byStart: ReadonlyMap<string, readonly string[]> | null = null;
  const stems = new Map<string, ReadonlySet<string>>();
  return (name) => {
    byStart ??= Map.groupBy(forms, startOf);
    const start = startOf(name);
    const known = stems.get(start) ?? new Set(byStart.get(start)?.flatMap((form) => [...stemsOf(form)]));
    stems.set(start, known);
    return [...stemsOf(name)].some((stem) => known.has(stem));
  };
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
