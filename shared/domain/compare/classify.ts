import { modalitiesOf } from '../text/modals.ts';
import { withoutPossessive } from '../text/spelling.ts';
import type { Span } from './compare.ts';
import type { ComparedText } from './comparedText.ts';
import { withoutKeptElsewhere } from './keptElsewhere.ts';
import type { ChangeKind } from './kinds.ts';
import { type Lexicon, lexiconOf } from './lexicon.ts';
import type { Region } from './match.ts';
import { modalsDiffer } from './modalChanges.ts';
import type { Piece } from './moves.ts';
import { namesLost } from './names.ts';
import { negationsLost } from './negationChanges.ts';
import { figuresAgree, mayHoldNumbers, numbersDiffer } from './numberChanges.ts';
import { quantitiesDiffer, scoresSwap, signDiffers } from './quantityChanges.ts';
import { areSpelledAlike } from './spelled.ts';
import { type Token, typographicForm, unitSign, weights } from './tokens.ts';
import { areForms } from './wordForms.ts';

/** Two texts of one language. */
export interface Texts {
  readonly base: ComparedText;
  readonly other: ComparedText;
}

/** The words of a change on both sides, in match form. */
export interface Words {
  readonly base: readonly string[];
  readonly other: readonly string[];
}

/**
 * Kinds of the changes, in order. What can change the meaning is asked first; a change that is nothing else is
 * wording. Linear in the length of the changes, and once in that of the texts where a change holds a number or a name.
 */
export const kindsOf = (pieces: readonly Piece[], texts: Texts): readonly ChangeKind[] => {
  const words = pieces.map((piece) => (piece.move === null ? wordsOf(piece, texts) : noWords));
  const { tokens: base, language } = texts.base;
  const { tokens: other } = texts.other;
  const negations = negationsLost(pieces, words, { base, other, language });
  const modals = modalsDiffer(pieces, words, base, language);
  const kinds = pieces.map((region, at): ChangeKind => {
    if (region.move !== null) return 'reordering';
    const own = words[at] ?? noWords;
    if (own.base.length + own.other.length === 0)
      return signDiffers(region, base, other) ? 'number' : 'punctuation';
    return (
      sameWords(own) ??
      figureKind(region, own, texts) ??
      (negations[at] === 0 || sizeOf(own) > mostNegated ? null : 'negation') ??
      (modals[at] === 'turned' ? 'modality' : null) ??
      (nameDiffers(region, texts) ? 'name' : null) ??
      plainKind(own, region, texts, modals[at] !== null)
    );
  });
  return withoutKeptElsewhere(kinds, pieces, words, base);
};

/** Words of the longer side above which a negation more or less tells little. */
const mostNegated = 20;

const sizeOf = ({ base, other }: Words): number => Math.max(base.length, other.length);

const noWords: Words = { base: [], other: [] };

const wordsOf = ({ baseFrom, baseTo, otherFrom, otherTo }: Region, { base, other }: Texts): Words => ({
  base: formsIn(base.tokens, baseFrom, baseTo),
  other: formsIn(other.tokens, otherFrom, otherTo),
});

const formsIn = (tokens: readonly Token[], from: number, to: number): readonly string[] => {
  const forms: string[] = [];
  for (let at = from; at < to; at++) {
    const token = tokens[at];
    if (token === undefined || !(token.isWord || unitSign.test(token.match))) continue;
    forms.push(isNumero(tokens, at) ? 'number' : token.match);
  }
  return forms;
};

/** "School No. 5": no negation. */
const isNumero = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.text === 'No' && tokens[at + 1]?.match === '.' && tokens[at - 1]?.isWord === true;

/** Kind of a change that leaves the words as they are; null where it does not. */
const sameWords = ({ base, other }: Words): ChangeKind | null => {
  if (base.length > 0 && base.join(' ') === other.join(' ')) return 'punctuation';
  return base.length > 0 && other.length > 0 && areSpelledAlike(base, other) ? 'spelling' : null;
};

/** Kind of a change of figures: another number, or the same written otherwise; null where it is about other things too. */
const figureKind = (region: Region, words: Words, texts: Texts): ChangeKind | null => {
  const { tokens: base, language } = texts.base;
  const { tokens: other } = texts.other;
  if (quantitiesDiffer(words, language) || scoresSwap(words)) return 'number';
  const { baseFrom, baseTo, otherFrom, otherTo } = region;
  if (
    !mayHoldNumbers(base, baseFrom, baseTo, language) &&
    !mayHoldNumbers(other, otherFrom, otherTo, language)
  )
    return null;
  const [own, others] = [texts.base.figures(), texts.other.figures()];
  const baseSpan = spanOfTokens(base, baseFrom, baseTo);
  const otherSpan = spanOfTokens(other, otherFrom, otherTo);
  if (numbersDiffer(own, baseSpan, others, otherSpan, language)) return 'number';
  return figuresAgree(own, baseSpan, others, otherSpan) ? 'spelling' : null;
};

