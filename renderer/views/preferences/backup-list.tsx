import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Button } from '../../parts/button.tsx';
import { useNotify } from '../../parts/notice.tsx';
import { useProblemText } from '../../parts/problem-text.tsx';
import { useApi } from '../../state/api.ts';
import { useFormats } from '../../state/format.ts';
import { problemOf } from '../../state/problem.ts';
import { navigate } from '../../state/route.ts';
import './backup-list.css';

export interface BackupListProps {
  /** What becomes of the present library. */
  readonly note: string;
  /** What is said where there is no backup. */
  readonly none: string;
}

/** The library's backups, newest first, each of which can be put in its place. */
export const BackupList = ({ note, none }: BackupListProps) => {
  const { t } = useTranslation();
  const formats = useFormats();
  const { queries } = useApi();
  const { data: status } = useQuery(queries.library.status.queryOptions());
  // Backups come about by themselves, without a change being announced.
  const { data: backups } = useQuery(queries.library.backups.queryOptions({ staleTime: 0 }));
  const restore = useRestore();
  const canRestore = status?.state !== 'readOnly' && !restore.isPending;
  return (
    <div className="backups">
      <p className="label" aria-hidden="true">
        {t('preferences.backups')}
      </p>
      <ul className="backups-list" aria-label={t('preferences.backups')}>
        {backups?.map((backup) => (
          <li key={backup.name} className="backups-line numbers">
            <span>{formats.moment(backup.at)}</span>
            <span className="backups-size">
              {t('preferences.backupSize', { count: backup.projects, size: formats.bytes(backup.bytes) })}
            </span>
            <Button
              kind="quiet"
              isDisabled={!canRestore}
              aria-label={t('preferences.restoreOf', { moment: formats.moment(backup.at) })}
              onPress={() => restore.mutate({ name: backup.name, moment: formats.moment(backup.at) })}
            >
              {t('preferences.restore')}
            </Button>
          </li>
        ))}
      </ul>
      <p className="backups-note">{backups?.length === 0 ? none : note}</p>
    </div>
  );
};

const useRestore = () => {
  const { t } = useTranslation();
  const { client, queries, queryClient } = useApi();
  const notify = useNotify();
  const problemText = useProblemText();
  return useMutation({
    mutationFn: ({ name }: { readonly name: string; readonly moment: string }) =>
      client.library.restore({ name }),
    onSuccess: async (status, { moment }) => {
      queryClient.setQueryData(queries.library.status.queryKey(), status);
      // The project one was in may not exist in the backup.
      navigate({ view: 'library' });
      await queryClient.invalidateQueries();
      notify({ message: t('preferences.restored', { moment }) });
    },
    onError: (error) => notify({ message: problemText(problemOf(error)), tone: 'problem' }),
  });
};
