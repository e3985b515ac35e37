/**
 * How likely a byte is, read in an encoding, to stand in a running text: the judgement behind the guess among
 * eight-bit encodings. Costs are negative natural logarithms of probabilities, rounded; only bytes above 7F count,
 * for below that all candidates agree.
 */

/** Letters of Russian prose per thousand (Lyashevskaya and Sharov 2009, from the Russian National Corpus). */
const perThousand: Readonly<Record<string, number>> = {
  о: 109.7,
  е: 84.5,
  а: 80.1,
  и: 73.5,
  н: 67,
  т: 62.6,
  с: 54.7,
  р: 47.3,
  в: 45.4,
  л: 44,
  к: 34.9,
  м: 32.1,
  д: 29.8,
  п: 28.1,
  у: 26.2,
  я: 20.1,
  ы: 19,
  ь: 17.4,
  г: 17,
  з: 16.5,
  б: 15.9,
  ч: 14.4,
  й: 12.1,
  х: 9.7,
  ж: 9.4,
  ш: 7.3,
  ю: 6.4,
  ц: 4.8,
  щ: 3.6,
  э: 3.2,
  ф: 2.6,
  ё: 1.5,
  ъ: 0.4,
};

const vowels = 'аеёиоуыэюя';
/** Letters that no Russian word begins with. */
const neverFirst = 'ьъы';
const typographic = '«»—–“”„…№\u00A0’‘‹›•';
const signs = '§©®°±·™€†‡‰¬¤¶µ÷×²³¹¼½¾ªº¡¿£¥¢';
const accented = 'éèàçüöäßñóíáêôâîûùúëïãõåæøœòìÀÉÈÇÜÖÄÑÓÍÁÊÅØŒœ';

const upperCost = 0.7;
const otherCyrillicCost = 6;
const typographicCost = 4;
const signCost = 7;
const strangerCost = 9;
const controlCost = 14;
const accentedCost = 3.5;
const otherLatinCost = 6;

/** The cost of a character above ASCII for itself. */
export function characterCost(character: string): number {
  const lower = character.toLowerCase();
  const frequency = perThousand[lower];
  if (frequency !== undefined) return -Math.log(frequency / 1000) + (lower === character ? 0 : upperCost);
  if (/\p{Script=Cyrillic}/u.test(character)) return otherCyrillicCost;
  if (accented.includes(character)) return accentedCost;
  if (/\p{Script=Latin}/u.test(character)) return otherLatinCost;
  if (typographic.includes(character)) return typographicCost;
  if (signs.includes(character)) return signCost;
  return /[\p{Cc}\p{Co}\uFFFD]/u.test(character) ? controlCost : strangerCost;
}

/** The cost of one character coming right after another, at least one of them above ASCII. */
export function transitionCost(before: string, after: string): number {
  if (!/\p{L}/u.test(after)) return signInWordCost(before, after);
  if (!/\p{L}/u.test(before)) return wordStartCost(before, after);
  const cyrillicBefore = /\p{Script=Cyrillic}/u.test(before);
  if (cyrillicBefore !== /\p{Script=Cyrillic}/u.test(after)) return 5;
  if (/\p{Ll}/u.test(before) && /\p{Lu}/u.test(after)) return 5;
  // Two accented letters on end are rare in every language written in Latin letters.
  if (!cyrillicBefore) return before > '\u007F' && after > '\u007F' ? 2 : 0;
  return cyrillicTransition(before.toLowerCase(), after.toLowerCase());
}

/** A word does not begin right after a dash or a closing mark, and some letters begin none. */
function wordStartCost(before: string, after: string): number {
  if (neverFirst.includes(after.toLowerCase())) return 4;
  return '—–…№•’'.includes(before) ? 3 : 0;
}

/** A sign of no use inside words, as box drawing, next to a letter. */
function signInWordCost(before: string, after: string): number {
  const plain = after <= '\u007F' || typographic.includes(after);
  return /\p{L}/u.test(before) && !plain ? 2 : 0;
}

function cyrillicTransition(before: string, after: string): number {
  const vowelBefore = vowels.includes(before);
  if (neverFirst.includes(after)) return vowelBefore || neverFirst.includes(before) ? 4 : 0;
  if (vowelBefore !== vowels.includes(after)) return 0;
  return vowelBefore ? 0.9 : 0.4;
}
