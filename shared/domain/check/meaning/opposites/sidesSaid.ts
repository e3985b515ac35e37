import type { WordPairs } from '../../../link/wordPairs.ts';
import { once, remember } from '../../../remember.ts';
import type { Word, WordForm } from '../reading.ts';
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

/** Sides with the places of the Russian words that may say them, by what the dictionary has for these or as they stand. */
export type SidesSaid = ReadonlyMap<Half, readonly number[]>;

/** The sides that a list of Russian words may say: looked for once, for all translations of a row. Linear. */
export const sidesSaidIn = remember(
  (dictionary: WordPairs) => remember((words: readonly Word[]) => sidesIn(words, dictionary), new WeakMap()),
  new WeakMap(),
);

function sidesIn(words: readonly Word[], dictionary: WordPairs): SidesSaid {
  const sidesOf = sidesSaidBy(dictionary);
  const said = new Map<Half, number[]>();
  for (const [x, word] of words.entries()) {
    for (const half of sidesOf(word)) {
      const places = said.get(half);
      if (places === undefined) said.set(half, [x]);
      else if (places.at(-1) !== x) places.push(x);
    }
  }
  return said;
}

/** The other sides that a Russian word may say, by what the dictionary has for it: each stem is looked up once. */
const sidesSaidBy = remember((dictionary: WordPairs) => {
  const byStem = remember((stem: string): readonly Half[] => {
    const said = [...(dictionary.get(stem) ?? [])].flatMap((sense) => halvesSaid().english.get(sense) ?? []);
    return said.length === 0 ? noHalves : said;
  });
  return ({ stem, lower }: Pick<WordForm, 'stem' | 'lower'>): readonly Half[] => {
    const inRussian = halvesSaid().russian.get(lower);
    return inRussian === undefined ? byStem(stem) : [...byStem(stem), ...inRussian];
  };
}, new WeakMap());
