import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../parts/button.tsx';
import { Icon } from '../../../parts/icon.tsx';
import { useProblemText } from '../../../parts/problem-text.tsx';
import { useIsGone } from '../project-gone.tsx';
import { useAutosave, useServices } from '../services.ts';
import '../../problem/problem-page.css';

/**
 * Why what was typed is not in the library, in full and across the window: whoever reads it too late has typed for an
 * hour. A core that does not answer has a banner of its own, and so has a project that was removed.
 */
export const NotSaved = memo(() => {
  const { t } = useTranslation('workbench');
  const { autosave } = useServices();
  const problemText = useProblemText();
  const failure = useAutosave((state) => state.failure);
  const isGone = useIsGone();
  if (failure === null || failure.code === 'unreachable' || isGone) return null;
  return (
    <div className="banner" role="alert">
      <Icon name="warning" />
      <p>
        <b>{t('saved.failed')}</b> <bdi>{problemText(failure)}</bdi> {t('saved.kept')}
      </p>
      <Button onPress={() => void autosave.flush()}>{t('saved.retry')}</Button>
    </div>
  );
});
