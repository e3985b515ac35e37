import { correctedLanguage } from '../../shared/domain/correctedLanguage.ts';
import type { VersionRole } from '../../shared/domain/model.ts';
import { type Connection, readWriteStamp } from '../store/connection.ts';
import { findProject, type ProjectRecord } from '../store/project.ts';
import { listPlaced, listRowsOf } from '../store/row.ts';
import { listVersionRoles } from '../store/version.ts';

export type ColumnKey = number | 'corrected';

interface TextColumn {
  readonly key: ColumnKey;
  /** Null: the corrected text. */
  readonly role: VersionRole | null;
  readonly language: string;
}

/** A row with its texts by column; null where a column has none. The list stays the same as long as the texts do. */
export interface RowTexts {
  readonly id: number;
  readonly revision: number;
  readonly texts: readonly (string | null)[];
}

export interface ProjectText {
  readonly columns: readonly TextColumn[];
  /** In order. */
  readonly rows: readonly RowTexts[];
}

interface Known {
  readonly projectKey: number;
  readonly versions: string;
  readonly text: ProjectText;
  /** Its rows, by id; it is read on into this map, for what is in it holds as long as its revision does. */
  readonly byId: Map<number, RowTexts>;
}

interface LiveRow {
  readonly id: number;
  readonly revision: number;
}

/**
 * The rows that the project has which was looked at last. Several ask after every edit, and to read ten thousand takes
 * longer than all that is done about one: until something is written the same list is answered.
 */
export class LiveRows {
  readonly #known = new WeakMap<
    Connection,
    { projectKey: number; stamp: string; rows: readonly LiveRow[] }
  >();

  /** In order; within a read of the connection. */
  read(connection: Connection, projectKey: number): readonly LiveRow[] {
    const stamp = readWriteStamp(connection);
    const known = this.#known.get(connection);
    if (known?.projectKey === projectKey && known.stamp === stamp) return known.rows;
    const rows = connection.all<LiveRow>(
      'SELECT id, revision FROM "row" WHERE project_id = ? AND retired = 0 ORDER BY rank',
      projectKey,
    );
    this.#known.set(connection, { projectKey, stamp, rows });
    return rows;
  }
}

interface Look {
  readonly columns: readonly TextColumn[];
  readonly stamp: string;
  /** What is remembered, where all of it holds. */
  readonly same: ProjectText | null;
  /** All rows, in order, and those that were remembered. */
  readonly live: readonly LiveRow[];
  readonly before: readonly RowTexts[];
  /** By row what is remembered. */
  readonly texts: Map<number, RowTexts>;
  /** Rows whose texts may be others by now. */
  readonly stale: readonly LiveRow[];
}

/** So many rows are read in a few milliseconds. */
const rowsAtOnce = 250;

/**
 * Remembers the texts of the project that was compared last, so that an edit of a row is followed without reading all of
 * them. It is only ever a copy: the rows' revisions tell what still holds.
 */
export class ProjectTexts {
  /** Stands between the paragraphs of a cell. A line break would be a break within a word to some measures. */
  readonly #joint: ' ' | '\n';
  readonly #live: LiveRows;
  readonly #known = new WeakMap<Connection, Known>();

  constructor(joint: ' ' | '\n' = ' ', live = new LiveRows()) {
    this.#joint = joint;
    this.#live = live;
  }

