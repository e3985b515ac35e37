/**
 * The English stemmer of the Snowball project ("Porter 2"), written from its published description
 * (https://snowballstem.org/algorithms/english/stemmer.html). `Y` stands for a y that is a consonant, as there.
 */
const isVowel = (letter: string | undefined): boolean => letter !== undefined && 'aeiouy'.includes(letter);

/** Words whose stems are set down, and words that are left alone. */
const exceptions: ReadonlyMap<string, string> = new Map([
  ['skis', 'ski'],
  ['skies', 'sky'],
  ['dying', 'die'],
  ['lying', 'lie'],
  ['tying', 'tie'],
  ['idly', 'idl'],
  ['gently', 'gentl'],
  ['ugly', 'ugli'],
  ['early', 'earli'],
  ['only', 'onli'],
  ['singly', 'singl'],
  ...['sky', 'news', 'howe', 'atlas', 'cosmos', 'bias', 'andes'].map((word) => [word, word] as const),
]);
const settledAfterPlural = new Set('inning outing canning herring earring proceed exceed succeed'.split(' '));
const settledStarts = /^(?:gener|commun|arsen)/;
const doubled = /(?:bb|dd|ff|gg|mm|nn|pp|rr|tt)$/;

type Rule = readonly [ending: string, replacement: string];

/** Longest first, so that the first that fits is the longest. */
const secondStep: readonly Rule[] = longestFirst(
  'tional>tion enci>ence anci>ance abli>able entli>ent izer>ize ization>ize ational>ate ation>ate ator>ate ' +
    'alism>al aliti>al alli>al fulness>ful ousli>ous ousness>ous iveness>ive iviti>ive biliti>ble bli>ble ' +
    'ogi>og fulli>ful lessli>less li>',
);
const thirdStep: readonly Rule[] = longestFirst(
  'tional>tion ational>ate alize>al icate>ic iciti>ic ical>ic ful> ness> ative>',
);
const fourthStep: readonly Rule[] = longestFirst(
  'al> ance> ence> er> ic> able> ible> ant> ement> ment> ent> ism> ate> iti> ous> ive> ize> ion>',
);

/** `word`: lower case, Latin letters and apostrophes. Linear in its length. */
export function stemEnglish(word: string): string {
  if (word.length < 3) return word;
  const exception = exceptions.get(word);
  if (exception !== undefined) return exception;
  const marked = markConsonants(word.startsWith("'") ? word.slice(1) : word);
  const first = firstRegion(marked);
  const second = regionAfter(marked, first);
  let stem = withoutPlural(withoutPossessive(marked));
  if (settledAfterPlural.has(stem)) return stem;
  stem = withoutPast(stem, first);
  stem = stem.replace(/(?<=.[^aeiouy])[yY]$/, 'i');
  stem = stepTwo(stem, first);
  stem = stepThree(stem, first, second);
  stem = stepFour(stem, second);
  return stepFive(stem, first, second).replaceAll('Y', 'y');
}

const markConsonants = (word: string): string => word.replace(/^y|(?<=[aeiouy])y/g, 'Y');

const withoutPossessive = (word: string): string => word.replace(/'(?:s'?)?$/, '');

/** Step 1a. */
function withoutPlural(word: string): string {
  if (word.endsWith('sses')) return word.slice(0, -2);
  if (/ie[sd]$/.test(word)) return word.slice(0, word.length > 4 ? -2 : -1);
  if (/(?:us|ss)$/.test(word) || !word.endsWith('s')) return word;
  return /[aeiouy].+s$/.test(word) ? word.slice(0, -1) : word;
}

/** Step 1b: `ed`, `ing` and their adverbs. */
function withoutPast(word: string, first: number): string {
  const past = /(?:eedly|ingly|edly|eed|ing|ed)$/.exec(word)?.[0];
  if (past === undefined) return word;
  const rest = word.slice(0, -past.length);
  if (past.startsWith('eed')) return rest.length >= first ? `${rest}ee` : word;
  if (!/[aeiouy]/.test(rest)) return word;
  if (/(?:at|bl|iz)$/.test(rest)) return `${rest}e`;
  if (doubled.test(rest)) return rest.slice(0, -1);
  return isShort(rest, first) ? `${rest}e` : rest;
}

function stepTwo(word: string, first: number): string {
  const rule = secondStep.find(([ending]) => word.endsWith(ending));
  if (rule === undefined) return word;
  const rest = word.slice(0, -rule[0].length);
  if (rest.length < first) return word;
  if (rule[0] === 'ogi' && !rest.endsWith('l')) return word;
  if (rule[0] === 'li' && !/[cdeghkmnrt]$/.test(rest)) return word;
  return rest + rule[1];
}

function stepThree(word: string, first: number, second: number): string {
  const rule = thirdStep.find(([ending]) => word.endsWith(ending));
  if (rule === undefined) return word;
  const rest = word.slice(0, -rule[0].length);
  return rest.length < (rule[0] === 'ative' ? second : first) ? word : rest + rule[1];
}

function stepFour(word: string, second: number): string {
  const rule = fourthStep.find(([ending]) => word.endsWith(ending));
  if (rule === undefined) return word;
  const rest = word.slice(0, -rule[0].length);
  if (rest.length < second || (rule[0] === 'ion' && !/[st]$/.test(rest))) return word;
  return rest;
}

function stepFive(word: string, first: number, second: number): string {
  const rest = word.slice(0, -1);
  if (word.endsWith('e'))
    return rest.length >= second || (rest.length >= first && !endsShort(rest)) ? rest : word;
  return word.endsWith('ll') && rest.length >= second ? rest : word;
}

/** A word is short that ends in a short syllable and has nothing after its first region's start. */
const isShort = (word: string, first: number): boolean => word.length <= first && endsShort(word);

const endsShort = (word: string): boolean =>
  /(?:[^aeiouy][aeiouy][^aeiouywxY]|^[aeiouy][^aeiouy])$/.test(word);

function firstRegion(word: string): number {
  const settled = settledStarts.exec(word)?.[0];
  return settled?.length ?? regionAfter(word, 0);
}

/** The position after the first consonant that follows a vowel at or after `from`; the length where none does. */
function regionAfter(word: string, from: number): number {
  for (let at = from + 1; at < word.length; at += 1) {
    if (isVowel(word[at - 1]) && !isVowel(word[at])) return at + 1;
  }
  return word.length;
}

function longestFirst(list: string): readonly Rule[] {
  return list
    .split(' ')
    .map((entry): Rule => [entry.slice(0, entry.indexOf('>')), entry.slice(entry.indexOf('>') + 1)])
    .sort(([a], [b]) => b.length - a.length);
}
