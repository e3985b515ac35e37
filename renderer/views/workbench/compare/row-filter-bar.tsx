import { useMemo } from 'react';
import { ToggleButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { type RowState, rowStates } from '../../../../shared/domain/model.ts';
import { searchModes } from '../../../../shared/domain/search/find.ts';
import { Button } from '../../../parts/button.tsx';
import { Progress } from '../../../parts/progress.tsx';
import { SearchField } from '../../../parts/search-field.tsx';
import { Select } from '../../../parts/select.tsx';
import { useFormats } from '../../../state/format.ts';
import type { Version } from '../model.ts';
import { useNameOf } from '../names.ts';
import { leaveFilters } from './filter-key.ts';
import {
  countPassing,
  filtersByHand,
  filtersOfIndex,
  type RowFilterName,
  rowFilters,
  rowOrders,
} from './row-filters.ts';
import { SearchHits } from './search-hits.tsx';
import { stripContents } from './strip.ts';
import type { Comparison } from './use-comparison.ts';
import type { RowFilterControl } from './use-row-filter.ts';

export interface RowFilterBarProps {
  readonly comparison: Comparison;
  readonly versions: readonly Version[];
}

/** What rows there are to look at, as chips with their counts; a search; the order; and one way out of all of it. */
export const RowFilterBar = ({ comparison, versions }: RowFilterBarProps) => {
  const { filter: control, stripContent, setStripContent } = comparison;
  const { t } = useTranslation(['compare', 'common']);
  const { filter, search, problem, set } = control;
  return (
    <div
      className="row-filters"
      role="group"
      aria-label={t('filters.label')}
      onKeyDown={(event) => {
        // What has a use for it, such as a search that is not empty, has kept it to itself.
        if (event.key === 'Escape' && !event.defaultPrevented) leaveFilters();
      }}
    >
      <SearchHits search={search} />
      <RowSearch control={control} versions={versions} />
      <FilterChips comparison={comparison} />
      <Select
        kind="chip"
        label={t('filters.state')}
        value={filter.state ?? 'any'}
        options={[
          { id: 'any' as RowState | 'any', label: t('filters.anyState') },
          ...rowStates.map((state) => ({ id: state, label: t(`common:states.${state}`) })),
        ]}
        onChange={(state) => set({ state: state === 'any' ? null : state })}
      />
      <Select
        kind="chip"
        label={t('filters.order')}
        value={filter.order}
        options={rowOrders.map((order) => ({ id: order, label: t(`filters.orders.${order}`) }))}
        onChange={(order) => set({ order })}
      />
      <Select
        kind="chip"
        label={t('filters.strip')}
        value={stripContent}
        options={stripContents.map((content) => ({ id: content, label: t(`filters.contents.${content}`) }))}
        onChange={setStripContent}
      />
      <span className="grow" />
      <FilterOutcome comparison={comparison} />
      {problem !== null && (
        <p className="row-filters-problem" role="alert">
          {problem}
        </p>
      )}
    </div>
  );
};

interface RowSearchProps {
  readonly control: RowFilterControl;
  readonly versions: readonly Version[];
}

/** Words to look for, how, and in which text. */
const RowSearch = ({ control: { search, find }, versions }: RowSearchProps) => {
  const { t } = useTranslation('compare');
  const nameOf = useNameOf();
  return (
    <span className="row-filters-search">
      <SearchField label={t('filters.search')} value={search.text} onChange={(text) => find({ text })} />
      <Select
        kind="chip"
        label={t('filters.mode')}
        value={search.mode}
        options={searchModes.map((mode) => ({ id: mode, label: t(`filters.modes.${mode}`) }))}
        onChange={(mode) => find({ mode })}
      />
      <Select
        kind="chip"
        label={t('filters.in')}
        value={search.column ?? 'any'}
        options={[
          { id: 'any' as number | 'any' | 'corrected', label: t('filters.any') },
          ...versions.map((version) => ({ id: version.id, label: nameOf(version) })),
          { id: 'corrected', label: t('filters.corrected') },
        ]}
        onChange={(column) => find({ column: column === 'any' ? null : column })}
      />
    </span>
  );
};

type OfComparison = Pick<RowFilterBarProps, 'comparison'>;

/** One chip for each kind of rows, with how many there are. */
const FilterChips = ({ comparison: { known, filter: control, comparing } }: OfComparison) => {
  const { t } = useTranslation('compare');
  const formats = useFormats();
  const counts = useMemo(() => countPassing(known), [known]);
  const { filter, set } = control;
  const isKnown = (name: RowFilterName): boolean =>
    name === 'findings'
      ? known.worst !== null
      : filtersOfIndex.includes(name) || comparing.facts.facts !== null;
  /** Where nobody comments, bookmarks or reviews, nothing is said of it. */
  const isOffered = (name: RowFilterName): boolean =>
    !filtersByHand.includes(name) || counts[name] > 0 || filter.names.includes(name);
  const toggle = (name: RowFilterName, isOn: boolean) =>
    set({ names: isOn ? [...filter.names, name] : filter.names.filter((other) => other !== name) });
  return rowFilters.filter(isOffered).map((name) => (
    <ToggleButton
      key={name}
      className="button button-chip align-chip"
      isSelected={filter.names.includes(name)}
      onChange={(isOn) => toggle(name, isOn)}
    >
      {t(`filters.names.${name}`)}{' '}
      <b className="numbers">{isKnown(name) ? formats.number(counts[name]) : '…'}</b>
    </ToggleButton>
  ));
};

/** How far the comparing is that some filters wait for, and how many rows are left. */
const FilterOutcome = ({ comparison }: OfComparison) => {
  const { filter: control, comparing, askedFor, order } = comparison;
  const { progress, cancel } = comparing.facts;
  const { t } = useTranslation(['compare', 'common']);
  const formats = useFormats();
  return (
    <>
      {progress !== null && (
        <span className="row-filters-work">
          <Progress label={t('filters.comparing')} confirmed={progress} edited={progress} />
          <Button kind="quiet" onPress={cancel}>
            {t('common:cancel')}
          </Button>
        </span>
      )}
      <span className="row-filters-shown">
        <span className="numbers bench-quiet" role="status">
          {t('filters.shown', { count: askedFor, rows: formats.number(askedFor) })}
          {askedFor > 0 && order !== null && order.length > askedFor && t('filters.kept')}
        </span>
        {control.isActive && (
          <Button kind="quiet" icon="close" onPress={control.clear}>
            {t('filters.clear')}
          </Button>
        )}
      </span>
    </>
  );
};
