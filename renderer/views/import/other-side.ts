import { originalBeside } from '../../../shared/domain/originalBeside.ts';
import { draftOf, type ImportState, type ImportText } from './model.ts';

/** The text that has the other side of this one's file, if it is there too. */
export const otherSideOf = (state: ImportState, { id, file }: ImportText): ImportText | null =>
  state.texts.find((text) => text.id !== id && text.file === file) ?? null;

/**
 * The text whose file has the original too, see `originalBeside`. Null until all are read, and where there is none.
 */
export const originalAtHand = (state: ImportState): ImportText | null => {
  if (state.texts.some(({ reading }) => reading.kind === 'reading')) return null;
  const read = state.texts.flatMap((text) => {
    const draft = draftOf(text);
    return draft === null ? [] : [{ text, draft }];
  });
  return read[originalBeside(read.map(({ draft }) => draft))]?.text ?? null;
};
