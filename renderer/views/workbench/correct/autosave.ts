import type { Problem } from '../../../../shared/domain/problem.ts';
import type { Row } from '../model.ts';
import {
  type AutosaveDeps,
  type AutosaveState,
  alsoSent,
  type Conflict,
  type Draft,
  draftOn,
  emptyState,
  type Wording,
} from './draft.ts';
import { Retries } from './retries.ts';
import {
  basedOn,
  isDraft,
  newestDraft,
  type OtherEdit,
  type WriteOrder,
  withoutDrafts,
} from './write-order.ts';

/** UTF-16 units above which a draft goes to the keep when it is sent, not at every key. */
const keepAtOnce = 100_000;

/** What reading a row should never answer, so that a failing core cannot send us round in circles. */
const notAgain = (code: Problem['code']): Problem['code'] =>
  code === 'stale' || code === 'notFound' ? 'unexpected' : code;

const unretried = new Set(['illFormedText', 'nothingToConfirm', 'libraryReadOnly']);

const changed = <V>(map: ReadonlyMap<number, V>, key: number, value?: V): ReadonlyMap<number, V> => {
  const next = new Map(map);
  if (value === undefined) next.delete(key);
  else next.set(key, value);
  return next;
};

/**
 * Writes corrections as they are typed, one write after the other in the order in which they were made, whichever rows
 * they are of: so the undo log has them. Each is made on its row's newest known revision, and tried again for as long
 * as it fails; those of other rows pass it by meanwhile. "Saved" is only ever what the core has answered. An external
 * store for React.
 */
export class Autosave {
  #state = emptyState;
  readonly #deps: AutosaveDeps;
  #queue: WriteOrder = [];
  /** What is on its way of it; all else waits. */
  #underWay: { readonly what: Draft | OtherEdit; readonly done: Promise<void> } | null = null;
  /** By row, the texts that were sent and not answered. */
  readonly #sent = new Map<number, readonly string[]>();
  readonly #retries = new Retries(() => this.#next());
  readonly #listeners = new Set<() => void>();

  constructor(deps: AutosaveDeps) {
    this.#deps = deps;
  }

  readonly state = (): AutosaveState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** The row as the core last answered it, where that is newer than `row`. */
  latest(row: Row): Row {
    const saved = this.#state.saved.get(row.id);
    return saved && saved.revision > row.revision ? saved : row;
  }

  /**
   * Writes a wording at once, or as soon as what is under way is answered: what typing does. A slow disk thus gets
   * fewer writes, each with all that was typed meanwhile; a failing one is left to its retries.
   */
  type(row: Row, wording: Wording): void {
    this.#note(row, wording, false);
    this.#next();
  }

  /** Writes a wording as soon as it can be, as an undo step of its own: what taking and confirming do. */
  put(row: Row, wording: Wording): void {
    this.#note(row, wording, true);
    this.#retries.wake(row.id);
    this.#next();
  }

  /**
   * Does another edit in its place: after what was written before, and before what is written from now on. It hears
   * whether all of that is saved, must not wait for `flush`, and answers and fails as it will.
   */
  edit<Answer>(work: OtherEdit<Answer>): Promise<Answer> {
    const { promise, resolve, reject } = Promise.withResolvers<Answer>();
    this.#queue = [...this.#queue, (isSaved) => work(isSaved).then(resolve, reject)];
    this.#tryAll();
    return promise;
  }

