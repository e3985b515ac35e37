import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../state/api.ts';
import { usePreferences } from '../../state/preferences.ts';
import { useLens } from './compare/use-lens.ts';
import { useOwnCursor } from './cursor/use-cursor.ts';
import { columnBasis } from './grid/columns.ts';
import { useColumnActions } from './grid/use-column-actions.ts';
import { useLayout } from './grid/use-layout.ts';
import { isWriting, type ProjectDetail, type RowIndex } from './model.ts';
import { useVersionNames } from './names.ts';
import { useOpened } from './use-opened.ts';
import { useOwnServices } from './use-own-services.ts';
import { useRowsOfOthers } from './use-rows-of-others.ts';
import { useView } from './use-view.ts';

export interface BenchProps {
  readonly opened: ProjectDetail;
  readonly index: RowIndex;
  /** The row to begin at; undefined: where one was. */
  readonly firstRow: number | undefined;
}

/** The open project as it is looked at: its columns, the row one is in, and what stays the same while it is open. None of it is another with a step to another row. */
export const useBenchPlace = ({ opened, index, firstRow }: BenchProps) => {
  const { queries } = useApi();
  const project = useOpened(opened);
  const { data: status } = useQuery(queries.library.status.queryOptions());
  const isReadOnly = status?.state === 'readOnly';
  const { textSize } = usePreferences().preferences;
  const services = useOwnServices(opened.id);
  const { view, change, keepRow } = useView(opened.id, opened.view);
  const { mode } = view;
  const names = useVersionNames(project.versions);
  const lens = useLens();
  const { layout, shown, base, table } = useLayout(project, view, lens.lens);
  const cursor = useOwnCursor({
    index,
    columns: table.keys,
    row: firstRow ?? view.row,
    isCorrecting: mode === 'correct',
    isReviewing: mode === 'review',
  });
  useRowsOfOthers(opened.id, services.echoes);
  const basis = (columnBasis * textSize) / 16;
  const columnActions = useColumnActions({ layout, shown, cursor, basis, change });
  return {
    index,
    project,
    services,
    isReadOnly,
    canCorrect: isWriting(mode) && !isReadOnly,
    isAligning: mode === 'align',
    mode,
    change,
    textSize,
    names,
    lens,
    layout,
    shown,
    base,
    table,
    cursor,
    move: cursor.move,
    keepRow,
    columnActions,
  };
};

/** {@link useBenchPlace}'s answer, for the parts of the workbench. */
export type BenchPlace = ReturnType<typeof useBenchPlace>;
