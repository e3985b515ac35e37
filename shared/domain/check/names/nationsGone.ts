import { type Word, wordsOfSentences } from '../meaning/reading.ts';
import { unwitnessed } from './match.ts';
import type { NameCase, NameFault } from './nameCase.ts';
import type { RussianName } from './nameWords.ts';

/**
 * Adjectives of countries and cities, and peoples, which Russian writes without a capital (израильская армия, немцы), that
 * a text names less often than the original, both in the sentence and in the row, in whatever words: the army. At most
 * one, as a hint, for readers may know whose it is. O(words of both texts multiplied by these names).
 */
export function nationsGone(nameCase: NameCase): readonly NameFault[] {
  const { russians, original } = nameCase;
  const gone = original && russians.find((russian) => isGone(russian, original.words, nameCase));
  return gone ? [{ kind: 'lost', name: unwitnessed(gone), word: null, isSlight: true }] : [];
}

function isGone(russian: RussianName, original: readonly Word[], nameCase: NameCase): boolean {
  const { word, isCapital, isAdjective } = russian;
  const { human, beads, forms, machines } = nameCase;
  // Of what has a capital inside a sentence it is a name, which has rules of its own.
  if (isCapital && !word.isFirst) return false;
  if (!isAdjective && !forms.isPeople(word.text)) return false;
  const family = familyOf(russian, nameCase);
  if (family.size === 0) return false;
  const isMeant = ({ text }: Word): boolean =>
    forms.englishFor(text).some((phrase) => phrase.some((one) => family.has(one.toLowerCase())));
  const standIns = forms.standInsFor(word.text);
  const senses = forms.sensesOf(word.stem);
  const isSaid = ({ name, stem }: Word): boolean =>
    family.has(name) || standIns.has(name) || senses.has(stem);
  const count = (words: readonly Word[], isOne: (word: Word) => boolean) => words.filter(isOne).length;
  const times = count(original, isMeant);
  if ([human, ...machines].some(({ words }, at) => count(words, isSaid) < times !== (at === 0))) return false;
  const bead = beads?.find(({ left }) => left[0] <= word.sentence && word.sentence < left[1]);
  if (bead === undefined) return true;
  const own = original.filter(({ sentence }) => bead.left[0] <= sentence && sentence < bead.left[1]);
  return count(wordsOfSentences(human, ...bead.right), isSaid) < count(own, isMeant);
}

/**
 * All words that English has for a country or city and for what is of it, in lower case; none for other words. What the
 * dictionary has as something else is no people: беду is trouble, and no Bedouin.
 */
function familyOf({ word: { text, stem } }: RussianName, { forms }: NameCase): ReadonlySet<string> {
  const phrases = forms.englishFor(text).map((phrase) => phrase.map((one) => one.toLowerCase()));
  const isPlace = phrases.some(([one = '', ...more]) => more.length === 0 && forms.isPlaceName(one));
  if (!isPlace) return new Set();
  const names = phrases.flat();
  const senses = [...forms.sensesOf(stem)];
  const isOne = senses.length === 0 || senses.some((sense) => names.some((name) => name.startsWith(sense)));
  return new Set(isOne ? names : []);
}
