import { draftOf, draftsOf, type ImportState, type ImportText } from './model.ts';

/** The text that has the other side of this one's file, if it is there too. */
export const otherSideOf = (state: ImportState, { id, file }: ImportText): ImportText | null =>
  state.texts.find((text) => text.id !== id && text.file === file) ?? null;

/**
 * A text whose file has the original too, where no other text is one: that comes without being asked for. Null until all are
 * read, and for a project that has an original.
 */
export const originalAtHand = (state: ImportState): ImportText | null => {
  if (state.texts.some(({ reading }) => reading.kind === 'reading')) return null;
  const drafts = draftsOf(state);
  if (drafts.some(({ role }) => role === 'source')) return null;
  return state.texts.find((text) => draftOf(text)?.otherSide === 'source') ?? null;
};
