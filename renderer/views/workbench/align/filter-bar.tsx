import { memo, useMemo } from 'react';
import { ToggleButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Menu } from '../../../parts/menu.tsx';
import { useFormats } from '../../../state/format.ts';
import { useShownKey } from '../../../state/keymap.ts';
import type { RowIndex } from '../model.ts';
import { type AlignFilter, alignFilters, filterCounts } from './filters.ts';
import type { Align } from './use-align.ts';

/** Confidences above which all rows can be accepted at once. */
const thresholds = [0.95, 0.9, 0.8] as const;

export interface FilterBarProps {
  readonly index: RowIndex;
  readonly align: Align;
}

/** What rows there are to look at, each kind a chip with its count; and what can be accepted at once. */
export const FilterBar = memo(({ index, align }: FilterBarProps) => {
  const { t } = useTranslation('workbench');
  const counts = useMemo(() => filterCounts(index), [index]);
  return (
    <div className="align-filters" role="group" aria-label={t('alignMode.filters.label')}>
      {alignFilters.map((filter) => (
        <FilterChip
          key={filter}
          filter={filter}
          count={counts[filter]}
          isSelected={align.state.filters.includes(filter)}
          onToggle={align.toggleFilter}
        />
      ))}
      <ToggleButton
        className="button button-chip align-chip"
        isSelected={align.state.worstFirst}
        onChange={(worstFirst) => align.set({ worstFirst })}
      >
        {t('alignMode.filters.worst')}
      </ToggleButton>
      <span className="grow" />
      <AcceptMenu align={align} />
    </div>
  );
});

interface FilterChipProps {
  readonly filter: AlignFilter;
  readonly count: number;
  readonly isSelected: boolean;
  readonly onToggle: (filter: AlignFilter) => void;
}

const FilterChip = memo(({ filter, count, isSelected, onToggle }: FilterChipProps) => {
  const { t } = useTranslation('workbench');
  const formats = useFormats();
  return (
    <ToggleButton
      className="button button-chip align-chip"
      isSelected={isSelected}
      onChange={() => onToggle(filter)}
    >
      {t(`alignMode.filters.${filter}`)} <b className="numbers">{formats.number(count)}</b>
    </ToggleButton>
  );
});

/** Accepts all above, or all that are sure enough. */
const AcceptMenu = memo(({ align }: Pick<FilterBarProps, 'align'>) => {
  const { t } = useTranslation('workbench');
  const shownKey = useShownKey();
  const formats = useFormats();
  return (
    <Menu
      label={t('alignMode.acceptMany')}
      kind="chip"
      isDisabled={align.isReadOnly}
      choices={[
        {
          id: 'above',
          label: t('alignMode.actions.acceptAbove'),
          ...shownKey('align.acceptAbove'),
          run: () => align.does('acceptAbove'),
        },
        ...thresholds.map((confidence) => ({
          id: String(confidence),
          label: t('alignMode.acceptAtLeast', { percent: formats.percent(confidence) }),
          run: () => align.acceptSure(confidence),
        })),
      ]}
    />
  );
});
