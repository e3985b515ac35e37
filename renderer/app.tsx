import { QueryClientProvider } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { I18nProvider } from 'react-aria-components';
import { I18nextProvider } from 'react-i18next';
import { NoticeProvider } from './parts/notice.tsx';
import { type Api, ApiContext } from './state/api.ts';
import { type DialogName, DialogsContext } from './state/dialogs.ts';
import { createTranslator, systemLanguage, useLanguage } from './state/i18n.ts';
import { PreferencesContext, useReadPreferences } from './state/preferences.ts';
import { createShortcutRegistry, ShortcutContext } from './state/shortcuts.ts';
import { ErrorBoundary } from './views/problem/error-boundary.tsx';
import { Window } from './views/shell/window.tsx';

/** The program in one window, over one connection to the core. */
export const App = ({ api }: { readonly api: Api }) => {
  const [translator] = useState(() => createTranslator(systemLanguage()));
  const [shortcuts] = useState(createShortcutRegistry);
  const [opened, setOpened] = useState<DialogName | null>(null);
  const dialogs = useMemo(() => ({ opened, open: setOpened, close: () => setOpened(null) }), [opened]);
  useEffect(() => api.lull.start(), [api]);
  useEffect(() => api.changes.start(), [api]);
  useEffect(() => api.kept.open(), [api]);
  return (
    <I18nextProvider i18n={translator}>
      <ErrorBoundary>
        <QueryClientProvider client={api.queryClient}>
          <ApiContext value={api}>
            <ShortcutContext value={shortcuts}>
              <DialogsContext value={dialogs}>
                <Preferred>
                  <Localised>
                    <NoticeProvider>
                      <Window translator={translator} />
                    </NoticeProvider>
                  </Localised>
                </Preferred>
              </DialogsContext>
            </ShortcutContext>
          </ApiContext>
        </QueryClientProvider>
      </ErrorBoundary>
    </I18nextProvider>
  );
};

/** Hands the reader's preferences on to all that goes by them. */
const Preferred = ({ children }: { readonly children: React.ReactNode }) => (
  <PreferencesContext value={useReadPreferences()}>{children}</PreferencesContext>
);

/** Hands the interface language on to react-aria, whose parts have words of their own. */
const Localised = ({ children }: { readonly children: React.ReactNode }) => (
  <I18nProvider locale={useLanguage()}>{children}</I18nProvider>
);
