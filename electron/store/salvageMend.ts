import type { Connection } from './connection.ts';

/** What is called what nobody knows the name of any more; numbers follow. */
export interface RecoveredNames {
  readonly project: string;
  readonly version: string;
}

/**
 * What is known of rows that may be lost, from indices, and notes on the way. `touched`: rows that lost something;
 * `unranked`: rows whose place is not known; `invented`: projects that nothing is known of. They go with the connection.
 */
export const notes = `
CREATE TEMP TABLE known_paragraph (version_id INTEGER, number INTEGER, id INTEGER PRIMARY KEY);
CREATE TEMP TABLE known_row (project_id INTEGER, rank TEXT, id INTEGER PRIMARY KEY);
CREATE TEMP TABLE known_block (row_id INTEGER, paragraph_id INTEGER, start INTEGER);
CREATE TEMP TABLE touched (row_id INTEGER PRIMARY KEY);
CREATE TEMP TABLE unranked (row_id INTEGER PRIMARY KEY);
CREATE TEMP TABLE invented (project_id INTEGER PRIMARY KEY);
`;

/** Ranks that end all, until the row has its place. */
export const placeholderRank = (id: number): string => `~${id}`;

const hasTable = (connection: Connection, name: string): boolean =>
  connection.get(`SELECT 1 FROM main.sqlite_schema WHERE type = 'table' AND name = ?`, name) !== undefined;

const idsOf = (connection: Connection, sql: string): number[] =>
  connection.all<{ id: number }>(sql).map(({ id }) => id);

/**
 * Makes all references of a loaded library lead somewhere, whatever its schema: parents that are lost are invented, and
 * what is nothing without its parent goes. Needs a transaction, with foreign keys off. Linear in the library.
 */
export function mendReferences(connection: Connection, names: RecoveredNames): void {
  const blocks = hasTable(connection, 'block') ? 'block' : 'row_paragraph';
  if (blocks === 'block') {
    connection.run(`INSERT OR IGNORE INTO block (paragraph_id, start, stop, row_id, pinned)
      SELECT paragraph_id, start, NULL, row_id, 0 FROM known_block
      WHERE start >= 0 AND paragraph_id IN (SELECT id FROM paragraph)`);
  }
  new Inventor(connection, names, blocks).invent();
  dropOrphans(connection, blocks);
}

class Inventor {
  readonly #connection: Connection;
  readonly #names: RecoveredNames;
  readonly #blocks: string;
  #spare: number | null = null;
  #projects = 0;

  constructor(connection: Connection, names: RecoveredNames, blocks: string) {
    this.#connection = connection;
    this.#names = names;
    this.#blocks = blocks;
  }

