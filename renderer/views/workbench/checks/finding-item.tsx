import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Menu } from '../../../parts/menu.tsx';
import type { Version } from '../model.ts';
import { useNameOf } from '../names.ts';
import { useFindingWords } from './finding-words.ts';
import type { Finding } from './model.ts';
import { useRun } from './run-state.ts';
import { SeverityMark } from './severity-mark.tsx';
import type { Checks } from './use-checks.ts';

export interface FindingItemProps {
  readonly finding: Finding;
  readonly versions: readonly Version[];
  readonly checks: Checks;
  readonly isReadOnly: boolean;
  /** Before the version's name: the row, in a list of many rows. */
  readonly place?: ReactNode;
  /** Whether Tab comes to it; in a long list it comes to one alone. */
  readonly isTabStop?: boolean;
  readonly onGo: () => void;
}

/** A finding: what it is about, in a plain sentence, and what to do with it. */
export const FindingItem = (props: FindingItemProps) => {
  const { finding, versions, checks, isReadOnly, place, isTabStop = true, onGo } = props;
  const { t } = useTranslation('checks');
  const words = useFindingWords();
  const nameOf = useNameOf();
  const version = versions.find(({ id }) => id === finding.column);
  const isCurrent = useRun(({ current }) => current?.rowId === finding.rowId && current.key === finding.key);
  const kind = t(`kinds.${finding.check}`);
  return (
    <div className="finding" data-dismissed={finding.dismissed}>
      <button
        type="button"
        className="finding-go"
        tabIndex={isTabStop ? 0 : -1}
        {...(isCurrent ? { 'aria-current': true } : {})}
        onClick={onGo}
      >
        <SeverityMark severity={finding.severity} />
        <span className="finding-words">
          <span className="finding-place">
            {place}
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
                  { id: 'one', label: t('dismiss'), icon: 'eyeOff', run: () => void checks.dismiss(finding) },
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
};
