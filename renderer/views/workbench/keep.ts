import { rowStates } from '../../../shared/domain/model.ts';
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

/**
 * Keeps drafts in the page's own storage, a key a row. It is the last resort behind the library: a full or
 * forbidden storage is passed over in silence, since the draft is on screen and on its way to the library.
 */
export const storageKeep = (storage: Storage, projectId: string): DraftKeep => {
  const prefix = `sverka:draft:${projectId}:`;
  return {
    put: (wanted) => {
      try {
        storage.setItem(prefix + wanted.rowId, JSON.stringify(wanted));
      } catch {
        // An older wording that is still kept beats none.
      }
    },
    drop: (rowId) => storage.removeItem(prefix + rowId),
    all: () =>
      Object.keys(storage)
        .filter((key) => key.startsWith(prefix))
        .flatMap((key) => parseDraft(storage.getItem(key)) ?? []),
  };
};
