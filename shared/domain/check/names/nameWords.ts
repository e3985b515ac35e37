import { remember } from '../../remember.ts';
import { matchesOf } from '../../text/matches.ts';
import type { Reading, Word } from '../meaning/reading.ts';
import type { NameForms } from './forms.ts';

/** A word of an English text that may be a name. */
export interface EnglishName {
  readonly word: Word;
  /** In lower case without 's; abbreviations without their points. */
  readonly name: string;
}

/** What a project shows of words in lower case, which names hardly ever are. */
export interface CommonWords {
  /** In lower case. */
  readonly english: ReadonlySet<string>;
  /** Keys of Russian words; see NameForms.keyOf. */
  readonly russian: ReadonlySet<string>;
}

const shortest = 3;
/** Sound alike in many languages and are no names, whatever their capital: Российская Федерация. */
const generic =
  /^(?:ген(?:план|прокур|секрет|директор|штаб|консул)|(?:северн|южн|западн|восточн|центральн)(?:ый|ого|ому|ым|ом|ая|ой|ую|ое|ые|ых|ыми)$|федерац|республик|штат|министр|президент|адмирал|генерал|центр|парк|банк|институт|университет|академи|театр|муз[её]|проспект|премьер|лиг[аиуе]|кабинет|конгресс|сенат|парламент|комитет|олимпиад|совет[ауе]?$|советск[иоау]|корол|принц|папа|кардинал|епископ|аятолл|шейх|патриарх|партия|партии|клуб|корпораци|компани|агентств|фонд|форум|фестивал|чемпионат|кубок|трофе|турнир|галере|опер[аыу]|балет|собор|храм|институц|групп|центрист|социалист|коммунист|либерал|демократ|национал|интернационал|конституц|арми|флот|гидромет|росгидро|князь|князя|царь|император|(?:апостол|доктор|профессор|капитан|лейтенант|ресторан|стадион|аэропорт|бульвар)(?:[аыуе]|о[мв]|ам|ами|ах)?$|отел(?:[ьяюеи]|ем|ей|ями?|ях)$)/;
const adjective = /(?:ск|цк)(?:ий|ого|ому|им|ом|ая|ой|ую|ое|ие|их|ими)$/;

/** Words with a capital that are no common words as far as the project shows. Linear. */
function englishNames(reading: Reading, common: CommonWords): readonly EnglishName[] {
  return reading.words.flatMap((word) => {
    const { name } = word;
    return word.isCapital && word.isContent && !common.english.has(name) ? [{ word, name }] : [];
  });
}

/** A Russian word that is a name, or an adjective or people made from one. */
export interface RussianName {
  readonly word: Word;
  readonly key: string;
  /** Written with a capital where a common word would not be. */
  readonly isCapital: boolean;
  readonly isAbbreviation: boolean;
  /** Written in Latin letters in the Russian text. */
  readonly isLatin: boolean;
  /** Ends like an adjective made from a name: волгоградского. */
  readonly isAdjective: boolean;
  /** See NameForms. */
  readonly romanised: Map<string, boolean>;
  /** Stands in quotation marks that are no speech. */
  readonly isTitle: boolean;
  /** May be put by its meaning: a title in quotation marks, a compound of shortened words (Роскомнадзор), a nickname. */
  readonly mayBeTranslated: boolean;
}

/** Shortened words in one, whose parts English gives in full: Балтфлот is the Baltic Fleet. */
const compound =
  /^(?:рос|гос|мин|глав|балт|сев|мос|лен|обл|гор|рай|край|спец|проф|тех|гидро|сов|рыб|лес|сель|нац|цен)[а-я]*(?:надзор|флот|банк|комитет|ком|обр|здрав|энерго|фин|финанс|пром|торг|транс|агентство|реестр|стат|потребнадзор|имущество|печать|туризм|нефть|газ|атом|космос|гвардия|молодежь|архив|совет|собес|прокуратура|суд|дума|фед|без|обороны|юст|культуры|экономразвития|просвещения|обрнауки|сельхоз|труд|транс|цифры)(?:а|у|ом|е|ой|ы|ии|и|ю|я)?$/;

/** True of a name that English gives in full, by its meaning, in lower case. */
export const isCompound = (word: string): boolean => compound.test(word);

/** По-аджарски, по-мегрельски. */
const isManner = ({ lower, from }: Word, text: string): boolean =>
  /(?:ск|цк)и$/.test(lower) && /по[-‑]$/i.test(text.slice(0, from));

const plainAdjective = /(?:ый|ого|ому|ая|ую|ое|ые|ых|ым|ыми|ие|их|ими)$/;
const notPlain = /(?:[оеё]вых|иных|[сц]к(?:ого|ому|ая|ую|ое|ие|их|ими)|ние)$/;

/** An adjective before the noun it describes, both with capitals: Лысые Горы are Bald Hills to some. */
const isDescribed = (first: Word | undefined, noun: Word | undefined, forms: NameForms): boolean =>
  first !== undefined &&
  noun !== undefined &&
  first.isCapital &&
  noun.isCapital &&
  noun.from === first.to + 1 &&
  plainAdjective.test(first.lower) &&
  !notPlain.test(first.lower) &&
  // Николая Чудотворца.
  forms.englishFor(first.text).length === 0;

