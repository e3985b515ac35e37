import { Autosave } from '../../../renderer/views/workbench/correct/autosave.ts';
import type { Draft, DraftKeep } from '../../../renderer/views/workbench/correct/draft.ts';
import type { CorrectInput, Row } from '../../../renderer/views/workbench/model.ts';
import type { Problem, ProblemCode } from '../../../shared/domain/problem.ts';
import { exampleRow } from './rows.ts';

/** A problem as a client throws it. */
export class Refused extends Error {
  readonly problem: Problem;
  constructor(code: ProblemCode) {
    super(code);
    this.problem = { code, params: {} };
  }
}

/** A core of one row that answers when it is told to. */
export const createCore = () => {
  const core = {
    row: exampleRow(0, { 1: 'Паром', 2: 'Ferry' }),
    exists: true,
    /** A version that is no more. */
    gone: null as number | null,
    writes: [] as CorrectInput[],
    refusing: null as ProblemCode | null,
    /** What reading the row fails with. */
    unread: null as ProblemCode | null,
    reads: 0,
    answers: Promise.resolve(),
    write: async (input: CorrectInput): Promise<Row> => {
      core.writes.push(input);
      await core.answers;
      if (core.refusing) throw new Refused(core.refusing);
      if (!core.exists || (core.gone !== null && input.origin === core.gone)) throw new Refused('notFound');
      if (input.revision !== core.row.revision) throw new Refused('stale');
      core.change(input.text, input.state);
      return core.row;
    },
    read: async (): Promise<Row | null> => {
      core.reads += 1;
      if (core.unread) throw new Refused(core.unread);
      return core.exists ? core.row : null;
    },
    change: (text: string | null, state: Row['state'] = 'edited') => {
      const correction = text === null ? null : { text, origin: null, savedAt: 1 };
      core.row = { ...core.row, revision: core.row.revision + 1, state, correction };
    },
  };
  return core;
};

/** Drafts that last as long as the test. */
export const memoryKeep = (): DraftKeep & { readonly drafts: Map<number, Draft> } => {
  const drafts = new Map<number, Draft>();
  return {
    drafts,
    put: (draft) => drafts.set(draft.rowId, draft),
    drop: (rowId) => drafts.delete(rowId),
    open: (take) => {
      for (const draft of [...drafts.values()]) take(draft);
      return () => {};
    },
  };
};

/** What saves a row of that core. */
export const start = (core: ReturnType<typeof createCore>, keep: DraftKeep = memoryKeep()) =>
  new Autosave({
    write: core.write,
    readRow: core.read,
    problemOf: (error) => (error instanceof Refused ? error.problem : { code: 'unexpected', params: {} }),
    onRow: () => {},
    keep,
  });

/** Typed, and taken from no version. */
export const edited = (text: string) => ({ text, state: 'edited' as const, origin: null });
/** What the core was asked to write. */
export const texts = (core: ReturnType<typeof createCore>) => core.writes.map(({ text }) => text);
