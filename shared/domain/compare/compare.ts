import { formKind, kindsOf, type Texts } from './classify.ts';
import { readCompared } from './comparedText.ts';
import { type ChangeKind, isForm } from './kinds.ts';
import { guessLanguage } from './lexicon.ts';
import { matchTokens } from './match.ts';
import type { Piece } from './moves.ts';
import { regionsOf, tidyRegions, weigh } from './tidy.ts';
import { type Token, tokenize } from './tokens.ts';

/** Part of a text in UTF-16 units, `to` exclusive; empty where nothing stands. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** One difference: what stands in `base.from..to` of the base stands as `other.from..to` in the other text. */
export interface Change {
  readonly kind: ChangeKind;
  /**
   * Number, from 1, of a passage that was moved: of the two changes that have it one leaves the passage out, the other
   * puts it in, in the same words; case, spelling and typography may differ. Both are of the kind `reordering`. Null:
   * nothing was moved.
   */
  readonly move: number | null;
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

/** How texts are compared; all of it may be left out. */
export interface CompareOptions {
  /** Product of token counts up to which the best differences are searched for; about 5 ns each. */
  readonly maxCells?: number;
  /** Of both texts, as an ISO 639-1 code: by whose small words kinds are told. Guessed by the letters where not said. */
  readonly language?: string;
}

/** Two paragraphs of 900 words each; about 5 ms. */
const defaultMaxCells = 1_000_000;

/** Below this the texts are shown as whole blocks, as wikidiff2 does. */
const wholeBelow = 0.2;
/** Tokens of both texts up to which such a block is called by what differs in it (a heading, a cell of a table). */
const mostNamed = 10;

/**
 * Compares two texts of the same language word by word, for reading. Words are found whatever their case, spelling and
 * typography, and those differences are then reported as changes of their own. No change begins or ends inside a word,
 * and applying all changes to the base gives the other text. The same texts always give the same changes. Time:
 * O(product of the word counts) up to `maxCells`, O(n log n) plus a bounded search above.
 */
export const compareTexts = (base: string, other: string, options: CompareOptions = {}): Comparison => {
  if (base === other) return sameText(base);
  const language = options.language ?? guessLanguage(base);
  const texts = { base: readCompared(base, language), other: readCompared(other, language) };
  return compareRead(texts, options.maxCells);
};

/** The same for texts that were read before, and may be compared with others, too. */
export const compareRead = (texts: Texts, maxCells = defaultMaxCells): Comparison =>
  compareBy(texts, maxCells, (match) => {
    const pieces = tidyRegions(regionsOf(match.partner, texts.other.tokens.length), match);
    return { pieces, kinds: kindsOf(pieces, texts) };
  });

/**
 * The same down to every word that both texts keep, however little stands between two changes, and with no kinds told (all
 * are `wording`): for laying many texts side by side, where what all of them keep is what counts.
 */
export const compareClosely = (texts: Texts): Comparison =>
  compareBy(texts, defaultMaxCells, ({ partner }) => {
    const pieces = regionsOf(partner, texts.other.tokens.length).map(
      (region): Piece => ({ ...region, move: null }),
    );
    return { pieces, kinds: pieces.map((): ChangeKind => 'wording') };
  });

/** What is said of the words that both texts have. */
type Tell = (match: ReturnType<typeof matchTokens>) => {
  readonly pieces: readonly Piece[];
  readonly kinds: readonly ChangeKind[];
};

const compareBy = (texts: Texts, maxCells: number, tell: Tell): Comparison => {
  const { text: base, tokens: baseTokens } = texts.base;
  const { text: other, tokens: otherTokens } = texts.other;
  if (base === other) return sameText(base);
  const match = matchTokens(baseTokens, otherTokens, maxCells);
  const { partner, approximate } = match;
  const similarity = similarityOf(partner, baseTokens, otherTokens);
  const whole = similarity < wholeBelow;
  if (whole) return { base, other, changes: [wholeChange(texts)], similarity, whole, approximate };
  const { pieces, kinds } = tell(match);
  return { base, other, changes: changesOf(pieces, kinds, texts), similarity, whole, approximate };
};

const sameText = (text: string): Comparison => ({
  base: text,
  other: text,
  changes: [],
  similarity: 1,
  whole: false,
  approximate: false,
});

const wholeChange = (texts: Texts): Change => ({
  kind: wholeKind(texts),
  move: null,
  base: { from: 0, to: texts.base.text.length },
  other: { from: 0, to: texts.other.text.length },
});

const wholeKind = (texts: Texts): ChangeKind => {
  const { base, other } = texts;
  if (base.text.trim() === '') return 'addition';
  if (other.text.trim() === '') return 'omission';
  const [baseTo, otherTo] = [base.tokens.length, other.tokens.length];
  if (baseTo + otherTo > mostNamed) return 'wording';
  return kindsOf([{ baseFrom: 0, baseTo, otherFrom: 0, otherTo, move: null }], texts)[0] ?? 'wording';
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

/** Turns pieces of tokens into changes of text, with the white space and the kept tokens' forms in between. */
const changesOf = (
  pieces: readonly Piece[],
  kinds: readonly ChangeKind[],
  { base, other }: Texts,
): readonly Change[] => {
  const changes: Change[] = [];
  // Tokens told so far, and how far the text is told: to the beginning of the next token after a change.
  const told = { base: 0, other: 0, baseText: 0, otherText: 0 };
  const addUpTo = (kind: ChangeKind, move: number | null, baseTo: number, otherTo: number) => {
    const whole = {
      base: { from: told.baseText, to: base.tokens[baseTo]?.from ?? base.text.length },
      other: { from: told.otherText, to: other.tokens[otherTo]?.from ?? other.text.length },
    };
    const narrowed = narrow(whole.base, whole.other, base.text, other.text);
    if (narrowed !== null) changes.push({ kind, move, ...narrowed });
    Object.assign(told, { base: baseTo, other: otherTo, baseText: whole.base.to, otherText: whole.other.to });
  };
  const keep = (baseTo: number) => {
    while (told.base < baseTo) {
      const baseToken = base.tokens[told.base++];
      const otherToken = other.tokens[told.other++];
      if (baseToken === undefined || otherToken === undefined) continue;
      if (baseToken.text !== otherToken.text) {
        const kind = formKind(baseToken, otherToken);
        changes.push({ kind, move: null, base: spanOf(baseToken), other: spanOf(otherToken) });
      }
      told.baseText = baseToken.to;
      told.otherText = otherToken.to;
      if (told.base < baseTo) addUpTo('typography', null, told.base, told.other);
    }
  };
  if (pieces[0]?.baseFrom !== 0) addUpTo('typography', null, 0, 0);
  pieces.forEach(({ baseFrom, baseTo, otherTo, move }, at) => {
    keep(baseFrom);
    addUpTo(kinds[at] ?? 'wording', move, baseTo, otherTo);
  });
  keep(base.tokens.length);
  addUpTo('typography', null, base.tokens.length, other.tokens.length);
  return changes;
};

const spanOf = ({ from, to }: Token): Span => ({ from, to });

/** Takes off the white space both sides begin and end with; null where nothing differs. */
const narrow = (
  base: Span,
  other: Span,
  baseText: string,
  otherText: string,
): { readonly base: Span; readonly other: Span } | null => {
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
  return { base: { from: baseFrom, to: baseTo }, other: { from: otherFrom, to: otherTo } };
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
 * How many words lie between the texts: in each change the larger of the words left out and the words put in.
 * Punctuation counts nothing, nor do changes that leave the words as they are (`isForm`) or only elsewhere.
 */
export const countChangedWords = ({ base, other, changes }: Comparison): number =>
  changes
    .filter(({ kind }) => !isForm(kind) && kind !== 'reordering')
    .reduce(
      (sum, change) => sum + Math.max(countWords(base, change.base), countWords(other, change.other)),
      0,
    );

const countWords = (text: string, { from, to }: Span): number =>
  tokenize(text.slice(from, to)).filter(({ isWord }) => isWord).length;
