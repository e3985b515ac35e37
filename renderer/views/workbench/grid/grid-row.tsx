import { replaceEqualDeep } from '@tanstack/react-query';
import { memo, useContext, useDeferredValue, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { changedSince } from '../compare/changed-since.tsx';
import { FactsContext } from '../compare/comparing.ts';
import { averageDivergence } from '../compare/row-facts.ts';
import type { CurrentChange } from '../compare/use-changes.ts';
import { CorrectedCell } from '../correct/corrected-cell.tsx';
import { useRestedTyping } from '../correct/use-rested-typing.ts';
import { type ColumnKey, cellText, isWriting, type Mode, type Row } from '../model.ts';
import { useLiveRow, useServices } from '../services.ts';
import { type ShownSentence, shownSentences } from '../words/sentences.ts';
import { useSentences } from '../words/use-sentences.ts';
import { type Comparer, type MarkedComparison, marksOfBase } from './comparer.ts';
import { Gutter } from './gutter.tsx';
import type { Mark } from './marks.ts';
import { labelledRoles } from './roles.ts';
import type { Table } from './table.ts';
import { marksIn, TextCell } from './text-cell.tsx';

export interface RowActions {
  take(versionId: number): void;
  /** Confirms the row, or approves it in review. */
  confirm(): void;
  reject(): void;
  editorFocused(position: number): void;
  leaveEditor(): void;
}

export interface GridRowProps {
  readonly row: Row;
  readonly table: Table;
  readonly mode: Mode;
  readonly isCurrent: boolean;
  /** Where the cursor stands in this row; null in all other rows. */
  readonly cursorColumn: ColumnKey | null;
  readonly editing: boolean;
  readonly focusTick: number;
  /** The change of this row that was gone to; null: none. */
  readonly change: CurrentChange | null;
  readonly isReadOnly: boolean;
  readonly actions: RowActions;
}

/** One unit in all versions. Compared only here, so only rows on screen are ever compared. */
export const GridRow = memo((props: GridRowProps) => {
  const { table, mode, isCurrent, cursorColumn, focusTick, change, actions } = props;
  const facts = useContext(FactsContext);
  const { t } = useTranslation(['workbench', 'common']);
  const live = useLiveRow(props.row);
  const { row } = live;
  const isCorrecting = isWriting(mode) && isCurrent;
  const isEditor = isCorrecting && !props.isReadOnly;
  const marks = useRowMarks(table, row, useDeferredValue(useRestedTyping(live, isEditor).text));
  const sentences = useRowSentences(table, row, live.text);
  const role = row.cells[0]?.paragraphs[0]?.role;
  const roleLabel = role !== undefined && labelledRoles.has(role) ? t(`common:paragraphRoles.${role}`) : null;
  const label = (index: number): string | null => {
    if (roleLabel === null && !isCorrecting) return null;
    return index === 0 ? (roleLabel ?? '') : '';
  };
  return (
    <>
      <Gutter
        position={row.position}
        state={live.state}
        confidence={row.confidence}
        comments={row.comments}
        changed={changedSince(live.row, live.state)}
        flags={live.row.flags}
      />
      {table.columns.map(({ key, version, takeNumber }, index) =>
        version === null ? (
          <CorrectedCell
            key={key}
            live={live}
            table={table}
            columnIndex={index + 2}
            change={change?.key === key ? change : null}
            comparison={marks.compared.get('corrected') ?? null}
            sentences={sentences(key)}
            isReviewing={mode === 'review'}
            isEditor={isEditor}
            hasLine={label(index) !== null}
            isCursor={cursorColumn === key}
            editing={props.editing}
            focusTick={cursorColumn === key ? focusTick : 0}
            actions={actions}
          />
        ) : (
          <TextCell
            key={key}
            version={version}
            columnIndex={index + 2}
            paragraphs={row.cells.find((cell) => cell.versionId === version.id)?.paragraphs ?? noParagraphs}
            isInline={table.against?.lens.inline ?? false}
            change={change?.key === key ? change : null}
            divergence={facts && version.role === 'source' ? averageDivergence(facts, row.id) : null}
            marks={marksIn(key, table.base, marks.base, marks.compared.get(key))}
            sentences={sentences(key)}
            isWhole={marks.compared.get(key)?.comparison.whole ?? false}
            takeNumber={isEditor ? takeNumber : null}
            label={label(index)}
            isCursor={cursorColumn === key}
            focusTick={cursorColumn === key ? focusTick : 0}
            onTake={actions.take}
          />
        ),
      )}
    </>
  );
});

const noParagraphs: Row['cells'][number]['paragraphs'] = [];
const noSentences: readonly ShownSentence[] = [];

/** Which sentences to show, by column. What is being typed draws no other text anew. */
const useRowSentences = (
  table: Table,
  row: Row,
  corrected: string,
): ((key: ColumnKey) => readonly ShownSentence[]) => {
  const known = useSentences(row.id);
  const ofVersions = useMemo(
    () =>
      new Map(
        table.columns.flatMap(({ version }) =>
          known === null || version === null
            ? []
            : [[version.id, shownSentences(known, version.id, cellText(row, version.id))]],
        ),
      ),
    [known, table, row],
  );
  return (key) => {
    if (key !== 'corrected') return ofVersions.get(key) ?? noSentences;
    return known === null ? noSentences : shownSentences(known, key, corrected);
  };
};

interface RowMarks {
  readonly compared: ReadonlyMap<ColumnKey, MarkedComparison | null>;
  readonly base: readonly Mark[];
}

/**
 * Comparisons of a row's shown texts with the base, `corrected` being what it is to be compared by. Most keys leave the
 * marks of the base as they were, and the base's text is not drawn anew for them.
 */
const useRowMarks = (table: Table, row: Row, corrected: string): RowMarks => {
  const { comparer } = useServices();
  const last = useRef<readonly Mark[]>([]);
  return useMemo(() => {
    const marks = marksOfRow(comparer, table, row, corrected);
    last.current = replaceEqualDeep(last.current, marks.base);
    return { ...marks, base: last.current };
  }, [comparer, table, row, corrected]);
};

const marksOfRow = (comparer: Comparer, table: Table, row: Row, corrected: string): RowMarks => {
  const { against } = table;
  if (against === null) return { compared: new Map(), base: [] };
  const compared = new Map(
    table.comparedKeys.map((key) => [key, comparer.compare(row, key, against, corrected)]),
  );
  return { compared, base: marksOfBase([...compared.values()]) };
};
