import { isPlainModal, type Modality, modalitiesOf } from '../../text/modals.ts';
import { sourceWords, type ToldTexts } from './paired.ts';
import { type Word, wordsOfSentences } from './reading.ts';

/** A place where the human has the one and the original the other. */
export interface ModalityShift {
  /** What the human says. */
  readonly said: Bond;
  /** The word by which the human says it. */
  readonly word: Word;
  readonly bead: number;
}

/** What is looked at: duty (must, have to, should) or possibility (may, can, possible). */
export type Bond = Exclude<Modality, 'will'>;

/** By class the places of its words. */
export type Modals = Readonly<Record<Bond, readonly number[]>>;

export function modalsOf(words: readonly Word[], language: 'en' | 'ru'): Modals {
  const lowers = words.map(({ lower, text, isFirst }) =>
    // May is a month unless it begins a sentence or is written small; should is an if where it begins one.
    (lower === 'may' && text !== 'may' && !isFirst) || (lower === 'should' && isFirst) ? '' : lower,
  );
  const modalities = modalitiesOf(lowers, language);
  const places = (bond: Bond) => modalities.flatMap((modality, x) => (modality === bond ? [x] : []));
  return { must: places('must'), may: places('may') };
}

/**
 * Where the human says `may` for must or `must` for may, against the machine and the Russian. Linear in the words of
 * a row.
 */
export function modalityShifts(told: ToldTexts): readonly ModalityShift[] {
  const { paired } = told;
  return paired.beads.flatMap((bead, at) => {
    const words = wordsOfSentences(paired.right, ...bead.right);
    const own = wordsOfSentences(paired.left, ...bead.left);
    if (own.length === 0 || words.length === 0) return [];
    const human = modalsOf(words, 'en');
    // Most sentences say neither.
    if (human.must.length === 0 && human.may.length === 0) return [];
    const machine = modalsOf(own, 'en');
    const original = sourceWords(told, bead);
    const russian = original === null ? null : modalsOf(original, 'ru');
    const isForbidden = original?.some(({ lower }) => forbidding.test(lower)) === true;
    const isOrder = russian?.may.length === 0 && original?.some(isOrdering) === true;
    return (['must', 'may'] as const).flatMap((said) => {
      const plain = plainIn(human[said], said, words, isForbidden);
      const word = words[plain.at(-1) ?? -1];
      if (word === undefined || !isShift(said, machine, russian, human, isOrder)) return [];
      return [{ said, word, bead: at }];
    });
  });
}

/** Of these places those of words that say it themselves and do not forbid what the Russian forbids. */
export const plainIn = (
  places: readonly number[],
  said: Bond,
  words: readonly Word[],
  isForbidden: boolean,
): readonly number[] =>
  places.filter(
    (x) =>
      isPlainModal(words[x]?.lower ?? '', 'en') &&
      !isAsked(words, x) &&
      !isWant(words, x) &&
      !(said === 'must' && isDenied(words, x) && (isForbidden || isNeed(words[x]))),
  );

/** `Who should attend`: an infinitive in other languages, and nobody's duty. */
const isAsked = (words: readonly Word[], at: number): boolean =>
  words[at]?.lower === 'should' && /^(?:who|what|how|whether)$/.test(words[at - 1]?.lower ?? '');

/** `Needs three weeks`: no duty to do anything. */
const isWant = (words: readonly Word[], at: number): boolean =>
  isNeed(words[at]) && !isDenied(words, at) && words[at + 1]?.lower !== 'to';

/** What one must not, one cannot: Russian has one word for both. */
export const forbidding = /^(?:нельзя|запре[тщ]|недопуст)/;

/** What one need not do one may leave. */
const isNeed = (word: Word | undefined): boolean => /^need/.test(word?.lower ?? '');

/** `Must not`, `shouldn't`, `must never`. */
const isDenied = (words: readonly Word[], at: number): boolean =>
  words[at]?.lower.endsWith("n't") === true || /^(?:not|never)$/.test(words[at + 1]?.lower ?? '');

/** `Не погружайте в воду`, `Хранить в холоде`: what is ordered must be done. */
export const isOrdering = ({ lower, isFirst }: Word): boolean =>
  /(?:йте|ите|ьте)(?:сь)?$/.test(lower) || (isFirst && infinitive.test(lower));

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
