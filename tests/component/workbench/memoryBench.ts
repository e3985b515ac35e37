import { EventPublisher } from '@orpc/client';
import { type AnyRouter, implement } from '@orpc/server';
import { RPCHandler } from '@orpc/server/message-port';
import type { ProjectDetail, Row, Version } from '../../../renderer/views/workbench/model.ts';
import { contract, type Inputs, type Outputs } from '../../../shared/contract/contract.ts';
import { rowFlags } from '../../../shared/domain/mend/shape.ts';
import type { Problem } from '../../../shared/domain/problem.ts';
import { splitSentences } from '../../../shared/domain/text/sentences.ts';
import { exampleVersion } from './rows.ts';

type Write = Inputs['rows']['correct'];
type Label = Outputs['edits']['undo']['label'];

/** What the core holds. A test sets it up, and looks at it afterwards. */
export interface BenchState {
  project: ProjectDetail;
  rows: Row[];
  readonly writes: Write[];
  readonly undone: { readonly label: Label; readonly rowId: number }[];
  undoable: { readonly label: Label; readonly rowId: number; readonly before: Row }[];
  /** What writes fail with. */
  failing: Problem | null;
  preferences: Outputs['library']['preferences'];
  readOnly: boolean;
  exported: Inputs['exporting']['corrected'] | null;
}

export interface MemoryBench {
  readonly state: BenchState;
  readonly port: MessagePort;
  /** Changes a row as another window would. */
  readonly changeElsewhere: (rowId: number, text: string) => void;
}

export const exampleVersions: readonly Version[] = [
  exampleVersion({ id: 1, role: 'source', title: 'Оригинал' }),
  exampleVersion({ id: 2, role: 'machine', title: 'Machine' }),
  exampleVersion({ id: 3, role: 'human', title: 'Human A' }),
];

export const exampleDetail = (rows: readonly Row[], given: Partial<ProjectDetail> = {}): ProjectDetail => ({
  id: '00000000-0000-4000-8000-000000000001',
  title: 'The ferry',
  createdAt: 0,
  openedAt: 0,
  changedAt: 0,
  progress: {
    rows: rows.length,
    edited: 0,
    confirmed: 0,
    reviewed: 0,
    changedSinceReview: 0,
    words: 30,
    confirmedWords: 0,
  },
  versions: [...exampleVersions],
  origins: [],
  view: { mode: 'correct', base: null, columns: [], row: null },
  ...given,
});

type RowNews = EventPublisher<{ change: { kind: 'rows'; projectId: string; rowIds: number[] } }>;

const api = implement(contract);

/**
 * The operations that the workbench uses, over a real message port, held in memory: the browser has no SQLite.
 *
 * @param more makes operations of which a test wants more than this, in place of these
 */
export const createMemoryBench = (
  given: Partial<BenchState> & Pick<BenchState, 'rows'>,
  more: (state: BenchState) => Readonly<Record<string, AnyRouter>> = () => ({}),
): MemoryBench => {
  const state: BenchState = {
    project: exampleDetail(given.rows),
    writes: [],
    undone: [],
    undoable: [],
    failing: null,
    preferences: { language: 'en', theme: 'light', textSize: 16 },
    readOnly: false,
    exported: null,
    ...given,
  };
  const changes: RowNews = new EventPublisher();
  const changed = (rowId: number): void =>
    changes.publish('change', { kind: 'rows', projectId: state.project.id, rowIds: [rowId] });
  const { port1, port2 } = new MessageChannel();
  const operations: Record<string, AnyRouter> = {
    library: libraryOperations(state, changes),
    project: projectOperations(state),
    version: versionOperations(state),
    rows: rowOperations(state, changed),
    mend: mendOperations(state),
    edits: editOperations(state),
    links: linkOperations(state),
    exporting: exportOperations(state),
  };
  for (const [group, own] of Object.entries(more(state)))
    operations[group] = { ...operations[group], ...own };
  new RPCHandler(operations).upgrade(port1);
  port1.start();
  const changeElsewhere = (rowId: number, text: string): void => {
    replace(state, rowId, (row) => ({
      ...row,
      state: 'edited',
      correction: { text, origin: null, savedAt: 2 },
    }));
    changed(rowId);
  };
  return { state, port: port2, changeElsewhere };
};

const replace = (state: BenchState, rowId: number, change: (row: Row) => Row): Row => {
  const at = state.rows.findIndex(({ id }) => id === rowId);
  const row = state.rows[at];
  if (!row) throw new Error(`no row ${rowId}`);
  const next = { ...change(row), revision: row.revision + 1 };
  state.rows = state.rows.with(at, next);
  return next;
};

/** The library's own operations; its news come from `changes`. */
export const libraryOperations = (state: BenchState, changes: RowNews = new EventPublisher()) => ({
  status: api.library.status.handler(() => ({
    state: state.readOnly ? ('readOnly' as const) : ('open' as const),
    path: '/library.db',
    problem: null,
    host: 'test' as const,
    backupProblem: null,
    programVersion: '0.1.0',
  })),
  preferences: api.library.preferences.handler(() => state.preferences),
  setPreferences: api.library.setPreferences.handler(({ input }) => {
    const given = Object.entries(input).filter(([, value]) => value !== undefined);
    state.preferences = { ...state.preferences, ...Object.fromEntries(given) };
    return state.preferences;
  }),
  changes: api.library.changes.handler(({ signal }) => changes.subscribe('change', signal ? { signal } : {})),
});

