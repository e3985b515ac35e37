import type { Outputs } from '../../shared/contract/contract.ts';
import { view as shape } from '../../shared/contract/project.ts';
import type { Connection } from '../store/connection.ts';
import { type ProjectRecord, setProjectView } from '../store/project.ts';

export type View = Outputs['project']['get']['view'];

const defaults: View = { mode: 'read', base: null, columns: [], row: null };

const stored = shape.partial().catch({});

const parse = (json: string): View => {
  const { mode, base, columns, row } = stored.parse(JSON.parse(json));
  return {
    mode: mode ?? defaults.mode,
    base: base ?? defaults.base,
    columns: columns ?? defaults.columns,
    row: row ?? defaults.row,
  };
};

/** How the project was last looked at, without what has since been taken out of it. */
export function readView(
  connection: Connection,
  project: ProjectRecord,
  versionIds: readonly number[],
): View {
  const view = parse(project.view);
  const isThere = (id: number): boolean => versionIds.includes(id);
  const rowIsThere =
    view.row !== null &&
    connection.get(
      'SELECT 1 FROM "row" WHERE id = ? AND project_id = ? AND retired = 0',
      view.row,
      project.key,
    ) !== undefined;
  return {
    ...view,
    base: view.base !== null && isThere(view.base) ? view.base : null,
    columns: view.columns.filter(({ key }) => key === 'corrected' || isThere(key)),
    row: rowIsThere ? view.row : null,
  };
}

/** Puts the parts of the view that are given over those that are kept; undefined ones are left as they are. */
export function writeView(
  connection: Connection,
  project: ProjectRecord,
  changed: { readonly [K in keyof View]?: View[K] | undefined },
): void {
  const before = parse(project.view);
  const after: View = {
    mode: changed.mode ?? before.mode,
    base: changed.base === undefined ? before.base : changed.base,
    columns: changed.columns ?? before.columns,
    row: changed.row === undefined ? before.row : changed.row,
  };
  setProjectView(connection, project.key, JSON.stringify(after));
}
