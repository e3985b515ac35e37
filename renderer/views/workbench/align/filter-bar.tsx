import { useMemo } from 'react';
import { ToggleButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Menu } from '../../../parts/menu.tsx';
import { useFormats } from '../../../state/format.ts';
import { useShownKey } from '../../../state/keymap.ts';
import type { RowIndex } from '../model.ts';
import { alignFilters, filterCounts } from './filters.ts';
import type { Align } from './use-align.ts';

/** Confidences above which all rows can be accepted at once. */
const thresholds = [0.95, 0.9, 0.8] as const;

export interface FilterBarProps {
  readonly index: RowIndex;
  readonly align: Align;
  readonly position: number;
}

/** What rows there are to look at, each kind a chip with its count; and what can be accepted at once. */
export const FilterBar = ({ index, align, position }: FilterBarProps) => {
  const { t } = useTranslation('workbench');
  const shownKey = useShownKey();
  const formats = useFormats();
  const counts = useMemo(() => filterCounts(index), [index]);
  return (
    <div className="align-filters" role="group" aria-label={t('alignMode.filters.label')}>
      {alignFilters.map((filter) => (
        <ToggleButton
          key={filter}
          className="button button-chip align-chip"
          isSelected={align.state.filters.includes(filter)}
          onChange={() => align.toggleFilter(filter)}
        >
          {t(`alignMode.filters.${filter}`)} <b className="numbers">{formats.number(counts[filter])}</b>
        </ToggleButton>
      ))}
      <ToggleButton
        className="button button-chip align-chip"
        isSelected={align.state.worstFirst}
        onChange={(worstFirst) => align.set({ worstFirst })}
      >
        {t('alignMode.filters.worst')}
      </ToggleButton>
      <span className="grow" />
      <Menu
        label={t('alignMode.acceptMany')}
        kind="chip"
        isDisabled={align.isReadOnly}
        choices={[
          {
            id: 'above',
            label: t('alignMode.actions.acceptAbove'),
            ...shownKey('align.acceptAbove'),
            run: () => align.accept(position, null),
          },
          ...thresholds.map((confidence) => ({
            id: String(confidence),
            label: t('alignMode.acceptAtLeast', { percent: formats.percent(confidence) }),
            run: () => align.accept(null, confidence),
          })),
        ]}
      />
    </div>
  );
};