/** The nth sentences of all texts of a row belong together. */
const linkOperations = (state: BenchState) => ({
  sentences: api.links.sentences.handler(({ input }) => {
    const row = state.rows.find(({ id }) => id === input.rowId);
    const texts = [
      ...(row?.cells ?? []).map(({ versionId, paragraphs }) => {
        return { key: versionId, text: paragraphs.map(({ text }) => text).join('\n') };
      }),
      ...(row?.correction ? [{ key: 'corrected' as const, text: row.correction.text }] : []),
    ].map(({ key, text }) => {
      return { key, text, sentences: splitSentences(text).map((span, group) => ({ ...span, group })) };
    });
    return { groups: Math.max(0, ...texts.map(({ sentences }) => sentences.length)), texts };
  }),
});

const projectOperations = (state: BenchState) => ({
  open: api.project.open.handler(() => state.project),
  get: api.project.get.handler(() => state.project),
  list: api.project.list.handler(() => []),
  setView: api.project.setView.handler(({ input }) => {
    const { mode, base, columns, row } = input.view;
    const before = state.project.view;
    const view = {
      mode: mode ?? before.mode,
      base: base === undefined ? before.base : base,
      columns: columns ?? before.columns,
      row: row === undefined ? before.row : row,
    };
    state.project = { ...state.project, view };
    return null;
  }),
});

const versionOperations = (state: BenchState) => ({
  update: api.version.update.handler(({ input, errors }) => {
    const version = state.project.versions.find(({ id }) => id === input.versionId);
    if (!version) throw new Error(`no version ${input.versionId}`);
    if (input.role === 'source') throw errors.PROBLEM({ data: { code: 'duplicateSource', params: {} } });
    const changed = { ...version, title: input.title ?? version.title };
    const versions = state.project.versions.map((each) => (each === version ? changed : each));
    state.project = { ...state.project, versions };
    return changed;
  }),
});

/** The index of rows. */
export const indexOf = (rows: readonly Row[]): Outputs['rows']['index'] => ({
  ids: rows.map(({ id }) => id),
  states: rows.map((row) => row.state),
  confidences: rows.map(({ confidence }) => confidence),
  lengths: rows.map(({ cells }) =>
    Math.max(0, ...cells.map(({ paragraphs }) => paragraphs.reduce((sum, { text }) => sum + text.length, 0))),
  ),
  flags: rows.map(({ flags }) => flags),
  moved: [],
  tallies: [],
});

const rowOperations = (state: BenchState, changed: (rowId: number) => void) => ({
  index: api.rows.index.handler(() => indexOf(state.rows)),
  window: api.rows.window.handler(({ input: { from, count } }) => state.rows.slice(from, from + count)),
  correct: api.rows.correct.handler(({ input, errors }) => {
    state.writes.push(input);
    if (state.failing !== null) throw errors.PROBLEM({ data: state.failing });
    const before = state.rows.find(({ id }) => id === input.rowId);
    if (!before) throw errors.PROBLEM({ data: { code: 'notFound', params: {} } });
    if (before.revision !== input.revision) throw errors.PROBLEM({ data: { code: 'stale', params: {} } });
    const kind = input.state === 'confirmed' ? ('confirm' as const) : ('correct' as const);
    const label = { kind, row: before.position + 1, lastRow: null, count: null, version: null };
    state.undoable = [{ label, rowId: before.id, before }, ...state.undoable];
    const { text, origin } = input;
    const written = replace(state, input.rowId, (row) => ({
      ...row,
      state: text === null ? 'new' : input.state,
      correction: text === null ? null : { text, origin, savedAt: 1 },
    }));
    changed(input.rowId);
    return written;
  }),
  history: api.rows.history.handler(({ input }) =>
    state.writes
      .filter(({ rowId }) => rowId === input.rowId)
      .map((write, at) => ({ at, text: write.text, state: write.state, origin: write.origin, author: '' }))
      .toReversed(),
  ),
});

/** Marks alone: what an edit of the alignment does is the core's, and is tried with it. */
const mendOperations = (state: BenchState) => ({
  mark: api.mend.mark.handler(({ input, errors }) => {
    if (state.failing !== null) throw errors.PROBLEM({ data: state.failing });
    const rows = input.made.map(({ rowId }) =>
      replace(state, rowId, (row) => ({
        ...row,
        flags: (row.flags & ~(rowFlags.accepted | rowFlags.review)) | (input.mark ? rowFlags[input.mark] : 0),
      })),
    );
    const row = (rows[0]?.position ?? 0) + 1;
    const edit = { kind: 'accept' as const, row, lastRow: null, count: null, version: null };
    return { rows, gone: [], moved: [], tallies: [], edit };
  }),
  similar: api.mend.similar.handler(() => ({ edit: null, places: [] })),
});

const editOperations = (state: BenchState) => ({
  list: api.edits.list.handler(() => []),
  state: api.edits.state.handler(() => ({
    undo: state.undoable[0]?.label ?? null,
    redo: null,
    dropped: 0,
    limit: 1000,
  })),
  undo: api.edits.undo.handler(({ errors }) => {
    const [edit, ...rest] = state.undoable;
    if (!edit) throw errors.PROBLEM({ data: { code: 'nothingToUndo', params: {} } });
    state.undoable = rest;
    const row = replace(state, edit.rowId, ({ revision }) => ({ ...edit.before, revision }));
    return { label: edit.label, rowId: edit.rowId, rows: [row], gone: [], moved: [], tallies: [] };
  }),
});

const exportOperations = (state: BenchState) => ({
  missing: api.exporting.missing.handler(() =>
    state.rows.filter(({ correction }) => correction === null).map(({ position }) => position),
  ),
  corrected: api.exporting.corrected.handler(({ input }) => {
    state.exported = input;
    return { fileName: 'ferry.txt', mediaType: 'text/plain', text: 'The ferry' };
  }),
});
