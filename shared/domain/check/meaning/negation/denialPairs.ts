import type { Denial } from '../../../text/denial.ts';
import type { Word } from '../reading.ts';
import {
  governedWithin,
  heirOf,
  isPlainlyBare,
  outright,
  reachAfter,
  reachBefore,
  type Sentence,
  weakReach,
} from './denialReach.ts';

/** Which denials of two texts answer each other: by word the place in the other text, or -1. */
export interface DenialPairs {
  readonly rightOf: Int32Array;
  readonly leftOf: Int32Array;
}

/** Partners of the words of two texts, as WordPairs has them. */
interface Partners {
  readonly rightOf: Int32Array;
  readonly leftOf: Int32Array;
}

/** So many negations of the right text at most answer to a softer word of the left. */
export interface SoftLimit {
  /** Those that stand where that word should. */
  readonly near: number;
  readonly anywhere: number;
  /** To a word that may deny, near it, once all else is paired. */
  readonly weak: number;
}

type Cue = NonNullable<Denial>;
const rank = { hard: 0, soft: 1, form: 2, weak: 3, faint: 4 } as const;

/** Two denials that may answer each other. */
interface Candidate {
  readonly x: number;
  readonly y: number;
  readonly left: Cue;
  readonly right: Cue;
  /** From where the one should stand by the other. */
  readonly distance: number;
  /** The same word. */
  readonly isSame: boolean;
  /** The plainer and the more of a kind, the smaller. */
  readonly order: number;
}

function candidatesOf(left: Sentence, right: Sentence, { rightOf, leftOf }: Partners): readonly Candidate[] {
  const found: Candidate[] = [];
  left.cues.forEach((a, x) => {
    if (a === null) return;
    right.cues.forEach((b, y) => {
      if (b === null) return;
      const isSame = left.words[x]?.stem === right.words[y]?.stem;
      found.push({
        x,
        y,
        left: a,
        right: b,
        distance: Math.min(
          distanceTo(y, placeIn(left, rightOf, x)),
          distanceTo(x, placeIn(right, leftOf, y)),
        ),
        isSame,
        order: isSame ? 0 : 1 + rank[a] + rank[b] + 2 * Math.abs(rank[a] - rank[b]),
      });
    });
  });
  return found.sort((a, b) => a.order - b.order || a.distance - b.distance || a.x - b.x);
}

/**
 * Pairs the denials of two texts: first those near each other's counterparts, the plainest first; then what is left,
 * wherever it stands, unless what it denies is found with no denial near. O(product of the denials).
 */
export function pairDenials(
  left: Sentence,
  right: Sentence,
  partners: Partners,
  mostSoft: SoftLimit,
): DenialPairs {
  const pairs = {
    rightOf: new Int32Array(left.words.length).fill(-1),
    leftOf: new Int32Array(right.words.length).fill(-1),
  };
  const candidates = candidatesOf(left, right, partners);
  if (candidates.length === 0) return pairs;
  const isNew = (word: Word | undefined, { words }: Sentence): boolean =>
    !words.some(({ stem }) => stem === word?.stem);
  let soft = 0;
  const join = ({ x, y, left: a, right: b }: Candidate, most: number): void => {
    if (pairs.rightOf[x] !== -1 || pairs.leftOf[y] !== -1) return;
    if (b === 'hard' && a !== 'hard') {
      if (soft >= most || !isNew(left.words[x], right)) return;
      soft += 1;
    }
    pairs.rightOf[x] = y;
    pairs.leftOf[y] = x;
  };
  const joinAll = (mayAnswer: (one: Candidate) => boolean, most: number): void => {
    for (const one of candidates) if (mayAnswer(one)) join(one, most);
  };
  const isFree = (one: Candidate) => !isApart(one, left, right, partners);
  joinAll((one) => (one.isSame && one.left !== 'hard') || (isNear(one) && isFree(one)), mostSoft.near);
  joinAll(
    (one) =>
      outright.includes(one.left) &&
      one.right !== 'faint' &&
      (one.right === 'hard' || isNew(right.words[one.y], left)) &&
      isFree(one),
    mostSoft.anywhere,
  );
  // Nobody but him, for only he.
  joinAll(
    (one) =>
      one.left === 'weak' &&
      one.right === 'hard' &&
      one.distance <= weakReach &&
      !isOfTurn(left.words, one.x) &&
      isFree(one),
    soft + mostSoft.weak,
  );
  return pairs;
}

/** `Not only`, `hard not to`: with a negator beside it the word denies nothing. */
const isOfTurn = (words: readonly Word[], at: number): boolean =>
  words
    .slice(Math.max(0, at - 1), at + turnWithin)
    .some(({ lower }) => /^(?:not|no|never|cannot|не|нельзя)$|n't$/.test(lower));
/** Words in which a negator still makes a turn of speech with one that may deny. */
const turnWithin = 3;

/** What the one denies stands bare in the other text; of two negations, what each denies. */
function isApart(
  { x, y, left: a, right: b }: Candidate,
  left: Sentence,
  right: Sentence,
  partners: Partners,
): boolean {
  const isLeftBare = () => isPlainlyBare(left, right, partners.rightOf, x);
  const isRightBare = () => isPlainlyBare(right, left, partners.leftOf, y);
  if (a !== 'hard' && b !== 'hard') return b === 'weak' && isLeftBare();
  if (b !== 'hard') return isLeftBare();
  if (a !== 'hard') return isRightBare();
  return isOfVerb(left, x) && isOfVerb(right, y) && isLeftBare() && isRightBare();
}

/** Only a plain denial answers to a weak one, and only where the left text has the plain one. */
function isNear({ left: a, right: b, distance }: Candidate): boolean {
  if (a === 'hard' && b === 'hard') return distance <= reachBefore;
  if (a === 'hard') return b !== 'faint' && distance <= (b === 'soft' ? reachBefore : weakReach);
  return outright.includes(a) && (b === 'faint' ? a === 'soft' : b !== 'weak') && distance <= weakReach;
}

/** `No cause was reported` is `the cause was not reported`; of two verbs, each has its own. */
const isOfVerb = ({ words }: Sentence, at: number): boolean =>
  /^(?:not|cannot|never|не|нельзя|никогда)$|n't$/.test(words[at]?.lower ?? '');

/** How far a cue stands from where it should, counting words behind as more. */
const distanceTo = (at: number, place: number): number =>
  place < 0 ? Number.POSITIVE_INFINITY : at <= place ? place - at : ((at - place) * reachBefore) / reachAfter;

/** Where in the other text a cue should stand: at what it belongs to, or at the nearest word that has a counterpart. */
function placeIn(sentence: Sentence, partner: Int32Array, at: number): number {
  const own = partner[at] ?? -1;
  if (own >= 0) return own;
  const heir = heirOf(sentence, partner, at);
  if (heir >= 0) return heir;
  for (let step = 1; step <= governedWithin; step++) {
    for (const x of [at + step, at - step]) {
      if (x >= 0 && (partner[x] ?? -1) >= 0) return partner[x] ?? -1;
    }
  }
  return -1;
}