  invent(): void {
    this.#inventVersions();
    this.#inventRows();
    // What stands in a row tells its project, where that is lost with the rest of the row's own values.
    this.#connection.run(`UPDATE OR IGNORE "row" SET project_id = coalesce((
        SELECT v.project_id FROM ${this.#blocks} b JOIN paragraph p ON p.id = b.paragraph_id
        JOIN version v ON v.id = p.version_id WHERE b.row_id = "row".id LIMIT 1), project_id)
      WHERE project_id NOT IN (SELECT id FROM project)`);
    const parents = [
      'version',
      'row WHERE retired = 0',
      ...(hasTable(this.#connection, 'term') ? ['term'] : []),
    ];
    for (const parent of parents) {
      const [table = '', where = ''] = parent.split(' WHERE ');
      const lost = idsOf(
        this.#connection,
        `SELECT DISTINCT project_id AS id FROM "${table}"
         WHERE project_id NOT IN (SELECT id FROM project) ${where && `AND ${where}`} ORDER BY 1`,
      );
      for (const id of lost) this.#inventProject(id);
    }
  }

  #inventProject(id: number | null): number {
    this.#projects += 1;
    const now = Date.now();
    const made = this.#connection.get<{ id: number }>(
      `INSERT INTO project (id, uuid, title, created_at, opened_at, changed_at) VALUES (?, ?, ?, ?, ?, ?)
       RETURNING id`,
      id,
      crypto.randomUUID(),
      `${this.#names.project} ${this.#projects}`,
      now,
      now,
      now,
    );
    const key = made?.id ?? 0;
    this.#connection.run('INSERT INTO invented VALUES (?)', key);
    return key;
  }

  /** For what nothing says the project of: the only one there is, or one of its own. */
  #spareProject(): number {
    const known = idsOf(this.#connection, 'SELECT id FROM project LIMIT 2');
    this.#spare ??= (known.length === 1 ? known[0] : undefined) ?? this.#inventProject(null);
    return this.#spare;
  }

  #inventVersions(): void {
    const lost = this.#connection.all<{ id: number; project: number | null }>(
      `SELECT DISTINCT p.version_id AS id, (
         SELECT r.project_id FROM paragraph q JOIN ${this.#blocks} b ON b.paragraph_id = q.id
         JOIN "row" r ON r.id = b.row_id WHERE q.version_id = p.version_id
         GROUP BY r.project_id ORDER BY count(*) DESC LIMIT 1) AS project
       FROM paragraph p WHERE p.version_id NOT IN (SELECT id FROM version) ORDER BY 1`,
    );
    for (const [at, { id, project }] of lost.entries()) {
      const projectKey = project ?? this.#spareProject();
      this.#connection.run(
        `INSERT INTO version (id, project_id, position, role, language, title, engine, file_name, encoding, imported_at)
         VALUES (?, ?, (SELECT coalesce(max(position) + 1, 0) FROM version WHERE project_id = ?), 'human', 'und', ?,
           NULL, '', 'utf-8', ?)`,
        id,
        projectKey,
        projectKey,
        `${this.#names.version} ${at + 1}`,
        Date.now(),
      );
    }
  }

  /** Rows that have something of a person's, or texts: their ids are all that is known of them, and maybe their place. */
  #inventRows(): void {
    const comments = hasTable(this.#connection, 'comment') ? 'UNION SELECT row_id FROM comment' : '';
    const lost = this.#connection.all<{
      id: number;
      project: number | null;
      rank: string | null;
      edited: number;
    }>(
      `SELECT lost.id, k.rank, c.row_id IS NOT NULL AS edited, coalesce((
         SELECT v.project_id FROM ${this.#blocks} b JOIN paragraph p ON p.id = b.paragraph_id
         JOIN version v ON v.id = p.version_id WHERE b.row_id = lost.id LIMIT 1), k.project_id) AS project
       FROM (SELECT row_id AS id FROM ${this.#blocks} WHERE paragraph_id IN (SELECT id FROM paragraph)
         UNION SELECT row_id FROM correction ${comments}) lost
       LEFT JOIN known_row k ON k.id = lost.id LEFT JOIN correction c ON c.row_id = lost.id
       WHERE lost.id NOT IN (SELECT id FROM "row") ORDER BY 1`,
    );
    for (const { id, project, rank, edited } of lost) {
      const key = project ?? this.#spareProject();
      const state = edited === 1 ? 'edited' : 'new';
      const insert = `INSERT OR IGNORE INTO "row" (id, project_id, rank, state, revision) VALUES (?, ?, ?, ?, 1)`;
      if (rank === null || this.#connection.run(insert, id, key, rank, state) === 0) {
        this.#connection.run(insert, id, key, placeholderRank(id), state);
        this.#connection.run('INSERT INTO unranked VALUES (?)', id);
      }
      this.#connection.run('INSERT OR IGNORE INTO touched VALUES (?)', id);
    }
  }
}

/** What is nothing without what it refers to, and references that can be done without. */
function dropOrphans(connection: Connection, blocks: string): void {
  connection.run(`INSERT OR IGNORE INTO touched SELECT row_id FROM ${blocks}
    WHERE paragraph_id NOT IN (SELECT id FROM paragraph)`);
  connection.run(`INSERT OR IGNORE INTO touched SELECT row_id FROM known_block
    WHERE paragraph_id NOT IN (SELECT id FROM paragraph)`);
  connection.run(`DELETE FROM ${blocks} WHERE paragraph_id NOT IN (SELECT id FROM paragraph)`);
  connection.run('DELETE FROM "row" WHERE project_id NOT IN (SELECT id FROM project)');
  connection.run(`DELETE FROM ${blocks} WHERE row_id NOT IN (SELECT id FROM "row")`);
  for (const table of ['correction', 'revision']) {
    connection.run(`DELETE FROM ${table} WHERE row_id NOT IN (SELECT id FROM "row")`);
    connection.run(`UPDATE ${table} SET origin = NULL WHERE origin NOT IN (SELECT id FROM version)`);
  }
  connection.run('DELETE FROM edit WHERE project_id NOT IN (SELECT id FROM project)');
  if (hasTable(connection, 'comment')) {
    connection.run('DELETE FROM comment WHERE row_id NOT IN (SELECT id FROM "row")');
    // What it was about is lost: it is about the row, then.
    connection.run(`UPDATE comment SET version_id = NULL, paragraph_id = NULL, start = NULL, quote = NULL
      WHERE version_id NOT IN (SELECT id FROM version) OR paragraph_id NOT IN (SELECT id FROM paragraph)`);
  }
  if (hasTable(connection, 'dismissal')) {
    connection.run(`DELETE FROM dismissal WHERE project_id NOT IN (SELECT id FROM project)
      OR version_id NOT IN (SELECT id FROM version) OR paragraph_id NOT IN (SELECT id FROM paragraph)`);
  }
}

/** An undo goes from one known state to another: where anything was lost, none of its steps can be trusted. */
export function dropLog(connection: Connection): void {
  connection.run('DELETE FROM edit');
  connection.run(`UPDATE project SET log_size = 0, dropped_edits = max(dropped_edits, 1)`);
}
