import { lastAnswers, once, remember } from '../remember.ts';
import { nameStems } from './stems.ts';

/**
 * What Latin letters each Russian one is romanised by: BGN/PCGN, ISO 9, GOST 7.79, the passport's rules, the Library of
 * Congress's, those of the Ukrainian and Belarusian authorities, and what French, German and Polish spelling make of it.
 * Two Russian letters are looked for before one.
 */
const letters: Readonly<Record<string, string>> = {
  а: 'a', б: 'b', в: 'v w ff f', г: 'g h gh', д: 'd', е: 'e ye je yo jo', ж: 'zh j z ž ż g', з: 'z s', и: 'i y',
  й: 'y i j', к: 'k c ck q', л: 'l ł', м: 'm', н: 'n ń', о: 'o', п: 'p', р: 'r', с: 's ss', т: 't', у: 'u ou', ф: 'f ph',
  х: 'kh h hh ch x', ц: 'ts c tz z cz', ч: 'ch tch tsch č cz c ć', ш: 'sh sch sz š ch s', щ: 'shch schtsch sch sc šč shh szcz sh', ъ: " ' y i",
  ы: 'y i', ь: " ' y i j", э: 'e è', ю: 'yu iu ju u', я: 'ya ia ja a', кс: 'ks x cs', дж: 'dzh j dj g', ий: 'y i iy ii ij yy yi',
  ый: 'y i iy yy yi', же: 'zho', ше: 'sho', че: 'cho', ще: 'shcho', ье: 'ie e', ие: 'ie iye ye', ьи: 'yi i', ия: 'ia iya ya ija',
  ое: 'oe oye', ае: 'ae aye', уе: 'ue uye', ей: 'ei ey ej ay ai', тс: 'ts c', тц: 'ts tz c', нг: 'ng n',
}; // biome-ignore format: one alphabet is easier to check in one block

/** What Belarusian and Ukrainian make of the same names besides: Vitsebsk, Mahilyow, Nizhyn, Chernihiv. */
const sisterLetters: typeof letters = {
  ти: 'tsi', те: 'tse tsia', тя: 'tsia', ть: 'ts', ди: 'dzi', де: 'dze dzia', дя: 'dzia', дь: 'dz',
  ал: 'ol', ее: 'iie', в: 'w u ŭ', о: 'a i', е: 'i ie ia io', ы: 'y', г: 'h',
}; // biome-ignore format: one alphabet is easier to check in one block

/** Letters together that a romanisation of Russian has not, by which such a spelling is known. */
const sister =
  /ts[iey]|dz[iey]|[aeio][uwŭ](?![aeiouy])|(?<![cgkpstz])h|[bdfghklmnprstvz]y(?=[bdfghklmnprstvz])|[csz]hy|[bdfgklmnprstvz]i[ae](?=[bdfghklmnprstvz])|iie|iv$|ava$|enka$/;

type Spellings = ReadonlyMap<string, readonly string[]>;
const spellingsOf = (table: typeof letters): Spellings =>
  new Map(Object.entries(table).map(([russian, latin]) => [russian, latin.split(' ')]));

const spellings = spellingsOf(letters);
const sisterSpellings: Spellings = new Map([
  ...spellings,
  ...[...spellingsOf(sisterLetters)].map(
    ([russian, latin]) => [russian, [...(spellings.get(russian) ?? []), ...latin]] as const,
  ),
]);
const lengths = [1, 2];

/** What a name may end with in Latin letters where its Russian case has another ending. */
const endings = 'a o e y i ya ia iya oy oi iy ii ij yi yy aya aia oye oe ye uy'.split(' ');
/** Орла is of Орёл, Череповца of Череповец. */
const fleeting = /^(.*[бвгджзклмнпрстфхцчшщь])([цкнлр])$/;

/** One letter put for another, one too many or too few, two changed about. */
type Slips = 0 | 1 | 2;
const many: Slips = 2;

/** A word of more letters is no name in either language; what is encoded as letters may have thousands. */
const mostLetters = 60;
const mayBeNames = (russian: string, english: string): boolean =>
  russian.length <= mostLetters && english.length <= mostLetters;

/**
 * How many slips there are in the romanisation of a Russian name in some case, both in lower case: none, one, or 2 for
 * more, as in any other name. Only for names that are romanised by letters, as Slavic ones are. O(product of the lengths).
 */
export const slipsIn = (russian: string, english: string): Slips =>
  mayBeNames(russian, english) ? readerOf(russian).slipsIn(english) : many;

