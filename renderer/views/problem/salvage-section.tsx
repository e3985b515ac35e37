import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../../shared/domain/problem.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { ProblemText } from '../../parts/problem-text.tsx';
import { TaskProgress } from '../../parts/progress.tsx';
import { useApi } from '../../state/api.ts';
import { problemOf } from '../../state/problem.ts';
import { navigate } from '../../state/route.ts';
import { SalvageFindings, type SalvageReport } from './salvage-findings.tsx';

/** A library that was put in the place of a damaged one. */
export interface Salvaged {
  readonly report: SalvageReport;
  /** Path of the damaged file. */
  readonly keptAs: string;
}

/** The second way out of a damaged library: looks what can be read of it, says it, and puts that in its place. */
export const SalvageSection = ({ onTaken }: { readonly onTaken: (salvaged: Salvaged) => void }) => {
  const { t } = useTranslation(['library', 'common']);
  const { look, done, cancel } = useLook();
  const take = useTake(onTaken);
  const report = look.data;
  const problem = look.isError ? problemOf(look.error) : take.isError ? problemOf(take.error) : null;
  const isBusy = look.isPending || take.isPending;
  return (
    <section className="salvage" aria-labelledby="salvage-title">
      <h2 id="salvage-title">{t('salvage.title')}</h2>
      <p>{t('salvage.explanation')}</p>
      {look.isPending && <TaskProgress label={t('salvage.reading')} share={done} />}
      {report !== undefined && <SalvageFindings report={report} />}
      <div role="status">{problem !== null && <SalvageProblem problem={problem} />}</div>
      <div className="salvage-actions">
        {report !== undefined && (
          <Button kind="primary" isDisabled={isBusy} onPress={() => take.mutate(report)}>
            {t('salvage.take')}
          </Button>
        )}
        {look.isPending ? (
          <Button onPress={cancel}>{t('common:cancel')}</Button>
        ) : (
          <Button isDisabled={isBusy} onPress={() => look.mutate()}>
            {report === undefined ? t('salvage.look') : t('salvage.lookAgain')}
          </Button>
        )}
      </div>
    </section>
  );
};

const SalvageProblem = ({ problem }: { readonly problem: Problem }) => {
  const { t } = useTranslation('library');
  if (problem.code === 'cancelled') return null;
  return (
    <p>{problem.code === 'libraryDamaged' ? t('salvage.nothing') : <ProblemText problem={problem} />}</p>
  );
};

const useLook = () => {
  const { t } = useTranslation('library');
  const { client } = useApi();
  const [done, setDone] = useState(0);
  const controller = useRef<AbortController | null>(null);
  useEffect(() => () => controller.current?.abort(), []);
  const look = useMutation({
    mutationFn: async () => {
      const abort = new AbortController();
      controller.current = abort;
      setDone(0);
      const names = { project: t('salvage.recoveredProject'), version: t('salvage.recoveredVersion') };
      for await (const event of await client.library.salvage({ names }, { signal: abort.signal })) {
        if (event.kind === 'done') return event.value;
        setDone(event.done);
      }
      throw new Error('a salvage ended without a report');
    },
  });
  return {
    look,
    done,
    cancel: () => {
      controller.current?.abort();
      look.reset();
    },
  };
};

const useTake = (onTaken: (salvaged: Salvaged) => void) => {
  const { client, queries, queryClient } = useApi();
  return useMutation({
    mutationFn: (_: SalvageReport) => client.library.takeSalvaged(),
    onSuccess: ({ status, keptAs }, report) => {
      onTaken({ report, keptAs });
      queryClient.setQueryData(queries.library.status.queryKey(), status);
      // The project one was in may be lost.
      navigate({ view: 'library' });
      return queryClient.invalidateQueries();
    },
  });
};

/** Says what is missing now, over the library that is open again. */
export const SalvagedDialog = ({
  salvaged,
  onClose,
}: {
  readonly salvaged: Salvaged | null;
  readonly onClose: () => void;
}) => {
  const { t } = useTranslation(['library', 'common']);
  return (
    <Dialog
      title={t('salvage.doneTitle')}
      isOpen={salvaged !== null}
      onClose={onClose}
      width="wide"
      actions={
        <Button kind="primary" autoFocus onPress={onClose}>
          {t('common:close')}
        </Button>
      }
    >
      {salvaged !== null && (
        <div className="salvaged">
          <SalvageFindings report={salvaged.report} />
          <p className="salvage-path">{t('salvage.keptAs', { path: salvaged.keptAs })}</p>
        </div>
      )}
    </Dialog>
  );
};
