import { latinForm } from '../text/normalise.ts';
import type { Rendering } from './relation.ts';

/** Words at least this alike (Dice's coefficient of padded trigrams) may stand for each other. */
const alikeFrom = 0.55;
/** Of the likeness counts this share: a look-alike is a weaker sign than the word itself. */
const alikeWeight = 0.6;
/** Likest words kept for each word. */
const kept = 5;
const shortest = 4;
/** Words that a word is compared with at most, those that share its rarest trigrams first. */
const mostCompared = 300;

/**
 * Pairs of unlike stems that look alike in Latin letters: inflections, spellings, and names across scripts.
 * `left` and `right` are the token numbers to compare. Linear in words.
 */
export function alikeWords(
  stems: readonly string[],
  left: readonly number[],
  right: readonly number[],
  onWord: () => void,
): readonly Rendering[] {
  const gathered = gatherWords(right.map((token) => trigramsOf(stems[token] ?? '')));
  const { gramsOf, numbers } = gathered;
  const isOwn = new Uint8Array(numbers.size);
  return left.flatMap((token) => {
    onWord();
    const all = trigramsOf(stems[token] ?? '');
    const own = all.flatMap((gram) => numbers.get(gram) ?? []);
    for (const gram of own) isOwn[gram] = 1;
    const likest: Rendering[] = [];
    for (const at of wordsToCompare(gathered, own, all.length)) {
      const grams = gramsOf[at] ?? [];
      const dice = (2 * sharedIn(grams, isOwn)) / (all.length + grams.length);
      const other = right[at] ?? 0;
      if (dice >= alikeFrom && other !== token)
        likest.push({ left: token, right: other, weight: alikeWeight * dice });
    }
    for (const gram of own) isOwn[gram] = 0;
    return likest.sort((a, b) => b.weight - a.weight || a.right - b.right).slice(0, kept);
  });
}

/** The words of one side by their trigrams. */
interface Gathered {
  /** Number by trigram. */
  readonly numbers: ReadonlyMap<string, number>;
  /** Trigrams by word. */
  readonly gramsOf: readonly (readonly number[])[];
  /** Words by trigram. */
  readonly words: readonly (readonly number[])[];
}

function gatherWords(trigrams: readonly (readonly string[])[]): Gathered {
  const numbers = new Map<string, number>();
  const gramsOf = trigrams.map((own) =>
    own.map((gram) => {
      const number = numbers.get(gram) ?? numbers.size;
      numbers.set(gram, number);
      return number;
    }),
  );
  return { numbers, gramsOf, words: wordsByGram(gramsOf, numbers.size) };
}

/** Words that may be alike enough to one that has `count` trigrams, `own` of them known, without the rest. */
function wordsToCompare({ words }: Gathered, own: readonly number[], count: number): ReadonlySet<number> {
  const spread = (gram: number) => words[gram]?.length ?? 0;
  const rarestFirst = own.toSorted((a, b) => spread(a) - spread(b));
  // A word that shares none but the commonest of these trigrams cannot be alike enough.
  const least = Math.ceil((alikeFrom / (2 - alikeFrom)) * count);
  const found = new Set<number>();
  for (const gram of rarestFirst.slice(0, Math.max(0, own.length - least + 1))) {
    for (const word of words[gram] ?? []) {
      if (found.size >= mostCompared) return found;
      found.add(word);
    }
  }
  return found;
}

/** By trigram the places of the words that have it. */
function wordsByGram(gramsOf: readonly (readonly number[])[], size: number): readonly (readonly number[])[] {
  const words: number[][] = Array.from({ length: size }, () => []);
  gramsOf.forEach((grams, at) => {
    for (const gram of grams) words[gram]?.push(at);
  });
  return words;
}

function sharedIn(grams: readonly number[], isOwn: Uint8Array): number {
  let count = 0;
  for (const gram of grams) count += isOwn[gram] ?? 0;
  return count;
}

function trigramsOf(stem: string): readonly string[] {
  const form = latinForm(stem);
  if (form.length < shortest || form.charCodeAt(0) < 58) return [];
  const padded = `^${form}$`;
  const grams: string[] = [];
  for (let x = 0; x + 3 <= padded.length; x++) grams.push(padded.slice(x, x + 3));
  return grams;
}
