/**
 * The Russian stemmer of the Snowball project, written from its published description
 * (https://snowballstem.org/algorithms/russian/stemmer.html). Endings are sought in RV, what follows the first vowel.
 */
const vowels = 'аеиоуыэюя';

/** An ending, and whether it counts only behind а or я, which stays. */
interface Ending {
  readonly tail: string;
  readonly isAfter: boolean;
}

/** Endings sought together, by their last letter, the longest first: most words end in none of them. */
type Endings = ReadonlyMap<string | undefined, readonly Ending[]>;

const gerund = endings('ив ивши ившись ыв ывши ывшись', 'в вши вшись');
const reflexive = endings('ся сь');
const adjective = endings(
  'ее ие ые ое ими ыми ей ий ый ой ем им ым ом его ого ему ому их ых ую юю ая яя ою ею',
);
const participle = endings('ивш ывш ующ', 'ем нн вш ющ щ');
const verb = endings(
  'ила ыла ена ейте уйте ите или ыли ей уй ил ыл им ым ен ило ыло ено ят ует уют ит ыт ены ить ыть ишь ую ю',
  'ла на ете йте ли й л ем н ло но ет ют ны ть ешь нно',
);
const noun = endings(
  'а ев ов ие ье е иями ями ами еи ии и ией ей ой ий й иям ям ием ем ам ом о у ах иях ях ы ь ию ью ю ия ья я',
);
const superlative = endings('ейш ейше');
const derivational = endings('ост ость');

/** `word`: lower case, ё as е, Russian letters only. Linear in its length. */
export function stemRussian(word: string): string {
  const start = afterFirst(word, 0, true);
  if (start >= word.length) return word;
  const secondRegion = regionAfter(word, regionAfter(word, 0));
  let rest = withoutInflection(word, start);
  rest = cut(rest, start, 'и');
  rest = strip(rest, Math.max(start, secondRegion), derivational) ?? rest;
  const plain = strip(rest, start, superlative);
  if (plain !== undefined) return undoubled(plain, start);
  const single = undoubled(rest, start);
  return single === rest ? cut(rest, start, 'ь') : single;
}

function withoutInflection(word: string, start: number): string {
  const gerundGone = strip(word, start, gerund);
  if (gerundGone !== undefined) return gerundGone;
  const rest = strip(word, start, reflexive) ?? word;
  const adjectiveGone = strip(rest, start, adjective);
  if (adjectiveGone !== undefined) return strip(adjectiveGone, start, participle) ?? adjectiveGone;
  return strip(rest, start, verb) ?? strip(rest, start, noun) ?? rest;
}

/** The word without the longest ending of a list that lies in it from `start` on; undefined where none may go. */
function strip(word: string, start: number, list: Endings): string | undefined {
  const length = ending(word, start, list);
  return length === 0 ? undefined : word.slice(0, -length);
}

/** UTF-16 length of the longest ending found; 0 where there is none, or where it needs an а or я that is not there. */
function ending(word: string, start: number, list: Endings): number {
  for (const { tail, isAfter } of list.get(word[word.length - 1]) ?? []) {
    const at = word.length - tail.length;
    if (at < start || !word.endsWith(tail)) continue;
    if (!isAfter) return tail.length;
    return at > start && (word[at - 1] === 'а' || word[at - 1] === 'я') ? tail.length : 0;
  }
  return 0;
}

const cut = (word: string, start: number, letter: string): string =>
  word.length > start && word.endsWith(letter) ? word.slice(0, -1) : word;

const undoubled = (word: string, start: number): string =>
  word.length - 2 >= start && word.endsWith('нн') ? word.slice(0, -1) : word;

/** The position after the first vowel (or the first consonant) at or after `from`; the length where none stands. */
function afterFirst(word: string, from: number, isVowel: boolean): number {
  for (let at = from; at < word.length; at += 1) {
    if (vowels.includes(word[at] ?? '') === isVowel) return at + 1;
  }
  return word.length;
}

/** Where the region begins that follows the first consonant behind a vowel: R1 of the word, R2 of R1. */
const regionAfter = (word: string, from: number): number =>
  afterFirst(word, afterFirst(word, from, true), false);

function endings(free: string, after = ''): Endings {
  const read = (list: string, isAfter: boolean): Ending[] =>
    list === '' ? [] : list.split(' ').map((tail) => ({ tail, isAfter }));
  const all = [...read(free, false), ...read(after, true)];
  const longestFirst = all.sort((a, b) => b.tail.length - a.tail.length);
  return Map.groupBy(longestFirst, ({ tail }) => tail.at(-1));
}
