import type { Denial } from '../../text/denial.ts';
import type { Word } from './reading.ts';

/** Sentences of a text with what in them denies. */
export interface Sentence {
  /** The whole text; words count in it. */
  readonly text: string;
  readonly words: readonly Word[];
  readonly cues: readonly Denial[];
}

/** Behind the last word of a sentence its marks stand within so many letters. */
const marksWithin = 4;

/** `Кто же этого не знает!`: nobody asks. */
export const isRhetorical = (russian: readonly Word[]): boolean =>
  /^(?:кто|кого|кому|где|куда|когда)$/.test(russian[0]?.lower ?? '') && russian[1]?.lower === 'же';

/** `I'm not to blame, am I?`, of the last two words of a question: what stands before them is stated. */
const tag =
  /^(?:(?:am|is|are|was|were|do|does|did|ha(?:ve|s|d)|ca|can|could|wo|will|would|should)(?:n't)? (?:i|you|he|she|it|we|they|there)|i not)$/;

/** A question in one text and a statement in the other say yes by no: who has not been there, we all have. */
export function isAskedInOne(left: Sentence, right: Sentence): boolean {
  const asks = ({ text, words }: Sentence) => {
    const end = words.at(-1)?.to ?? 0;
    const isTag =
      tag.test(`${words.at(-2)?.lower} ${words.at(-1)?.lower}`) && text[words.at(-3)?.to ?? 0] === ',';
    return !isTag && text.slice(end, end + marksWithin).includes('?');
  };
  return asks(left) !== asks(right);
}

/** Words around a counterpart in which a negation still belongs to it. */
const reachBefore = 6;
const reachAfter = 4;
/** Content words after a negator that it may belong to. */
const governed = 2;
const governedWithin = 4;
/** Weaker words must stand so near. */
const weakReach = 4;

/** Places of cues of some kinds. */
export function placesOf({ cues }: Sentence, kinds: readonly Denial[]): readonly number[] {
  const places: number[] = [];
  cues.forEach((cue, x) => {
    if (kinds.includes(cue)) places.push(x);
  });
  return places;
}

/** The first word of those a negator may belong to that has a counterpart, as the counterpart's place; or -1. */
export function heirOf(own: Sentence, partner: Int32Array, negator: number, most = governed): number {
  const heirs = governedBy(own, negator)
    .slice(0, most)
    .map((x) => partner[x] ?? -1);
  return heirs.find((y) => y >= 0) ?? -1;
}

/** `Не стал извиняться`: what is not done is told by the next word. */
const light = /^(?:ста(?:л[аио]?|ну|нут|нет|нем)|собира(?:лся|лась|лись|ется|ются))$/;

/** Content words that a negator may belong to, as their places: those before the next mark. */
export function governedBy({ text, words }: Sentence, negator: number): readonly number[] {
  const found: number[] = [];
  for (
    let x = negator + 1;
    x < words.length && x <= negator + governedWithin && found.length < governed;
    x++
  ) {
    if (/[^\s'’"“”]/.test(text.slice(words[x - 1]?.to, words[x]?.from).replaceAll('-', ''))) break;
    if (words[x]?.isContent === true && !light.test(words[x]?.lower ?? '')) found.push(x);
  }
  return found;
}

/** The word a negator belongs to stands in the other text with no cue near it. */
export function isPlainlyBare(own: Sentence, other: Sentence, partner: Int32Array, negator: number): boolean {
  const heir = heirOf(own, partner, negator, 1);
  return heir >= 0 && !hasCueNear(other, heir);
}

/** Words in which a negation may hold for a whole list. */
const listWithin = 16;

/** `Does not burn, stink or poison`: one negation before all that `or` joins. */
export function isUnderList(words: readonly Word[], cues: readonly Denial[], at: number): boolean {
  let hasOr = false;
  for (let x = at - 1; x >= 0 && x >= at - listWithin; x--) {
    const lower = words[x]?.lower;
    if (lower === 'or' || lower === 'nor') hasOr = true;
    if (cues[x] === 'hard') return hasOr;
  }
  return false;
}

/** Where a sentence goes on to something else, no negation behind it belongs to what stands before. */
const goesOn = /^(?:and|but|who|which|because|while|when|if|so|though|although)$/;
const mark = /[,;:()—–]/;

/** The last word behind this one in which a negation may still belong to it. */
function lastOf({ text, words }: Sentence, at: number): number {
  for (let x = at + 1; x <= at + reachAfter && x < words.length; x++) {
    if (goesOn.test(words[x]?.lower ?? '') || mark.test(text.slice(words[x - 1]?.to, words[x]?.from)))
      return x - 1;
  }
  return at + reachAfter;
}

/** A form only denies itself, so it must stand close by. */
export function hasCueNear(sentence: Sentence, at: number): boolean {
  const { words, cues } = sentence;
  if (isUnderList(words, cues, at)) return true;
  const last = lastOf(sentence, at);
  for (let x = Math.max(0, at - reachBefore); x <= last; x++) {
    const cue = cues[x] ?? null;
    if (
      cue === 'hard' ||
      cue === 'soft' ||
      (cue === 'form' && x >= at - 3 && x <= at + 1) ||
      (cue === 'weak' && Math.abs(x - at) <= weakReach)
    )
      return true;
  }
  return false;
}

/** Words around a word in which a faint one may speak for it: before sunrise, for `солнце ещё не взошло`. */
const faintReach = 3;

/** A word that hardly denies stands near. */
export const hasFaintNear = ({ cues }: Sentence, at: number): boolean =>
  cues.slice(Math.max(0, at - faintReach), at + faintReach).includes('faint');

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

/** Words that deny, rather than may. */
export const outright: readonly Denial[] = ['hard', 'soft', 'form'];
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
