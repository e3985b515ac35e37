import type { Member, Profile } from './profile.ts';
import type { Relation } from './relation.ts';
import type { Units } from './units.ts';

/** What one member of a profile knows about the version that is aligned to it. */
export interface Channel {
  readonly member: Member;
  /** Share of the other text's tokens that are expected to be taken from it, 0 to 1 (see shares). */
  readonly lambda: number;
  readonly relation: Relation;
}

/** Everything a pass needs to know about two sides, but the band. */
export interface Evidence {
  readonly profile: Profile;
  readonly units: Units;
  readonly channels: readonly Channel[];
  /** Unigram probability of a token in its language. */
  readonly probability: Float64Array;
}
