import type { Outputs } from '../../shared/contract/contract.ts';
import type { Connection } from '../store/connection.ts';
import { findProject, projectByKey } from '../store/project.ts';
import { listRevisions } from '../store/revision.ts';
import {
  findRow,
  indexRows,
  listPlaced,
  listRows,
  type PlacedParagraph,
  positionOf,
  type RowRecord,
} from '../store/row.ts';
import { listVersions } from '../store/version.ts';
import { alignProject } from './alignProject.ts';
import { api, type Parts } from './api.ts';
import { correct } from './correct.ts';
import { nextRow } from './nextRow.ts';
import { streamed } from './progress.ts';

type Row = Outputs['rows']['window'][number];

/** Rows as the contract has them. `first` is the position of the first. */
function toRows(connection: Connection, records: readonly RowRecord[], first: number): Row[] {
  const projectKey = records[0]?.projectKey;
  if (projectKey === undefined) return [];
  const versions = new Set(listVersionIds(connection, projectKey));
  const placed = Map.groupBy(
    listPlaced(
      connection,
      records.map(({ id }) => id),
    ),
    ({ rowId }) => rowId,
  );
  return records.map(({ id, revision, state, confidence, correction }, offset) => ({
    id,
    position: first + offset,
    revision,
    state,
    confidence,
    cells: toCells(placed.get(id) ?? []),
    correction: correction && {
      ...correction,
      // An origin that was taken out is nothing the reader could see.
      origin: correction.origin !== null && versions.has(correction.origin) ? correction.origin : null,
    },
  }));
}

const listVersionIds = (connection: Connection, projectKey: number): number[] =>
  connection
    .all<{ id: number }>('SELECT id FROM version WHERE project_id = ? AND removed = 0', projectKey)
    .map(({ id }) => id);

const toCells = (placed: readonly PlacedParagraph[]): Row['cells'] =>
  [...Map.groupBy(placed, ({ versionId }) => versionId)].map(([versionId, paragraphs]) => ({
    versionId,
    paragraphs: paragraphs.map(({ id, number, role, text }) => ({ id, number, role, text })),
  }));

/** One row, with the place it has now. */
function readRow(connection: Connection, id: number): Row {
  const record = findRow(connection, id);
  const [row] = toRows(connection, [record], positionOf(connection, record.projectKey, record.rank));
  if (!row) throw new Error(`row ${id} is gone`);
  return row;
}

export function rowOperations(parts: Parts) {
  const { session } = parts;
  return {
    index: api.rows.index.handler(({ input }) => {
      const connection = session.connection();
      const rows = indexRows(connection, findProject(connection, input.projectId).key);
      return {
        ids: rows.map(({ id }) => id),
        states: rows.map(({ state }) => state),
        confidences: rows.map(({ confidence }) => confidence),
        lengths: rows.map(({ length }) => length),
      };
    }),
    window: api.rows.window.handler(({ input: { projectId, from, count } }) => {
      const connection = session.connection();
      return connection.read(() => {
        const { key } = findProject(connection, projectId);
        return toRows(connection, listRows(connection, key, from, count), from);
      });
    }),
    correct: api.rows.correct.handler(({ input }) => {
      session.write(
        (connection) => {
          const key = correct(connection, input, parts.now());
          return projectByKey(connection, key).id;
        },
        (projectId) => [{ kind: 'rows', projectId, rowIds: [input.rowId] }],
      );
      return readRow(session.connection(), input.rowId);
    }),
    history: api.rows.history.handler(({ input }) => {
      const connection = session.connection();
      const versions = new Set(
        listVersions(connection, findRow(connection, input.rowId).projectKey).map(({ id }) => id),
      );
      return listRevisions(connection, input.rowId).map(({ at, text, state, origin }) => ({
        at,
        text,
        state,
        origin: origin !== null && versions.has(origin) ? origin : null,
      }));
    }),
    align: api.rows.align.handler(({ input, signal }) =>
      streamed(signal, (report, cancel) => alignProject(parts, input.projectId, report, cancel)),
    ),
    next: api.rows.next.handler(({ input: { projectId, ...wanted } }) => {
      const connection = session.connection();
      return nextRow(connection, findProject(connection, projectId).key, wanted);
    }),
  };
}
