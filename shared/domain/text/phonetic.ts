/**
 * How a Russian or a Latin spelling of a name sounds, in one alphabet for both: BGN/PCGN, ISO 9, the Russian
 * passport's and Wikipedia's romanisation of one name meet in one key. Capitals stand for sounds that Latin
 * writes with several letters: S sh and shch, J zh and dzh, X ch, C ts.
 */

const bySound: Readonly<Record<string, string>> = {
  а: 'a', б: 'b', в: 'v', г: 'g', ґ: 'g', д: 'd', е: 'e', ё: 'e', є: 'e', ж: 'J', з: 'z', и: 'i', і: 'i',
  ї: 'i', й: 'i', к: 'k', л: 'l', м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ў: 'u',
  ф: 'f', х: 'h', ц: 'C', ч: 'X', ш: 'S', щ: 'S', ъ: '', ы: 'i', ь: '', э: 'e', ю: 'u', я: 'a',
}; // biome-ignore format: one alphabet is easier to check in one block

/** Latin letters with a mark that are more than the letter without it. */
const marked: Readonly<Record<string, string>> = {
  š: 'sh', ŝ: 'sh', ž: 'zh', č: 'ch', ć: 'ch', ß: 'ss', æ: 'ae', ø: 'o', ł: 'l', đ: 'd', ğ: 'g', ş: 'sh',
  ı: 'i', þ: 'th', ð: 'd', œ: 'e', ç: 's', ż: 'zh', ř: 'rzh', ș: 'sh', ț: 'ts',
}; // biome-ignore format: one alphabet is easier to check in one block

/** Letters that sound otherwise together, the longest first; `y` and `i` before a vowel are the vowel's softness. */
const together: readonly (readonly [RegExp, string])[] = [
  [/shch|sch|sh/g, 'S'],
  [/tch|ch/g, 'X'],
  [/dzh|zh/g, 'J'],
  [/kh/g, 'h'],
  [/t[sz]|cz/g, 'C'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/gh/g, 'g'],
  [/ck/g, 'k'],
  [/x/g, 'ks'],
  [/qu?/g, 'k'],
  [/c(?=[eiy])/g, 's'],
  [/c/g, 'k'],
  [/w/g, 'v'],
  [/(?<=[bdfgkmnprstvz])j(?=[aou])/g, ''],
  [/j(?=[aou])/g, 'J'],
  [/j/g, 'i'],
  [/y/g, 'i'],
  [/i+(?=[aeou])/g, ''],
];

/** Letters of a word that are sounded: what is encoded as letters has thousands, and costs grow with their square. */
const mostLetters = 60;

/**
 * The key of a word, or of its first {@link mostLetters} letters: letters as above, in order, none twice running. Other
 * scripts' letters fall out. Linear.
 */
export function soundOf(word: string): string {
  const lower = word.slice(0, mostLetters).toLowerCase();
  return squeeze(/\p{Script=Cyrillic}/u.test(lower) ? cyrillicSound(lower) : latinSound(lower));
}

function cyrillicSound(word: string): string {
  let sound = '';
  for (const letter of word.replaceAll('дж', 'ж').replace(/т[сц]/g, 'ц')) {
    sound += bySound[letter] ?? (letter >= 'a' && letter <= 'z' ? letter : '');
  }
  return sound.replace(/i+(?=[aeou])/g, '');
}

/** Only Turkish and its kin have these letters, and there ç is ch and c is дж. */
const turkish = /[şğı]|^ç/;

function latinSound(word: string): string {
  let sound = '';
  const spelt = turkish.test(word) ? word.replaceAll('c', 'zh').replaceAll('ç', 'ch') : word;
  for (const letter of spelt) sound += marked[letter] ?? letter;
  sound = sound.normalize('NFD').replace(/[^a-z]/g, '');
  for (const [letters, key] of together) sound = sound.replace(letters, key);
  return sound;
}

/** A letter written twice sounds once. */
const squeeze = (sound: string): string => sound.replace(/(.)\1+/g, '$1');

