import { isAdvice, isPlainModal, type Modality, modalitiesOf } from '../../../text/modals.ts';
import type { AnswerReader, WordAnswers } from '../answers.ts';
import { sourceWords, type ToldTexts } from '../paired.ts';
import { type Word, wordsOfSentences } from '../reading.ts';
import { type Bound, isFiniteForm } from './boundVerbs.ts';
import { willForMay } from './certainty.ts';
import { forbiddenOrFree } from './forbiddenOrFree.ts';
import { verbShifts } from './ofVerbs.ts';
import { mayBeInTime, otherTense } from './otherTense.ts';
import { mayBeSupposed, supposedOnly } from './supposed.ts';

/** A place where the human says otherwise than the original what must, may or will be. */
export interface ModalityShift {
  /**
   * What the human says: duty for possibility or nothing, possibility for duty; `certain` what the original calls possible,
   * `possible` what it tells for certain; `free` of a duty that it has, `advised` what it requires, `required` what it
   * advises; `forbidden` what need not be, `spared` what must not be; `vouched` what the original only supposes; `past` of
   * what is to come, `toCome` of what has been.
   */
  readonly said:
    | Bond
    | 'certain'
    | 'possible'
    | 'free'
    | 'advised'
    | 'required'
    | 'forbidden'
    | 'spared'
    | 'vouched'
    | 'past'
    | 'toCome';
  /** The word by which the human says it, or what it is said of. */
  readonly word: Word;
  readonly bead: number;
}

/** What is looked at: duty (must, have to, should) or possibility (may, can, possible). */
export type Bond = Exclude<Modality, 'will'>;

/** By class the places of its words. */
export type Modals = Readonly<Record<Bond, readonly number[]>>;

/** Words between what intends or asks and its might. */
const intendedWithin = 6;

/** So that he might sleep; what else it might be: Russian says neither by a word for what is possible. */
const isIntended = (words: readonly Word[], at: number): boolean =>
  /\b(?:so that|in order that|lest|whether|what|who)\b/.test(
    words
      .slice(Math.max(0, at - intendedWithin), at)
      .map(({ lower }) => lower)
      .join(' '),
  );

/** What says duty and possibility in some words. Linear. */
export function modalsOf(words: readonly Word[], language: 'en' | 'ru'): Modals {
  const lowers = words.map(({ lower, text, isFirst }, at) =>
    // May is a month unless it begins a sentence or is written small; should is an if where it begins one.
    (lower === 'may' && text !== 'may' && !isFirst) ||
    (lower === 'should' && isFirst) ||
    (lower === 'might' && isIntended(words, at))
      ? ''
      : lower,
  );
  const ownOf = (lower: string, at: number) => (lower === '' ? null : (words[at]?.modality ?? null));
  const modalities = modalitiesOf(lowers, language, ownOf);
  const places: Record<Bond, number[]> = { must: [], may: [] };
  // By hand: pairs of place and word are made for each word of each text, several times over.
  for (let x = 0; x < modalities.length; x += 1) {
    const modality = modalities[x];
    if (modality === 'must' || modality === 'may') places[modality].push(x);
  }
  return places;
}

/**
 * Where the human says `may` for must or `must` for may, or is more or less certain or binding, against the machine and
 * the Russian; `readAnswers`: what answers what in the Russian and the human's text. Linear in the words of a row.
 */
export function modalityShifts(told: ToldTexts, readAnswers: () => AnswerReader): readonly ModalityShift[] {
  const { paired } = told;
  return paired.beads.flatMap((bead, at) => {
    const words = wordsOfSentences(paired.right, ...bead.right);
    const own = wordsOfSentences(paired.left, ...bead.left);
    if (own.length === 0 || words.length === 0) return [];
    const human = modalsOf(words, 'en');
    const machine = modalsOf(own, 'en');
    const original = sourceWords(told, bead);
    // Most sentences say neither.
    const saysAny = [human, machine].some(({ must, may }) => must.length + may.length > 0);
    const russian = original === null ? null : modalsOf(original, 'ru');
    const shifts = saysAny ? shiftsIn({ words, own, human, machine, original, russian }, readAnswers) : [];
    const others =
      shifts.length > 0 || original === null || russian === null
        ? []
        : vouchedOrInTime({ words, original, human, russian }, own, () => readAnswers()(original, words));
    return [...shifts, ...others].map((shift) => ({ ...shift, bead: at }));
  });
}

type Shift = Pick<ModalityShift, 'said' | 'word'>;

/** What is told without the original's doubt, or in another tense. What answers what is asked only where that may be. */
export function vouchedOrInTime(
  said: Omit<Bound, 'rightOf' | 'leftOf'>,
  machine: readonly Word[] | null,
  readAnswers: () => WordAnswers,
): readonly Shift[] {
  const mayBeVouched = mayBeSupposed(said.original, said.words);
  if (!mayBeVouched && !mayBeInTime(said.words, machine)) return [];
  const bound = { ...said, ...readAnswers() };
  return [
    ...(mayBeVouched ? supposedOnly(bound, machine).map((word) => ({ said: 'vouched' as const, word })) : []),
    ...otherTense(bound, machine),
  ];
}

function shiftsIn(told: BesideMachine, readAnswers: () => AnswerReader): readonly Shift[] {
  const { words, own, human, machine, original, russian } = told;
  const denied = original === null ? [] : forbiddenOrFree(words, original, own);
  if (denied.length > 0) return denied;
  const turned = turnedIn(told);
  if (turned.length > 0 || original === null || russian === null) return turned;
  const byWill = willForMay({ words, modals: human }, { words: own, modals: machine }, original, russian);
  if (byWill.length > 0) return byWill;
  return verbShifts({ words, original, human, russian, ...readAnswers()(original, words) }).filter(
    ({ said }) => bearsOut(machine, own, said),
  );
}

