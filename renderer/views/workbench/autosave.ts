import type { Problem } from '../../../shared/domain/problem.ts';
import type { AutosaveDeps, AutosaveState, Conflict, Draft, Wording } from './draft.ts';
import type { Row } from './model.ts';

/** Waits before a failed write is tried again, in ms; the last one repeats. */
const retryWaits = [1000, 2000, 4000, 8000, 15_000] as const;
/** UTF-16 units above which a draft goes to the keep when it is sent, not at every key. */
const keepAtOnce = 100_000;

/** What reading a row should never answer, so that a failing core cannot send us round in circles. */
const notAgain = (code: Problem['code']): Problem['code'] =>
  code === 'stale' || code === 'notFound' ? 'unexpected' : code;

const unretried = new Set(['illFormedText', 'nothingToConfirm', 'libraryReadOnly']);

interface Entry {
  readonly draft: Draft;
  /** Newer than what was sent. */
  readonly dirty: boolean;
  readonly sending: Promise<void> | null;
  readonly timer: ReturnType<typeof setTimeout> | null;
  readonly attempts: number;
}

const emptyState: AutosaveState = {
  drafts: new Map(),
  saved: new Map(),
  conflicts: new Map(),
  lost: [],
  saving: false,
  failure: null,
  savedAt: null,
};

const changed = <V>(
  map: ReadonlyMap<number, V>,
  key: number,
  value: V | undefined,
): ReadonlyMap<number, V> => {
  const next = new Map(map);
  if (value === undefined) next.delete(key);
  else next.set(key, value);
  return next;
};

/**
 * Writes corrections as they are typed: one write at a time for a row, always on the row's newest known revision,
 * tried again for as long as it fails. "Saved" is only ever what the core has answered. An external store for React.
 */
export class Autosave {
  #state = emptyState;
  readonly #deps: AutosaveDeps;
  readonly #entries = new Map<number, Entry>();
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
   * Writes a wording at once, or as soon as the write under way is answered: what typing does. A slow disk thus gets
   * fewer writes, each with all that was typed meanwhile; a failing one is left to its retries.
   */
  type(row: Row, wording: Wording): void {
    const entry = this.#note(row, wording, false);
    if (entry.attempts === 0) this.#send(row.id);
  }

  /** Writes a wording at once, as an undo step of its own: what taking and confirming do. */
  put(row: Row, wording: Wording): void {
    this.#note(row, wording, true);
    this.#send(row.id);
  }

  /** Sends everything that waits. True once all of it is saved; false where something could not be. */
  async flush(): Promise<boolean> {
    for (;;) {
      for (const [rowId, entry] of this.#entries) if (entry.dirty && !entry.sending) this.#send(rowId);
      const sending = [...this.#entries.values()].flatMap((entry) => entry.sending ?? []);
      if (sending.length === 0) return this.#entries.size === 0;
      await Promise.all(sending);
      if (this.#state.failure) return false;
    }
  }

  /** Takes up drafts that an earlier page left behind; answers how many there are. */
  restore(): number {
    const kept = this.#deps.keep.all().filter((draft) => !this.#entries.has(draft.rowId));
    for (const draft of kept) {
      this.#setEntry(draft.rowId, {
        draft,
        dirty: true,
        sending: null,
        timer: null,
        attempts: 0,
      });
      this.#send(draft.rowId);
    }
    return kept.length;
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

  /** Stops all timers. Unsent drafts stay in the keep. */
  stop(): void {
    for (const { timer } of this.#entries.values()) if (timer) clearTimeout(timer);
  }

  #note(shown: Row, wording: Wording, step: boolean): Entry {
    const row = this.latest(shown);
    const known = this.#entries.get(row.id);
    const text = wording.text.toWellFormed().replaceAll('\0', '');
    const draft: Draft = {
      rowId: row.id,
      position: row.position,
      revision: known?.draft.revision ?? row.revision,
      before: known?.draft.before ?? row.correction?.text ?? '',
      text,
      state: text.trim() === '' ? 'new' : wording.state,
      origin: wording.origin,
      step,
    };
    if (text.length <= keepAtOnce) this.#deps.keep.put(draft);
    const entry: Entry = {
      draft,
      dirty: true,
      sending: known?.sending ?? null,
      timer: known?.timer ?? null,
      attempts: known?.attempts ?? 0,
    };
    this.#setEntry(row.id, entry);
    return entry;
  }

  #schedule(rowId: number, wait: number): void {
    const entry = this.#entries.get(rowId);
    if (!entry) return;
    if (entry.timer) clearTimeout(entry.timer);
    this.#entries.set(rowId, { ...entry, timer: setTimeout(() => this.#send(rowId), wait) });
  }

  #send(rowId: number): void {
    const entry = this.#entries.get(rowId);
    if (!entry?.dirty || entry.sending || this.#state.conflicts.has(rowId)) return;
    if (entry.timer) clearTimeout(entry.timer);
    const { draft } = entry;
    if (draft.text.length > keepAtOnce) this.#deps.keep.put(draft);
    const { revision, text, state, origin, step } = draft;
    const sending = this.#deps
      .write({ rowId, revision, text: text.trim() === '' ? null : text, state, origin, step })
      .then(
        (row) => this.#accepted(rowId, draft, row),
        (error: unknown) => this.#refused(rowId, this.#deps.problemOf(error)),
      );
    this.#setEntry(rowId, { ...entry, dirty: false, sending, timer: null });
  }

  #accepted(rowId: number, sent: Draft, row: Row): void {
    this.#deps.onRow(row);
    const entry = this.#entries.get(rowId);
    const newer = entry && entry.draft !== sent ? entry : null;
    this.#emit({ saved: changed(this.#state.saved, rowId, row), savedAt: Date.now() });
    if (!newer) {
      if (entry?.timer) clearTimeout(entry.timer);
      this.#deps.keep.drop(rowId);
      this.#setEntry(rowId, null);
      return;
    }
    const draft = { ...newer.draft, revision: row.revision, before: row.correction?.text ?? '' };
    this.#setEntry(rowId, { ...newer, draft, sending: null, attempts: 0 });
    this.#send(rowId);
  }

