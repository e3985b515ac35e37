import { stemOf } from '../../text/tokens.ts';

/** Numbers for words: words that share a stem share a number, whatever their version. */
export interface Vocabulary {
  /** Stem by number. */
  readonly stems: readonly string[];
  /** The number of a folded word; a new one where the stem was not met before. */
  readonly numberOf: (word: string) => number;
  /** The number of a stem; undefined where it was not met. */
  readonly known: (stem: string) => number | undefined;
}

/** An empty vocabulary that grows as it is asked. */
export function createVocabulary(): Vocabulary {
  const stems: string[] = [];
  const byStem = new Map<string, number>();
  function numberOf(word: string): number {
    const stem = stemOf(word);
    let number = byStem.get(stem);
    if (number === undefined) {
      number = stems.length;
      stems.push(stem);
      byStem.set(stem, number);
    }
    return number;
  }
  return {
    stems,
    numberOf,
    known: (stem) => byStem.get(stem),
  };
}
