import { EventPublisher } from '@orpc/client';
import { implement } from '@orpc/server';
import { RPCHandler } from '@orpc/server/message-port';
import type { SalvageReport } from '../../../renderer/views/problem/salvage-findings.tsx';
import { contract, type Inputs, type Outputs } from '../../../shared/contract/contract.ts';
import type { Draft } from '../../../shared/domain/model.ts';
import type { Problem } from '../../../shared/domain/problem.ts';
import { plainLines } from '../../../shared/domain/text/lines.ts';
import { joinLines } from '../../../shared/domain/text/paragraphs.ts';
import { propose } from '../../../shared/domain/text/proposal.ts';
import { assignRoles } from '../../../shared/domain/text/roles.ts';
import { readPasted } from '../../../shared/formats/document.ts';

export type ProjectDetail = Outputs['project']['get'];
type ProjectSummary = Outputs['project']['list'][number];
type Change = { readonly kind: 'library' | 'preferences' | 'backups' };

/** What the core holds. A test sets it up, and looks at it afterwards. */
export interface CoreState {
  status: Outputs['library']['status'];
  preferences: Outputs['library']['preferences'];
  backups: Outputs['library']['backups'];
  /** Names of the backups that were restored. */
  readonly restored: string[];
  /** What can be read of a damaged library; null: nothing. */
  salvage: SalvageReport | null;
  projects: ProjectDetail[];
  removed: ProjectDetail[];
  /** Drafts as they came with the last import. */
  imported: Inputs['project']['addVersions'] | null;
  /** Resolves when an import may end; imports wait for it. */
  mayEnd: Promise<void>;
  /** Resolves when preferences may be written; writes wait for it. */
  mayWrite: Promise<void>;
  /** The last import was cancelled. */
  wasCancelled: boolean;
  /** What the next operations that write fail with. */
  failing: Problem | null;
}

const emptyState = (): CoreState => ({
  status: {
    state: 'open',
    path: '/home/anna/sverka/library.db',
    problem: null,
    host: 'test',
    backupProblem: null,
    programVersion: '0.1.0',
  },
  preferences: { language: 'en', theme: 'light', textSize: 16 },
  backups: [],
  restored: [],
  salvage: null,
  projects: [],
  removed: [],
  imported: null,
  mayEnd: Promise.resolve(),
  mayWrite: Promise.resolve(),
  wasCancelled: false,
  failing: null,
});

export interface MemoryCore {
  readonly state: CoreState;
  /** The page's end of the connection. */
  readonly port: MessagePort;
  readonly publish: (change: Change) => void;
  /** Ends the connection as a core that crashes does; Electron then tells the port, which browsers by themselves do not. */
  readonly cut: () => void;
}

const api = implement(contract);

/**
 * The operations that library, import and preferences use, over a real message port, held in memory: the browser
 * has no SQLite. Texts are read by the domain's own rules, so what an import proposes is what it will propose.
 */
export const createMemoryCore = (given: Partial<CoreState> = {}): MemoryCore => {
  const state: CoreState = { ...emptyState(), ...given };
  const changes = new EventPublisher<{ change: Change }>();
  const publish = (change: Change): void => changes.publish('change', change);
  const { port1, port2 } = new MessageChannel();
  new RPCHandler(router(state, changes, publish)).upgrade(port1);
  port1.start();
  const cut = (): void => {
    port1.close();
    port2.dispatchEvent(new Event('close'));
  };
  return { state, port: port2, publish, cut };
};

const router = (
  state: CoreState,
  changes: EventPublisher<{ change: Change }>,
  publish: (change: Change) => void,
) => ({
  library: libraryOperations(state, changes, publish),
  document: {
    inspect: api.document.inspect.handler(async ({ input, errors }) => {
      const text = await decoded(input);
      if (text.trim() === '') {
        throw errors.PROBLEM({ data: { code: 'emptyFile', params: { file: input.fileName } } });
      }
      const { paragraphs, ...rest } = /xliff$/.test(input.fileName)
        ? readPasted(text, input.fileName, { side: input.side })
        : inspected(input.fileName, text, input.encoding ?? 'utf-8');
      return { ...rest, paragraphs: [...paragraphs] };
    }),
  },
  project: projectOperations(state),
});

const libraryOperations = (
  state: CoreState,
  changes: EventPublisher<{ change: Change }>,
  publish: (change: Change) => void,
) => ({
  status: api.library.status.handler(() => state.status),
  reopen: api.library.reopen.handler(({ input }) => {
    state.status = { ...state.status, state: input.readOnly ? 'readOnly' : 'open', problem: null };
    return state.status;
  }),
  preferences: api.library.preferences.handler(() => state.preferences),
  setPreferences: api.library.setPreferences.handler(async ({ input, errors }) => {
    await state.mayWrite;
    if (state.failing) throw errors.PROBLEM({ data: state.failing });
    state.preferences = {
      language: input.language ?? state.preferences.language,
      theme: input.theme ?? state.preferences.theme,
      textSize: input.textSize ?? state.preferences.textSize,
      textFont: input.textFont ?? state.preferences.textFont,
      keys: input.keys ?? state.preferences.keys,
      author: input.author ?? state.preferences.author,
      tour: input.tour ?? state.preferences.tour,
    };
    publish({ kind: 'preferences' });
    return state.preferences;
  }),
  backups: api.library.backups.handler(() => state.backups),
  backUp: api.library.backUp.handler(() => {
    state.status = { ...state.status, backupProblem: state.failing };
    return state.status;
  }),
  restore: api.library.restore.handler(({ input, errors }) => {
    if (state.failing !== null) throw errors.PROBLEM({ data: state.failing });
    state.restored.push(input.name);
    return state.status;
  }),
  salvage: api.library.salvage.handler(async function* ({ errors }) {
    yield { kind: 'progress', stage: 'salvaging', done: 0.5, total: 1 } as const;
    await state.mayEnd;
    if (state.salvage === null)
      throw errors.PROBLEM({ data: { code: 'libraryDamaged', params: { path: state.status.path } } });
    yield { kind: 'done', value: state.salvage } as const;
  }),
  takeSalvaged: api.library.takeSalvaged.handler(({ errors }) => {
    if (state.failing !== null) throw errors.PROBLEM({ data: state.failing });
    state.status = { ...state.status, state: 'open', problem: null };
    return { status: state.status, keptAs: `${state.status.path}.damaged-1` };
  }),
  changes: api.library.changes.handler(({ signal }) => changes.subscribe('change', signal ? { signal } : {})),
});

