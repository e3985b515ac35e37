import { useTranslation } from 'react-i18next';
import { Button } from '../../../parts/button.tsx';
import { Checkbox } from '../../../parts/checkbox.tsx';
import { Select } from '../../../parts/select.tsx';
import { useFormats } from '../../../state/format.ts';
import type { Version } from '../model.ts';
import { useNameOf } from '../names.ts';
import type { Finding, FindingFilter, Summary } from './model.ts';
import type { Checks } from './use-checks.ts';

type Count = Summary['counts'][number];

const any = 'any';

export interface FiltersProps {
  readonly summary: Summary;
  readonly versions: readonly Version[];
  readonly checks: Checks;
}

/** What is to be seen, each choice with how many there are of it. */
export const Filters = ({ summary, versions, checks }: FiltersProps) => {
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

export interface HiddenKindsProps {
  readonly summary: Summary;
  readonly checks: Checks;
  readonly isReadOnly: boolean;
}

/** Kinds that were dismissed as a whole, each with a way back. */
export const HiddenKinds = ({ summary, checks, isReadOnly }: HiddenKindsProps) => {
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
