import { holdsAnything, type RowValue } from '../../shared/domain/mend/values.ts';
import { applyValue } from '../store/apply.ts';
import type { Connection } from '../store/connection.ts';
import { type EditRecord, extendEdit, nextEdit, readEditValues } from '../store/edit.ts';
import { noteProjectChanged } from '../store/project.ts';
import { positionOf } from '../store/row.ts';
import { touchedBy } from './edit.ts';
import type { Footing, Outcome } from './footing.ts';
import { perform, sideOf } from './perform.ts';

/**
 * Takes the row that it is made on out where it holds nothing, as its corrected text was cleared: in one step with the
 * clearing, where that was the last edit, so that what brings the row back brings its text. Nothing where an edit waits
 * to be redone, which may be of the row. Needs a transaction around it.
 */
export function removeEmpty(footing: Footing): Outcome {
  const {
    connection,
    project: { key },
    ground: { now },
  } = footing;
  const [row] = nextEdit(connection, key, 'redo') ? [] : footing.rows.filter((each) => !holdsAnything(each));
  const sides = [sideOf(row ? [row] : []), sideOf([])] as const;
  const outcome = { ...touchedBy(...sides), projectKey: key };
  if (!row) return { ...outcome, edit: null };
  const last = nextEdit(connection, key, 'undo');
  if (last?.kind === 'clear' && last.rowId === row.id)
    return { ...outcome, edit: removeWith(connection, key, last, row, now) };
  const naming = {
    kind: 'clear' as const,
    rowId: row.id,
    rowNumber: positionOf(connection, key, row.rank) + 1,
  };
  return {
    ...outcome,
    edit: perform(connection, key, { ...naming, before: sides[0], after: sides[1] }, now),
  };
}

/** The row goes, and what cleared it has done that too. */
function removeWith(
  connection: Connection,
  key: number,
  edit: EditRecord,
  row: RowValue,
  now: number,
): EditRecord {
  const { after } = readEditValues(connection, edit.id);
  applyValue(connection, key, sideOf([row]), sideOf([]), now);
  extendEdit(connection, edit.id, { at: edit.at, kind: edit.kind, after: { ...after, rows: [] } });
  noteProjectChanged(connection, key, now);
  return edit;
}
