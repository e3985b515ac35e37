import { foldText } from '../../text/normalise.ts';
import { foldedWords } from '../../text/tokens.ts';
import { int } from '../typed.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What a UTF-16 unit is to the reader: between words, of a word, of a number, or for `foldedWords` to say. */
const between = 0;
const letter = 1;
const digit = 2;
const other = 3;

/** Where the kind stands in a unit's code; below it stands the folded form. */
const kindAt = 16;
const foldedIn = (1 << kindAt) - 1;

/** Kind and folded form, as one number, of the units that nearly all Russian and English is written in. */
function alphabetOf(): Int32Array {
  const codes = new Int32Array(0x2040).fill(other << kindAt);
  const put = (from: number, to: number, kind: number, shift = 0) => {
    for (let unit = from; unit <= to; unit++) codes[unit] = (kind << kindAt) | (unit + shift);
  };
  put(0, 0x7f, between);
  put(0x30, 0x39, digit);
  put(0x41, 0x5a, letter, 0x20);
  put(0x61, 0x7a, letter);
  // Latin letters with one mark, but for the signs of multiplication and division between them.
  put(0xc0, 0xde, letter, 0x20);
  put(0xdf, 0xff, letter);
  for (const unit of [0xa0, 0xab, 0xbb, 0xd7, 0xf7]) put(unit, unit, between);
  put(0x400, 0x40f, letter, 0x50);
  put(0x410, 0x42f, letter, 0x20);
  put(0x430, 0x45f, letter);
  // As foldText has it: ё is written е.
  put(0x401, 0x401, letter, 0x34);
  put(0x451, 0x451, letter, -0x1c);
  // Dashes and quotation marks.
  put(0x2012, 0x2016, between);
  put(0x2018, 0x201f, between);
  return codes;
}

/** Words by the units that they are written with: open addressing, `slots` has the number of a word or -1. */
interface Table {
  slots: Int32Array;
  /** By word: where it stands in `pool`, and the number that the vocabulary gave it. */
  starts: Int32Array;
  numbers: Int32Array;
  hashes: Int32Array;
  count: number;
  pool: Uint16Array;
}

/** Reads a text, and puts the numbers of its words behind those that are in a list. */
export type WordReader = (text: string, into: number[]) => void;

/**
 * Reads texts into numbers of a vocabulary, in the order of their words: the same as `foldedWords` and then
 * `numberOf`, but without making a string of every word. Texts with rarer letters are left to those.
 */
export function createWordReader(vocabulary: Vocabulary): WordReader {
  const alphabet = alphabetOf();
  const table: Table = {
    slots: new Int32Array(4096).fill(-1),
    starts: new Int32Array(2049),
    numbers: new Int32Array(2048),
    hashes: new Int32Array(2048),
    count: 0,
    pool: new Uint16Array(16_384),
  };
  let codes = new Int32Array(1024);
  return (text, into) => {
    if (codes.length < text.length) codes = new Int32Array(2 * text.length);
    if (codesOf(alphabet, text, codes)) readPlain(codes, table, vocabulary, text, into);
    else for (const word of foldedWords(text)) into.push(vocabulary.numberOf(word));
  };
}

/** Writes the codes of a text; false where it has a unit that the alphabet lacks. Each unit is read off the string once. */
function codesOf(alphabet: Int32Array, text: string, codes: Int32Array): boolean {
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const code = unit < alphabet.length ? int(alphabet, unit) : other << kindAt;
    if (code >> kindAt === other) return false;
    codes[at] = code;
  }
  return true;
}

function readPlain(
  codes: Int32Array,
  table: Table,
  vocabulary: Vocabulary,
  text: string,
  into: number[],
): void {
  let at = 0;
  while (at < text.length) {
    const kind = int(codes, at) >> kindAt;
    if (kind === between) {
      at++;
      continue;
    }
    makeRoom(table, text.length - at);
    const { pool } = table;
    const from = at;
    let end = int(table.starts, table.count);
    // FNV-1a over UTF-16 units.
    let hash = 0x811c9dc5;
    for (; at < text.length && int(codes, at) >> kindAt === kind; at++) {
      const unit = int(codes, at) & foldedIn;
      pool[end++] = unit;
      hash = Math.imul(hash ^ unit, 0x01000193);
    }
    hash ^= hash >>> 15;
    const slot = slotOf(table, hash, end);
    if (int(table.slots, slot) < 0) {
      keep(table, slot, hash, end, vocabulary.numberOf(foldText(text.slice(from, at))));
    }
    into.push(int(table.numbers, int(table.slots, slot)));
  }
}

/** The slot of the word that was written at the end of the pool, up to `end`; an empty one where it is new. */
function slotOf(table: Table, hash: number, end: number): number {
  const { slots, hashes } = table;
  const mask = slots.length - 1;
  let slot = hash & mask;
  for (let word = int(slots, slot); word >= 0; word = int(slots, slot)) {
    if (hashes[word] === hash && isSame(table, word, end)) break;
    slot = (slot + 1) & mask;
  }
  return slot;
}

/** Keeps the word at the end of the pool, and the number that the vocabulary gave it. */
function keep(table: Table, slot: number, hash: number, end: number, number: number): void {
  table.slots[slot] = table.count;
  table.hashes[table.count] = hash;
  table.numbers[table.count] = number;
  table.count++;
  table.starts[table.count] = end;
}

function isSame({ starts, pool, count }: Table, word: number, end: number): boolean {
  const start = int(starts, count);
  const known = int(starts, word);
  if (int(starts, word + 1) - known !== end - start) return false;
  for (let n = 0; n < end - start; n++) if (pool[known + n] !== pool[start + n]) return false;
  return true;
}

/** Room for one more word of so many units, and slots at least half empty. */
function makeRoom(table: Table, units: number): void {
  const end = int(table.starts, table.count);
  if (end + units > table.pool.length) {
    const pool = new Uint16Array(2 * (end + units));
    pool.set(table.pool);
    table.pool = pool;
  }
  if (table.count < table.numbers.length) return;
  const grown = (list: Int32Array) => {
    const longer = new Int32Array(2 * list.length);
    longer.set(list);
    return longer;
  };
  table.starts = grown(table.starts);
  table.numbers = grown(table.numbers);
  table.hashes = grown(table.hashes);
  table.slots = new Int32Array(2 * table.slots.length).fill(-1);
  const mask = table.slots.length - 1;
  for (let word = 0; word < table.count; word++) {
    let slot = int(table.hashes, word) & mask;
    while (int(table.slots, slot) >= 0) slot = (slot + 1) & mask;
    table.slots[slot] = word;
  }
}
