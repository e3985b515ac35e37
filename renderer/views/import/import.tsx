import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../parts/button.tsx';
import { Key, Keys } from '../../parts/key.tsx';
import { useNotify } from '../../parts/notice.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { useApi } from '../../state/api.ts';
import { chooseFiles, fromText, type IncomingFile } from '../../state/files.ts';
import { navigate, routeHref } from '../../state/route.ts';
import { useShortcuts } from '../../state/shortcuts.ts';
import { Failed } from '../problem/failed.tsx';
import { FileDrop } from '../shell/file-drop.tsx';
import { Screen } from '../shell/screen.tsx';
import { draftOf, draftsOf, obstacleOf, proposedTitle, sourceIds } from './model.ts';
import { PasteDialog } from './paste-dialog.tsx';
import { ImportProgress, useImportRun } from './run.tsx';
import type { ImportSession } from './session.ts';
import { Start } from './start.tsx';
import { TextDetails } from './text-details.tsx';
import { TextList } from './text-list.tsx';
import { TextPreview } from './text-preview.tsx';
import './import.css';

/** Endings the browser's file dialog offers. */
const readable = ['.txt', '.md', '.markdown', '.html', '.htm', '.docx'];

export interface ImportViewProps {
  /** The project that gets versions, or null for a new one. */
  readonly projectId: string | null;
  readonly session: ImportSession;
}

