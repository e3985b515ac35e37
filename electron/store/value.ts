import type { RowState } from '../../shared/domain/model.ts';
import type { Connection } from './connection.ts';
import type { CorrectionValue } from './row.ts';

/** A row as a value: all that an undo needs to put it back exactly. */
export interface RowValue {
  readonly id: number;
  readonly rank: string;
  readonly state: RowState;
  readonly confidence: number | null;
  readonly correction: CorrectionValue | null;
  /** Ids, ascending. */
  readonly paragraphs: readonly number[];
}

/** One side of an edit: the touched rows, versions and paragraphs. A row absent here is retired on this side. */
export interface EditValue {
  readonly rows: readonly RowValue[];
  readonly versions: readonly { readonly id: number; readonly removed: boolean }[];
  readonly paragraphs: readonly { readonly id: number; readonly included: boolean }[];
}

interface FlatValue {
  readonly id: number;
  readonly rank: string;
  readonly state: RowState;
  readonly confidence: number | null;
  readonly text: string | null;
  readonly origin: number | null;
  readonly savedAt: number | null;
  readonly paragraphs: string;
}

const select = `SELECT r.id, r.rank, r.state, r.confidence, c.text, c.origin, c.saved_at AS savedAt,
    (SELECT json_group_array(paragraph_id ORDER BY paragraph_id) FROM row_paragraph WHERE row_id = r.id)
      AS paragraphs
  FROM "row" r LEFT JOIN correction c ON c.row_id = r.id WHERE r.retired = 0`;

const toValue = ({ text, origin, savedAt, paragraphs, ...row }: FlatValue): RowValue => ({
  ...row,
  correction: text === null ? null : { text, origin, savedAt: savedAt ?? 0 },
  paragraphs: JSON.parse(paragraphs) as number[],
});

/** All live rows of a project as values, in order. */
export const readRowValues = (connection: Connection, projectKey: number): RowValue[] =>
  connection.all<FlatValue>(`${select} AND r.project_id = ? ORDER BY r.rank`, projectKey).map(toValue);

/** A live row as a value; undefined where there is none. */
export function readRowValue(connection: Connection, id: number): RowValue | undefined {
  const found = connection.get<FlatValue>(`${select} AND r.id = ?`, id);
  return found && toValue(found);
}

/** The next row id that was never used. */
export const nextRowId = (connection: Connection): number =>
  (connection.get<{ seq: number }>(`SELECT seq FROM sqlite_sequence WHERE name = 'row'`)?.seq ?? 0) + 1;
