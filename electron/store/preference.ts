import type { Connection } from './connection.ts';

/** All preferences that were ever set, as values of JSON by name. */
export function readPreferences(connection: Connection): Record<string, unknown> {
  const rows = connection.all<{ name: string; value: string }>('SELECT name, value FROM preference');
  return Object.fromEntries(rows.map(({ name, value }): [string, unknown] => [name, JSON.parse(value)]));
}

/** Sets preferences; needs a transaction around it. */
export function writePreferences(connection: Connection, values: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(values)) {
    connection.run(
      `INSERT INTO preference (name, value) VALUES (?, ?)
       ON CONFLICT (name) DO UPDATE SET value = excluded.value`,
      name,
      JSON.stringify(value),
    );
  }
}

/** Name of whoever works in this library now, as the preference `author` has it; `''` where none is given. */
export function currentAuthor(connection: Connection): string {
  const found = connection.get<{ value: string }>(`SELECT value FROM preference WHERE name = 'author'`);
  const name: unknown = found === undefined ? '' : JSON.parse(found.value);
  return typeof name === 'string' ? name : '';
}
