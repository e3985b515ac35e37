import { type Connection, openConnection } from './connection.ts';
import {
  applicationId,
  schema1,
  schema2,
  schema3,
  schema4,
  schema5,
  schema6,
  schema7,
  schema8,
  schema9,
  schema10,
  schema11,
} from './schema.ts';

/**
 * Scripts by the user_version they lead to, from 1 up. One that was released is never edited again. Each alters the
 * schema in some way, so that its text tells them apart (see {@link schemaByText}).
 */
export const migrations: readonly string[] = [
  schema1,
  schema2,
  schema3,
  schema4,
  schema5,
  schema6,
  schema7,
  schema8,
  schema9,
  schema10,
  schema11,
];

/** The user_version that this program reads and writes. */
export const schemaVersion = migrations.length;

/**
 * Brings a library from `found` to the present schema, each step in a transaction of its own: a failure leaves
 * the library at the last whole step. `steps` stands in for the released ones in tests.
 */
export function migrate(connection: Connection, found: number, steps: readonly string[] = migrations): void {
  steps.slice(found).forEach((script, offset) => {
    connection.write(() => {
      connection.script(script);
      connection.script(
        `PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${found + offset + 1};`,
      );
      const orphans = connection.all('PRAGMA foreign_key_check');
      if (orphans.length > 0)
        throw new Error(`migration ${found + offset + 1} leaves ${orphans.length} orphans`);
    });
  });
}

const schemaText = (connection: Connection): string =>
  connection
    .all<{ sql: string | null }>(
      `SELECT sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%' ORDER BY type, name`,
    )
    .map(({ sql }) => sql)
    .join(';\n');

/**
 * The user_version that a library should have by the text of its schema; null where that is of none known here, as of a
 * newer program's. A number is four bytes that nothing vouches for, the text is not. Some ten ms.
 */
export function schemaByText(connection: Connection): number | null {
  const text = schemaText(connection);
  const model = openConnection(':memory:', false, 'memory');
  try {
    for (let version = 1; version <= schemaVersion; version += 1) {
      migrate(model, version - 1, migrations.slice(0, version));
      if (schemaText(model) === text) return version;
    }
    return null;
  } finally {
    model.close();
  }
}
