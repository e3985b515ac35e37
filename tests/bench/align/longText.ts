import type { AlignVersion } from '../../../shared/domain/align/types.ts';
import { latinForm } from '../../../shared/domain/text/normalise.ts';
import type { GoldSet } from './corpus.ts';
import { generator } from './random.ts';

/** A word in more paragraphs than this share is one of the language, not of the text: copies have it alike. */
const common = 0.02;
/** Letters at a word's end that stay, so that inflection stays; shorter words than four more are left alone. */
const ending = 3;

/** Letters that change places with each other. Each Latin one is what its Cyrillic one is transliterated to. */
const alphabets = [
  ['бвгдзклмнпрстф', 'bvgdzklmnprstf'],
  ['аоуи', 'aoui'],
] as const;

/** Vocabulary grows with this power of the text (Heaps' law; .4 to .6 for English, more where words are inflected). */
const growth = 0.6;

/**
 * A text of about `count` paragraphs in original, machine and human version. A set is copied, and in each copy every
 * word that is not common is written in other letters, the same ones in Russian and in English: other names, other
 * subjects, the same grammar. So a copy answers the others no more than one article answers another, and new words
 * become rarer as they do in any long text.
 */
export function longText(set: GoldSet, count: number): readonly AlignVersion[] {
  const given = set.versions.filter(({ key }) => key !== 'refB');
  const copies = Math.ceil(count / Math.max(1, given[0]?.paragraphs.length ?? 1));
  const shuffles = Array.from({ length: Math.ceil(copies ** growth) }, (_, seed) => shuffled(seed));
  return given.map((version) => {
    const rare = rareWords(version.paragraphs.map(({ text }) => text));
    const paragraphs = Array.from({ length: copies }, (_, copy) => {
      const known = Math.ceil((copy + 1) ** growth);
      const lettersOf = (word: string) => shuffles[draw(copy, latinForm(word.toLowerCase())) % known];
      return version.paragraphs.map(({ text }) => ({ text: rewritten(text, rare, lettersOf) }));
    });
    return { ...version, paragraphs: paragraphs.flat() };
  });
}

const wordPattern = /\p{L}+/gu;

function rareWords(texts: readonly string[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const word of new Set(text.toLowerCase().match(wordPattern))) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return new Set([...counts].flatMap(([word, count]) => (count <= common * texts.length ? [word] : [])));
}

type Letters = ReadonlyMap<string, string>;

function rewritten(
  text: string,
  rare: ReadonlySet<string>,
  lettersOf: (word: string) => Letters | undefined,
): string {
  return text.replace(wordPattern, (word) => {
    if (word.length <= ending + 1 || !rare.has(word.toLowerCase())) return word;
    const letters = lettersOf(word);
    const beginning = [...word.slice(0, -ending)].map((letter) => letters?.get(letter) ?? letter);
    return beginning.join('') + word.slice(-ending);
  });
}

/** A number that a copy and the first letters of a word decide, so that a name is the same one in both scripts. */
function draw(copy: number, latin: string): number {
  let mixed = copy;
  for (const letter of latin.slice(0, 4)) mixed = Math.imul(mixed ^ letter.charCodeAt(0), 0x01000193);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}

/** Which letter stands for which, small and capital: a shuffle that a number decides. 0: every letter for itself. */
function shuffled(seed: number): Letters {
  if (seed === 0) return new Map();
  const random = generator(seed);
  const pairs = alphabets.flatMap(([cyrillic, latin]) => {
    const places = [...cyrillic].map((_, at) => ({ at, key: random() })).sort((a, b) => a.key - b.key);
    return places.flatMap(({ at }, to) =>
      [cyrillic, latin].map((letters) => [letters[at] ?? '', letters[to] ?? ''] as const),
    );
  });
  return new Map(
    pairs.flatMap(([from, to]) => [
      [from, to],
      [from.toUpperCase(), to.toUpperCase()],
    ]),
  );
}
