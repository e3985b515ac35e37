import type { Inputs, Outputs } from '../../shared/contract/contract.ts';
import { type Group, groupKinds, inGroupOrder, type Place } from '../../shared/domain/consistency/group.ts';
import { rewriting } from '../../shared/domain/consistency/rewrite.ts';
import { ProblemError } from '../../shared/domain/problem.ts';
import type { Replacement } from '../../shared/domain/search/replace.ts';
import { api, type Parts } from './api.ts';
import { excerptAt } from './excerpt.ts';
import { streamedComparing } from './progress.ts';
import type { ProjectText } from './projectTexts.ts';
import { type RewrittenRow, rewrittenRow, rewrittenTextOf } from './rewriting.ts';

type FoundGroups = Extract<
  Outputs['consistency']['find'] extends AsyncIterable<infer Step> ? Step : never,
  { kind: 'done' }
>['value'];
type ShownPlace = Outputs['consistency']['places'][number];

/** Places that are shown of a form. */
const mostPlaces = 1000;

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

const shownPlace = ({ columns, rows }: ProjectText, { row, column, from, to }: Place): ShownPlace => ({
  rowId: rows[row]?.id ?? 0,
  position: row,
  column: columns[column]?.key ?? 'corrected',
  from,
  to,
  ...excerptAt(rows[row]?.texts[column] ?? '', { from, to }),
});

/** Rows whose corrected text, or what it would be begun from, holds another form than the one wanted. */
function rewrittenRows(
  { text, groups }: Found,
  { group: number, target, fill }: Inputs['consistency']['preview'],
): readonly RewrittenRow[] {
  const group = groups[number];
  if (!group) throw new ProblemError('stale');
  const textOf = rewrittenTextOf(text, fill);
  const uses = group.forms
    .filter((form) => form.text !== target)
    .flatMap((form) => form.places.map((place) => ({ form, place })));
  const byRow = Map.groupBy(uses, ({ place }) => place.row);
  return [...byRow]
    .sort(([one], [other]) => one - other)
    .flatMap(([position, here]) => {
      const row = text.rows[position];
      const found = row ? textOf(row) : null;
      if (!row || !found) return [];
      const column = text.columns.findIndex(({ key }) => key === (found.origin ?? 'corrected'));
      const replacements = here
        .filter(({ place }) => place.column === column)
        .map(({ form, place }) => rewriting(found.text, place, { form: form.text, target, kind: group.kind }))
        .filter(({ from, to, text: put }) => put !== found.text.slice(from, to))
        .sort((one, other) => one.from - other.from);
      return replacements.length === 0 ? [] : [rewrittenRow(row, position, found, apart(replacements))];
    });
}

/** Without those that begin before another has ended: forms of several words may share one. */
function apart(replacements: readonly Replacement[]): readonly Replacement[] {
  let end = 0;
  return replacements.filter(({ from, to }) => {
    const isApart = from >= end;
    if (isApart) end = to;
    return isApart;
  });
}

export function consistencyOperations({ session, comparing, lines }: Parts) {
  /** What was found last, and what before: the names and spellings of a page that is just being shown the terms, too. */
  let finds: readonly Found[] = [];
  let count = 0;
  const isSame = (found: Found, text: ProjectText): boolean =>
    found.text.columns === text.columns ||
    (JSON.stringify(found.text.columns) === JSON.stringify(text.columns) &&
      found.text.rows.length === text.rows.length &&
      found.text.rows.every((row, at) => row.texts === text.rows[at]?.texts && row.id === text.rows[at]?.id));
  /** What was found, with the rows as they are now. */
  const foundNow = (projectId: string, number: number): Found => {
    const text = lines.readAll(session.connection(), projectId);
    const found = finds.find((each) => each.projectId === projectId && each.number === number);
    if (!found || !isSame(found, text)) throw new ProblemError('stale');
    return { ...found, text };
  };
  const find = async (
    { projectId, terms = true }: Inputs['consistency']['find'],
    onProgress: (done: number) => void,
    signal: AbortSignal,
  ): Promise<FoundGroups> => {
    const text = await lines.readAllBeside(session.connection(), projectId, signal);
    // Terms take most of the time: where the rest is known already, they alone are found.
    const known = finds.find((each) => each.projectId === projectId && isSame(each, text));
    let found = known && (known.terms || !terms) ? known : undefined;
    if (!found) {
      const table = {
        columns: text.columns.map(({ role, language }) => ({ role, language })),
        rows: text.rows.map((row) => row.texts),
      };
      const kinds = groupKinds.filter((kind) => (kind === 'term' ? terms : known === undefined));
      const more = await comparing.run('consistency', { table, kinds }, { signal, onProgress });
      const groups = known === undefined ? more : inGroupOrder([...known.groups, ...more]);
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
  };
}
