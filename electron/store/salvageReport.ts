import { sum } from '../../shared/domain/arithmetic.ts';
import type { VersionRole } from '../../shared/domain/model.ts';
import type { Connection } from './connection.ts';
import type { Loaded } from './salvageLoad.ts';

/** What a salvaged library holds, and what it lacks, of projects and versions that were not taken out. */
export interface SalvageReport {
  readonly projects: SalvagedProject[];
  readonly paragraphs: Counted;
  readonly corrections: Counted;
  /** Rows that lost something; they are marked to be looked at. */
  readonly toReview: number;
  /** `empty`: there was none. */
  readonly log: 'kept' | 'dropped' | 'empty';
  /** Instant of the newest change that was found, ms; null where none says when. */
  readonly changedAt: number | null;
  /** Nothing is missing: only what is derived was damaged, or the undo log. */
  readonly isWhole: boolean;
  /** Whether all that is missing is known, or there may have been more. */
  readonly areLossesKnown: boolean;
}

interface Counted {
  readonly saved: number;
  readonly missing: number;
}

interface SalvagedProject {
  readonly title: string;
  readonly versions: SalvagedVersion[];
}

interface SalvagedVersion extends Counted {
  readonly title: string;
  readonly role: VersionRole;
  /** Stretches of paragraphs that are missing, one-based, both ends included; at most {@link mostStretches}. */
  readonly stretches: [first: number, last: number][];
}

const mostStretches = 50;

/** Reads what came of a salvage. O(library). */
export function readReport(connection: Connection, loaded: Loaded): SalvageReport {
  const projects = connection
    .all<{ id: number; title: string }>(
      'SELECT id, title FROM project WHERE removed_at IS NULL ORDER BY title, id',
    )
    .map(({ id, title }) => ({ title, versions: readVersions(connection, id, loaded) }));
  const versions = projects.flatMap((project) => project.versions);
  const corrections = connection.get<{ count: number; at: number | null }>(
    `SELECT count(*) AS count, max(c.saved_at) AS at FROM correction c JOIN "row" r ON r.id = c.row_id
     JOIN project p ON p.id = r.project_id WHERE r.retired = 0 AND p.removed_at IS NULL`,
  );
  const changed = connection.get<{ at: number | null }>(
    'SELECT max(changed_at) AS at FROM project WHERE id NOT IN (SELECT project_id FROM invented)',
  );
  const saved = corrections?.count ?? 0;
  const wanted = connection.get<{ count: number }>(
    `SELECT count(*) AS count FROM json_each(?) e LEFT JOIN "row" r ON r.id = e.value
     LEFT JOIN project p ON p.id = r.project_id
     WHERE r.id IS NULL OR r.retired = 0 AND p.removed_at IS NULL`,
    JSON.stringify([...loaded.corrected]),
  );
  return {
    projects,
    paragraphs: {
      saved: sum(versions.map((version) => version.saved)),
      missing: sum(versions.map((version) => version.missing)),
    },
    corrections: { saved, missing: Math.max(0, (wanted?.count ?? 0) - saved) },
    toReview: loaded.isWhole ? 0 : countTouched(connection),
    log: loaded.edits === 0 && loaded.isLogWhole ? 'empty' : loaded.isLogWhole ? 'kept' : 'dropped',
    changedAt: Math.max(changed?.at ?? 0, corrections?.at ?? 0) || null,
    isWhole: loaded.isWhole,
    areLossesKnown: loaded.areLossesKnown,
  };
}

const countTouched = (connection: Connection): number =>
  connection.get<{ count: number }>(
    `SELECT count(*) AS count FROM "row" r JOIN project p ON p.id = r.project_id
     WHERE r.retired = 0 AND p.removed_at IS NULL AND r.id IN (SELECT row_id FROM touched)`,
  )?.count ?? 0;

function readVersions(connection: Connection, project: number, { numbers }: Loaded): SalvagedVersion[] {
  const versions = connection.all<{ id: number; title: string; role: VersionRole }>(
    'SELECT id, title, role FROM version WHERE project_id = ? AND removed = 0 ORDER BY position',
    project,
  );
  return versions.map(({ id, title, role }) => {
    const found = new Set(
      connection
        .all<{ number: number }>('SELECT number FROM paragraph WHERE version_id = ? AND gone = 0', id)
        .map(({ number }) => number),
    );
    const missing = [...(numbers.get(id) ?? [])].filter((number) => !found.has(number));
    return { title, role, saved: found.size, missing: missing.length, stretches: stretchesOf(missing) };
  });
}

function stretchesOf(numbers: readonly number[]): [first: number, last: number][] {
  const stretches: [number, number][] = [];
  for (const number of numbers.toSorted((a, b) => a - b)) {
    const open = stretches.at(-1);
    if (open?.[1] === number) open[1] = number + 1;
    else stretches.push([number + 1, number + 1]);
  }
  return stretches.slice(0, mostStretches);
}
