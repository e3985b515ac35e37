import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Outputs } from '../../../shared/contract/contract.ts';
import { useNotify } from '../../parts/notice.tsx';
import { useTroubleNotice } from '../../parts/trouble-notice.ts';
import { useApi } from '../../state/api.ts';
import { chooseFiles } from '../../state/files.ts';
import { navigate } from '../../state/route.ts';

export type ProjectSummary = Outputs['project']['list'][number];

const nothing: Promise<null> = Promise.resolve(null);

/** What can be done with projects. Failures are said in a notice; removing can be undone from it, or by key. */
export const useProjectActions = () => {
  const { client, queries } = useApi();
  const listChanged = useListChanged();
  const fail = useTroubleNotice();
  const { t } = useTranslation('library');
  const notify = useNotify();
  const { remove, undoRemove } = useRemoving();
  const rename = useMutation({
    ...queries.project.rename.mutationOptions(),
    onSuccess: listChanged,
    onError: fail,
  });
  const sample = useMutation({
    mutationFn: async () => {
      for await (const event of await client.project.addSample())
        if (event.kind === 'done') return event.value;
      throw new Error('the sample ended without a project');
    },
    onSuccess: async (project) => {
      await listChanged();
      navigate({ view: 'project', projectId: project.id });
    },
    onError: fail,
  });
  const importProjects = async (): Promise<void> => {
    for (const file of await chooseFiles(['.json'])) {
      try {
        const content = await file.content();
        const text = typeof content === 'string' ? content : await content.text();
        const { title } = await client.project.importFile({ fileName: file.name, text });
        await listChanged();
        notify({ message: t('imported', { title }) });
      } catch (error) {
        fail(error);
      }
    }
  };
  return {
    rename: (project: ProjectSummary, title: string) => rename.mutate({ projectId: project.id, title }),
    remove,
    undoRemove,
    importProjects,
    addSample: () => sample.mutate(),
    isAddingSample: sample.isPending,
  };
};

/** Reads the list of projects anew. */
const useListChanged = () => {
  const { queries, queryClient } = useApi();
  return () => queryClient.invalidateQueries({ queryKey: queries.project.key() });
};

const useRemoving = () => {
  const { t } = useTranslation(['library', 'common']);
  const { client } = useApi();
  const listChanged = useListChanged();
  const fail = useTroubleNotice();
  const notify = useNotify();
  /** What a removal under way, or the last one, took away; null where nothing is to be brought back. */
  const lastRemoved = useRef<Promise<ProjectSummary | null>>(nothing);

  const restore = async (project: ProjectSummary): Promise<void> => {
    try {
      await client.project.restore({ projectId: project.id });
      await listChanged();
      notify({ message: t('restored', { title: project.title }) });
    } catch (error) {
      lastRemoved.current = Promise.resolve(project);
      fail(error);
    }
  };
  const undoRemove = (): void => {
    void lastRemoved.current.then((project) => project && restore(project));
    lastRemoved.current = nothing;
  };
  const removed = async (project: ProjectSummary): Promise<ProjectSummary | null> => {
    try {
      await client.project.remove({ projectId: project.id });
      await listChanged();
      notify({
        message: t('removed', { title: project.title }),
        action: { label: t('common:undo'), keys: '$mod+KeyZ', run: undoRemove },
      });
      return project;
    } catch (error) {
      fail(error);
      return null;
    }
  };
  const remove = (project: ProjectSummary): void => {
    lastRemoved.current = removed(project);
  };
  return { remove, undoRemove };
};
