import type { AnswerReader, Answers } from './answers.ts';
import {
  type Bond,
  forbidding,
  isOrdering,
  type ModalityShift,
  type Modals,
  modalsOf,
  plainIn,
} from './modality.ts';
import type { PairedTexts } from './paired.ts';
import { type Word, wordsOfSentences } from './reading.ts';

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
    const human = modalsOf(words, 'en');
    if (human.must.length === 0 && human.may.length === 0) return [];
    const original = wordsOfSentences(left, ...bead.left);
    const russian = modalsOf(original, 'ru');
    const isForbidden = original.some(({ lower }) => forbidding.test(lower));
    return (['must', 'may'] as const).flatMap((said) => {
      const meant = said === 'must' ? 'may' : 'must';
      const plain = plainIn(human[said], said, words, isForbidden);
      if (plain.length === 0) return [];
      const isPlain = russian[meant].length > 0 && russian[said].length === 0 && human[meant].length === 0;
      const own = { words, original, human, russian, leftOf: answersOf(original, words).leftOf };
      const place = isPlain
        ? plain.at(-1)
        : plain.find((y) => isTurned(own, said, y) || isMade(own, said, y));
      const word = words[place ?? -1];
      return word === undefined ? [] : [{ said, word, bead: at }];
    });
  });
}

/** A bead with what in it says duty or possibility. */
interface Bound {
  /** The human's. */
  readonly words: readonly Word[];
  readonly original: readonly Word[];
  readonly human: Modals;
  readonly russian: Modals;
  readonly leftOf: Answers;
}

/** Words after a modal within which its verb stands, and words around a Russian verb within which its modal does. */
const verbWithin = 4;
const modalBefore = 4;
const modalAfter = 2;

/** Places in the Russian of what answers the verb of a modal. */
function verbsOf({ words, leftOf }: Bound, modal: number): readonly number[] {
  for (let y = modal + 1; y <= modal + verbWithin && y < words.length; y++) {
    if ((leftOf[y]?.length ?? 0) > 0) return leftOf[y] ?? [];
  }
  return [];
}

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
const infinitive = /(?:ть|ти|чь)(?:ся)?$/;

/** `You must` may be an order, `must have` a guess, `should` an if. */
const isBinding = (words: readonly Word[], at: number): boolean =>
  /^(?:must|needs?|ha(?:s|ve|d))$/.test(words[at]?.lower ?? '') &&
  words[at + 1]?.lower !== 'have' &&
  words[at - 1]?.lower !== 'you';

/** A must of what the Russian merely tells, in a finite verb, with nobody ordering. */
function isMade(bound: Bound, said: Bond, modal: number): boolean {
  const { words, original, russian } = bound;
  if (said !== 'must' || russian.must.length > 0 || !isBinding(words, modal)) return false;
  if (original.some((word) => isOrdering(word) || dutiful.test(word.lower))) return false;
  const verbs = verbsOf(bound, modal);
  return verbs.length > 0 && verbs.every((x) => !infinitive.test(original[x]?.lower ?? 'ть'));
}
