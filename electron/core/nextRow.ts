import type { Inputs } from '../../shared/contract/contract.ts';
import type { Connection } from '../store/connection.ts';

type Wanted = Omit<Inputs['rows']['next'], 'projectId'>;

/** Rows aligned with less confidence than this are doubtful. */
const doubtfulBelow = 0.5;

/** Texts of the translations of a row, a line each, in the order of the versions. */
const translations = `SELECT group_concat(p.text, char(10) ORDER BY p.number) AS text
  FROM row_paragraph rp JOIN paragraph p ON p.id = rp.paragraph_id JOIN version v ON v.id = p.version_id
  WHERE rp.row_id = r.id AND v.role <> 'source' GROUP BY v.id`;

/** What makes a row wanted, as SQL over a row `r`. Different: not all translations there are have the same text. */
const conditions = {
  unfinished: `r.state <> 'confirmed'`,
  doubtful: `r.confidence < ${doubtfulBelow}`,
  different: `(SELECT count(*) <> (SELECT count(*) FROM version
      WHERE project_id = r.project_id AND removed = 0 AND role <> 'source') OR count(DISTINCT text) > 1
    FROM (${translations}))`,
} as const satisfies Record<Wanted['wanted'], string>;

/** Position of the next row wanted after the position `after`, going round at the end; null where there is none. */
export function nextRow(
  connection: Connection,
  projectKey: number,
  { after, wanted, backwards }: Wanted,
): number | null {
  const wantedRows = `SELECT position FROM (
      SELECT r.*, row_number() OVER (ORDER BY rank) - 1 AS position
      FROM "row" r WHERE project_id = ? AND retired = 0
    ) r WHERE ${conditions[wanted]}`;
  const order = backwards ? 'position < ? DESC, position DESC' : 'position > ? DESC, position';
  const found = connection.get<{ position: number }>(
    `${wantedRows} ORDER BY ${order} LIMIT 1`,
    projectKey,
    after,
  );
  return found?.position ?? null;
}
