import { englishForms } from '../../../dictionary/englishForms.ts';
import { dictionaryEntries } from '../../../dictionary/entries.ts';
import { once } from '../../../remember.ts';
import { stem } from '../../../text/stem.ts';
import { kindsTable } from './kinds.ts';
import { contrariesTable, exclusivesTable } from './oppositesTable.ts';

/** Russian adjectives and adverbs, and verbs, in their first forms. */
const describing = /(?:[ыио]й|о)$/;
const acting = /(?:ть|ти|чь)(?:с[ья])?$/;

/** English words that the dictionary has for Russian words of a kind. */
const englishFor = (kind: RegExp): ReadonlySet<string> =>
  new Set(
    dictionaryEntries().flatMap(({ russian: [first = ''], english }) => (kind.test(first) ? english : [])),
  );
const qualities = once(() => englishFor(describing));
const verbs = once(() => englishFor(acting));
const known = once(() => englishFor(/^/));

/** Words that the dictionary has not may be verbs. */
const mayBeVerb = (word: string): boolean => verbs().has(word) || !known().has(word);

/** Longer adjectives are compared with more. */
const longestCompared = 6;

/** Shorter, shortest, easier, biggest. */
function comparisonsOf(word: string): readonly string[] {
  if (word.length > longestCompared || !qualities().has(word)) return [];
  const base = word
    .replace(/y$/, 'i')
    .replace(/e$/, '')
    .replace(/([aeiou])([bdgnt])$/, '$1$2$2');
  return [`${base}er`, `${word}er`, `${base}est`, `${word}est`];
}

/** Forms of words of the tables that are oftener words of their own: the general, by rights, laying bricks. */
const homonyms: ReadonlySet<string> = new Set(
  (
    'building buildings general generals goods lay laying likes manner news objects presented presenting presents rights ' +
    'wound wounded wounding wounds'
  ).split(' '),
);

/** As a text may have a word: bigger, stopped, tries. Of the forms made some are no words, which no text has. */
function formsOf(word: string): readonly string[] {
  const soft = /[^aeiou]y$/.test(word) ? word.replace(/y$/, 'i') : word;
  const plural = /(?:[sxz]|[cs]h|o|i)$/.test(soft) ? `${soft}es` : `${word}s`;
  const doubled = word.replace(/(?<=[aeiou])([bdglmnprt])$/, '$1$1');
  const bare = word.replace(/e$/, '');
  const acted = [`${bare}ed`, `${bare}ing`, `${doubled}ed`, `${doubled}ing`, `${soft}ed`];
  const forms = [...englishForms(word), plural, ...(mayBeVerb(word) ? acted : []), ...comparisonsOf(word)];
  return forms.filter((form) => !homonyms.has(form));
}

/** One side of a line: stems and Russian words, and those among them that say it themselves. */
export interface Half {
  readonly stems: ReadonlySet<string>;
  readonly plain: ReadonlySet<string>;
  /** Forms of those that say it themselves; no other words that share their stems (coming, to come). */
  readonly forms: ReadonlySet<string>;
  readonly russian: ReadonlySet<string>;
  readonly plainRussian: ReadonlySet<string>;
  /** What is left of a word without its prefix, which no line has. */
  readonly isBare: boolean;
}

function halfOf(text: string): Half {
  const [english = [], russian = []] = text
    .split('|')
    .map((list) => list.split(/\s+/).filter((word) => word !== ''));
  const stemsOf = (words: readonly string[]) =>
    new Set(
      words
        .flatMap((word) => [...englishForms(word), ...comparisonsOf(word)])
        .map((word) => stem(word, 'en')),
    );
  const isPlain = (word: string) => !word.startsWith('-');
  const bareOf = (word: string) => word.replace('-', '');
  return {
    stems: stemsOf(english.map(bareOf)),
    plain: stemsOf(english.filter(isPlain)),
    forms: new Set(english.filter(isPlain).flatMap(formsOf)),
    russian: new Set(russian.map(bareOf)),
    plainRussian: new Set(russian.filter(isPlain)),
    isBare: false,
  };
}

/** What an English word says, and its opposite or another thing of its kind. */
export interface Side {
  readonly relation: 'opposite' | 'kind';
  readonly own: Half;
  readonly other: Half;
}

/** All pairs of what stands on one line; a word that stands on both sides says neither. */
function sidesIn(relation: Side['relation'], lines: string): readonly Side[] {
  return lines
    .trim()
    .split('\n')
    .flatMap((line) => {
      const halves = line.split('/').map(halfOf);
      return halves.flatMap((own) =>
        halves.flatMap((other) => (own === other ? [] : [{ relation, own, other }])),
      );
    });
}

const contrarySides = once(() => sidesIn('opposite', contrariesTable));

/** All that accuse. Read when first asked for. */
export const allSides = once((): readonly Side[] => [
  ...contrarySides(),
  ...sidesIn('opposite', exclusivesTable),
  ...sidesIn('kind', kindsTable),
]);

const sidesByForm = once((): ReadonlyMap<string, readonly Side[]> => {
  const found = new Map<string, Side[]>();
  for (const side of allSides()) {
    for (const form of side.own.forms) {
      if (side.other.stems.has(stem(form, 'en'))) continue;
      const known = found.get(form);
      if (known === undefined) found.set(form, [side]);
      else known.push(side);
    }
  }
  return found;
});

const noSides: readonly Side[] = [];

/**
 * What a word of a translation, in lower case, says that has an opposite, or others of its kind; it may stand on several
 * lines. A word that stands on both sides of one says neither.
 */
export const sidesOfWord = ({ lower }: { readonly lower: string }): readonly Side[] =>
  sidesByForm().get(lower) ?? noSides;

/** By English stem those by which one text may say what another denies; read when first asked for. */
export const contrariesOf = once((): ReadonlyMap<string, ReadonlySet<string>> => {
  const found = new Map<string, ReadonlySet<string>>();
  for (const { own, other } of contrarySides())
    for (const one of own.stems)
      if (!other.stems.has(one)) found.set(one, new Set([...other.stems, ...(found.get(one) ?? [])]));
  return found;
});
