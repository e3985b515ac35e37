import { type DragEvent, memo, type PointerEvent, type Ref, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RoleMark } from '../../../parts/role-mark.tsx';
import { usePainted } from '../../../state/after-paint.ts';
import { useFormats } from '../../../state/format.ts';
import { langAttribute } from '../languages.ts';
import type { ColumnKey, RowIndex, Version } from '../model.ts';
import { useNameOf } from '../names.ts';
import { originsOf, progressOf, useProject } from '../use-project.ts';
import type { Column } from './columns.ts';
import type { Table } from './table.ts';

export interface HeadActions {
  /** Puts a column where `before` stands; null: last. */
  move(key: ColumnKey, before: ColumnKey | null): void;
  /** Widens a column by `pixels` from `from`, the layout and the widths (CSS pixels) when the drag began. */
  resize(key: ColumnKey, pixels: number, from: ResizeStart): void;
}

export interface ResizeStart {
  readonly columns: readonly Column[];
  readonly widths: readonly number[];
}

export interface GridHeadProps {
  readonly ref: Ref<HTMLDivElement>;
  readonly table: Table;
  /** All columns as laid out, hidden ones too, to begin a resize from. */
  readonly layout: readonly Column[];
  /** How each version stands to the original, in align mode; else empty. */
  readonly tallies: RowIndex['tallies'];
  readonly actions: HeadActions;
}

/**
 * The head of the grid: what each column is, and the attribution of a machine translation over its texts. Columns
 * are dragged by their heads and by the edges between them; the columns dialog does the same by keyboard.
 */
export const GridHead = (props: GridHeadProps) => (
  // An edit is painted before what it did to the tallies.
  <Head {...props} tallies={usePainted(props.tallies)} />
);

const Head = memo(({ ref, table, layout, tallies, actions }: GridHeadProps) => {
  const { t } = useTranslation('workbench');
  const [drop, setDrop] = useState<Drop | null>(null);
  const [dragged, setDragged] = useState<ColumnKey | null>(null);
  const row = useRef<HTMLDivElement>(null);
  const finish = () => {
    setDragged(null);
    setDrop(null);
  };
  return (
    <div ref={ref} role="rowgroup" className="bench-head">
      <div ref={row} role="row" aria-rowindex={1} className="bench-head-row">
        <div role="columnheader" aria-colindex={1} className="bench-corner">
          <span className="visually-hidden">{t('grid.row')}</span>
        </div>
        {table.columns.map((column, at) => (
          <div
            key={column.key}
            role="columnheader"
            aria-colindex={at + 2}
            className="bench-column-head"
            data-corrected={column.version === null}
            data-dragged={dragged === column.key}
            data-drop={drop?.over === column.key ? drop.side : undefined}
            draggable
            onDragStart={(event) => {
              event.dataTransfer.effectAllowed = 'move';
              event.dataTransfer.setData('application/x-sverka-column', String(column.key));
              setDragged(column.key);
            }}
            onDragOver={(event) => {
              if (dragged === null) return;
              event.preventDefault();
              setDrop(dropAt(event, column.key));
            }}
            onDrop={(event) => {
              event.preventDefault();
              if (dragged !== null) actions.move(dragged, keyBehind(table, dropAt(event, column.key)));
              finish();
            }}
            onDragEnd={finish}
          >
            {column.version === null ? (
              <CorrectedHead />
            ) : (
              <VersionHead
                version={column.version}
                ordinal={column.ordinal}
                isBase={column.key === table.base}
                tally={tallies.find(({ versionId }) => versionId === column.key)}
              />
            )}
            <ResizeEdge
              begin={() => ({ columns: layout, widths: widthsOf(row.current) })}
              onResize={(pixels, from) => actions.resize(column.key, pixels, from)}
            />
          </div>
        ))}
      </div>
    </div>
  );
});

interface Drop {
  readonly over: ColumnKey;
  readonly side: 'before' | 'after';
}

const dropAt = (event: DragEvent<HTMLElement>, over: ColumnKey): Drop => {
  const { left, width } = event.currentTarget.getBoundingClientRect();
  return { over, side: event.clientX < left + width / 2 ? 'before' : 'after' };
};

const keyBehind = (table: Table, { over, side }: Drop): ColumnKey | null =>
  side === 'before' ? over : (table.keys[table.keys.indexOf(over) + 1] ?? null);

const widthsOf = (row: HTMLElement | null): readonly number[] =>
  [...(row?.children ?? [])].slice(1).map((cell) => cell.getBoundingClientRect().width);

