import type { LibraryChange } from '../../../state/changes.ts';
import type { ChangedRows } from '../model.ts';

type RowsChange = Extract<LibraryChange, { kind: 'rows' }>;

/** Tells the news of one's own edits, which are on screen already, from those of others. */
export interface Echoes {
  /** Notes that an edit is on its way; its news may come before its answer. Answers what to call with the answer. */
  readonly begin: () => (answer: ChangedRows | null) => void;
  /** Calls `read` for news that is not of one's own edits, once that is known. */
  readonly hear: (change: RowsChange, read: () => void) => void;
}

const nameOf = (rowIds: readonly number[], gone: readonly number[]): string =>
  JSON.stringify([rowIds.toSorted((a, b) => a - b), gone.toSorted((a, b) => a - b)]);

/** Echoes that are kept: news that never comes, as after a lost connection, must not pile up. */
const mostKept = 100;

/** See {@link Echoes}. */
export const createEchoes = (): Echoes => {
  let own: string[] = [];
  let underWay = 0;
  let waiting: { readonly name: string; readonly read: () => void }[] = [];
  const settle = (): void => {
    if (underWay > 0) return;
    const heard = waiting;
    waiting = [];
    for (const { name, read } of heard) {
      const others = own.filter((one) => one !== name);
      // News alike that come together are told as one: all of them are heard with it.
      if (others.length < own.length) own = others;
      else read();
    }
  };
  return {
    begin: () => {
      underWay++;
      return (answer) => {
        underWay--;
        if (answer?.rows)
          own.push(
            nameOf(
              answer.rows.map(({ id }) => id),
              answer.gone,
            ),
          );
        if (own.length > mostKept) own.shift();
        settle();
      };
    },
    hear: ({ rowIds, gone = [] }, read) => {
      if (rowIds === null) return;
      waiting.push({ name: nameOf(rowIds, gone), read });
      settle();
    },
  };
};
