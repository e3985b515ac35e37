import type { Word } from '../meaning/reading.ts';
import { unwitnessed } from './match.ts';
import type { NameCase, NameFault } from './nameCase.ts';
import { phraseAt, type RussianName } from './nameWords.ts';

/**
 * An abbreviation in the place of another: WTO for ВОЗ. The English one is that of something known, which nothing in the
 * row names; of the original's one is given in no way, in letters or in full. O(product of the words of both texts).
 */
export function otherAbbreviations(nameCase: NameCase): readonly NameFault[] {
  const { human, machines, others, russians, forms } = nameCase;
  const strange = human.words.filter(
    (word) =>
      isAbbreviation(word) &&
      forms.isEnglishName(word.name) &&
      ![...machines, ...others].some(({ words }) => words.some(({ name }) => name === word.name)) &&
      !russians.some((russian) => mayBe(russian, word, nameCase)),
  );
  if (strange.length === 0) return [];
  const gone = russians.filter(
    (russian) =>
      russian.isAbbreviation &&
      forms.englishFor(russian.word.text).length > 0 &&
      !forms.englishFor(russian.word.text).some((phrase) => phraseAt(phrase, human.words) >= 0) &&
      !human.words.some(({ name }) => forms.standInsFor(russian.word.text).has(name)),
  );
  return strange.flatMap((word, at) => {
    const russian = gone[at];
    if (russian === undefined) return [];
    return [{ kind: 'other', name: unwitnessed(russian), word, isSlight: false }];
  });
}

const isAbbreviation = ({ text }: Word): boolean => /^(?:\p{Lu}{2,}|(?:\p{Lu}\.){2,})$/u.test(text);

const mayBe = (russian: RussianName, { name, text }: Word, { forms }: NameCase): boolean =>
  russian.word.name === name ||
  forms.standInsFor(russian.word.text).has(name) ||
  forms
    .englishFor(russian.word.text)
    .some((phrase) => phrase.some((part) => part === text.replaceAll('.', '') || part === name));
