import type { SentenceBead } from '../../../align/sentencePairs.ts';
import { isFigureWord } from '../../../numbers/read.ts';
import type { WordKnowledge, WordPairs } from '../likeness.ts';
import { likenessOf } from '../likeness.ts';
import type { PairedTexts } from '../paired.ts';
import { type Reading, type Word, wordsOfSentences } from '../reading.ts';

/** A run of words of one text that the other does not have, and the signs by which a left-out clause is told. */
export interface Gap {
  /** Words of the run, in the text that has them. */
  readonly words: readonly Word[];
  /** Where it would stand in the other text: between these words; null at an end of the bead. */
  readonly before: Word | null;
  readonly after: Word | null;
  readonly signs: GapSigns;
}

interface GapSigns {
  /** Content words of the run without counterpart. */
  readonly missing: number;
  /** Content words in the run that have one all the same. */
  readonly present: number;
  /** What the missing words tell, rare words more. */
  readonly mass: number;
  /** Content words without counterpart at the place in the other text. */
  readonly facing: number;
  /** The same in the whole bead. */
  readonly loose: number;
  /** Share of the bead's other content words, on the run's side, that have one: how literally it is told, 0 to 1. */
  readonly literal: number;
  /** Names and numbers among the run's words without counterpart, which are seldom told otherwise. */
  readonly sure: number;
  /** Logarithm of the other text's length over this one's, in the bead. */
  readonly shorter: number;
  /** Content words of the bead, both sides. */
  readonly own: number;
  readonly other: number;
  /** 1 where a mark stands before and after the run, .5 where one does. */
  readonly marked: number;
  /** The run ends its bead. */
  readonly isAtEnd: boolean;
}

/** What a content word that has a counterpart takes from a run, by what it tells. */
const presentCost = 1.6;

interface Side {
  readonly words: readonly Word[];
  readonly partner: Int32Array;
}

/** The best run of a bead on the side `left` or `right`; null where nothing is missing. Linear in its words. */
export function gapOf(
  paired: PairedTexts,
  at: number,
  side: 'left' | 'right',
  knowledge: WordKnowledge,
): Gap | null {
  const bead = paired.beads[at];
  const pairs = paired.pairs[at];
  if (bead === undefined || pairs === undefined) return null;
  const [own, other] = sidesOf(paired, bead, pairs, side);
  if (own.words.length === 0 || other.words.length === 0) return null;
  const elsewhere = side === 'left' ? paired.freeRight : paired.freeLeft;
  const isMissing = own.words.map((word, x) => {
    if (!word.isContent || own.partner[x] !== -1) return false;
    const likely = knowledge.likelyOf(word);
    return !elsewhere.some((free) => likenessOf(word, free, likely) > 0.5);
  });
  const run = bestRun(own, isMissing, knowledge);
  if (run === null) return null;
  const [from, to] = run;
  if (isComparedElsewhere(own, isMissing, run, side === 'right' ? null : other)) return null;
  const near = (x: number, step: number): number => {
    for (let at = x; at >= 0 && at < own.words.length; at += step)
      if ((own.partner[at] ?? -1) >= 0) return own.partner[at] ?? -1;
    return -1;
  };
  const before = near(from - 1, -1);
  const after = near(to, 1);
  const words = own.words.slice(from, to);
  const reading = side === 'left' ? paired.left : paired.right;
  return {
    words,
    before: other.words[before] ?? null,
    after: other.words[after] ?? null,
    signs: {
      ...countRun(own, isMissing, from, to, knowledge),
      ...countOther(other, before, after),
      shorter: Math.log(spanLength(other.words) / spanLength(own.words)),
      own: own.words.filter(({ isContent }) => isContent).length,
      other: other.words.filter(({ isContent }) => isContent).length,
      marked: markedEnds(reading, own.words, from, to),
      isAtEnd: to === own.words.length,
    },
  };
}

/** Names of one person that make no clause. */
const mostNames = 2;

/**
 * `One thousand nine hundred` where the other text has 1900, `14 per cent` for 14%, `Lev Nikolaevich` Tolstoy: others
 * compare those. `other` is null where figures are put in.
 */
