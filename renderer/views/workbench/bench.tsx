import { useQuery } from '@tanstack/react-query';
import { useEffect, useLayoutEffect, useMemo, useReducer, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { useApi, useLibraryChanges } from '../../state/api.ts';
import { usePreferences } from '../../state/preferences.ts';
import { routeHref } from '../../state/route.ts';
import { Screen } from '../shell/screen.tsx';
import { AlignPanel } from './align/align-panel.tsx';
import { createEchoes } from './align/echoes.ts';
import { FilterBar } from './align/filter-bar.tsx';
import { shownPositions } from './align/filters.ts';
import { RealignBar } from './align/realign-bar.tsx';
import { useAlign } from './align/use-align.ts';
import { useRealign } from './align/use-realign.ts';
import './align/align.css';
import { type BarActions, BenchBar } from './bench-bar.tsx';
import { type BenchDialog, BenchDialogs } from './bench-dialogs.tsx';
import { BenchFoot } from './bench-foot.tsx';
import { FindingLines } from './checks/finding-lines.tsx';
import { FindingsPanel } from './checks/findings-panel.tsx';
import { useChecks } from './checks/use-checks.ts';
import './checks/checks.css';
import { columnBasis, layoutColumns, shownColumns } from './columns.ts';
import { useComments } from './comments/use-comments.ts';
import { RowApparatus } from './compare/apparatus.tsx';
import { ComparingContexts } from './compare/comparing-contexts.tsx';
import { RowFilterBar } from './compare/row-filter-bar.tsx';
import { useComparison } from './compare/use-comparison.ts';
import './compare/compare.css';
import { useLens } from './compare/use-lens.ts';
import { createComparer } from './comparer.ts';
import { moveCursor } from './cursor.ts';
import { Grid } from './grid.tsx';
import type { HeadActions } from './grid-head.tsx';
import type { RowActions } from './grid-row.tsx';
import { createHeldTyping } from './held-typing.ts';
import { effectiveBase } from './languages.ts';
import { LostDrafts } from './lost-drafts.tsx';
import type { Mode, ProjectDetail, RowIndex } from './model.ts';
import { useVersionNames } from './names.ts';
import { readRow } from './row-blocks.ts';
import { createSaid } from './said.ts';
import { ServicesContext } from './services.ts';
import { SidePanel } from './side-panel.tsx';
import { makeTable } from './table.ts';
import { createTurns } from './turns.ts';
import { useAutosaveOf } from './use-autosave.ts';
import { useBenchKeys } from './use-bench-keys.ts';
import { useColumnActions } from './use-column-actions.ts';
import { useCorrections } from './use-corrections.ts';
import { usePanelOpen } from './use-panel-open.ts';
import { useStable } from './use-stable.ts';
import { useTravel } from './use-travel.ts';
import { useUndo } from './use-undo.ts';
import { useView } from './use-view.ts';
import { Correspondence } from './words/correspondence.tsx';

/** A dialog gives the focus back in the frame after it has gone; what is to take the focus comes after that. */
const afterFocusReturned = (run: () => void): void => {
  requestAnimationFrame(() => requestAnimationFrame(run));
};

/** Rows that others changed are read one by one up to this number; beyond it all that is shown is read anew. */
const readOneByOne = 20;

/** What the workbench as a whole is drawn by: it does not change while one mends or writes. */
const slowParts = ({ title, versions, progress }: ProjectDetail) => ({
  title,
  versions,
  hasCorrections: progress.edited + progress.confirmed > 0,
});

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
  const input = { projectId };
  const { data: project = slowParts(opened) } = useQuery({
    ...api.queries.project.get.queryOptions({ input, initialData: opened }),
    select: slowParts,
  });
  const { data: status } = useQuery(api.queries.library.status.queryOptions());
  const isReadOnly = status?.state === 'readOnly';
  const { preferences } = usePreferences();
  const [dialog, setDialog] = useState<BenchDialog | null>(null);
  const [isPanelOpen, setPanelOpen] = usePanelOpen();
  const said = useState(createSaid)[0];
  const turns = useState(() => createTurns(flushSync))[0];
  const held = useState(createHeldTyping)[0];
  const autosave = useAutosaveOf(projectId, (count) => said.say(t('restored', { count })));
  const comparer = useState(createComparer)[0];
  const echoes = useState(createEchoes)[0];
  const services = useMemo(
    () => ({ projectId, autosave, comparer, echoes, turns, held, said, announce: said.say }),
    [projectId, autosave, comparer, echoes, turns, held, said],
  );

  const { view, change, keepRow, flush: flushView } = useView(projectId, opened.view);
  const { versions, hasCorrections } = project;
  const layout = useMemo(() => layoutColumns(versions, view.columns), [versions, view.columns]);
  const shown = useMemo(
    () => shownColumns(layout, view.mode, hasCorrections),
    [layout, view.mode, hasCorrections],
  );
  const names = useVersionNames(versions);
  const base = effectiveBase(versions, view.base);
  const lens = useLens();
  const table = useMemo(
    () => makeTable(shown, versions, base, lens.lens),
    [shown, versions, base, lens.lens],
  );

  const [cursor, move] = useReducer(moveCursor, null, () => ({
    position: Math.max(0, index.ids.indexOf(firstRow ?? view.row ?? -1)),
    column: view.mode === 'correct' ? ('corrected' as const) : (table.keys[0] ?? ('corrected' as const)),
    editing: view.mode === 'correct',
    focusTick: document.activeElement === document.body ? 1 : 0,
  }));
  const count = index.ids.length;
  useLayoutEffect(() => move({ kind: 'bounds', count, columns: table.keys }), [count, table.keys]);
  const currentId = index.ids[cursor.position];
  useEffect(() => {
    if (currentId !== undefined) keepRow(currentId);
  }, [currentId, keepRow]);

  useLibraryChanges((made) => {
    if (made.kind !== 'rows' || made.projectId !== projectId) return;
    echoes.hear(made, () => {
      if (made.order === true || (made.rowIds?.length ?? 0) > readOneByOne)
        void api.queryClient.invalidateQueries({ queryKey: api.queries.rows.key() });
      else for (const rowId of made.rowIds ?? []) void readRow(api, projectId, rowId).catch(() => null);
    });
  });

  const basis = (columnBasis * preferences.textSize) / 16;
  const columnActions = useColumnActions({ layout, shown, column: cursor.column, basis, change });
  const canCorrect = view.mode === 'correct' && !isReadOnly;
  const isAligning = view.mode === 'align';
  const { goToRow } = useStable({
    goToRow: (position: number) => move({ kind: 'row', position, focus: true }),
  });
  const checks = useChecks({ services, columns: table.keys, cursor, move });
  const comparison = useComparison({
    services,
    run: checks.store,
    index,
    table,
    lens,
    position: cursor.position,
    isByRow: isAligning,
    goToRow,
    flushView,
  });
  const { comparing, filter } = comparison;
  const travel = useTravel({ services, index, cursor, order: isAligning ? null : comparison.order, move });
  const edit = () => move({ kind: 'edit', position: cursor.position });
  const corrections = useCorrections({
    services,
    table,
    position: cursor.position,
    travel,
    nameOf: (version) => names.get(version.id) ?? version.title,
    edit,
  });
  const undo = useUndo(services, travel.go);
  const realign = useRealign(services, undo.undo);
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
  const comments = useComments({
    services,
    mend: align.mend,
    cursor,
    at: align.state.at,
    move,
    openPanel: () => setPanelOpen(true),
    isReadOnly,
  });
  const [isListing, setListing] = useState(false);
  const toggleFindings = () => setListing(!isListing);
  const order = useMemo(
    () => (isAligning ? shownPositions(index, filters, worstFirst, cursor.position) : comparison.order),
    [isAligning, index, filters, worstFirst, cursor.position, comparison.order],
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
    turns,
    comparison,
    corrections,
    undo,
    openDialog: setDialog,
    togglePanel: () => setPanelOpen(!isPanelOpen),
    setMode,
    moveColumn: columnActions.nudge,
    widenColumn: columnActions.widen,
    checks,
    toggleFindings,
    comment: comments.begin,
    toComment: (by) => {
      if (travel.toComment(by)) setPanelOpen(true);
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
    panel: () => setPanelOpen(!isPanelOpen),
    findings: toggleFindings,
  });
  const headActions: HeadActions = useStable({ move: columnActions.move, resize: columnActions.resize });

  return (
    <ServicesContext value={services}>
      <ComparingContexts names={names} comparing={comparing} run={checks.store}>
        <Screen
          windowTitle={project.title}
          title={
            <>
              <a href={routeHref({ view: 'library' })}>{t('projects')}</a> / <b>{project.title}</b>
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
            <div className="bench-top">
              <LostDrafts />
              {isAligning && <FilterBar index={index} align={align} position={cursor.position} />}
              {!isAligning && (filter.isOpen || filter.isActive) && (
                <RowFilterBar
                  comparison={comparison}
                  versions={versions}
                  shown={comparison.order?.length ?? count}
                />
              )}
              <RealignBar realign={realign} />
            </div>
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
            {isListing && (
              <FindingsPanel
                versions={versions}
                checks={checks}
                isReadOnly={isReadOnly}
                onClose={() => setListing(false)}
              />
            )}
            {isPanelOpen && !isListing && isAligning && (
              <AlignPanel
                position={cursor.position}
                count={count}
                versions={versions}
                align={align}
                comments={comments}
                onClose={() => setPanelOpen(false)}
              />
            )}
            {isPanelOpen && !isListing && !isAligning && (
              <SidePanel
                position={cursor.position}
                count={count}
                table={table}
                versions={versions}
                canCorrect={canCorrect}
                isReadOnly={isReadOnly}
                comments={comments}
                checks={checks}
                onClose={() => setPanelOpen(false)}
              />
            )}
          </div>
        </Screen>
        <BenchDialogs
          opened={dialog}
          layout={layout}
          count={count}
          position={cursor.position}
          base={base}
          isReadOnly={isReadOnly}
          onColumns={(columns) => change({ columns: [...columns] })}
          onGo={(position) => {
            setDialog(null);
            turns.take(() => travel.go(position));
            afterFocusReturned(() => move({ kind: 'focus' }));
          }}
          onSend={(position) => {
            setDialog(null);
            align.sendTo(position);
            afterFocusReturned(() => move({ kind: 'focus' }));
          }}
          onClose={() => setDialog(null)}
          onUndo={undo.undo}
        />
      </ComparingContexts>
    </ServicesContext>
  );
};
