import type { Language } from '../model.ts';
import { remember } from '../remember.ts';
import { createPairTable } from './pairTable.ts';
import { createPrior, type Prior } from './prior.ts';
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

/** How likely two words are each other's counterparts, whatever else is in their sentences. */
interface Likelihood {
  /** Of the right word given the left, and of the left given the right; 0 to 1. */
  readonly forward: number;
  readonly backward: number;
}

/** What two words say of each other, by their keys. */
export type Judge = (left: string, right: string) => Likelihood;

/** A model ready to be asked. */
export interface OpenModel {
  /** Reads texts as they were read when the model was learned. */
  readonly read: LinkReader;
  judge(from: Language, to: Language): Judge;
}

const unknown = 1e-5;
/** How much of what is known of words without learning counts for a pair that was never met. */
const unmet = 0.5;

/** Makes a model ready; one without tables judges by what is known of words in general. O(pairs). */
export function openModel(model: LinkModel): OpenModel {
  const judges = new Map<string, Judge>();
  const judge = (from: Language, to: Language): Judge => {
    const name = `${from} ${to}`;
    const made = judges.get(name) ?? createJudge(model, from, to);
    judges.set(name, made);
    return made;
  };
  return { judge, read: createLinkReader() };
}

function createJudge(model: LinkModel, from: Language, to: Language): Judge {
  const prior = createPrior(from, to);
  const straight = model.tables.find((table) => table.from === from && table.to === to);
  if (straight) return judgeBy(straight, prior, false);
  const turned = model.tables.find((table) => table.from === to && table.to === from);
  return judgeBy(turned, prior, true);
}

/** What two words say of each other of which nothing is known. */
const nothing: Likelihood = { forward: unknown, backward: unknown };

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
  // A word is judged beside many others in turn: it is looked up once.
  let own: JudgedWord | null = null;
  return (left, right) => {
    if (own?.key !== left) own = owns(left);
    const other = others(right);
    const from = isTurned ? other : own;
    const to = isTurned ? own : other;
    const pair = from.number < 0 || to.number < 0 ? -1 : pairs.find(from.number, to.number);
    if (pair < 0 || table === undefined) {
      const known = prior(own.kind, other.kind);
      if (known === 0) return nothing;
      return { forward: unknown + unmet * known, backward: unknown + unmet * known };
    }
    const forward = Math.max(unknown, table.forward[pair] ?? 0);
    const backward = Math.max(unknown, table.backward[pair] ?? 0);
    return isTurned ? { forward: backward, backward: forward } : { forward, backward };
  };
}

function judgedWords(keys: readonly string[]): (key: string) => JudgedWord {
  const numbers = new Map(keys.map((key, number) => [key, number]));
  return remember((key) => ({ key, number: numbers.get(key) ?? -1, kind: kindOf(key) }));
}
