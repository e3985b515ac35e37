import { slipsIn } from '../../names/russianLetters.ts';
import type { Word } from '../meaning/reading.ts';
import type { NameForms } from './forms.ts';
import { unwitnessed } from './match.ts';
import type { NameCase, NameFault } from './nameCase.ts';
import type { RussianName } from './nameWords.ts';
import { isOneLetterApart, isOneSlipApart } from './oneLetter.ts';

/** Characters. Shorter words are one letter apart from too many. */
const shortest = 5;

/**
 * A word with a capital that no dictionary has, and that is one letter away from what a word of the original is in
 * English: Associavion beside «ассоциация», Inptagram beside Instagram. It takes no machine to tell. O(words of the original).
 */
export function wordSlip(word: Word, { russians, forms }: NameCase): NameFault | null {
  const { name, stem } = word;
  if (name.length < shortest || forms.isEnglishWord(stem) || forms.isEnglishName(name)) return null;
  const russian = russians.find((one) => isWordSlip(one, name, forms));
  if (russian === undefined) return null;
  return {
    kind: 'spelling',
    name: unwitnessed(russian),
    word,
    isSlight: false,
  };
}

/** Kamera, for «камера», is no slip of camera but the word by its letters. */
function isWordSlip(russian: RussianName, name: string, forms: NameForms): boolean {
  const answers = answersOf(russian, forms);
  if (answers.some((answer) => isSlipOf(answer, name, isOneLetterApart))) return true;
  return answers.some((answer) => isSlipOf(answer, name, isOneSlip)) && slipsIn(russian.word.lower, name) > 0;
}

/** Who slips does so inside a word: a board, aboard. */
const isOneSlip = (one: string, other: string): boolean => one[0] === other[0] && isOneSlipApart(one, other);

/** What a word of the original is in English, in lower case. */
const answersOf = ({ word, isLatin }: RussianName, forms: NameForms): readonly string[] =>
  isLatin ? [word.name] : [...forms.englishFor(word.text).flat(), ...forms.wordsFor(word.stem)];

/** The dictionary has words in their first form: Russian for Russiass. */
const isSlipOf = (answer: string, word: string, areApart: typeof isOneLetterApart): boolean =>
  areApart(answer, word) || (word.length > answer.length && areApart(`${answer}s`, word));