function isComparedElsewhere(
  own: Side,
  isMissing: readonly boolean[],
  [from, to]: readonly [number, number],
  other: Side | null,
): boolean {
  const missing = own.words.slice(from, to).filter((_, x) => isMissing[from + x] === true);
  if (missing.length <= mostNames && missing.every(({ isCapital }) => isCapital)) return true;
  const figures = missing.filter(({ lower }) => isFigureWord(lower, 'en'));
  return (
    2 * figures.length >= missing.length &&
    (other === null || other.words.some(({ text }, y) => other.partner[y] === -1 && /\d/.test(text)))
  );
}

function sidesOf(
  { left, right }: PairedTexts,
  bead: SentenceBead,
  pairs: WordPairs,
  side: 'left' | 'right',
): readonly [Side, Side] {
  const own = { words: wordsOfSentences(left, ...bead.left), partner: pairs.rightOf };
  const other = { words: wordsOfSentences(right, ...bead.right), partner: pairs.leftOf };
  return side === 'left' ? [own, other] : [other, own];
}

/** The run that tells most of what is missing and least of what is not (Kadane's scan). Ends exclusive. */
function bestRun(
  { words }: Side,
  isMissing: readonly boolean[],
  knowledge: WordKnowledge,
): readonly [number, number] | null {
  let best = 0;
  let run: readonly [number, number] | null = null;
  let sum = 0;
  let from = 0;
  words.forEach((word, x) => {
    if (!word.isContent) return;
    const weight = knowledge.weightOf(word);
    if (sum <= 0) {
      sum = 0;
      from = x;
    }
    sum += isMissing[x] === true ? weight : -presentCost * weight;
    if (sum > best) {
      best = sum;
      run = [from, x + 1];
    }
  });
  return run;
}

function countRun(
  { words, partner }: Side,
  isMissing: readonly boolean[],
  from: number,
  to: number,
  knowledge: WordKnowledge,
): Pick<GapSigns, 'missing' | 'present' | 'mass' | 'literal' | 'sure'> {
  let missing = 0;
  let present = 0;
  let mass = 0;
  let sure = 0;
  let outside = 0;
  let paired = 0;
  words.forEach((word, x) => {
    if (!word.isContent) return;
    const hasPartner = partner[x] !== -1;
    if (x < from || x >= to) {
      outside += 1;
      if (hasPartner) paired += 1;
      return;
    }
    if (!hasPartner && (/\d/.test(word.text) || (word.isCapital && !word.isFirst))) sure += 1;
    if (isMissing[x] !== true) present += 1;
    else {
      missing += 1;
      mass += knowledge.weightOf(word);
    }
  });
  return { missing, present, mass, sure, literal: (paired + 1) / (outside + 1.5) };
}

function countOther(
  { words, partner }: Side,
  before: number,
  after: number,
): Pick<GapSigns, 'facing' | 'loose'> {
  let facing = 0;
  let loose = 0;
  const [from, to] =
    after >= 0 && after < before ? [after, before] : [before, after < 0 ? words.length : after];
  words.forEach(({ isContent }, y) => {
    if (!isContent || partner[y] !== -1) return;
    loose += 1;
    if (y > from && y < to) facing += 1;
  });
  return { facing, loose };
}

const spanLength = (words: readonly Word[]): number =>
  Math.max(1, (words.at(-1)?.to ?? 0) - (words[0]?.from ?? 0));

function markedEnds({ text }: Reading, words: readonly Word[], from: number, to: number): number {
  const isMarked = (left: Word | undefined, right: Word | undefined): boolean =>
    left === undefined ||
    right === undefined ||
    /[^\s\p{L}\p{N}'’]/u.test(text.text.slice(left.to, right.from));
  // Function words at the run's ends belong to it where a mark stands before them.
  let first = from;
  while (first > 0 && !isMarked(words[first - 1], words[first]) && words[first - 1]?.isContent === false)
    first -= 1;
  return (
    (isMarked(words[first - 1], words[first]) ? 0.5 : 0) + (isMarked(words[to - 1], words[to]) ? 0.5 : 0)
  );
}
