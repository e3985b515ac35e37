import { functionWords } from '../compare/functionWords.ts';
import type { Place, TextTable } from './group.ts';
import { type FoundWord, isAcronym, isCapital, wordsOf } from './words.ts';

/** Most words with capitals in a name that is read as one. */
const mostWords = 5;
/** What stands between two words with capitals of one name. */
const joint = /^ (?:(?:of|for|and) (?:the )?)?$/;
const ofJoint = /^ (?:of|for) /;

const stopped = /(?<![\p{L}\p{N}.])(?:\p{Lu}\.){2,}(?![\p{L}\p{N}])/gu;
/** 5:47 PM, 30 BC. */
const afterNumber = /\d\s*$/;
/** After a stop that may end a sentence as well: the text's end, a closing mark, or a word. */
const afterStop = /^["'’”»)\]]*(?:\s*$|\s+["'“„«‘(]*(\p{Lu}\p{L}*))/u;

/** Words of one text that may be one name. */
export interface Phrase {
  /** The words with capitals. */
  readonly words: readonly string[];
  /** Their first letters, without stops. */
  readonly initials: string;
  /** As written; with the last stop of U.S. where that ends the sentence too, and `place` leaves it to the sentence. */
  readonly text: string;
  readonly place: Place;
  /** Letters: UN, U.N. Linked: an "of" or "for" after the first word, and no other. Mixed: any other little words. */
  readonly shape: 'letters' | 'plain' | 'linked' | 'mixed';
  /** No further word with a capital follows: a title before a person's name must stand as it does. */
  readonly isWhole: boolean;
}

/** Names of two and more words, and letters that may be short for one, in the English translations. Linear. */
export function readPhrases({ columns, rows }: TextTable): readonly Phrase[] {
  return rows.flatMap((cells, row) =>
    cells.flatMap((text, column) => {
      const { role, language } = columns[column] ?? { role: 'source', language: 'und' };
      // What is all capitals has no abbreviations that one could tell.
      if (text === null || role === 'source' || language !== 'en' || text === text.toUpperCase()) return [];
      return phrasesIn(text).map(({ from, to, ...phrase }) => ({
        ...phrase,
        place: { row, column, from, to },
      }));
    }),
  );
}

type Found = Omit<Phrase, 'place'> & { readonly from: number; readonly to: number };

function phrasesIn(text: string): readonly Found[] {
  const capitals = wordsOf(text).filter((word) => isCapital(word.text));
  const gaps = capitals.map((word, at) => text.slice(word.to, capitals[at + 1]?.from ?? text.length));
  const named = capitals.flatMap((first, at) => {
    if (isAcronym(first.text))
      return afterNumber.test(text.slice(Math.max(0, first.from - 3), first.from)) ? [] : [lettersOf(first)];
    const found: Found[] = [];
    for (let end = at + 1; end < Math.min(at + mostWords, capitals.length); end++) {
      const last = capitals[end];
      if (last === undefined || isAcronym(last.text) || !joint.test(gaps[end - 1] ?? '')) break;
      found.push({
        ...textOf(capitals.slice(at, end + 1)),
        text: text.slice(first.from, last.to),
        shape: shapeOf(gaps.slice(at, end)),
        isWhole: gaps[end] !== ' ' || end === capitals.length - 1,
        from: first.from,
        to: last.to,
      });
    }
    return found;
  });
  return [...named, ...stoppedIn(text)];
}

const textOf = (words: readonly FoundWord[]): Pick<Phrase, 'words' | 'initials'> => ({
  words: words.map((word) => word.text),
  initials: words.map((word) => word.text.charAt(0)).join(''),
});

const lettersOf = ({ text, from, to }: Pick<FoundWord, 'text' | 'from' | 'to'>): Found => ({
  words: [text],
  initials: text.replaceAll('.', ''),
  text,
  shape: 'letters',
  isWhole: true,
  from,
  to,
});

function shapeOf([first = '', ...rest]: readonly string[]): Phrase['shape'] {
  if (rest.some((gap) => gap !== ' ')) return 'mixed';
  if (first === ' ') return 'plain';
  return ofJoint.test(first) ? 'linked' : 'mixed';
}

/** Letters with stops. The last stop is left to a sentence that seems to end there. */
const stoppedIn = (text: string): readonly Found[] =>
  Array.from(text.matchAll(stopped), ({ 0: written, index: from }) => {
    const to = from + written.length;
    const after = afterStop.exec(text.slice(to, to + 40));
    const ends = after !== null && (after[1] === undefined || functionWords.has(after[1].toLowerCase()));
    return lettersOf({ text: written, from, to: ends ? to - 1 : to });
  });
