import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Side } from '../../../shared/domain/model.ts';
import { documentEndings } from '../../../shared/domain/text/documentEndings.ts';
import { useNotify } from '../../parts/notice.tsx';
import { useApi } from '../../state/api.ts';
import { chooseFiles, type IncomingFile } from '../../state/files.ts';
import { navigate } from '../../state/route.ts';
import { languageDoubtOf } from './language-doubt.ts';
import {
  draftOf,
  draftsOf,
  type ImportText,
  obstacleOf,
  proposedTitle,
  repeatedSources,
  sourceIds,
} from './model.ts';
import { otherSideOf } from './other-side.ts';
import { useImportRun } from './run.tsx';
import type { ImportSession } from './session.ts';

/** Endings of the names of files that can be read as a text. */
export const readable = documentEndings.map((ending) => `.${ending}`);

/** What the import screen shows and does, over its session; `projectId` null: for a new project. */
export const useImport = (projectId: string | null, { state, dispatch }: ImportSession) => {
  const project = useTarget(projectId);
  const run = useImportRun(({ id }) => {
    dispatch({ kind: 'done' });
    navigate({ view: 'project', projectId: id }, 'replace');
  });
  const versions = projectId === null ? null : (project.data?.versions ?? []);
  const hasSource = versions?.some(({ role }) => role === 'source') === true;
  const obstacle = obstacleOf(state, versions === null ? null : { hasSource });
  const title = state.title ?? proposedTitle(state);
  const repeated = repeatedSources(state);
  const selected = state.texts.find(({ id }) => id === state.selected) ?? null;
  const add = (files: readonly IncomingFile[]): void => dispatch({ kind: 'added', files });
  return {
    state,
    dispatch,
    run,
    project,
    title,
    obstacle,
    selected,
    hasSource,
    /** Human versions the project has already. */
    humans: versions?.filter(({ role }) => role === 'human').length ?? 0,
    /** The project has a version of a file of this name: the files of a folder were all chosen again, as a rule. */
    isKnown: ({ file }: ImportText): boolean =>
      file.name !== '' && versions?.some(({ fileName }) => fileName === file.name) === true,
    languageDoubtOf: (text: ImportText) => languageDoubtOf(state, text, versions ?? []),
    /** What the file of a text has besides, where that is not here yet; a second original is of no use. */
    otherSideFor: (text: ImportText): Side | null => {
      const side = draftOf(text)?.otherSide;
      if (side === undefined || otherSideOf(state, text) !== null) return null;
      return side === 'source' && (hasSource || sourceIds(state).length > 0) ? null : side;
    },
    /** Texts that an import would take. */
    count: draftsOf(state).length,
    add,
    choose: (): void => void chooseFiles(readable).then(add),
    remove: useRemoval({ state, dispatch }),
    start: (): void => {
      if (obstacle !== null || run.isRunning || (versions !== null && project.data === undefined)) return;
      run.start(projectId === null ? { title: title.trim() } : { id: projectId }, draftsOf(state));
    },
    /** Looks at the text after the present one, or before it. */
    step: (by: 1 | -1): void => {
      const next = state.texts[state.texts.findIndex(({ id }) => id === state.selected) + by];
      if (next !== undefined) dispatch({ kind: 'selected', id: next.id });
    },
    /** One and the same text is marked as the original several times, and nothing else is. */
    isSourceRepeated: !hasSource && repeated !== null,
    /**
     * The text looked at becomes the only original; where the project has its own, no text is one. Where all rivals are one
     * text the first stays.
     */
    settleSource: (): void => {
      if (!hasSource && repeated !== null) {
        for (const id of repeated) dispatch({ kind: 'removed', id });
        return;
      }
      if (!hasSource && selected !== null) dispatch({ kind: 'onlySource', id: selected.id });
      if (!hasSource) return;
      for (const id of sourceIds(state)) dispatch({ kind: 'edited', id, edits: { role: 'human' } });
    },
  };
};

/** {@link useImport}'s answer, for the parts of the screen. */
export type Import = ReturnType<typeof useImport>;

/** The project that gets the texts; nothing is asked for a new one. */
const useTarget = (projectId: string | null) => {
  const { queries } = useApi();
  return useQuery(
    queries.project.get.queryOptions({ input: { projectId: projectId ?? '' }, enabled: projectId !== null }),
  );
};

/** Takes the text looked at off the list, with a way back. */
const useRemoval = ({ state, dispatch }: ImportSession): (() => void) => {
  const { t } = useTranslation(['import', 'common']);
  const notify = useNotify();
  return () => {
    const position = state.texts.findIndex(({ id }) => id === state.selected);
    const text = state.texts[position];
    if (text === undefined) return;
    dispatch({ kind: 'removed', id: text.id });
    notify({
      message: t('takenOff', { name: draftOf(text)?.title || text.file.name || t('pasted') }),
      action: { label: t('common:undo'), run: () => dispatch({ kind: 'putBack', text, position }) },
    });
  };
};
