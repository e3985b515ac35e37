import { spellingKey } from '../text/spelling.ts';

/** What a word ends with that is short for `will`, `have`, `are` and so on. */
const shortEnding = /^([a-z]+?)(n't|'(?:ll|ve|re|m|d|s))$/;
const longEndings: ReadonlyMap<string, string> = new Map(
  Object.entries({ "n't": 'not', "'ll": 'will', "'ve": 'have', "'re": 'are', "'m": 'am' }),
);
/** Endings short for several words: which one is seen in the other text alone. */
const meanings: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({ "'d": ['had', 'would'], "'s": ['is', 'has', 'us'] }),
);
const irregular: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    cannot: ['can', 'not'],
    "can't": ['can', 'not'],
    "won't": ['will', 'not'],
    "shan't": ['shall', 'not'],
  }),
);

/** The words that a word in match form is short for, each in the form that all its spellings share. */
const partsOf = (match: string): readonly string[] => {
  const known = irregular.get(match);
  if (known !== undefined) return known;
  const [, stem, ending] = match.includes("'") ? (shortEnding.exec(match) ?? []) : [];
  if (stem === undefined || ending === undefined) return [match === '%' ? 'percent' : spellingKey(match)];
  return [spellingKey(stem), longEndings.get(ending) ?? ending];
};

/** One form for all spellings of a word in match form, and for its short and long form (`don't`, `do not`), joined. */
export const spelledForm = (match: string): string => partsOf(match).join('');

/** True where words in match form are the same but for spelling and short forms (`she'd`, `she had`). Linear. */
export const areSpelledAlike = (base: readonly string[], other: readonly string[]): boolean => {
  const [left, right] = [base.flatMap(partsOf), other.flatMap(partsOf)];
  return resolved(left, right).join('') === resolved(right, left).join('');
};

const resolved = (parts: readonly string[], others: readonly string[]): readonly string[] =>
  parts.map((part, at) => {
    const word = others[at];
    return word !== undefined && meanings.get(part)?.includes(word) ? word : part;
  });
