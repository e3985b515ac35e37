import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '../../state/api.ts';
import { usePreferences } from '../../state/preferences.ts';
import { routeHref } from '../../state/route.ts';
import { Screen } from '../shell/screen.tsx';
import { shownPositions } from './align/filters.ts';
import { useAlign } from './align/use-align.ts';
import { useRealign } from './align/use-realign.ts';
import './align/align.css';
import { type BarActions, BenchBar } from './bench-bar.tsx';
import { type BenchDialog, BenchDialogs } from './bench-dialogs.tsx';
import { BenchFoot } from './bench-foot.tsx';
import { BenchPanel } from './bench-panel.tsx';
import { BenchTop } from './bench-top.tsx';
import { FindingLines } from './checks/finding-lines.tsx';
import { useChecks } from './checks/use-checks.ts';
import './checks/checks.css';
import { columnBasis } from './columns.ts';
import { useComments } from './comments/use-comments.ts';
import { RowApparatus } from './compare/apparatus.tsx';
import { ComparingContexts } from './compare/comparing-contexts.tsx';
import { useComparison } from './compare/use-comparison.ts';
import './compare/compare.css';
import { useLens } from './compare/use-lens.ts';
import { Grid } from './grid.tsx';
import type { HeadActions } from './grid-head.tsx';
import type { RowActions } from './grid-row.tsx';
import type { Mode, ProjectDetail, RowIndex } from './model.ts';
import { useVersionNames } from './names.ts';
import { ServicesContext } from './services.ts';
import { useBenchKeys } from './use-bench-keys.ts';
import { useColumnActions } from './use-column-actions.ts';
import { useCorrections } from './use-corrections.ts';
import { useCursor } from './use-cursor.ts';
import { useLayout } from './use-layout.ts';
import { useOpened } from './use-opened.ts';
import { useOwnServices } from './use-own-services.ts';
import { usePanels } from './use-panels.ts';
import { useRowsOfOthers } from './use-rows-of-others.ts';
import { useSelection } from './use-selection.ts';
import { useStable } from './use-stable.ts';
import { useTravel } from './use-travel.ts';
import { useUndo } from './use-undo.ts';
import { useView } from './use-view.ts';
import { Correspondence } from './words/correspondence.tsx';

export interface BenchProps {
  readonly opened: ProjectDetail;
  readonly index: RowIndex;
  /** The row to begin at; undefined: where one was. */
  readonly firstRow: number | undefined;
}

