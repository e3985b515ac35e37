/**
 * Chinese names come to Russian by Palladius's system and to English by pinyin (GB/T 16159), which spells sounds by
 * letters of its own: Сюэцинь is Xueqin, Цао is Cao, Чжан is Zhang.
 */
const syllables =
  /^(?:er|(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])?(?:iang|iong|uang|[aeiou]ng|ong|iao|uai|uan|ian|[aiu]o|[uü]e|[ae]i|ou|[aeiuü]n|ia|ie|iu|ua|ui|[aeiouü]))+$/;
/** Letters that say something else in pinyin than elsewhere. */
const telling = /[xqjcz]|zh|ng/;

const letters = /ng(?![aeiouü])|[zcs]h|wu|[jqxzcrwy]/g;
const sounds: Readonly<Record<string, string>> = {
  ng: 'n', zh: 'XJ', ch: 'X', sh: 'S', wu: 'u', j: 'Cz', q: 'C', x: 's', z: 'Cz', c: 'C', r: 'J', w: 'v', y: 'i',
}; // biome-ignore format: one alphabet is easier to check in one block

/** How a name in pinyin sounds, in the alphabet of `soundOf`; null for what cannot be pinyin. Linear. */
export function pinyinSound(name: string): string | null {
  const plain = name
    .normalize('NFD')
    .replace(/[\u0300-\u0307\u0309-\u036f]/g, '')
    .normalize('NFC');
  if (!telling.test(plain) || !syllables.test(plain)) return null;
  return plain
    .replace(letters, (letter) => sounds[letter] ?? letter)
    .replaceAll('ü', 'u')
    .replace(/i+(?=[aeou])/g, '');
}
