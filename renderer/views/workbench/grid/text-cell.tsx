import { memo, useEffect, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../state/i18n.ts';
import type { CurrentChange } from '../compare/use-changes.ts';
import { TakeButton } from '../correct/take-button.tsx';
import { langAttribute } from '../languages.ts';
import { type ColumnKey, paragraphBreak, type Row, type Version } from '../model.ts';
import { useNameOf } from '../names.ts';
import { SentenceText } from '../words/sentence-text.tsx';
import type { ShownSentence } from '../words/sentences.ts';
import { bringIntoView } from './bring-into-view.ts';
import type { MarkedComparison } from './comparer.ts';
import type { Mark } from './marks.ts';

type Paragraph = Row['cells'][number]['paragraphs'][number];

export interface CellFocus {
  /** Whether the cell is where the cursor stands. */
  readonly isCursor: boolean;
  /** See Cursor. */
  readonly focusTick: number;
}

/** Focuses the cell whenever the cursor has moved to it. */
export const useCellFocus = ({ isCursor, focusTick }: CellFocus) => {
  const ref = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (!isCursor || focusTick === 0) return;
    ref.current?.focus({ preventScroll: true });
    if (ref.current) bringIntoView(ref.current);
  }, [isCursor, focusTick]);
  return ref;
};

/**
 * Has Tab come to the cell, or not. The others can have the focus, too, and what the cursor leaves changes when the focus
 * has gone on: browsers lay the page out anew for every change to how the element can be focused that has the focus.
 */
export const useTabStop = (cell: React.RefObject<HTMLElement | null>, isTabStop: boolean): void => {
  useEffect(() => {
    if (cell.current) cell.current.tabIndex = isTabStop ? 0 : -1;
  }, [cell, isTabStop]);
};

export interface TextCellProps extends CellFocus {
  readonly version: Version;
  readonly columnIndex: number;
  readonly paragraphs: readonly Paragraph[];
  readonly marks: readonly Mark[];
  /** Its sentences; none where they are not shown. */
  readonly sentences: readonly ShownSentence[];
  /** Whether the words of the base that stand here no more are written in. */
  readonly isInline: boolean;
  /** The change that was gone to, where it is in this text; null: none. */
  readonly change: CurrentChange | null;
  /** On the original: how far the translations stand from each other, 0 to 1; null: not shown. */
  readonly divergence: number | null;
  /** True where the text has so little in common with the base that words are not marked. */
  readonly isWhole: boolean;
  /** Number of its take key; null where it cannot be taken. */
  readonly takeNumber: number | null;
  /** Shown above the text; null keeps no place for it, `''` an empty one. */
  readonly label: string | null;
  readonly onTake: (versionId: number) => void;
}

/** A version's text in a row. */
export const TextCell = memo((props: TextCellProps) => {
  const { version, columnIndex, paragraphs, label, isCursor, focusTick, takeNumber, isWhole } = props;
  const { t } = useTranslation('workbench');
  const language = useLanguage();
  const nameOf = useNameOf();
  const ref = useCellFocus({ isCursor, focusTick });
  useTabStop(ref, isCursor);
  return (
    <div
      ref={ref}
      role="gridcell"
      aria-colindex={columnIndex}
      className="bench-cell"
      data-column={version.id}
      data-whole={isWhole}
      lang={langAttribute(version.language)}
      {...(props.divergence === null
        ? {}
        : { style: { '--divergence': props.divergence } as React.CSSProperties, 'data-divergence': true })}
      tabIndex={-1}
    >
      {label !== null && (
        <div className="bench-line" lang={language}>
          <span>{label}</span>
          {isWhole && <span className="bench-whole-note">{t('marks.whole')}</span>}
          {takeNumber !== null && paragraphs.length > 0 && (
            <TakeButton number={takeNumber} title={nameOf(version)} onTake={() => props.onTake(version.id)} />
          )}
        </div>
      )}
      {paragraphs.length === 0 ? <MissingText version={version} /> : <Paragraphs {...props} />}
    </div>
  );
});

/** Said where a version has nothing in a row. */
export const MissingText = ({ version }: { readonly version: Version }) => {
  const { t } = useTranslation('workbench');
  return (
    <p className="bench-missing" lang={useLanguage()}>
      {t(version.role === 'source' ? 'missing.source' : 'missing.translation')}
    </p>
  );
};

const Paragraphs = ({ paragraphs, marks, sentences, isInline, change }: TextCellProps) => {
  const text = paragraphs.map((paragraph) => paragraph.text).join(paragraphBreak);
  let at = 0;
  return paragraphs.map((paragraph) => {
    const from = at;
    at += paragraph.text.length + paragraphBreak.length;
    return (
      <p key={paragraph.id} className={`text text-${paragraph.role}`} dir="auto">
        <SentenceText
          text={text}
          marks={marks}
          sentences={sentences}
          from={from}
          to={from + paragraph.text.length}
          isInline={isInline}
          current={change}
        />
      </p>
    );
  });
};

/** Marks to show in the column `key`, from what is known of the row. */
export const marksIn = (
  key: ColumnKey,
  base: number | null,
  ofBase: readonly Mark[],
  comparison: MarkedComparison | null | undefined,
): readonly Mark[] => (key === base ? ofBase : (comparison?.marks ?? noMarks));

const noMarks: readonly Mark[] = [];
