import { isPatronymic } from '../../names/patronymics.ts';
import { slipsIn } from '../../names/russianLetters.ts';
import type { Word } from '../meaning/reading.ts';
import { isRomanised, isSlavic, unwitnessed } from './match.ts';
import type { NameCase, NameFault } from './nameCase.ts';
import type { RussianName } from './nameWords.ts';
import { mayStandFor } from './strangers.ts';

/** Characters, in both languages. Korean and Chinese names are shorter, and romanised in ways of their own. */
const shortest = 4;
/** What sounds as like as this may be one name by another rule. */
const mayBeSame = 0.6;

/**
 * Part of a person's name in the place of another, where no machine bears witness: Viktor Shoygu for Сергей Шойгу. One of
 * the two stands beside the other in both texts, and the original's is given nowhere. O(words of the original).
 */
export function otherPerson(word: Word, nameCase: NameCase): NameFault | null {
  const { human, machines, forms, beads } = nameCase;
  if (machines.length > 0 || beads === null || word.name.length < shortest) return null;
  if (forms.isEnglishWord(word.stem) || forms.isPlaceName(word.name)) return null;
  const y = human.words.indexOf(word);
  for (const step of [-1, 1] as const) {
    const beside = human.words[y + step];
    if (beside === undefined || !isWholeWith(word, beside, human.text.text)) continue;
    const gone = partnerOf(beside, step, nameCase);
    if (gone === undefined || gone.word.lower.length < shortest) continue;
    const name = unwitnessed(gone);
    if (!mayBeSpeltSo(word, gone, nameCase) && !mayStandFor(word, name, forms) && !isGiven(gone, nameCase))
      return { kind: 'lost', name, word, isSlight: false };
  }
  return null;
}

/** Patronymics are romanised by letters, and all sound alike: Петровна is no Павловна. */
function mayBeSpeltSo({ name }: Word, { word: { lower } }: RussianName, { forms }: NameCase): boolean {
  if (isPatronymic(lower) && inLatin.test(name)) return slipsIn(lower, name) < severalSlips;
  return forms.nearness(lower, name).likeness >= mayBeSame || forms.mayBeSpelt(lower, name);
}
const inLatin = /(?:[oe]vn|ichn)a$|[ye]vich$/;
const severalSlips = 2;

/** Two words with capitals and a space between them. */
const isWholeWith = (one: Word, other: Word, text: string): boolean => {
  const [first, second] = one.from < other.from ? [one, other] : [other, one];
  return one.isCapital && other.isCapital && text.slice(first.to, second.from) === ' ';
};

/** The name that stands in the original where the word does beside one that both texts have. */
function partnerOf(beside: Word, step: -1 | 1, nameCase: NameCase): RussianName | undefined {
  const { russians, source, forms } = nameCase;
  for (const [at, known] of russians.entries()) {
    if (!known.isCapital || known.isAdjective || !isRomanised(known, beside.name, forms)) continue;
    const gone = russians[at - step];
    if (gone === undefined || !gone.isCapital || gone.isAdjective || gone.isLatin || gone.isAbbreviation)
      continue;
    if (isWholeWith(known.word, gone.word, source) && !mayBeCommon(gone, nameCase)) return gone;
  }
  return undefined;
}

/** Who somebody is has a capital at the beginning of a sentence alone: Генетик Уотсон. */
const mayBeCommon = (russian: RussianName, { seen, forms }: NameCase): boolean =>
  russian.word.isFirst &&
  !isSlavic(russian) &&
  !seen.isInside(russian.key) &&
  forms.englishFor(russian.word.text).length === 0;

/** As it sounds, by an English name of its own, or by one that it is short for. */
const isGiven = (russian: RussianName, { human, forms }: NameCase): boolean => {
  const known = new Set(forms.englishFor(russian.word.text).flat());
  const others = forms.standInsFor(russian.word.text);
  return human.words.some(
    ({ name, isCapital }) =>
      isCapital && (isRomanised(russian, name, forms) || known.has(name) || others.has(name)),
  );
};
