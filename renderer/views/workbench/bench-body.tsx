import { BenchTop } from './bench-top.tsx';
import { RowApparatus } from './compare/apparatus.tsx';
import { Grid } from './grid/grid.tsx';
import type { RowActions } from './grid/grid-row.tsx';
import { BenchPanel } from './panel/bench-panel.tsx';
import type { BenchPlace } from './use-bench-place.ts';
import type { BenchWork } from './use-bench-work.ts';
import { useStable } from './use-stable.ts';

export interface BenchBodyProps {
  readonly place: BenchPlace;
  readonly work: BenchWork;
}

/** What lies between bar and foot: the grid with what stands over, under and beside it. */
export const BenchBody = ({ place, work }: BenchBodyProps) => {
  const { index, table, project, isReadOnly, isAligning, canCorrect, move, columnActions } = place;
  const { comparison, corrections, align, realign, panels, comments, checks } = work;
  const { isPanelOpen, isListing, togglePanel, toggleFindings } = panels;
  const { versions } = project;
  const count = index.ids.length;
  const rowActions: RowActions = useStable({
    take: corrections.take,
    confirm: () => corrections.confirm(false),
    reject: corrections.reject,
    editorFocused: (position: number) => move({ kind: 'editorFocused', position }),
    leaveEditor: () => move({ kind: 'leaveEditor' }),
  });
  const headActions = useStable({ move: columnActions.move, resize: columnActions.resize });
  return (
    <div className="bench" data-panel={isPanelOpen || isListing} data-read-only={isReadOnly}>
      <BenchTop {...{ index, versions, isAligning, align, realign, comparison }} />
      <Grid
        index={index}
        table={table}
        strip={comparison.strip}
        change={comparison.comparing.changes.current}
        layout={place.layout}
        shown={place.shown}
        order={work.order}
        align={align}
        mode={place.mode}
        textSize={place.textSize}
        isReadOnly={isReadOnly}
        rowActions={rowActions}
        headActions={headActions}
        onMove={move}
        onEdit={(position) => move({ kind: 'edit', position })}
      />
      {comparison.hasApparatus && !isAligning && (
        <RowApparatus count={count} table={table} onClose={() => comparison.setApparatus(false)} />
      )}
      <BenchPanel
        opened={isListing ? 'findings' : !isPanelOpen ? null : isAligning ? 'align' : 'row'}
        onClose={isListing ? toggleFindings : togglePanel}
        onBookmark={work.toggleBookmark}
        {...{ count, table, versions, canCorrect, isReadOnly, align, comments, checks }}
      />
    </div>
  );
};
