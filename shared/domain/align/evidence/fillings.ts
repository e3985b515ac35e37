import { int, real } from '../typed.ts';
import { type Bag, createBag, emptyBag } from './bag.ts';

/** Texts by number: text n is `tokens[begins[n]]` up to `tokens[ends[n]]`. */
export interface Texts {
  readonly begins: Int32Array;
  readonly ends: Int32Array;
  readonly tokens: Int32Array;
}

/** What a bag holds after one text alone, to be added to others. */
interface Filling {
  number: number;
  total: number;
  count: number;
  tokens: Int32Array;
  masses: Float64Array;
}

/** How texts of one side, the givers, go into bags that are read with texts of the other, the takers. */
export interface Pouring {
  /** Size of the vocabulary, and how many givers with numbers that follow each other are needed at a time. */
  readonly size: number;
  readonly reach: number;
  readonly takers: Texts;
  /** By giver the first and last taker that a bag with it is read with; neither ever falls. */
  readonly first: Int32Array;
  readonly last: Int32Array;
  /** Adds a giver to a bag, but for tokens of which `wanted` has 0. */
  readonly pour: (bag: Bag, giver: number, wanted: Int32Array) => void;
}

/** Givers as they go into bags, and takers cut down to what can be in a bag. */
export interface Fillings {
  /** Makes a giver ready to be poured; every giver at the most once, in order. */
  readonly prepare: (giver: number) => void;
  readonly pour: (bag: Bag, giver: number) => void;
  /** The tokens of takers `from` to `to` that any giver which is ready has, by number from 0; until the next call. */
  readonly cutTakers: (from: number, to: number) => Texts;
}

/**
 * What each giver puts into a bag is worked out once and copied afterwards, and only of words that its takers have:
 * in a narrow band that is a small part of all that its words may stand for.
 */
export function createFillings({ size, reach, takers, first, last, pour }: Pouring): Fillings {
  const fillings = Array.from({ length: reach }, (): Filling => {
    return { number: -1, total: 0, count: 0, tokens: new Int32Array(64), masses: new Float64Array(64) };
  });
  const alone = createBag(size);
  const wanted = new Int32Array(size);
  // By token how many of the fillings have it.
  const held = new Int32Array(size);
  const cut = { begins: new Int32Array(64), ends: new Int32Array(64), tokens: new Int32Array(1024) };
  let from = 0;
  let to = 0;
  return {
    prepare: (giver) => {
      const filling = fillings[giver % reach];
      if (filling === undefined || filling.number === giver) return;
      const end = Math.min(takers.begins.length, int(last, giver) + 1);
      for (; to < end; to++)
        countTokens(wanted, takers.tokens, int(takers.begins, to), int(takers.ends, to), 1);
      for (; from < Math.min(to, int(first, giver)); from++) {
        countTokens(wanted, takers.tokens, int(takers.begins, from), int(takers.ends, from), -1);
      }
      pour(alone, giver, wanted);
      countTokens(held, filling.tokens, 0, filling.count, -1);
      keepFilling(filling, alone, giver);
      countTokens(held, filling.tokens, 0, filling.count, 1);
      emptyBag(alone);
    },
    pour: (bag, giver) => {
      const filling = fillings[giver % reach];
      if (filling !== undefined) addFilling(bag, filling);
    },
    cutTakers: (begin, end) => {
      makeRoom(cut, takers, begin, end);
      let count = 0;
      for (let n = begin; n <= end; n++) {
        cut.begins[n - begin] = count;
        count = keepHeld(cut.tokens, count, takers, n, held);
        cut.ends[n - begin] = count;
      }
      return cut;
    },
  };
}

/** Counts tokens up or down. */
function countTokens(counts: Int32Array, tokens: Int32Array, from: number, to: number, by: number): void {
  for (let x = from; x < to; x++) {
    const token = int(tokens, x);
    counts[token] = int(counts, token) + by;
  }
}

/** Writes the tokens of a text that are held behind `count` others; answers how many there are then. */
function keepHeld(
  kept: Int32Array,
  count: number,
  { begins, ends, tokens }: Texts,
  text: number,
  held: Int32Array,
): number {
  let at = count;
  const end = int(ends, text);
  for (let x = int(begins, text); x < end; x++) {
    const token = int(tokens, x);
    kept[at] = token;
    at += -int(held, token) >>> 31;
  }
  return at;
}

function makeRoom(
  cut: { begins: Int32Array; ends: Int32Array; tokens: Int32Array },
  { begins, ends }: Texts,
  from: number,
  to: number,
): void {
  if (cut.begins.length <= to - from) {
    cut.begins = new Int32Array(2 * (to - from + 1));
    cut.ends = new Int32Array(2 * (to - from + 1));
  }
  let tokens = 0;
  for (let n = from; n <= to; n++) tokens += int(ends, n) - int(begins, n);
  if (cut.tokens.length <= tokens) cut.tokens = new Int32Array(2 * tokens + 1);
}

function keepFilling(filling: Filling, { total, touched, touchedCount, mass }: Bag, number: number): void {
  if (filling.tokens.length < touchedCount) {
    filling.tokens = new Int32Array(2 * touchedCount);
    filling.masses = new Float64Array(2 * touchedCount);
  }
  filling.number = number;
  filling.total = total;
  filling.count = touchedCount;
  for (let x = 0; x < touchedCount; x++) {
    const token = int(touched, x);
    filling.tokens[x] = token;
    filling.masses[x] = real(mass, token);
  }
}

function addFilling(bag: Bag, { total, count, tokens, masses }: Filling): void {
  const { mass, touched } = bag;
  let known = bag.touchedCount;
  for (let x = 0; x < count; x++) {
    const token = int(tokens, x);
    const before = real(mass, token);
    if (before === 0) touched[known++] = token;
    mass[token] = before + real(masses, x);
  }
  bag.touchedCount = known;
  bag.total += total;
}
