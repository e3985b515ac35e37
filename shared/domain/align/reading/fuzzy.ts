import { ints, reals } from '../typed.ts';
import { type Grams, readGrams } from './grams.ts';
import type { Renderings } from './relation.ts';

/** Words at least this alike (Dice's coefficient of padded trigrams) may stand for each other. */
const alikeFrom = 0.55;
/** Two alike words share at least this part of the trigrams of either, however short the other is. */
const leastShare = alikeFrom / (2 - alikeFrom);
/** Of the likeness counts this share: a look-alike is a weaker sign than the word itself. */
const alikeWeight = 0.6;
/** Likest words kept for each word. */
const kept = 5;
/** Words that a word is compared with at most, those that share its rarest trigrams first. */
const mostCompared = 300;

/** Pairs of some words, the left ones, with those that they look like. */
export type AlikeWords = (left: readonly number[]) => Renderings;

/**
 * Pairs of unlike stems that look alike in Latin letters: inflections, spellings, and names across scripts.
 * `right` are the token numbers that others are compared with. Linear in words: alike words are found by their rarest
 * trigrams, and left alone where too few can follow (the prefix and the position filter of set similarity joins,
 * Xiao et al. 2008, PPJoin).
 */
export function createAlikeWords(
  stems: readonly string[],
  right: readonly number[],
  onWord: () => void,
): AlikeWords {
  const { known, count, read } = readGrams(stems, right, onWord);
  const searched = { theirs: known, index: indexOf(known, count), right, signs: signsOf(known) };
  return (left) => {
    const own = read(left);
    const search: Search = {
      ...searched,
      isOwn: new Uint8Array(count),
      seenBy: new Int32Array(right.length).fill(-1),
      at: new Int32Array(kept),
      dice: new Float64Array(kept),
    };
    const lefts: number[] = [];
    const rights: number[] = [];
    const weights: number[] = [];
    left.forEach((token, word) => {
      onWord();
      const found = findAlike(search, own, word, token);
      for (let n = 0; n < found; n++) {
        lefts.push(token);
        rights.push(right[search.at[n] ?? 0] ?? 0);
        weights.push(alikeWeight * (search.dice[n] ?? 0));
      }
    });
    return {
      left: ints(lefts.length, (n) => lefts[n] ?? 0),
      right: ints(rights.length, (n) => rights[n] ?? 0),
      weight: reals(weights.length, (n) => weights[n] ?? 0),
    };
  };
}

/** Words by those of their trigrams that they can be found by: words, and the place of the trigram in each. */
interface Index {
  readonly offsets: Int32Array;
  readonly words: Int32Array;
  readonly places: Uint8Array;
}

/** How many of a word's trigrams, the rarest first, an alike word cannot all lack. */
function prefixOf(size: number): number {
  return size - Math.ceil(leastShare * size) + 1;
}

function indexOf({ offsets, grams }: Grams, count: number): Index {
  const words = offsets.length - 1;
  const starts = new Int32Array(count + 1);
  const each = (use: (word: number, gram: number, place: number) => void) => {
    for (let word = 0; word < words; word++) {
      const from = offsets[word] ?? 0;
      const size = (offsets[word + 1] ?? 0) - from;
      const prefix = size === 0 ? 0 : prefixOf(size);
      for (let place = 0; place < prefix; place++) use(word, grams[from + place] ?? 0, place);
    }
  };
  each((_, gram) => {
    starts[gram + 1] = (starts[gram + 1] ?? 0) + 1;
  });
  for (let g = 0; g < count; g++) starts[g + 1] = (starts[g + 1] ?? 0) + (starts[g] ?? 0);
  const next = starts.slice(0, count);
  const index = {
    offsets: starts,
    words: new Int32Array(starts[count] ?? 0),
    places: new Uint8Array(starts[count] ?? 0),
  };
  each((word, gram, place) => {
    const at = next[gram] ?? 0;
    index.words[at] = word;
    index.places[at] = Math.min(255, place);
    next[gram] = at + 1;
  });
  return index;
}

/** What a search needs, and its answer: the likest words, as places among the right ones, the likest first. */
interface Search {
  readonly theirs: Grams;
  readonly index: Index;
  readonly right: readonly number[];
  /** By right word a bit for each of its trigrams, 32 in all, see `signsOf`. */
  readonly signs: Int32Array;
  /** Room: 1 for the trigrams of the word that is looked for. */
  readonly isOwn: Uint8Array;
  /** Room: by right word the left one that it was last compared with. */
  readonly seenBy: Int32Array;
  readonly at: Int32Array;
  readonly dice: Float64Array;
}

