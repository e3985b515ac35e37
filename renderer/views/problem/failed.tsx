import { useTranslation } from 'react-i18next';
import { Button } from '../../parts/button.tsx';
import { ProblemText } from '../../parts/problem-text.tsx';
import { problemOf } from '../../state/problem.ts';
import { routeHref } from '../../state/route.ts';
import { ProblemPage } from './problem-page.tsx';

export interface FailedProps {
  readonly error: unknown;
  readonly onRetry: () => unknown;
}

/** In place of a screen whose contents the core refuses: why, and the ways on. */
export const Failed = ({ error, onRetry }: FailedProps) => {
  const { t } = useTranslation(['library', 'common']);
  return (
    <ProblemPage
      title={t('failed.title')}
      actions={
        <>
          <Button kind="primary" onPress={() => void onRetry()}>
            {t('common:tryAgain')}
          </Button>
          <a className="button button-plain" href={routeHref({ view: 'library' })}>
            {t('failed.back')}
          </a>
        </>
      }
    >
      <p>
        <ProblemText problem={problemOf(error)} />
      </p>
    </ProblemPage>
  );
};
