/**
 * Comments being written, by row: moving on to another row loses none. Kept in the page's own storage, which may be
 * full or forbidden; then they live as long as their field.
 */
export interface CommentDrafts {
  readonly read: (rowId: number) => string;
  readonly write: (rowId: number, text: string) => void;
}

export const storedDrafts = (storage: Storage, projectId: string): CommentDrafts => {
  const keyOf = (rowId: number): string => `sverka:comment:${projectId}:${rowId}`;
  return {
    read: (rowId) => {
      try {
        return storage.getItem(keyOf(rowId)) ?? '';
      } catch {
        return '';
      }
    },
    write: (rowId, text) => {
      try {
        if (text === '') storage.removeItem(keyOf(rowId));
        else storage.setItem(keyOf(rowId), text);
      } catch {
        // What is typed stays in its field.
      }
    },
  };
};
