import { memo, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, IconButton } from '../../../parts/button.tsx';
import { TaskProgress } from '../../../parts/progress.tsx';
import { Region } from '../../../parts/region.tsx';
import { useShownKey } from '../../../state/keymap.ts';
import type { Version } from '../model.ts';
import { Filters, HiddenKinds } from './finding-filters.tsx';
import { FindingList } from './finding-list.tsx';
import { useRun } from './run-state.ts';
import type { Checks } from './use-checks.ts';

export interface FindingsPanelProps {
  readonly versions: readonly Version[];
  readonly checks: Checks;
  readonly isReadOnly: boolean;
  readonly onClose: () => void;
}

/** All findings of the project, by category, weight and text. Opened, it has the focus: the list takes it from the heading. */
export const FindingsPanel = memo(({ versions, checks, isReadOnly, onClose }: FindingsPanelProps) => {
  const { t } = useTranslation('checks');
  const shownKey = useShownKey();
  const summary = useRun((state) => state.summary);
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <Region role="complementary" className="bench-panel findings-panel" label={t('title')}>
      <header className="bench-panel-head">
        <h2 ref={heading} tabIndex={-1}>
          {t('title')}
        </h2>
        <span className="grow" />
        <IconButton icon="close" label={t('close')} {...shownKey('findings')} onPress={onClose} />
      </header>
      <RunLine checks={checks} />
      {summary && (
        <>
          <Filters summary={summary} versions={versions} checks={checks} />
          <HiddenKinds summary={summary} checks={checks} isReadOnly={isReadOnly} />
          <FindingList versions={versions} checks={checks} isReadOnly={isReadOnly} />
        </>
      )}
    </Region>
  );
});

/** How far a run is, and a way to stop it or begin it. */
const RunLine = ({ checks }: { readonly checks: Checks }) => {
  const { t } = useTranslation('checks');
  const phase = useRun((state) => state.phase);
  const done = useRun((state) => state.done);
  const isFirst = useRun((state) => state.summary === null);
  if (phase === 'running' && (isFirst || done > 0))
    return (
      <div className="findings-run">
        <TaskProgress label={t('running')} share={done} />
        <Button kind="quiet" onPress={checks.stop}>
          {t('stop')}
        </Button>
      </div>
    );
  if (phase !== 'stopped' && phase !== 'failed') return null;
  return (
    <div className="findings-run">
      <p>{t(phase)}</p>
      <Button onPress={checks.again}>{t('again')}</Button>
    </div>
  );
};
