import { latinForm } from '../text/normalise.ts';
import type { Rendering } from './relation.ts';

/** Words at least this alike (Dice's coefficient of padded trigrams) may stand for each other. */
const alikeFrom = 0.55;
/** Of the likeness counts this share: a look-alike is a weaker sign than the word itself. */
const alikeWeight = 0.6;
/** Likest words kept for each word. */
const kept = 5;
const shortest = 4;

/**
 * Pairs of unlike stems that look alike in Latin letters: inflections, spellings, and names across scripts.
 * `left` and `right` are the token numbers to compare. About linear: a trigram of a whole language is rare.
 */
export function alikeWords(
  stems: readonly string[],
  left: readonly number[],
  right: readonly number[],
  onWord: () => void,
): readonly Rendering[] {
  const grams = new Map<string, number[]>();
  const sizes = new Map<number, number>();
  for (const token of right) {
    onWord();
    const own = trigramsOf(stems[token] ?? '');
    sizes.set(token, own.length);
    for (const gram of own) {
      const list = grams.get(gram);
      if (list === undefined) grams.set(gram, [token]);
      else list.push(token);
    }
  }
  const shared = new Uint8Array(stems.length);
  return left.flatMap((token) => {
    onWord();
    const own = trigramsOf(stems[token] ?? '');
    const likest: Rendering[] = [];
    for (const other of countShared(own, grams, shared)) {
      const dice = (2 * (shared[other] ?? 0)) / (own.length + (sizes.get(other) ?? 0));
      shared[other] = 0;
      if (dice >= alikeFrom && other !== token)
        likest.push({ left: token, right: other, weight: alikeWeight * dice });
    }
    return likest.sort((a, b) => b.weight - a.weight || a.right - b.right).slice(0, kept);
  });
}

/** Counts into `shared` how many of the trigrams each word has; answers the words that have any. */
function countShared(
  own: readonly string[],
  grams: ReadonlyMap<string, readonly number[]>,
  shared: Uint8Array,
): readonly number[] {
  const touched: number[] = [];
  for (const gram of own) {
    for (const other of grams.get(gram) ?? []) {
      if (shared[other] === 0) touched.push(other);
      shared[other] = (shared[other] ?? 0) + 1;
    }
  }
  return touched;
}

function trigramsOf(stem: string): readonly string[] {
  const form = latinForm(stem);
  if (form.length < shortest || form.charCodeAt(0) < 58) return [];
  const padded = `^${form}$`;
  const grams: string[] = [];
  for (let x = 0; x + 3 <= padded.length; x++) grams.push(padded.slice(x, x + 3));
  return grams;
}
