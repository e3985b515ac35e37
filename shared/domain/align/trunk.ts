import type { Evidence } from './evidence.ts';
import { type Manner, searchMonotone, sourceToMachine, withinLanguage } from './passes.ts';
import { extendProfile, type Profile, profileOf } from './profile.ts';
import type { Progress } from './progress.ts';
import type { Reading } from './reading.ts';
import type { Units } from './units.ts';
import { evidenceFor, type Lexicons, languagePair } from './witnesses.ts';

/** The first version with the machine translations as one profile, which the other versions are aligned to. */
export interface Trunk {
  readonly profile: Profile;
  /** Version numbers of the profile's members. */
  readonly versions: readonly number[];
  readonly lexicons: Lexicons;
}

/** The trunk of a reading whose first version has the units `first`: machine translations join one by one. */
export function growTrunk(reading: Reading, first: Units, progress: Progress): Trunk {
  const lexicons: Lexicons = new Map();
  let profile = profileOf(first);
  const versions = [0];
  reading.versions.forEach(({ role }, version) => {
    const units = reading.units[version];
    if (version === 0 || role !== 'machine' || units === undefined) return;
    const witnesses = profile.members.map((member, nth) => ({ version: versions[nth] ?? 0, member }));
    const start = evidenceFor(reading, profile, witnesses, version, lexicons);
    const found = searchMonotone(start, trunkManner(start.channels[0]?.isAcross ?? false), progress);
    rememberLexicons(lexicons, reading, version, found.evidence);
    profile = extendProfile(profile, units, found.beads);
    versions.push(version);
  });
  return { profile, versions, lexicons };
}

/** A machine translation follows what it was made from; two of them follow each other. */
export function trunkManner(isAcross: boolean): Manner {
  return isAcross ? sourceToMachine : withinLanguage;
}

/** Keeps the lexicons that a search has learned, for the versions still to come. */
function rememberLexicons(
  lexicons: Lexicons,
  reading: Reading,
  version: number,
  { channels }: Evidence,
): void {
  const language = reading.versions[version]?.language ?? 'und';
  for (const channel of channels) {
    if (!channel.learns) continue;
    const theirs = reading.versions[reading.units.indexOf(channel.member.units)]?.language ?? 'und';
    lexicons.set(languagePair(theirs, language), channel.lexicon);
  }
}
