import { sum } from '../../../arithmetic.ts';
import type { MeaningKnowledge } from '../analysis.ts';
import type { ToldTexts } from '../paired.ts';
import { lengths } from '../sources.ts';
import { addedByWords } from './aloneClauses.ts';
import type { Told } from './aloneWords.ts';
import { addedRuns } from './clause.ts';
import type { Gap } from './gaps.ts';

/** Odds (their logarithm) from which the Russian says that words are put in, where a text of their language lacks them, too. */
const leastScore = 1.4;
/** Of the words put in that other text may have so many. */
const mostTold = 0.34;
/** By so many characters a text is longer for what is put in; the Russian is asked of no other. */
const leastLonger = 20;

/**
 * Words put into the right text that neither the Russian nor the left text, of their language, has. O(words times beads),
 * for texts that are longer than the left. `byRussian`: the right text paired with the Russian, null without one.
 */
export function addedBeside(
  told: ToldTexts,
  byRussian: () => Told | null,
  { ratios, words: knowledge }: Pick<MeaningKnowledge, 'ratios' | 'words'>,
): readonly Pick<Gap, 'words'>[] {
  const { paired } = told;
  const plain = addedRuns(told, ratios, knowledge);
  if (told.source === null || plain.length > 0) return plain;
  const [own, other] = [lengths(paired.left), lengths(paired.right)];
  const isLonger = paired.beads.some(
    ({ left, right }) =>
      sum(other.slice(...right)) >= sum(own.slice(...left)) * ratios.toMachine + leastLonger,
  );
  if (!isLonger) return [];
  const free = new Set(paired.freeRight);
  const russian = byRussian();
  const added = russian === null ? [] : addedByWords(russian, leastScore);
  return added.filter(
    ({ words }) => words.filter((word) => !free.has(word)).length <= mostTold * words.length,
  );
}
