import { matchTokens, type Region } from './match.ts';
import { regionsOf, tidyRegions, weigh } from './tidy.ts';
import { type Token, tokenize } from './tokens.ts';

/** Part of a text in UTF-16 units, `to` exclusive; empty where nothing stands. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * `wording`: words or marks were put in, left out or replaced. `form`: the same words look different, in case,
 * ё or е, shape of quotes and dashes, white space.
 */
type ChangeKind = 'wording' | 'form';

/** One difference: what stands in `base.from..to` of the base stands as `other.from..to` in the other text. */
export interface Change {
  readonly kind: ChangeKind;
  readonly base: Span;
  readonly other: Span;
}

/** How a text differs from its base. */
export interface Comparison {
  readonly base: string;
  readonly other: string;
  /** In text order, not overlapping; text between them is the same in both, to the unit. */
  readonly changes: readonly Change[];
  /** Weight of what is kept over the weight of both texts, 0 to 1 (1: the same words). */
  readonly similarity: number;
  /** True where the texts have too little in common to mark words: one change then spans both. */
  readonly whole: boolean;
  /** True where the texts were too long to find the best differences with certainty. */
  readonly approximate: boolean;
}

export interface CompareOptions {
  /** Product of token counts up to which the best differences are searched for; about 5 ns each. */
  readonly maxCells?: number;
}

/** Two paragraphs of 900 words each; about 5 ms. */
const defaultMaxCells = 1_000_000;

/** Below this the texts are shown as whole blocks, as wikidiff2 does. */
const wholeBelow = 0.2;

/**
 * Compares two texts of the same language word by word, for reading. Words are found whatever the case and
 * typography, and those differences are then reported as changes of their own (`form`). No change begins or
 * ends inside a word, and applying all changes to the base gives the other text. The same texts always give
 * the same changes. Time: O(product of the word counts) up to `maxCells`, O(n log n) plus a bounded search
 * above.
 */
export const compareTexts = (base: string, other: string, options: CompareOptions = {}): Comparison => {
  if (base === other) return { base, other, changes: [], similarity: 1, whole: false, approximate: false };
  const baseTokens = tokenize(base);
  const otherTokens = tokenize(other);
  const { partner, approximate } = matchTokens(baseTokens, otherTokens, options.maxCells ?? defaultMaxCells);
  const similarity = similarityOf(partner, baseTokens, otherTokens);
  if (similarity < wholeBelow) {
    const all: Change = {
      kind: 'wording',
      base: { from: 0, to: base.length },
      other: { from: 0, to: other.length },
    };
    return { base, other, changes: [all], similarity, whole: true, approximate };
  }
  const regions = tidyRegions(regionsOf(partner, otherTokens.length), baseTokens, otherTokens);
  const changes = changesOf(
    regions,
    { text: base, tokens: baseTokens },
    { text: other, tokens: otherTokens },
  );
  return { base, other, changes, similarity, whole: false, approximate };
};

const similarityOf = (partner: Int32Array, base: readonly Token[], other: readonly Token[]): number => {
  const total = weigh(base, 0, base.length) + weigh(other, 0, other.length);
  if (total === 0) return 1;
  let kept = 0;
  partner.forEach((otherAt, baseAt) => {
    if (otherAt >= 0) kept += base[baseAt]?.weight ?? 0;
  });
  return (2 * kept) / total;
};

interface TokenizedText {
  readonly text: string;
  readonly tokens: readonly Token[];
}

/** Turns stretches of tokens into changes of text, with the white space and the kept tokens' forms in between. */
const changesOf = (
  regions: readonly Region[],
  base: TokenizedText,
  other: TokenizedText,
): readonly Change[] => {
  const changes: Change[] = [];
  let baseAt = 0;
  let otherAt = 0;
  const addGap = (kind: ChangeKind, baseNext: number, otherNext: number) => {
    const change = narrow(
      kind,
      gap(base, baseAt, baseNext),
      gap(other, otherAt, otherNext),
      base.text,
      other.text,
    );
    if (change !== null) changes.push(change);
    baseAt = baseNext;
    otherAt = otherNext;
  };
  const addKept = (baseTo: number) => {
    while (baseAt < baseTo) {
      const baseToken = base.tokens[baseAt++];
      const otherToken = other.tokens[otherAt++];
      if (baseToken !== undefined && otherToken !== undefined && baseToken.text !== otherToken.text)
        changes.push({ kind: 'form', base: spanOf(baseToken), other: spanOf(otherToken) });
      if (baseAt < baseTo) addGap('form', baseAt, otherAt);
    }
  };
  if (regions[0]?.baseFrom !== 0) addGap('form', 0, 0);
  for (const region of regions) {
    addKept(region.baseFrom);
    addGap('wording', region.baseTo, region.otherTo);
  }
  if (baseAt < base.tokens.length) {
    addKept(base.tokens.length);
    addGap('form', baseAt, otherAt);
  }
  return changes;
};

const spanOf = ({ from, to }: Token): Span => ({ from, to });

/** From the end of the token before `from` to the beginning of token `to`. */
const gap = ({ text, tokens }: TokenizedText, from: number, to: number): Span => ({
  from: tokens[from - 1]?.to ?? 0,
  to: tokens[to]?.from ?? text.length,
});

/** Takes off the white space both sides begin and end with; null where nothing differs. */
const narrow = (
  kind: ChangeKind,
  base: Span,
  other: Span,
  baseText: string,
  otherText: string,
): Change | null => {
  let { from: baseFrom, to: baseTo } = base;
  let { from: otherFrom, to: otherTo } = other;
  const isSpace = (unit: string | undefined) => unit !== undefined && /\s/.test(unit);
  while (
    baseFrom < baseTo &&
    otherFrom < otherTo &&
    baseText[baseFrom] === otherText[otherFrom] &&
    isSpace(baseText[baseFrom])
  ) {
    baseFrom++;
    otherFrom++;
  }
  while (
    baseFrom < baseTo &&
    otherFrom < otherTo &&
    baseText[baseTo - 1] === otherText[otherTo - 1] &&
    isSpace(baseText[baseTo - 1])
  ) {
    baseTo--;
    otherTo--;
  }
  if (baseFrom === baseTo && otherFrom === otherTo) return null;
  return { kind, base: { from: baseFrom, to: baseTo }, other: { from: otherFrom, to: otherTo } };
};

/** The base with the changes made: the other text. */
export const applyChanges = ({ base, other, changes }: Comparison): string => {
  let result = '';
  let at = 0;
  for (const change of changes) {
    result += base.slice(at, change.base.from) + other.slice(change.other.from, change.other.to);
    at = change.base.to;
  }
  return result + base.slice(at);
};

/**
 * How many words lie between the texts: in each change of wording the larger of the words left out and the
 * words put in. Punctuation and changes of form count nothing.
 */
export const countChangedWords = ({ base, other, changes }: Comparison): number =>
  changes
    .filter(({ kind }) => kind === 'wording')
    .reduce(
      (sum, change) => sum + Math.max(countWords(base, change.base), countWords(other, change.other)),
      0,
    );

const countWords = (text: string, { from, to }: Span): number =>
  tokenize(text.slice(from, to)).filter(({ isWord }) => isWord).length;