/** A mark's role, not an ARIA one. */
const correctedRole = 'corrected';

const noProgress = { rows: 0, confirmed: 0 };

/** What the corrected column is, how far it has come, and whose attribution its machine text carries. */
export const CorrectedHead = () => {
  const { t } = useTranslation('workbench');
  const formats = useFormats();
  const nameOf = useNameOf();
  const { rows, confirmed } = useProject(progressOf) ?? noProgress;
  const origins = useProject(originsOf) ?? [];
  const done = t('head.done', {
    count: rows,
    confirmed: formats.number(confirmed),
    rows: formats.number(rows),
  });
  return (
    <>
      <div className="bench-head-title">
        <RoleMark role={correctedRole} />
        <span>{t('corrected.title')}</span>
      </div>
      <div className="bench-head-note numbers">
        {done} · {formats.percent(rows === 0 ? 0 : confirmed / rows)}
      </div>
      {origins.map((version) => (
        <Attribution
          key={version.id}
          version={version}
          lead={t('head.takenFrom', { title: nameOf(version) })}
        />
      ))}
    </>
  );
};

interface VersionHeadProps {
  readonly version: Version;
  readonly ordinal: number;
  readonly isBase: boolean;
  readonly tally: RowIndex['tallies'][number] | undefined;
}

/** What a version's column is. */
export const VersionHead = ({ version, ordinal, isBase, tally }: VersionHeadProps) => {
  const { t } = useTranslation(['workbench', 'common']);
  const formats = useFormats();
  const name = useNameOf()(version);
  const notes = [
    formats.language(version.language),
    version.engine,
    // Lines break between facts, not within one.
    t('head.paragraphs', { count: version.paragraphs }).replaceAll(' ', '\u00a0'),
  ].filter((note) => note !== null);
  return (
    <>
      <div className="bench-head-title">
        <RoleMark role={version.role} ordinal={ordinal} />
        <bdi title={version.title}>{name}</bdi>
        {name !== version.title && <bdi className="bench-head-extra">{version.title}</bdi>}
        {isBase && <span className="bench-base">{t('base.mark')}</span>}
      </div>
      <div className="bench-head-note numbers">
        <span className="visually-hidden">{t(`common:versionRoles.${version.role}`)}, </span>
        {notes.join(' · ')}
      </div>
      {tally && <TallyNote tally={tally} />}
      <Attribution version={version} />
    </>
  );
};

/** In how many rows the version stands to the original one to one, otherwise, or alone; zeros are left out. */
const TallyNote = ({ tally }: { readonly tally: RowIndex['tallies'][number] }) => {
  const { t } = useTranslation('workbench');
  const formats = useFormats();
  const parts = [
    { name: t('head.oneToOne'), count: tally.oneToOne },
    { name: t('head.manyToMany'), count: tally.manyToMany },
    { name: t('head.alone'), count: tally.alone },
  ].filter(({ count }, at) => at === 0 || count > 0);
  return (
    <div className="bench-head-note bench-tally numbers">
      {parts.map(({ name, count }) => (
        <span key={name}>
          {name} <b>{formats.number(count)}</b>
        </span>
      ))}
    </div>
  );
};

/** The attribution of a machine translation, word for word; nothing where a version has none. */
const Attribution = ({ version, lead }: { readonly version: Version; readonly lead?: string }) =>
  version.attribution === null ? null : (
    <div className="bench-attribution">
      {lead !== undefined && `${lead} `}
      <bdi lang={langAttribute(version.language)}>{version.attribution}</bdi>
    </div>
  );

interface ResizeEdgeProps {
  readonly begin: () => ResizeStart;
  readonly onResize: (pixels: number, from: ResizeStart) => void;
}

/** The right edge of a column's head, for dragging. */
const ResizeEdge = ({ begin, onResize }: ResizeEdgeProps) => {
  const drag = useRef<{ readonly x: number; readonly from: ResizeStart } | null>(null);
  return (
    <div
      className="bench-edge"
      aria-hidden="true"
      draggable={false}
      onPointerDown={(event: PointerEvent<HTMLDivElement>) => {
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        drag.current = { x: event.clientX, from: begin() };
      }}
      onPointerMove={(event) => {
        if (drag.current) onResize(event.clientX - drag.current.x, drag.current.from);
      }}
      onLostPointerCapture={() => {
        drag.current = null;
      }}
    />
  );
};
