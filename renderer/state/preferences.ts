import { useMutation, useQuery } from '@tanstack/react-query';
import type { i18n } from 'i18next';
import { createContext, useContext, useEffect, useLayoutEffect, useMemo, useSyncExternalStore } from 'react';
import type { Inputs, Outputs } from '../../shared/contract/contract.ts';
import { useApi } from './api.ts';
import { desktopBridge } from './bridge.ts';
import { systemLanguage } from './i18n.ts';

export type Preferences = Outputs['library']['preferences'];

/** What holds until the core has answered. */
const defaults: Preferences = { language: 'system', theme: 'system', textSize: 17 };

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

/** Changes some preferences: on screen at once, put back if the core refuses. One wish is written after the other. */
export const useSetPreferences = () => {
  const { queries, queryClient } = useApi();
  const queryKey = queries.library.preferences.queryKey();
  const mutationKey = queries.library.setPreferences.mutationKey();
  return useMutation({
    ...queries.library.setPreferences.mutationOptions(),
    scope: { id: 'preferences' },
    onMutate: async (wanted: Inputs['library']['setPreferences']) => {
      await queryClient.cancelQueries({ queryKey });
      queryClient.setQueryData(queryKey, (before = defaults) => ({
        language: wanted.language ?? before.language,
        theme: wanted.theme ?? before.theme,
        textSize: wanted.textSize ?? before.textSize,
        textFont: wanted.textFont ?? before.textFont,
        keys: wanted.keys ?? before.keys,
        differences: wanted.differences ?? before.differences,
        sentences: wanted.sentences ?? before.sentences,
        author: wanted.author ?? before.author,
        tour: wanted.tour ?? before.tour,
      }));
    },
    // What is read before the last wish is written would take it off the screen again.
    onSettled: () =>
      queryClient.isMutating({ mutationKey }) === 1 ? queryClient.invalidateQueries({ queryKey }) : undefined,
  });
};

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
