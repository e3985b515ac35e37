import { setImmediate } from 'node:timers/promises';
import type { Inputs, Outputs } from '../../shared/contract/contract.ts';
import type { Ground, Mended } from '../../shared/domain/mend/edits.ts';
import { fitOf, type Shifts, shiftsOf } from '../../shared/domain/mend/fit.ts';
import { applyRecipe, type Recipe, recipeOf, type Sides, shapeOf } from '../../shared/domain/mend/recipe.ts';
import type { RowValue } from '../../shared/domain/mend/values.ts';
import { ProblemError } from '../../shared/domain/problem.ts';
import type { Connection } from '../store/connection.ts';
import { type EditRecord, nextEdit, readEditValues } from '../store/edit.ts';
import { findProject, type ProjectRecord } from '../store/project.ts';
import { blockText } from '../store/row.ts';
import { readRowValuesOf } from '../store/value.ts';
import { listVersions } from '../store/version.ts';
import { anchorsOf, factsOf } from './align.ts';
import { footingOn, type Mending, type Outcome, settleAll } from './footing.ts';

type Place = Outputs['mend']['similar']['places'][number];
type Preview = Place['before'][number];

/** Places answered at most. */
const mostPlaces = 200;
/** Rows of an edit that a pattern is looked for in. */
const mostRows = 20;

interface Pattern {
  readonly edit: EditRecord;
  readonly recipe: Recipe;
  readonly shape: string;
  readonly rows: number;
  /** Rows of the edit itself. */
  readonly own: ReadonlySet<number>;
}

/** What the edit that was done last did, as a pattern; null where that is nothing to be done elsewhere. */
function patternOf(connection: Connection, { key }: ProjectRecord): Pattern | null {
  const edit = nextEdit(connection, key, 'undo');
  if (!edit) return null;
  const values = readEditValues(connection, edit.id);
  const byRank = (rows: readonly RowValue[]) => rows.toSorted((a, b) => (a.rank < b.rank ? -1 : 1));
  const sides: Sides = { before: byRank(values.before.rows), after: byRank(values.after.rows) };
  // An edit of more rows than these was made by no hand.
  if (sides.before.length > mostRows || !standTogether(connection, key, sides)) return null;
  const facts = factsOf(connection, [...sides.before, ...sides.after]);
  const recipe = recipeOf(edit.kind, sides, facts);
  if (recipe === null) return null;
  return {
    edit,
    recipe,
    shape: shapeOf(sides.before, facts),
    rows: sides.before.length,
    own: new Set(sides.after.map(({ id }) => id)),
  };
}

/** Whether no other row stands among those of an edit. */
function standTogether(connection: Connection, projectKey: number, { before, after }: Sides): boolean {
  const ranks = [...before, ...after].map(({ rank }) => rank).toSorted();
  const [first = '', last = ''] = [ranks[0], ranks.at(-1)];
  const other = connection.get(
    `SELECT 1 FROM "row" WHERE project_id = ? AND retired = 0 AND rank BETWEEN ? AND ?
       AND id NOT IN (SELECT value FROM json_each(?))`,
    projectKey,
    first,
    last,
    JSON.stringify(after.map(({ id }) => id)),
  );
  return other === undefined;
}

interface Found {
  readonly rows: readonly RowValue[];
  readonly position: number;
  readonly mended: Mended;
  readonly gain: number;
}

interface Search extends Scale {
  readonly connection: Connection;
  readonly project: ProjectRecord;
  readonly pattern: Pattern;
}

