import { createInstance, type i18n, type PostProcessorModule } from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import { type InterfaceLanguage, pickLanguage, resources } from '../../shared/locales/locales.ts';

/**
 * Leaves one pair of marks where a sentence quotes a headline that is a quotation already: «Проект ««Тишина»» удалён»,
 * also in straight marks, which stand for either language's.
 */
const withQuotesOnce = (sentence: string): string =>
  sentence
    .replace(/«"([^"«»]+)"»/g, '«$1»')
    .replace(/“"([^"“”]+)"”/g, '“$1”')
    .replace(
      /«(«[^«»]*»)»|“(“[^“”]*”)”/g,
      (_, russian?: string, english?: string) => russian ?? english ?? '',
    );

const quotesOnce: PostProcessorModule = {
  type: 'postProcessor',
  name: 'quotesOnce',
  process: (value) => (/««|““|[«“]"/.test(value) ? withQuotesOnce(value) : value),
};

/** The translator of a window, ready for use; `changeLanguage` switches all screens at once. */
export const createTranslator = (language: InterfaceLanguage): i18n => {
  const translator = createInstance();
  // The resources are bundled, so init is done when it returns; its promise has nothing to wait for.
  void translator
    .use(initReactI18next)
    .use(quotesOnce)
    .init({
      postProcess: 'quotesOnce',
      resources,
      lng: language,
      fallbackLng: 'en',
      defaultNS: 'common',
      initAsync: false,
      // React escapes; escaping here as well would show entities.
      interpolation: { escapeValue: false },
    });
  return translator;
};

/** Language of the interface when it is left to the system. */
export const systemLanguage = (): InterfaceLanguage => pickLanguage(navigator.languages);

/** Language the interface is in. */
export const useLanguage = (): InterfaceLanguage => {
  const { i18n: translator } = useTranslation();
  return translator.language === 'ru' ? 'ru' : 'en';
};
