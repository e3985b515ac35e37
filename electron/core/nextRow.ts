import type { Inputs } from '../../shared/contract/contract.ts';
import { rowFlags } from '../../shared/domain/mend/shape.ts';
import type { Connection } from '../store/connection.ts';
import { readIndex } from './readRows.ts';

type Wanted = Omit<Inputs['rows']['next'], 'projectId'>;

/** Rows aligned with less confidence than this are doubtful. */
const doubtfulBelow = 0.5;

/**
 * Texts of the translations of a row, a line each, in the order of the versions. SQL cuts by code points where parts
 * count UTF-16 units: near enough to tell whether texts differ.
 */
const translations = `SELECT group_concat(
    iif(b.start = 0 AND b.stop IS NULL, p.text,
      substr(p.text, b.start + 1, coalesce(b.stop, p.length) - b.start)), char(10) ORDER BY p.number, b.start) AS text
  FROM block b JOIN paragraph p ON p.id = b.paragraph_id JOIN version v ON v.id = p.version_id
  WHERE b.row_id = r.id AND v.role <> 'source' GROUP BY v.id`;

/** What makes a row wanted, as SQL over a row `r`. Different: not all translations there are have the same text. */
const conditions = {
  unfinished: `r.state <> 'confirmed'`,
  doubtful: `r.confidence < ${doubtfulBelow} AND r.mark IS NOT 'accepted' AND r.locked = 0`,
  different: `(SELECT count(*) <> (SELECT count(*) FROM version
      WHERE project_id = r.project_id AND removed = 0 AND role <> 'source') OR count(DISTINCT text) > 1
    FROM (${translations}))`,
} as const;

/** What makes a row wanted by its flags. */
const flags = {
  uneven: rowFlags.uneven,
  unaligned: rowFlags.missing,
  moved: rowFlags.moved,
  locked: rowFlags.locked,
  review: rowFlags.review,
  commented: rowFlags.openComment,
} as const satisfies Record<Exclude<Wanted['wanted'], keyof typeof conditions>, number>;

/** Position of the next row wanted after the position `after`, going round at the end; null where there is none. */
export function nextRow(
  connection: Connection,
  projectKey: number,
  { after, wanted, backwards }: Wanted,
): number | null {
  return wanted in conditions
    ? nextBySql(
        connection,
        projectKey,
        conditions[wanted as keyof typeof conditions],
        after,
        backwards ?? false,
      )
    : nextByFlag(
        readIndex(connection, projectKey).flags,
        flags[wanted as keyof typeof flags],
        wanted === 'uneven' || wanted === 'unaligned' ? rowFlags.accepted | rowFlags.locked : 0,
        after,
        backwards ?? false,
      );
}

function nextByFlag(
  rows: readonly number[],
  flag: number,
  without: number,
  after: number,
  backwards: boolean,
): number | null {
  const wanted = rows.flatMap((bits, position) =>
    (bits & flag) === 0 || (bits & without) !== 0 ? [] : [position],
  );
  const next = backwards
    ? (wanted.findLast((position) => position < after) ?? wanted.at(-1))
    : (wanted.find((position) => position > after) ?? wanted[0]);
  return next ?? null;
}

function nextBySql(
  connection: Connection,
  projectKey: number,
  condition: string,
  after: number,
  backwards: boolean,
): number | null {
  const wantedRows = `SELECT position FROM (
      SELECT r.*, row_number() OVER (ORDER BY rank) - 1 AS position
      FROM "row" r WHERE project_id = ? AND retired = 0
    ) r WHERE ${condition}`;
  const order = backwards ? 'position < ? DESC, position DESC' : 'position > ? DESC, position';
  const found = connection.get<{ position: number }>(
    `${wantedRows} ORDER BY ${order} LIMIT 1`,
    projectKey,
    after,
  );
  return found?.position ?? null;
}
