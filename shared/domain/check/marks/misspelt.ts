import { commonPairs, dictionaryWords } from '../../link/wordPairs.ts';
import { once, remember } from '../../remember.ts';
import { soundCost, soundOf } from '../../text/phonetic.ts';
import { spellingKey } from '../../text/spelling.ts';
import { stem } from '../../text/stem.ts';
import type { RowCheck } from '../check.ts';
import type { Finding } from '../finding.ts';
import type { ReadRow } from '../meaning/knowledge.ts';
import type { Reading, Word } from '../meaning/reading.ts';
import { isOneSlipApart } from '../names/oneLetter.ts';
import { finding } from './ends.ts';

/**
 * English words that neither the dictionary nor any other text of the project has, one slip away from what
 * the machine says in the row, from what a word of the original is in English, or, where they are long, from a word of the
 * project that the dictionary has: `reponse`, `wanred`. With a capital it may be a name, and only what the machine
 * gives one is asked: `Miniktry`. Linear in the words; those that are unknown are held against their
 * row's, and against the project's by what one slip may have made of them.
 */
export const misspeltCheck: RowCheck = {
  prepare(rows, reader) {
    const english = commonPairs('en');
    const isKnown = remember((stem: string) => english.get(stem) !== undefined);
    const known = new Set<string>();
    const times = new Map<string, number>();
    for (const row of rows) {
      const { machines, checked } = reader.read(row);
      // A corrected text is made from one of the others, slips and all.
      for (const { words } of [...machines, ...checked.filter(({ text }) => text.version !== null)])
        for (const { stem, name, isCapital } of words)
          if (!isKnown(stem)) times.set(name, (times.get(name) ?? 0) + 1);
          else if (!isCapital) known.add(name);
    }
    const isStrange = (word: Word) =>
      plain.test(word.lower) &&
      (word.lower === word.text || capital.test(word.text)) &&
      !isKnown(word.stem) &&
      !isKnown(stem(word.lower.replace(comparing, ''), 'en')) &&
      (times.get(word.name) ?? 0) <= 1;
    return (row) => {
      const read = reader.read(row);
      return read.checked.flatMap((text) => misspeltIn(text, read, { isStrange, isKnown, known }));
    };
  },
};

/** Shorter words are one slip away from too many. What only the dictionary has must be longer: strop, strap. */
const plain = /^[a-z]{5,}$/;
const capital = /^[A-Z][a-z]+$/;
/** Of these one may be made with an ending: opened. */
const mayBeMeant = /^[a-z]{4,}$/;

/** What is known of a project's words. */
interface Words {
  /** True of a word that no other text has, nor the dictionary. */
  readonly isStrange: (word: Word) => boolean;
  /** True of the stem of a word that the dictionary has. */
  readonly isKnown: (stem: string) => boolean;
  /** Words of the project that the dictionary has. */
  readonly known: ReadonlySet<string>;
}

/** Thicker, thickest. */
const comparing = /(?:er|est)$/;

function misspeltIn(text: Reading, row: ReadRow, words: Words): readonly Finding[] {
  const meant = once(() => meantIn(row, words.isKnown));
  const said = once(() => new Set(text.words.map(({ name }) => name)));
  return text.words.flatMap((word) => {
    if (!words.isStrange(word)) return [];
    const { from, to, lower: slip } = word;
    const mayBeName = slip !== word.text;
    const { capitals, machine, all } = meant();
    const asked = mayBeName ? capitals : slip.length < leastLong ? machine : all;
    const inRow = formsOf(slip)
      .flatMap(([bare, ending]) => asked.flatMap((one) => (isSlip(one, bare) ? [one + ending] : [])))
      .filter((one) => !said().has(one));
    const known = mayBeName ? [] : longMeant(slip, words.known);
    const other = [...inRow, ...known].find((one) => stem(one, 'en') !== word.stem);
    if (other === undefined || (mayBeName && isSpelt(other, row))) return [];
    const params = {
      text: word.text,
      other: mayBeName ? `${other.charAt(0).toUpperCase()}${other.slice(1)}` : other,
    };
    return [finding(text.text, 'misspelt', 'warning', 'misspelt', { from, to }, params)];
  });
}

/** What names may be spelt in two ways by, as a share of their sounds: Sebastopol, for Севастополя. */
const mostUnlike = 0.25;

/** True where what the machine says is, by its sound, a word of the original with a capital: a name, of which other rules tell. */
function isSpelt(said: string, { source }: ReadRow): boolean {
  const sound = soundOf(said);
  return (source?.words ?? []).some(
    (word) => word.isCapital && soundCost(soundOf(word.lower), sound) <= mostUnlike * sound.length,
  );
}

/** Such words are near to no other by chance, but with another letter in the place of one (warship) or one more (donors, doors). */
const leastLong = 6;
const letters = 'abcdefghijklmnopqrstuvwxyz';

/** The words of a project of which a letter doubled or dropped, or two changed about, make a long one. */
function longMeant(slip: string, known: ReadonlySet<string>): readonly string[] {
  if (slip.length < leastLong) return [];
  const places = Array.from({ length: slip.length - 1 }, (_, at) => at + 1);
  const candidates = places.flatMap((at) => {
    const [before, after] = [slip.slice(0, at), slip.slice(at)];
    const turned = `${before.slice(0, -1)}${after.charAt(0)}${before.slice(-1)}${after.slice(1)}`;
    const single = before.at(-1) === after[0] ? [before + after.slice(1)] : [];
    return [turned, ...single, ...[...letters].map((letter) => before + letter + after)];
  });
  return candidates.filter((one) => known.has(one) && isSlip(one, slip));
}

/** What may be meant, in small letters: words of the machine's text, and what the dictionary has for the original's. */
function meantIn({ source, machines }: ReadRow, isKnown: Words['isKnown']) {
  const dictionary = dictionaryWords();
  const told = machines.flatMap(({ words }) => words.filter((word) => isKnown(word.stem)));
  const answers = (source?.words ?? []).flatMap((word) => [...(dictionary.get(word.stem) ?? [])]);
  const wordsOf = (words: readonly string[]) => [...new Set(words)].filter((word) => mayBeMeant.test(word));
  const saidBy = (words: readonly Word[]) => wordsOf(words.map(({ lower }) => lower));
  const machine = saidBy(told);
  const capitals = saidBy(told.filter(({ isCapital }) => isCapital));
  return { machine, capitals, all: [...machine, ...wordsOf(answers)] };
}

const endings = /(?<=.{4})(?:s|es|d|ed|ing|ly)$/;

/** A word whole, and without an ending: the dictionary has words in their first form. */
function formsOf(word: string): readonly (readonly [bare: string, ending: string])[] {
  const [ending = ''] = endings.exec(word) ?? [];
  return ending === ''
    ? [[word, '']]
    : [
        [word, ''],
        [word.slice(0, -ending.length), ending],
      ];
}

/**
 * One letter inside a word, or two beside each other: by its last letter a word is made another one (winner, winger), and by
 * its first (a board, aboard), by the vowel of men a plural. What has two spellings is no slip.
 */
function isSlip(word: string, slip: string): boolean {
  if (!isOneSlipApart(word, slip) || spellingKey(word) === spellingKey(slip)) return false;
  const isSame = (at: number) => word.at(at) === slip.at(at);
  const isTurned = (at: number, beside: number) =>
    word.length === slip.length && word.at(at) === slip.at(beside) && word.at(beside) === slip.at(at);
  if (!(isSame(0) || isTurned(0, 1)) || !(isSame(-1) || isTurned(-1, -2))) return false;
  return slip.replace(/men$/, 'man') !== word;
}
