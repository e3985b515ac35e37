import { useTranslation } from 'react-i18next';
import { Button } from '../../parts/button.tsx';
import { Icon } from '../../parts/icon.tsx';
import { useApi } from '../../state/api.ts';
import { desktopBridge } from '../../state/bridge.ts';
import { ProblemPage } from './problem-page.tsx';

/**
 * The core does not answer. The change feed keeps trying by itself; the button only makes it sooner.
 * As a banner it leaves the screen as it was, so that nothing typed is lost from sight.
 */
export const ConnectionLost = ({ isBanner = false }: { readonly isBanner?: boolean }) => {
  const { t } = useTranslation();
  const { changes } = useApi();
  const advice = desktopBridge() === null ? t('connection.adviceWeb') : t('connection.adviceDesktop');
  if (isBanner) {
    return (
      <div className="banner" role="alert">
        <Icon name="disconnected" />
        <p>
          <b>{t('connection.lost')}</b> {advice}
        </p>
        <Button onPress={changes.retryNow}>{t('tryAgain')}</Button>
      </div>
    );
  }
  return (
    <ProblemPage
      title={t('connection.lost')}
      actions={
        <Button kind="primary" onPress={changes.retryNow}>
          {t('tryAgain')}
        </Button>
      }
    >
      <p>{advice}</p>
    </ProblemPage>
  );
};