/** The workbench of one project: bar, overview, grid, panel and foot, and what the keys do in them. */
export const Bench = ({ opened, index, firstRow }: BenchProps) => {
  const { t } = useTranslation('workbench');
  const api = useApi();
  const projectId = opened.id;
  const project = useOpened(opened);
  const { data: status } = useQuery(api.queries.library.status.queryOptions());
  const isReadOnly = status?.state === 'readOnly';
  const { preferences } = usePreferences();
  const [dialog, setDialog] = useState<BenchDialog | null>(null);
  const services = useOwnServices(projectId);

  const { view, change, keepRow } = useView(projectId, opened.view);
  const { versions } = project;
  const names = useVersionNames(versions);
  const lens = useLens();
  const { layout, shown, base, table } = useLayout(project, view, lens.lens);

  const [cursor, move] = useCursor({
    index,
    columns: table.keys,
    row: firstRow ?? view.row,
    isCorrecting: view.mode === 'correct',
    isAligning: view.mode === 'align',
    keepRow,
  });
  const count = index.ids.length;
  useRowsOfOthers(projectId, services.echoes);

  const basis = (columnBasis * preferences.textSize) / 16;
  const columnActions = useColumnActions({ layout, shown, column: cursor.column, basis, change });
  const canCorrect = view.mode === 'correct' && !isReadOnly;
  const isAligning = view.mode === 'align';
  const { goToRow } = useStable({
    goToRow: (position: number) => move({ kind: 'row', position, focus: true }),
  });
  const checks = useChecks({ services, ids: index.ids, columns: table.keys, cursor, move });
  const comparison = useComparison({
    services,
    run: checks.store,
    index,
    table,
    lens,
    position: cursor.position,
    isByRow: isAligning,
    goToRow,
  });
  const { comparing, filter } = comparison;
  const travel = useTravel({ services, index, cursor, order: isAligning ? null : comparison.order, move });
  const edit = () => move({ kind: 'edit', position: cursor.position });
  const undo = useUndo(services, travel.go, () => (isAligning ? align.keep() : () => false));
  const selection = useSelection(services, cursor, comparison.order, canCorrect);
  const corrections = useCorrections({
    services,
    table,
    position: cursor.position,
    canCorrect,
    travel,
    nameOf: (version) => names.get(version.id) ?? version.title,
    selected: selection.positions,
    undoEdit: undo.undoEdit,
    edit,
  });
  const realign = useRealign(services, undo.undoEdit);
  const align = useAlign({
    services,
    index,
    table,
    cursor,
    move,
    isReadOnly,
    openSend: () => setDialog('send'),
    realign: realign.run,
  });
  const { filters, worstFirst } = align.state;
  const { isPanelOpen, isListing, togglePanel, toggleFindings, openRowPanel } = usePanels(move);
  const comments = useComments({
    services,
    mend: align.mend,
    cursor,
    at: align.state.at,
    move,
    openPanel: openRowPanel,
    isReadOnly,
  });
  const order = useMemo(
    () => (isAligning ? shownPositions(index, filters, worstFirst, cursor.position) : comparison.order),
    [isAligning, index, filters, worstFirst, cursor.position, comparison.order],
  );
  const shownRows = useMemo(
    () => (order === null || order.length === count ? null : order.map((at) => index.ids[at] ?? 0)),
    [order, count, index.ids],
  );
  const setModeByPointer = (mode: Mode) => {
    change({ mode });
    if (mode !== 'correct') move({ kind: 'stopEditing' });
  };
  const setMode = (mode: Mode) => {
    change({ mode });
    if (mode === 'correct') edit();
    else move({ kind: 'leaveEditor' });
  };
  useBenchKeys({
    canCorrect,
    mode: view.mode,
    travel,
    turns: services.turns,
    comparison,
    corrections,
    undo,
    openDialog: setDialog,
    togglePanel,
    setMode,
    moveColumn: columnActions.nudge,
    widenColumn: columnActions.widen,
    checks,
    toggleFindings,
    comment: comments.begin,
    toComment: (by) => {
      if (travel.toComment(by)) openRowPanel();
    },
  });

  const rowActions: RowActions = useStable({
    take: corrections.take,
    confirm: () => corrections.confirm(false),
    editorFocused: (position: number) => move({ kind: 'editorFocused', position }),
    leaveEditor: () => move({ kind: 'leaveEditor' }),
  });
  const barActions: BarActions = useStable({
    mode: setModeByPointer,
    base: (id: number) => change({ base: id }),
    panel: togglePanel,
    findings: toggleFindings,
  });
  const headActions: HeadActions = useStable({ move: columnActions.move, resize: columnActions.resize });

  return (
    <ServicesContext value={services}>
      <ComparingContexts names={names} comparing={comparing} run={checks.store}>
        <Screen
          windowTitle={project.title}
          isBench
          title={
            <>
              <a href={routeHref({ view: 'library' })}>
                <span className="bench-back-words">{t('projects')}</span>
              </a>
              <span className="bench-back-words"> / </span>
              <b title={project.title}>{project.title}</b>
            </>
          }
          bar={
            <BenchBar
              mode={view.mode}
              base={base}
              versions={versions}
              undo={undo}
              lens={lens}
              filter={filter}
              isReadOnly={isReadOnly}
              isPanelOpen={isPanelOpen}
              isListing={isListing}
              actions={barActions}
              onDialog={setDialog}
            />
          }
          foot={
            <>
              <BenchFoot position={cursor.position} mode={view.mode} />
              <Correspondence index={index} versions={versions} cursor={cursor} mode={view.mode} />
            </>
          }
        >
          <FindingLines />
          <div className="bench" data-panel={isPanelOpen || isListing} data-read-only={isReadOnly}>
            <BenchTop
              index={index}
              versions={versions}
              isAligning={isAligning}
              align={align}
              realign={realign}
              comparison={comparison}
            />
            <Grid
              index={index}
              table={table}
              strip={comparison.strip}
              change={comparing.changes.current}
              layout={layout}
              shown={shown}
              order={order}
              align={align}
              mode={view.mode}
              cursor={cursor}
              selected={selection.span}
              textSize={preferences.textSize}
              isReadOnly={isReadOnly}
              rowActions={rowActions}
              headActions={headActions}
              onMove={move}
              onEdit={(position) => move({ kind: 'edit', position })}
            />
            {comparison.hasApparatus && !isAligning && (
              <RowApparatus
                position={cursor.position}
                count={count}
                table={table}
                onClose={() => comparison.setApparatus(false)}
              />
            )}
            <BenchPanel
              opened={isListing ? 'findings' : !isPanelOpen ? null : isAligning ? 'align' : 'row'}
              position={cursor.position}
              count={count}
              table={table}
              versions={versions}
              canCorrect={canCorrect}
              isReadOnly={isReadOnly}
              align={align}
              comments={comments}
              checks={checks}
              onClose={isListing ? toggleFindings : togglePanel}
            />
          </div>
        </Screen>
        <BenchDialogs
          opened={dialog}
          layout={layout}
          count={count}
          position={cursor.position}
          base={base}
          shownRows={shownRows}
          isReadOnly={isReadOnly}
          onColumns={(columns) => change({ columns: [...columns] })}
          onGo={(position) => services.turns.take(() => travel.go(position))}
          onSend={align.sendTo}
          onFocusBack={() => move({ kind: 'focus' })}
          onClose={() => setDialog(null)}
          onUndo={undo.undoEdit}
        />
      </ComparingContexts>
    </ServicesContext>
  );
};
