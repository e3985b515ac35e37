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
import { readRowValues } from '../store/value.ts';
import { listVersions } from '../store/version.ts';
import { anchorsOf, readFacts } from './align.ts';
import { footingOn, type Mending, type Outcome, settleAll } from './footing.ts';

type Place = Outputs['mend']['similar']['places'][number];
type Preview = Place['before'][number];

/** Places answered at most. */
const mostPlaces = 200;

interface Pattern {
  readonly edit: EditRecord;
  readonly recipe: Recipe;
  readonly shape: string;
  readonly rows: number;
  /** Rows of the edit itself. */
  readonly own: ReadonlySet<number>;
}

/** What the edit that was done last did, as a pattern; null where that is nothing to be done elsewhere. */
function patternOf(connection: Connection, { key }: ProjectRecord, all: readonly RowValue[]): Pattern | null {
  const edit = nextEdit(connection, key, 'undo');
  if (!edit) return null;
  const values = readEditValues(connection, edit.id);
  const byRank = (rows: readonly RowValue[]) => rows.toSorted((a, b) => (a.rank < b.rank ? -1 : 1));
  const sides: Sides = { before: byRank(values.before.rows), after: byRank(values.after.rows) };
  const facts = readFacts(connection, key);
  const isTogether = standTogether(all, sides);
  const recipe = isTogether ? recipeOf(edit.kind, sides, facts) : null;
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
function standTogether(all: readonly RowValue[], { before, after }: Sides): boolean {
  const ranks = [...before, ...after].map(({ rank }) => rank).toSorted();
  const [first = '', last = ''] = [ranks[0], ranks.at(-1)];
  const known = new Set(after.map(({ id }) => id));
  return all.every(({ id, rank }) => rank < first || rank > last || known.has(id));
}

interface Found {
  readonly rows: readonly RowValue[];
  readonly position: number;
  readonly mended: Mended;
  readonly gain: number;
}

/** Rows of the pattern's shape in which the same edit makes the lengths fit better; the best first, none twice. */
function findPlaces(connection: Connection, project: ProjectRecord, pattern: Pattern): readonly Found[] {
  const all = readRowValues(connection, project.key);
  const { ground, textOf } = groundOf(connection, project);
  const { facts } = ground;
  const shapes = all.map((row) => shapeOf([row], facts));
  const wanted = pattern.shape.split('|');
  const measure = measureOf(connection, project);
  const shifts = measuredShifts(connection, project.key, measure);
  const places: Found[] = [];
  for (let position = 0; position + pattern.rows <= all.length; position++) {
    const rows = all.slice(position, position + pattern.rows);
    if (wanted.some((shape, at) => shapes[position + at] !== shape)) continue;
    if (rows.some(({ id, locked }) => locked || pattern.own.has(id))) continue;
    const mended = tryRecipe(pattern.recipe, rows, ground, textOf);
    if (mended === null) continue;
    const gain = fitOf(mended.rows, facts, shifts, measure) - fitOf(rows, facts, shifts, measure);
    if (gain > 0) places.push({ rows, position, mended, gain });
  }
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

/** What edits need to know, for any rows of the project. */
const groundOf = (connection: Connection, { key }: ProjectRecord): Knowledge => ({
  ground: {
    facts: readFacts(connection, key),
    concerned: anchorsOf(listVersions(connection, key)),
    now: 0,
  },
  textOf: (id) => connection.get<{ text: string }>('SELECT text FROM paragraph WHERE id = ?', id)?.text ?? '',
});

/** Null where the recipe cannot be followed. */
function tryRecipe(...recipe: Parameters<typeof applyRecipe>): Mended | null {
  try {
    return applyRecipe(...recipe);
  } catch (error) {
    if (error instanceof ProblemError) return null;
    throw error;
  }
}

/** Places like the one that was mended last, with what would become of them. */
export function similarPlaces(connection: Connection, projectId: string): Outputs['mend']['similar'] {
  const project = findProject(connection, projectId);
  const pattern = patternOf(connection, project, readRowValues(connection, project.key));
  if (pattern === null) return { edit: null, places: [] };
  const revisions = new Map(
    connection
      .all<{ id: number; revision: number }>(
        'SELECT id, revision FROM "row" WHERE project_id = ? AND retired = 0',
        project.key,
      )
      .map(({ id, revision }) => [id, revision]),
  );
  const places = findPlaces(connection, project, pattern).map(({ rows, position, mended }): Place => {
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
  const pattern = patternOf(connection, project, readRowValues(connection, project.key));
  if (pattern?.edit.id !== edit) throw new ProblemError('stale');
  const { textOf } = groundOf(connection, project);
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
