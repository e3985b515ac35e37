import type { Member, Profile } from '../reading/profile.ts';
import type { Reading } from '../reading/reading.ts';
import { joinRenderings, noRenderings, type Renderings, relationOf } from '../reading/relation.ts';
import type { Channel, Evidence } from './evidence.ts';
import { tellingNumerals, weighNumerals } from './numerals.ts';

/** Share of a text's words found in a version of the same language, and of another, before it is estimated. */
const lambdaWithin = 0.4;
const lambdaAcross = 0.1;

/** A version that stands in the profile or is attached to it. */
export interface Witness {
  readonly version: number;
  readonly member: Member;
}

/** The channels but those in another language, where they are left out and there are others. */
function heard(channels: readonly Channel[], { without }: Reading): readonly Channel[] {
  const kin = channels.filter(({ isAcross }) => !isAcross);
  return without.has('otherLanguage') && kin.length > 0 ? kin : channels;
}

/** Lexicons that were learned from beads, by pair of languages. */
export type Lexicons = Map<string, Renderings>;

/** Names a pair of languages. */
export function languagePair(from: string, to: string): string {
  return `${from}\n${to}`;
}

/**
 * What is known about a version before it is aligned: a channel for each witness, those in its own language
 * first. A lexicon learned earlier is used and not learned again.
 */
export function evidenceFor(
  reading: Reading,
  profile: Profile,
  witnesses: readonly Witness[],
  version: number,
  lexicons: Lexicons,
): Evidence {
  const language = reading.versions[version]?.language ?? 'und';
  const units = reading.units[version];
  if (units === undefined) throw new RangeError(`no version ${version}`);
  const size = reading.vocabulary.stems.length;
  const channels = witnesses.map(({ version: other, member }): Channel => {
    const theirs = reading.versions[other]?.language ?? 'und';
    const isAcross = theirs !== language;
    const lexicon = lexicons.get(languagePair(theirs, language));
    const given = joinRenderings(size, reading.renderings(theirs, language), lexicon ?? noRenderings);
    return {
      member,
      lambda: isAcross ? lambdaAcross : lambdaWithin,
      relation: relationOf(size, given),
      given,
      isAcross,
      isMachine: reading.versions[other]?.role === 'machine',
      learns: isAcross && lexicon === undefined && !reading.without.has('lexicon'),
      lexicon: noRenderings,
      importance: new Float64Array(size).fill(1),
      trust: new Float64Array(profile.count).fill(1),
    };
  });
  const own = heard(channels, reading).toSorted((a, b) => Number(a.isAcross) - Number(b.isAcross));
  const texts = [units, ...own.map(({ member }) => member.units)];
  // Within a language words are repeated, and a heading's in the text below it: there they are taken as the text has them.
  const unigrams = own.every(({ isAcross }) => isAcross) ? reading.inLanguage : reading.probability;
  const evidence: Evidence = {
    profile,
    units,
    channels: own,
    probability: unigrams,
    unigrams,
    numerals: tellingNumerals(reading.numerals, size, texts),
    importance: new Float64Array(size).fill(1),
    fresh: 1,
  };
  return weighNumerals(evidence, []);
}
