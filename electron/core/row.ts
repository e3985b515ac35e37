import type { Connection } from '../store/connection.ts';
import { findProject, projectByKey } from '../store/project.ts';
import { listRevisions } from '../store/revision.ts';
import { findRow, listRows, positionOf } from '../store/row.ts';
import { listVersionRoles } from '../store/version.ts';
import { alignProject } from './alignProject.ts';
import { api, type Parts } from './api.ts';
import { correct } from './correct.ts';
import { streamed } from './progress.ts';
import { type Row, readIndex, toRows } from './readRows.ts';

/** One row, with the place it has now. */
function readRow(connection: Connection, id: number): Row {
  const record = findRow(connection, id);
  const position = positionOf(connection, record.projectKey, record.rank);
  const [row] = toRows(connection, [record], new Map([[id, position]]));
  if (!row) throw new Error(`row ${id} is gone`);
  return row;
}

export function rowOperations(parts: Parts) {
  const { session } = parts;
  return {
    index: api.rows.index.handler(({ input }) => {
      const connection = session.connection();
      return readIndex(connection, findProject(connection, input.projectId).key);
    }),
    window: api.rows.window.handler(({ input: { projectId, from, count } }) => {
      const connection = session.connection();
      return connection.read(() => {
        const { key } = findProject(connection, projectId);
        const records = listRows(connection, key, from, count);
        return toRows(connection, records, new Map(records.map(({ id }, at) => [id, from + at])));
      });
    }),
    correct: api.rows.correct.handler(({ input }) => {
      session.write(
        (connection) => {
          const { projectKey, texts } = correct(connection, input, parts.now());
          return { projectId: projectByKey(connection, projectKey).id, texts };
        },
        ({ projectId, texts }) => [
          { kind: 'rows', projectId, rowIds: [input.rowId], ...(texts ? {} : { texts: false as const }) },
        ],
      );
      return readRow(session.connection(), input.rowId);
    }),
    history: api.rows.history.handler(({ input }) => {
      const connection = session.connection();
      const versions = new Set(
        listVersionRoles(connection, findRow(connection, input.rowId).projectKey).map(({ id }) => id),
      );
      return listRevisions(connection, input.rowId).map(({ origin, ...step }) => ({
        ...step,
        origin: origin !== null && versions.has(origin) ? origin : null,
      }));
    }),
    align: api.rows.align.handler(({ input, signal }) =>
      streamed(signal, (report, cancel) => alignProject(parts, input, report, cancel)),
    ),
  };
}