/** Empty where there are no tokens. */
const spanOfTokens = (tokens: readonly Token[], from: number, to: number): Span => {
  const start = tokens[from]?.from ?? 0;
  return { from: start, to: to > from ? (tokens[to - 1]?.to ?? start) : start };
};

const nameDiffers = (region: Region, texts: Texts): boolean => {
  const { baseFrom, baseTo, otherFrom, otherTo } = region;
  const [base, other] = [texts.base.names(), texts.other.names()];
  const lost = namesLost(texts.base.tokens, baseFrom, baseTo, base, other);
  const gained = namesLost(texts.other.tokens, otherFrom, otherTo, other, base);
  return lost.some((name) => !other.hasFormOf(name)) || gained.some((name) => !base.hasFormOf(name));
};

const smallIn =
  ({ articles, prepositions }: Lexicon) =>
  (word: string): boolean =>
    articles.has(word) || prepositions.has(word);

const plainKind = (words: Words, region: Region, texts: Texts, isModal: boolean): ChangeKind => {
  const { base, other } = words;
  const lexicon = lexiconOf(texts.base.language);
  const all = [...base, ...other];
  if (all.every((word) => lexicon.articles.has(word))) return 'article';
  const areSame = base.length > 0 && areForms(base, other);
  if (!areSame && isModal) return 'modality';
  if (base.length === 0 || other.length === 0) return oneSided(all, region, texts);
  const isSmall = smallIn(lexicon);
  const isNotSmall = (word: string) => !isSmall(word);
  if (all.every(isSmall)) return 'preposition';
  if ([...base].sort().join(' ') === [...other].sort().join(' ')) return 'reordering';
  if (withoutArticles(base, lexicon) === withoutArticles(other, lexicon)) return 'article';
  if (areSame || formsDiffer(words, texts.base.language)) return 'wordForm';
  // "на стул", "около стула": the preposition asks for another case.
  if (areForms(base.filter(isNotSmall), other.filter(isNotSmall))) return 'preposition';
  if (sortedCore(base, lexicon) === sortedCore(other, lexicon)) return 'reordering';
  return lopsided(region, texts) ?? 'wording';
};

/** What is the same of "the bank's governor" and "the governor of the bank", "a book open" and "an open book". */
const sortedCore = (words: readonly string[], { articles }: Lexicon): string =>
  words
    .filter((word) => !articles.has(word) && word !== 'of')
    .map(withoutPossessive)
    .sort()
    .join(' ');

const withoutArticles = (words: readonly string[], { articles }: Lexicon): string =>
  words.filter((word) => !articles.has(word)).join(' ');

const oneSided = (words: readonly string[], region: Region, texts: Texts): ChangeKind => {
  const lexicon = lexiconOf(texts.base.language);
  if (words.every(smallIn(lexicon))) return 'preposition';
  if (words.every((word) => lexicon.auxiliaries.has(word))) return 'wordForm';
  const weight = contentWords(region, texts);
  if (weight.base + weight.other === 0) return 'wording';
  return weight.other === 0 ? 'omission' : 'addition';
};

/** Content words more on one side than this, and so many times those of the other, are an omission or addition. */
const lopsidedBy = { words: 4, times: 4 };

const lopsided = (region: Region, texts: Texts): ChangeKind | null => {
  const { base, other } = contentWords(region, texts);
  const isLopsided = (more: number, less: number) =>
    more - less >= lopsidedBy.words && more >= less * lopsidedBy.times;
  if (isLopsided(base, other)) return 'omission';
  return isLopsided(other, base) ? 'addition' : null;
};

const contentWords = ({ baseFrom, baseTo, otherFrom, otherTo }: Region, { base, other }: Texts) => ({
  base: countContent(base.tokens, baseFrom, baseTo),
  other: countContent(other.tokens, otherFrom, otherTo),
});

const countContent = (tokens: readonly Token[], from: number, to: number): number => {
  let count = 0;
  for (let at = from; at < to; at++)
    if (tokens[at]?.isWord && tokens[at]?.weight === weights.content) count++;
  return count;
};

/** The same words in other forms, tenses and with other small words between them. */
const formsDiffer = ({ base, other }: Words, language: string): boolean => {
  const lexicon = lexiconOf(language);
  const isEmpty = (word: string) =>
    lexicon.auxiliaries.has(word) ||
    lexicon.articles.has(word) ||
    // "began to sing", "began singing".
    (language === 'en' && word === 'to') ||
    modalitiesOf([word], language)[0] === 'will';
  return areForms(
    base.filter((word) => !isEmpty(word)),
    other.filter((word) => !isEmpty(word)),
  );
};

/** Kind of a kept token that looks different in the other text. */
export const formKind = (base: Token, other: Token): ChangeKind => {
  if (base.match !== other.match) return 'spelling';
  return typographicForm(base.text) === typographicForm(other.text) ? 'typography' : 'case';
};
