import type { Word } from '../meaning/reading.ts';
import type { NameCase } from './judge.ts';
import type { NameUsage } from './learn.ts';
import { renderingOf, type WitnessedName } from './match.ts';
import { bareName } from './nameWords.ts';

/** A name spelt otherwise than in other rows of its version, or in other versions. */
export interface NameVariant {
  readonly name: WitnessedName;
  readonly word: Word;
  /** The other spelling, with a capital. */
  readonly other: string;
}

/** Spellings at least this alike are of one name; Russia and Russian are forms of it, not spellings. */
const leastLikeness = 0.7;
/** The other rows must have the other spelling so often, and so many times as often. */
const leastRows = 2;
const leastTimes = 2;

/** Names spelt in a way of their own in this row; what differs between versions is told once, where a version has it first. */
export function nameVariants(nameCase: NameCase, usage: NameUsage): readonly NameVariant[] {
  const { witnessed, human, source, forms, renderings } = nameCase;
  const { version } = human.text;
  return witnessed.flatMap((name): readonly NameVariant[] => {
    const { key, isAdjective, isAbbreviation, isLatin } = name.russian;
    if (isAdjective || isAbbreviation || isLatin) return [];
    const word = renderingOf(name, human.words, forms, renderings);
    if (word === null) return [];
    const spelling = bareName(word);
    const own = usage.spellings(version, key);
    const times = own.find(([other]) => other === spelling)?.[1] ?? 0;
    const isVariant = (other: string) => other !== spelling && areSpellings(spelling, other, nameCase);
    const common = own.find(
      ([other, rows]) => rows >= leastRows && rows >= leastTimes * times && isVariant(other),
    );
    if (common !== undefined) return [{ name, word, other: withCapital(common[0]) }];
    if (usage.firstRow(version, key) !== source) return [];
    const elsewhere = usage.elsewhere(version, key).find(isVariant);
    return elsewhere === undefined ? [] : [{ name, word, other: withCapital(elsewhere) }];
  });
}

function areSpellings(one: string, other: string, { forms }: NameCase): boolean {
  if (one.startsWith(other) || other.startsWith(one)) return false;
  return forms.spelling(one, other).likeness >= leastLikeness;
}

const withCapital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
