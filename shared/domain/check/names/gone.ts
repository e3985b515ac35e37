import { isPatronymic } from '../../names/patronymics.ts';
import { soundOf } from '../../text/phonetic.ts';
import { type Word, wordsOfSentences } from '../meaning/reading.ts';
import { adjectival } from './familiar.ts';
import type { NameUsage } from './learn.ts';
import { isBeforeGiven, isCommonFirst, isPolite, isSpokenTo, wholeName } from './leftOut.ts';
import { isAnotherByLetters, isRomanised, isSlavic, unwitnessed, type WitnessedName } from './match.ts';
import { type NameCase, type NameFault, understood } from './nameCase.ts';
import { type EnglishName, isCompound, type RussianName } from './nameWords.ts';
import { isCalledByRole, isWhere, persons, places, thingsToo, timesIn } from './persons.ts';
import { isGivenByPetName } from './standsFor.ts';

/** Characters of the Russian word. Shorter ones are Korean and Chinese syllables, romanised in ways of their own. */
const shortest = 4;
/** What is at least this like a name may give it, by whatever rule it is spelt. */
const mayBeSame = 0.75;
/** Sounds of an English word that a longer Russian one begins with: Harju of Харьюмаа. */
const leastBeginning = 4;

/**
 * Names that nothing in a text may give, and every machine's text does: no word that sounds like them, is spelt as
 * they may be anywhere, or that the dictionary has for them. What stands in the place of one, if anything does,
 * is one of the names that nothing accounts for. A person is missed once. O(words of both texts multiplied).
 */
export function goneNames(
  nameCase: NameCase,
  strangers: readonly EnglishName[],
  usage: NameUsage,
): readonly NameFault[] {
  const { russians, forms, machines } = nameCase;
  const gone = russians.filter(
    (russian) =>
      isSurelyName(russian, nameCase, usage) &&
      !isAnswered(russian, nameCase) &&
      machines.every(({ words }) => isAnswered(russian, nameCase, words)),
  );
  const free = strangers.filter(
    ({ word }) => !forms.isEnglishWord(word.stem) || forms.isPlaceName(word.name),
  );
  const missed = gone.filter((russian) => !mayBeLeft(unwitnessed(russian), nameCase, usage, free.length > 0));
  return missed
    .filter((russian) => !isPartOf(russian, missed, nameCase))
    .map((russian) => {
      const [stranger = null] = free.splice(0, 1);
      return { kind: 'lost', name: unwitnessed(russian), word: stranger?.word ?? null, isSlight: false };
    });
}

/** Names side by side, without a word that only begins a sentence: Пришлось Иванову. */
const personOf = (russian: RussianName, nameCase: NameCase): readonly RussianName[] =>
  wholeName(unwitnessed(russian), nameCase).filter(
    (part) => part === russian || !isCommonFirst(part, nameCase.forms),
  );

/** Of things and of those who do something, whatever their capital in a contract: Арендатор. */
const thing =
  /(?<=..)(?:тел|щик|чик|атор|ост|ни(?=[еяюй]|[ея]м|ях)|ци|ств|изм)(?:[аяуюеиыь]|ь?ю|[оеа]м|[ое]й|[ая]х|[ая]ми|[ое]в|й|и[яюеий]|и[ея]м|иями|иях)?$/;
/** Saint is written in many ways. */
const saint = /^санкт$/;

/**
 * True of a word that can be nothing but a name: the dictionary has it not, nor is it the only word that begins with a
 * capital there for it begins a sentence.
 */
function isSurelyName(russian: RussianName, nameCase: NameCase, usage: NameUsage): boolean {
  const { word, isCapital, isAbbreviation, isLatin, key, isTitle } = russian;
  const { lower } = word;
  if (isLatin) return true;
  if (!isCapital || isAbbreviation || lower.length < shortest || saint.test(lower)) return false;
  if ((isCompound(lower) && !russian.isAdjective) || understood.test(lower) || isHalf(word, nameCase))
    return false;
  const { human } = nameCase;
  if (russian.mayBeTranslated && !isTitle) return false;
  const isWord = nameCase.forms.sensesOf(word.stem).size > 0;
  if (!(isWord && adjectival.test(lower)) && usage.spellings(human.text.version, key).length > 0) return true;
  return looksLikeName(russian, nameCase);
}

/** True of a word with a capital that by its form and by what stands around it is a name. */
function looksLikeName(russian: RussianName, nameCase: NameCase): boolean {
  const { word, key, isTitle } = russian;
  const { lower } = word;
  const { forms, seen } = nameCase;
  const isBeside = personOf(russian, nameCase).length > 1;
  // The first word of a title has a capital whether it is a name or not, but a title is a name.
  const isFirst = word.isFirst && !isTitle;
  const describes = adjectival.test(lower) && !isInstrumental(russian, nameCase);
  const isLastName = isSlavic(russian) && !describes && !isPossessive(russian, nameCase);
  if (forms.sensesOf(word.stem).size > 0 && !isNameInDictionary(russian, nameCase))
    return (
      !isFirst &&
      (isLastName || isLoneTitle(russian, nameCase) || (isBesideName(russian, nameCase) && !isTitle))
    );
  // Казани ends like a thing.
  if (thing.test(lower) && !isBeside && forms.englishFor(word.text).length === 0) return false;
  if (isFirst && !isBeside && isWordToo(russian, nameCase)) return isLastName || seen.isInside(key);
  if (isFirst) return isLastName || seen.isInside(key) || forms.englishFor(word.text).length > 0;
  return !describes || isSlavic(russian) || isBeside;
}

