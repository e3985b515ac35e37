/**
 * The letters that a name may begin with in English which begins with a Russian letter: Е is the e of Elena, the y of
 * Yelena, the h of Helen, the c of Catherine.
 */
const letters: Readonly<Record<string, string>> = {
  А: 'aeouhi', Б: 'b', В: 'vwbuy', Г: 'ghjy', Д: 'djg', Е: 'eyhcja', Ё: 'yej', Ж: 'zjgy', З: 'zs', И: 'ijeyhg', Й: 'yij',
  К: 'kcqgx', Л: 'l', М: 'm', Н: 'nm', О: 'oahue', П: 'p', Р: 'rhw', С: 'scz', Т: 'td', У: 'uwho', Ф: 'fptv', Х: 'khjcg',
  Ц: 'tczsq', Ч: 'cjtqz', Ш: 'scjt', Щ: 's', Э: 'eahio', Ю: 'yujie', Я: 'yjaie',
}; // biome-ignore format: one alphabet is easier to check in one block

/** True where an English initial, in any case, may be that of a Russian one. */
export const mayBeInitial = (russian: string, english: string): boolean =>
  letters[russian.charAt(0).toUpperCase()]?.includes(english.charAt(0).toLowerCase()) === true;
