import { soundCost, soundOf } from '../text/phonetic.ts';

/** What makes another word of a name: Ivanov and Ivanova, Sovetsk and Sovetskaya. */
const added =
  /^(?:s|es|n|an|ia|ian|ean|ians|ans|ese|i|ish|ite|ites|a|ov|ova|in|ina|er|ers|ic|ist|ists|y|iy|aya|oye|e)$/;
/** What makes an adjective of a name that loses its end. */
const adjective = /(?:ish|ians?|eans?|ic|ese|skaya|skoye)$/;

/** Adjectives in -ский by their gender: Voznesensky prospect, Voznesenskaya street. */
const masculine = /sk(?:iy|ij|yi|i|y)$/;
const feminineOrNeuter = /sk(?:aya|aia|aja|oye|oe|oje)$/;
const isOtherGender = (one: string, other: string): boolean =>
  (masculine.test(one) && feminineOrNeuter.test(other)) ||
  (masculine.test(other) && feminineOrNeuter.test(one));

/** Words cut at their hyphens: Kaliningrad-Moscow holds Kaliningrad. */
const holds = (long: string, short: string): boolean => long.includes('-') && long.split('-').includes(short);

/**
 * One form is the other with an ending that makes another word: Russia and Russian, Lebanon and Lebanese. Forms in
 * lower case.
 */
function isDerived(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (holds(long, short)) return true;
  if (isOtherGender(one, other)) return true;
  if (long.startsWith(short) && added.test(long.slice(short.length))) return true;
  if (adjective.test(one) === adjective.test(other))
    return /er$/.test(one) !== /er$/.test(other) && bareOf(one) === bareOf(other);
  return bareOf(one) === bareOf(other);
}

/** Without the ending of a name or a people, or of the adjective made of one: Swedes, Swedish. */
const bareOf = (form: string): string =>
  form.replace(adjective.test(form) ? adjective : /(?:on|ia|ry|er|e?s|[aey])$/, '');

/** Remembers keys and likenesses: the same few words are compared over and over. */
export class Ear {
  readonly #sounds = new Map<string, string>();
  readonly #likeness = new Map<string, number>();

  /** As `soundOf` has it. */
  sound(word: string): string {
    const known = this.#sounds.get(word);
    if (known !== undefined) return known;
    const sound = soundOf(word);
    this.#sounds.set(word, sound);
    return sound;
  }

  /** As `soundCost` has it. */
  cost(one: string, other: string): number {
    return soundCost(this.sound(one), this.sound(other));
  }

  /** How alike two words sound, 0 to 1. */
  likeness(one: string, other: string): number {
    const key = one < other ? `${one} ${other}` : `${other} ${one}`;
    const known = this.#likeness.get(key);
    if (known !== undefined) return known;
    const longer = Math.max(this.sound(one).length, this.sound(other).length, 1);
    const likeness = 1 - this.cost(one, other) / longer;
    this.#likeness.set(key, likeness);
    return likeness;
  }
}

/** A man's name and the woman's made of it, however they are spelt: Kharlamov and Harlamova, Alexander and Alexandra. */
const isFeminine = (one: string, other: string): boolean => one === womanOf(other) || other === womanOf(one);
const womanOf = (sound: string): string => `${sound.replace(/e(?=r$)/, '')}a`;

/**
 * True of words that are alike, but no two spellings of one: Russia and Russian, Ivanov and Ivanova. What sounds the same
 * is one word: Zelensky and Zelenskyy.
 */
export const isOtherWord = (one: string, other: string, ear: Ear): boolean =>
  ear.sound(one) !== ear.sound(other) &&
  (isDerived(one, other) || isFeminine(ear.sound(one), ear.sound(other)));