/** Роман: a name that is another word in the dictionary. */
function isWordToo({ word: { stem, text } }: RussianName, { forms }: NameCase): boolean {
  const senses = [...forms.sensesOf(stem)];
  const names = forms.englishFor(text).map(([name = '']) => name);
  return senses.length > 0 && !senses.some((sense) => names.some((name) => name.startsWith(sense)));
}

/** Ласточкино гнездо: the first word of a sentence, whose noun follows. */
const isPossessive = ({ word: { lower, isFirst, to } }: RussianName, { source }: NameCase): boolean =>
  isFirst && /[ои][внс]о$/.test(lower) && /^ \p{Ll}+[оея](?!\p{L})/u.test(source.slice(to, to + longestHalf));

/** Of two words that the dictionary has, Божией Матери, none is a name. */
const isBesideName = (russian: RussianName, nameCase: NameCase): boolean =>
  personOf(russian, nameCase).some(
    (part) =>
      part !== russian &&
      (nameCase.forms.sensesOf(part.word.stem).size === 0 || isNameInDictionary(part, nameCase)),
  );

/** Под Пензой: an adjective would have its noun after it. */
const isInstrumental = ({ word: { lower, isFirst, to } }: RussianName, { source }: NameCase): boolean =>
  !isFirst && /[ое]й$/.test(lower) && !/^ \p{Ll}/u.test(source.slice(to, to + 2));

/** Сибирь: the dictionary has it as the name that it is; Коле: it has pet names, too. */
const isNameInDictionary = (russian: RussianName, { forms }: NameCase): boolean => {
  const { word, isAdjective } = russian;
  if (!isAdjective && forms.isPetName(word.text)) return true;
  const senses = [...forms.sensesOf(word.stem)];
  return forms
    .englishFor(word.text)
    .some(
      ([name = '', ...more]) =>
        senses.some((sense) => name.startsWith(sense)) ||
        (!isAdjective && more.length === 0 && (forms.isPlaceName(name) || isRomanised(russian, name, forms))),
    );
};

/** True of a word that stands alone in quotation marks. */
const isLoneTitle = ({ word: { from, to } }: RussianName, { source }: NameCase): boolean =>
  /["«“„]$/.test(source.slice(0, from)) && /^["»”]/.test(source.slice(to));

/** Военно- of Военно-Морской. */
const isHalf = ({ lower, to }: Word, { source }: NameCase): boolean =>
  /[ое]$/.test(lower) && adjectiveAfterHyphen.test(source.slice(to, to + longestHalf));

const adjectiveAfterHyphen =
  /^[-‑]\p{L}+(?:[иыо]й|[оеи]го|[оеи]му|[иыо]м|[аяую]я|[ую]ю|[ыи][ех]|[иы]ми)(?!\p{L})/u;
const longestHalf = 30;

/** True where a word of the text may be a name's, however it is put. */
export function isAnswered(russian: RussianName, nameCase: NameCase, words = nameCase.human.words): boolean {
  const { forms } = nameCase;
  const { isAdjective, isLatin } = russian;
  const { text, stem, name } = russian.word;
  if (isLatin) return words.some((word) => word.name.startsWith(name) || name.startsWith(word.name));
  const known = new Set(forms.englishFor(text).flatMap((phrase) => phrase.map((one) => one.toLowerCase())));
  const standIns = forms.standInsFor(text);
  const senses = forms.sensesOf(stem);
  return words.some(
    (word, at) =>
      known.has(word.name) ||
      senses.has(word.stem) ||
      soundsAlike(russian, word, nameCase) ||
      isInTwo(russian, word, words[at + 1], nameCase) ||
      (standIns.has(word.name) && (isAdjective || !isAnother(russian, word, nameCase))) ||
      (mayBeSpeltSo(russian, word, nameCase) && !isOfAnother(russian, word, nameCase)),
  );
}

/** Нурсултан is Nur-Sultan too, and Куангбинь Quang Binh. */
function isInTwo(
  { word: { lower } }: RussianName,
  one: Word,
  next: Word | undefined,
  { human, forms }: NameCase,
): boolean {
  if (!one.isCapital || next?.from !== one.to + 1 || !human.words.includes(one)) return false;
  const whole = one.name + next.name;
  const between = human.text.text.charAt(one.to);
  if (between === ' ') return next.isCapital && forms.nearness(lower, whole).isSame;
  return between === '-' && (forms.nearness(lower, whole).isSame || forms.mayBeSpelt(lower, whole));
}

