import type { Connection } from './connection.ts';
import { deriveRows } from './derive.ts';
import { placeholderRank } from './salvageMend.ts';
import { assertWhole } from './whole.ts';

/** Ranks for rows in order, given those they have (null: none yet). */
export type RankInOrder = (present: readonly (string | null)[]) => string[];

/**
 * Brings a library whose references hold to where the program can work with it: every included paragraph stands
 * whole in rows, in its order; corrections that are lost come back from their history where that has them; all that is
 * derived is derived anew; rows that lost something are marked to be looked at. Needs the present schema and a
 * transaction. O(library).
 *
 * @param isHistoryWhole - The newest step of a row's history is known to be the last one.
 * @throws Error where a paragraph does not stand as it must, all the same.
 */
export function standAgain(connection: Connection, rank: RankInOrder, isHistoryWhole: boolean): void {
  dropMisplaced(connection);
  closeGaps(connection);
  placeUnplaced(connection);
  const projects = connection.all<{ id: number }>('SELECT id FROM project').map(({ id }) => id);
  for (const project of projects) rankRows(connection, project, rank);
  restoreCorrections(connection, isHistoryWhole);
  retireEmpty(connection);
  connection.run(`UPDATE "row" SET mark = 'review' WHERE retired = 0 AND id IN (SELECT row_id FROM touched)`);
  connection.run(`UPDATE "row" SET comments = (SELECT count(*) FROM comment WHERE row_id = "row".id),
    open_comments = (SELECT count(*) FROM comment WHERE row_id = "row".id AND resolved = 0)`);
  for (const project of projects) {
    deriveRows(connection, project, 'all');
    assertWhole(connection, project, 'all');
  }
}

/** Whether all stands in the present schema as it must. */
export function stands(connection: Connection): boolean {
  try {
    for (const { id } of connection.all<{ id: number }>('SELECT id FROM project'))
      assertWhole(connection, id, 'all');
    return true;
  } catch {
    return false;
  }
}

/** Blocks of what stands in no row, or in a row where it cannot stand. */
function dropMisplaced(connection: Connection): void {
  connection.run(`DELETE FROM block WHERE NOT EXISTS (
    SELECT 1 FROM paragraph p JOIN version v ON v.id = p.version_id JOIN "row" r ON r.id = block.row_id
    WHERE p.id = block.paragraph_id AND p.included = 1 AND p.gone = 0 AND v.removed = 0 AND r.retired = 0
      AND r.project_id = v.project_id)`);
  connection.run(`DELETE FROM block
    WHERE start > 0 AND start >= (SELECT length FROM paragraph WHERE id = block.paragraph_id)`);
}

/** A part that is lost goes to the one before it, or after it where it was the first. */
function closeGaps(connection: Connection): void {
  connection.run(`UPDATE block SET start = 0 WHERE start > 0 AND start = (
    SELECT min(b.start) FROM block b WHERE b.paragraph_id = block.paragraph_id)`);
  const next = `(SELECT min(b.start) FROM block b
    WHERE b.paragraph_id = block.paragraph_id AND b.start > block.start)`;
  connection.run(`UPDATE block SET stop = ${next} WHERE stop IS NOT ${next}`);
}

/** Paragraphs that are known to stand in no row get one each. */
function placeUnplaced(connection: Connection): void {
  const unplaced = connection.all<{ id: number; project: number }>(
    `SELECT p.id, v.project_id AS project FROM paragraph p JOIN version v ON v.id = p.version_id
     WHERE p.included = 1 AND p.gone = 0 AND v.removed = 0
       AND NOT EXISTS (SELECT 1 FROM block WHERE paragraph_id = p.id) ORDER BY v.position, p.number`,
  );
  let id = connection.get<{ id: number }>('SELECT coalesce(max(id), 0) AS id FROM "row"')?.id ?? 0;
  for (const paragraph of unplaced) {
    id += 1;
    connection.run(
      `INSERT INTO "row" (id, project_id, rank, state, revision) VALUES (?, ?, ?, 'new', 1)`,
      id,
      paragraph.project,
      placeholderRank(id),
    );
    connection.run(
      'INSERT INTO block (paragraph_id, start, stop, row_id, pinned) VALUES (?, 0, NULL, ?, 0)',
      paragraph.id,
      id,
    );
    connection.run('INSERT INTO unranked VALUES (?)', id);
    connection.run('INSERT OR IGNORE INTO touched VALUES (?)', id);
  }
}

/** Puts rows without a place after the one that holds the text before theirs. */
function rankRows(connection: Connection, project: number, rank: RankInOrder): void {
  const live = connection.all<{ id: number; rank: string; isPlaced: number }>(
    `SELECT id, rank, id NOT IN (SELECT row_id FROM unranked) AS isPlaced FROM "row"
     WHERE project_id = ? AND retired = 0 ORDER BY rank`,
    project,
  );
  if (live.every(({ isPlaced }) => isPlaced === 1)) return;
  const ranks = new Map(live.map((row) => [row.id, row.isPlaced === 1 ? row.rank : null]));
  const order = orderOf(
    live.filter(({ isPlaced }) => isPlaced === 1).map(({ id }) => id),
    live.filter(({ isPlaced }) => isPlaced === 0).map(({ id }) => id),
    readTexts(connection, project),
  );
  const present = order.map((id) => ranks.get(id) ?? null);
  const wanted = ranked(rank, present);
  const changed = order.flatMap((id, at) =>
    wanted[at] === present[at] ? [] : [{ id, rank: wanted[at] ?? '' }],
  );
  // All step aside first, so that ranks may change places.
  const write = (id: number, to: string) => connection.run('UPDATE "row" SET rank = ? WHERE id = ?', to, id);
  for (const { id } of changed) write(id, placeholderRank(id));
  for (const each of changed) write(each.id, each.rank);
}

