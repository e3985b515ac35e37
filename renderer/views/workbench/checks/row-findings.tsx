import { useQuery } from '@tanstack/react-query';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '../../../state/api.ts';
import type { Version } from '../model.ts';
import { useServices } from '../services.ts';
import { findingsAround } from './finding-blocks.ts';
import { FindingItem } from './finding-item.tsx';
import type { Checks } from './use-checks.ts';

export interface RowFindingsProps {
  readonly position: number;
  readonly versions: readonly Version[];
  readonly checks: Checks;
  readonly isReadOnly: boolean;
}

/** What the checks found in the current row; nothing where they found nothing. */
export const RowFindings = memo(({ position, versions, checks, isReadOnly }: RowFindingsProps) => {
  const { t } = useTranslation('checks');
  const { queries } = useApi();
  const { projectId } = useServices();
  // The lines under the words have asked for them already, so they are there with the row, and nothing jumps.
  const input = findingsAround(projectId, position);
  const { data = [] } = useQuery(queries.checks.window.queryOptions({ input }));
  const findings = data.filter((finding) => finding.position === position && !finding.dismissed);
  if (findings.length === 0) return null;
  return (
    <section className="bench-section" aria-label={t('title')}>
      <h3 className="label">
        <span>{t('title')}</span>
        <span className="numbers">{findings.length}</span>
      </h3>
      <ol className="findings">
        {findings.map((finding) => (
          <li key={finding.key}>
            <FindingItem finding={finding} versions={versions} checks={checks} isReadOnly={isReadOnly} />
          </li>
        ))}
      </ol>
    </section>
  );
});
