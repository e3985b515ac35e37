import type { WordPairs } from '../../../link/wordPairs.ts';
import { once, remember } from '../../../remember.ts';
import type { WordForm } from '../reading.ts';
import { allSides, type Half } from './opposites.ts';

/** Halves by the English stems that say them themselves, and by the Russian words; read when first asked for. */
const halvesSaid = once(() => {
  const english = new Map<string, Half[]>();
  const russian = new Map<string, Half[]>();
  const halves = new Set(allSides().map(({ other }) => other));
  for (const half of halves) {
    for (const stem of half.plain) english.set(stem, [...(english.get(stem) ?? []), half]);
    for (const word of half.plainRussian) russian.set(word, [...(russian.get(word) ?? []), half]);
  }
  return { english, russian };
});

const noHalves: readonly Half[] = [];

/** The other sides that a Russian word may say, by what the dictionary has for it: each stem is looked up once. */
export const sidesSaidBy = remember((dictionary: WordPairs) => {
  const byStem = remember((stem: string): readonly Half[] => {
    const said = [...(dictionary.get(stem) ?? [])].flatMap((sense) => halvesSaid().english.get(sense) ?? []);
    return said.length === 0 ? noHalves : said;
  });
  return ({ stem, lower }: Pick<WordForm, 'stem' | 'lower'>): readonly Half[] => {
    const inRussian = halvesSaid().russian.get(lower);
    return inRussian === undefined ? byStem(stem) : [...byStem(stem), ...inRussian];
  };
}, new WeakMap());
