import type { CheckId } from '../../shared/domain/check/finding.ts';
import type { Connection } from './connection.ts';

/** A finding that a person dismissed, or with `paragraph` null all findings of its kind in the project. */
export interface Dismissal {
  readonly kind: CheckId;
  /** Null: the corrected text, or a whole kind. */
  readonly version: number | null;
  /** It goes with this paragraph. */
  readonly paragraph: number | null;
  /** The words that were flagged; '' for a whole kind. */
  readonly text: string;
}

/** A dismissal in the row where its paragraph stands now; null for a whole kind. */
export interface PlacedDismissal extends Dismissal {
  readonly rowId: number | null;
}

/** All dismissals of a project that say anything now. A paragraph in parts stands in several rows. */
export const listDismissals = (connection: Connection, projectKey: number): PlacedDismissal[] =>
  connection.all(
    `SELECT d.kind, d.version_id AS version, d.paragraph_id AS paragraph, d.text, b.row_id AS rowId
     FROM dismissal d LEFT JOIN block b ON b.paragraph_id = d.paragraph_id
     WHERE d.project_id = ? AND (d.paragraph_id IS NULL OR b.row_id IS NOT NULL)`,
    projectKey,
  );

/** All of a project, in the order of dismissing, each with the version and number of its paragraph. */
export const listNumberedDismissals = (
  connection: Connection,
  projectKey: number,
): (Dismissal & { readonly ofVersion: number | null; readonly number: number | null })[] =>
  connection.all(
    `SELECT d.kind, d.version_id AS version, d.paragraph_id AS paragraph, d.text,
       p.version_id AS ofVersion, p.number
     FROM dismissal d LEFT JOIN paragraph p ON p.id = d.paragraph_id
     WHERE d.project_id = ? AND (p.gone IS NULL OR p.gone = 0) ORDER BY d.rowid`,
    projectKey,
  );

const keyOf = ({ kind, version, paragraph, text }: Dismissal): string =>
  JSON.stringify([kind, version, paragraph, text]);

/** Takes the dismissals from one side of an edit to the other. */
export function applyDismissals(
  connection: Connection,
  projectKey: number,
  from: readonly Dismissal[] = [],
  to: readonly Dismissal[] = [],
): void {
  const [before, after] = [from, to].map((side) => new Set(side.map(keyOf)));
  for (const { kind, version, paragraph, text } of from.filter((one) => !after?.has(keyOf(one)))) {
    connection.run(
      `DELETE FROM dismissal WHERE project_id = ? AND kind = ? AND version_id IS ? AND paragraph_id IS ? AND text = ?`,
      projectKey,
      kind,
      version,
      paragraph,
      text,
    );
  }
  for (const { kind, version, paragraph, text } of to.filter((one) => !before?.has(keyOf(one)))) {
    connection.run(
      'INSERT OR IGNORE INTO dismissal (project_id, kind, version_id, paragraph_id, text) VALUES (?, ?, ?, ?, ?)',
      projectKey,
      kind,
      version,
      paragraph,
      text,
    );
  }
}