const vowels = 'aeiou';
/** Sounds that languages and hands write for each other. */
const kindred = ['ghk', 'vuf', 'JXSzCs', 'td', 'bp', 'iJ'];

const isVowel = (sound: string): boolean => vowels.includes(sound);

/** What putting one sound for another costs, 0 to 1. */
function swapCost(a: string, b: string): number {
  if (a === b) return 0;
  if (isVowel(a) && isVowel(b)) return 0.25;
  return kindred.some((family) => family.includes(a) && family.includes(b)) ? 0.35 : 1;
}

/** What a sound too many or too few costs, 0 to 1. */
const dropCost = (sound: string): number => (isVowel(sound) || sound === 'h' ? 0.3 : 1);

/** Costs of the letters from A to z, worked out once: millions of pairs of names are compared. */
const firstLetter = 65;
const letterCount = 58;
const lettersInOrder = Array.from({ length: letterCount }, (_, at) => String.fromCharCode(firstLetter + at));
const swapCosts = Float64Array.from(lettersInOrder.flatMap((a) => lettersInOrder.map((b) => swapCost(a, b))));
const dropCosts = Float64Array.from(lettersInOrder, dropCost);

const placeOf = (sound: string, at: number): number => sound.charCodeAt(at) - firstLetter;
const isLetter = (place: number): boolean => place >= 0 && place < letterCount;

const swapAt = (a: string, x: number, b: string, y: number): number => {
  const [own, other] = [placeOf(a, x), placeOf(b, y)];
  return isLetter(own) && isLetter(other)
    ? (swapCosts[own * letterCount + other] ?? 1)
    : swapCost(a.charAt(x), b.charAt(y));
};
const dropAt = (sound: string, at: number): number => {
  const place = placeOf(sound, at);
  return isLetter(place) ? (dropCosts[place] ?? 1) : dropCost(sound.charAt(at));
};

/** What it costs to turn one key into another. */
interface SoundCosts {
  readonly whole: number;
  /** Of the shorter key and as much of the longer. */
  readonly begins: number;
}

/**
 * Least cost of turning one key into the other (Wagner and Fischer, 1974, with weights: a vowel for a vowel is
 * little, a kindred consonant more, another consonant 1). Costs above `most` may be told as infinite: of most pairs the
 * first letters tell that. O(product of the lengths).
 */
export function soundCosts(a: string, b: string, most = Number.POSITIVE_INFINITY): SoundCosts {
  const shorter = Math.min(a.length, b.length);
  // A typed list of more than a few numbers takes longer to make than to fill.
  const row = [0];
  for (let y = 1; y <= b.length; y++) row.push((row[y - 1] ?? 0) + dropAt(b, y - 1));
  let begins = shorter === 0 ? 0 : Number.POSITIVE_INFINITY;
  for (let x = 1; x <= a.length; x++) {
    const drop = dropAt(a, x - 1);
    let before = row[0] ?? 0;
    let least = before + drop;
    row[0] = least;
    for (let y = 1; y <= b.length; y++) {
      const above = row[y] ?? 0;
      const cost = Math.min(
        above + drop,
        (row[y - 1] ?? 0) + dropAt(b, y - 1),
        before + swapAt(a, x - 1, b, y - 1),
      );
      row[y] = cost;
      if (cost < least) least = cost;
      before = above;
    }
    if (x === shorter) begins = row[shorter] ?? 0;
    // No way through a row costs less than the least of it.
    if (least > most) return { whole: Number.POSITIVE_INFINITY, begins };
  }
  return { whole: row[b.length] ?? 0, begins };
}

/** The cost of the whole keys; see soundCosts. */
export const soundCost = (a: string, b: string): number => (a === b ? 0 : soundCosts(a, b).whole);

/** The consonants of a key without h, which some romanisations write and others do not. */
export const consonantsOf = (sound: string): string => sound.replace(/[aeiouh]/g, '');