/** Brings texts in: as a new project, or as versions of one. */
export const ImportView = ({ projectId, session: { state, dispatch } }: ImportViewProps) => {
  const { t } = useTranslation(['import', 'common']);
  const { queries } = useApi();
  const notify = useNotify();
  const [isPasting, setPasting] = useState(false);
  const {
    data: project,
    error,
    refetch,
  } = useQuery(
    queries.project.get.queryOptions({ input: { projectId: projectId ?? '' }, enabled: projectId !== null }),
  );
  const run = useImportRun(({ id }) => {
    dispatch({ kind: 'done' });
    navigate({ view: 'project', projectId: id }, 'replace');
  });

  const known = projectId === null ? null : (project?.versions ?? []);
  const hasSource = known?.some(({ role }) => role === 'source') === true;
  const humans = known?.filter(({ role }) => role === 'human').length ?? 0;
  const obstacle = obstacleOf(state, projectId === null ? null : { hasSource });
  const title = state.title ?? proposedTitle(state);
  const selected = state.texts.find(({ id }) => id === state.selected);
  const draft = selected === undefined ? null : draftOf(selected);
  const count = draftsOf(state).length;
  const sources = sourceIds(state);

  const add = (files: readonly IncomingFile[]): void => dispatch({ kind: 'added', files });
  const choose = (): void => void chooseFiles(readable).then(add);
  const start = (): void => {
    if (obstacle !== null || run.isRunning || (projectId !== null && project === undefined)) return;
    run.start(projectId === null ? { title: title.trim() } : { id: projectId }, draftsOf(state));
  };
  const remove = (): void => {
    if (selected === undefined) return;
    const position = state.texts.indexOf(selected);
    dispatch({ kind: 'removed', id: selected.id });
    notify({
      message: t('takenOff', { name: draft?.title || selected.file.name || t('pasted') }),
      action: { label: t('common:undo'), run: () => dispatch({ kind: 'putBack', text: selected, position }) },
    });
  };
  const step = (by: 1 | -1): void => {
    const at = state.texts.findIndex(({ id }) => id === state.selected) + by;
    const next = state.texts[at];
    if (next !== undefined) dispatch({ kind: 'selected', id: next.id });
  };
  /** Two originals: the one looked at stays it, or, where the project has its own, none does. */
  const settleSource = (): void => {
    if (hasSource) for (const id of sources) dispatch({ kind: 'edited', id, edits: { role: 'human' } });
    else if (selected !== undefined) dispatch({ kind: 'onlySource', id: selected.id });
  };

  useShortcuts(t('screen'), [
    { keys: '$mod+KeyO', label: t('choose'), run: choose },
    { keys: '$mod+KeyV', label: t('paste') },
    { keys: '$mod+Enter', label: t('import', { count }), run: start },
    { keys: 'Alt+ArrowUp', label: t('previousText'), run: () => step(-1) },
    { keys: 'Alt+ArrowDown', label: t('nextText'), run: () => step(1) },
    { keys: 'Alt+KeyO', label: hasSource ? t('settle.asHuman') : t('settle.asSource'), run: settleSource },
    { keys: 'Space', label: t('keys.include') },
    { keys: 'Digit1', label: t('keys.role') },
    { keys: 'Shift+ArrowDown', label: t('keys.several') },
  ]);

  if (error !== null && project === undefined) return <Failed error={error} onRetry={refetch} />;
  const windowTitle = projectId === null ? t('newProject') : t('addTo', { title: project?.title ?? '' });
  return (
    <FileDrop onFiles={add} invitation={t('dropHere')}>
      <Screen
        windowTitle={windowTitle}
        title={
          <>
            <a href={routeHref({ view: 'library' })}>{t('projects')}</a>
            {' / '}
            {projectId !== null && project !== undefined && (
              <>
                <a href={routeHref({ view: 'project', projectId })}>
                  <bdi>{project.title}</bdi>
                </a>
                {' / '}
              </>
            )}
            <b>{projectId === null ? t('newProject') : t('newVersions')}</b>
          </>
        }
        bar={
          state.texts.length > 0 && (
            <>
              <span className="grow" />
              <span className="import-obstacle" role="status">
                {obstacle !== null && obstacle !== 'nothing' && t(`obstacles.${obstacle}`)}
              </span>
              <Button kind="primary" keys="$mod+Enter" isDisabled={obstacle !== null} onPress={start}>
                {t('import', { count })}
              </Button>
            </>
          )
        }
        foot={draft !== null && <KeyHints />}
      >
        {state.texts.length === 0 ? (
          <Start onChoose={choose} onPaste={() => setPasting(true)} />
        ) : (
          <div className="import">
            <div className="import-side">
              {projectId === null && (
                <TextField
                  label={t('projectTitle')}
                  value={title}
                  maxLength={300}
                  onChange={(wanted) => dispatch({ kind: 'titled', title: wanted })}
                  {...(title.trim() === '' && obstacle === 'untitled'
                    ? { error: t('obstacles.untitled') }
                    : {})}
                />
              )}
              <div className="import-texts">
                <h2 className="label">{t('texts')}</h2>
                <TextList
                  state={state}
                  humans={humans}
                  rivals={obstacle === 'twoSources' ? sources : []}
                  onSelect={(id) => dispatch({ kind: 'selected', id })}
                />
              </div>
              {obstacle === 'twoSources' && (
                <div className="import-settle">
                  <p>{hasSource ? t('settle.projectHasOne') : t('settle.two')}</p>
                  <Button keys="Alt+KeyO" onPress={settleSource}>
                    {hasSource ? t('settle.asHuman') : t('settle.asSource')}
                  </Button>
                </div>
              )}
              <div className="import-more">
                <Button kind="quiet" icon="add" onPress={choose}>
                  {t('chooseMore')}
                </Button>
                <Button kind="quiet" icon="paste" onPress={() => setPasting(true)}>
                  {t('paste')}
                </Button>
              </div>
            </div>
            {selected !== undefined && (
              <section className="import-text" data-region="" aria-label={t('preview')}>
                <TextDetails text={selected} dispatch={dispatch} onRemove={remove} />
                {draft !== null && <TextPreview id={selected.id} draft={draft} dispatch={dispatch} />}
              </section>
            )}
          </div>
        )}
        {isPasting && (
          <PasteDialog
            onClose={() => setPasting(false)}
            onAdd={(text) => {
              setPasting(false);
              add([fromText(text)]);
            }}
          />
        )}
        <ImportProgress run={run} />
      </Screen>
    </FileDrop>
  );
};

/** The keys of the paragraph list, where the eye finds them. */
const KeyHints = () => {
  const { t } = useTranslation('import');
  return (
    <span className="import-hints" aria-hidden="true">
      <span>
        <Key name="Space" /> {t('hints.include')}
      </span>
      <span>
        <Key name="1" />–<Key name="8" /> {t('hints.role')}
      </span>
      <span>
        <Keys keys="Shift+ArrowDown" /> {t('hints.several')}
      </span>
      <span>
        <Keys keys="Alt+ArrowDown" /> {t('hints.next')}
      </span>
    </span>
  );
};
