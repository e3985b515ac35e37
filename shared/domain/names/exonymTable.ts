import { placeNames } from '../dictionary/placesAndNations.ts';
import { remember } from '../remember.ts';
import { abbreviations } from './abbreviations.ts';
import { exonyms } from './exonyms.ts';
import { knownPersons } from './knownPersons.ts';
import { oldNames } from './oldNames.ts';
import { peoples } from './peoples.ts';
import { petNames, petStems } from './petNames.ts';
import { citiesBySound, places } from './places.ts';
import { standIns } from './standIns.ts';
import { nameStems } from './stems.ts';

/** What the names of a language are in another one. */
export interface ExonymTable {
  /** English words or phrases (in lower case, but all-capital abbreviations as they are) for a Russian word, any case. */
  englishFor(russian: string): readonly (readonly string[])[];
  /** True of a word, in lower case, that is an English name in the table. */
  isEnglishName(english: string): boolean;
  /** True of a Russian word, in any case, for a people of the table: коряками. */
  isPeople(russian: string): boolean;
  /** True of a word, in lower case, for a country, a city of the table or those who live there. */
  isPlaceName(english: string): boolean;
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/**
 * The tables above with the regions of the world as `Intl.DisplayNames` knows them in Russian and English, where it
 * does; names of several Russian words are left out, for their words (республика) would excuse others. About 5 ms.
 */
export function createExonymTable(): ExonymTable {
  const byStem = new Map<string, Set<string>>();
  addEntries(byStem, `${places};${exonyms};${oldNames};${knownPersons};${peoples};${abbreviations}`);
  const regions = regionNames();
  for (const [russian, english] of regions) {
    if (!/[\s,()]/.test(russian)) addNames(byStem, russian, [english]);
  }
  const plain = plainPlaces();
  const others = plain.filter(([russian]) => !byStem.has(russian));
  for (const [russian, english] of others) addNames(byStem, russian, english);
  const bySound = citiesBySound.trim().split(/\s+/);
  const cities = [...[...entriesOf(places), ...plain].flatMap(([, names]) => names), ...bySound];
  const known = wholeFamilies(byStem.values(), new Set([...regions.map(([, name]) => name), ...cities]));
  const placeNames = new Set([...known, ...bySound.map((name) => name.toLowerCase()), ...peoplesInPlural()]);
  const ofPeoples = new Map<string, Set<string>>();
  addEntries(ofPeoples, peoples);
  const phrases = new Map<string, readonly (readonly string[])[]>();
  const english = new Set(
    [...byStem.values()].flatMap((names) => [...names].map((name) => name.toLowerCase())),
  );
  return {
    isEnglishName: (word) => english.has(word),
    isPlaceName: (word) => placeNames.has(word),
    isPeople: (russian) => nameStems(russian).some((stem) => ofPeoples.has(stem)),
    englishFor(russian) {
      const known = phrases.get(russian);
      if (known !== undefined) return known;
      const found = new Set(nameStems(russian).flatMap((stem) => [...(byStem.get(stem) ?? [])]));
      const split = [...found].map((name) => name.split(/[\s-]+/).map(wordForm));
      phrases.set(russian, split);
      return split;
    },
  };
}

/**
 * Words, in lower case, that may be said for what a Russian word, in any case, names: what stands for a place, and the name
 * that a pet name is short for.
 */
export function createStandInTable(): (russian: string) => ReadonlySet<string> {
  const byStem = new Map<string, Set<string>>();
  addEntries(byStem, `${standIns};${petNames}`);
  return remember(
    (russian) =>
      new Set([...nameStems(russian), ...petStems(russian)].flatMap((stem) => [...(byStem.get(stem) ?? [])])),
  );
}

/** Tells pet names, in any case, and the names that have some. */
export function createPetNameTable(): (russian: string) => boolean {
  const byStem = new Map<string, Set<string>>();
  addEntries(byStem, petNames);
  return remember((russian) => nameStems(russian).some((stem) => byStem.has(stem)));
}

/** Names, in lower case, that stand for one Russian word with one of these: Swedish with Sweden. */
const wholeFamilies = (
  families: Iterable<ReadonlySet<string>>,
  names: ReadonlySet<string>,
): ReadonlySet<string> =>
  new Set(
    [...families].flatMap((family) =>
      [...family].some((name) => names.has(name)) ? [...family].map((name) => name.toLowerCase()) : [],
    ),
  );

/** Khazars; one Frank or Norman may be a person. */
const peoplesInPlural = (): readonly string[] =>
  entriesOf(peoples).flatMap(([, names]) =>
    names.filter((name) => name.endsWith('s')).map((name) => name.toLowerCase()),
  );

const entriesOf = (entries: string): readonly (readonly [russian: string, english: readonly string[]])[] =>
  entries.split(';').flatMap((entry) => {
    const [russian = '', english = ''] = entry.trim().split('=');
    return russian === '' ? [] : [[russian, english.split('|')] as const];
  });

function addEntries(byStem: Map<string, Set<string>>, entries: string): void {
  for (const [russian, english] of entriesOf(entries)) addNames(byStem, russian, english);
}

function addNames(byStem: Map<string, Set<string>>, russian: string, english: readonly string[]): void {
  for (const stem of nominativeStems(russian)) {
    const known = byStem.get(stem) ?? new Set();
    for (const name of english) known.add(name);
    byStem.set(stem, known);
  }
}

/** US is no form of us. */
const wordForm = (word: string): string => (/^\p{Lu}{2,}$/u.test(word) ? word : word.toLowerCase());

/** What stays the same when a word in the nominative is declined; abbreviations are not. */
function nominativeStems(russian: string): readonly string[] {
  const lower = russian.toLowerCase().replaceAll('ё', 'е');
  if (/^\p{Lu}{2,}$/u.test(russian)) return [lower];
  const stem = lower.replace(/(?:ский|цкий|ия|ий|ый|ой|ец|ин|ия|ья|[аяоеыийь])$/, '');
  const fleeting =
    /.[ео][цклрн]$/.test(lower) && lower.length > 3 ? [lower.replace(/[ео]([цклрн])$/, '$1')] : [];
  // Телец and Тельца, Лев and Льва.
  const soft = /л[ео][цв]$/.test(lower) ? [lower.replace(/[ео](.)$/, 'ь$1')] : [];
  const adjective = /(?:ский|цкий)$/.test(lower) ? [lower.replace(/ий$/, '')] : [];
  const plain = adjective.length > 0 ? adjective : [stem.length >= 2 ? stem : lower];
  // Израильтянин and израильтянка, японец and японка.
  const feminine = /(?:[ая]нин|нец)$/.test(lower) ? [lower.replace(/(?:ин|ец)$/, 'к')] : [];
  return [lower, ...plain, ...fleeting, ...soft, ...feminine];
}

/** Those of the dictionary that are one word in either language, spelt in one way or in several: Ташкент, Kharkiv. */
const plainPlaces = (): readonly (readonly [russian: string, english: readonly string[]])[] =>
  [...placeNames.matchAll(/([а-я]+)(?: [а-я]+)?=([a-z ]+)/g)].map(([, russian = '', english = '']) => [
    russian,
    english.split(' ').map((name) => name.charAt(0).toUpperCase() + name.slice(1)),
  ]);

/** Pairs of Russian and English names of countries and continents; none where the runtime has no such data. */
function regionNames(): readonly (readonly [string, string])[] {
  try {
    const russian = new Intl.DisplayNames('ru', { type: 'region', fallback: 'none' });
    const english = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
    if (russian.resolvedOptions().locale !== 'ru') return [];
    return [...letters].flatMap((first) =>
      [...letters].flatMap((second) => {
        const [ru, en] = [russian.of(first + second), english.of(first + second)];
        return ru === undefined || en === undefined ? [] : [[ru, en] as const];
      }),
    );
  } catch {
    // A runtime without the data, or one that knows no such names: the tables stand alone.
    return [];
  }
}
