import type { Inputs, Outputs } from '../../shared/contract/contract.ts';
import { unreviewed } from '../../shared/domain/mend/states.ts';
import { type CorrectionValue, holdsAnything, type RowValue } from '../../shared/domain/mend/values.ts';
import { ProblemError } from '../../shared/domain/problem.ts';
import { type Replacement, replaced } from '../../shared/domain/search/replace.ts';
import type { Connection } from '../store/connection.ts';
import type { EditRecord } from '../store/edit.ts';
import { currentAuthor } from '../store/preference.ts';
import { findProject } from '../store/project.ts';
import { readRowValuesOf } from '../store/value.ts';
import { api, type Parts } from './api.ts';
import { confirmRows } from './confirm.ts';
import { newsOf, type Touched, touchedBy } from './edit.ts';
import { excerptAt } from './excerpt.ts';
import { perform, sideOf } from './perform.ts';
import { streamedComparing } from './progress.ts';
import type { ProjectText, RowTexts } from './projectTexts.ts';
import { readChanged } from './readRows.ts';
import { searchTime } from './searchTime.ts';

type Found = Extract<
  Outputs['rewriting']['find'] extends AsyncIterable<infer Step> ? Step : never,
  { kind: 'done' }
>['value'];
export type RewrittenRow = Found['rows'][number];
type Wanted = Inputs['rewriting']['apply']['rows'][number];

/** Places that are answered at once. */
const mostPlaces = 10_000;
/** Characters of its title that the name of the edit holds. */
const mostTitle = 60;

/**
 * The text of a row that is rewritten: the corrected one, or that of the version it is begun from; null where there is
 * neither.
 */
export function rewrittenTextOf(
  { columns }: ProjectText,
  fill: number | null,
): (row: RowTexts) => { readonly text: string; readonly origin: number | null } | null {
  const corrected = columns.findIndex(({ key }) => key === 'corrected');
  const filling = columns.findIndex(({ key, role }) => key === fill && role !== 'source');
  if (fill !== null && filling < 0) throw new ProblemError('notFound');
  return ({ texts }) => {
    const own = texts[corrected] ?? null;
    if (own !== null) return { text: own, origin: null };
    const begun = filling < 0 ? null : (texts[filling] ?? null);
    return begun === null ? null : { text: begun, origin: fill };
  };
}

/** What would become of a row, as it is shown. */
export const rewrittenRow = (
  { id, revision }: RowTexts,
  position: number,
  { text, origin }: { readonly text: string; readonly origin: number | null },
  replacements: readonly Replacement[],
): RewrittenRow => ({
  rowId: id,
  revision,
  position,
  origin,
  places: replacements.map((replacement) => ({ ...replacement, ...excerptAt(text, replacement) })),
});

/** Searched in a thread, for a pattern may take for ever. */
async function find(
  text: ProjectText,
  { text: searched, mode, matchCase, replacement, rowIds, fill }: Inputs['rewriting']['find'],
  comparing: Parts['comparing'],
  signal: AbortSignal,
): Promise<Found> {
  const isWanted = rowIds && new Set(rowIds);
  const textOf = rewrittenTextOf(text, fill);
  const rows = text.rows.flatMap((row, position) => {
    const found = isWanted === null || isWanted.has(row.id) ? textOf(row) : null;
    return found === null ? [] : [{ row, position, found }];
  });
  const { found, more } = await comparing.run(
    'replace',
    {
      texts: rows.map(({ found: { text: own } }) => own),
      search: { text: searched, mode, matchCase },
      replacement,
      most: mostPlaces,
    },
    { signal, time: searchTime },
  );
  return {
    rows: found.flatMap(({ at, replacements }) => {
      const one = rows[at];
      return one ? [rewrittenRow(one.row, one.position, one.found, replacements)] : [];
    }),
    more,
  };
}

interface Written extends Touched {
  readonly edit: EditRecord;
  readonly projectKey: number;
}

/** All rows or none. @throws ProblemError `stale`, `notFound`. */
function apply(
  connection: Connection,
  { projectId, kind, title, rows }: Inputs['rewriting']['apply'],
  lines: Parts['lines'],
  now: number,
): Written {
  const project = findProject(connection, projectId);
  const text = lines.read(connection, project);
  const wanted = new Map(rows.map((row) => [row.rowId, row]));
  const texts = new Map(text.rows.flatMap((row) => (wanted.has(row.id) ? [[row.id, row] as const] : [])));
  const before = readRowValuesOf(connection, project.key, [...wanted.keys()]);
  if (before.length !== rows.length) throw new ProblemError('stale');
  const by = { savedAt: now, author: currentAuthor(connection) };
  const after = before.map((row) => {
    const [own, live] = [wanted.get(row.id), texts.get(row.id)];
    if (!own || live?.revision !== own.revision) throw new ProblemError('stale');
    return rewrittenValue(row, own, rewrittenTextOf(text, own.origin)(live)?.text ?? null, by);
  });
  const change = { before: sideOf(before), after: sideOf(after.filter(holdsAnything)) };
  const [only] = before;
  const edit = perform(
    connection,
    project.key,
    {
      kind,
      ...change,
      rowCount: before.length,
      rowId: before.length === 1 ? (only?.id ?? null) : null,
      versionTitle: title.slice(0, mostTitle).toWellFormed(),
    },
    now,
  );
  return { ...touchedBy(change.before, change.after), edit, projectKey: project.key };
}

/** A text to begin from that is not there any more, or not as it was previewed, is `stale`. */
function rewrittenValue(
  row: RowValue,
  { origin, places }: Wanted,
  before: string | null,
  by: Pick<CorrectionValue, 'savedAt' | 'author'>,
): RowValue {
  const text = before === null ? null : replaced(before, places);
  if (text?.isWellFormed() !== true) throw new ProblemError('stale');
  if (text.trim() === '') return { ...row, state: 'new', correction: null };
  const correction: CorrectionValue = { text, origin: row.correction?.origin ?? origin, ...by };
  return { ...row, state: row.state === 'new' ? 'edited' : unreviewed(row.state), correction };
}

export const rewritingOperations = ({ session, comparing, lines, orders, now }: Parts) => ({
  find: api.rewriting.find.handler(({ input, signal }) =>
    streamedComparing(signal, async (_, cancel) => {
      const text = await lines.readAllBeside(session.connection(), input.projectId, cancel);
      return find(text, input, comparing, cancel);
    }),
  ),
  apply: api.rewriting.apply.handler(({ input }) => {
    const written = session.write(
      (connection) => apply(connection, input, lines, now()),
      (touched) => newsOf(input.projectId, touched),
    );
    return {
      ...readChanged(session.connection(), orders, written),
      editId: written.edit.id,
    };
  }),
  confirm: api.rewriting.confirm.handler(({ input }) => {
    const { confirmed, empty, ...outcome } = session.write(
      (connection) => confirmRows(connection, input, now()),
      (done) => (done.edit ? newsOf(input.projectId, done) : []),
    );
    const changed = readChanged(session.connection(), orders, outcome);
    return { ...changed, editId: outcome.edit?.id ?? null, confirmed, empty };
  }),
});