/** Rows of the pattern's shape in which the same edit makes the lengths fit better, among these rows. */
function findPlaces(search: Search, all: readonly RowValue[], offset: number): readonly Found[] {
  const { pattern, shifts, measure } = search;
  const { ground, textOf } = groundOf(search, all);
  const { facts } = ground;
  const shapes = all.map((row) => shapeOf([row], facts));
  const wanted = pattern.shape.split('|');
  const places: Found[] = [];
  for (let at = 0; at + pattern.rows <= all.length; at++) {
    if (wanted.some((shape, nth) => shapes[at + nth] !== shape)) continue;
    const rows = all.slice(at, at + pattern.rows);
    if (rows.some(({ id, locked }) => locked || pattern.own.has(id))) continue;
    const mended = tryRecipe(pattern.recipe, rows, ground, textOf);
    if (mended === null) continue;
    const gain = fitOf(mended.rows, facts, shifts, measure) - fitOf(rows, facts, shifts, measure);
    if (gain > 0) places.push({ rows, position: offset + at, mended, gain });
  }
  return places;
}

/** The best first, no row twice. */
function bestOf(places: readonly Found[]): readonly Found[] {
  const taken = new Set<number>();
  return places
    .toSorted((a, b) => b.gain - a.gain)
    .filter(({ rows }) => {
      const isFree = rows.every(({ id }) => !taken.has(id));
      if (isFree) for (const { id } of rows) taken.add(id);
      return isFree;
    })
    .slice(0, mostPlaces);
}

/** Rows that are looked at before other calls get their turn: a millisecond or two. */
const sliceSize = 100;

/** Looks through the whole project a slice at a time; null where it is changed meanwhile. */
async function findEverywhere(search: Search): Promise<readonly Found[] | null> {
  const { connection, project, pattern } = search;
  const ids = connection
    .all<{ id: number }>(
      'SELECT id FROM "row" WHERE project_id = ? AND retired = 0 ORDER BY rank',
      project.key,
    )
    .map(({ id }) => id);
  const places: Found[] = [];
  for (let from = 0; from < ids.length; from += sliceSize) {
    await setImmediate();
    if (findProject(connection, project.id).structure !== project.structure) return null;
    // A place may lie over the edge of a slice.
    const slice = ids.slice(from, from + sliceSize + pattern.rows - 1);
    places.push(...findPlaces(search, readRowValuesOf(connection, project.key, slice), from));
  }
  return bestOf(places);
}

/** The version that the others are measured against: the original, or the first. */
const measureOf = (connection: Connection, { key }: ProjectRecord): number => {
  const versions = listVersions(connection, key);
  return (versions.find(({ role }) => role === 'source') ?? versions[0])?.id ?? 0;
};

const measuredShifts = (connection: Connection, projectKey: number, measure: number): Shifts =>
  shiftsOf(
    new Map(
      connection
        .all<{ id: number; length: number }>(
          `SELECT v.id, coalesce(sum(p.length), 0) AS length FROM version v JOIN paragraph p ON p.version_id = v.id
           WHERE v.project_id = ? AND v.removed = 0 AND p.included = 1 GROUP BY v.id`,
          projectKey,
        )
        .map(({ id, length }) => [id, length]),
    ),
    measure,
  );

interface Knowledge {
  readonly ground: Ground;
  readonly textOf: (paragraph: number) => string;
}

/** How lengths are compared over the whole project. */
interface Scale {
  readonly measure: number;
  readonly shifts: Shifts;
  readonly concerned: readonly number[];
}

function scaleOf(connection: Connection, project: ProjectRecord): Scale {
  const measure = measureOf(connection, project);
  const shifts = measuredShifts(connection, project.key, measure);
  return { measure, shifts, concerned: anchorsOf(listVersions(connection, project.key)) };
}

/** What edits of these rows need to know. */
const groundOf = ({ connection, concerned }: Search, rows: readonly RowValue[]): Knowledge => ({
  ground: { facts: factsOf(connection, rows), concerned, now: 0 },
  textOf: textsIn(connection),
});

const textsIn =
  (connection: Connection): Knowledge['textOf'] =>
  (id) =>
    connection.get<{ text: string }>('SELECT text FROM paragraph WHERE id = ?', id)?.text ?? '';

/** Null where the recipe cannot be followed. */
function tryRecipe(...recipe: Parameters<typeof applyRecipe>): Mended | null {
  try {
    return applyRecipe(...recipe);
  } catch (error) {
    if (error instanceof ProblemError) return null;
    throw error;
  }
}

