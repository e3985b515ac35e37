import type { Language } from '../model.ts';
import { stemEnglish } from './stemEnglish.ts';
import { stemRussian } from './stemRussian.ts';

const cyrillicWord = /^[а-яё]+$/;
const latinWord = /^[a-z']+$/;
/** Words that need no folding, as most do that are looked up. */
const foldedCyrillic = /^[а-я]+$/;
const foldedLatin = /^[a-z]+$/;

/**
 * What the forms of a word have in common: `России`, `Россией` give `росс`, `dialogues` gives `dialogu`.
 * A key for comparing, never shown. Russian and English go by the Snowball algorithms; a word of any other language,
 * or of another alphabet than its language has, comes back in lower case with ё as е. `word` is one word without
 * spaces, in any case; a hyphenated Russian or English word is stemmed part by part. Linear in its length.
 */
export function stem(word: string, language: Language): string {
  if (language === 'ru' && foldedCyrillic.test(word)) return stemRussian(word);
  if (language === 'en' && foldedLatin.test(word)) return stemEnglish(word);
  const folded = word.normalize('NFC').toLowerCase().replaceAll('ё', 'е').replaceAll('’', "'");
  if (language !== 'ru' && language !== 'en') return folded;
  if (!folded.includes('-')) return stemPart(folded, language);
  return folded
    .split('-')
    .map((part) => stemPart(part, language))
    .join('-');
}

function stemPart(word: string, language: 'ru' | 'en'): string {
  if (language === 'ru') return cyrillicWord.test(word) ? stemRussian(word) : word;
  return latinWord.test(word) ? stemEnglish(word) : word;
}
