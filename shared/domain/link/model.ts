import type { Language } from '../model.ts';
import { remember } from '../remember.ts';
import { createMatrix, type Matrix } from './matrix.ts';
import { createPriors, type Prior } from './prior.ts';
import { createLinkReader, kindOf, type LinkKind, type LinkReader } from './words.ts';

/** What was learned between the words of two languages; plain values, to be passed between threads. */
export interface LinkTable {
  readonly from: Language;
  readonly to: Language;
  /** Keys of words (see `LinkWord`). */
  readonly lefts: readonly string[];
  readonly rights: readonly string[];
  /**
   * By pair: numbers of its words in `lefts` and `rights`, and their probabilities each given the other. In the order of
   * the left words and then of the right ones, so that a pair is found where it stands: whoever is handed a table has
   * nothing to build, which for 100,000 pairs would keep a key waiting.
   */
  readonly left: Int32Array;
  readonly right: Int32Array;
  readonly forward: Float32Array;
  readonly backward: Float32Array;
}

/** All that was learned from a project. */
export interface LinkModel {
  readonly tables: readonly LinkTable[];
}

/** How likely words are each other's counterparts, whatever else is in their sentences; 0 to 1. */
export interface Likelihoods {
  /** Of the right word given the left. */
  readonly forward: Matrix;
  /** Of the left word given the right. */
  readonly backward: Matrix;
}

/** What the words of two texts say of each other, by their keys. O(words x words). */
export type Judge = (lefts: readonly string[], rights: readonly string[]) => Likelihoods;

/** A model ready to be asked. */
export interface OpenModel {
  /** Reads texts as they were read when the model was learned. */
  readonly read: LinkReader;
  judge(from: Language, to: Language): Judge;
}

const unknown = 1e-5;
/** How much of what is known of words without learning counts for a pair that was never met. */
const unmet = 0.5;

/**
 * Makes a model ready; one without tables judges by what is known of words in general. `priors` may serve several
 * models. O(pairs).
 */
export function openModel(model: LinkModel, priors = createPriors()): OpenModel {
  const judges = new Map<string, Judge>();
  const judge = (from: Language, to: Language): Judge => {
    const name = `${from} ${to}`;
    const made = judges.get(name) ?? createJudge(model, from, to, priors(from, to));
    judges.set(name, made);
    return made;
  };
  return { judge, read: createLinkReader() };
}

function createJudge(model: LinkModel, from: Language, to: Language, prior: Prior): Judge {
  const straight = model.tables.find((table) => table.from === from && table.to === to);
  if (straight) return judgeBy(straight, prior, false);
  const turned = model.tables.find((table) => table.from === to && table.to === from);
  return judgeBy(turned, prior, true);
}

interface JudgedWord {
  readonly key: string;
  /** In the table; -1 where it is not. */
  readonly number: number;
  readonly kind: LinkKind;
}

function judgeBy(table: LinkTable | undefined, prior: Prior, isTurned: boolean): Judge {
  const lefts = judgedWords(table?.lefts ?? []);
  const rights = judgedWords(table?.rights ?? []);
  const find = table === undefined ? () => -1 : pairsOf(table);
  const [owns, others] = isTurned ? [rights, lefts] : [lefts, rights];
  const pairOf = (own: JudgedWord, other: JudgedWord): number => {
    const [from, to] = isTurned ? [other.number, own.number] : [own.number, other.number];
    return from < 0 || to < 0 ? -1 : find(from, to);
  };
  const fillRow = (own: JudgedWord, { words, firsts }: Columns, from: number, to: Directions): void => {
    const { ahead, back } = to;
    const priorTo = prior(own.kind);
    for (let column = 0; column < words.length; column++) {
      const other = words[column];
      if (other === undefined) break;
      const at = from + column;
      const first = firsts[column] ?? column;
      if (first < column) {
        ahead[at] = ahead[from + first] ?? 0;
        back[at] = back[from + first] ?? 0;
        continue;
      }
      const pair = pairOf(own, other);
      if (pair < 0) {
        ahead[at] = back[at] = unknown + unmet * priorTo(other.kind);
        continue;
      }
      ahead[at] = Math.max(unknown, table?.forward[pair] ?? 0);
      back[at] = Math.max(unknown, table?.backward[pair] ?? 0);
    }
  };
  return (ownKeys, otherKeys) => {
    const columns = { words: otherKeys.map(others), firsts: firstPlaces(otherKeys) };
    const width = otherKeys.length;
    const rows = firstPlaces(ownKeys);
    // Without a table both directions say the same.
    const ahead = createMatrix(ownKeys.length, width);
    const back = table === undefined ? ahead : createMatrix(ownKeys.length, width);
    const scores = { ahead: ahead.scores, back: back.scores };
    for (const [row, key] of ownKeys.entries()) {
      const first = rows[row] ?? row;
      // In a long text most words have come before: each pair is judged once, and then copied.
      if (first === row) fillRow(owns(key), columns, row * width, scores);
      else for (const list of [ahead, back]) copyRow(list, first, row);
    }
    return isTurned ? { forward: back, backward: ahead } : { forward: ahead, backward: back };
  };
}

/** Finds the place of a pair of a table, or -1. O(log pairs of the left word). */
function pairsOf({ lefts, left, right }: LinkTable): (from: number, to: number) => number {
  const ends = new Int32Array(lefts.length + 1);
  for (const own of left) ends[own + 1] = (ends[own + 1] ?? 0) + 1;
  for (let own = 0; own < lefts.length; own++) ends[own + 1] = (ends[own + 1] ?? 0) + (ends[own] ?? 0);
  return (from, to) => {
    let low = ends[from] ?? 0;
    const end = ends[from + 1] ?? 0;
    for (let high = end; low < high; ) {
      const middle = (low + high) >>> 1;
      if ((right[middle] ?? 0) < to) low = middle + 1;
      else high = middle;
    }
    return low < end && right[low] === to ? low : -1;
  };
}

/** Words with, by place, the first place that has the same word. */
interface Columns {
  readonly words: readonly JudgedWord[];
  readonly firsts: Int32Array;
}

/** Of a table's right words given its left, and the other way. */
interface Directions {
  readonly ahead: Float64Array;
  readonly back: Float64Array;
}

const copyRow = ({ scores, columns }: Matrix, from: number, to: number): void =>
  void scores.copyWithin(to * columns, from * columns, (from + 1) * columns);

/** By place of a list, the first place that has the same. */
function firstPlaces(keys: readonly string[]): Int32Array {
  const places = new Map<string, number>();
  return Int32Array.from(keys, (key, at) => {
    const first = places.get(key) ?? at;
    if (first === at) places.set(key, at);
    return first;
  });
}

function judgedWords(keys: readonly string[]): (key: string) => JudgedWord {
  const numbers = new Map(keys.map((key, number) => [key, number]));
  return remember((key) => ({ key, number: numbers.get(key) ?? -1, kind: kindOf(key) }));
}
