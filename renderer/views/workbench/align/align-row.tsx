import { memo, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { rowFlags } from '../../../../shared/domain/mend/shape.ts';
import { Icon, type IconName } from '../../../parts/icon.tsx';
import { BookmarkMark } from '../bookmarks/bookmark-mark.tsx';
import { CommentMark } from '../comments/comment-mark.tsx';
import { confidenceLevel, isByHand } from '../grid/confidence.ts';
import { ByHandMark, ConfidenceMark } from '../grid/gutter.tsx';
import type { Table } from '../grid/table.ts';
import type { ColumnKey, Row } from '../model.ts';
import { AlignCell } from './align-cell.tsx';
import { blocksOf, isInStretch, type Spot, type Stretch } from './blocks.ts';
import type { Caret } from './context.ts';
import { isDoubtful } from './filters.ts';
import { type Span, sharedWords } from './shared-words.ts';

/** Text of a row that stands out of the order of its version; `after`: one-based number of the row before it in reading. */
export interface MovedNote {
  readonly versionId: number;
  readonly after: number | null;
}

export interface AlignRowProps {
  readonly row: Row;
  readonly table: Table;
  /** Where the cursor stands in this row; null in all other rows. */
  readonly cursorColumn: ColumnKey | null;
  /** Which block of the cursor's cell. */
  readonly at: number;
  readonly focusTick: number;
  /** Selected blocks; null where none of this row are. */
  readonly stretch: Stretch | null;
  readonly caret: Caret | null;
  /** Key of the block that waits for its other end. */
  readonly pinned: string | null;
  readonly moved: readonly MovedNote[] | undefined;
  readonly showsShared: boolean;
  readonly canMend: boolean;
}

/** A row in align mode: every paragraph, or part of one, a block of its own. */
export const AlignRow = memo((props: AlignRowProps) => {
  const { row, table, cursorColumn, stretch, moved } = props;
  const shared = useShared(row, table, props.showsShared);
  return (
    <>
      <AlignGutter row={row} />
      {table.columns.map(({ version, key }, index) =>
        version === null ? (
          <div key={key} role="gridcell" aria-colindex={index + 2} className="bench-cell" data-column={key} />
        ) : (
          <AlignCell
            key={key}
            version={version}
            columnIndex={index + 2}
            blocks={blocksOf(row, version.id)}
            current={cursorColumn === key ? props.at : null}
            focusTick={cursorColumn === key ? props.focusTick : 0}
            selected={
              stretch === null
                ? noSelection
                : blocksOf(row, version.id)
                    .map((_, at): Spot => ({ position: row.position, column: version.id, at }))
                    .filter((spot) => isInStretch(stretch, spot))
                    .map(({ at }) => at)
                    .join()
            }
            caret={cursorColumn === key ? props.caret : null}
            pinned={props.pinned}
            movedAfter={moved?.find(({ versionId }) => versionId === version.id)}
            shared={shared.get(version.id) ?? noSpans}
            canMend={props.canMend}
          />
        ),
      )}
    </>
  );
});

const noSelection = '';
const noSpans: readonly (readonly Span[])[] = [];

/** The words each block shares with the original, by version. */
const useShared = (
  row: Row,
  table: Table,
  isOn: boolean,
): ReadonlyMap<number, readonly (readonly Span[])[]> =>
  useMemo(() => {
    const source = table.columns.find(({ version }) => version?.role === 'source')?.version;
    if (!isOn || !source) return new Map();
    const textOf = (id: number) => blocksOf(row, id).map(({ text }) => text);
    const original = textOf(source.id).join('\n');
    const others = table.columns.flatMap(({ version }) =>
      version && version.id !== source.id ? [version] : [],
    );
    const all = others.map(({ id }) => textOf(id).join('\n')).join('\n');
    return new Map([
      [source.id, textOf(source.id).map((text) => sharedWords(all, text, true).right)],
      ...others.map(
        ({ id, language }) =>
          [
            id,
            textOf(id).map((text) => sharedWords(original, text, language !== source.language).right),
          ] as const,
      ),
    ]);
  }, [row, table, isOn]);

/** Number and marks of a row in align mode: each has a shape and a name. */
const AlignGutter = memo(({ row }: { readonly row: Row }) => {
  const { t } = useTranslation('workbench');
  const { flags, confidence } = row;
  const marks: readonly (readonly [number, IconName, 'accepted' | 'review' | 'locked'])[] = [
    [rowFlags.accepted, 'check', 'accepted'],
    [rowFlags.review, 'eye', 'review'],
    [rowFlags.locked, 'lock', 'locked'],
  ];
  const isSettled = (flags & (rowFlags.accepted | rowFlags.locked)) !== 0;
  return (
    <div
      className="bench-gutter numbers"
      role="rowheader"
      aria-colindex={1}
      data-doubtful={isDoubtful(confidence, flags)}
    >
      <span className="bench-number">{row.position + 1}</span>
      <BookmarkMark flags={flags} />
      <span className="align-marks">
        {marks
          .filter(([bit]) => (flags & bit) !== 0)
          .map(([bit, icon, name]) => (
            <span
              key={bit}
              role="img"
              className={`align-mark-${name}`}
              aria-label={t(`alignMode.marks.${name}`)}
              title={t(`alignMode.marks.${name}`)}
            >
              <Icon name={icon} size={13} />
            </span>
          ))}
      </span>
      {isByHand(confidence) && <ByHandMark />}
      {confidence !== null && !isSettled && confidenceLevel(confidence) !== 'high' && (
        <ConfidenceMark confidence={confidence} />
      )}
      <CommentMark comments={row.comments} />
    </div>
  );
});
