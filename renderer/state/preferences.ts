import { useQuery } from '@tanstack/react-query';
import type { i18n } from 'i18next';
import { createContext, useContext, useEffect, useLayoutEffect, useMemo, useSyncExternalStore } from 'react';
import type { Outputs } from '../../shared/contract/contract.ts';
import { useApi } from './api.ts';
import { desktopBridge } from './bridge.ts';
import { systemLanguage } from './i18n.ts';

export type Preferences = Outputs['library']['preferences'];

/** What holds until the core has answered. */
export const defaults: Preferences = { language: 'system', theme: 'system', textSize: 17 };

interface KnownPreferences {
  readonly preferences: Preferences;
  /** False until the core has answered. */
  readonly isReady: boolean;
}

export const PreferencesContext = createContext<KnownPreferences>({ preferences: defaults, isReady: false });

/**
 * What {@link PreferencesContext} holds for a window. One part of it asks for all: every row and every button with a key
 * goes by them, and an observer of the query in each would be felt with every step.
 */
export const useReadPreferences = (): KnownPreferences => {
  const { queries } = useApi();
  const { data } = useQuery(queries.library.preferences.queryOptions());
  return useMemo(() => ({ preferences: data ?? defaults, isReady: data !== undefined }), [data]);
};

/** The reader's preferences. */
export const usePreferences = (): KnownPreferences => useContext(PreferencesContext);

/** Puts preferences into effect on the document: `lang`, `data-theme`, `data-font`, and the size of texts. */
export const useAppliedPreferences = (preferences: Preferences, translator: i18n): void => {
  const isDark = useSystemDark();
  const language = preferences.language === 'system' ? systemLanguage() : preferences.language;
  const theme = preferences.theme === 'system' ? (isDark ? 'dark' : 'light') : preferences.theme;
  useEffect(() => {
    document.documentElement.lang = language;
    desktopBridge()?.setLanguage(language);
    void translator.changeLanguage(language);
  }, [language, translator]);
  // Before anything is painted: in another theme, size or typeface, it would flash.
  useLayoutEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);
  useLayoutEffect(() => {
    document.documentElement.style.setProperty('--text-size', `${preferences.textSize / 16}rem`);
  }, [preferences.textSize]);
  const { textFont = 'serif' } = preferences;
  useLayoutEffect(() => {
    document.documentElement.dataset.font = textFont;
  }, [textFont]);
};

const darkScheme = window.matchMedia('(prefers-color-scheme: dark)');

const onSchemeChange = (listener: () => void): (() => void) => {
  darkScheme.addEventListener('change', listener);
  return () => darkScheme.removeEventListener('change', listener);
};

const useSystemDark = (): boolean => useSyncExternalStore(onSchemeChange, () => darkScheme.matches);
