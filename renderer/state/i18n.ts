import { createInstance, type i18n } from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import { type InterfaceLanguage, pickLanguage, resources } from '../../shared/locales/locales.ts';

/** The translator of a window, ready for use; `changeLanguage` switches all screens at once. */
export const createTranslator = (language: InterfaceLanguage): i18n => {
  const translator = createInstance();
  // The resources are bundled, so init is done when it returns; its promise has nothing to wait for.
  void translator.use(initReactI18next).init({
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
