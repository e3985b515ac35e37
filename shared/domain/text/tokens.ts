import { foldText } from './normalise.ts';

/** Words and numbers; scripts written without spaces give one token a character. */
const token = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{M}]+|\p{N}+/gu;

/** The words and numbers of a text, folded (see foldText), in order. Punctuation is left out. */
export function foldedWords(text: string): readonly string[] {
  return foldText(text).match(token) ?? [];
}

const cyrillic = /^[\u0400-\u04ff]/;
const longestStem = 7;

/**
 * A folded word without what inflection adds, so that forms of a word meet. Rough on purpose: it is used to
 * find likeness, never shown. Cyrillic words lose two letters, others the commonest English endings.
 */
export function stemOf(word: string): string {
  if (word.length < 4 || word.charCodeAt(0) < 58) return word;
  if (cyrillic.test(word))
    return word.length > 6 ? word.slice(0, Math.min(longestStem, word.length - 2)) : word.slice(0, 5);
  return latinStem(word).slice(0, longestStem);
}

function latinStem(word: string): string {
  let stem = word;
  if (stem.endsWith('ies') && stem.length > 4) stem = `${stem.slice(0, -3)}y`;
  else if (stem.endsWith('es') && stem.length > 4) stem = stem.slice(0, -1);
  else if (stem.endsWith('s') && !stem.endsWith('ss')) stem = stem.slice(0, -1);
  if (stem.endsWith('ing') && stem.length > 5) stem = stem.slice(0, -3);
  else if ((stem.endsWith('ed') || stem.endsWith('ly')) && stem.length > 4) stem = stem.slice(0, -2);
  if (stem.endsWith('e') && stem.length > 3) stem = stem.slice(0, -1);
  const last = stem.length - 1;
  return last > 2 && stem[last] === stem[last - 1] ? stem.slice(0, -1) : stem;
}