const projectOperations = (state: CoreState) => ({
  list: api.project.list.handler(() => state.projects.map(summaryOf)),
  get: api.project.get.handler(({ input }) => found(state, input.projectId)),
  open: api.project.open.handler(({ input }) => found(state, input.projectId)),
  rename: api.project.rename.handler(({ input }) => {
    state.projects = state.projects.map((project) =>
      project.id === input.projectId ? { ...project, title: input.title } : project,
    );
    return summaryOf(found(state, input.projectId));
  }),
  remove: api.project.remove.handler(({ input, errors }) => {
    if (state.failing !== null) throw errors.PROBLEM({ data: state.failing });
    state.removed = [found(state, input.projectId)];
    state.projects = state.projects.filter(({ id }) => id !== input.projectId);
    return null;
  }),
  restore: api.project.restore.handler(({ input }) => {
    const project = state.removed.find(({ id }) => id === input.projectId);
    if (project === undefined) throw new Error('nothing removed');
    state.projects = [project, ...state.projects];
    return summaryOf(project);
  }),
  importFile: api.project.importFile.handler(({ input }) => {
    const project = exampleProject({ title: input.fileName.replace('.json', '') });
    state.projects = [project, ...state.projects];
    return summaryOf(project);
  }),
  addSample: api.project.addSample.handler(async function* () {
    yield { kind: 'progress', stage: 'reading', done: 1, total: 2 } as const;
    const project = exampleProject({ title: 'The sample' });
    state.projects = [project, ...state.projects];
    yield { kind: 'done', value: summaryOf(project) } as const;
  }),
  addVersions: api.project.addVersions.handler(async function* ({ input, errors }) {
    try {
      yield { kind: 'progress', stage: 'aligning', done: 1, total: 4 } as const;
      await state.mayEnd;
      if (state.failing !== null) throw errors.PROBLEM({ data: state.failing });
      state.imported = input;
      const project = exampleProject({ title: 'title' in input.project ? input.project.title : 'existing' });
      state.projects = [project, ...state.projects];
      yield { kind: 'done', value: summaryOf(project) } as const;
    } finally {
      state.wasCancelled = state.imported === null;
    }
  }),
});

const found = (state: CoreState, id: string): ProjectDetail => {
  const project = state.projects.find((each) => each.id === id);
  if (project === undefined) throw new Error(`no project ${id}`);
  return project;
};

const summaryOf = ({ view: _, origins: __, versions, ...project }: ProjectDetail): ProjectSummary => ({
  ...project,
  versions: versions.length,
});

const decoded = async ({ content, encoding }: Inputs['document']['inspect']): Promise<string> =>
  typeof content === 'string'
    ? content
    : new TextDecoder(encoding ?? 'utf-8').decode(await content.arrayBuffer());

const inspected = (fileName: string, text: string, encoding: string): Draft =>
  propose(fileName, encoding, assignRoles(joinLines(plainLines(text))));

/** What is left of a library of three projects, one of which lost paragraphs. */
export const exampleSalvage = (): SalvageReport => ({
  projects: [
    {
      title: 'Паром',
      versions: [
        { title: 'Паром', role: 'source', saved: 40, missing: 0, stretches: [] },
        {
          title: 'By hand',
          role: 'human',
          saved: 34,
          missing: 8,
          stretches: [
            [12, 18],
            [40, 40],
          ],
        },
      ],
    },
    {
      title: 'The ferry',
      versions: [{ title: 'Text', role: 'source', saved: 9000, missing: 0, stretches: [] }],
    },
  ],
  paragraphs: { saved: 9074, missing: 8 },
  corrections: { saved: 45, missing: 1 },
  toReview: 9,
  log: 'dropped',
  changedAt: Date.UTC(2025, 4, 6, 12, 35),
  isWhole: false,
  areLossesKnown: true,
});

/** A project with nothing in it that a list does not show. */
export const exampleProject = (given: Partial<ProjectDetail> = {}): ProjectDetail => ({
  id: crypto.randomUUID(),
  title: 'The ferry',
  createdAt: Date.UTC(2025, 0, 1),
  openedAt: Date.UTC(2025, 0, 2),
  changedAt: Date.UTC(2025, 0, 2),
  progress: {
    rows: 40,
    edited: 4,
    confirmed: 10,
    reviewed: 0,
    changedSinceReview: 0,
    words: 800,
    confirmedWords: 200,
  },
  versions: [],
  origins: [],
  view: { mode: 'correct', base: null, columns: [], row: null },
  ...given,
});