const soundsAlike = (
  russian: RussianName,
  { name, isCapital, isLong }: Word,
  { forms, renderings }: NameCase,
): boolean =>
  isCapital
    ? isRomanised(russian, name, forms) || renderings.isKnown(russian.key, name)
    : isLong && forms.nearness(russian.word.lower, name).isSame;

/** True of a word that a name might be by some other rule of spelling, or the beginning of one. */
function mayBeSpeltSo(
  russian: RussianName,
  { name, isCapital, isContent }: Word,
  { forms }: NameCase,
): boolean {
  const { lower } = russian.word;
  if (!isCapital || !isContent) return false;
  if (forms.isPlaceName(name) || isAnotherByLetters(russian, name, forms)) return false;
  if (forms.nearness(lower, name).likeness >= mayBeSame || forms.mayBeSpelt(lower, name)) return true;
  return name.length >= leastBeginning && soundOf(lower).startsWith(soundOf(name));
}

/** True of a word that another one of the original is romanised. */
const isAnother = (russian: RussianName, { name }: Word, { russians, forms }: NameCase): boolean =>
  russians.some((other) => other.key !== russian.key && !other.isLatin && isRomanised(other, name, forms));

/** The same, or what another one is by the table of names, has in the dictionary, or is much more like. */
function isOfAnother(russian: RussianName, word: Word, nameCase: NameCase): boolean {
  const { russians, forms } = nameCase;
  const own = forms.nearness(russian.word.lower, word.name).likeness;
  const isMoreLike = ({ word: { lower }, isCapital }: RussianName): boolean => {
    const { likeness } = forms.nearness(lower, word.name);
    return isCapital && likeness >= mayBeSame && likeness > own;
  };
  return (
    isAnother(russian, word, nameCase) ||
    russians.some(
      (other) =>
        other.key !== russian.key &&
        !other.isLatin &&
        (forms.sensesOf(other.word.stem).has(word.stem) ||
          forms.englishFor(other.word.text).some((phrase) => phrase.includes(word.name)) ||
          isMoreLike(other)),
    )
  );
}

/** True of a name that a good translation may do without; `isReplaced`: a name that nothing accounts for stands there. */
function mayBeLeft(name: WitnessedName, nameCase: NameCase, usage: NameUsage, isReplaced: boolean): boolean {
  const { russian } = name;
  const { human } = nameCase;
  if (isSpokenTo(name, nameCase) || isGivenByPetName(russian, nameCase)) return true;
  const whole = personOf(russian, nameCase);
  const isGiven = whole.some((part) => part !== russian && isAnswered(part, nameCase));
  if (isGiven && isPatronymic(russian.word.lower)) return true;
  if (isGiven) return isBeforeGiven(name, nameCase) && !usage.keepsGivenNames(human.text.version);
  // Whom the text names nowhere "he" is nobody.
  const isNamed = whole.some(({ key }) => usage.spellings(human.text.version, key).length > 0);
  return (whole.length === 1 || isPolite(whole)) && isCalledOtherwise(russian, isNamed, isReplaced, nameCase);
}

const russianPlaces = /^(?:там|туда|оттуда|здесь|сюда|отсюда|где|куда|откуда)$/;
const russianPersons =
  /^(?:он|она|они|его|ее|их|ему|ей|им|ими|нем|нему|него|нее|ней|них|ним|нею|ними|сво(?:й|я|е|и|его|ей|ему|ю|им|ем|их|ими)|себ[яе]|собой)$/;

/**
 * True where more words stand for persons than in the original's sentence, or a title does: they may stand for this one,
 * if the text names it somewhere.
 */
function isCalledOtherwise(
  russian: RussianName,
  isNamed: boolean,
  isReplaced: boolean,
  nameCase: NameCase,
): boolean {
  const { human, original, beads, source, forms } = nameCase;
  const { sentence } = russian.word;
  const bead = beads?.find(({ left }) => left[0] <= sentence && sentence < left[1]);
  const said = bead === undefined ? human.words : wordsOfSentences(human, ...bead.right);
  const own = bead === undefined || original === null ? [] : wordsOfSentences(original, ...bead.left);
  // No person's pronoun tells of a place.
  if (isWhere(russian, source)) return timesIn(said, places) > timesIn(own, russianPlaces);
  // Whoever goes by name and patronymic is "he" in English, wherever that stands.
  if (isPolite(personOf(russian, nameCase))) return timesIn(said, persons) > 0;
  return (
    (isNamed &&
      timesIn(said, persons) > 0 &&
      timesIn(said, persons) + timesIn(said, thingsToo) > timesIn(own, russianPersons)) ||
    (!isReplaced && isCalledByRole(russian, original?.words ?? [], said, forms))
  );
}

/** True where another part of the same name is missed, which stands later. */
function isPartOf(russian: RussianName, missed: readonly RussianName[], nameCase: NameCase): boolean {
  const whole = personOf(russian, nameCase);
  return whole.slice(whole.indexOf(russian) + 1).some((later) => missed.includes(later));
}
