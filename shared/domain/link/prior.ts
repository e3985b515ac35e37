import type { Language } from '../model.ts';
import { soundCosts } from '../text/phonetic.ts';
import { commonPairs } from './commonWords.ts';
import type { LinkKind } from './words.ts';

/** How far two kinds of word stand for each other by what they are, 0 (nothing known) to 1. */
export type Prior = (left: LinkKind, right: LinkKind) => number;

/** Words that sound so much alike are names, or one word in two languages. */
const alike = [
  [0.9, 1],
  [0.8, 0.5],
  [0.72, 0.15],
] as const;
/** A word of the list is a possibility, not what this text has. */
const common = 0.5;
const leastSound = 3;
const leastShared = 4;

/** What is known before anything is learned, between texts of two languages (which may be one). */
export function createPrior(from: Language, to: Language): Prior {
  const pairs = from !== to && isPair(from, to) ? commonPairs() : new Map<string, ReadonlySet<string>>();
  const isReversed = to === 'ru';
  return (left, right) => {
    if (left.digits !== '' || right.digits !== '') return left.digits === right.digits ? 1 : 0;
    if (left.key === right.key) return 1;
    if (from === to) return likeForms(left, right);
    const [russian, english] = isReversed ? [right, left] : [left, right];
    const known = pairs.get(russian.key)?.has(english.key) === true ? common : 0;
    return Math.max(known, likeSounds(left, right));
  };
}

const isPair = (from: Language, to: Language): boolean =>
  (from === 'ru' && to === 'en') || (from === 'en' && to === 'ru');

function likeSounds(left: LinkKind, right: LinkKind): number {
  // Most pairs have other first consonants: looked at before the costly comparison.
  if (left.family !== right.family) return 0;
  const [{ sound: a }, { sound: b }] = [left, right];
  if (Math.min(a.length, b.length) < leastSound || Math.abs(a.length - b.length) > 4) return 0;
  // Endings and adjectives differ behind a stem: what the shorter has is compared, at a price.
  const { whole, begins } = soundCosts(a, b);
  const likeness = Math.max(
    0,
    1 - whole / Math.max(a.length, b.length),
    1 - begins / Math.min(a.length, b.length) - 0.03,
  );
  return alike.find(([least]) => likeness >= least)?.[1] ?? 0;
}

/** Within one language: words that begin alike, as `parade` and `parades`, `Kanaevka` and `Kanayevka`. */
function likeForms(left: LinkKind, right: LinkKind): number {
  const shorter = Math.min(left.key.length, right.key.length);
  let shared = 0;
  while (shared < shorter && left.key.charCodeAt(shared) === right.key.charCodeAt(shared)) shared += 1;
  const begins = shared >= leastShared ? shared / Math.max(left.key.length, right.key.length) : 0;
  const hasPart = isPartOf(left, right) || isPartOf(right, left) ? 0.6 : 0;
  return Math.max(begins >= 0.6 ? begins : 0, hasPart, likeSounds(left, right) >= 1 ? 0.9 : 0);
}

/** `third` in `third-largest`. */
const isPartOf = ({ key }: LinkKind, { parts }: LinkKind): boolean =>
  parts.length > 0 && key.length >= leastShared && parts.includes(key);
