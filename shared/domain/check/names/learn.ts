import { nameKey, nameStems } from '../../names/stems.ts';
import { once } from '../../remember.ts';
import { soundOf } from '../../text/phonetic.ts';
import type { ReadRow } from '../meaning/knowledge.ts';
import type { NameForms } from './forms.ts';
import { isAnswered } from './gone.ts';
import { isBeforeGiven } from './leftOut.ts';
import type { Renderings } from './match.ts';
import type { NameCase } from './nameCase.ts';
import { unexplained } from './strangers.ts';

/** Seen together in so many rows, in this share of the rows that have the one or the other, two words are one name. */
const leastRows = 2;
const leastDice = 0.5;

/**
 * Learns renderings that are no romanisations from what both sides of many rows have left over. Linear in rows.
 * `onProgress` hears the share of rows read, 0 to 1.
 */
export function learnRenderings(cases: readonly NameCase[], onProgress: (done: number) => void): Renderings {
  const together = new Map<string, number>();
  const alone = new Map<string, number>();
  for (const [at, nameCase] of cases.entries()) {
    onProgress(at / cases.length);
    countCase(nameCase, together, alone);
  }
  const known = new Map<string, Set<string>>();
  for (const [pair, count] of together) {
    if (count < leastRows) continue;
    const [key = '', name = ''] = pair.split(' ');
    const dice = (2 * count) / ((alone.get(key) ?? 0) + (alone.get(`>${name}`) ?? 0));
    if (dice > leastDice) known.set(key, (known.get(key) ?? new Set()).add(name));
  }
  return {
    isKnown: (key, english) => known.get(key)?.has(english) === true,
    hasAny: (key) => known.has(key),
  };
}

