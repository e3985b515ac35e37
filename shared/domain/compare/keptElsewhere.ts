import { withoutPossessive } from '../text/spelling.ts';
import { type ChangeSentences, sentencesOf } from './changeSentences.ts';
import type { Words } from './classify.ts';
import { functionWords } from './functionWords.ts';
import type { ChangeKind } from './kinds.ts';
import type { Region } from './match.ts';
import type { Token } from './tokens.ts';
import { sameWord } from './wordForms.ts';

/** Changes of a sentence looked through on either side: a sentence that has more tells nothing by them. */
const mostLooked = 8;

/**
 * Kinds, an omission whose every word another change of the sentence puts in, in whatever form ("the landlord's consent",
 * "the consent of the landlord"), being wording, and an addition likewise. `words`: in match form. Linear
 * but for the changes looked through.
 */
export const withoutKeptElsewhere = (
  kinds: readonly ChangeKind[],
  regions: readonly Region[],
  words: readonly Words[],
  base: readonly Token[],
): readonly ChangeKind[] => {
  if (!kinds.includes('omission') && !kinds.includes('addition')) return kinds;
  const sentences = sentencesOf(regions, base);
  return kinds.map((kind, at) => {
    if (kind !== 'omission' && kind !== 'addition') return kind;
    const [lost, gained] = kind === 'omission' ? (['base', 'other'] as const) : (['other', 'base'] as const);
    const own = words[at]?.[lost].filter((word) => !functionWords.has(word)) ?? [];
    if (own.length === 0) return kind;
    const near = neighbours(sentences, at).flatMap(
      (by) => words[by]?.[gained].filter((word) => !words[by]?.[lost].includes(word)) ?? [],
    );
    return own.every((word) => near.some((one) => isFormOf(word, one))) ? 'wording' : kind;
  });
};

const isFormOf = (word: string, other: string): boolean =>
  // Of the few that do not begin alike (`went`) none is looked for: most words are told apart by this at once.
  word[0] === other[0] && word[1] === other[1] && sameWord(withoutPossessive(word), withoutPossessive(other));

/** The other changes of the sentence that the change stands in. */
const neighbours = (sentences: readonly ChangeSentences[], at: number): readonly number[] => {
  const own = sentences[at];
  const found: number[] = [];
  for (let by = at + 1; by <= at + mostLooked && sentences[by]?.from === own?.to && own; by++) found.push(by);
  for (let by = at - 1; by >= Math.max(0, at - mostLooked) && sentences[by]?.to === own?.from; by--)
    found.push(by);
  return found;
};
