import { closeSync, openSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Connection, openConnection } from '../../electron/store/connection.ts';
import { migrate, migrations, schemaByText, schemaVersion } from '../../electron/store/migrations.ts';
import { applicationId } from '../../electron/store/schema.ts';
import { dump, scratchPath } from './files.ts';

function emptyDatabase(): Connection {
  const path = scratchPath();
  closeSync(openSync(path, 'wx'));
  return openConnection(path, false);
}

const state = (connection: Connection): unknown => ({
  version: connection.get('PRAGMA user_version'),
  application: connection.get('PRAGMA application_id'),
  schema: connection.all('SELECT type, name, sql FROM sqlite_schema ORDER BY name'),
  rows: dump(connection),
});

/** The statements of a script, a trigger's body kept whole. */
const statements = (script: string): string[] =>
  script.split(/;\s*\n(?=\s*(?:--|CREATE|INSERT|UPDATE|ALTER|DROP|DELETE|$))/);

describe.each(migrations.map((_, index) => index))('the migration from %i', (from) => {
  test('leads to the next version', () => {
    const connection = emptyDatabase();
    migrate(connection, 0, migrations.slice(0, from + 1));
    expect(connection.get('PRAGMA user_version')).toEqual({ user_version: from + 1 });
    expect(connection.get('PRAGMA application_id')).toEqual({ application_id: applicationId });
    expect(connection.all('PRAGMA foreign_key_check')).toEqual([]);
    expect(connection.get('PRAGMA integrity_check')).toEqual({ integrity_check: 'ok' });
    expect(schemaByText(connection)).toBe(from + 1);
    connection.script('CREATE TABLE other (name TEXT)');
    expect(schemaByText(connection)).toBe(null);
    connection.close();
  });

  test('that fails after any of its statements changes nothing', () => {
    const connection = emptyDatabase();
    migrate(connection, 0, migrations.slice(0, from));
    const before = state(connection);
    const whole = statements(migrations[from] ?? '');
    expect(whole.length).toBeGreaterThan(1);
    for (let count = 1; count <= whole.length; count += 1) {
      const broken = `${whole.slice(0, count).join(';\n')};\nSELECT broken_off FROM nowhere;`;
      const steps = [...migrations.slice(0, from), broken];
      expect(() => migrate(connection, from, steps)).toThrow('nowhere');
      expect(state(connection)).toEqual(before);
    }
    migrate(connection, from, migrations.slice(0, from + 1));
    expect(connection.get('PRAGMA user_version')).toEqual({ user_version: from + 1 });
    connection.close();
  });
});

test('a migration that leaves orphans is taken back', () => {
  const connection = emptyDatabase();
  migrate(connection, 0);
  const before = state(connection);
  const orphaning = `PRAGMA defer_foreign_keys = ON;
    INSERT INTO version (project_id, position, role, language, title, file_name, encoding, imported_at)
    VALUES (99, 0, 'human', 'en', 't', 'f', 'utf-8', 1);`;
  expect(() => migrate(connection, schemaVersion, [...migrations, orphaning])).toThrow('orphans');
  expect(state(connection)).toEqual(before);
  connection.close();
});
