import { createInstance, type TFunction } from 'i18next';
import { type InterfaceLanguage, resources } from './locales.ts';

/**
 * Looks interface text up as `menu:file.open`, with i18next's plurals and `{{param}}`s, for the hosts that are no
 * page (terminal, menu, the web host's notice). Ready at once: all text is in memory. Nothing is escaped:
 * what is put into HTML must be escaped by whoever does so.
 */
export const createTranslator = (language: InterfaceLanguage): TFunction => {
  const instance = createInstance();
  // Nothing is loaded, so nothing is awaited: with initAsync off the text is there when init returns.
  void instance.init({
    lng: language,
    fallbackLng: false,
    resources,
    initAsync: false,
    interpolation: { escapeValue: false },
  });
  return instance.t;
};
