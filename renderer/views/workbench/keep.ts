import { z } from 'zod';
import type { Draft, DraftKeep } from './autosave.ts';

const draft = z.object({
  rowId: z.number(),
  position: z.number(),
  revision: z.number(),
  before: z.string(),
  text: z.string(),
  state: z.enum(['new', 'edited', 'confirmed']),
  origin: z.number().nullable(),
  step: z.boolean(),
});

const parseDraft = (json: string | null): Draft | null => {
  try {
    return draft.parse(JSON.parse(json ?? ''));
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
