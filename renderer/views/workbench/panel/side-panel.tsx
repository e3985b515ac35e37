import { memo, useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../../parts/button.tsx';
import { Region } from '../../../parts/region.tsx';
import { StatusMark } from '../../../parts/status-mark.tsx';
import { useFormats } from '../../../state/format.ts';
import { useShownKey } from '../../../state/keymap.ts';
import { useSettled } from '../../../state/use-settled.ts';
import { BookmarkButton } from '../bookmarks/bookmark-button.tsx';
import { RowFindings } from '../checks/row-findings.tsx';
import type { Checks } from '../checks/use-checks.ts';
import { RowComments } from '../comments/row-comments.tsx';
import type { Comments } from '../comments/use-comments.ts';
import { ChangedSince, ChangedSinceReview } from '../compare/changed-since.tsx';
import { Divergence } from '../compare/divergence.tsx';
import { Legend } from '../compare/legend.tsx';
import { useRestedTyping } from '../correct/use-rested-typing.ts';
import { useCursor } from '../cursor/use-cursor.ts';
import { AlignmentLine } from '../grid/gutter.tsx';
import { useRowBlocks } from '../grid/row-blocks.ts';
import type { Table } from '../grid/table.ts';
import type { Row, Version } from '../model.ts';
import { type LiveRow, useLiveRow, useServices } from '../services.ts';
import { RowTerms } from '../words/row-terms.tsx';
import { FullDifference } from './full-difference.tsx';
import { RowHistory } from './row-history.tsx';
import { RowSources } from './row-sources.tsx';

export interface SidePanelProps {
  /** Rows of the project. */
  readonly count: number;
  readonly table: Table;
  readonly versions: readonly Version[];
  readonly canCorrect: boolean;
  readonly isReadOnly: boolean;
  readonly comments: Comments;
  readonly checks: Checks;
  readonly onBookmark: () => void;
  readonly onClose: () => void;
}

/** Everything about the current row that does not fit between its texts. Where a key has led is drawn in the grid first, and the rows one passes there alone. */
export const SidePanel = ({ count, ...props }: SidePanelProps) => {
  const { t } = useTranslation('workbench');
  const position = useSettled(useCursor().position);
  const { projectId } = useServices();
  const { rowAt } = useRowBlocks(projectId, count, position, position);
  const row = rowAt(position);
  return (
    <Region role="complementary" className="bench-panel" label={t('panel.label')}>
      {row && <RowPanel row={row} {...props} />}
    </Region>
  );
};

type RowPanelProps = Omit<SidePanelProps, 'count'> & { readonly row: Row };

const RowPanel = ({ row, ...props }: RowPanelProps) => (
  // So is what a key has typed.
  <RowDetails
    {...props}
    position={row.position}
    live={useDeferredValue(useRestedTyping(useLiveRow(row), true))}
  />
);

type RowDetailsProps = Omit<SidePanelProps, 'count'> & { readonly position: number; readonly live: LiveRow };

const RowDetails = memo(
  ({ position, live, table, versions, canCorrect, onClose, ...props }: RowDetailsProps) => {
    const { comparer } = useServices();
    const { text } = live;
    const baseVersion = versions.find(({ id }) => id === table.base);
    const isComparable =
      table.comparedKeys.includes('corrected') || baseVersion?.language === table.correctedLanguage;
    const compared = useMemo(
      () =>
        isComparable && table.against ? comparer.compare(live.row, 'corrected', table.against, text) : null,
      [isComparable, comparer, live.row, text, table.against],
    );
    const isAnswerDue = useAtArrival(
      live.row.id,
      live.row.comments.some(({ resolved }) => !resolved),
    );
    const comments = <RowComments row={live.row} comments={props.comments} isReadOnly={props.isReadOnly} />;
    return (
      <>
        <PanelHead
          {...{ position, onClose }}
          state={live.state}
          flags={live.row.flags}
          isReadOnly={props.isReadOnly}
          onBookmark={props.onBookmark}
        />
        {versions.length > 1 && <AlignmentLine confidence={live.row.confidence} />}
        <ChangedSince live={live} text={text} language={table.correctedLanguage} canCorrect={canCorrect} />
        <ChangedSinceReview live={live} text={text} language={table.correctedLanguage} />
        <RowFindings
          position={position}
          versions={versions}
          checks={props.checks}
          isReadOnly={props.isReadOnly}
        />
        {isAnswerDue && comments}
        {table.against && <Legend row={live.row} typed={text} table={table} />}
        {baseVersion && compared && (
          <FullDifference
            comparison={compared.comparison}
            base={baseVersion}
            language={table.correctedLanguage}
          />
        )}
        <RowTerms
          rowId={live.row.id}
          text={text}
          sourceLanguage={versions.find(({ role }) => role === 'source')?.language ?? 'und'}
          language={table.correctedLanguage}
          canCorrect={canCorrect}
        />
        {!isAnswerDue && comments}
        <Divergence row={live.row} versions={versions} />
        <RowHistory
          live={live}
          versions={versions}
          language={table.correctedLanguage}
          canCorrect={canCorrect}
        />
        <RowSources row={live.row} versions={versions} />
      </>
    );
  },
);

/** As it was when one came to the row: what is written or settled there leaves everything in its place. */
const useAtArrival = (rowId: number, value: boolean): boolean => {
  const [arrival, setArrival] = useState({ rowId, value });
  if (arrival.rowId === rowId) return arrival.value;
  setArrival({ rowId, value });
  return value;
};

interface PanelHeadProps extends Pick<SidePanelProps, 'isReadOnly' | 'onBookmark' | 'onClose'> {
  readonly position: number;
  readonly state: Row['state'];
  readonly flags: Row['flags'];
}

/** Drawn by itself: what is typed changes nothing of it. */
const PanelHead = memo(({ position, state, flags, isReadOnly, onBookmark, onClose }: PanelHeadProps) => {
  const { t } = useTranslation('workbench');
  const shownKey = useShownKey();
  const formats = useFormats();
  return (
    <header className="bench-panel-head">
      <h2 className="numbers">{t('panel.row', { number: formats.number(position + 1) })}</h2>
      <StatusMark state={state} showLabel />
      <span className="grow" />
      <BookmarkButton flags={flags} isReadOnly={isReadOnly} onPress={onBookmark} />
      <IconButton icon="close" label={t('panel.close')} {...shownKey('panel')} onPress={onClose} />
    </header>
  );
});
