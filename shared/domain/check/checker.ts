import { glossaryCheck } from '../glossary/check.ts';
import type { Term } from '../glossary/term.ts';
import type { Finding } from './finding.ts';
import { PlainChecker, type RowFindings, type RowTexts } from './plain.ts';
import { learningChecks, projectChecks } from './registry.ts';
import { type CheckColumn, type CheckRow, readCheckRow } from './row.ts';
import { type PreparedChecks, prepareChecks } from './run.ts';

/** The rows of a project as they are now, of which only those that are other than before are sent. */
export interface CheckRequest {
  /** Names the project and its columns: under another key nothing of before is of use. */
  readonly key: string;
  readonly columns: readonly CheckColumn[];
  /** The project's glossary; another one goes with another key. */
  readonly terms?: readonly Term[];
  /** All rows, in order; a typed list goes from thread to thread at once. */
  readonly ids: readonly number[] | Float64Array;
  readonly changed: readonly RowTexts[];
  /** The checks that learn nothing are run elsewhere: see PlainChecker. */
  readonly withoutPlain?: boolean;
}

/** What a request found; what it does not name stands as it was. See joinFindings. */
export interface CheckAnswer {
  /** Of checks that learn nothing: of the rows that changed. Each replaces what those found in the row before. */
  readonly plain: readonly RowFindings[];
  /** Of checks that learn: of the rows that changed, or of all where they learned anew. */
  readonly learned: readonly RowFindings[];
  /** What comes of setting rows against each other, of all rows that have any. Replaces all of before. */
  readonly across: readonly RowFindings[];
}

/** What checks learned of a project holds while at most this share of its rows have changed, and this many. */
const staleShare = 0.05;
const staleRows = 20;
/** The shares of the work that reading all rows and learning from them are, of a text of the bench. */
const readShare = 0.05;
const learnShare = 0.2;

/** Checks a project, and after an edit only what changed. It keeps the rows of one project. */
export class ProjectChecker {
  #key: string | null = null;
  #rows = new Map<number, CheckRow>();
  readonly #across = projectChecks.map((check) => check.begin());
  readonly #plain = new PlainChecker();
  #prepared: PreparedChecks = prepareChecks([], []);
  /** Rows that changed since the checks learned from all. */
  #stale = Number.POSITIVE_INFINITY;

  /**
   * `onProgress` hears the share done, 0 to 1. Null where rows are missing, which must be sent then.
   * Linear in the text that is checked, and in the number of rows.
   */
  check(
    { key, columns, terms = [], ids, changed, withoutPlain = false }: CheckRequest,
    onProgress: (done: number) => void = () => {},
  ): CheckAnswer | null {
    if (key !== this.#key) this.#forget();
    const fresh = new Map(
      changed.map(([id, texts], at) => {
        onProgress((readShare * at) / changed.length);
        return [id, readCheckRow(columns, texts)];
      }),
    );
    const rows: CheckRow[] = [];
    for (const id of ids) {
      const row = fresh.get(id) ?? this.#rows.get(id);
      if (row === undefined) return null;
      rows.push(row);
    }
    this.#key = key;
    for (const [id, row] of fresh) this.#rows.set(id, row);
    if (this.#rows.size > ids.length) {
      const live = new Set(ids);
      for (const id of this.#rows.keys()) if (!live.has(id)) this.#rows.delete(id);
    }
    this.#stale += changed.length;
    const isStale = this.#stale > Math.max(staleRows, staleShare * ids.length);
    if (isStale) this.#learn(rows, terms, (done) => onProgress(readShare + learnShare * done));
    const checked = isStale ? [...ids] : changed.map(([id]) => id);
    return {
      plain: withoutPlain ? [] : this.#plain.checkRows([...fresh]),
      learned: this.#checkRows(checked, onProgress),
      across: this.#acrossRows(ids, rows),
    };
  }

  #forget(): void {
    this.#rows = new Map();
    this.#stale = Number.POSITIVE_INFINITY;
  }

  #learn(rows: readonly CheckRow[], terms: readonly Term[], onProgress: (done: number) => void): void {
    this.#prepared = prepareChecks(rows, [...learningChecks, glossaryCheck(terms)], onProgress);
    this.#stale = 0;
  }

  #checkRows(ids: readonly number[], onProgress: (done: number) => void): readonly RowFindings[] {
    const begun = readShare + learnShare;
    return ids.flatMap((id, at) => {
      const row = this.#rows.get(id);
      onProgress(begun + ((1 - begun) * at) / ids.length);
      return row ? [[id, this.#prepared.checkRow(row)] as const] : [];
    });
  }

  #acrossRows(ids: CheckRequest['ids'], rows: readonly CheckRow[]): readonly RowFindings[] {
    const found = new Map<number, Finding[]>();
    for (const check of this.#across) {
      for (const [at, findings] of check(rows)) {
        const id = ids[at];
        if (id !== undefined) found.set(id, [...(found.get(id) ?? []), ...findings]);
      }
    }
    return [...found];
  }
}
