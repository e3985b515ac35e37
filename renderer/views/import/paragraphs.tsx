import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftParagraph, Language, ParagraphRole } from '../../../shared/domain/model.ts';
import { isFocusNowhere } from '../../parts/focus.ts';
import { ParagraphRow } from './paragraph-row.tsx';
import { RolePicker } from './role-picker.tsx';
import { isChosen, type Selection, within } from './selection.ts';
import { type Picking, useParagraphActions } from './use-paragraph-actions.ts';
import { useParagraphWords } from './words.ts';
import './paragraphs.css';

export interface NumberedParagraph extends DraftParagraph {
  /** Zero-based position in the text, whatever is shown of it. */
  readonly number: number;
}

export interface ParagraphsProps {
  readonly paragraphs: readonly NumberedParagraph[];
  readonly language: Language;
  readonly label: string;
  readonly onRole: (numbers: readonly number[], role: ParagraphRole) => void;
  readonly onInclude: (numbers: readonly number[], included: boolean) => void;
}

/** Rough height of a row in CSS pixels, until it is measured: a line for every so many UTF-16 units. */
const estimate = (text: string): number => 21 + 24 * Math.ceil((text.length + 1) / 76);
/**
 * A text's paragraphs with their roles. Arrows move, Shift chooses several, Space leaves out and brings in,
 * digits give a role. Only what is in view is in the document.
 */
export const Paragraphs = (props: ParagraphsProps) => {
  const { paragraphs, language, label } = props;
  const { t } = useTranslation('import');
  const words = useParagraphWords();
  const scroller = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState<Selection>({ anchor: 0, cursor: 0 });
  const [picking, setPicking] = useState<Picking | null>(null);
  const selection = within(chosen, paragraphs.length);
  const rows = useVirtualRows(paragraphs, selection.cursor, scroller);
  const wantFocus = useWantedFocus(scroller);
  const { pick, onKeyDown, onClick, onChange } = useParagraphActions({
    ...props,
    selection,
    choose: setChosen,
    onPicking: setPicking,
    goTo: (cursor, extend) => {
      setChosen({ anchor: extend ? selection.anchor : cursor, cursor });
      rows.scrollToIndex(cursor, { align: 'auto' });
      wantFocus();
    },
  });

  return (
    <div className="paragraphs" ref={scroller}>
      {/* biome-ignore lint/a11y/useSemanticElements: virtual rows cannot be those of a table */}
      <div
        role="grid"
        tabIndex={-1}
        aria-label={label}
        aria-multiselectable
        aria-rowcount={paragraphs.length}
        className="paragraphs-rows"
        style={{ height: rows.getTotalSize() }}
        onKeyDown={onKeyDown}
        onClick={onClick}
        onChange={onChange}
      >
        {rows.getVirtualItems().map(({ index: at, key, start }) => {
          const paragraph = paragraphs[at];
          if (paragraph === undefined) return null;
          return (
            <ParagraphRow
              key={key}
              ref={rows.measureElement}
              position={at}
              offset={start}
              paragraph={paragraph}
              language={language}
              words={words}
              hasCursor={at === selection.cursor}
              isChosen={isChosen(selection, at)}
            />
          );
        })}
      </div>
      {paragraphs.length === 0 && <p className="paragraphs-none">{t('noneShown')}</p>}
      {picking !== null && (
        <RolePicker
          anchor={picking.anchor}
          role={paragraphs[picking.at]?.role ?? 'body'}
          onClose={() => setPicking(null)}
          onPick={(role) => {
            pick(picking.at, role);
            setPicking(null);
          }}
        />
      )}
    </div>
  );
};

/** Virtual rows of CSS pixels. */
const useVirtualRows = (
  paragraphs: readonly NumberedParagraph[],
  cursor: number,
  scroller: RefObject<HTMLElement | null>,
) =>
  useVirtualizer({
    count: paragraphs.length,
    getScrollElement: () => scroller.current,
    estimateSize: (at) => estimate(paragraphs[at]?.text ?? ''),
    getItemKey: (at) => paragraphs[at]?.number ?? at,
    overscan: 4,
    // The row with the cursor stays, so that Tab finds it wherever one has scrolled.
    rangeExtractor: (range: Range) => {
      const shown = defaultRangeExtractor(range);
      return shown.includes(cursor) ? shown : [...shown, cursor].sort((a, b) => a - b);
    },
  });

/** Answers what gives the focus to the row with the cursor, as soon as that is drawn. */
const useWantedFocus = (scroller: RefObject<HTMLElement | null>): (() => void) => {
  const [wantsFocus, setWantsFocus] = useState(false);
  // A text that comes up takes the keys, unless something else has them: nobody has to find the way here first.
  useEffect(() => {
    if (isFocusNowhere()) setWantsFocus(true);
  }, []);
  useEffect(() => {
    if (!wantsFocus) return;
    scroller.current?.querySelector<HTMLElement>('[role=row][tabindex="0"]')?.focus({ preventScroll: true });
    setWantsFocus(false);
  }, [wantsFocus, scroller]);
  return () => setWantsFocus(true);
};
