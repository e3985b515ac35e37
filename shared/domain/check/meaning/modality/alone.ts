import type { AnswerReader } from '../answers.ts';
import type { PairedTexts } from '../paired.ts';
import { type Word, wordsOfSentences } from '../reading.ts';
import { type Bound, infinitive, isMerelyTold, verbsOf, verbWithin } from './boundVerbs.ts';
import { forbiddenOrFree } from './forbiddenOrFree.ts';
import {
  type Bond,
  givesOrders,
  type ModalityShift,
  modalsOf,
  plainIn,
  vouchedOrInTime,
} from './modality.ts';
import { verbShifts } from './ofVerbs.ts';

/**
 * Duty for possibility and the other way round where only the Russian bears witness, left in `paired`: it says the one
 * without the other and the human the other without the one, in a sentence or of a word and its counterpart; or the human
 * says must of what is merely told. Linear in the words of a row.
 */
export function modalityShiftsAlone(
  { left, right, beads }: PairedTexts,
  answersOf: AnswerReader,
): readonly ModalityShift[] {
  return beads.flatMap((bead, at) => {
    const words = wordsOfSentences(right, ...bead.right);
    const original = wordsOfSentences(left, ...bead.left);
    const human = modalsOf(words, 'en');
    const russian = modalsOf(original, 'ru');
    const rest = () =>
      vouchedOrInTime({ words, original, human, russian }, null, () => answersOf(original, words));
    // Most sentences say neither.
    if ([human, russian].every(({ must, may }) => must.length + may.length === 0))
      return rest().map((shift) => ({ ...shift, bead: at }));
    const own = { words, original, human, russian, ...answersOf(original, words) };
    const denied = forbiddenOrFree(words, original, null);
    const turned =
      denied.length > 0 ? denied : (['must', 'may'] as const).flatMap((said) => turnedIn(own, said));
    const shifts = turned.length > 0 ? turned : verbShifts(own);
    return (shifts.length > 0 ? shifts : rest()).map((shift) => ({ ...shift, bead: at }));
  });
}

/** The one said for the other, or a must of what is merely told. */
function turnedIn(own: Bound, said: Bond): readonly Pick<ModalityShift, 'said' | 'word'>[] {
  const { words, original, human, russian } = own;
  const meant = said === 'must' ? 'may' : 'must';
  const plain = plainIn(human[said], said, words, original);
  const isPlain = human[said].length > russian[said].length && human[meant].length < russian[meant].length;
  const place = isPlain ? plain.at(-1) : plain.find((y) => isTurned(own, said, y) || isMade(own, said, y));
  const word = words[place ?? -1];
  return word === undefined ? [] : [{ said, word }];
}

/** Words around a Russian verb within which its modal stands. */
const modalBefore = 4;
const modalAfter = 2;

const isNear = (places: readonly number[], x: number): boolean =>
  places.some((place) => place >= x - modalBefore && place <= x + modalAfter);

/** Its verb stands in the Russian with a modal of the other kind and none of its own. */
function isTurned(bound: Bound, said: Bond, modal: number): boolean {
  const { human, russian } = bound;
  const meant = said === 'must' ? 'may' : 'must';
  const verbs = verbsOf(bound, modal);
  return (
    verbs.length > 0 &&
    verbs.every((x) => isNear(russian[meant], x) && !isNear(russian[said], x)) &&
    !human[meant].some((y) => y > modal - modalBefore && y <= modal + verbWithin)
  );
}

/** What Russian says of duty in other words. */
const dutiful =
  /^(?:пора|оста[её]тся|обязательн|неизбежн|заставл|вел[еи]|прика|поруч|призв|призыв|потреб|нужд|долг|бы$|чтобы$|только$|можн|мог|мож)/;

/** `You must` may be an order, `must have` a guess, `should` an if. */
const isBinding = (words: readonly Word[], at: number): boolean =>
  /^(?:must|needs?|ha(?:s|ve|d))$/.test(words[at]?.lower ?? '') &&
  words[at + 1]?.lower !== 'have' &&
  words[at - 1]?.lower !== 'you';

/** A must of what the Russian merely tells, in a finite verb, with nobody ordering. */
function isMade(bound: Bound, said: Bond, modal: number): boolean {
  const { words, original, russian } = bound;
  if (said !== 'must' || russian.must.length > 0 || !isBinding(words, modal)) return false;
  if (givesOrders(original) || original.some(({ lower }) => dutiful.test(lower))) return false;
  const verbs = verbsOf(bound, modal);
  const isTold = verbs.length > 0 && verbs.every((x) => !infinitive.test(original[x]?.lower ?? 'ть'));
  return isTold || isMerelyTold(bound, modal, true);
}
