import { useEffectEvent, useLayoutEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../parts/button.tsx';
import { TaskProgress } from '../../../parts/progress.tsx';
import type { Realign } from './use-realign.ts';
import './realign-bar.css';

/** An alignment under way, over the rows it is made of; Escape or the button ends it. */
export const RealignBar = ({ realign }: { readonly realign: Realign }) => {
  const { running, cancel } = realign;
  const { t } = useTranslation(['workbench', 'common']);
  const isRunning = running !== null;
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    cancel();
  });
  useLayoutEffect(() => {
    if (!isRunning) return;
    const listen = (event: KeyboardEvent) => press(event);
    window.addEventListener('keydown', listen, { capture: true });
    return () => window.removeEventListener('keydown', listen, { capture: true });
  }, [isRunning]);
  if (running === null) return null;
  return (
    <div className="realign-bar" role="group" aria-label={t('align.again')}>
      <TaskProgress label={t(`align.${running.stage}`)} share={running.share} />
      <Button keys="Escape" onPress={cancel}>
        {t('common:cancel')}
      </Button>
    </div>
  );
};
