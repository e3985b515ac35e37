import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../parts/button.tsx';
import { fromText } from '../../state/files.ts';
import { routeHref } from '../../state/route.ts';
import { useShortcuts } from '../../state/shortcuts.ts';
import { useUnsaved } from '../../state/unsaved.ts';
import { Failed } from '../problem/failed.tsx';
import { FileDrop } from '../shell/file-drop.tsx';
import { Screen } from '../shell/screen.tsx';
import { ImportSide, settlingWords } from './import-side.tsx';
import { KeyHints } from './key-hints.tsx';
import { draftOf } from './model.ts';
import { PasteDialog } from './paste-dialog.tsx';
import { ImportProgress } from './run.tsx';
import type { ImportSession } from './session.ts';
import { Start } from './start.tsx';
import { TextDetails } from './text-details.tsx';
import { TextPreview } from './text-preview.tsx';
import { type Import, useImport } from './use-import.ts';
import './import.css';
import { useShownKey } from '../../state/keymap.ts';

export interface ImportViewProps {
  /** The project that gets versions, or null for a new one. */
  readonly projectId: string | null;
  readonly session: ImportSession;
}

/** Brings texts in: as a new project, or as versions of one. */
export const ImportView = ({ projectId, session }: ImportViewProps) => {
  const { t } = useTranslation('import');
  const [isPasting, setPasting] = useState(false);
  const work = useImport(projectId, session);
  const { project, selected, state } = work;
  useImportShortcuts(work);
  useUnsaved(() => state.texts.length > 0);
  if (project.error !== null && project.data === undefined) {
    return <Failed error={project.error} onRetry={project.refetch} />;
  }
  const isEmpty = state.texts.length === 0;
  return (
    <FileDrop onFiles={work.add} invitation={t('dropHere')}>
      <Screen
        windowTitle={projectId === null ? t('newProject') : t('addTo', { title: project.data?.title ?? '' })}
        title={<Crumbs projectId={projectId} title={project.data?.title ?? null} />}
        bar={!isEmpty && <StartButton work={work} />}
        foot={selected?.reading.kind === 'read' && <KeyHints />}
      >
        {isEmpty ? (
          <Start onChoose={work.choose} onPaste={() => setPasting(true)} />
        ) : (
          <div className="import">
            <ImportSide work={work} isNew={projectId === null} onPaste={() => setPasting(true)} />
            <SelectedText work={work} />
          </div>
        )}
        {isPasting && (
          <PasteDialog
            target={projectId ?? 'new'}
            onClose={() => setPasting(false)}
            onReopen={() => setPasting(true)}
            onAdd={(text) => {
              setPasting(false);
              work.add([fromText(text)]);
            }}
          />
        )}
        <ImportProgress run={work.run} />
      </Screen>
    </FileDrop>
  );
};

const useImportShortcuts = (work: Import): void => {
  const { choose, start, step, settleSource } = work;
  const { t } = useTranslation('import');
  useShortcuts(t('screen'), [
    { id: 'chooseFiles', run: choose },
    { keys: '$mod+KeyV', label: t('paste') },
    { id: 'startImport', run: start },
    { id: 'previousText', run: () => step(-1) },
    { id: 'nextText', run: () => step(1) },
    { id: 'settleSource', label: t(settlingWords(work).answer), run: settleSource },
    { keys: 'Space', label: t('keys.include') },
    { keys: 'Digit1', label: t('keys.role') },
    { keys: 'Shift+ArrowDown', label: t('keys.several') },
  ]);
};

/** Where one is: the projects, the project that gets the texts, the import. */
const Crumbs = ({
  projectId,
  title,
}: {
  readonly projectId: string | null;
  readonly title: string | null;
}) => {
  const { t } = useTranslation('import');
  return (
    <>
      <a href={routeHref({ view: 'library' })}>{t('projects')}</a>
      {' / '}
      {projectId !== null && title !== null && (
        <>
          <a href={routeHref({ view: 'project', projectId })}>
            <bdi>{title}</bdi>
          </a>
          {' / '}
        </>
      )}
      <b>{projectId === null ? t('newProject') : t('newVersions')}</b>
    </>
  );
};

/** The import's main button, and next to it why it cannot be pressed. */
const StartButton = ({ work: { obstacle, count, start } }: { readonly work: Import }) => {
  const { t } = useTranslation('import');
  const shownKey = useShownKey();
  return (
    <>
      <span className="grow" />
      <span className="import-obstacle" role="status">
        {obstacle !== null && obstacle !== 'nothing' && t(`obstacles.${obstacle}`)}
      </span>
      <Button kind="primary" {...shownKey('startImport')} isDisabled={obstacle !== null} onPress={start}>
        {count === 0 ? t('startNow') : t('import', { count })}
      </Button>
    </>
  );
};

const SelectedText = ({ work }: { readonly work: Import }) => {
  const { selected, dispatch, remove } = work;
  const { t } = useTranslation('import');
  if (selected === null) return null;
  const draft = draftOf(selected);
  return (
    <section className="import-text" aria-label={t('preview')}>
      <TextDetails
        text={selected}
        doubt={work.languageDoubtOf(selected)}
        otherSide={work.otherSideFor(selected)}
        dispatch={dispatch}
        onRemove={remove}
      />
      {draft !== null && <TextPreview id={selected.id} draft={draft} dispatch={dispatch} />}
    </section>
  );
};
