import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { Column } from '../grid/columns.ts';
import { CorrectedHead, VersionHead } from '../grid/grid-head.tsx';
import { GridRow, type RowActions } from '../grid/grid-row.tsx';
import type { Table } from '../grid/table.ts';
import type { Printed } from './use-print.ts';
import './print.css';

interface PrintSheetProps {
  readonly title: string;
  readonly table: Table;
  /** Columns on screen, with the widths they have there. */
  readonly shown: readonly Column[];
  readonly printed: Printed | null;
}

/** On a sheet held upright more columns than these leave a few words a line. */
const mostUpright = 2;

/**
 * The table as it goes on paper: rows as one reads them, whole, under a head that comes again on each page. Beside the
 * window's own part of the page, and seen by nobody but the printer.
 */
export const PrintSheet = ({ title, table, shown, printed }: PrintSheetProps) => {
  const { t } = useTranslation('workbench');
  if (printed === null) return null;
  const { rows, of } = printed;
  const total = shown.reduce((sum, { width }) => sum + width, 0);
  const widthOf = (key: Column['key']): number => shown.find((column) => column.key === key)?.width ?? 1;
  const counts = { count: of, shown: rows.length, from: (rows[0]?.position ?? 0) + 1 };
  return createPortal(
    <section className="print-sheet" data-across={table.columns.length > mostUpright}>
      <h1>{title}</h1>
      <p className="numbers">{t(rows.length < of ? 'print.part' : 'print.all', counts)}</p>
      <div className="print-table">
        <div className="print-head">
          <div className="print-row">
            <div className="bench-corner" />
            {table.columns.map(({ key, version, ordinal }) => (
              <div
                key={key}
                className="bench-column-head"
                style={{ width: `${(100 * widthOf(key)) / total}%` }}
              >
                {version === null ? (
                  <CorrectedHead />
                ) : (
                  <VersionHead
                    version={version}
                    ordinal={ordinal}
                    isBase={key === table.base}
                    tally={undefined}
                  />
                )}
              </div>
            ))}
          </div>
        </div>
        {rows.map((row) => (
          <div key={row.id} className="print-row">
            <GridRow
              row={row}
              table={table}
              mode="read"
              isCurrent={false}
              cursorColumn={null}
              editing={false}
              focusTick={0}
              change={null}
              isReadOnly
              actions={noActions}
            />
          </div>
        ))}
      </div>
    </section>,
    document.body,
  );
};

const nothing = (): void => {};

/** Nothing is done on paper. */
const noActions: RowActions = {
  take: nothing,
  confirm: nothing,
  reject: nothing,
  editorFocused: nothing,
  leaveEditor: nothing,
};
