import type { Word } from '../meaning/reading.ts';
import type { NameUsage } from './learn.ts';
import type { WitnessedName } from './match.ts';
import type { NameCase } from './nameCase.ts';

/** A name spelt otherwise than in other rows of its version, or in other versions. */
export interface NameVariant {
  readonly name: WitnessedName;
  readonly word: Word;
  /** The other spelling, with a capital. */
  readonly other: string;
  /** Whether that is another version's; else it is that of other rows of the same version. */
  readonly isElsewhere: boolean;
}

/** Spellings at least this alike are of one name; Russia and Russian are forms of it, not spellings. */
const leastLikeness = 0.7;
/** What they may differ by: two consonants (Aleskandr); in names that all know, consonants of one family (Steven). */
const mostCost = 2.1;
const mostCostOfNames = 0.9;
/** The other rows must have the other spelling so often, and so many times as often. */
const leastRows = 2;
const leastTimes = 2;
const cyrillic = /\p{Script=Cyrillic}/u;

/**
 * Names spelt in a way of their own in this row; what differs between versions is told once, where a version has it first,
 * and of those versions only that do not go with most.
 */
export function nameVariants(nameCase: NameCase, usage: NameUsage): readonly NameVariant[] {
  const { witnessed, given, human, source } = nameCase;
  const { version } = human.text;
  const variants = witnessed.flatMap((name): readonly NameVariant[] => {
    const { key, isAbbreviation, isLatin } = name.russian;
    if (isAbbreviation || isLatin) return [];
    const own = usage.spellings(version, key);
    const words = given(name);
    const isVariant = (spelling: string, other: string) =>
      other !== spelling && areSpellings(spelling, other, nameCase);
    for (const word of words) {
      const spelling = word.name;
      const times = own.find(([other]) => other === spelling)?.[1] ?? 0;
      const common = own.find(
        ([other, rows]) => rows >= leastRows && rows >= leastTimes * times && isVariant(spelling, other),
      );
      if (common !== undefined) return [{ name, word, other: withCapital(common[0]), isElsewhere: false }];
    }
    const [word] = words;
    if (word === undefined) return [];
    if (usage.firstRow(version, key) !== source) return [];
    const elsewhere = usage.elsewhere(version, key);
    const variants = elsewhere.filter((other) => isVariant(word.name, other));
    const alike = elsewhere.filter((other) => other === word.name);
    const [other] = variants;
    if (other === undefined || variants.length <= alike.length) return [];
    return [{ name, word, other: withCapital(other), isElsewhere: true }];
  });
  // What the Russian names twice may stand there once.
  return [...new Map(variants.map((variant) => [variant.word, variant])).values()];
}

function areSpellings(one: string, other: string, { forms, common }: NameCase): boolean {
  // A name that was left in Russian is told as that.
  if (cyrillic.test(one) || cyrillic.test(other)) return false;
  // Navy is no way to write Neva.
  if (common.english.has(one) || common.english.has(other)) return false;
  const { likeness, cost } = forms.spelling(one, other);
  // Russia and Russian, Ukraine and Ukrainian are two words; Zelensky and Zelenskyy sound the same.
  const isLonger = one.startsWith(other) || other.startsWith(one) || Math.abs(one.length - other.length) > 1;
  if (isLonger && cost > 0) return false;
  // Kiev and Kyiv are one name, Britain and British are not.
  const areNames = forms.isEnglishName(one) && forms.isEnglishName(other);
  if (areNames && one.charAt(0) !== other.charAt(0)) return false;
  return likeness >= leastLikeness && cost <= (areNames ? mostCostOfNames : mostCost);
}

const withCapital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
