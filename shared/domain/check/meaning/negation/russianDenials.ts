import { remember } from '../../../remember.ts';
import type { Denial } from '../../../text/denial.ts';
import type { Word } from '../reading.ts';
import { russianCues } from './cues.ts';

/** What the Russian says. */
export interface Russian {
  /** By word what surely denies, and with the negators of turns of speech: see `russianCues`. */
  readonly strictCues: readonly Denial[];
  readonly looseCues: readonly Denial[];
  /** Negations, those of idioms too. */
  readonly loose: number;
  /** Negations that surely deny. */
  readonly strict: number;
  /** Negations and `without`. */
  readonly outright: number;
  /** Words that deny otherwise. */
  readonly soft: number;
  /** Words that may do so now and then. */
  readonly weak: number;
  /** Says `only`, which English says with not … until as well. */
  readonly hasOnly: boolean;
  /** Says when something was last, or stands still, which English says with not … since as well. */
  readonly hasSince: boolean;
  /** Says that something ends, which English says with no longer as well. */
  readonly hasEnd: boolean;
  /** Says that something is late, which English says with not … sooner as well. */
  readonly hasDelay: boolean;
}

/** What Russian words deny. Linear when it is first asked of a list, which all translations of a row do. */
export const russianOf = remember(readDenials, new WeakMap());

function readDenials(words: readonly Word[]): Russian {
  // Most sentences deny nothing.
  const denies = words.some(({ denial }) => denial !== null);
  const looseCues = denies ? russianCues(words, true) : words.map(() => null);
  const strict = denies ? russianCues(words, false) : looseCues;
  const loose = count(looseCues, ['hard']);
  return {
    strictCues: strict,
    looseCues,
    loose,
    outright: loose + words.filter(({ lower }) => lower === 'без').length,
    strict: count(strict, ['hard']),
    soft: count(strict, ['soft', 'form']),
    weak: count(strict, ['weak']),
    hasOnly: words.some(({ lower }) => lower === 'лишь' || lower === 'только'),
    // Seldom asked for.
    get hasSince() {
      return words.some(({ lower }) => russianSince.test(lower));
    },
    get hasEnd() {
      return words.some(({ lower }) => russianEnd.test(lower));
    },
    get hasDelay() {
      return words.some(({ lower }) => russianDelay.test(lower));
    },
  };
}

const russianSince = /^(?:впервые|последн|давн|без$|долго|сто(?:ит|ят|ял)|молч|пусту|закрыт)/;
const russianDelay = /^(?:задерж|опозд|опазд|запозд|поздн|промедл|затян|медл)/;
const russianEnd = /^(?:прекра|закры|заверш|закан|законч|оконч|истек|истеч|конч|конец|перест|бывш|утрат)/;

const count = (cues: readonly Denial[], kinds: readonly Denial[]): number =>
  cues.filter((cue) => kinds.includes(cue)).length;