  /** One row alone, read from the library: what a project's other rows hold does not matter. */
  readRow(connection: Connection, project: ProjectRecord, rowId: number): ProjectText {
    return connection.read(() => {
      const columns = columnsOf(connection, project);
      return {
        columns,
        rows: readTexts(connection, project.key, { columns, joint: this.#joint }, [{ id: rowId }]),
      };
    });
  }

  /** As {@link read}. @throws ProblemError `notFound` where there is no such project. */
  readAll(connection: Connection, projectId: string): ProjectText {
    return this.read(connection, findProject(connection, projectId));
  }

  /** As {@link readBeside}. @throws ProblemError `notFound` where there is no such project. */
  async readAllBeside(connection: Connection, projectId: string, signal: AbortSignal): Promise<ProjectText> {
    return this.readBeside(connection, findProject(connection, projectId), signal);
  }

  /** O(rows) over narrow rows, and the texts that changed. */
  read(connection: Connection, project: ProjectRecord): ProjectText {
    return connection.read(() => this.#finish(connection, project, this.#look(connection, project)));
  }

  /**
   * The same, some rows at a time where many changed, so that keys are answered in between; what is written meanwhile is
   * in the answer. @throws what `signal` was aborted with.
   */
  async readBeside(
    connection: Connection,
    project: ProjectRecord,
    signal: AbortSignal,
  ): Promise<ProjectText> {
    const known = this.#known.get(connection);
    const look = connection.read(() => this.#look(connection, project));
    const { columns, stamp, texts, stale } = look;
    if (stale.length <= rowsAtOnce) return connection.read(() => this.#finish(connection, project, look));
    for (let from = 0; from < stale.length; from += rowsAtOnce) {
      const some = stale.slice(from, from + rowsAtOnce);
      take(
        texts,
        connection.read(() => readTexts(connection, project.key, { columns, joint: this.#joint }, some)),
      );
      await new Promise((resolve) => setImmediate(resolve));
      signal.throwIfAborted();
    }
    // Whoever read all of them meanwhile has made lists that others may hang on already.
    if (this.#known.get(connection) === known)
      this.#known.set(connection, {
        projectKey: project.key,
        versions: stamp,
        text: { columns, rows: [...texts.values()] },
        byId: texts,
      });
    return this.read(connection, project);
  }

  /** What holds of what is remembered, and which rows are to be read. */
  #look(connection: Connection, project: ProjectRecord): Look {
    const columns = columnsOf(connection, project);
    const stamp = JSON.stringify(columns);
    const known = this.#known.get(connection);
    const before = known?.projectKey === project.key && known.versions === stamp ? known : null;
    const live = this.#live.read(connection, project.key);
    const texts = before?.byId ?? new Map<number, RowTexts>();
    const rows = before?.text.rows ?? [];
    // After an edit nearly all rows stand where they stood, and to look each up takes longer.
    const others = live.filter((row, at) => !isStill(row, rows[at]));
    const same = before && others.length === 0 && live.length === rows.length ? before.text : null;
    const stale = others.filter(({ id, revision }) => texts.get(id)?.revision !== revision);
    return { columns, stamp, same, live, before: rows, texts, stale };
  }

  #finish(connection: Connection, project: ProjectRecord, look: Look): ProjectText {
    const { columns, stamp, same, live, before, texts, stale } = look;
    if (same) return same;
    take(texts, readTexts(connection, project.key, { columns, joint: this.#joint }, stale));
    const rows: RowTexts[] = [];
    live.forEach((one, at) => {
      const row = isStill(one, before[at]) ? before[at] : texts.get(one.id);
      if (row) rows.push(row);
    });
    const text = { columns, rows };
    const byId = texts.size === text.rows.length ? texts : new Map(text.rows.map((row) => [row.id, row]));
    this.#known.set(connection, { projectKey: project.key, versions: stamp, text, byId });
    return text;
  }
}

/** Puts rows among others by their ids; lists of texts that are equal stay the ones that were there. */
function take(texts: Map<number, RowTexts>, rows: readonly RowTexts[]): void {
  for (const row of rows) {
    const old = texts.get(row.id)?.texts;
    const isEqual = old !== undefined && row.texts.every((text, at) => text === old[at]);
    texts.set(row.id, isEqual ? { ...row, texts: old } : row);
  }
}

/** Whether a row is still what stood at its place. */
const isStill = ({ id, revision }: LiveRow, before: RowTexts | undefined): boolean =>
  before?.id === id && before.revision === revision;

function columnsOf(connection: Connection, project: ProjectRecord): readonly TextColumn[] {
  const versions = listVersionRoles(connection, project.key);
  return [
    ...versions.map(({ id, role, language }) => ({ key: id, role, language })),
    { key: 'corrected' as const, role: null, language: correctedLanguage(versions) },
  ];
}

function readTexts(
  connection: Connection,
  projectKey: number,
  { columns, joint }: { readonly columns: readonly TextColumn[]; readonly joint: string },
  rows: readonly { readonly id: number }[],
): readonly RowTexts[] {
  const ids = rows.map(({ id }) => id);
  const blocks = Map.groupBy(listPlaced(connection, ids), ({ rowId }) => rowId);
  return listRowsOf(connection, projectKey, ids).map(({ id, revision, correction }) => {
    const cells = Map.groupBy(blocks.get(id) ?? [], ({ versionId }) => versionId);
    const texts = columns.map(({ key }) =>
      key === 'corrected'
        ? (correction?.text.replaceAll('\n', joint) ?? null)
        : (cells
            .get(key)
            ?.map(({ text }) => text)
            .join(joint) ?? null),
    );
    return { id, revision, texts };
  });
}
