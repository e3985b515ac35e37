import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Button } from '../../parts/button.tsx';
import { Icon } from '../../parts/icon.tsx';
import { ProblemText } from '../../parts/problem-text.tsx';
import { useApi } from '../../state/api.ts';
import { useDialogs } from '../../state/dialogs.ts';
import './problem-page.css';

const useBackupProblem = () => {
  const { queries } = useApi();
  const { data: status } = useQuery(queries.library.status.queryOptions());
  return status?.backupProblem ?? null;
};

/** Says why no backup was made, and where, as long as that is so; tries again at once when asked. */
export const BackupFailed = () => {
  const { t } = useTranslation();
  const { queries, queryClient } = useApi();
  const problem = useBackupProblem();
  const retry = useMutation({
    ...queries.library.backUp.mutationOptions(),
    onSuccess: (status) => {
      queryClient.setQueryData(queries.library.status.queryKey(), status);
      return queryClient.invalidateQueries({ queryKey: queries.library.backups.key() });
    },
  });
  if (problem === null) return null;
  return (
    <div className="banner" role="status">
      <Icon name="warning" />
      <p>
        <ProblemText problem={problem} />
      </p>
      <Button isDisabled={retry.isPending} onPress={() => retry.mutate(undefined)}>
        {t('preferences.backUpNow')}
      </Button>
    </div>
  );
};

/** The same in three words, where a line more would move the texts; leads to where all of it stands. */
export const BackupFailedMark = () => {
  const { t } = useTranslation();
  const { open } = useDialogs();
  const problem = useBackupProblem();
  return (
    <span role="status">
      {problem !== null && (
        <Button kind="quiet" icon="warning" onPress={() => open('preferences')}>
          {t('preferences.backupsFail')}
        </Button>
      )}
    </span>
  );
};
