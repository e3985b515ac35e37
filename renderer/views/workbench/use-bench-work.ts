import { useMemo } from 'react';
import { shownPositions } from './align/filters.ts';
import { type Align, useAlign } from './align/use-align.ts';
import { useRealign } from './align/use-realign.ts';
import type { BenchDialog } from './bench-dialogs.tsx';
import { useBookmarks } from './bookmarks/use-bookmarks.ts';
import { useChecks } from './checks/use-checks.ts';
import { useComments } from './comments/use-comments.ts';
import { useComparison } from './compare/use-comparison.ts';
import { useCorrections } from './correct/use-corrections.ts';
import { useCursorIf } from './cursor/use-cursor.ts';
import { selectionOf } from './cursor/use-selection.ts';
import { useTravel } from './cursor/use-travel.ts';
import type { Mode } from './model.ts';
import { usePanels } from './panel/use-panels.ts';
import type { BenchPlace } from './use-bench-place.ts';
import { useStable } from './use-stable.ts';
import { useUndo } from './use-undo.ts';

/** What is known of the open project and can be done with it; `openDialog` shows one of the workbench's dialogs. */
export const useBenchWork = (place: BenchPlace, openDialog: (dialog: BenchDialog) => void) => {
  const { services, index, table, cursor, move, isAligning, isReadOnly, canCorrect, names } = place;
  const { goToRow } = useStable({
    goToRow: (at: number) => move({ kind: 'row', position: at, focus: true }),
  });
  const checks = useChecks({ services, columns: table.keys, ids: index.ids, cursor });
  const comparison = useComparison({
    services,
    run: checks.store,
    index,
    table,
    lens: place.lens,
    cursor,
    isByRow: isAligning,
    goToRow,
  });
  const travel = useTravel({
    ...{ services, index, cursor },
    order: isAligning ? null : comparison.order,
    isReviewing: place.mode === 'review',
  });
  const undo = useUndo(services, travel.go, () => (isAligning ? align.keep() : () => false));
  const selection = selectionOf(cursor, comparison.order, canCorrect);
  const corrections = useCorrections({
    services,
    table,
    cursor,
    canCorrect,
    isReviewing: place.mode === 'review',
    travel,
    nameOf: (version) => names.get(version.id) ?? version.title,
    selected: selection.positions,
    undoEdit: undo.undoEdit,
    edit: (position) => move({ kind: 'edit', position }),
  });
  const realign = useRealign(services, undo.undoEdit);
  const align = useAlign({
    ...{ services, index, table, cursor, isReadOnly, isAligning },
    openSend: () => openDialog('send'),
    realign: realign.run,
  });
  const panels = usePanels(move);
  const { mend } = align;
  const toggleBookmark = useBookmarks(mend, cursor, isAligning ? () => [] : selection.positions);
  const { at } = align.state;
  const comments = useComments({
    ...{ services, mend, cursor, at, isReadOnly },
    openPanel: panels.openRowPanel,
  });
  const rows = useShownRows(place, align, comparison.order);
  return {
    checks,
    comparison,
    travel,
    undo,
    selection,
    corrections,
    realign,
    align,
    panels,
    comments,
    toggleBookmark,
    ...rows,
  };
};

/** {@link useBenchWork}'s answer, for the parts of the workbench. */
export type BenchWork = ReturnType<typeof useBenchWork>;

/** `order`: positions of the rows on screen, in order; `shownRows`: their ids. Null: all, as they stand in the text. */
const useShownRows = (
  { index, isAligning }: BenchPlace,
  { state: { filters, worstFirst } }: Align,
  compared: readonly number[] | null,
) => {
  const { ids } = index;
  // Of the order of the text, no row is kept in it.
  const isFiltering = isAligning && (filters.length > 0 || worstFirst);
  const position = useCursorIf(isFiltering)?.position ?? 0;
  const order = useMemo(
    () => (isAligning ? shownPositions(index, filters, worstFirst, position) : compared),
    [isAligning, index, filters, worstFirst, position, compared],
  );
  const shownRows = useMemo(
    () => (order === null || order.length === ids.length ? null : order.map((at) => ids[at] ?? 0)),
    [order, ids],
  );
  return { order, shownRows };
};

/**
 * Ways from one mode to another: by key one goes on where one is, by pointer nothing is begun. What was said of the work
 * in the mode before does not follow one.
 */
export const useModes = ({ mode: before, change, move, cursor, services }: BenchPlace) => {
  const go = (mode: Mode): void => {
    if (mode !== before) services.announce('');
    change({ mode });
  };
  return {
    byKey: (mode: Mode): void => {
      go(mode);
      const { position } = cursor.get();
      // The corrected text is what one reviews, and comments on.
      if (mode === 'review') move({ kind: 'cell', position, column: 'corrected' });
      else move(mode === 'correct' ? { kind: 'edit', position } : { kind: 'leaveEditor' });
    },
    byPointer: (mode: Mode): void => {
      go(mode);
      if (mode !== 'correct') move({ kind: 'stopEditing' });
    },
  };
};
