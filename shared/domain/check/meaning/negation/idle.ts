import type { Word } from '../reading.ts';
import type { Sentence } from './denialReach.ts';

/** After a negation they say that something is so. */
const denying =
  /^(?:been? )?(?:deny|denie[sd]|denying|exclud[a-z]+|doubt[a-z]*|conceal[a-z]*|rul(?:e[sd]?|ing) out)(?: |$)/;
/** So many words after a negation are looked at for them. */
const denyingWithin = 3;

const textAt = (words: readonly Word[], at: number): string =>
  words
    .slice(at, at + denyingWithin)
    .map(({ lower }) => lower)
    .join(' ');

/** Words that may deny and stand for each other. */
const alike: readonly RegExp[] = [/^(?:until|till|before)$/, /^(?:hard|difficult|tough)$/];

/**
 * Without what denies nothing beside the other text: `not insufficient` says yes, where the other denies in its own way,
 * and `not deny` always; a word that may deny (only, until) stands for no negation where the other has it too.
 */
export function withoutIdle(own: Sentence, other: Sentence): Sentence {
  const isDouble = (at: number): boolean => {
    if (own.cues[at] !== 'hard') return false;
    if (denying.test(textAt(own.words, at + 1)))
      return !other.words.some((_, y) => denying.test(textAt(other.words, y)));
    const next = own.words[at + 1];
    const isShared = next?.isContent === true && other.words.some(({ stem }) => stem === next.stem);
    return own.cues[at + 1] === 'form' && other.cues.includes('hard') && !isShared;
  };
  const isTold = ({ lower, stem }: Word): boolean =>
    other.words.some(
      (word) => word.stem === stem || alike.some((ones) => ones.test(lower) && ones.test(word.lower)),
    );
  // Most sentences deny nothing.
  if (own.cues.every((cue) => cue === null)) return own;
  const idle = own.words.map(
    (word, at) => isDouble(at) || isDouble(at - 1) || (own.cues[at] === 'weak' && isTold(word)),
  );
  return { ...own, cues: own.cues.map((cue, at) => (idle[at] ? null : cue)) };
}
