import type { Term } from '../../shared/domain/glossary/term.ts';
import type { Connection } from './connection.ts';

/** A term of a project's glossary, as an edit keeps it. */
export interface TermValue extends Term {
  readonly id: number;
}

interface FlatTerm {
  readonly id: number;
  readonly term: string;
  readonly translations: string;
  readonly forbidden: string;
  readonly note: string;
}

/** The glossary of a project, by term. */
export const listTerms = (connection: Connection, projectKey: number): TermValue[] =>
  connection
    .all<FlatTerm>(
      'SELECT id, term, translations, forbidden, note FROM term WHERE project_id = ? ORDER BY term, id',
      projectKey,
    )
    .map(({ translations, forbidden, ...rest }) => ({
      ...rest,
      translations: JSON.parse(translations) as string[],
      forbidden: JSON.parse(forbidden) as string[],
    }));

/** An id that no term has or ever had. */
export const nextTermId = (connection: Connection): number =>
  (connection.get<{ seq: number }>(`SELECT seq FROM sqlite_sequence WHERE name = 'term'`)?.seq ?? 0) + 1;

/** Takes the terms that an edit is about from one side of it to the other. */
export function applyTerms(
  connection: Connection,
  projectKey: number,
  from: readonly TermValue[] = [],
  to: readonly TermValue[] = [],
): void {
  const kept = new Set(to.map(({ id }) => id));
  for (const { id } of from) if (!kept.has(id)) connection.run('DELETE FROM term WHERE id = ?', id);
  for (const { id, term, translations, forbidden, note } of to) {
    connection.run(
      `INSERT INTO term (id, project_id, term, translations, forbidden, note) VALUES (?, ?, ?, ?, ?, ?)
       ON CONFLICT (id) DO UPDATE SET term = excluded.term, translations = excluded.translations,
         forbidden = excluded.forbidden, note = excluded.note`,
      id,
      projectKey,
      term,
      JSON.stringify(translations),
      JSON.stringify(forbidden),
      note,
    );
  }
}
