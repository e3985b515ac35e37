/** Cyrillic letters to Latin, as press transliteration does (close to BGN/PCGN, without its diacritics). */
const latinByCyrillic: Readonly<Record<string, string>> = {
  а: 'a', б: 'b', в: 'v', г: 'g', ґ: 'g', д: 'd', е: 'e', ё: 'e', є: 'e', ж: 'zh', з: 'z', и: 'i', і: 'i',
  ї: 'i', й: 'y', к: 'k', л: 'l', м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ў: 'u',
  ф: 'f', х: 'kh', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'shch', ъ: '', ы: 'y', ь: '', э: 'e', ю: 'yu', я: 'ya',
}; // biome-ignore format: one alphabet is easier to check in one block

/** The form in which words are compared: NFKC, lower case, ё as е, combining accents left as they are. */
export function foldText(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll('ё', 'е');
}

/** A folded word in Latin letters without diacritics; words of other scripts come back as they were. */
export function latinForm(word: string): string {
  if (/^[a-z0-9]*$/.test(word)) return word;
  let latin = '';
  for (const letter of word.normalize('NFD')) {
    if (letter >= '\u0300' && letter <= '\u036f') continue;
    latin += latinByCyrillic[letter] ?? letter;
  }
  return latin;
}
