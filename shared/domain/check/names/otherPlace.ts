import type { Word } from '../meaning/reading.ts';
import type { NameForms } from './forms.ts';
import { noOthers } from './match.ts';
import type { NameCase, NameFault } from './nameCase.ts';
import { phraseAt, type RussianName } from './nameWords.ts';

/**
 * A country, city or people in the place of another: Sweden for Россия. The English word is nothing that
 * the original, the machine or another human says in the row, the Russian one is given in no way and nothing else stands
 * for it, and both are in sentences that answer each other. O(words of the original).
 */
export function otherPlace(word: Word, nameCase: NameCase): NameFault | null {
  const { russians, machines, forms } = nameCase;
  if (!forms.isPlaceName(word.name)) return null;
  const [machine = null] = machines;
  for (const russian of russians) {
    if (!russian.isCapital && !russian.isAdjective) continue;
    if (!isPlace(russian, nameCase) || isSaid(russian, nameCase)) continue;
    const place = machine === null ? null : placeOf(russian, machine.words, nameCase);
    if (place === undefined || !isBeside(word, russian, place, nameCase)) continue;
    const name = { russian, machine: place, isDoubtful: false, others: noOthers };
    return { kind: 'lost', name, word, isSlight: false };
  }
  return null;
}

const isPlace = ({ word }: RussianName, { forms }: NameCase): boolean =>
  forms.englishFor(word.text).some((phrase) => forms.isPlaceName(phrase.join(' ').toLowerCase()));

/** The first word of a text that gives a name as the table has it; undefined where it is given otherwise. */
const placeOf = ({ word }: RussianName, words: readonly Word[], { forms }: NameCase): Word | undefined => {
  const at = Math.max(...forms.englishFor(word.text).map((phrase) => phraseAt(phrase, words)));
  return words[at];
};

/**
 * Given as often as the original names it, as the table has it, by another form of it (Chinese, China's), or by what may
 * stand for it.
 */
function isSaid({ word }: RussianName, { russians, human, forms }: NameCase): boolean {
  const places = forms.standInsFor(word.text);
  const beginnings = new Set(beginningsOf(word, forms));
  const times = russians.filter((other) =>
    beginningsOf(other.word, forms).some((one) => beginnings.has(one)),
  );
  const given = human.words.filter(
    ({ name, isCapital, text }) =>
      places.has(name) ||
      (isCapital && (beginnings.has(beginningOf(name)) || beginnings.has(beginningOf(text)))),
  );
  return given.length >= times.length;
}

const beginningsOf = ({ text }: Word, forms: NameForms): readonly string[] =>
  forms.englishFor(text).flatMap((phrase) => phrase.map(beginningOf));

/** Characters that a country's name and its people's have in common. */
const sameLetters = 4;
const beginningOf = (word: string): string => word.slice(0, sameLetters);

/** In sentences of which one is put for the other; true where nothing tells. */
function isBeside(
  { sentence }: Word,
  russian: RussianName,
  machine: Word | null,
  { paired, beads }: NameCase,
): boolean {
  const own = machine === null ? russian.word.sentence : machine.sentence;
  const pairs = machine === null ? beads : (paired?.beads ?? null);
  const bead = pairs?.find(({ left }) => left[0] <= own && own < left[1]);
  return pairs === null || (bead !== undefined && bead.right[0] <= sentence && sentence < bead.right[1]);
}
