import type { PlantKind } from './plants.ts';
import { swapOne } from './swap.ts';

/** Words in small letters that are long enough to be told from others: see `misspelt.ts`. */
const long = /(?<![\p{L}'’-])[a-z]{6,}(?![\p{L}'’-])/gu;

/** A word with what is done to two neighbouring letters inside it; null where that leaves it as it is. */
const misspelt = (name: string, change: (first: string, second: string) => string): PlantKind => ({
  name,
  plant: swapOne(long, ([word], random) => {
    const at = 1 + random.below(word.length - 3);
    const other = word.slice(0, at) + change(word.charAt(at), word.charAt(at + 1)) + word.slice(at + 2);
    return other === word ? null : other;
  }),
  foundBy: ['misspelt'],
});

const tenses: Readonly<Record<string, string>> = { 'will be': 'was', was: 'will be', were: 'will be' };
const doubt = /\b(?:allegedly|reportedly|apparently|supposedly|presumably|probably|possibly|perhaps) /gi;

/** Slips of single words: their tense, their doubt, their letters. */
export const slipsInWords: readonly PlantKind[] = [
  {
    name: 'tense',
    plant: swapOne(/\b(?:will be|was|were)\b(?! to\b)/g, ([words]) => tenses[words] ?? null),
    foundBy: ['modality'],
  },
  { name: 'doubt left out', plant: swapOne(doubt, () => ''), foundBy: ['modality'] },
  misspelt('a letter dropped in a word', (_, second) => second),
  misspelt('a letter doubled in a word', (first, second) => first + first + second),
  misspelt('letters of a word change places', (first, second) => second + first),
];
