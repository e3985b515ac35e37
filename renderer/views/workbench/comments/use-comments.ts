import { useMemo, useState } from 'react';
import { useApi } from '../../../state/api.ts';
import type { AlignState } from '../align/context.ts';
import type { Mend } from '../align/use-mend.ts';
import type { CursorControl } from '../cursor/use-cursor.ts';
import { useInRow } from '../cursor/use-in-row.ts';
import { cachedRow } from '../grid/row-blocks.ts';
import type { Row } from '../model.ts';
import type { Services } from '../services.ts';
import { useStable } from '../use-stable.ts';
import { keepSubject } from './kept-comment.ts';
import { type Quoted, type Subject, selectedWords, subjectIn } from './subject.ts';

type Comment = Row['comments'][number];

/**
 * What can be done with comments; each a step that can be undone. `settled` hears, when an answer is shown, whether what
 * was written is with the core.
 */
export interface CommentActions {
  add(row: Row, text: string, about: Subject | null, settled: (isDone: boolean) => void): void;
  change(comment: Comment, text: string, settled: (isDone: boolean) => void): void;
  resolve(comment: Comment, resolved: boolean): void;
  remove(comment: Comment): void;
}

/** A comment that was asked for: its field takes the focus whenever `tick` grows. */
interface CommentRequest {
  readonly rowId: number;
  readonly tick: number;
}

export interface Comments {
  readonly actions: CommentActions;
  readonly request: CommentRequest | null;
  /** Begins a comment on what is selected, or on where the cursor stands. */
  begin(): void;
  /** The focus goes back to the grid. */
  leave(): void;
}

export interface CommentsOptions {
  readonly services: Services;
  readonly mend: Mend;
  readonly cursor: CursorControl;
  /** Which block of the cell the cursor is on. */
  readonly at: AlignState['at'];
  readonly openPanel: () => void;
  readonly isReadOnly: boolean;
}

/** Writing comments, and what was asked of it. */
export const useComments = (options: CommentsOptions): Comments => {
  const { services, mend, cursor } = options;
  const { projectId, turns } = services;
  const api = useApi();
  const [request, setRequest] = useState<CommentRequest | null>(null);
  const actions = useMemo((): CommentActions => {
    const { comments } = api.client;
    const write = (work: Parameters<Mend['perform']>[0], settled: (isDone: boolean) => void): void => {
      let isDone = false;
      mend.perform(work, () => {
        isDone = true;
      });
      turns.take(() => settled(isDone));
    };
    return {
      add: ({ id: rowId }, text, about, settled) =>
        write(() => comments.add({ rowId, text, about }), settled),
      change: ({ id: commentId, changedAt }, text, settled) =>
        write(() => comments.change({ commentId, changedAt, text }), settled),
      resolve: ({ id: commentId }, resolved) => mend.perform(() => comments.resolve({ commentId, resolved })),
      remove: ({ id: commentId }) => mend.perform(() => comments.remove({ commentId })),
    };
  }, [api, mend, turns]);
  const inRow = useInRow(services, () => cursor.get().position);
  const { beginAt } = useStable({
    beginAt: (words: Quoted | null) => {
      const here = cursor.get();
      const { position, column } = words ?? here;
      const row = cachedRow(api, projectId, position);
      if (!row) return;
      const about = subjectIn(row, column, options.at, words?.quote ?? '');
      if (position !== here.position) cursor.move({ kind: 'row', position, focus: false });
      options.openPanel();
      keepSubject(api.kept, projectId, row.id, about);
      setRequest({ rowId: row.id, tick: (request?.tick ?? 0) + 1 });
    },
  });
  return {
    actions,
    request,
    begin: () => {
      if (options.isReadOnly) return;
      const words = selectedWords();
      // What is selected is on screen; the row that one has just come to may be on its way.
      if (words) beginAt(words);
      else inRow(() => beginAt(null));
    },
    leave: () => {
      setRequest(null);
      const { editing, position } = cursor.get();
      cursor.move(editing ? { kind: 'edit', position } : { kind: 'row', position, focus: true });
    },
  };
};
