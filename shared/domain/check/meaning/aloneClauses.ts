import type { SentenceBead } from '../../align/sentencePairs.ts';
import { answerIn, isPair, knownIn, lengthOf, metIn, type Run, runOf } from './aloneRuns.ts';
import type { Side, Told } from './aloneWords.ts';
import type { LostClause } from './clause.ts';
import { longerByFigures } from './figureWords.ts';
import { type Reading, type Word, wordsOfSentences } from './reading.ts';

/**
 * Weights of the signs by which a clause that is out is told from one told freely, by logistic regression on
 * `npm run bench:checks`' documents that were read from the start (three seeds, each human; clauses of eight kinds out
 * and none) and on half the books, a clause out and none. In the documents read later they do as well.
 */
const weights = {
  odds: 0.4,
  shorter: 8.93,
  fewer: 1.28,
  facing: -2.45,
  sure: 0.32,
  isAtEnd: 1.09,
  long: 0.84,
  constant: -4.28,
};
/** Odds (their logarithm) from which a clause is reported. */
const leastScore = 1.85;
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
    return run === null ? [] : [{ before: null, after: null, bead: at, score: scoreOf(told, bead, run) }];
  });

function scoreOf(told: Told, bead: SentenceBead, run: Run): number {
  const [own, other] = [contentOf(told, bead, 'left'), contentOf(told, bead, 'right')];
  const [from, to] = [run.words[0]?.word.from ?? 0, run.words.at(-1)?.word.to ?? 0];
  const longer = longerByFigures(
    wordsOfSentences(told.readings.left, ...bead.left),
    sentencesText(told.readings.right, bead.right),
  );
  const inRun = own.filter((word) => word.from >= from && word.to <= to);
  const sure = run.words.filter(({ word }, at) => run.isMet[run.from + at] === false && isSure(word));
  return (
    weights.constant +
    weights.odds * Math.min(mostOdds, run.odds) +
    weights.shorter * off(lengthOf(told, bead, 'left') - longer, lengthOf(told, bead, 'right')) +
    weights.fewer * (clamp(own.length - other.length, -3, 8) / (inRun.length + 1)) +
    weights.facing * (facing(told, bead, run) / (other.length + 1)) +
    weights.sure * sure.length +
    weights.long * Math.log(Math.max(leastLength, lengthOf(told, bead, 'left')) / usualLength) +
    (run.to === run.known.length ? weights.isAtEnd : 0)
  );
}

const sentencesText = ({ text }: Reading, [from, to]: readonly [number, number]): string =>
  text.text.slice(text.sentences[from]?.from ?? 0, text.sentences[to - 1]?.to ?? 0);

const contentOf = ({ readings }: Told, bead: SentenceBead, side: Side): readonly Word[] =>
  wordsOfSentences(readings[side], bead[side][0], bead[side][1]).filter(({ isContent }) => isContent);

/** Names are seldom told otherwise. Numbers are neither, but 45 000 is two words, and 45,000 one. */
const isSure = ({ text, isCapital, isFirst }: Word): boolean => isCapital && !isFirst && /\p{Ll}/u.test(text);

/** How many words of the text that answer nothing stand where a run would: it may be told by them. */
function facing(told: Told, bead: SentenceBead, { known, from, to }: Run): number {
  const place = (word: Run['known'][number]) => answerIn(told, bead, 'left', word)?.from ?? null;
  const firstOf = (words: Run['known']): number | null =>
    words.map(place).find((position) => position !== null) ?? null;
  const before = firstOf(known.slice(0, from).toReversed()) ?? -1;
  const after = firstOf(known.slice(to)) ?? Number.POSITIVE_INFINITY;
  const [start, end] = [Math.min(before, after), Math.max(before, after)];
  const others = knownIn(told, bead, 'right');
  const isMet = metIn(told, bead, 'right', others);
  return others.filter(({ word }, at) => isMet[at] === false && word.from > start && word.from < end).length;
}

/** By how much (the logarithm of the ratio) a text is shorter than another, within what is told apart. */
const off = (own: number, other: number): number =>
  clamp(Math.log(Math.max(1, own) / Math.max(1, other)), -0.5, 0.8);

const clamp = (value: number, from: number, to: number): number => Math.max(from, Math.min(to, value));