  /** Sends everything that waits. True once all of it is saved; false where something could not be. */
  async flush(): Promise<boolean> {
    this.#tryAll();
    while (this.#underWay) await this.#underWay.done;
    return this.#queue.length === 0;
  }

  /**
   * Opens the keep: drafts that other pages leave behind are taken up from now on, `onTaken` hearing of each, but of rows
   * that are being written here. What it answers closes it.
   */
  open(onTaken: () => void): () => void {
    return this.#deps.keep.open((draft) => {
      const { rowId } = draft;
      if (newestDraft(this.#queue, rowId)) return false;
      this.#queue = [...this.#queue, draft];
      this.#emitRow(rowId);
      this.#next();
      onTaken();
      return true;
    });
  }

  /** Ends a conflict with the user's own text; the other one stays in the row's history. */
  keepMine(rowId: number): void {
    const conflict = this.#endConflict(rowId);
    if (conflict) this.put(conflict.theirs, conflict.mine);
  }

  /** Ends a conflict with the other text. The user's own is written first, so that the row's history holds it. */
  async takeTheirs(rowId: number): Promise<void> {
    const conflict = this.#endConflict(rowId);
    if (!conflict) return;
    const { mine, theirs } = conflict;
    this.put(theirs, mine);
    if (!(await this.flush())) return;
    const { correction, state } = theirs;
    this.put(this.latest(theirs), {
      text: correction?.text ?? '',
      state,
      origin: correction?.origin ?? null,
    });
  }

  /** Forgets a draft whose row is gone, once the user has seen it. */
  dismissLost(rowId: number): void {
    this.#deps.keep.drop(rowId);
    this.#emit({ lost: this.#state.lost.filter((draft) => draft.rowId !== rowId) });
  }

  /** Stops the timer. Unsent drafts stay in the keep. */
  stop(): void {
    this.#retries.stop();
  }

  /** Rests until it is tried again, or until the user has chosen. */
  #isHeld(rowId: number): boolean {
    return this.#retries.isResting(rowId) || this.#state.conflicts.has(rowId);
  }

  #note(shown: Row, wording: Wording, step: boolean): void {
    const row = this.latest(shown);
    const known = newestDraft(this.#queue, row.id);
    const draft = draftOn(row, known, { ...wording, sent: this.#sent.get(row.id) ?? [], step });
    if (draft.text.length <= keepAtOnce) this.#deps.keep.put(draft);
    // Typing goes out with what was typed before it and still waits; what is held, as its newest wording alone.
    const isOneWithLast = known === this.#queue.at(-1) && known?.step === false && !step;
    const isReplaced = known !== this.#underWay?.what && (isOneWithLast || this.#isHeld(row.id));
    this.#queue = [...this.#queue.filter((waiting) => !isReplaced || waiting !== known), draft];
    this.#emitRow(row.id);
  }

  /** Begins with what comes first, unless something is under way. */
  #next(): void {
    if (this.#underWay) return;
    const at = this.#queue.findIndex((waiting) => !isDraft(waiting) || !this.#isHeld(waiting.rowId));
    const what = this.#queue[at];
    if (what === undefined) return;
    const { promise: done, resolve } = Promise.withResolvers<void>();
    this.#underWay = { what, done };
    if (!isDraft(what)) this.#queue = this.#queue.filter((waiting) => waiting !== what);
    // What goes wrong in showing an answer must not keep back what is still to be saved.
    void (isDraft(what) ? this.#write(what) : what(at === 0)).catch(reportError).then(() => {
      this.#underWay = null;
      this.#next();
      resolve();
    });
  }

  #tryAll(): void {
    this.#retries.wakeAll();
    this.#next();
  }

