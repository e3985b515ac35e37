import { countProgress, findProject } from '../store/project.ts';
import { readRowValues } from '../store/value.ts';
import { listVersions } from '../store/version.ts';
import {
  alignables,
  alignInWorker,
  anchorCells,
  anchorsOf,
  assertUnchanged,
  isSettled,
  planRows,
  type Report,
  realign,
} from './align.ts';
import type { Parts } from './api.ts';
import { perform, sideOf } from './perform.ts';

/**
 * Aligns all versions of a project anew; corrections go with the text they correct. An alignment that comes out
 * as it was leaves no edit.
 *
 * @throws ProblemError `notFound`, `cancelled`, `stale` where the project's texts were changed meanwhile.
 */
export async function alignProject(
  parts: Parts,
  id: string,
  report: Report,
  signal: AbortSignal,
): Promise<{ rows: number }> {
  const connection = parts.session.connection();
  const present = findProject(connection, id);
  const versions = listVersions(connection, present.key);
  const known = alignables(connection, versions);
  await parts.session.backUp().catch(() => {});
  const rows = await alignInWorker(
    parts,
    known.map(({ version }) => version),
    report,
    signal,
    anchorCells(readRowValues(connection, present.key).filter(isSettled), known),
  );
  const planned = planRows(rows, new Map(known.map(({ version, blocks }) => [version.key, blocks])));
  return parts.session.write(
    (open) => {
      const now = parts.now();
      const project = assertUnchanged(open, id, present.structure);
      const touched = realign(open, project, planned, anchorsOf(versions), now);
      if (touched.before.length + touched.after.length > 0) {
        perform(
          open,
          project.key,
          { kind: 'align', before: sideOf(touched.before), after: sideOf(touched.after) },
          now,
        );
      }
      return { rows: countProgress(open, project.key).rows };
    },
    () => [{ kind: 'rows', projectId: id, rowIds: null }],
  );
}
