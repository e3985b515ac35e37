import { useQuery } from '@tanstack/react-query';
import type { i18n } from 'i18next';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi, useConnection } from '../../state/api.ts';
import { useDialogs } from '../../state/dialogs.ts';
import { type IncomingFile, useHandedFiles } from '../../state/files.ts';
import { useMenuCommand, useMenuKeys } from '../../state/menu-commands.ts';
import { useAppliedPreferences, usePreferences } from '../../state/preferences.ts';
import { navigate, useRoute } from '../../state/route.ts';
import { useShortcuts } from '../../state/shortcuts.ts';
import { Concordance } from '../concordance/concordance.tsx';
import { GuideDialog } from '../guide/guide-dialog.tsx';
import { ImportView } from '../import/import.tsx';
import { useImportSessions } from '../import/session.ts';
import { LibraryView } from '../library/library.tsx';
import { KeysDialog } from '../preferences/keys-dialog.tsx';
import { PreferencesDialog } from '../preferences/preferences.tsx';
import { BackupFailed } from '../problem/backup-failed.tsx';
import { ConnectionLost } from '../problem/connection-lost.tsx';
import { Failed } from '../problem/failed.tsx';
import { LibraryClosed } from '../problem/library-closed.tsx';
import { ReadOnlyBanner } from '../problem/read-only-banner.tsx';
import { type Salvaged, SalvagedDialog } from '../problem/salvage-section.tsx';
import { WorkbenchView } from '../workbench/workbench.tsx';
import { FileDrop } from './file-drop.tsx';
import { Palette } from './palette.tsx';
import { ShortcutsDialog } from './shortcuts-dialog.tsx';
import './window.css';

/** One window: the view of the present route, or why there is none, and the dialogs over it. */
export const Window = ({ translator }: { readonly translator: i18n }) => {
  const { queries } = useApi();
  const connection = useConnection();
  const { opened, close } = useDialogs();
  const { preferences, isReady } = usePreferences();
  const { data: status, error, refetch } = useQuery(queries.library.status.queryOptions());
  const route = useRoute();
  const [salvaged, setSalvaged] = useState<Salvaged | null>(null);
  useAppliedPreferences(preferences, translator);
  useGlobalShortcuts();
  useNoStrayDrops();

  const isLost = connection === 'lost' || connection === 'renewed';
  if (status === undefined && error !== null && !isLost) return <Failed error={error} onRetry={refetch} />;
  // Nothing is drawn until language and theme are known, or it is known that they cannot be had.
  if (!isLost && (status === undefined || !isReady)) return null;
  return (
    <div className="window">
      <div className="window-banners">
        {isLost && status !== undefined && <ConnectionLost isBanner isRenewed={connection === 'renewed'} />}
        {status?.state === 'readOnly' && <ReadOnlyBanner />}
        {route.view === 'library' && <BackupFailed />}
      </div>
      {status === undefined ? (
        <ConnectionLost isRenewed={connection === 'renewed'} />
      ) : status.state === 'closed' ? (
        <LibraryClosed status={status} onSalvaged={setSalvaged} />
      ) : (
        <CurrentView />
      )}
      {opened === 'concordance' && <Concordance here={null} onClose={close} />}
      <SalvagedDialog salvaged={salvaged} onClose={() => setSalvaged(null)} />
      <PreferencesDialog />
      <ShortcutsDialog />
      <KeysDialog />
      <GuideDialog />
      <Palette />
    </div>
  );
};

const CurrentView = () => {
  const { t } = useTranslation('import');
  const route = useRoute();
  const importSession = useImportSessions();
  useMenuKeys();
  useMenuCommand('newProject', () => navigate({ view: 'new' }));
  useMenuCommand('showLibrary', () => navigate({ view: 'library' }));
  useMenuCommand('addVersions', () => {
    if (route.view === 'project') navigate({ view: 'addVersions', projectId: route.projectId });
  });
  const beginWith = (files: readonly IncomingFile[]): void => {
    importSession('new').dispatch({ kind: 'added', files });
    navigate({ view: 'new' });
  };
  useHandedFiles((files) => {
    const target = route.view === 'addVersions' ? route.projectId : 'new';
    importSession(target).dispatch({ kind: 'added', files });
    if (route.view !== 'addVersions') navigate({ view: 'new' });
  });
  switch (route.view) {
    case 'library':
      return <LibraryView onFiles={beginWith} />;
    case 'new':
      return <ImportView key="new" projectId={null} session={importSession('new')} />;
    case 'addVersions':
      return (
        <ImportView
          key={route.projectId}
          projectId={route.projectId}
          session={importSession(route.projectId)}
        />
      );
    case 'project':
      return (
        <FileDrop
          invitation={t('dropToAdd')}
          takesPaste={false}
          onFiles={(files) => {
            importSession(route.projectId).dispatch({ kind: 'added', files });
            navigate({ view: 'addVersions', projectId: route.projectId });
          }}
        >
          <WorkbenchView key={route.projectId} projectId={route.projectId} rowId={route.rowId} />
        </FileDrop>
      );
  }
};

const useGlobalShortcuts = (): void => {
  const { t } = useTranslation();
  const { open } = useDialogs();
  const { view } = useRoute();
  useMenuCommand('preferences', () => open('preferences'));
  useMenuCommand('guide', () => open('guide'));
  useMenuCommand('shortcuts', () => open('shortcuts'));
  useShortcuts(t('shortcuts.everywhere'), [
    { id: 'shortcuts', run: () => open('shortcuts') },
    { id: 'palette', run: () => open('palette'), isIdle: true },
    { id: 'preferences', run: () => open('preferences') },
    // A project has its own, which knows the way in it.
    ...(view === 'project' ? [] : [{ id: 'concordance' as const, run: () => open('concordance') }]),
    { keys: ['F6', 'Shift+F6'], label: t('shortcuts.regions') },
    { keys: [], label: t('guide.title'), run: () => open('guide') },
    { keys: [], label: t('keyChanges.title'), run: () => open('keys') },
    ...(view === 'library'
      ? []
      : [{ keys: [], label: t('palette.toProjects'), run: () => navigate({ view: 'library' }) }]),
  ]);
};

/** A file dropped where nobody takes it would be opened by the browser in place of the program. */
const useNoStrayDrops = (): void => {
  useEffect(() => {
    const refuse = (event: DragEvent): void => {
      if (event.dataTransfer?.types.includes('Files') === true) event.preventDefault();
    };
    window.addEventListener('dragover', refuse);
    window.addEventListener('drop', refuse);
    return () => {
      window.removeEventListener('dragover', refuse);
      window.removeEventListener('drop', refuse);
    };
  }, []);
};
