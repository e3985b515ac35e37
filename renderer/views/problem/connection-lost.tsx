import { useTranslation } from 'react-i18next';
import { Button } from '../../parts/button.tsx';
import { Icon } from '../../parts/icon.tsx';
import { useApi } from '../../state/api.ts';
import { desktopBridge } from '../../state/bridge.ts';
import { ProblemPage } from './problem-page.tsx';

/**
 * The core does not answer. The change feed keeps trying by itself; the button only makes it sooner. Where the core was
 * started anew (`isRenewed`) it does not know this page, which has to be loaded anew: what was typed waits for that.
 * As a banner it leaves the screen as it was, so that nothing typed is lost from sight.
 */
export const ConnectionLost = ({
  isBanner = false,
  isRenewed,
}: {
  readonly isBanner?: boolean;
  readonly isRenewed: boolean;
}) => {
  const { t } = useTranslation();
  const { changes } = useApi();
  const title = isRenewed ? t('connection.renewed') : t('connection.lost');
  const advice = isRenewed
    ? t('connection.adviceRenewed')
    : desktopBridge() === null
      ? t('connection.adviceWeb')
      : t('connection.adviceDesktop');
  const action = {
    onPress: isRenewed ? () => location.reload() : changes.retryNow,
    children: isRenewed ? t('crash.reload') : t('tryAgain'),
  };
  if (isBanner) {
    return (
      <div className="banner" role="alert">
        <Icon name="disconnected" />
        <p>
          <b>{title}</b> {advice}
        </p>
        <Button {...action} />
      </div>
    );
  }
  return (
    <ProblemPage title={title} actions={<Button kind="primary" {...action} />}>
      <p>{advice}</p>
    </ProblemPage>
  );
};