const called =
  /(?:прозва|прозывал|прозвищ|клич[ке]|зва[лт]|назва[лн]|называ[лют]+|зовут|кличут)\p{L}*\s(?:\p{L}+\s){0,2}["«“„]?$/u;
const longestCalling = 40;

/** В деревне его звали Бирюком: what somebody is called may be put by its meaning. */
const isNickname = ({ from }: Word, text: string): boolean =>
  called.test(text.slice(Math.max(0, from - longestCalling), from));

/** Declined, too: во МХАТе. */
const abbreviation = /^\p{Lu}{2,}(?:[аеуы]|ом)?$/u;

const romanNumeral = /^[IVXLCDM]+$/;
const quoted = /["«“„]([^"«»“”„]{1,60})["»”]/g;
const mostWordsOfTitle = 5;

/** What stands in quotation marks and is no speech. */
const titlesIn = (text: string): readonly { readonly from: number; readonly to: number }[] =>
  matchesOf(text, quoted)
    .filter(([, title = '']) => title.split(' ').length <= mostWordsOfTitle && !/[,.!?…]/.test(title))
    .map(({ index, 0: whole }) => ({ from: index, to: index + whole.length }));

/** Пресс- of Пресс-секретарь: names are hyphenated with capitals, but in adjectives (Нью-йоркский). */
const isHalfWord = ({ to }: Word, text: string): boolean =>
  halfWord.test(text.slice(to, to + longestHalf)) && !hyphenAdjective.test(text.slice(to, to + longestHalf));

const halfWord = /^[-‑]\p{Ll}/u;
const hyphenAdjective = /^[-‑]\p{Ll}*(?:ск|цк)\p{Ll}{1,3}(?!\p{L})/u;
const longestHalf = 30;

/** Every Russian word as a name, the common ones marked by `isCapital` false. Linear. */
function russianNames(reading: Reading, common: CommonWords, forms: NameForms): readonly RussianName[] {
  const titles = titlesIn(reading.text.text);
  return reading.words.flatMap((word, at) => {
    if (word.lower.length < shortest && !/^\p{Lu}{2}$/u.test(word.text)) return [];
    const isLatin = /^[\p{Script=Latin}’'.]+$/u.test(word.text);
    if (!isLatin && !/^[\p{Script=Cyrillic}’'.]+$/u.test(word.text)) return [];
    if (isLatin && (!word.isCapital || word.lower.length < 4 || romanNumeral.test(word.text))) return [];
    const key = forms.keyOf(word.lower);
    const isCommon = common.russian.has(key) || isHalfWord(word, reading.text.text);
    const isTitle = titles.some(({ from, to }) => from <= word.from && word.to <= to);
    const isCapital = word.isCapital && !generic.test(word.lower) && !(word.isFirst && isCommon);
    return [
      {
        word,
        key,
        isCapital,
        isAbbreviation: abbreviation.test(word.text),
        isLatin,
        isAdjective:
          !generic.test(word.lower) && (adjective.test(word.lower) || isManner(word, reading.text.text)),
        isTitle,
        mayBeTranslated:
          compound.test(word.lower) ||
          isTitle ||
          isNickname(word, reading.text.text) ||
          isDescribed(word, reading.words[at + 1], forms) ||
          isDescribed(reading.words[at - 1], word, forms),
        romanised: forms.romanised(word.text, isCapital),
      },
    ];
  });
}

/** What names see in a text, found once however many texts it is set beside. */
export interface NameReader {
  russian(reading: Reading): readonly RussianName[];
  english(reading: Reading): readonly EnglishName[];
  /** All words of an English text, by their names and by their stems. */
  spoken(reading: Reading): Spoken;
}

interface Spoken {
  readonly names: ReadonlySet<string>;
  readonly stems: ReadonlySet<string>;
}

/** Remembers what it found as long as the readings live. */
export function createNameReader(common: CommonWords, forms: NameForms): NameReader {
  return {
    russian: remember((reading) => russianNames(reading, common, forms), new WeakMap()),
    english: remember((reading) => englishNames(reading, common), new WeakMap()),
    spoken: remember(
      ({ words }) => ({
        names: new Set(words.map(({ name }) => name)),
        stems: new Set(words.map(({ stem }) => stem)),
      }),
      new WeakMap(),
    ),
  };
}

/** Words seen in lower case. Linear. */
export function commonWords(
  rows: readonly { readonly source: Reading | null; readonly english: readonly Reading[] }[],
  forms: NameForms,
): CommonWords {
  const english = new Set<string>();
  const russian = new Set<string>();
  for (const row of rows) {
    for (const { words } of row.english) {
      for (const word of words) if (!word.isCapital) english.add(word.name);
    }
    for (const word of row.source?.words ?? []) if (!word.isCapital) russian.add(forms.keyOf(word.lower));
  }
  return { english, russian };
}

/** Places at which a phrase stands in a list of words; abbreviations count in capitals only. */
export function phraseAt(phrase: readonly string[], words: readonly Word[]): number {
  const first = phrase[0];
  return words.findIndex(
    (word, x) => isWord(word, first) && phrase.every((part, y) => isWord(words[x + y], part)),
  );
}

const isWord = (word: Word | undefined, part: string | undefined): boolean => {
  if (word === undefined || part === undefined) return false;
  return part === part.toLowerCase() ? word.name === part : word.text.replace(/\.|['’]s?$/g, '') === part;
};