/**
 * Places like the one that was mended last, with what would become of them. It takes a while in a large project, and
 * lets other calls in between; none where one of them changes the project.
 */
export async function similarPlaces(
  connection: Connection,
  projectId: string,
): Promise<Outputs['mend']['similar']> {
  const project = findProject(connection, projectId);
  const pattern = patternOf(connection, project);
  const none = { edit: null, places: [] };
  if (pattern === null) return none;
  const search = { connection, project, pattern, ...scaleOf(connection, project) };
  const found = await findEverywhere(search);
  if (found === null) return none;
  const revisions = revisionsOf(
    connection,
    found.flatMap(({ rows }) => rows.map(({ id }) => id)),
  );
  const places = found.map(({ rows, position, mended }): Place => {
    const texts = textsOf(connection, rows);
    return {
      made: rows.map(({ id }) => ({ rowId: id, revision: revisions.get(id) ?? 0 })),
      position,
      before: rows.map((row) => preview(row, texts)),
      after: mended.rows.map((row) => preview(row, texts)),
    };
  });
  return { edit: pattern.edit.id, places };
}

const revisionsOf = (connection: Connection, ids: readonly number[]): ReadonlyMap<number, number> =>
  new Map(
    connection
      .all<{ id: number; revision: number }>(
        'SELECT id, revision FROM "row" WHERE id IN (SELECT value FROM json_each(?))',
        JSON.stringify(ids),
      )
      .map(({ id, revision }) => [id, revision]),
  );

type Texts = ReadonlyMap<
  number,
  { readonly versionId: number; readonly number: number; readonly text: string }
>;

const textsOf = (connection: Connection, rows: readonly RowValue[]): Texts =>
  new Map(
    connection
      .all<{ id: number; versionId: number; number: number; text: string }>(
        `SELECT id, version_id AS versionId, number, text FROM paragraph
         WHERE id IN (SELECT value FROM json_each(?))`,
        JSON.stringify(rows.flatMap(({ blocks }) => blocks.map(({ paragraph }) => paragraph))),
      )
      .map(({ id, ...paragraph }) => [id, paragraph]),
  );

function preview({ blocks, correction }: Pick<RowValue, 'blocks' | 'correction'>, texts: Texts): Preview {
  const placed = blocks
    .flatMap((block) => {
      const paragraph = texts.get(block.paragraph);
      return paragraph ? [{ ...paragraph, from: block.from, text: blockText(paragraph.text, block) }] : [];
    })
    .toSorted((a, b) => a.number - b.number || a.from - b.from);
  return {
    cells: [...Map.groupBy(placed, ({ versionId }) => versionId)].map(([versionId, cell]) => ({
      versionId,
      texts: cell.map(({ text }) => text),
    })),
    correction: correction?.text ?? null,
  };
}

/** Does at other places what the last edit did, as one step. @throws ProblemError `stale`, `rowLocked`, `nothingToMend`. */
export function applySimilar(
  connection: Connection,
  { projectId, edit, places }: Inputs['mend']['applySimilar'],
  now: number,
): Outcome {
  const project = findProject(connection, projectId);
  const pattern = patternOf(connection, project);
  if (pattern?.edit.id !== edit) throw new ProblemError('stale');
  const textOf = textsIn(connection);
  const mendings = places.map((made): Mending => {
    const footing = footingOn(connection, projectId, made, now);
    const { rows, ground } = footing;
    const mended = tryRecipe(pattern.recipe, rows, ground, textOf);
    if (mended === null || shapeOf(rows, ground.facts) !== pattern.shape) throw new ProblemError('stale');
    return { footing, mended };
  });
  const ids = mendings.flatMap(({ footing }) => footing.rows.map(({ id }) => id));
  if (new Set(ids).size < ids.length) throw new ProblemError('nothingToMend');
  return settleAll(mendings, { kind: 'similar', row: undefined, count: places.length });
}
