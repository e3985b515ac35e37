import { rowStates } from '../../../../shared/domain/model.ts';
import { holdLock, whenGone } from '../../../state/window-locks.ts';
import type { Draft, DraftKeep } from './draft.ts';

/** Whether a value has the shape of a draft, but perhaps for `sent`: storage outlives the program that wrote it. */
const isDraft = (value: unknown): value is Omit<Draft, 'sent'> & Partial<Pick<Draft, 'sent'>> => {
  if (typeof value !== 'object' || value === null) return false;
  const {
    rowId,
    position,
    revision,
    before,
    text,
    state,
    origin,
    sent = [],
    step,
  } = value as Record<string, unknown>;
  return (
    [rowId, position, revision].every((number) => typeof number === 'number') &&
    [before, text].every((words) => typeof words === 'string') &&
    rowStates.some((known) => known === state) &&
    (origin === null || typeof origin === 'number') &&
    Array.isArray(sent) &&
    sent.every((words) => typeof words === 'string') &&
    typeof step === 'boolean'
  );
};

const parseDraft = (json: string | null): Draft | null => {
  try {
    const value: unknown = JSON.parse(json ?? '');
    return isDraft(value) ? { sent: [], ...value } : null;
  } catch {
    return null;
  }
};

/** Where drafts are kept. */
interface KeepPlace {
  /** Of all windows. */
  readonly storage: Storage;
  /** Tells who is still there; undefined where the browser has none, and then all drafts are taken for left behind. */
  readonly locks: LockManager | undefined;
  readonly projectId: string;
}

/**
 * Keeps drafts in the storage that all windows share, a key a row and keep, so that no window writes over the draft of
 * another or drops it. A keep that is in use holds a lock, which the browser lets go when its page is gone. It is the
 * last resort behind the library: a full or forbidden storage is passed over in silence, since the draft is on screen
 * and on its way to the library.
 */
export const storageKeep = ({ storage, locks, projectId }: KeepPlace): DraftKeep => {
  const prefix = `sverka:draft:${projectId}:`;
  const own = crypto.randomUUID();
  const keyOf = (rowId: number): string => `${prefix}${rowId}:${own}`;
  const keys = (): readonly string[] => Object.keys(storage).filter((key) => key.startsWith(prefix));
  const put = (wanted: Draft): void => {
    try {
      storage.setItem(keyOf(wanted.rowId), JSON.stringify(wanted));
    } catch {
      // An older wording that is still kept beats none.
    }
  };
  const takeOver = (owner: string, take: (draft: Draft) => boolean): void => {
    for (const key of keys().filter((each) => ownerOf(each, prefix) === owner)) {
      const draft = parseDraft(storage.getItem(key));
      if (draft === null || !take(draft)) continue;
      put(draft);
      if (storage.getItem(keyOf(draft.rowId)) !== null) storage.removeItem(key);
    }
  };
  return {
    put,
    drop: (rowId) => storage.removeItem(keyOf(rowId)),
    open: (take) => {
      const closing = new AbortController();
      const { signal } = closing;
      const owners = new Set(keys().map((key) => ownerOf(key, prefix)));
      if (locks === undefined) for (const owner of owners) takeOver(owner, take);
      else {
        holdLock(locks, own, signal);
        for (const owner of owners) whenGone(locks, owner, signal, () => takeOver(owner, take));
      }
      return () => closing.abort();
    },
  };
};

/** Empty where the draft was kept before there were owners: whoever wrote it is gone. */
const ownerOf = (key: string, prefix: string): string => key.slice(prefix.length).split(':')[1] ?? '';
