import { nounsLikeVerbs } from '../../../dictionary/nounsLikeVerbs.ts';
import type { Answers } from '../answers.ts';
import type { Word } from '../reading.ts';
import type { Modals } from './modality.ts';

/** A bead with what in it says duty or possibility. */
export interface Bound {
  /** The human's. */
  readonly words: readonly Word[];
  readonly original: readonly Word[];
  readonly human: Modals;
  readonly russian: Modals;
  /** By word of the Russian, and of the human's, the places of those that answer it in the other. */
  readonly rightOf: Answers;
  readonly leftOf: Answers;
}

/** A word in lower case; empty beyond the ends. */
export const lowerAt = (words: readonly Word[], at: number): string => words[at]?.lower ?? '';

/** Words after an English modal within which its verb stands. */
export const verbWithin = 4;

/** Places in the Russian of what answers the verb of an English modal. */
export function verbsOf({ words, leftOf }: Bound, modal: number): readonly number[] {
  for (let y = modal + 1; y <= modal + verbWithin && y < words.length; y++) {
    if ((leftOf[y]?.length ?? 0) > 0) return leftOf[y] ?? [];
  }
  return [];
}

/** A Russian infinitive, as a word ends. */
export const infinitive = /(?:ть|ти|чь)(?:ся)?$/;
const toCome = /(?:[иеяую]т|[ие]шь|[ие]м|ете|ите)(?:с[ья])?$/;
const gone = /(?:л|ла|ло|ли)(?:с[ья])?$/;
/** A Russian word that has the form of a verb which tells something. */
export const isFiniteForm = (lower: string): boolean => toCome.test(lower) || gone.test(lower);
const future = /^буд(?:у|ет|ем|ешь|ете|ут)$/;
/** Words from `будет` to its infinitive or participle. */
const futureWithin = 4;

const isInFuture = (words: readonly Word[], at: number): boolean =>
  words.slice(Math.max(0, at - futureWithin), at).some(({ lower }) => future.test(lower));

const shortParticiple = /(?:ен|ена|ено|ены|ан|ана|ано|аны|ята|ято|яты)$/;

/** A Russian word is a verb of what has been, or a participle of what has been done. */
export const isPastAt = (words: readonly Word[], at: number): boolean => {
  const own = lowerAt(words, at);
  return (gone.test(own) || shortParticiple.test(own)) && !isInFuture(words, at);
};

/** A Russian word is what `будет`, or has the form of what is or will be. */
export const isFutureAt = (words: readonly Word[], at: number): boolean =>
  isInFuture(words, at) || (toCome.test(lowerAt(words, at)) && !gone.test(lowerAt(words, at)));

/** Who says it says so now, whatever is told of: «очевидцы утверждают, что». */
const saying =
  /^(?:сообща|пиш|переда|утвержда|заявля|отмеча|говор|счита|полага|рассказыва|цитиру|напомина|уточня|поясня|подчеркива|добавля|призна|указыва|свидетельству|объясня)(?:[еиую]т|ят)(?:с[ья])?$/;
const said =
  /^(?:сообщи|писа|написа|переда|заяви|отмети|говори|сказа|рассказа|напомни|уточни|поясни|подчеркну|добави|призна|указа|объясни)(?:л|ла|ло|ли)(?:с[ья])?$/;
/** After these what an infinitive names has been done, or not: «не удалось спасти». */
const achieving = /^(?:удал|смог|мог|нача|стал|пришл|успе|суме|перест|пыта|попыта)[а-я]*$/;
const achievedWithin = { before: 2, after: 4 };
const nounInTi = /(?:[аоеу]ст|[еу]т)[ьи]$|^(?:ночь|дочь|речь)$/;

/** A Russian word has the form of a verb that tells what is or will be, and the texts hardly say it otherwise. */
const isOfNow = (lower: string): boolean =>
  toCome.test(lower) &&
  !/[ие]м(?:с[ья])?$/.test(lower) &&
  !nounsLikeVerbs().has(lower) &&
  !saying.test(lower);

const isToDo = (words: readonly Word[], at: number): boolean =>
  infinitive.test(lowerAt(words, at)) &&
  !nounInTi.test(lowerAt(words, at)) &&
  !words
    .slice(Math.max(0, at - achievedWithin.before), at + achievedWithin.after)
    .some(({ lower }) => achieving.test(lower));

/** Russian words tell of what has been, and of nothing else: no verb may be of what is, will be or is to be. Linear. */
export const isAllPast = (words: readonly Word[]): boolean =>
  words.some((_, at) => isPastAt(words, at)) &&
  words.every(
    ({ lower }, at) => gone.test(lower) || !(isOfNow(lower) || isToDo(words, at) || future.test(lower)),
  );

/** Russian words tell of what is or is to come, and no verb, but who says it, of what has been. Linear. */
export const isAllToCome = (words: readonly Word[]): boolean =>
  words.some(({ lower }) => future.test(lower) || isOfNow(lower)) &&
  words.every(({ lower }) => !gone.test(lower) || said.test(lower));

/** The verb of an English modal is told in the Russian as what is or will be, or has been where `withPast`. */
export function isMerelyTold(bound: Bound, modal: number, withPast: boolean): boolean {
  const { original } = bound;
  const verbs = verbsOf(bound, modal);
  if (verbs.length === 0) return original.some(({ lower }) => future.test(lower));
  return verbs.every((x) => {
    const form = lowerAt(original, x);
    return isInFuture(original, x) || toCome.test(form) || (withPast && gone.test(form));
  });
}

/** Words after a Russian modal, and before it, within which its infinitive stands. */
const infinitiveAfter = 5;
const infinitiveBefore = 3;
/** Words after `быть` within which what is to be stands. */
const beingWithin = 3;

/** Places in the human's text of what answers the verb of a Russian modal, or the first word known after an adverb. */
export function answersOfVerb(
  { original, rightOf }: Bound,
  modal: number,
  isAdverb: boolean,
): readonly number[] {
  const told = (x: number) => rightOf[x] ?? [];
  for (let x = modal + 1; x <= modal + infinitiveAfter && x < original.length; x++) {
    if (/^(?:быть|стать)$/.test(lowerAt(original, x))) {
      const place = [1, 2, 3].find((step) => step <= beingWithin && told(x + step).length > 0);
      return place === undefined ? [] : told(x + place);
    }
    if (infinitive.test(lowerAt(original, x)) || (isAdverb && told(x).length > 0)) return told(x);
  }
  for (let x = modal - 1; x >= modal - infinitiveBefore; x--) {
    if (infinitive.test(lowerAt(original, x))) return told(x);
  }
  return [];
}

/** Words after a Russian modal among which the first that is told may stand for its verb. */
const toldWithin = 8;

/** As {@link answersOfVerb}; of a verb that nothing answers, what answers the next word that is told. */
export function answersAfter(bound: Bound, modal: number, isAdverb: boolean): readonly number[] {
  const own = answersOfVerb(bound, modal, isAdverb);
  return own.length > 0
    ? own
    : (bound.rightOf.slice(modal + 1, modal + toldWithin).find(({ length }) => length > 0) ?? []);
}
