import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type ChangeEvent, type KeyboardEvent, type MouseEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type DraftParagraph,
  type Language,
  type ParagraphRole,
  paragraphRoles,
} from '../../../shared/domain/model.ts';
import { isFocusNowhere } from '../../parts/focus.ts';
import { movedBy } from '../../state/moved-by.ts';
import { ParagraphRow } from './paragraph-row.tsx';
import { RolePicker } from './role-picker.tsx';
import { isChosen, type Selection, within } from './selection.ts';
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
/** Paragraphs that Page Up and Page Down pass over. */
const page = 12;

/** The row an event happened in, by its position; null outside of any. */
const positionOf = (target: EventTarget): number | null => {
  const row = target instanceof Element ? target.closest<HTMLElement>('[data-index]') : null;
  return row === null ? null : Number(row.dataset.index);
};

/**
 * A text's paragraphs with their roles. Arrows move, Shift chooses several, Space leaves out and brings in,
 * digits give a role. Only what is in view is in the document.
 */
export const Paragraphs = ({ paragraphs, language, label, onRole, onInclude }: ParagraphsProps) => {
  const { t } = useTranslation('import');
  const words = useParagraphWords();
  const scroller = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState<Selection>({ anchor: 0, cursor: 0 });
  const [wantsFocus, setWantsFocus] = useState(false);
  const [picking, setPicking] = useState<{ readonly anchor: HTMLElement; readonly at: number } | null>(null);
  const selection = within(chosen, paragraphs.length);

  const rows = useVirtualizer({
    count: paragraphs.length,
    getScrollElement: () => scroller.current,
    estimateSize: (at) => estimate(paragraphs[at]?.text ?? ''),
    getItemKey: (at) => paragraphs[at]?.number ?? at,
    overscan: 4,
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
  // A text that comes up takes the keys, unless something else has them: nobody has to find the way here first.
  useEffect(() => {
    if (isFocusNowhere()) setWantsFocus(true);
  }, []);
  useEffect(() => {
    if (!wantsFocus) return;
    scroller.current?.querySelector<HTMLElement>('[role=row][tabindex="0"]')?.focus({ preventScroll: true });
    setWantsFocus(false);
  }, [wantsFocus]);

  /** Numbers of all chosen paragraphs where the one at `at` is among them; else its alone. */
  const numbersWith = (at: number): readonly number[] =>
    paragraphs
      .filter((_, each) => (isChosen(selection, at) ? isChosen(selection, each) : each === at))
      .map(({ number }) => number);
  const include = (at: number): void => onInclude(numbersWith(at), paragraphs[at]?.included !== true);
  const pick = (at: number, role: ParagraphRole): void => onRole(numbersWith(at), role);

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
    else if (event.key === ' ') include(selection.cursor);
    else if (role !== undefined) pick(selection.cursor, role);
    else return false;
    return true;
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!(event.target instanceof Element) || event.target.getAttribute('role') !== 'row') return;
    if (act(event)) event.preventDefault();
  };
  const onClick = (event: MouseEvent): void => {
    const at = positionOf(event.target);
    if (at === null || !(event.target instanceof Element)) return;
    const button = event.target.closest<HTMLElement>('button');
    if (button !== null) setPicking({ anchor: button, at });
    // A checkbox is pressed for itself; it leaves the choice of several as it is.
    else if (!event.target.matches('input')) goTo(at, event.shiftKey);
  };
  const onChange = (event: ChangeEvent): void => {
    const at = positionOf(event.target);
    if (at !== null) include(at);
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
