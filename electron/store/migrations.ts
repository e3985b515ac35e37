import type { Connection } from './connection.ts';
import { applicationId, schema1, schema2, schema3, schema4, schema5, schema6 } from './schema.ts';

/** Scripts by the user_version they lead to, from 1 up. One that was released is never edited again. */
export const migrations: readonly string[] = [schema1, schema2, schema3, schema4, schema5, schema6];

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
