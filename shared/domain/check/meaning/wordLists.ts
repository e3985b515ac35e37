import { lastAnswers, remember } from '../../remember.ts';
import type { Word } from './reading.ts';

/** More than the sentences of a row's texts, which are asked again for each of its translations. */
const rememberedLists = 64;

/**
 * The same function of a list of words, working once for the same list while it is among the last that were asked for: what
 * is read of an original's sentence, or a machine's, is read once for all translations of the row.
 */
export const rememberLists = <Answer>(
  answer: (words: readonly Word[]) => Answer,
): ((words: readonly Word[]) => Answer) => remember(answer, lastAnswers(rememberedLists));
