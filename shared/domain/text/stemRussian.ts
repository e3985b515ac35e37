/**
 * The Russian stemmer of the Snowball project, written from its published description
 * (https://snowballstem.org/algorithms/russian/stemmer.html). Endings are sought in RV, what follows the first vowel.
 */
const vowels = 'аеиоуыэюя';

/** Endings sought together: those of `after` count only behind а or я, which stays. */
interface Endings {
  readonly free: ReadonlySet<string>;
  readonly after: ReadonlySet<string>;
  readonly longest: number;
}

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
  for (let length = Math.min(list.longest, word.length - start); length > 0; length -= 1) {
    const tail = word.slice(word.length - length);
    if (list.free.has(tail)) return length;
    if (!list.after.has(tail)) continue;
    const before = word.length - length - 1;
    return before >= start && (word[before] === 'а' || word[before] === 'я') ? length : 0;
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
  const lists = [free, after].map((list) => (list === '' ? [] : list.split(' ')));
  return {
    free: new Set(lists[0]),
    after: new Set(lists[1]),
    longest: Math.max(...lists.flat().map((tail) => tail.length)),
  };
}
