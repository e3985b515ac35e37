import type { Denial } from '../../../text/denial.ts';
import { infinitive } from '../modality/boundVerbs.ts';
import type { Word } from '../reading.ts';

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
export const reachBefore = 6;
export const reachAfter = 4;
/** Content words after a negator that it may belong to. */
const governed = 2;
export const governedWithin = 4;
/** Weaker words must stand so near. */
export const weakReach = 4;

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

/** What one says of a whole phrase in Russian, before its verb or behind it. */
const ofPhrase = /^(?:нельзя|невозможно|немыслимо|недопустимо|запрещено|запрещается)$/;

/** `Войти со двора в мастерскую невозможно`: it holds for the verb, however much stands between, up to the next mark. */
function isOfPhrase({ text, words, cues }: Sentence, at: number): boolean {
  if (!infinitive.test(words[at]?.lower ?? '')) return false;
  return words.some(({ lower, from, to }, x) => {
    if (cues[x] === null || !ofPhrase.test(lower)) return false;
    const [own, other] = [words[at]?.from ?? 0, x < at ? to : from];
    return !mark.test(text.slice(Math.min(own, other), Math.max(own, other)));
  });
}

/** A form only denies itself, so it must stand close by. */
export function hasCueNear(sentence: Sentence, at: number): boolean {
  const { words, cues } = sentence;
  if (isUnderList(words, cues, at) || isOfPhrase(sentence, at)) return true;
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

/** Words that deny, rather than may. */
export const outright: readonly Denial[] = ['hard', 'soft', 'form'];