function countCase(nameCase: NameCase, together: Map<string, number>, alone: Map<string, number>): void {
  const { witnessed, given } = nameCase;
  const add = (counts: Map<string, number>, key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
  const lost = witnessed.filter((name) => given(name).length === 0);
  const keys = new Set(lost.map(({ russian }) => russian.key));
  const names = new Set(unexplained({ ...nameCase, others: [] }).map(({ name }) => name));
  for (const { russian } of witnessed) add(alone, russian.key);
  for (const name of names) add(alone, `>${name}`);
  for (const key of keys) for (const name of names) add(together, `${key} ${name}`);
}

/** How the versions of a project spell its names. */
export interface NameUsage {
  /** Spellings of a name in a version with the rows that have them, the commonest first. */
  spellings(version: number | null, key: string): readonly (readonly [spelling: string, rows: number])[];
  /** Spellings of a name that other versions have most. */
  elsewhere(version: number | null, key: string): readonly string[];
  /** Text of the original's row in which a version has a name first. */
  firstRow(version: number | null, key: string): string | undefined;
  /** True of a version that hardly ever leaves a surname to stand for the whole name. */
  keepsGivenNames(version: number | null): boolean;
}

/** So many whole names show a version's habit, when this share of them keeps what stands before the surname. */
const leastWhole = 5;
const leastKept = 0.7;

/** Counts spellings. Linear in rows. */
export function learnUsage(cases: readonly NameCase[]): NameUsage {
  const counts = new Map<string, Map<string, number>>();
  const first = new Map<string, string>();
  const versions = new Set<number | null>();
  const keeps = countGivenNames(cases);
  const placeOf = (version: number | null, key: string) => `${version} ${key}`;
  for (const { witnessed, given, human, source } of cases) {
    const { version } = human.text;
    versions.add(version);
    for (const name of witnessed) {
      const spellings = new Set(given(name).map(({ name }) => name));
      if (spellings.size === 0) continue;
      const place = placeOf(version, name.russian.key);
      const own = counts.get(place) ?? new Map<string, number>();
      for (const spelling of spellings) own.set(spelling, (own.get(spelling) ?? 0) + 1);
      counts.set(place, own);
      if (!first.has(place)) first.set(place, source);
    }
  }
  const spellings = (version: number | null, key: string) =>
    [...(counts.get(placeOf(version, key)) ?? [])].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return {
    spellings,
    elsewhere: (version, key) =>
      [...versions]
        .filter((other) => other !== version)
        .flatMap((other) => spellings(other, key)[0]?.[0] ?? []),
    firstRow: (version, key) => first.get(placeOf(version, key)),
    keepsGivenNames: (version) => keeps.has(version),
  };
}

/** Versions that hardly ever leave a surname to stand for the whole name. */
function countGivenNames(cases: readonly NameCase[]): ReadonlySet<number | null> {
  const whole = new Map<number | null, { kept: number; all: number }>();
  for (const nameCase of cases) {
    const { version } = nameCase.human.text;
    const count = whole.get(version) ?? { kept: 0, all: 0 };
    for (const name of nameCase.witnessed) {
      if (!isBeforeGiven(name, nameCase)) continue;
      count.all += 1;
      const isKept =
        nameCase.machines.length > 0 ? nameCase.given(name).length > 0 : isAnswered(name.russian, nameCase);
      if (isKept) count.kept += 1;
    }
    whole.set(version, count);
  }
  const keeps = [...whole].filter(([, { kept, all }]) => all >= leastWhole && kept >= leastKept * all);
  return new Set(keeps.map(([version]) => version));
}

/** Names that stand anywhere in a project. */
export interface SeenNames {
  /** True where another version than this, or the original, has a name anywhere. */
  isSeen(name: string, version: number | null): boolean;
  /** True where another version than this has a name anywhere, or the originals name it, by sound or by what it is in Russian. */
  isNamed(name: string, version: number | null): boolean;
  /** True where a version has it anywhere; where another one than this has. */
  isIn(name: string, version: number | null): boolean;
  isInOther(name: string, version: number | null): boolean;
  /** True of the key of a Russian word that mostly stands in the originals without another word with a capital beside it. */
  isAlone(key: string): boolean;
  /** True of the key of a Russian word that has a capital inside a sentence somewhere. */
  isInside(key: string): boolean;
}

/** Vowels are spelt in many ways; that one stands there is not. */
const skeletonOf = (word: string): string => soundOf(word).replace(/[aeiou]+/g, 'a');

/** Persons who go by one name do so oftener. */
const leastAlone = 3;
/** Shorter ones are found in too many names. */
const leastSkeleton = 4;

/** Collects the names of a project's texts. Linear. */
export function learnSeen(rows: readonly ReadRow[], { englishFor }: NameForms): SeenNames {
  const versions = new Map<string, Set<number | null>>();
  const originals = new Set<string>();
  const said = new Set<string>();
  const inside = new Set<string>();
  const alone = new Map<string, { lone: number; beside: number }>();
  for (const { source, machines, checked } of rows) {
    for (const { text, words } of [...machines, ...checked])
      for (const { isCapital, name } of words) {
        if (!isCapital) continue;
        const own = versions.get(name) ?? new Set();
        versions.set(name, own.add(text.version));
      }
    const words = source?.words ?? [];
    words.forEach((word, at) => {
      said.add(word.lower);
      if (!word.isCapital) return;
      originals.add(word.lower);
      const isBeside = [words[at - 1], words[at + 1]].some(
        (other) =>
          other?.isCapital === true &&
          Math.min(Math.abs(other.from - word.to), Math.abs(word.from - other.to)) === 1,
      );
      const key = nameKey(word.lower);
      if (!word.isFirst) inside.add(key);
      const times = alone.get(key) ?? { lone: 0, beside: 0 };
      times[isBeside ? 'beside' : 'lone'] += 1;
      alone.set(key, times);
    });
  }
  const skeletons = new Set([...originals].flatMap(nameStems).map(skeletonOf));
  // Few texts have a name that this has to be asked of.
  const named = once(() => new Set([...said].flatMap((word) => englishFor(word).flat())));
  const sounds = once(() => new Set([...said].flatMap(nameStems).map(skeletonOf)));
  const isIn = (name: string, version: number | null) => versions.get(name)?.has(version) === true;
  const isInOther = (name: string, version: number | null) =>
    (versions.get(name)?.size ?? 0) > (isIn(name, version) ? 1 : 0);
  return {
    isIn,
    isInOther,
    isInside: (key) => inside.has(key),
    isAlone(key) {
      const { lone, beside } = alone.get(key) ?? { lone: 0, beside: 0 };
      return lone >= leastAlone && lone > beside;
    },
    isNamed: (name, version) =>
      isInOther(name, version) || named().has(name) || sounds().has(skeletonOf(name)),
    isSeen(name, version) {
      if (isInOther(name, version)) return true;
      const skeleton = skeletonOf(name);
      return skeleton.length < leastSkeleton || skeletons.has(skeleton);
    },
  };
}
