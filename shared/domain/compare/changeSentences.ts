import type { Region } from './match.ts';
import { endsSentence, type Token } from './tokens.ts';

/** The numbers of the sentences of the base in which a change begins and ends. */
export interface ChangeSentences {
  readonly from: number;
  readonly to: number;
}

/** In which sentences the changes stand, in order; they ascend. Linear in the tokens. */
export const sentencesOf = (
  regions: readonly Region[],
  base: readonly Token[],
): readonly ChangeSentences[] => {
  let at = 0;
  let sentence = 0;
  const upTo = (place: number): number => {
    for (; at < place; at++) if (endsSentence(base, at + 1)) sentence++;
    return sentence;
  };
  return regions.map(({ baseFrom, baseTo }) => ({ from: upTo(baseFrom), to: upTo(baseTo) }));
};
