import type { Language } from '../model.ts';
import { remember } from '../remember.ts';
import { createMatrix, type Matrix } from './matrix.ts';
import { createPairTable } from './pairTable.ts';
import { createPriors, type Prior } from './prior.ts';
import { createLinkReader, kindOf, type LinkKind, type LinkReader } from './words.ts';

/** What was learned between the words of two languages; plain values, to be passed between threads. */
export interface LinkTable {
  readonly from: Language;
  readonly to: Language;
  /** Keys of words (see `LinkWord`). */
  readonly lefts: readonly string[];
  readonly rights: readonly string[];
  /** By pair: numbers of its words in `lefts` and `rights`, and their probabilities each given the other. */
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
  const pairs = createPairTable();
  table?.left.forEach((left, pair) => {
    pairs.add(left, table.right[pair] ?? 0);
  });
  const [owns, others] = isTurned ? [rights, lefts] : [lefts, rights];
  const pairOf = (own: JudgedWord, other: JudgedWord): number => {
    const [from, to] = isTurned ? [other.number, own.number] : [own.number, other.number];
    return from < 0 || to < 0 ? -1 : pairs.find(from, to);
  };
  return (ownKeys, otherKeys) => {
    // Of the table's right words given its left, and the other way.
    const ahead = createMatrix(ownKeys.length, otherKeys.length);
    const back = createMatrix(ownKeys.length, otherKeys.length);
    // In a long text most words have come before: each pair is judged once, and then copied.
    const different = [...new Set(otherKeys)];
    const columns = different.map(others);
    const place = new Map(different.map((key, at) => [key, at]));
    const places = otherKeys.map((key) => place.get(key) ?? 0);
    const judgedRows = remember((key: string) => {
      const own = owns(key);
      const priorTo = prior(own.kind);
      const row = { ahead: new Float64Array(columns.length), back: new Float64Array(columns.length) };
      for (const [at, other] of columns.entries()) {
        const pair = pairOf(own, other);
        if (pair < 0) {
          row.ahead[at] = row.back[at] = unknown + unmet * priorTo(other.kind);
          continue;
        }
        row.ahead[at] = Math.max(unknown, table?.forward[pair] ?? 0);
        row.back[at] = Math.max(unknown, table?.backward[pair] ?? 0);
      }
      return row;
    });
    let at = 0;
    for (const key of ownKeys) {
      const row = judgedRows(key);
      for (const other of places) {
        ahead.scores[at] = row.ahead[other] ?? 0;
        back.scores[at] = row.back[other] ?? 0;
        at += 1;
      }
    }
    return isTurned ? { forward: back, backward: ahead } : { forward: ahead, backward: back };
  };
}

function judgedWords(keys: readonly string[]): (key: string) => JudgedWord {
  const numbers = new Map(keys.map((key, number) => [key, number]));
  return remember((key) => ({ key, number: numbers.get(key) ?? -1, kind: kindOf(key) }));
}
