import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Button } from '../../parts/button.tsx';
import { Icon } from '../../parts/icon.tsx';
import { ProblemText } from '../../parts/problem-text.tsx';
import { useApi } from '../../state/api.ts';
import { problemOf } from '../../state/problem.ts';
import { useServices } from './services.ts';
import '../problem/problem-page.css';

/** Whether the open project was removed meanwhile, in another window or by the terminal: nothing of it can be saved then. */
export const useIsGone = (): boolean => {
  const { queries } = useApi();
  const { projectId } = useServices();
  const { error } = useQuery(queries.project.get.queryOptions({ input: { projectId } }));
  return error !== null && problemOf(error).code === 'notFound';
};

/** Says that the project was removed, and brings it back: what is written meanwhile waits for that. */
export const ProjectGone = () => {
  const { t } = useTranslation('workbench');
  const { queries, queryClient } = useApi();
  const { projectId, autosave } = useServices();
  const bringBack = useMutation(
    queries.project.restore.mutationOptions({
      onSettled: async () => {
        await queryClient.invalidateQueries();
        await autosave.flush();
      },
    }),
  );
  if (!useIsGone()) return null;
  return (
    <div className="banner" role="alert">
      <Icon name="warning" />
      <p>
        <b>{t('gone.removed')}</b> {t('gone.kept')}
        {bringBack.error && (
          <>
            {' '}
            <ProblemText problem={problemOf(bringBack.error)} />
          </>
        )}
      </p>
      <Button isDisabled={bringBack.isPending} onPress={() => bringBack.mutate({ projectId })}>
        {t('gone.bringBack')}
      </Button>
    </div>
  );
};
