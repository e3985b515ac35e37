import { isPatronymic } from '../../names/patronymics.ts';
import { type Word, wordsOfSentences } from '../meaning/reading.ts';
import { isAnswered } from './gone.ts';
import { unwitnessed } from './match.ts';
import type { NameCase, NameFault } from './nameCase.ts';
import type { RussianName } from './nameWords.ts';

/**
 * Words torn out of names of several: the Central Agency for the machine's Central Intelligence Agency, where what was
 * around them stands side by side and nothing says the same; and York for Нью-Йорк. Given names may well be dropped.
 * Linear in the words, for those of names by the names of the row.
 */
export function tornOut(nameCase: NameCase): readonly NameFault[] {
  const { paired, human } = nameCase;
  if (paired === null) return [];
  return paired.beads.flatMap((bead, number) => {
    const own = wordsOfSentences(paired.left, ...bead.left);
    const said = wordsOfSentences(human, ...bead.right);
    const rightOf = paired.pairs[number]?.rightOf;
    if (rightOf === undefined) return [];
    return own.flatMap((word, x): readonly NameFault[] => {
      if (!isBeside(word, own[x + 1]) || (rightOf[x] ?? -1) >= 0) return [];
      if (said.some(({ stem }) => stem === word.stem)) return [];
      const russian = meantAt(x, own, said, rightOf, nameCase);
      return russian === undefined
        ? []
        : [{ kind: 'lost', name: unwitnessed(russian), word: null, isSlight: false }];
    });
  });
}

/** What the machine's word `x` is in Russian, if it is torn out of its name. */
function meantAt(
  x: number,
  own: readonly Word[],
  said: readonly Word[],
  rightOf: Int32Array,
  nameCase: NameCase,
): RussianName | undefined {
  const [before, after] = [rightOf[x - 1] ?? -1, rightOf[x + 1] ?? -1];
  if (after < 0) return undefined;
  if (!isBeside(said[after - 1], said[after])) return firstHalf(own[x + 1], said, nameCase);
  const isInside = isBeside(own[x - 1], own[x]) && before >= 0 && after === before + 1;
  return isInside ? meantBy(own[x], said, nameCase) : undefined;
}

/** Two words with capitals, side by side. */
const isBeside = (one: Word | undefined, next: Word | undefined): boolean =>
  one?.isCapital === true && next?.isCapital === true && next.from - one.to === 1;

/** The Russian word that the dictionary has the machine's for, if the human has no other word for it. */
const meantBy = (
  machine: Word | undefined,
  said: readonly Word[],
  { russians, forms }: NameCase,
): RussianName | undefined =>
  russians.find(({ word: { stem, lower } }) => {
    const senses = forms.sensesOf(stem);
    return (
      senses.has(machine?.stem ?? '') && !isPatronymic(lower) && !said.some((word) => senses.has(word.stem))
    );
  });

/** Нью of Нью-Йорк, where the machine's word is what the second half is, and nothing answers the first. */
function firstHalf(
  machine: Word | undefined,
  said: readonly Word[],
  nameCase: NameCase,
): RussianName | undefined {
  const { russians, witnessed, source } = nameCase;
  const second = witnessed.find(({ machine: word }) => word === machine)?.russian;
  const at = second === undefined ? -1 : russians.indexOf(second);
  const first = russians[at - 1];
  if (first === undefined || second === undefined || !first.isCapital || !second.isCapital) return undefined;
  // Санкт-Петербург is Petersburg, too.
  if (source.slice(first.word.to, second.word.from) !== '-' || /^санкт$/.test(first.word.lower))
    return undefined;
  return isAnswered(first, nameCase, said) ? undefined : first;
}
