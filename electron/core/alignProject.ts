import { applyValue } from '../store/apply.ts';
import { insertEdit } from '../store/edit.ts';
import { countProgress, findProject, noteProjectChanged } from '../store/project.ts';
import { listVersions } from '../store/version.ts';
import {
  alignables,
  alignInWorker,
  anchorsOf,
  assertUnchanged,
  planRows,
  type Report,
  realign,
} from './align.ts';
import type { Parts } from './api.ts';

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
  );
  const planned = planRows(
    rows,
    new Map(known.map(({ version, paragraphIds }) => [version.key, paragraphIds])),
  );
  return parts.session.write(
    (open) => {
      const now = parts.now();
      const project = assertUnchanged(open, id, present.structure);
      const touched = realign(open, project, planned, anchorsOf(versions), now);
      if (touched.before.length + touched.after.length > 0) {
        const before = { rows: touched.before, versions: [], paragraphs: [] };
        const after = { rows: touched.after, versions: [], paragraphs: [] };
        applyValue(open, project.key, before, after, now);
        noteProjectChanged(open, project.key, now);
        insertEdit(open, project.key, {
          at: now,
          kind: 'align',
          rowId: null,
          rowNumber: null,
          versionTitle: null,
          sealed: true,
          before,
          after,
        });
      }
      return { rows: countProgress(open, project.key).rows };
    },
    () => [{ kind: 'rows', projectId: id, rowIds: null }],
  );
}