  async #refused(rowId: number, problem: Problem): Promise<void> {
    if (problem.code === 'stale' || problem.code === 'notFound') return this.#rebase(rowId, problem);
    const entry = this.#entries.get(rowId);
    if (!entry) return;
    this.#emit({ failure: problem });
    this.#setEntry(rowId, { ...entry, dirty: true, sending: null, attempts: entry.attempts + 1 });
    if (unretried.has(problem.code)) return;
    this.#schedule(rowId, retryWaits[Math.min(entry.attempts, retryWaits.length - 1)] ?? 0);
  }

  /**
   * Puts a refused draft onto the row as it is now. `stale`: the row has moved on, by an undo, another window, or our
   * own write whose answer was lost. `notFound`: the row is gone, or the version the draft was begun from is.
   */
  async #rebase(rowId: number, refusal: Problem): Promise<void> {
    const theirs = await this.#deps.readRow(rowId).catch((error: unknown) => this.#deps.problemOf(error));
    const entry = this.#entries.get(rowId);
    if (!entry) return;
    if (theirs === null) return this.#lose(rowId, entry.draft);
    if ('code' in theirs) return this.#refused(rowId, { ...theirs, code: notAgain(theirs.code) });
    this.#deps.onRow(theirs);
    const draft = refusal.code === 'notFound' ? { ...entry.draft, origin: null } : entry.draft;
    const isSame = theirs.revision === entry.draft.revision && draft.origin === entry.draft.origin;
    if (isSame) return this.#refused(rowId, { ...refusal, code: 'unexpected' });
    const text = theirs.correction?.text ?? '';
    if (text === draft.text && theirs.state === draft.state)
      return this.#accepted(rowId, entry.draft, theirs);
    const isFree = text === draft.text || text === draft.before;
    if (!isFree) this.#emit({ conflicts: changed(this.#state.conflicts, rowId, { mine: draft, theirs }) });
    const rebased = isFree ? { ...draft, revision: theirs.revision, before: text } : draft;
    this.#setEntry(rowId, { ...entry, draft: rebased, dirty: true, sending: null });
    if (isFree) this.#send(rowId);
  }

  #endConflict(rowId: number): Conflict | null {
    const conflict = this.#state.conflicts.get(rowId);
    const mine = this.#entries.get(rowId)?.draft;
    if (!conflict || !mine) return null;
    this.#entries.delete(rowId);
    const { theirs } = conflict;
    this.#emit({
      conflicts: changed(this.#state.conflicts, rowId, undefined),
      saved: changed(this.#state.saved, rowId, theirs),
    });
    return { mine, theirs };
  }

  #lose(rowId: number, draft: Draft): void {
    this.#deps.keep.put(draft);
    this.#emit({ lost: [...this.#state.lost.filter((other) => other.rowId !== rowId), draft] });
    this.#setEntry(rowId, null);
  }

  #setEntry(rowId: number, entry: Entry | null): void {
    if (entry) this.#entries.set(rowId, entry);
    else this.#entries.delete(rowId);
    const all = [...this.#entries.values()];
    this.#emit({
      drafts: changed(this.#state.drafts, rowId, entry?.draft),
      saving: all.some((other) => other.dirty || other.sending !== null),
      failure: all.some((other) => other.attempts > 0) ? this.#state.failure : null,
    });
  }

  #emit(part: Partial<AutosaveState>): void {
    this.#state = { ...this.#state, ...part };
    for (const listener of this.#listeners) listener();
  }
}
