import { type Comparison, compareClosely, type Span } from './compare.ts';
import { readCompared } from './comparedText.ts';
import { type Ignored, textUnder } from './ignore.ts';
import { type Token, weights } from './tokens.ts';

/** One wording of a passage, and the texts that have it, by their places in what was collated. */
export interface Reading {
  readonly texts: readonly number[];
  /** As the first of them has it; `''` where they have nothing here. */
  readonly text: string;
}

/** Words that all texts have, or a place where they part. */
export type Passage =
  | { readonly kind: 'common'; readonly text: string }
  | {
      readonly kind: 'variant';
      /** The base's first, then in the order of the texts. */
      readonly readings: readonly Reading[];
      /** What stands here in each text; null for texts that are told apart. */
      readonly own: readonly (string | null)[];
    };

/** Any number of texts side by side; see {@link collate}. */
export interface Collation {
  readonly passages: readonly Passage[];
  /** Texts that have so little in common with the base that only the whole of them can be told. */
  readonly apart: readonly number[];
}

/** What the texts are laid against, and what counts. */
export interface CollateOptions {
  /** Place of the text that the others are read against. */
  readonly base: number;
  /** Of all texts, an ISO 639-1 code. */
  readonly language: string;
  /** Differences that count nothing: texts that differ only so agree. */
  readonly ignored: Ignored;
}

/**
 * Lays any number of texts side by side: common words once, variants together, and which texts agree. The text of every
 * version that is not told apart is what the passages say of it, joined. Linear in the texts, after one comparison of
 * each with the base.
 */
export const collate = (texts: readonly string[], { base, language, ignored }: CollateOptions): Collation => {
  const baseText = texts[base] ?? '';
  const against = readCompared(baseText, language);
  const all = texts.map((text) => compareClosely({ base: against, other: readCompared(text, language) }));
  const told = all.map((comparison) => (comparison.whole ? null : comparison));
  const readers = told.map((comparison) => comparison && createReader(comparison));
  const passages: Passage[] = [];
  let at = 0;
  const addCommon = (to: number) => {
    for (const reader of readers) reader?.skip(to);
    if (to > at) passages.push({ kind: 'common', text: baseText.slice(at, to) });
    at = to;
  };
  for (const { from, to } of groupsOf(told, against.tokens)) {
    addCommon(from);
    const own = readers.map((reader) => reader?.read(to) ?? null);
    passages.push({ kind: 'variant', readings: readingsOf(own, base, ignored), own });
    at = to;
  }
  addCommon(baseText.length);
  return { passages, apart: all.flatMap(({ whole }, place) => (whole ? [place] : [])) };
};

/** Stretches of the base that some text changes, those joined that have no word between them that means something. */
const groupsOf = (comparisons: readonly (Comparison | null)[], tokens: readonly Token[]): readonly Span[] => {
  const isHeld = holds(tokens);
  const spans = comparisons
    .flatMap((comparison) => comparison?.changes.map(({ base }) => base) ?? [])
    .sort((one, other) => one.from - other.from || one.to - other.to);
  const groups: { from: number; to: number }[] = [];
  for (const { from, to } of spans) {
    const last = groups.at(-1);
    if (last && !isHeld(last.to, from)) last.to = Math.max(last.to, to);
    else groups.push({ from, to });
  }
  return groups;
};

/** Whether a content word stands between two places, asked of ascending places. Linear over all calls. */
const holds = (tokens: readonly Token[]): ((from: number, to: number) => boolean) => {
  const content = tokens.filter(({ weight }) => weight === weights.content);
  let at = 0;
  return (from, to) => {
    while ((content[at]?.from ?? Number.POSITIVE_INFINITY) < from) at++;
    return (content[at]?.to ?? Number.POSITIVE_INFINITY) <= to;
  };
};

/** Goes along a text from group to group; places are units of the base. */
interface Reader {
  /** Passes over words that are the base's own. */
  skip(baseTo: number): void;
  /** What stands in the text up to there. */
  read(baseTo: number): string;
}

const createReader = ({ other, changes }: Comparison): Reader => {
  let next = 0;
  /** How much farther the text is than the base. */
  let ahead = 0;
  let at = 0;
  return {
    skip: (baseTo) => {
      at = baseTo + ahead;
    },
    read: (baseTo) => {
      for (let change = changes[next]; change && change.base.to <= baseTo; change = changes[++next])
        ahead = change.other.to - change.base.to;
      const from = at;
      at = baseTo + ahead;
      return other.slice(from, at);
    },
  };
};

/** Who has what: texts agree where nothing that counts is between them. */
const readingsOf = (own: readonly (string | null)[], base: number, ignored: Ignored): readonly Reading[] => {
  const readings = new Map<string, { texts: number[]; text: string }>();
  const places = [base, ...own.map((_, place) => place).filter((place) => place !== base)];
  for (const place of places) {
    const text = own[place] ?? null;
    if (text === null) continue;
    const form = textUnder(text, { from: 0, to: text.length }, ignored);
    const reading = readings.get(form);
    if (reading) reading.texts.push(place);
    else readings.set(form, { texts: [place], text });
  }
  return [...readings.values()];
};
