import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../state/i18n.ts';
import type { CurrentChange } from '../compare/use-changes.ts';
import type { MarkedComparison } from '../grid/comparer.ts';
import type { RowActions } from '../grid/grid-row.tsx';
import type { Table } from '../grid/table.ts';
import { type CellFocus, useCellFocus, useTabStop } from '../grid/text-cell.tsx';
import { langAttribute } from '../languages.ts';
import type { LiveRow } from '../services.ts';
import { SentenceText } from '../words/sentence-text.tsx';
import type { ShownSentence } from '../words/sentences.ts';
import { ConflictChoice } from './conflict-choice.tsx';
import { CorrectedLines } from './corrected-lines.tsx';
import { Editor } from './editor.tsx';

export interface CorrectedCellProps extends CellFocus {
  readonly live: LiveRow;
  readonly table: Table;
  readonly columnIndex: number;
  readonly comparison: MarkedComparison | null;
  /** Sentences of the text on screen; none where they are not shown. */
  readonly sentences: readonly ShownSentence[];
  /** The change that was gone to, where it is in this text; null: none. */
  readonly change: CurrentChange | null;
  /** Whether one reviews what others have confirmed. */
  readonly isReviewing: boolean;
  /** Whether the text can be typed here and now. */
  readonly isEditor: boolean;
  /** Whether the row has a line above its texts. */
  readonly hasLine: boolean;
  readonly editing: boolean;
  readonly actions: RowActions;
}

/** The corrected text of a row: to read, or in the current row of the correcting mode to write. */
export const CorrectedCell = memo((props: CorrectedCellProps) => {
  const { live, table, columnIndex, comparison, isEditor, isCursor, editing, focusTick } = props;
  const { t } = useTranslation('workbench');
  const language = useLanguage();
  const ref = useCellFocus({ isCursor: isCursor && !editing, focusTick });
  useTabStop(ref, isCursor && !(isEditor && editing));
  return (
    <div
      ref={ref}
      role="gridcell"
      aria-colindex={columnIndex}
      className="bench-cell bench-corrected"
      data-column="corrected"
      data-editor={isEditor}
      lang={langAttribute(table.correctedLanguage)}
      tabIndex={-1}
    >
      {isEditor ? (
        <Editor {...props} />
      ) : (
        <>
          {props.hasLine && <div className="bench-line" />}
          <CorrectedText
            text={live.text}
            comparison={comparison}
            sentences={props.sentences}
            isInline={table.against?.lens.inline ?? false}
            change={props.change}
            role={live.row.cells[0]?.paragraphs[0]?.role}
          />
        </>
      )}
      {live.conflict && <ConflictChoice conflict={live.conflict} />}
      {!isEditor && live.text === '' && (
        <span className="visually-hidden" lang={language}>
          {t('corrected.none')}
        </span>
      )}
    </div>
  );
});

interface CorrectedTextProps {
  readonly text: string;
  readonly comparison: MarkedComparison | null;
  readonly sentences: readonly ShownSentence[];
  readonly isInline: boolean;
  readonly change: CurrentChange | null;
  readonly role: string | undefined;
}

const CorrectedText = ({ text, comparison, sentences, isInline, change, role }: CorrectedTextProps) => {
  // The comparison may be of a moment ago; marks belong to the text they were made for.
  const marks = comparison?.comparison.other === text ? comparison.marks : [];
  return (
    <CorrectedLines
      text={text}
      role={role}
      draw={(from, to) => (
        <SentenceText
          text={text}
          marks={marks}
          sentences={sentences}
          from={from}
          to={to}
          isInline={isInline}
          current={change}
        />
      )}
    />
  );
};
