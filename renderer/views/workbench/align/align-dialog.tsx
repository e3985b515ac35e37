import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../../../shared/domain/problem.ts';
import { Button } from '../../../parts/button.tsx';
import { Checkbox } from '../../../parts/checkbox.tsx';
import { Dialog } from '../../../parts/dialog.tsx';
import { TaskProgress } from '../../../parts/progress.tsx';
import { Trouble } from '../../../parts/trouble.tsx';
import { useApi } from '../../../state/api.ts';
import { problemOf } from '../../../state/problem.ts';
import type { BenchDialogsProps } from '../bench-dialogs.tsx';
import { useServices } from '../services.ts';
import { useDoneNotice } from '../use-done-notice.ts';

type Stage = 'reading' | 'aligning' | 'saving';
type Running = { readonly stage: Stage; readonly share: number };

/** Aligns all versions anew, with progress; closing it while it runs cancels, and leaves everything as it was. */
export const AlignDialog = ({ project, onClose, onUndo }: BenchDialogsProps) => {
  const { t } = useTranslation(['workbench', 'common']);
  const { client, queryClient, queries } = useApi();
  const { autosave } = useServices();
  const done = useDoneNotice(onUndo);
  const [running, setRunning] = useState<Running | null>(null);
  const [keepMended, setKeepMended] = useState(true);
  const [problem, setProblem] = useState<Problem | null>(null);
  const controller = useRef<AbortController | null>(null);
  useEffect(() => () => controller.current?.abort(), []);

  const run = async (): Promise<void> => {
    controller.current = new AbortController();
    const { signal } = controller.current;
    setProblem(null);
    setRunning({ stage: 'reading', share: 0 });
    try {
      if (!(await autosave.flush())) return setRunning(null);
      for await (const event of await client.rows.align({ projectId: project.id, keepMended }, { signal })) {
        if (event.kind === 'progress') setRunning({ stage: event.stage, share: event.done / event.total });
        else finish(event.value);
      }
    } catch (error) {
      if (!signal.aborted) setProblem(problemOf(error));
    }
    setRunning(null);
  };
  const finish = ({ rows, editId }: { readonly rows: number; readonly editId: number | null }): void => {
    void queryClient.invalidateQueries({ queryKey: queries.rows.key() });
    void queryClient.invalidateQueries({ queryKey: queries.edits.key() });
    done(t('align.done', { count: rows }), editId);
    onClose();
  };
  return (
    <Dialog
      title={t('align.again')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button kind="primary" isDisabled={running !== null} onPress={() => void run()}>
            {t('align.start')}
          </Button>
        </>
      }
    >
      <p className="bench-explained">{t('align.explanation')}</p>
      <Checkbox isSelected={keepMended} onChange={setKeepMended}>
        {t('align.keepMended')}
      </Checkbox>
      {running && <TaskProgress label={t(`align.${running.stage}`)} share={running.share} />}
      {problem && <Trouble problem={problem} />}
    </Dialog>
  );
};