/** A left word: its trigrams stand in `grams` from `from`, `known` of them; `size` has the unknown ones as well. */
interface Wanted {
  readonly grams: Int32Array;
  readonly from: number;
  readonly known: number;
  readonly size: number;
  readonly sign: number;
}

/** Finds the words that are like a left one; answers how many. */
function findAlike(search: Search, { offsets, grams, sizes }: Grams, word: number, token: number): number {
  const from = offsets[word] ?? 0;
  const known = (offsets[word + 1] ?? 0) - from;
  const size = sizes[word] ?? 0;
  const wanted: Wanted = { grams, from, known, size, sign: signOf(grams, from, from + known) };
  const probes = Math.min(known, known - Math.ceil(leastShare * size) + 1);
  markOwn(search, wanted, 1);
  let found = 0;
  let compared = 0;
  for (let probe = 0; probe < probes; probe++) {
    const gram = at(grams, from + probe);
    const end = at(search.index.offsets, gram + 1);
    for (let x = at(search.index.offsets, gram); x < end && compared < mostCompared; x++) {
      const other = at(search.index.words, x);
      if (search.seenBy[other] === word) continue;
      search.seenBy[other] = word;
      if (search.right[other] === token || !canBeAlike(search, wanted, probe, x)) continue;
      compared++;
      const dice = diceOf(search, wanted, other);
      if (dice >= alikeFrom) found = insert(search, found, other, dice);
    }
  }
  markOwn(search, wanted, 0);
  return found;
}

function at(list: Int32Array, place: number): number {
  return list[place] ?? 0;
}

function markOwn({ isOwn }: Search, { grams, from, known }: Wanted, mark: number): void {
  for (let n = 0; n < known; n++) isOwn[at(grams, from + n)] = mark;
}

/** False where too few trigrams follow on either side of the first one that both have. */
function canBeAlike({ theirs, index }: Search, { known, size }: Wanted, probe: number, x: number): boolean {
  const otherSize = at(theirs.sizes, at(index.words, x));
  const possible = Math.min(known - probe, otherSize - (index.places[x] ?? 0));
  return 2 * possible >= alikeFrom * (size + otherSize);
}

/** Dice's coefficient of two words; 0 where their signs show that it is too small. */
function diceOf({ theirs, signs, isOwn }: Search, { known, size, sign }: Wanted, other: number): number {
  const both = size + at(theirs.sizes, other);
  // Trigrams of one word that have one bit are counted back in.
  const most = bitsIn(sign & at(signs, other)) + known - bitsIn(sign);
  return 2 * most < alikeFrom * both ? 0 : (2 * sharedIn(theirs, other, isOwn)) / both;
}

/** A bit of 32 for every trigram of each word: two words share no more trigrams than bits, but for doubled ones. */
function signsOf({ offsets, grams }: Grams): Int32Array {
  return ints(offsets.length - 1, (word) => signOf(grams, offsets[word] ?? 0, offsets[word + 1] ?? 0));
}

function signOf(grams: Int32Array, from: number, to: number): number {
  let sign = 0;
  for (let x = from; x < to; x++) sign |= 1 << ((grams[x] ?? 0) & 31);
  return sign;
}

/** Bits that are set, by adding neighbours: pairs, then fours, then bytes. */
function bitsIn(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Puts a word in its place among the likest found so far; equally alike ones stay in the order of the words. */
function insert({ at, dice }: Search, found: number, word: number, own: number): number {
  const isBefore = (n: number) => (dice[n] ?? 0) > own || (dice[n] === own && (at[n] ?? 0) < word);
  let place = found;
  while (place > 0 && !isBefore(place - 1)) place--;
  if (place >= kept) return found;
  for (let n = Math.min(found, kept - 1); n > place; n--) {
    at[n] = at[n - 1] ?? 0;
    dice[n] = dice[n - 1] ?? 0;
  }
  at[place] = word;
  dice[place] = own;
  return Math.min(kept, found + 1);
}

function sharedIn({ offsets, grams }: Grams, word: number, isOwn: Uint8Array): number {
  let count = 0;
  const end = offsets[word + 1] ?? 0;
  for (let x = offsets[word] ?? 0; x < end; x++) count += isOwn[grams[x] ?? 0] ?? 0;
  return count;
}
