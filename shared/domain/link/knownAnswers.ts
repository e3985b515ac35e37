import { functionWords } from '../compare/functionWords.ts';
import type { Language } from '../model.ts';
import { commonPairs } from './wordPairs.ts';
import { createLinkReader } from './words.ts';

/** A word of one text and one of another that answers it, as they are written. */
export type KnownAnswer = readonly [own: string, other: string];

/** A word, and the key of its forms. */
interface Written {
  readonly word: string;
  readonly key: string;
}

/**
 * Words of two texts that answer each other by the dictionary, each word once; the longest of the first text first, for
 * they tell most, at most `limit`. None where one text is not Russian and the other English. Linear in the texts; reads
 * the dictionary when first asked.
 */
export function knownAnswers(
  [text, from]: readonly [string, Language],
  [other, to]: readonly [string, Language],
  limit: number,
): readonly KnownAnswer[] {
  if (!(from === 'ru' && to === 'en') && !(from === 'en' && to === 'ru')) return [];
  const senses = commonPairs(from);
  const free = writtenOf(other, to);
  const found: KnownAnswer[] = [];
  for (const { word, key } of [...writtenOf(text, from).values()].sort(byLength)) {
    if (found.length === limit) break;
    const answer = [...(senses.get(key) ?? [])].find((sense) => free.has(sense));
    const written = answer === undefined ? undefined : free.get(answer);
    if (answer === undefined || written === undefined) continue;
    free.delete(answer);
    found.push([word, written.word]);
  }
  return found;
}

const byLength = (a: Written, b: Written) => b.word.length - a.word.length;

/** The words that carry a meaning of their own, by their keys, each as it is written first. */
function writtenOf(text: string, language: Language): Map<string, Written> {
  const found = new Map<string, Written>();
  for (const { from, to, key } of createLinkReader()(text, language).flat()) {
    const word = text.slice(from, to);
    const isTelling = word.length > 2 && !functionWords.has(word.toLowerCase());
    if (isTelling && !found.has(key)) found.set(key, { word, key });
  }
  return found;
}