  #write(draft: Draft): Promise<void> {
    const { rowId, revision, text, state, origin, step } = draft;
    if (text.length > keepAtOnce) this.#deps.keep.put(draft);
    this.#sent.set(rowId, alsoSent(this.#sent.get(rowId) ?? draft.sent, text));
    return this.#deps
      .write({ rowId, revision, text: text.trim() === '' ? null : text, state, origin, step })
      .then(
        (row) => this.#accepted(draft, row),
        (error: unknown) => this.#refused(draft, this.#deps.problemOf(error)),
      );
  }

  #accepted(sent: Draft, row: Row): void {
    const { rowId } = sent;
    this.#sent.delete(rowId);
    this.#retries.succeed(rowId);
    const left = this.#queue.filter((waiting) => waiting !== sent);
    this.#queue = basedOn(left, row);
    if (!newestDraft(this.#queue, rowId)) this.#deps.keep.drop(rowId);
    this.#emitRow(rowId, { saved: changed(this.#state.saved, rowId, row), savedAt: Date.now() });
    this.#deps.onRow(row);
  }

  async #refused(sent: Draft, problem: Problem): Promise<void> {
    if (problem.code === 'stale' || problem.code === 'notFound') return this.#rebase(sent, problem);
    const { rowId } = sent;
    if (problem.code !== 'unreachable') this.#sent.delete(rowId);
    this.#retries.fail(rowId);
    this.#queue = withoutDrafts(this.#queue, rowId, newestDraft(this.#queue, rowId));
    this.#emitRow(rowId, { failure: problem });
    if (!unretried.has(problem.code)) this.#retries.begin();
  }

  /**
   * Puts a refused draft onto the row as it is now. `stale`: the row has moved on, by an undo, another window, or our
   * own write whose answer was lost. `notFound`: the row is gone, or the version the draft was begun from is.
   */
  async #rebase(sent: Draft, refusal: Problem): Promise<void> {
    const { rowId } = sent;
    const theirs = await this.#deps.readRow(rowId).catch((error: unknown) => this.#deps.problemOf(error));
    if (theirs === null) return this.#lose(rowId);
    if ('code' in theirs) return this.#refused(sent, { ...theirs, code: notAgain(theirs.code) });
    this.#deps.onRow(theirs);
    const origin = refusal.code === 'notFound' ? null : sent.origin;
    if (theirs.revision === sent.revision && origin === sent.origin)
      return this.#refused(sent, { ...refusal, code: 'unexpected' });
    const text = theirs.correction?.text ?? '';
    if (text === sent.text && theirs.state === sent.state) return this.#accepted(sent, theirs);
    const mine = newestDraft(this.#queue, rowId) ?? sent;
    const unheard = this.#sent.get(rowId) ?? [];
    this.#sent.delete(rowId);
    if (text === sent.text || text === sent.before || unheard.includes(text)) {
      const order = this.#queue.map((waiting) => (waiting === sent ? { ...sent, origin } : waiting));
      this.#queue = basedOn(order, theirs);
      this.#emitRow(rowId);
      return;
    }
    this.#queue = withoutDrafts(this.#queue, rowId, mine);
    this.#retries.succeed(rowId);
    this.#emitRow(rowId, { conflicts: changed(this.#state.conflicts, rowId, { mine, theirs }) });
  }

  #endConflict(rowId: number): Conflict | null {
    const conflict = this.#state.conflicts.get(rowId);
    const mine = newestDraft(this.#queue, rowId);
    if (!conflict || !mine) return null;
    this.#queue = withoutDrafts(this.#queue, rowId);
    const { theirs } = conflict;
    this.#emit({
      conflicts: changed(this.#state.conflicts, rowId),
      saved: changed(this.#state.saved, rowId, theirs),
    });
    return { mine, theirs };
  }

  #lose(rowId: number): void {
    const draft = newestDraft(this.#queue, rowId);
    if (!draft) return;
    this.#deps.keep.put(draft);
    this.#queue = withoutDrafts(this.#queue, rowId);
    this.#retries.succeed(rowId);
    this.#emitRow(rowId, { lost: [...this.#state.lost.filter((other) => other.rowId !== rowId), draft] });
  }

  /** Tells of a row whose drafts have changed, and of all that follows. */
  #emitRow(rowId: number, part: Partial<AutosaveState> = {}): void {
    const failure = part.failure ?? this.#state.failure;
    this.#emit({
      ...part,
      drafts: changed(this.#state.drafts, rowId, newestDraft(this.#queue, rowId)),
      saving: this.#queue.some(isDraft),
      failure: this.#retries.isFailing ? failure : null,
    });
  }

  #emit(part: Partial<AutosaveState>): void {
    this.#state = { ...this.#state, ...part };
    for (const listener of this.#listeners) listener();
  }
}
