import { memo, type ReactNode, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../parts/icon.tsx';
import { useLanguage } from '../../../state/i18n.ts';
import { langAttribute } from '../languages.ts';
import type { Version } from '../model.ts';
import { useNameOf } from '../names.ts';
import type { MovedNote } from './align-row.tsx';
import { type Block, blockNumber, keyOfBlock } from './blocks.ts';
import type { Caret } from './context.ts';
import type { Span } from './shared-words.ts';

export interface AlignCellProps {
  readonly version: Version;
  readonly columnIndex: number;
  readonly blocks: readonly Block[];
  /** Which block the cursor is on; null where it is in another cell. */
  readonly current: number | null;
  readonly focusTick: number;
  /** Selected blocks of the cell, as "0,1". */
  readonly selected: string;
  readonly caret: Caret | null;
  readonly pinned: string | null;
  readonly movedAfter: MovedNote | undefined;
  /** Words each block shares with the original, in UTF-16 units of its text. */
  readonly shared: readonly (readonly Span[])[];
  readonly canMend: boolean;
}

/** What a version has in a row, block under block; a place that says so where it has nothing. */
export const AlignCell = memo((props: AlignCellProps) => {
  const { version, blocks, current, focusTick, selected, movedAfter } = props;
  const { t } = useTranslation('workbench');
  const language = useLanguage();
  const ref = useRef<HTMLDivElement>(null);
  const at = current === null ? null : Math.min(current, Math.max(0, blocks.length - 1));
  useLayoutEffect(() => {
    if (at === null || focusTick === 0) return;
    const target = ref.current?.querySelectorAll<HTMLElement>('.align-block')[at] ?? ref.current;
    // To ask for the focus lays the page out, even where it is there already.
    if (target !== document.activeElement) target?.focus({ preventScroll: true });
    // A row that has just come stands at the top until the list has put it in its place.
    const frame = requestAnimationFrame(() =>
      target?.scrollIntoView({ block: 'nearest', inline: 'nearest' }),
    );
    return () => cancelAnimationFrame(frame);
  }, [at, focusTick]);
  const selection = selected
    .split(',')
    .filter((part) => part !== '')
    .map(Number);
  return (
    <div
      ref={ref}
      role="gridcell"
      aria-colindex={props.columnIndex}
      className="bench-cell align-cell"
      data-column={version.id}
      lang={langAttribute(version.language)}
      data-here={at !== null}
      tabIndex={at !== null && blocks.length === 0 ? 0 : -1}
    >
      {blocks.length === 0 && (
        <div className="align-gap" lang={language}>
          {t('alignMode.gap')}
        </div>
      )}
      {blocks.map((block, n) => (
        <AlignBlock
          key={keyOfBlock(block)}
          block={block}
          version={version}
          isCurrent={at === n}
          isSelected={selection.includes(n)}
          isPinEnd={props.pinned === keyOfBlock(block)}
          caret={props.caret?.key === keyOfBlock(block) ? props.caret.offset : null}
          moved={movedAfter}
          shared={props.shared[n] ?? noSpans}
          canMend={props.canMend}
        />
      ))}
      {props.canMend && blocks.length > 0 && (
        <div
          className="align-boundary"
          aria-hidden="true"
          draggable
          data-boundary={version.id}
          title={t('alignMode.boundary')}
        />
      )}
    </div>
  );
});

const noSpans: readonly Span[] = [];

interface AlignBlockProps {
  readonly block: Block;
  readonly version: Version;
  readonly isCurrent: boolean;
  readonly isSelected: boolean;
  readonly isPinEnd: boolean;
  /** UTF-16 units of the block's text; null where it is not being cut. */
  readonly caret: number | null;
  readonly moved: MovedNote | undefined;
  readonly shared: readonly Span[];
  readonly canMend: boolean;
}

const AlignBlock = memo((props: AlignBlockProps) => {
  const { block, version, isCurrent, isSelected, isPinEnd, caret, moved } = props;
  const { t } = useTranslation('workbench');
  const language = useLanguage();
  const nameOf = useNameOf();
  const movedWords =
    moved &&
    (moved.after === null ? t('alignMode.movedFirst') : t('alignMode.moved', { number: moved.after }));
  const words = [
    t(block.part ? 'alignMode.part' : 'alignMode.paragraph', {
      number: block.number + 1,
      version: nameOf(version),
    }),
    isSelected && t('alignMode.selected'),
    isPinEnd && t('alignMode.pinEnd'),
    block.pinned && t('alignMode.pinned'),
    movedWords,
  ].filter((word) => typeof word === 'string');
  return (
    <div
      role="group"
      aria-label={words.join(', ')}
      className={`align-block text text-${block.role}`}
      data-block={keyOfBlock(block)}
      data-part={block.part !== null}
      data-selected={isSelected || isPinEnd}
      data-moved={moved !== undefined}
      draggable={props.canMend}
      tabIndex={isCurrent ? 0 : -1}
    >
      <span className="align-number numbers" aria-hidden="true">
        {blockNumber(block)}
      </span>
      {(block.pinned || movedWords !== undefined) && (
        <span className="align-notes" lang={language} aria-hidden="true">
          {block.pinned && <span title={t('alignMode.pinned')}>⚲</span>}
          {movedWords !== undefined && (
            <span title={movedWords}>
              <Icon name="redo" size={11} /> {moved?.after}
            </span>
          )}
        </span>
      )}
      <span dir="auto">{marked(block.text, props.shared, caret)}</span>
    </div>
  );
});

/** The text with what is shared marked, and the caret where it stands. */
const marked = (text: string, shared: readonly Span[], caret: number | null): ReactNode => {
  const edges = new Set([0, text.length, ...shared.flatMap(({ from, to }) => [from, to])]);
  if (caret !== null) edges.add(caret);
  const places = [...edges].toSorted((a, b) => a - b);
  return places.slice(0, -1).map((from, at) => {
    const piece = text.slice(from, places[at + 1]);
    const isShared = shared.some((span) => span.from <= from && from < span.to);
    return (
      <span key={from}>
        {from === caret && <span className="align-caret" />}
        {isShared ? <em className="align-shared">{piece}</em> : piece}
      </span>
    );
  });
};
