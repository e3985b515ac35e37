import type { Word } from '../meaning/reading.ts';
import type { NameCase, StrangeName } from './nameCase.ts';

/** Names of places in the names of other things, by the word behind: French fries, Turkish delight, Guinea pig. */
const turnOfSpeech =
  /^(?:fr(?:y|ies)|toasts?|horns?|windows?|kiss|delight|baths?|coffee|towels?|pastry|pastries|blinds?|sprouts?|pigs?|fowls?|hens?|summer|ink|channel|ovens?|uncle|courage|roulette|dolls?|salad|cheese|knife|lamb|carpets?|rugs?|cats?|hats?|shorts|almonds?|candles?|numerals?|bulldogs?|shepherds?|setters?|spaniels?|terriers?|sheepdogs?|style|breakfast)$/;
/** Great Dane, Union of Soviet. */
const beforeTurn = /^(?:great|dancing|new|old)$/;
/** Words that begin sentences without a capital of their own. */
const common = /^(?:turkey|china|chile|jersey|jordan|guinea|split|perm|lima|mali|chad|nice|polish)$/;
/** What is meant need not be named: the capital, home, this country, here with us. */
const meant =
  /^(?:столи|домой|родин|родн|отеч|отчи|стран|наш|здесь|тут|тамошн|здешн|местн|остров|материк|континент|рубеж|заграниц|зарубеж|иностран|рейх|империя|имперск|совет|союз|держав|республик)/;
/** Whose president he is a translator may add, as it may whose capital a city is: the Russian minister, Lyon, France. */
const nationality =
  /^(?:russia|kremlin|.*(?:ish|ese|ian|ean|rman|ench|utch|wiss|reek|zech|rab|thai|uban|rican|exican|aqi|aeli|emeni|mani|tani|bek|zakh|rgyz|tajik)(?:s|m[ae]n)?)$/;
const addsCountry = /\p{Lu}\p{L}+, $/u;
/** Characters. */
const longestCity = 20;
/** Sounds so much alike that it may be the name by another rule. */
const mayBeSame = 0.5;

/**
 * A country or a well-known city that no original of the project has, nor any other version, and nothing in the
 * row may be: Oslo, for РФ, whatever else stands for that. O(words of the original).
 */
export function placeFromNowhere(word: Word, nameCase: NameCase): StrangeName | null {
  const { human, original, russians, forms, seen } = nameCase;
  const { name, stem, isFirst } = word;
  if (!forms.isPlaceName(name) || (isFirst && common.test(name)) || nationality.test(name)) return null;
  if (original === null || seen.isNamed(name, human.text.version)) return null;
  const at = human.words.indexOf(word);
  const [before, after] = [human.words[at - 1], human.words[at + 1]];
  if (turnOfSpeech.test(after?.lower ?? '') || beforeTurn.test(before?.lower ?? '')) return null;
  // МХАТ is of Moscow: an abbreviation may be of any place, unless it names one.
  const isPlace = (phrase: readonly string[]) => forms.isPlaceName(phrase.join(' ').toLowerCase());
  if (russians.some((one) => one.isAbbreviation && !forms.englishFor(one.word.text).some(isPlace)))
    return null;
  const { text } = human.text;
  if (addsCountry.test(text.slice(Math.max(0, word.from - longestCity), word.from))) return null;
  const mayBe = original.words.some(
    ({ lower, stem: russian }) =>
      meant.test(lower) ||
      forms.nearness(lower, name).likeness >= mayBeSame ||
      forms.sensesOf(russian).has(stem) ||
      forms.standInsFor(lower).has(name),
  );
  return mayBe ? null : { kind: 'strange', name: null, word };
}
