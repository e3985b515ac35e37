import { foldText } from '../text/normalise.ts';
import { foldedWords, stemOf } from '../text/tokens.ts';

/** Why two texts are taken for translations of each other, for a person to read. */
export interface Reason {
  /** Words and numbers both have, as the first text writes them; the most telling first, at most `limit`. */
  readonly shared: readonly string[];
  /** Dice's coefficient of the two sets of words, 0 to 1; near 0 between different languages. */
  readonly likeness: number;
}

/** Names and numbers tell most, then long words. */
function weightOf(word: string): number {
  if (/^\p{N}/u.test(word)) return 30;
  return word.length + (/^\p{Lu}/u.test(word) ? 20 : 0);
}

/** What two texts share. Linear in their length. */
export function reasonFor(left: string, right: string, limit = 4): Reason {
  const rightStems = new Set(foldedWords(right).map(stemOf));
  const leftStems = new Set(foldedWords(left).map(stemOf));
  const written = new Map<string, string>();
  for (const [word] of left.matchAll(/[\p{L}\p{M}]+|\p{N}+/gu)) {
    const stem = stemOf(foldText(word));
    if (rightStems.has(stem) && !written.has(stem)) written.set(stem, word);
  }
  const shared = [...written.values()]
    .filter((word) => word.length > 3 || /^\p{N}/u.test(word))
    .sort((a, b) => weightOf(b) - weightOf(a) || (a < b ? -1 : 1));
  const size = leftStems.size + rightStems.size;
  return { shared: shared.slice(0, limit), likeness: size === 0 ? 0 : (2 * written.size) / size };
}