/** True where two letters beside each other must change places to make a romanisation of a name, in lower case. */
export const isChangedAbout = (russian: string, english: string): boolean =>
  mayBeNames(russian, english) && readerOf(russian).isChangedAbout(english);

/** True where a word in Latin letters, in lower case, is what Belarusian or Ukrainian makes of a name: Tsikhanouski, Тихановский. */
export const isSisterSpelling = (russian: string, english: string): boolean =>
  mayBeNames(russian, english) && readerOf(russian).isSister(english);

/** More than the names of a row; each is set against all its words with a capital, several times. */
const rememberedNames = 1_000;
const rememberedWords = 100;

/** What is asked of a name. */
const readerOf = remember((russian: string) => {
  const forms = formsOf(russian, spellings);
  const sisterForms = once(() => formsOf(russian, sisterSpellings));
  const changedAbout = remember(
    (english: string): boolean =>
      swapped(bareOf(english)).some((other) => forms.some((form) => distance(form, other, 1) === 0)),
    lastAnswers(rememberedWords),
  );
  const isSister = remember((english: string): boolean => {
    const plain = bareOf(english);
    return sister.test(plain) && sisterForms().some((form) => distance(form, plain, 1) === 0);
  }, lastAnswers(rememberedWords));
  const slips = remember((english: string): Slips => {
    const plain = bareOf(english);
    const least = Math.min(...forms.map((form) => distance(form, plain, many)));
    if (least === 0 || isSister(english)) return 0;
    if (least === 1) return 1;
    return changedAbout(english) ? 1 : many;
  }, lastAnswers(rememberedWords));
  return { slipsIn: slips, isChangedAbout: changedAbout, isSister };
}, lastAnswers(rememberedNames));

const bareOf = (english: string): string => english.normalize('NFC').replace(/['’]/g, '');

/** A form of a name. */
interface Form {
  /** Any ending may follow. */
  readonly isStem: boolean;
  /** By place, what the next letter, or the next two, are romanised by, with how many they are. */
  readonly latin: readonly (readonly (readonly [length: number, latin: string])[])[];
}

/** The whole word first. */
function formsOf(russian: string, table: Spellings): readonly Form[] {
  const stems = nameStems(russian);
  const more = stems.slice(1).flatMap((stem) => {
    const [, before, last] = fleeting.exec(stem) ?? [];
    return before === undefined ? [] : [`${before.replace(/ь$/, '')}е${last}`, `${before}о${last}`];
  });
  return [...new Set([...stems, ...more])].map((form, at) => ({
    isStem: at > 0,
    latin: Array.from({ length: form.length }, (_, x) => lettersAt(form, x, table)),
  }));
}

/** A word with two letters beside each other changed about, wherever they are; but sh, gh and the like are one sound. */
const swapped = (word: string): readonly string[] =>
  Array.from(word.slice(1), (next, at) =>
    `${word.slice(at, at + 3)}`.includes('h')
      ? word
      : `${word.slice(0, at)}${next}${word.charAt(at)}${word.slice(at + 2)}`,
  );

const lettersAt = (
  form: string,
  x: number,
  table: Spellings,
): readonly (readonly [length: number, latin: string])[] =>
  lengths.flatMap((length) =>
    (table.get(form.slice(x, x + length)) ?? []).map((latin) => [length, latin] as const),
  );

/** Least number of single letters by which a word is no romanisation of a form; `most` where there are as many or more. */
function distance({ latin, isStem }: Form, word: string, most: Slips): number {
  const [height, width] = [latin.length + 1, word.length + 1];
  const costs = new Uint8Array(height * width).fill(most);
  const reach = (x: number, y: number, cost: number): void => {
    const at = x * width + y;
    if (x < height && y < width && cost < (costs[at] ?? 0)) costs[at] = cost;
  };
  reach(0, 0, 0);
  for (let x = 0; x < height; x++) {
    for (let y = 0; y < width; y++) {
      const cost = costs[x * width + y] ?? most;
      if (cost >= most) continue;
      for (const [length, letters] of latin[x] ?? []) {
        if (word.startsWith(letters, y)) reach(x + length, y + letters.length, cost);
      }
      reach(x + 1, y, cost + 1);
      reach(x, y + 1, cost + 1);
      reach(x + 1, y + 1, cost + 1);
    }
  }
  const ends = (isStem ? ['', ...endings] : ['']).filter((end) => word.endsWith(end));
  return Math.min(...ends.map((end) => costs[height * width - 1 - end.length] ?? most));
}
