import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useNotify } from '../../parts/notice.tsx';
import { useProblemText } from '../../parts/problem-text.tsx';
import { useApi } from '../../state/api.ts';
import { problemOf } from '../../state/problem.ts';
import { nextPosition } from './align/wandering.ts';
import type { Cursor, CursorMove } from './cursor.ts';
import type { RowIndex } from './model.ts';
import type { Services } from './services.ts';
import { type Found, nextUnfinished } from './travel.ts';

export interface Travel {
  /** Makes a row the current one; the focus follows. */
  go(position: number): void;
  step(by: 1 | -1): void;
  /** Goes to the next row that is not confirmed, counting what is not yet saved; false where there is none. */
  toUnfinished(): boolean;
  toDifference(backwards: boolean): Promise<void>;
  /** Goes to the next (1) or previous (-1) row with an open comment; false where there is none. */
  toComment(by: 1 | -1): boolean;
}

export interface TravelOptions {
  readonly services: Services;
  readonly index: RowIndex;
  readonly cursor: Cursor;
  readonly move: (move: CursorMove) => void;
  readonly flushView: () => Promise<void>;
}

/** Ways from row to row that are more than a step. All say where they came to. */
export const useTravel = ({ services, index, cursor, move, flushView }: TravelOptions): Travel => {
  const { t } = useTranslation('workbench');
  const { client } = useApi();
  const notify = useNotify();
  const problemText = useProblemText();
  const { projectId, autosave, announce } = services;
  const count = index.ids.length;

  const go = useCallback((position: number) => move({ kind: 'row', position, focus: true }), [move]);
  const arrive = ({ position, wrapped }: Found, backwards: boolean): void => {
    go(position);
    const number = position + 1;
    if (!wrapped) announce(t('travel.row', { number }));
    else announce(t(backwards ? 'travel.wrappedUp' : 'travel.wrappedDown', { number }));
  };
  const toUnfinished = (): boolean => {
    const states = [...index.states];
    for (const draft of autosave.state().drafts.values()) {
      if (index.ids[draft.position] === draft.rowId) states[draft.position] = draft.state;
    }
    const found = nextUnfinished(states, cursor.position);
    if (found) arrive(found, false);
    return found !== null;
  };
  const toDifference = async (backwards: boolean): Promise<void> => {
    await Promise.all([autosave.flush(), flushView()]);
    try {
      const after = cursor.position;
      const position = await client.rows.next({ projectId, after, wanted: 'different', backwards });
      if (position === null) announce(t('travel.noDifference'));
      else arrive({ position, wrapped: backwards ? position >= after : position <= after }, backwards);
    } catch (error) {
      notify({ message: problemText(problemOf(error)), tone: 'problem' });
    }
  };
  const toComment = (by: 1 | -1): boolean => {
    const after = cursor.position;
    const position = nextPosition(index, 'commented', after, by);
    if (position === null) announce(t('comments.none'));
    else arrive({ position, wrapped: by === 1 ? position <= after : position >= after }, by === -1);
    return position !== null;
  };
  const step = (by: 1 | -1): void => {
    const position = cursor.position + by;
    if (position < 0 || position >= count) announce(t(by === 1 ? 'travel.last' : 'travel.first'));
    else go(position);
  };
  return { go, step, toUnfinished, toDifference, toComment };
};
