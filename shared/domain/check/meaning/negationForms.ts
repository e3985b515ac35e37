import type { NegationShift, Russian } from './negation.ts';
import { hasCueNear, outright, placesOf, type Sentence } from './negationPairs.ts';
import type { Word } from './reading.ts';

const prefix = /^(?:un|in|im|il|ir|dis|non)/;
/** Less than that is left of many words that have no prefix. */
const leastBare = 3;

/**
 * Words for their contraries, `legal` for `illegal` and the other way round. The Russian must bear witness: it denies
 * where one is lost, and denies no more than the machine where one is gained. Linear.
 */
export function turnedForms(
  machine: Sentence,
  human: Sentence,
  russian: Russian | null,
  bead: number,
): readonly NegationShift[] {
  const said = russian === null ? 0 : russian.loose + russian.soft;
  const shift = { bead, isBare: true, isLiteral: true };
  if (russian === null || said > 0) {
    const [lost] = turnedIn(machine, human);
    if (lost !== undefined) return [{ ...shift, kind: 'lost', negator: lost[0], place: lost[1] }];
  }
  // What ends is soon unsupported.
  if (russian?.hasEnd === true || said > placesOf(machine, outright).length) return [];
  const [gained] = turnedIn(human, machine);
  return gained === undefined ? [] : [{ ...shift, kind: 'gained', negator: gained[0], place: gained[0] }];
}

/** Words that deny by their form with the same word undenied in the other text, where neither text has the other's. */
function turnedIn(own: Sentence, other: Sentence): readonly (readonly [Word, Word])[] {
  return placesOf(own, ['form']).flatMap((x) => {
    const word = own.words[x];
    if (word === undefined || !prefix.test(word.lower)) return [];
    const [bare, stem] = [word.lower, word.stem].map((one) => one.replace(prefix, ''));
    // Stemmers leave `illeg` of illegal, and `legal` whole.
    const isBare = (one: Word) => one.lower === bare || (one.stem === stem && stem.length >= leastBare);
    if (other.words.some((one) => one.stem === word.stem) || own.words.some(isBare)) return [];
    const at = other.words.findIndex(isBare);
    const place = other.words[at];
    return place === undefined || hasCueNear(other, at) ? [] : [[word, place] as const];
  });
}