/** A rank that is not what was written may be none at all: then all rows get new ones. */
function ranked(rank: RankInOrder, present: readonly (string | null)[]): string[] {
  try {
    return rank(present);
  } catch {
    return rank(present.map(() => null));
  }
}

/** By version, the rows of its texts in reading order. */
function readTexts(connection: Connection, project: number): number[][] {
  const found = connection.all<{ version: number; row: number }>(
    `SELECT v.id AS version, b.row_id AS row FROM version v JOIN paragraph p ON p.version_id = v.id
     JOIN block b ON b.paragraph_id = p.id WHERE v.project_id = ? ORDER BY v.position, p.number, b.start`,
    project,
  );
  return [...Map.groupBy(found, ({ version }) => version).values()].map((list) => list.map(({ row }) => row));
}

/** The placed rows in order, and among them the others, each behind the row of the text that comes before it. */
function orderOf(
  placed: readonly number[],
  unplaced: readonly number[],
  versions: readonly (readonly number[])[],
): number[] {
  const left = new Set(unplaced);
  /** By row, those that come right behind it, the last first; by null, those before all. */
  const behind = new Map<number | null, number[]>();
  for (const rows of versions) {
    let before: number | null = null;
    for (const row of rows) {
      if (left.delete(row)) behind.set(before, [row, ...(behind.get(before) ?? [])]);
      before = row;
    }
  }
  const order: number[] = [];
  // A stack, not recursion: long stretches follow each other one by one.
  const follow = (start: number | null): void => {
    const open = [...(behind.get(start) ?? [])];
    for (let row = open.pop(); row !== undefined; row = open.pop()) {
      order.push(row);
      open.push(...(behind.get(row) ?? []));
    }
  };
  follow(null);
  for (const row of placed) {
    order.push(row);
    follow(row);
  }
  return [...order, ...left];
}

interface Restorable {
  readonly id: number;
  readonly length: number;
  readonly isTouched: number;
  readonly text: string;
  readonly origin: number | null;
  readonly at: number;
  readonly author: string;
}

/** The newest step of a row's history is its corrected text, so that one may stand in for the other. */
function restoreCorrections(connection: Connection, isHistoryWhole: boolean): void {
  const found = connection.all<Restorable>(
    `SELECT r.id, r.correction_length AS length, r.id IN (SELECT row_id FROM touched) AS isTouched,
       v.text, v.origin, v.at, v.author
     FROM "row" r JOIN revision v ON v.id = (SELECT max(id) FROM revision WHERE row_id = r.id)
     WHERE r.retired = 0 AND v.text <> '' AND NOT EXISTS (SELECT 1 FROM correction WHERE row_id = r.id)`,
  );
  for (const { id, length, isTouched, text, origin, at, author } of found) {
    // The row says how long its corrected text was; of a row that is lost itself only the history can tell.
    if (length > 0 ? text.length !== length : isTouched === 0 || !isHistoryWhole) continue;
    connection.run(
      'INSERT INTO correction (row_id, text, origin, saved_at, author) VALUES (?, ?, ?, ?, ?)',
      id,
      text,
      origin,
      at,
      author,
    );
    connection.run(`UPDATE "row" SET state = 'edited' WHERE id = ? AND state = 'new'`, id);
  }
  connection.run(`INSERT OR IGNORE INTO touched SELECT id FROM "row" r WHERE retired = 0 AND correction_length > 0
    AND NOT EXISTS (SELECT 1 FROM correction WHERE row_id = r.id)`);
  connection.run('UPDATE "row" SET correction_length = 0 WHERE id NOT IN (SELECT row_id FROM correction)');
  const texts = connection.all<{ id: number; text: string }>(
    `SELECT row_id AS id, text FROM correction JOIN touched USING (row_id)`,
  );
  for (const { id, text } of texts)
    connection.run('UPDATE "row" SET correction_length = ? WHERE id = ?', text.length, id);
}

/** A row that has nothing left is out of the project. */
function retireEmpty(connection: Connection): void {
  connection.run(`UPDATE "row" SET retired = 1 WHERE retired = 0
    AND NOT EXISTS (SELECT 1 FROM block WHERE row_id = "row".id)
    AND NOT EXISTS (SELECT 1 FROM correction WHERE row_id = "row".id)
    AND NOT EXISTS (SELECT 1 FROM comment WHERE row_id = "row".id)`);
  connection.run(`UPDATE "row" SET state = 'new', verdict = NULL WHERE state <> 'new' AND id IN (SELECT row_id FROM touched)
    AND NOT EXISTS (SELECT 1 FROM correction WHERE row_id = "row".id)`);
}
