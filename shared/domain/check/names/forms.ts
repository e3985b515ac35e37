import { commonPairs, dictionaryWords } from '../../link/wordPairs.ts';
import { createExonymTable, createPetNameTable, createStandInTable } from '../../names/exonymTable.ts';
import { mayBeSpelt } from '../../names/foreignLetters.ts';
import { spokenAtHome } from '../../names/homeSpelling.ts';
import { petStems } from '../../names/petNames.ts';
import { pinyinSound } from '../../names/pinyin.ts';
import { englishNameStems, nameKey, nameStems } from '../../names/stems.ts';
import { remember } from '../../remember.ts';
import { consonantsOf, soundCost, soundOf } from '../../text/phonetic.ts';

/** How a word sounds without each of the endings it may have. */
interface Sounds {
  readonly keys: readonly string[];
  /** Of the keys, in their order. */
  readonly consonants: readonly string[];
}

/** How near a Russian and an English word are as spellings of one name. */
interface Nearness {
  /** Not a consonant differs. */
  readonly isSame: boolean;
  /** What the spellings differ by, vowels little, consonants 1; see soundCost. */
  readonly cost: number;
  /** 1 the same, 0 nothing in common. */
  readonly likeness: number;
}

/** Answers about names, remembering what it was asked. */
export interface NameForms {
  /** Of a Russian and an English word. */
  nearness(russian: string, english: string): Nearness;
  /** Of two English words. */
  spelling(one: string, other: string): Nearness;
  /** True when the English word is spelt as in a language in which it sounds like the Russian one: Foucault, Фуко. */
  isAtHome(russian: string, english: string): boolean;
  /** True when the English word is what the Russian alphabet makes of itself: Khashkaji for Хашкаджи, but no Wilson for Уилсон. */
  isLetterByLetter(russian: string, english: string): boolean;
  /** True where the consonants of the English word may be those of the Russian one in some language: Khashoggi. */
  mayBeSpelt(russian: string, english: string): boolean;
  /** The same, of a word that shows by its letters that it is no romanisation of Russian: Mickiewicz, Ibrahimović. */
  isSpeltAbroad(russian: string, english: string): boolean;
  /** True of a stem that an English word of the dictionary has. */
  isEnglishWord(englishStem: string): boolean;
  /** English names for a Russian word that are no romanisation of it; see ExonymTable. */
  englishFor(russian: string): readonly (readonly string[])[];
  /** Words that may be said for a place; see createStandInTable. */
  standInsFor(russian: string): ReadonlySet<string>;
  /** True of a pet name, and of a name that has some. */
  isPetName(russian: string): boolean;
  /** Stems of the English words that the dictionary has for a Russian stem. */
  sensesOf(russianStem: string): ReadonlySet<string>;
  /** English words, as they are written, that the dictionary has for a Russian stem. */
  wordsFor(russianStem: string): ReadonlySet<string>;
  /** True of a word, in lower case, that names a country, a people, a city in English. */
  isEnglishName(english: string): boolean;
  /** True of a Russian word for a people; see ExonymTable. */
  isPeople(russian: string): boolean;
  /** True of a word, in lower case, for a country, a well-known city or those who live there. */
  isPlaceName(english: string): boolean;
  /** One key for all forms of a Russian name. */
  keyOf(russian: string): string;
  /** By English word, whether the Russian one, with a capital or without, is it romanised: what was found so far. */
  romanised(russian: string, isCapital: boolean): Map<string, boolean>;
}

/** Vowels alone may differ by this much in one name. */
const mostVowelCost = 1.3;
const leastLikeness = 0.6;
/** Shorter stems sound like too much. */
const leastSounded = 4;
/** Words further apart are not compared letter by letter. */
const none: Nearness = { isSame: false, cost: Number.POSITIVE_INFINITY, likeness: 0 };

const noSenses: ReadonlySet<string> = new Set();

