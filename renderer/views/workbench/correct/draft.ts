import type { Problem } from '../../../../shared/domain/problem.ts';
import type { CorrectInput, Row } from '../model.ts';

/** What a row's correction is to become. `text` `''` takes the correction away. */
export interface Wording {
  readonly text: string;
  readonly state: Row['state'];
  /** Version whose text the wording was begun from; null where it was written from nothing. */
  readonly origin: number | null;
}

/** A wording that is not yet known to be saved. */
export interface Draft extends Wording {
  readonly rowId: number;
  /** Zero-based position of the row when the draft was made. */
  readonly position: number;
  /** Revision of the row that the draft was made on. */
  readonly revision: number;
  /** The row's corrected text at that revision. */
  readonly before: string;
  /** Texts that were sent on that revision, whose answer was not heard: found in the row, they are nobody else's. */
  readonly sent: readonly string[];
  readonly step: boolean;
}

/** So many sent texts of a row are remembered: of those that nobody answered, the first is the one that arrived. */
const mostSent = 4;

/** The texts sent on one revision, with one more. */
export const alsoSent = (sent: readonly string[], text: string): readonly string[] =>
  sent.includes(text) ? sent : [...sent, text].slice(0, mostSent);

/** A wording of a row as a draft, made on what the draft before it, if that is not saved yet, was made on. */
export const draftOn = (
  row: Row,
  known: Draft | undefined,
  { sent, step, ...wording }: Wording & Pick<Draft, 'sent' | 'step'>,
): Draft => {
  // What the library cannot hold.
  const text = wording.text.toWellFormed().replaceAll('\0', '');
  return {
    rowId: row.id,
    position: row.position,
    revision: known?.revision ?? row.revision,
    before: known?.before ?? row.correction?.text ?? '',
    text,
    state: text.trim() === '' ? 'new' : wording.state,
    origin: wording.origin,
    sent,
    step,
  };
};

/** Somebody else changed the row while it was being written. Both texts are kept until the user chooses. */
export interface Conflict {
  readonly mine: Draft;
  readonly theirs: Row;
}

export interface AutosaveState {
  readonly drafts: ReadonlyMap<number, Draft>;
  /** Rows as last answered by the core; newer than what a list may still hold. */
  readonly saved: ReadonlyMap<number, Row>;
  readonly conflicts: ReadonlyMap<number, Conflict>;
  /** Drafts whose row exists no more. */
  readonly lost: readonly Draft[];
  readonly saving: boolean;
  /** Why the last write failed; null once every draft is saved. */
  readonly failure: Problem | null;
  /** When the last write was answered, in ms since 1970; null before the first. */
  readonly savedAt: number | null;
}

/** Nothing typed. */
export const emptyState: AutosaveState = {
  drafts: new Map(),
  saved: new Map(),
  conflicts: new Map(),
  lost: [],
  saving: false,
  failure: null,
  savedAt: null,
};

/** Where drafts outlive a reload, a crash of the page or a core that cannot be reached. */
export interface DraftKeep {
  put(draft: Draft): void;
  /** Of one's own. */
  drop(rowId: number): void;
  /**
   * From now on one's own drafts are not left behind, until what it answers is called. `take` is offered each draft that
   * another has left behind, now or, of a page that is still there, when that goes; what it takes is one's own then, and
   * the rest stays for whoever comes next.
   */
  open(take: (draft: Draft) => boolean): () => void;
}

export interface AutosaveDeps {
  write(input: CorrectInput): Promise<Row>;
  /** The row as it is now, or null where it is gone. */
  readRow(rowId: number): Promise<Row | null>;
  problemOf(error: unknown): Problem;
  /** Called with every row the core answers, before the state changes. */
  onRow(row: Row): void;
  readonly keep: DraftKeep;
}
