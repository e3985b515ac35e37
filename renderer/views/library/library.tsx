import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../parts/button.tsx';
import { Menu } from '../../parts/menu.tsx';
import { SearchField } from '../../parts/search-field.tsx';
import { useApi } from '../../state/api.ts';
import { useDialogs } from '../../state/dialogs.ts';
import type { IncomingFile } from '../../state/files.ts';
import { useShownKey } from '../../state/keymap.ts';
import { useMenuCommand } from '../../state/menu-commands.ts';
import { navigate } from '../../state/route.ts';
import { useShortcuts } from '../../state/shortcuts.ts';
import { Failed } from '../problem/failed.tsx';
import { FileDrop } from '../shell/file-drop.tsx';
import { Screen } from '../shell/screen.tsx';
import { type ProjectSummary, useProjectActions } from './actions.ts';
import { foldTitle } from './fold.ts';
import { ProjectList } from './project-list.tsx';
import { RenameDialog } from './rename-dialog.tsx';
import { Welcome } from './welcome.tsx';
import './library.css';

/** From so many projects on, the list can be filtered. */
const enoughToFilter = 8;

export interface LibraryViewProps {
  /** Files dropped or pasted anywhere on it: the beginning of a new project. */
  readonly onFiles: (files: readonly IncomingFile[]) => void;
}

/** All projects, most recently opened first. */
export const LibraryView = ({ onFiles }: LibraryViewProps) => {
  const { t } = useTranslation('library');
  const { queries } = useApi();
  const { data: projects, error, refetch } = useQuery(queries.project.list.queryOptions());
  const { data: status } = useQuery(queries.library.status.queryOptions());
  const [sought, setSought] = useState('');
  const [renamed, setRenamed] = useState<ProjectSummary | null>(null);
  const actions = useProjectActions();
  const isReadOnly = status?.state === 'readOnly';

  const startNew = (): void => {
    if (!isReadOnly) navigate({ view: 'new' });
  };
  const importProject = (): void => {
    if (!isReadOnly) void actions.importProjects();
  };
  useMenuCommand('importProject', importProject);
  useShortcuts(t('title'), [
    { id: 'newProject', run: startNew },
    { id: 'importProject', run: importProject },
    { keys: '$mod+KeyV', label: t('pasteNew') },
    { id: 'undoRemove', run: actions.undoRemove },
  ]);

  if (projects === undefined) return error === null ? null : <Failed error={error} onRetry={refetch} />;
  const shown = projects.filter(({ title }) => foldTitle(title).includes(foldTitle(sought)));
  return (
    <FileDrop isDisabled={isReadOnly} onFiles={onFiles} invitation={t('dropHere')}>
      <Screen
        title={t('title')}
        bar={
          <LibraryBar
            count={projects.length}
            sought={sought}
            isReadOnly={isReadOnly}
            onSought={setSought}
            onNew={startNew}
            onImport={importProject}
            onSample={actions.addSample}
          />
        }
        foot={projects.length > 0 && <span>{t('count', { count: projects.length })}</span>}
      >
        {projects.length === 0 ? (
          <Welcome
            isReadOnly={isReadOnly}
            onNew={startNew}
            onSample={actions.addSample}
            isBusy={actions.isAddingSample}
          />
        ) : (
          <ProjectList
            projects={shown}
            isReadOnly={isReadOnly}
            onRename={setRenamed}
            onRemove={actions.remove}
          />
        )}
        {renamed !== null && (
          <RenameDialog
            project={renamed}
            onClose={() => setRenamed(null)}
            onRename={(title) => {
              actions.rename(renamed, title);
              setRenamed(null);
            }}
          />
        )}
      </Screen>
    </FileDrop>
  );
};

interface LibraryBarProps {
  /** Projects there are. */
  readonly count: number;
  readonly sought: string;
  readonly isReadOnly: boolean;
  readonly onSought: (sought: string) => void;
  readonly onNew: () => void;
  readonly onImport: () => void;
  readonly onSample: () => void;
}

const LibraryBar = (props: LibraryBarProps) => {
  const { count, sought, isReadOnly, onSought, onNew, onImport, onSample } = props;
  const { t } = useTranslation(['library', 'words']);
  const shownKey = useShownKey();
  const { open } = useDialogs();
  return (
    <>
      <span className="grow" />
      {count >= enoughToFilter && <SearchField label={t('filter')} value={sought} onChange={onSought} />}
      {count > 0 && (
        <Button kind="quiet" icon="search" {...shownKey('concordance')} onPress={() => open('concordance')}>
          {t('words:keys.findShort')}
        </Button>
      )}
      <Menu
        icon="more"
        label={t('more')}
        choices={[
          {
            id: 'import',
            label: t('importFile'),
            ...shownKey('importProject'),
            isDisabled: isReadOnly,
            run: onImport,
          },
          { id: 'sample', label: t('addSample'), isDisabled: isReadOnly, run: onSample },
        ]}
      />
      {count > 0 && (
        <Button kind="primary" icon="add" isDisabled={isReadOnly} onPress={onNew}>
          {t('new')}
        </Button>
      )}
    </>
  );
};
