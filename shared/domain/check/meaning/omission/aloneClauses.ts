import type { SentenceBead } from '../../../align/sentencePairs.ts';
import { clamp } from '../../../arithmetic.ts';
import { type Reading, type Word, wordsOfSentences } from '../reading.ts';
import { answerIn, isPair, knownIn, lengthOf, metIn, type Run, runOf } from './aloneRuns.ts';
import { otherSide, type Side, type Told } from './aloneWords.ts';
import type { LostClause } from './clause.ts';
import { longerByFigures } from './figureWords.ts';
import type { Gap } from './gaps.ts';

/**
 * Weights of the signs by which a clause that is out (left) is told from one told freely, by logistic regression on
 * `npm run bench:checks`' documents that were read from the start (three seeds, each human; clauses of eight kinds out
 * and none) and on half the books, a clause out and none. In the documents read later they do as well. Of one that is put
 * in (right) on the same documents, two seeds, a clause of another document's text put in and none, four more machines'
 * texts and the books.
 */
const weights = {
  left: {
    odds: 0.4,
    shorter: 8.93,
    fewer: 1.28,
    facing: -2.45,
    sure: 0.32,
    isAtEnd: 1.09,
    long: 0.84,
    constant: -4.28,
  },
  right: {
    odds: 0.6,
    shorter: 6.8,
    fewer: 1.5,
    facing: -1.5,
    sure: -0.3,
    isAtEnd: 1.8,
    long: 1.7,
    constant: -6.1,
  },
} as const satisfies Record<Side, unknown>;
/** Odds (their logarithm) from which a clause is reported. */
const leastScore = 1.85;
/** And from which one is reported as put in. */
const leastAddedScore = 2;
/** The longer a sentence, the less its length strays by chance; of this length (UTF-16 units) it counts for nothing. */
const usualLength = 100;
const leastLength = 10;
const mostOdds = 8;

/** Parts of the original's sentences that hardly a word of the text tells, which is shorter for it. O(words times beads). */
export const clausesByWords = (told: Told): readonly LostClause[] =>
  clauseOdds(told).filter(({ score }) => score >= leastScore);

/** Bead by bead the part that is most likely out, how unlikely that may be. O(words times beads). */
export const clauseOdds = (told: Told): readonly LostClause[] =>
  told.beads.flatMap((bead, at) => {
    const run = isPair(bead) ? runOf(told, bead, 'left') : null;
    // Of a sentence told in other words altogether no part is left out.
    return run === null || !run.isMet.includes(true)
      ? []
      : [{ before: null, after: null, bead: at, score: scoreOf(told, bead, run, 'left') }];
  });

/**
 * Parts of a text's sentences that nothing of the original tells, for which it is longer. Not what has capitals: МЧС is
 * the Ministry of Emergency Situations, and names are looked after elsewhere. O(words times beads).
 */
export const addedByWords = (told: Told, least = leastAddedScore): readonly Pick<Gap, 'words'>[] =>
  told.beads.flatMap((bead) => {
    // Most are no longer than what they render, and need not be looked through.
    const surplus = lengthOf(told, bead, 'right') - lengthOf(told, bead, 'left');
    const run = isPair(bead) && surplus > 0 ? runOf(told, bead, 'right') : null;
    if (run === null || scoreOf(told, bead, run, 'right') < least) return [];
    const words = run.words.map(({ word }) => word);
    return 2 * words.filter(isSure).length < words.length ? [{ words }] : [];
  });

/** `side`: of which text the run is. */
function scoreOf(told: Told, bead: SentenceBead, run: Run, side: Side): number {
  const by = weights[side];
  const there = otherSide(side);
  const [own, other] = [contentOf(told, bead, side), contentOf(told, bead, there)];
  const [from, to] = [run.words[0]?.word.from ?? 0, run.words.at(-1)?.word.to ?? 0];
  const figures = longerByFigures(
    wordsOfSentences(told.readings.left, ...bead.left),
    sentencesText(told.readings.right, bead.right),
  );
  const original = lengthOf(told, bead, 'left') - figures;
  const translated = lengthOf(told, bead, 'right');
  const shorter = side === 'left' ? off(original, translated) : off(translated, original);
  const inRun = own.filter((word) => word.from >= from && word.to <= to);
  const sure = run.words.filter(({ word }, at) => run.isMet[run.from + at] === false && isSure(word));
  return (
    by.constant +
    by.odds * Math.min(mostOdds, run.odds) +
    by.shorter * shorter +
    by.fewer * (clamp(own.length - other.length, -3, 8) / (inRun.length + 1)) +
    by.facing * (facing(told, bead, run, side) / (other.length + 1)) +
    by.sure * sure.length +
    by.long * Math.log(Math.max(leastLength, lengthOf(told, bead, side)) / usualLength) +
    (run.to === run.known.length ? by.isAtEnd : 0)
  );
}

const sentencesText = ({ text }: Reading, [from, to]: readonly [number, number]): string =>
  text.text.slice(text.sentences[from]?.from ?? 0, text.sentences[to - 1]?.to ?? 0);

const contentOf = ({ readings }: Told, bead: SentenceBead, side: Side): readonly Word[] =>
  wordsOfSentences(readings[side], bead[side][0], bead[side][1]).filter(({ isContent }) => isContent);

/** Names are seldom told otherwise. Numbers are neither, but 45 000 is two words, and 45,000 one. */
const isSure = ({ text, isCapital, isFirst }: Word): boolean => isCapital && !isFirst && /\p{Ll}/u.test(text);

/** How many words of the text that answer nothing stand where a run would: it may be told by them. */
function facing(told: Told, bead: SentenceBead, { known, from, to }: Run, side: Side): number {
  const place = (word: Run['known'][number]) => answerIn(told, bead, side, word)?.from ?? null;
  const firstOf = (words: Run['known']): number | null =>
    words.map(place).find((position) => position !== null) ?? null;
  const before = firstOf(known.slice(0, from).toReversed()) ?? -1;
  const after = firstOf(known.slice(to)) ?? Number.POSITIVE_INFINITY;
  const [start, end] = [Math.min(before, after), Math.max(before, after)];
  const others = knownIn(told, bead, otherSide(side));
  const isMet = metIn(told, bead, otherSide(side), others);
  return others.filter(({ word }, at) => isMet[at] === false && word.from > start && word.from < end).length;
}

/** By how much (the logarithm of the ratio) a text is shorter than another, within what is told apart. */
const off = (own: number, other: number): number =>
  clamp(Math.log(Math.max(1, own) / Math.max(1, other)), -0.5, 0.8);
