import type { Inputs, Outputs } from '../../shared/contract/contract.ts';
import type { Form, Group, Place } from '../../shared/domain/consistency/group.ts';
import { replaced, rewritten } from '../../shared/domain/consistency/rewrite.ts';
import { ProblemError } from '../../shared/domain/problem.ts';
import type { Connection } from '../store/connection.ts';
import type { EditRecord } from '../store/edit.ts';
import { findProject } from '../store/project.ts';
import { readRowValuesOf } from '../store/value.ts';
import { api, type Parts } from './api.ts';
import { newsOf, touchedBy } from './edit.ts';
import { perform, sideOf } from './perform.ts';
import { streamedComparing } from './progress.ts';
import { type ProjectText, ProjectTexts, type RowTexts } from './projectTexts.ts';
import { readChanged } from './readRows.ts';

type FoundGroups = Extract<
  Outputs['consistency']['find'] extends AsyncIterable<infer Step> ? Step : never,
  { kind: 'done' }
>['value'];
type ShownPlace = Outputs['consistency']['places'][number];
type Rewritten = Outputs['consistency']['preview'][number];

/** Places that are shown of a form, and UTF-16 units around each. */
const mostPlaces = 1000;
const around = 60;
/** Characters of the target that the name of the edit holds. */
const mostTitle = 60;

/** What was found, and in which texts. */
interface Found {
  readonly number: number;
  readonly projectId: string;
  readonly text: ProjectText;
  /** Terms are among the groups. */
  readonly terms: boolean;
  readonly groups: readonly Group[];
}

const shownGroup = (
  { columns }: ProjectText,
  { kind, original, forms }: Group,
): FoundGroups['groups'][number] => ({
  kind,
  original: original?.toWellFormed() ?? null,
  forms: forms.map(({ text, places }) => ({
    text: text.toWellFormed(),
    counts: columns.map((_, at) => places.reduce((sum, { column }) => sum + (column === at ? 1 : 0), 0)),
  })),
});

function shownPlace({ columns, rows }: ProjectText, { row, column, from, to }: Place): ShownPlace {
  const text = rows[row]?.texts[column] ?? '';
  // Words are not cut where there is a space to begin and end at.
  const lead = text.slice(Math.max(0, from - around), from);
  const trail = text.slice(to, to + around);
  const start = from - (from > around ? lead.replace(/^\S*\s+/u, '') : lead).length;
  const end = to + (to + around < text.length ? trail.replace(/\s+\S*$/u, '') : trail).length;
  return {
    rowId: rows[row]?.id ?? 0,
    position: row,
    column: columns[column]?.key ?? 'corrected',
    from,
    to,
    excerpt: text.slice(start, end).toWellFormed(),
    at: from - start,
  };
}

/** Rows whose corrected text, or what it would be begun from, holds another form than the one wanted. */
function rewrittenRows(
  { text, groups }: Found,
  { group: number, target, fill }: Inputs['consistency']['preview'],
): readonly Rewritten[] {
  const group = groups[number];
  if (!group) throw new ProblemError('stale');
  const corrected = text.columns.findIndex(({ key }) => key === 'corrected');
  const filling =
    fill === null ? -1 : text.columns.findIndex(({ key, role }) => key === fill && role !== 'source');
  if (fill !== null && filling < 0) throw new ProblemError('notFound');
  const uses = group.forms
    .filter((form) => form.text !== target)
    .flatMap((form) => form.places.map((place) => ({ form, place })));
  const byRow = Map.groupBy(uses, ({ place }) => place.row);
  return [...byRow]
    .sort(([one], [other]) => one - other)
    .flatMap(([position, here]) => {
      const row = text.rows[position];
      if (!row) return [];
      const column = row.texts[corrected] == null ? filling : corrected;
      const made = rewriteRow(row, column, here, group, target);
      if (made === null) return [];
      const origin = column === corrected ? null : fill;
      return [{ rowId: row.id, revision: row.revision, position, ...made, origin }];
    });
}

function rewriteRow(
  row: RowTexts,
  column: number,
  uses: readonly { readonly form: Form; readonly place: Place }[],
  { kind }: Group,
  target: string,
): Pick<Rewritten, 'before' | 'after'> | null {
  const before = row.texts[column] ?? null;
  if (before === null) return null;
  const after = replaced(
    before,
    uses.flatMap(({ form, place: { column: own, from, to } }) =>
      own === column ? [{ from, to, text: rewritten(before.slice(from, to), form.text, target, kind) }] : [],
    ),
  );
  return after === before ? null : { before: before.toWellFormed(), after: after.toWellFormed() };
}

interface Written {
  readonly edit: EditRecord;
  readonly projectKey: number;
  readonly rowIds: readonly number[];
}

