import type { Outputs } from '../../shared/contract/contract.ts';
import { ProblemError } from '../../shared/domain/problem.ts';
import type { Connection } from '../store/connection.ts';
import {
  countProgress,
  findProject,
  listOrigins,
  listProjects,
  noteProjectOpened,
  type ProjectRecord,
  renameProject,
  setProjectRemoved,
} from '../store/project.ts';
import { countVersions, listVersions, type VersionRecord } from '../store/version.ts';
import { addVersions } from './addVersions.ts';
import { api, type Parts } from './api.ts';
import { importProject } from './files/projectFromFile.ts';
import { streamed } from './progress.ts';
import { readSample } from './sample.ts';
import { readView, writeView } from './view.ts';

type Summary = Outputs['project']['rename'];
type Detail = Outputs['project']['get'];

/** A project as lists show it. */
function summarise(connection: Connection, project: ProjectRecord): Summary {
  const { id, title, createdAt, openedAt, changedAt, key } = project;
  return {
    id,
    title,
    createdAt,
    openedAt,
    changedAt,
    versions: countVersions(connection, key),
    progress: countProgress(connection, key),
  };
}

/** A version as the contract has it. */
export const toVersion = ({ projectKey: _, ...version }: VersionRecord): Detail['versions'][number] =>
  version;

function detail(connection: Connection, id: string): Detail {
  const project = findProject(connection, id);
  const versions = listVersions(connection, project.key).map(toVersion);
  return {
    ...summarise(connection, project),
    versions,
    origins: listOrigins(connection, project.key),
    view: readView(
      connection,
      project,
      versions.map((version) => version.id),
    ),
  };
}

/** A project can be read where nothing can be written: on a full disk, or from a library open to read. */
function noteOpened({ session, now }: Parts, projectId: string): void {
  try {
    session.write(
      (connection) => noteProjectOpened(connection, findProject(connection, projectId).key, now()),
      () => [{ kind: 'project', projectId }],
    );
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
  }
}

export function projectOperations(parts: Parts) {
  const { session, now } = parts;
  const summaryOf = (id: string): Summary => {
    const connection = session.connection();
    return summarise(connection, findProject(connection, id));
  };
  return {
    list: api.project.list.handler(() => {
      const connection = session.connection();
      return listProjects(connection).map((project) => summarise(connection, project));
    }),
    open: api.project.open.handler(({ input: { projectId } }) => {
      noteOpened(parts, projectId);
      return detail(session.connection(), projectId);
    }),
    get: api.project.get.handler(({ input }) => detail(session.connection(), input.projectId)),
    rename: api.project.rename.handler(({ input: { projectId, title } }) => {
      session.write(
        (connection) => renameProject(connection, findProject(connection, projectId).key, title, now()),
        () => [{ kind: 'project', projectId }],
      );
      return summaryOf(projectId);
    }),
    remove: api.project.remove.handler(({ input: { projectId } }) => {
      session.write(
        (connection) => setProjectRemoved(connection, projectId, now()),
        () => [{ kind: 'project', projectId }],
      );
      return null;
    }),
    restore: api.project.restore.handler(({ input: { projectId } }) => {
      session.write(
        (connection) => setProjectRemoved(connection, projectId, null),
        () => [{ kind: 'project', projectId }],
      );
      return summaryOf(projectId);
    }),
    setView: api.project.setView.handler(({ input: { projectId, view } }) => {
      session.write(
        (connection) => writeView(connection, findProject(connection, projectId), view),
        // How one window looks at a project is no news to the others.
        () => [],
      );
      return null;
    }),
    addSample: api.project.addSample.handler(({ signal }) =>
      streamed(signal, async (report, cancel) => {
        // It loads while the texts are read.
        parts.aligning.warm();
        const { title, drafts } = await readSample(parts, report, cancel);
        const id = await addVersions(parts, { project: { title }, drafts }, report, cancel);
        return summaryOf(id);
      }),
    ),
    importFile: api.project.importFile.handler(async ({ input, signal }) =>
      summaryOf(await importProject(parts, input, signal)),
    ),
    addVersions: api.project.addVersions.handler(({ input, signal }) =>
      streamed(signal, async (report, cancel) => summaryOf(await addVersions(parts, input, report, cancel))),
    ),
  };
}
