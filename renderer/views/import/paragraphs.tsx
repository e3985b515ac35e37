import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type MouseEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type DraftParagraph,
  type Language,
  type ParagraphRole,
  paragraphRoles,
} from '../../../shared/domain/model.ts';
import { ParagraphRow } from './paragraph-row.tsx';
import { isChosen, movedBy, type Selection, within } from './selection.ts';
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
const page = 12;

/**
 * A text's paragraphs with their roles. Arrows move, Shift chooses several, Space leaves out and brings in,
 * digits give a role. Only what is in view is in the document.
 */
export const Paragraphs = ({ paragraphs, language, label, onRole, onInclude }: ParagraphsProps) => {
  const { t } = useTranslation('import');
  const scroller = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState<Selection>({ anchor: 0, cursor: 0 });
  const [wantsFocus, setWantsFocus] = useState(false);
  const selection = within(chosen, paragraphs.length);
  const numbers = paragraphs.filter((_, at) => isChosen(selection, at)).map(({ number }) => number);

  const rows = useVirtualizer({
    count: paragraphs.length,
    getScrollElement: () => scroller.current,
    estimateSize: (at) => estimate(paragraphs[at]?.text ?? ''),
    getItemKey: (at) => paragraphs[at]?.number ?? at,
    overscan: 6,
    // The row with the cursor stays, so that Tab finds it wherever one has scrolled.
    rangeExtractor: (range: Range) => {
      const shown = defaultRangeExtractor(range);
      return shown.includes(selection.cursor) ? shown : [...shown, selection.cursor].sort((a, b) => a - b);
    },
  });

  const goTo = (cursor: number, extend: boolean): void => {
    setChosen({ anchor: extend ? selection.anchor : cursor, cursor });
    rows.scrollToIndex(cursor, { align: 'auto' });
    setWantsFocus(true);
  };
  useEffect(() => {
    if (!wantsFocus) return;
    scroller.current?.querySelector<HTMLElement>('[role=row][tabindex="0"]')?.focus({ preventScroll: true });
    setWantsFocus(false);
  }, [wantsFocus]);

  const toggle = (): void => {
    const isIn = paragraphs[selection.cursor]?.included === true;
    onInclude(numbers, !isIn);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!(event.target instanceof Element) || event.target.getAttribute('role') !== 'row') return;
    if (act(event)) event.preventDefault();
  };
  /** Answers whether the key meant something here. */
  const act = (event: KeyboardEvent): boolean => {
    if (event.altKey) return false;
    if (event.ctrlKey || event.metaKey) {
      if (event.code !== 'KeyA') return false;
      setChosen({ anchor: 0, cursor: paragraphs.length - 1 });
      return true;
    }
    const moved = movedBy(event.key, selection.cursor, paragraphs.length, page);
    const role = paragraphRoles[Number(/^Digit(\d)$/.exec(event.code)?.[1] ?? 0) - 1];
    if (moved !== null) goTo(moved, event.shiftKey);
    else if (event.key === ' ') toggle();
    else if (role !== undefined) onRole(numbers, role);
    else return false;
    return true;
  };
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
              hasCursor={at === selection.cursor}
              isChosen={isChosen(selection, at)}
              onPress={(event: MouseEvent) => {
                // Checkbox and role are pressed for themselves; they leave the choice of several as it is.
                const onControl =
                  event.target instanceof Element && event.target.closest('label, button') !== null;
                if (!onControl) goTo(at, event.shiftKey);
              }}
              onInclude={(included) =>
                onInclude(isChosen(selection, at) ? numbers : [paragraph.number], included)
              }
              onRole={(role) => onRole(isChosen(selection, at) ? numbers : [paragraph.number], role)}
            />
          );
        })}
      </div>
      {paragraphs.length === 0 && <p className="paragraphs-none">{t('noneShown')}</p>}
    </div>
  );
};
