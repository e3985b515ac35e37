/** Letters that spellings of one name put for each other; vowels are not looked at. */
const benign = ['kcq', 'sz', 'vwf', 'gh', 'jyi', 'kx'];
const vowels = 'aeiouy';
const shortest = 4;

/**
 * True when two words in lower case differ by one consonant only, as a finger slips: another one in its place, one too
 * many or too few, or two changed about. What may be another romanisation (k and c, a doubled letter, h, ć) is no slip.
 * Linear.
 */
export function isOneLetterApart(one: string, other: string): boolean {
  const [a, b] = [withoutMarks(one), withoutMarks(other)];
  if (a === b || Math.min(a.length, b.length) < shortest || Math.abs(a.length - b.length) > 1) return false;
  let from = 0;
  while (from < a.length && a[from] === b[from]) from += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - from && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const left = a.slice(from, a.length - end);
  const right = b.slice(from, b.length - end);
  if (left.length === 2 && right.length === 2) return left[0] === right[1] && left[1] === right[0];
  if (left.length === 1 && right.length === 1)
    return !isVowel(left) && !isVowel(right) && !areKin(left, right);
  const extra = left + right;
  if (extra.length !== 1 || isVowel(extra) || extra === 'h') return false;
  const longer = left === '' ? b : a;
  return longer[from - 1] !== extra && longer[from + 1] !== extra;
}

/**
 * True when two words in lower case differ by one letter of any kind: another one in its place, one too many or too
 * few, or two changed about. Linear.
 */
export function isOneSlipApart(one: string, other: string): boolean {
  const [a, b] = [withoutMarks(one), withoutMarks(other)];
  if (a === b || Math.min(a.length, b.length) < shortest || Math.abs(a.length - b.length) > 1) return false;
  let from = 0;
  while (from < a.length && a[from] === b[from]) from += 1;
  const [left, right] = [a.slice(from), b.slice(from)];
  if (left.length !== right.length) return left.slice(1) === right || left === right.slice(1);
  return left.slice(1) === right.slice(1) || left === `${right.charAt(1)}${right.charAt(0)}${right.slice(2)}`;
}

/** Ibrahimović is Ibrahimovic where marks are not written. */
export const withoutMarks = (word: string): string =>
  /^[a-z]*$/.test(word)
    ? word
    : word.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ł', 'l').replaceAll('đ', 'd');

const isVowel = (letter: string): boolean => vowels.includes(letter);

const areKin = (a: string, b: string): boolean =>
  benign.some((family) => family.includes(a) && family.includes(b));

/** How many letters must be changed, put in or taken out to make one word of the other (Wagner and Fischer, 1974). */
export function lettersApart(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, y) => y);
  for (let x = 1; x <= a.length; x++) {
    const next = [x];
    for (let y = 1; y <= b.length; y++) {
      const swapped = (row[y - 1] ?? 0) + (a[x - 1] === b[y - 1] ? 0 : 1);
      next.push(Math.min(swapped, (row[y] ?? 0) + 1, (next[y - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
