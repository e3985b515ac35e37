import { type Planter, replaceOne } from './planter.ts';
import type { Random } from './random.ts';

/** Puts something in the place of one match of a pattern; nothing where it answers null. */
export const swapOne =
  (pattern: RegExp, instead: (match: RegExpExecArray, random: Random) => string | null): Planter =>
  (text, { random }) =>
    tidied(replaceOne(text, pattern, random, (match) => instead(match, random)));

/** What a word left out leaves behind is no error of its own. */
const tidied = (text: string | null): string | null =>
  text?.replace(/ {2,}/g, ' ').replace(/ (?=[,.;:!?])/g, '') ?? null;

/** One of a list's words for another of them, as they are written. */
export function swapWithin(list: string): Planter {
  const words = list.split(' ') as [string, ...string[]];
  return swapOne(new RegExp(`\\b(?:${words.join('|')})\\b`, 'g'), ([word], random) => {
    const other = random.of(words);
    return other === word ? null : other;
  });
}

/** Words for those on the other side of a line's bar, both ways; a capital is kept. */
export function swapAcross(lines: string): Planter {
  const pairs = lines
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((side) => side.trim()) as [string, string]);
  const instead = new Map(pairs.flatMap(([one, other]) => [[one, other] as const, [other, one] as const]));
  return swapOne(oneOfPattern([...instead.keys()]), ([word]) => {
    const other = instead.get(word.toLowerCase());
    return other === undefined ? null : likeCase(word, other);
  });
}

/** Words for those behind the arrow; what is empty there is left out. */
export function turn(lines: string): Planter {
  const instead = new Map(
    lines
      .trim()
      .split('\n')
      .map((line) => line.split('>').map((side) => side.trim()) as [string, string]),
  );
  return swapOne(oneOfPattern([...instead.keys()]), ([word]) => {
    const other = instead.get(word.toLowerCase());
    return other === undefined ? null : likeCase(word, other);
  });
}

/** Longer ones first: no longer before no. */
const oneOfPattern = (words: readonly string[]): RegExp =>
  new RegExp(`\\b(?:${words.toSorted((a, b) => b.length - a.length).join('|')})\\b`, 'gi');

/** A word with a capital where another has one. */
export const likeCase = (word: string, other: string): string =>
  /^\p{Lu}/u.test(word) ? other.charAt(0).toUpperCase() + other.slice(1) : other;
