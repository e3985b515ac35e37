import { usePainted } from '../../state/after-paint.ts';
import { FilterBar } from './align/filter-bar.tsx';
import { RealignBar } from './align/realign-bar.tsx';
import type { Align } from './align/use-align.ts';
import type { Realign } from './align/use-realign.ts';
import { RowFilterBar } from './compare/row-filter-bar.tsx';
import type { Comparison } from './compare/use-comparison.ts';
import { LostDrafts } from './correct/lost-drafts.tsx';
import { NotSaved } from './correct/not-saved.tsx';
import type { RowIndex, Version } from './model.ts';
import { ProjectGone } from './project-gone.tsx';
import { Tour } from './tour/tour.tsx';

export interface BenchTopProps {
  readonly index: RowIndex;
  readonly versions: readonly Version[];
  readonly isAligning: boolean;
  readonly align: Align;
  readonly realign: Realign;
  readonly comparison: Comparison;
}

/** Above the grid: what is not saved, what was lost and found, the tour, which rows are shown, and an alignment under way. */
export const BenchTop = (props: BenchTopProps) => {
  const { versions, isAligning, align, realign, comparison } = props;
  // An edit is painted before its rows are counted.
  const index = usePainted(props.index);
  const { filter } = comparison;
  return (
    <div className="bench-top">
      <ProjectGone />
      <NotSaved />
      <LostDrafts />
      <Tour />
      {isAligning && <FilterBar index={index} align={align} />}
      {!isAligning && (filter.isOpen || filter.isActive) && (
        <RowFilterBar comparison={comparison} versions={versions} />
      )}
      <RealignBar realign={realign} />
    </div>
  );
};