/** All rows or none. @throws ProblemError `stale`, `notFound`. */
function apply(
  connection: Connection,
  { projectId, target, rows }: Inputs['consistency']['apply'],
  now: number,
): Written {
  const { key } = findProject(connection, projectId);
  const wanted = new Map(rows.map((row) => [row.rowId, row]));
  const ids = [...wanted.keys()];
  const before = readRowValuesOf(connection, key, ids);
  const revisions = new Map(
    connection
      .all<{ id: number; revision: number }>(
        'SELECT id, revision FROM "row" WHERE id IN (SELECT value FROM json_each(?))',
        JSON.stringify(ids),
      )
      .map(({ id, revision }) => [id, revision]),
  );
  const isAsPreviewed = rows.every(({ rowId, revision }) => revisions.get(rowId) === revision);
  if (before.length !== wanted.size || !isAsPreviewed) throw new ProblemError('stale');
  const after = before.map((row) => {
    const { text = '', origin = null } = wanted.get(row.id) ?? {};
    const state = row.state === 'new' ? ('edited' as const) : row.state;
    return { ...row, state, correction: { text, origin: row.correction?.origin ?? origin, savedAt: now } };
  });
  const change = { before: sideOf(before), after: sideOf(after) };
  const [only] = before;
  const edit = perform(
    connection,
    key,
    {
      kind: 'unify',
      ...change,
      rowCount: before.length,
      rowId: before.length === 1 ? (only?.id ?? null) : null,
      versionTitle: target.slice(0, mostTitle).toWellFormed(),
    },
    now,
  );
  return { edit, projectKey: key, rowIds: touchedBy(change.before, change.after).rowIds };
}

export function consistencyOperations({ session, comparing, orders, now }: Parts) {
  const texts = new ProjectTexts('\n');
  /** What was found last, and what before: the names and spellings of a page that is just being shown the terms, too. */
  let finds: readonly Found[] = [];
  let count = 0;
  const read = (projectId: string): ProjectText => {
    const connection = session.connection();
    return texts.read(connection, findProject(connection, projectId));
  };
  const isSame = (found: Found, text: ProjectText): boolean =>
    found.text.columns === text.columns ||
    (JSON.stringify(found.text.columns) === JSON.stringify(text.columns) &&
      found.text.rows.length === text.rows.length &&
      found.text.rows.every((row, at) => row.texts === text.rows[at]?.texts && row.id === text.rows[at]?.id));
  /** What was found, with the rows as they are now. */
  const foundNow = (projectId: string, number: number): Found => {
    const text = read(projectId);
    const found = finds.find((each) => each.projectId === projectId && each.number === number);
    if (!found || !isSame(found, text)) throw new ProblemError('stale');
    return { ...found, text };
  };
  const find = async (
    { projectId, terms = true }: Inputs['consistency']['find'],
    onProgress: (done: number) => void,
    signal: AbortSignal,
  ): Promise<FoundGroups> => {
    const text = read(projectId);
    let found = finds.find(
      (each) => each.projectId === projectId && (each.terms || !terms) && isSame(each, text),
    );
    if (!found) {
      const table = {
        columns: text.columns.map(({ role, language }) => ({ role, language })),
        rows: text.rows.map((row) => row.texts),
      };
      const groups = await comparing.run('consistency', { table, terms }, { signal, onProgress });
      count += 1;
      found = { number: count, projectId, text, terms, groups };
      finds = [found, ...finds].slice(0, 2);
    }
    return {
      found: found.number,
      columns: text.columns.map(({ key }) => key),
      groups: found.groups.map((group) => shownGroup(text, group)),
    };
  };
  return {
    find: api.consistency.find.handler(({ input, signal }) =>
      streamedComparing(signal, (onProgress, cancel) => find(input, onProgress, cancel)),
    ),
    places: api.consistency.places.handler(({ input }) => {
      const { groups, text } = foundNow(input.projectId, input.found);
      const places = groups[input.group]?.forms[input.form]?.places;
      if (!places) throw new ProblemError('notFound');
      return places.slice(0, mostPlaces).map((place) => shownPlace(text, place));
    }),
    preview: api.consistency.preview.handler(({ input }) => [
      ...rewrittenRows(foundNow(input.projectId, input.found), input),
    ]),
    apply: api.consistency.apply.handler(({ input }) => {
      const written = session.write(
        (connection) => apply(connection, input, now()),
        ({ rowIds }) => newsOf(input.projectId, { rowIds, gone: [], order: false, wide: false }),
      );
      return {
        ...readChanged(session.connection(), orders, written.projectKey, written.rowIds),
        editId: written.edit.id,
      };
    }),
  };
}
