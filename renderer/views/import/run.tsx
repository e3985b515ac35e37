import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Inputs, Outputs } from '../../../shared/contract/contract.ts';
import type { Draft } from '../../../shared/domain/model.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { TaskProgress } from '../../parts/progress.tsx';
import { useTroubleNotice } from '../../parts/trouble-notice.ts';
import { useApi } from '../../state/api.ts';

type Target = Inputs['project']['addVersions']['project'];
type ProjectSummary = Outputs['project']['list'][number];
type Progress = Extract<
  Outputs['project']['addVersions'] extends AsyncIterator<infer Event, unknown, unknown> ? Event : never,
  { kind: 'progress' }
>;

export interface ImportRun {
  readonly isRunning: boolean;
  readonly progress: Progress | null;
  readonly start: (target: Target, drafts: readonly Draft[]) => void;
  /** Stops it; the library stays as it was. */
  readonly cancel: () => void;
}

/** Runs an import. It happens whole or not at all; why not is said in a notice. */
export const useImportRun = (onDone: (project: ProjectSummary) => void): ImportRun => {
  const { client, queries, queryClient } = useApi();
  const fail = useTroubleNotice();
  const [progress, setProgress] = useState<Progress | null>(null);
  const controller = useRef<AbortController | null>(null);
  const run = useMutation({
    mutationFn: async ({
      target,
      drafts,
    }: {
      readonly target: Target;
      readonly drafts: readonly Draft[];
    }) => {
      const abort = new AbortController();
      controller.current = abort;
      const input = {
        project: target,
        drafts: drafts.map((draft) => ({ ...draft, paragraphs: [...draft.paragraphs] })),
      };
      for await (const event of await client.project.addVersions(input, { signal: abort.signal })) {
        if (event.kind === 'done') return event.value;
        setProgress(event);
      }
      throw new Error('the import ended without a project');
    },
    onSuccess: async (project) => {
      await queryClient.invalidateQueries({ queryKey: queries.project.key() });
      onDone(project);
    },
    onError: (error) => {
      if (controller.current?.signal.aborted === true) return;
      fail(error);
    },
    onSettled: () => setProgress(null),
  });
  return {
    isRunning: run.isPending,
    progress,
    start: (target, drafts) => run.mutate({ target, drafts }),
    cancel: () => controller.current?.abort(),
  };
};

/** How far a running import has come, with a way to stop it. */
export const ImportProgress = ({ run }: { readonly run: ImportRun }) => {
  const { t } = useTranslation(['import', 'common']);
  const { progress } = run;
  return (
    <Dialog
      title={t('importing')}
      isOpen={run.isRunning}
      onClose={run.cancel}
      actions={
        <Button keys="Escape" onPress={run.cancel}>
          {t('common:cancel')}
        </Button>
      }
    >
      <TaskProgress
        label={t(`stages.${progress?.stage ?? 'reading'}`)}
        share={progress === null ? null : progress.done / progress.total}
      />
    </Dialog>
  );
};
