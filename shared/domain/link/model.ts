import type { Language } from '../model.ts';
import { createPairTable } from './pairTable.ts';
import { createPrior, type Prior } from './prior.ts';
import { kindOf, type LinkKind } from './words.ts';

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
  return { judge };
}

function createJudge(model: LinkModel, from: Language, to: Language): Judge {
  const prior = createPrior(from, to);
  const straight = model.tables.find((table) => table.from === from && table.to === to);
  if (straight) return judgeBy(straight, prior, false);
  const turned = model.tables.find((table) => table.from === to && table.to === from);
  return judgeBy(turned, prior, true);
}

function judgeBy(table: LinkTable | undefined, prior: Prior, isTurned: boolean): Judge {
  const lefts = new Map(table?.lefts.map((key, number) => [key, number]));
  const rights = new Map(table?.rights.map((key, number) => [key, number]));
  const pairs = createPairTable();
  table?.left.forEach((left, pair) => {
    pairs.add(left, table.right[pair] ?? 0);
  });
  const kinds = new Map<string, LinkKind>();
  const kind = (key: string): LinkKind => {
    const made = kinds.get(key) ?? kindOf(key);
    kinds.set(key, made);
    return made;
  };
  return (left, right) => {
    const [from, to] = isTurned ? [right, left] : [left, right];
    const pair = pairs.find(lefts.get(from) ?? -1, rights.get(to) ?? -1);
    const isMet = pair >= 0 && table !== undefined;
    const least = isMet ? unknown : unknown + unmet * prior(kind(left), kind(right));
    const forward = Math.max(least, (isMet && table.forward[pair]) || 0);
    const backward = Math.max(least, (isMet && table.backward[pair]) || 0);
    return isTurned ? { forward: backward, backward: forward } : { forward, backward };
  };
}
