import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, IconButton } from '../../../parts/button.tsx';
import { Checkbox } from '../../../parts/checkbox.tsx';
import { TaskProgress } from '../../../parts/progress.tsx';
import { Region } from '../../../parts/region.tsx';
import { Select } from '../../../parts/select.tsx';
import { useApi } from '../../../state/api.ts';
import { useFormats } from '../../../state/format.ts';
import { useShownKey } from '../../../state/keymap.ts';
import type { Version } from '../model.ts';
import { useNameOf } from '../names.ts';
import { useServices } from '../services.ts';
import { FindingItem } from './finding-item.tsx';
import type { Finding, FindingFilter, Summary } from './model.ts';
import { useRun } from './run-state.ts';
import type { Checks } from './use-checks.ts';

export interface FindingsPanelProps {
  readonly versions: readonly Version[];
  readonly checks: Checks;
  readonly isReadOnly: boolean;
  readonly onClose: () => void;
}

/** Findings shown at first, and how many more at a time. */
const page = 100;

/** All findings of the project, by category, weight and text. */
export const FindingsPanel = ({ versions, checks, isReadOnly, onClose }: FindingsPanelProps) => {
  const { t } = useTranslation('checks');
  const shownKey = useShownKey();
  const summary = useRun((state) => state.summary);
  return (
    <Region role="complementary" className="bench-panel findings-panel" label={t('title')}>
      <header className="bench-panel-head">
        <h2>{t('title')}</h2>
        <span className="grow" />
        <IconButton icon="close" label={t('close')} {...shownKey('findings')} onPress={onClose} />
      </header>
      <RunLine checks={checks} />
      {summary && (
        <>
          <Filters summary={summary} versions={versions} checks={checks} />
          <HiddenKinds summary={summary} checks={checks} isReadOnly={isReadOnly} />
          <List versions={versions} checks={checks} isReadOnly={isReadOnly} />
        </>
      )}
    </Region>
  );
};

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

type Count = Summary['counts'][number];

const any = 'any';

/** What is to be seen, each choice with how many there are of it. */
const Filters = ({
  summary,
  versions,
  checks,
}: Omit<FindingsPanelProps, 'isReadOnly' | 'onClose'> & { readonly summary: Summary }) => {
  const { t } = useTranslation('checks');
  const nameOf = useNameOf();
  const formats = useFormats();
  const { filter, setFilter } = checks;
  const dismissed = filter.dismissed ?? false;
  const counts = summary.counts.filter((count) => count.dismissed === dismissed);
  const hidden = sum(summary.counts.filter((count) => count.dismissed));
  const options = <Id extends string | number>(
    part: 'category' | 'severity' | 'column',
    of: (count: Count) => Id,
    name: (id: Id) => string,
  ): readonly { readonly id: string | number; readonly label: string }[] => {
    const others = counts.filter((count) => fitsBut(filter, count, part));
    const ids = [
      ...new Set([...others.map(of), ...(filter[part] === undefined ? [] : [filter[part] as Id])]),
    ];
    return [
      { id: any, label: t(`all.${part}`, { count: sum(others) }) },
      ...ids.map((id) => ({
        id,
        label: `${name(id)} (${formats.number(sum(others.filter((count) => of(count) === id)))})`,
      })),
    ];
  };
  const choose = (part: 'category' | 'severity' | 'column', id: string | number): void => {
    const { [part]: _, ...rest } = filter;
    setFilter(id === any ? rest : ({ ...rest, [part]: id } as FindingFilter));
  };
  const columnName = (key: Finding['column']): string => {
    const version = versions.find(({ id }) => id === key);
    return version ? nameOf(version) : t('corrected');
  };
  return (
    <div className="findings-filters">
      <Select
        kind="chip"
        label={t('filters.category')}
        value={filter.category ?? any}
        options={options(
          'category',
          (count) => count.category,
          (id) => t(`categories.${id}`),
        )}
        onChange={(id) => choose('category', id)}
      />
      <Select
        kind="chip"
        label={t('filters.severity')}
        value={filter.severity ?? any}
        options={options(
          'severity',
          (count) => count.severity,
          (id) => t(`severities.${id}`),
        )}
        onChange={(id) => choose('severity', id)}
      />
      <Select
        kind="chip"
        label={t('filters.column')}
        value={filter.column ?? any}
        options={options('column', (count) => count.column, columnName)}
        onChange={(id) => choose('column', id)}
      />
      {(hidden > 0 || dismissed) && (
        <Checkbox isSelected={dismissed} onChange={(isOn) => setFilter({ ...filter, dismissed: isOn })}>
          {t('filters.dismissed', { count: hidden })}
        </Checkbox>
      )}
    </div>
  );
};

const sum = (counts: readonly Count[]): number => counts.reduce((all, { count }) => all + count, 0);

/** Whether a count falls under the filter, whatever it says of one part. */
const fitsBut = (filter: FindingFilter, count: Count, part: 'category' | 'severity' | 'column'): boolean =>
  (['category', 'severity', 'column'] as const).every(
    (other) => other === part || filter[other] === undefined || filter[other] === count[other],
  );

/** Kinds that were set aside as a whole, each with a way back. */
const HiddenKinds = ({
  summary,
  checks,
  isReadOnly,
}: Pick<FindingsPanelProps, 'checks' | 'isReadOnly'> & { readonly summary: Summary }) => {
  const { t } = useTranslation('checks');
  if (summary.dismissedKinds.length === 0) return null;
  return (
    <div className="findings-kinds">
      <p>{t('hiddenKinds')}</p>
      <ul>
        {summary.dismissedKinds.map((check) => (
          <li key={check}>
            <span>{t(`kinds.${check}`)}</span>
            {!isReadOnly && (
              <Button
                kind="quiet"
                aria-label={t('restoreKindOf', { kind: t(`kinds.${check}`) })}
                onPress={() => void checks.restoreKind(check)}
              >
                {t('restoreKind')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
};

const List = ({ versions, checks, isReadOnly }: Omit<FindingsPanelProps, 'onClose'>) => {
  const { t } = useTranslation('checks');
  const { queries } = useApi();
  const { projectId } = useServices();
  const formats = useFormats();
  const { filter } = checks;
  const [shown, setShown] = useState(page);
  const input = { projectId, filter, count: Math.min(shown, 1000) };
  const { data } = useQuery(queries.checks.list.queryOptions({ input, placeholderData: keepPreviousData }));
  if (!data) return null;
  if (data.findings.length === 0) return <p className="findings-none">{t('none')}</p>;
  return (
    <section aria-label={t('list')}>
      <p className="findings-count numbers">{t('count', { count: data.total })}</p>
      <ol className="findings">
        {data.findings.map((finding) => (
          <FindingItem
            key={`${finding.rowId} ${finding.key}`}
            finding={finding}
            versions={versions}
            checks={checks}
            isReadOnly={isReadOnly}
            place={<span className="numbers">{t('row', { row: formats.number(finding.position + 1) })}</span>}
            onGo={() => checks.goTo(finding)}
          />
        ))}
      </ol>
      {data.total > data.findings.length && shown < 1000 && (
        <Button onPress={() => setShown(shown + page)}>{t('showMore')}</Button>
      )}
    </section>
  );
};
