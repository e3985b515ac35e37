import { latinForm } from '../../text/normalise.ts';
import { append, type GrowingInts, int } from '../typed.ts';

/** Padded trigrams of words in Latin letters, in compressed rows; numbered by rarity, the rarest first. */
export interface Grams {
  /** The known trigrams of word w are `grams[offsets[w]]` up to `grams[offsets[w + 1]]`, each once, ascending. */
  readonly offsets: Int32Array;
  readonly grams: Int32Array;
  /** How many different trigrams a word has, the unknown ones as well; 0 for what is not compared. */
  readonly sizes: Int32Array;
}

/** Letters in the shortest word that is compared. */
const shortest = 4;

/** The trigrams of some words, of which `count` are different, and those of other words as far as these have them. */
export interface KnownGrams {
  readonly known: Grams;
  readonly count: number;
  readonly read: (others: readonly number[]) => Grams;
}

/**
 * The trigrams of words, which are places in `stems`, counted for rarity; the same list is not read again. Linear.
 */
export function readGrams(
  stems: readonly string[],
  words: readonly number[],
  onWord: () => void,
): KnownGrams {
  const numbers = new Map<number, number>();
  const letters: Letters = { numbers: new Uint16Array(65_536), met: 0 };
  const found = gramsOf(stems, words, letters, (key, isFirst) => {
    if (isFirst) onWord();
    const number = numbers.get(key);
    if (number !== undefined) return number;
    numbers.set(key, numbers.size);
    return numbers.size - 1;
  });
  const rank = ranksOf(found, numbers.size);
  const known = ranked(found, rank);
  const read: KnownGrams['read'] = (others) => {
    if (others === words) return known;
    // Letters that only these have are numbered behind the known ones, whoever was read before.
    const own = { ...letters, numbers: letters.numbers.slice() };
    const met = gramsOf(stems, others, own, (key, isFirst) => {
      if (isFirst) onWord();
      return numbers.get(key) ?? -1;
    });
    return ranked(met, rank);
  };
  return { known, count: numbers.size, read };
}

/** Numbers by UTF-16 unit, from 1 on in the order in which they are met; 0 before. */
interface Letters {
  readonly numbers: Uint16Array;
  met: number;
}

/** Ten bits a letter, so that three fit a small integer; more letters than that there are in no alphabet. */
function letterOf(letters: Letters, unit: number): number {
  const { numbers } = letters;
  if (numbers[unit] === 0) numbers[unit] = (letters.met++ % 1023) + 1;
  return numbers[unit] ?? 0;
}

/** Trigrams by word; `numberOf` answers -1 for an unknown one. */
function gramsOf(
  stems: readonly string[],
  words: readonly number[],
  letters: Letters,
  numberOf: (key: number, isFirst: boolean) => number,
): Grams {
  const offsets = new Int32Array(words.length + 1);
  const sizes = new Int32Array(words.length);
  const grams: GrowingInts = { list: new Int32Array(0), count: 0 };
  words.forEach((token, word) => {
    const form = latinForm(stems[token] ?? '');
    // Words that begin with a digit are numbers: 1921 is not like 1922.
    if (form.length >= shortest && form.charCodeAt(0) > 57) {
      const padded = `^${form}$`;
      let key = letterOf(letters, padded.charCodeAt(0)) * 1024 + letterOf(letters, padded.charCodeAt(1));
      const seen: number[] = [];
      for (let x = 2; x < padded.length; x++) {
        // The last two letters of the key and one more.
        key = (key % 1_048_576) * 1024 + letterOf(letters, padded.charCodeAt(x));
        if (seen.includes(key)) continue;
        seen.push(key);
        const number = numberOf(key, x === 2);
        if (number >= 0) append(grams, number);
      }
      sizes[word] = seen.length;
    }
    offsets[word + 1] = grams.count;
  });
  return { offsets, sizes, grams: grams.list.slice(0, grams.count) };
}

/** By trigram its place among all, from the one that fewest words have: counted, not compared. */
function ranksOf({ grams, offsets }: Grams, count: number): Int32Array {
  const words = new Int32Array(count);
  for (const gram of grams) words[gram] = int(words, gram) + 1;
  // How many trigrams fewer words have, by how many words.
  const before = new Int32Array(offsets.length + 1);
  for (const own of words) before[own + 1] = int(before, own + 1) + 1;
  for (let n = 1; n < before.length; n++) before[n] = int(before, n) + int(before, n - 1);
  return words.map((own) => {
    const place = int(before, own);
    before[own] = place + 1;
    return place;
  });
}

function ranked({ offsets, sizes, grams }: Grams, rank: Int32Array): Grams {
  const renumbered = grams.map((gram) => int(rank, gram));
  for (let word = 0; word + 1 < offsets.length; word++) {
    sortBetween(renumbered, int(offsets, word), int(offsets, word + 1));
  }
  return { offsets, sizes, grams: renumbered };
}

/** Sorts the part of a list from one place up to another by insertion: a word has few trigrams. */
function sortBetween(list: Int32Array, from: number, to: number): void {
  for (let at = from + 1; at < to; at++) {
    const own = int(list, at);
    let place = at;
    for (; place > from && int(list, place - 1) > own; place--) list[place] = int(list, place - 1);
    list[place] = own;
  }
}