/** The machine, too, has what the human is said not to have, and none of what the human says. */
function bearsOut({ must, may }: Modals, words: readonly Word[], said: ModalityShift['said']): boolean {
  if (said === 'certain') return may.length > 0;
  if (said === 'possible') return may.length === 0;
  if (said === 'free') return must.length > 0;
  return must.length > 0 && words.some(({ lower }) => isAdvice(lower, 'en')) === (said === 'required');
}

/** A bead of a machine's and a human's text. */
interface BesideMachine {
  readonly words: readonly Word[];
  readonly human: Modals;
  /** The machine's words. */
  readonly own: readonly Word[];
  readonly machine: Modals;
  /** Null where there is no Russian. */
  readonly original: readonly Word[] | null;
  readonly russian: Modals | null;
}

function turnedIn({ words, human, machine, original, russian }: BesideMachine): readonly Shift[] {
  const isOrder = russian?.may.length === 0 && original !== null && givesOrders(original);
  return (['must', 'may'] as const).flatMap((said) => {
    const plain = plainIn(human[said], said, words, original);
    const word = words[plain.at(-1) ?? -1];
    if (word === undefined || !isShift(said, machine, russian, human, isOrder)) return [];
    return [{ said, word }];
  });
}

/** Of these places those of words that say it themselves and do not forbid what the Russian forbids. */
export const plainIn = (
  places: readonly number[],
  said: Bond,
  words: readonly Word[],
  original: readonly Word[] | null,
): readonly number[] => {
  const isForbidden = original !== null && forbids(original);
  const isSaidOtherwise = (x: number): boolean =>
    (isDenied(words, x) && (isForbidden || (said === 'must' && isNeed(words[x])))) ||
    (said === 'must' && isFreed(words, x));
  return places.filter(
    (x) =>
      isPlainModal(words[x]?.lower ?? '', 'en') &&
      !isAsked(words, x) &&
      !isWant(words, x) &&
      !isSaidOtherwise(x),
  );
};

/** `Who should attend`: an infinitive in other languages, and nobody's duty; `could help laughing`, `would have had to`. */
const isAsked = (words: readonly Word[], at: number): boolean =>
  (words[at]?.lower === 'should' && /^(?:who|what|how|whether)$/.test(words[at - 1]?.lower ?? '')) ||
  (words[at]?.lower === 'could' && words[at + 1]?.lower === 'help') ||
  (words[at]?.lower === 'had' && words[at - 1]?.lower === 'have');

/** `Needs three weeks`: no duty to do anything. */
const isWant = (words: readonly Word[], at: number): boolean =>
  isNeed(words[at]) && !isDenied(words, at) && words[at + 1]?.lower !== 'to';

const forbidding = /^(?:нельзя|запре[тщ]|недопуст|противопоказ)/;
const denied = /^(?:долж|следует|подлеж|полож|допуска|разреша)/;

/** What one must not, one cannot: Russian has one word for both (нельзя), or denies either (не должен, не допускается). */
const forbids = (words: readonly Word[]): boolean =>
  words.some(
    ({ lower }, x) =>
      (forbidding.test(lower) && words[x + 1]?.lower !== 'не') ||
      (denied.test(lower) && words[x - 1]?.lower === 'не'),
  );

/** What one need not do one may leave. */
const isNeed = (word: Word | undefined): boolean => /^need/.test(word?.lower ?? '');

/** `Not obliged`, `don't have to`: what one may leave. */
const isFreed = (words: readonly Word[], at: number): boolean =>
  /^(?:not|never)$|n't$/.test(words[at - 1]?.lower ?? '');

/** `Must not`, `shouldn't`, `cannot`, `must never`, `must be no`, `is not allowed`. */
const isDenied = (words: readonly Word[], at: number): boolean => {
  const [own = '', next = '', then = ''] = words.slice(at, at + 3).map(({ lower }) => lower);
  return (
    /(?:n't|cannot)$/.test(own) ||
    /^(?:not|never)$/.test(next) ||
    (next === 'be' && then === 'no') ||
    (/^(?:allow|permit)/.test(own) && isFreed(words, at))
  );
};

/** `Не погружайте в воду`, `Хранить в холоде`, `После вскрытия хранить в холоде`: what is ordered must be done. */
export const givesOrders = (words: readonly Word[]): boolean =>
  words.some(
    ({ lower, isFirst }) => /(?:йте|ите|ьте)(?:сь)?$/.test(lower) || (isFirst && infinitive.test(lower)),
  ) ||
  (words.some(({ lower }) => infinitive.test(lower)) && !words.some(({ lower }) => isFiniteForm(lower)));

const infinitive = /^(?!о?пять|девять|десять|мать|память|печать|кровать)[а-я]*[аеиуыюя]ть(?:ся)?$/;

/**
 * The human has more of what is said, and less of the other, than machine and Russian have; or a must that none has and
 * nobody orders.
 */
function isShift(
  said: Bond,
  machine: Modals,
  russian: Modals | null,
  human: Modals,
  isOrder: boolean,
): boolean {
  const meant = said === 'must' ? 'may' : 'must';
  const most = (kind: Bond) => Math.max(machine[kind].length, russian?.[kind].length ?? 0);
  const isGained = human[said].length > most(said);
  const isLost = human[meant].length < most(meant);
  return isGained && (isLost || (said === 'must' && most('must') === 0 && !isOrder));
}
