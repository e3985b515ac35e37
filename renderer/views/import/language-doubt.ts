import type { VersionRole } from '../../../shared/domain/model.ts';
import { draftOf, type ImportState, type ImportText } from './model.ts';

/** What is told of a text whose language does not go with its role. */
export type LanguageDoubt = 'likeTranslations' | 'likeOriginal' | 'notRussian';

/** What a version is, as far as its language can be doubted. */
interface Spoken {
  readonly role: VersionRole;
  readonly language: string;
}

/**
 * Whether an original and its translations are in one language, which tells of a wrong role more often than of a
 * translation out of old into new Russian, and so is said and in nobody's way. It is said of the original where most
 * translations are in its language, and else of each that is; of one that the project has already nothing is said.
 * An original that is not Russian while a translation is has most likely changed places with it.
 */
export const languageDoubtOf = (
  state: ImportState,
  text: ImportText,
  versions: readonly Spoken[],
): LanguageDoubt | null => {
  const own = draftOf(text);
  const coming = state.texts.flatMap((each) => draftOf(each) ?? []);
  const all = [...versions, ...coming];
  const settled = versions.find(({ role }) => role === 'source');
  const original = settled ?? coming.find(({ role }) => role === 'source');
  if (own === null || original === undefined || original.language === 'und') return null;
  const translations = all.filter(({ role }) => role !== 'source');
  const alike = translations.filter(({ language }) => language === original.language).length;
  const isOriginalDoubted = settled === undefined && alike * 2 > translations.length;
  if (own.role === 'source' && isOriginalDoubted) return 'likeTranslations';
  if (own.role === 'source') {
    const isSwapped = original.language !== 'ru' && translations.some(({ language }) => language === 'ru');
    return settled === undefined && isSwapped ? 'notRussian' : null;
  }
  return !isOriginalDoubted && own.language === original.language ? 'likeOriginal' : null;
};
