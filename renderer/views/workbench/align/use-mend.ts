import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useNotify } from '../../../parts/notice.tsx';
import { useProblemText } from '../../../parts/problem-text.tsx';
import { useTroubleNotice } from '../../../parts/trouble-notice.ts';
import { drawTogether, useApi } from '../../../state/api.ts';
import { problemOf } from '../../../state/problem.ts';
import { useEditWords } from '../edit-words.ts';
import { applyChanged, cachedRows } from '../grid/row-blocks.ts';
import type { Mended, Row } from '../model.ts';
import type { Services } from '../services.ts';

/** A row with the revision one sees, as edits name it. */
export interface RowRef {
  readonly rowId: number;
  readonly revision: number;
}

export const refsOf = (rows: readonly (Row | undefined)[]): RowRef[] => [
  ...new Map(
    rows.flatMap((row) => (row ? [[row.id, { rowId: row.id, revision: row.revision }] as const] : [])),
  ).values(),
];

/** What an edit is made on, as it is when its turn comes. */
export interface Ground {
  readonly projectId: string;
  readonly rows: readonly Row[];
  readonly rowAt: (position: number) => Row | undefined;
}

type Work = (ground: Ground) => Promise<Mended> | null;

export interface Mend {
  /**
   * Does an edit once those before it are done, and shows what came of it. `after` gets the answer where something
   * changed. A problem is said; where what is on screen was stale, it is read anew. `doing` says what is under way, where
   * it takes long.
   */
  readonly perform: (work: Work, after?: (answer: Mended) => void, doing?: string) => void;
}

/** Edits of the alignment, one after the other, each made on what the one before has left. */
export const useMend = (services: Services): Mend => {
  const { t } = useTranslation('workbench');
  const api = useApi();
  const notify = useNotify();
  const problemText = useProblemText();
  const fail = useTroubleNotice();
  const { projectId, autosave, announce, echoes, turns } = services;
  const words = useEditWords(projectId);

  const run = async (work: Work, after: (answer: Mended) => void, isSaved: boolean): Promise<void> => {
    if (!isSaved) return announce(t('undo.unsaved'));
    const answered = echoes.begin();
    let answer: Mended | null = null;
    try {
      const rows = cachedRows(api, projectId);
      const byPosition = new Map(rows.map((row) => [row.position, row]));
      answer = await (work({ projectId, rows, rowAt: (position) => byPosition.get(position) }) ?? null);
      if (answer === null) announce(t('alignMode.nothing'));
      else if (answer.edit === null) announce(t('alignMode.nothing'));
      else {
        const mended = answer;
        const done = t('alignMode.done', { what: words(answer.edit) });
        // Whoever presses next finds the cursor where this has left it.
        await drawTogether(() => {
          const shown = applyChanged(api, projectId, mended);
          after(mended);
          announce(done);
          return shown;
        });
      }
    } catch (error) {
      const problem = problemOf(error);
      if (problem.code === 'stale') {
        await api.queryClient.invalidateQueries({ queryKey: api.queries.rows.key() });
        notify({ message: t('alignMode.stale'), tone: 'problem' });
      } else if (problem.code === 'nothingToMend' || problem.code === 'rowLocked')
        announce(problemText(problem));
      else fail(error);
    } finally {
      answered(answer);
    }
  };
  const latest = useRef(run);
  latest.current = run;
  return useMemo(
    () => ({
      perform: (work, after = () => {}, doing) => {
        turns.take(() => autosave.edit((isSaved) => latest.current(work, after, isSaved)), doing);
      },
    }),
    [turns, autosave],
  );
};
