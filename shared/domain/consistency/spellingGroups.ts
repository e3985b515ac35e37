import { commonPairs } from '../link/wordPairs.ts';
import { soundOf } from '../text/phonetic.ts';
import { spellingKey } from '../text/spelling.ts';
import { stem } from '../text/stem.ts';
import { byFrequency, commonest, formOf, type Group, type Place, type TextTable } from './group.ts';
import { type FoundWord, isCapital, wordsOf } from './words.ts';

/** Shorter words have no second spelling that is worth a look. */
const shortest = 3;

/** Words of English translations, by how they are written without regard to case. */
type Vocabulary = Map<string, { readonly written: Map<string, Place[]> }>;

/**
 * Words that stand in several spellings in the English translations: dialog and dialogue, organise and organize, e-mail
 * and email. Words in two are taken with those in one only where they are written with a hyphen too: health-care.
 * Linear in the texts.
 */
export function spellingGroups({ columns, rows }: TextTable): readonly Group[] {
  const vocabulary: Vocabulary = new Map();
  const keep = (form: string, written: string, place: Place): void => {
    const entry = vocabulary.get(form) ?? { written: new Map<string, Place[]>() };
    const places = entry.written.get(written) ?? [];
    places.push(place);
    entry.written.set(written, places);
    vocabulary.set(form, entry);
  };
  const hyphened = new Set<string>();
  const read: { readonly row: number; readonly column: number; readonly words: readonly FoundWord[] }[] = [];
  for (const [row, cells] of rows.entries()) {
    for (const [column, text] of cells.entries()) {
      if (text === null || columns[column]?.role === 'source' || columns[column]?.language !== 'en') continue;
      const words = wordsOf(text);
      read.push({ row, column, words });
      for (const { text: written, from, to } of words) {
        const lower = written.toLowerCase().replaceAll('’', "'");
        if (lower.length >= shortest) keep(lower, written, { row, column, from, to });
        if (lower.includes('-')) hyphened.add(spellingKey(lower));
      }
    }
  }
  for (const { row, column, words } of read)
    keepPairs(words, rows[row]?.[column] ?? '', hyphened, (form, written, from, to) =>
      keep(form, written, { row, column, from, to }),
    );
  return grouped(vocabulary);
}

/** Two words with a space between them that are one with a hyphen elsewhere. */
function keepPairs(
  words: readonly FoundWord[],
  text: string,
  hyphened: ReadonlySet<string>,
  keep: (form: string, written: string, from: number, to: number) => void,
): void {
  for (const [at, first] of words.entries()) {
    const second = words[at + 1];
    if (second === undefined || second.from !== first.to + 1 || text[first.to] !== ' ') continue;
    if (!hyphened.has(spellingKey(first.text + second.text))) continue;
    const written = `${first.text} ${second.text}`;
    keep(written.toLowerCase(), written, first.from, second.to);
  }
}

function grouped(vocabulary: Vocabulary): readonly Group[] {
  const heard = heardAs(vocabulary);
  const keys = new Map(
    [...vocabulary.keys()].map((lower) => [lower, spellingKey((heard.get(lower) ?? lower).replace(' ', ''))]),
  );
  const known = new Set(keys.values());
  const byKey = new Map<string, Map<string, Map<string, Place[]>>>();
  for (const [lower, { written }] of vocabulary) {
    const { key, singular } = singularOf(lower, keys.get(lower) ?? lower, known);
    const forms = byKey.get(key) ?? new Map<string, Map<string, Place[]>>();
    const form = forms.get(singular) ?? new Map<string, Place[]>();
    for (const [text, places] of written) form.set(text, [...(form.get(text) ?? []), ...places]);
    forms.set(singular, form);
    byKey.set(key, forms);
  }
  return [...byKey.values()].flatMap((forms) => {
    if (forms.size < 2 || !isWorthALook([...forms.keys()], forms)) return [];
    const found = [...forms].map(([singular, written]) => formOf(written, shownForm(singular, written)));
    return [{ kind: 'spelling' as const, original: null, forms: found.sort(byFrequency) }];
  });
}

/** Characters: shorter words sound like too many others. */
const shortestHeard = 5;
/** Doubled consonants before these endings make another word: hoping and hopping, later and latter. */
const doubled = /([bdfgklmnprstvz])\1(?=(?:e[dr]|ing|ers)$)/;

/**
 * By a common word, the one that sounds the same though it is spelt otherwise: kolhoz, kolkhoz; balalayka, balalaika. One
 * of the two is in no dictionary, for words that both are have meanings of their own. Linear.
 */
function heardAs(vocabulary: Vocabulary): ReadonlyMap<string, string> {
  const dictionary = commonPairs('en');
  const isKnown = (word: string): boolean => dictionary.get(stem(word, 'en')) !== undefined;
  const common = [...vocabulary].flatMap(([lower, { written }]) =>
    lower.length >= shortestHeard && /^[a-z]+$/.test(lower) && !alwaysCapital(written) ? [lower] : [],
  );
  return new Map(
    [...Map.groupBy(common, soundOf).values()].flatMap((alike) => {
      const [first, ...others] = alike.toSorted((a, b) => Number(isKnown(b)) - Number(isKnown(a)));
      return others.flatMap((other): readonly (readonly [string, string])[] =>
        first === undefined || isKnown(other) || isOnlyDoubled(first, other) ? [] : [[other, first]],
      );
    }),
  );
}

const isOnlyDoubled = (one: string, other: string): boolean =>
  one.replace(doubled, '$1') === other.replace(doubled, '$1');

const alwaysCapital = (written: ReadonlyMap<string, unknown>): boolean =>
  [...written.keys()].every(isCapital);

/**
 * Two words beside the same with a hyphen are grammar as often as not (a Russian-language paper, the Russian language).
 * They are worth a look where they stand in one word too, or are a title.
 */
function isWorthALook(
  forms: readonly string[],
  written: ReadonlyMap<string, ReadonlyMap<string, unknown>>,
): boolean {
  if (!forms.some((form) => form.includes(' '))) return true;
  const isTitle = [...written.values()].every((texts) =>
    [...texts.keys()].every((text) => /^\p{Lu}.*[ -]\p{Lu}/u.test(text)),
  );
  return isTitle || forms.some((form) => !/[ -]/.test(form));
}

/** A noun's singular and its key, where that stands somewhere in any spelling; a word as it is otherwise. */
function singularOf(lower: string, key: string, known: ReadonlySet<string>) {
  for (const ending of [/(?<=s|x|z|ch|sh)es$/, /(?<=[^s])s$/]) {
    const singular = lower.replace(ending, '');
    const its = spellingKey(singular.replace(' ', ''));
    // forwards and forward have one key: that is a spelling, no plural.
    if (singular !== lower && its !== key && known.has(its)) return { key: its, singular };
  }
  return { key, singular: lower };
}

/** The singular, with a capital where it always has one. */
function shownForm(singular: string, written: ReadonlyMap<string, readonly Place[]>): string {
  const exact = new Map([...written].map(([text, places]) => [text, places.length]));
  if (!alwaysCapital(written)) return singular;
  const most = commonest(exact);
  return most.toLowerCase() === singular ? most : singular.charAt(0).toUpperCase() + singular.slice(1);
}
