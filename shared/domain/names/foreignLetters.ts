import { nameStems } from './stems.ts';

/**
 * The Latin letters that a Russian consonant may stand for in some language that Russian takes names from: Ж is the j of
 * Jacques, the g of Roger, the z of Żuk, the r of Rong. Of letters written together (sch, th) the one that is heard.
 */
const latin: Readonly<Record<string, string>> = {
  б: 'bpv', в: 'vwbfu', г: 'ghkjcx', д: 'dt', ж: 'jgzrsxd', з: 'zsxjt', к: 'kcqgx', л: 'l', м: 'm', н: 'n',
  п: 'pb', р: 'r', с: 'szcxt', т: 'td', ф: 'fvptw', х: 'hkjcgx', ц: 'cztsq', ч: 'ctjgqz', ш: 'scxzt', щ: 'sc',
}; // biome-ignore format: one alphabet is easier to check in one block

/** What is written and not heard costs nothing (h, the u of Guillaume), little (the lt of Foucault), or is never silent. */
const vowel = '.';
const neverHeard = `hju${vowel}`;
const seldomHeard = 'cdgklprstwxz';
const littleCost = 0.25;
const mostSilent = 0.8;

/** Those written for one sound: дж, чж. */
const together = /дж|чж/g;

const consonants = (russian: string): string =>
  russian
    .replace(together, 'ж')
    .replace(/(.)\1+/g, '$1')
    .replace(/[^бвгджзклмнпрстфхцчшщ]/g, '');

const bare = (english: string): string =>
  english
    .toLowerCase()
    .replaceAll('ř', 'rz')
    .replaceAll('ł', 'l')
    .replaceAll('đ', 'd')
    .replaceAll('ß', 's')
    .normalize('NFD')
    .replace(/[^a-z]/g, '')
    .replace(/[aeioy]/g, vowel);

/**
 * True where a Latin spelling may be that of a Russian word, in lower case, in some language: every Russian consonant has
 * a letter, in order, and few letters are left that nobody hears. Vowels are not looked at. O(product of the lengths).
 */
export function mayBeSpelt(russian: string, english: string): boolean {
  const spellings = [bare(english), bare(english.replaceAll('x', 'ks'))];
  // Latin names lost the n of their other cases: Платон is Plato.
  const stems = nameStems(russian).flatMap((stem) => [stem, stem.replace(/он$/, 'о')]);
  return [...new Set(stems.map(consonants))].some((own) =>
    spellings.some((spelt) => leastSilent(own, spelt) <= mostSilent),
  );
}

/** What the letters cost that no consonant has; infinite where a consonant has no letter. */
function leastSilent(own: string, spelt: string): number {
  let row = Array.from({ length: own.length + 1 }, (_, x) => (x === 0 ? 0 : Number.POSITIVE_INFINITY));
  for (const [at, letter] of [...spelt].entries()) {
    const cost =
      neverHeard.includes(letter) || letter === spelt[at - 1]
        ? 0
        : seldomHeard.includes(letter)
          ? littleCost
          : 1;
    row = row.map((before, x) => {
      const said =
        x > 0 && latin[own.charAt(x - 1)]?.includes(letter) ? (row[x - 1] ?? 0) : Number.POSITIVE_INFINITY;
      return Math.min(before + cost, said);
    });
  }
  return row.at(-1) ?? 0;
}
