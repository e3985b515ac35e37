import { memo, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Menu } from '../../../parts/menu.tsx';
import { useFormats } from '../../../state/format.ts';
import { useShownKey } from '../../../state/keymap.ts';
import type { Version } from '../model.ts';
import { useNameOf } from '../names.ts';
import { useStable } from '../use-stable.ts';
import { useFindingWords } from './finding-words.ts';
import type { Finding } from './model.ts';
import { type RunStore, useRun } from './run-state.ts';
import { SeverityMark } from './severity-mark.tsx';
import type { Checks } from './use-checks.ts';

export interface FindingItemProps {
  readonly finding: Finding;
  readonly versions: readonly Version[];
  readonly checks: Checks;
  readonly isReadOnly: boolean;
  /** Whether it says which row it is in, as in a list of many rows. */
  readonly saysRow?: boolean;
  /** Whether Tab comes to it; in a long list it comes to one alone. */
  readonly isTabStop?: boolean;
}

/** A finding: what it is about, in a plain sentence, and what to do with it. */
export const FindingItem = memo((props: FindingItemProps) => {
  const { finding, versions, checks, isReadOnly, saysRow = false, isTabStop = true } = props;
  const { t } = useTranslation('checks');
  const formats = useFormats();
  const words = useFindingWords();
  const nameOf = useNameOf();
  const version = versions.find(({ id }) => id === finding.column);
  const isCurrent = useRun(({ current }) => current?.rowId === finding.rowId && current.key === finding.key);
  const shownKey = useShownKey();
  const kind = t(`kinds.${finding.check}`);
  const hide = (): Promise<void> => checks.dismiss(finding);
  const ofFocus = useHideFocused(checks.store, !isReadOnly && !finding.dismissed ? hide : null);
  return (
    <div className="finding" data-dismissed={finding.dismissed} {...ofFocus}>
      <button
        type="button"
        className="finding-go"
        tabIndex={isTabStop ? 0 : -1}
        {...(isCurrent ? { 'aria-current': true } : {})}
        onClick={() => checks.goTo(finding)}
      >
        <SeverityMark severity={finding.severity} />
        <span className="finding-words">
          <span className="finding-place">
            {saysRow && (
              <span className="numbers">{t('row', { row: formats.number(finding.position + 1) })}</span>
            )}
            <bdi>{version ? nameOf(version) : t('corrected')}</bdi>
            <span>{kind}</span>
          </span>
          <span className="finding-sentence">{words.sentence(finding)}</span>
        </span>
      </button>
      {!isReadOnly && (
        <Menu
          label={t('more', { kind })}
          icon="more"
          isTabStop={isTabStop}
          choices={
            finding.dismissed
              ? [{ id: 'restore', label: t('restore'), icon: 'eye', run: () => void checks.restore(finding) }]
              : [
                  {
                    id: 'one',
                    label: t('dismiss'),
                    icon: 'eyeOff',
                    ...shownKey('hideFinding'),
                    run: () => void hide(),
                  },
                  {
                    id: 'kind',
                    label: t('dismissKind', { kind }),
                    description: t('dismissKindHelp'),
                    startsGroup: true,
                    run: () => void checks.dismissKind(finding),
                  },
                ]
          }
        />
      )}
    </div>
  );
});

/** Has the key for hiding hide this finding while the focus is in it; the place keeps its focus when it gets another one. */
const useHideFocused = (store: RunStore, hide: (() => Promise<void>) | null) => {
  const { hideFocused } = useStable({ hideFocused: async () => hide?.() });
  const isFocused = useRef(false);
  const set = (isIn: boolean): void => {
    isFocused.current = isIn;
    store.change({ hideFocused: isIn ? hideFocused : null });
  };
  useEffect(
    () => () => {
      if (isFocused.current) store.change({ hideFocused: null });
    },
    [store],
  );
  return { onFocus: () => set(true), onBlur: () => set(false) };
};