/** Linear in what it is asked; each pair of words is compared once. */
export function createNameForms(): NameForms {
  const table = createExonymTable();
  const senses = commonPairs('ru');
  const words = dictionaryWords();
  const russianSounds = remember((word: string) =>
    soundsOf([...[word, ...foreignForms(word)].flatMap(nameStems), ...petStems(word)]),
  );
  const englishSounds = remember((word: string) =>
    soundsOf([...englishNameStems(word, leastSounded), word.replace(/(?<=[eo])ff$/, 'v')], pinyinSound(word)),
  );
  const spellings = remember((word: string) => soundsOf([bareForm(word)], pinyinSound(bareForm(word))));
  const plainSounds = remember((word: string) => soundsOf(nameStems(word)));
  const homeSounds = remember((word: string) => soundsOf(spokenAtHome(bareForm(word))));
  const bareSounds = remember((word: string) => soundsOf([bareForm(word).replaceAll('j', 'zh')]));
  const keys = remember(nameKey);
  const capitals = remember(() => new Map<string, boolean>());
  const others = remember(() => new Map<string, boolean>());
  return {
    nearness: rememberPairs((russian, english) => nearest(russianSounds(russian), englishSounds(english))),
    spelling: rememberPairs((one, other) => nearest(spellings(one), spellings(other))),
    isAtHome: rememberPairs((russian, english) => haveSame(plainSounds(russian), homeSounds(english))),
    isLetterByLetter: rememberPairs(
      (russian, english) =>
        !foreignLetters.test(english) && mayBeOne(nearest(plainSounds(russian), bareSounds(english))),
    ),
    mayBeSpelt: rememberPairs(mayBeSpelt),
    isSpeltAbroad: (russian, english) => abroad.test(english) && mayBeSpelt(russian, english),
    isEnglishWord: (stem) => commonPairs('en').get(stem) !== undefined,
    englishFor: (russian) => table.englishFor(russian),
    standInsFor: createStandInTable(),
    isPetName: createPetNameTable(),
    sensesOf: (stem) => senses.get(stem) ?? noSenses,
    wordsFor: (stem) => words.get(stem) ?? noSenses,
    isEnglishName: (english) => table.isEnglishName(english),
    isPlaceName: (english) => table.isPlaceName(english),
    isPeople: (russian) => table.isPeople(russian),
    keyOf: keys,
    romanised: (russian, isCapital) => (isCapital ? capitals : others)(russian),
  };
}

/** What a foreign name may have been at home: Гарвард is Harvard, Уайт is White. */
function foreignForms(russian: string): readonly string[] {
  const lower = russian.toLowerCase();
  const forms = [lower.replace(/^г/, 'х'), lower.replace(/^у(?=[аеиоэ])/, 'в')];
  return forms.filter((form) => form !== lower);
}

/** A map in a map, for to join two words takes longer than to look both up. */
function rememberPairs<T>(answer: (one: string, other: string) => T): (one: string, other: string) => T {
  const answers = remember((one: string) => remember((other: string) => answer(one, other)));
  return (one, other) => answers(one)(other);
}

const bareForm = (word: string): string => word.toLowerCase().replace(/['’]s?$/, '');

function soundsOf(words: readonly string[], other: string | null = null): Sounds {
  const sounds = words.map(soundOf);
  const keys = [...new Set(other === null ? sounds : [...sounds, other])].filter((key) => key.length >= 2);
  return { keys, consonants: keys.map(consonantsOf) };
}

function nearest(first: Sounds, second: Sounds): Nearness {
  let best = none;
  first.keys.forEach((a, x) => {
    second.keys.forEach((b, y) => {
      if (Math.abs(a.length - b.length) > 4) return;
      const ownConsonants = first.consonants[x] ?? '';
      const hasSame = ownConsonants === second.consonants[y] && ownConsonants !== '';
      const longer = Math.max(a.length, b.length);
      if (!hasSame && !mayBeSame(a, b, ownConsonants, second.consonants[y] ?? '')) return;
      const cost = soundCost(a, b);
      const likeness = Math.max(0, 1 - cost / longer);
      const isSame = hasSame && cost <= mostVowelCost && likeness >= leastLikeness;
      if (isSame === best.isSame ? likeness > best.likeness : isSame) best = { isSame, cost, likeness };
    });
  });
  return best;
}

/** Spellings of one name may differ in consonants of one family; from here on another consonant stands there. */
const otherConsonant = 1;
/** A long name may have another consonant and be spelt by another rule all the same. */
const surelyLike = 0.85;

/** True where spellings so near may be of one name, by different rules: Khashqaji and Khashoggi, but not Wilson and Watson. */
export const mayBeOne = ({ cost, likeness }: Nearness): boolean =>
  cost < otherConsonant || likeness >= surelyLike;

/** No romanisation of Russian has them. */
const foreignLetters = /[qwx]|c(?!h)|ph|th/;

/** Marks, and letters written together, that no slip of a finger makes of a romanisation. */
const abroad = /[\u00c0-\u024f]|[oe]wsk|ci[aeou]|[crs]z|c[ck]|ph|th|qu|iew|c$|^j/;

/** True when two spellings of a pair have the same consonants. */
const haveSame = (first: Sounds, second: Sounds): boolean =>
  first.consonants.some((consonants) => second.consonants.includes(consonants)) &&
  nearest(first, second).isSame;

const vowel = /^[aeiou]/;

/** A quick look before letters are compared: they begin alike, and most consonants stand in both. */
function mayBeSame(a: string, b: string, consonants: string, others: string): boolean {
  const beginsAlike = a[0] === b[0] || (vowel.test(a) && vowel.test(b));
  return beginsAlike && Math.min(a.length, b.length) >= 3 && shareMuch(consonants, others);
}

function shareMuch(a: string, b: string): boolean {
  if (a.length < 2 || b.length < 2) return false;
  let shared = 0;
  for (const letter of a) if (b.includes(letter)) shared += 1;
  return shared * 2 >= Math.max(a.length, b.length);
}
