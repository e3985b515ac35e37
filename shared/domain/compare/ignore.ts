import type { Change, Comparison, Span } from './compare.ts';
import { spelledForm } from './spelled.ts';
import { type Token, tokenize, typographicForm, unitSign } from './tokens.ts';

/** Differences that are not to be shown. */
export interface Ignored {
  readonly case: boolean;
  readonly punctuation: boolean;
  /** Spellings of one word (`dialog`, `dialogue`), short forms (`don't`), numbers in words and in digits. */
  readonly spelling: boolean;
  /** Shapes of quotes, dashes and spaces. */
  readonly typography: boolean;
  /** Words and passages that only stand elsewhere. */
  readonly order: boolean;
}

/** Every difference counts. */
export const nothingIgnored: Ignored = {
  case: false,
  punctuation: false,
  spelling: false,
  typography: false,
  order: false,
};

/**
 * The comparison without the changes that are nothing once the given differences count nothing. Changes are only ever
 * taken away, and more of them the more is ignored. Linear in the length of the changes.
 */
export const ignoring = (comparison: Comparison, ignored: Ignored): Comparison => {
  const { punctuation, spelling, typography, order } = ignored;
  if (!(ignored.case || punctuation || spelling || typography || order)) return comparison;
  const changes = comparison.changes.filter((change) => !isIgnored(change, comparison, ignored));
  return changes.length === comparison.changes.length ? comparison : { ...comparison, changes };
};

const isIgnored = (change: Change, comparison: Comparison, ignored: Ignored): boolean => {
  const { base, other } = comparison;
  const { spelling } = ignored;
  if (change.move !== null) return ignored.order;
  if (change.kind === 'typography') return ignored.typography;
  if (spelling && change.kind === 'spelling' && isOnlySpelled(change, comparison, ignored)) return true;
  return textUnder(base, change.base, ignored) === textUnder(other, change.other, ignored);
};

/** True of a change of spelling that changes no capital and no mark besides, as far as those count. */
const isOnlySpelled = (change: Change, { base, other }: Comparison, ignored: Ignored): boolean => {
  const own = tokenize(base.slice(change.base.from, change.base.to));
  const others = tokenize(other.slice(change.other.from, change.other.to));
  const areEqual = (left: string | null, right: string | null) =>
    left === null || right === null || left === right;
  return (
    (ignored.case || areEqual(firstCase(own), firstCase(others))) &&
    (ignored.punctuation || marksUnder(own, ignored) === marksUnder(others, ignored))
  );
};

/** Null where the first word has no letters that could be capital. */
const firstCase = (tokens: readonly Token[]): string | null => {
  const text = tokens.find(({ isWord }) => isWord)?.text;
  return text === undefined || text.toLowerCase() === text.toUpperCase() ? null : caseOf(text.slice(0, 1));
};

const marksUnder = (tokens: readonly Token[], ignored: Ignored): string =>
  tokens
    .filter(({ isWord, match }) => !isWord && !unitSign.test(match))
    .map((token) => tokenUnder(token, { ...ignored, spelling: false }))
    .join('');

/** A stretch of text in the form in which it is compared when these differences count nothing. */
export const textUnder = (text: string, { from, to }: Span, ignored: Ignored): string => {
  const tokens = tokenize(text.slice(from, to))
    .filter(({ isWord, match }) => isWord || unitSign.test(match) || !ignored.punctuation)
    .map((token) => tokenUnder(token, ignored));
  if (ignored.order) tokens.sort();
  return tokens.join(ignored.spelling ? '' : '\u0000');
};

const tokenUnder = ({ text, match }: Token, ignored: Ignored): string => {
  const shown = ignored.typography ? typographicForm(text) : text;
  if (!ignored.spelling) return ignored.case ? shown.toLowerCase() : shown;
  return spelledForm(match) + (ignored.case ? '' : caseOf(text));
};

/** Which letters are capital, as far as a reader sees a difference: none, the first, or all. */
const caseOf = (text: string): string => {
  if (text === text.toLowerCase()) return '';
  return text === text.toUpperCase() && text.length > 1 ? '\u0001' : '\u0002';
};
