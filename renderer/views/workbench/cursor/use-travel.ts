import { useTranslation } from 'react-i18next';
import { type Noted, nextPosition } from '../align/wandering.ts';
import type { RowIndex } from '../model.ts';
import type { Services } from '../services.ts';
import { useStable } from '../use-stable.ts';
import { type Found, nextUnfinished, waits } from './travel.ts';
import type { CursorControl } from './use-cursor.ts';

export interface Travel {
  /** Makes a row the current one; the focus follows. */
  go(position: number): void;
  step(by: 1 | -1): void;
  /**
   * Goes to the next row that is not confirmed, or in review to the next that is and waits to be reviewed, counting what is
   * not yet saved; false where there is none.
   */
  toUnfinished(): boolean;
  /** Goes to the next (1) or previous (-1) row of a kind, going round; false where there is none. */
  toNext(kind: Noted, by: 1 | -1): boolean;
}

export interface TravelOptions {
  readonly services: Services;
  readonly index: RowIndex;
  readonly cursor: CursorControl;
  /** Rows that are shown, in order; null: all. */
  readonly order: readonly number[] | null;
  readonly isReviewing: boolean;
}

/** What is said where no row is of a kind. */
const noneOf = {
  commented: 'comments.none',
  changedSinceReview: 'changed.noneSinceReview',
  bookmarked: 'bookmarks.none',
} as const satisfies Record<Noted, string>;

/** Ways from row to row that are more than a step. All say where they came to. */
export const useTravel = ({ services, index, cursor, order, isReviewing }: TravelOptions): Travel => {
  const { t } = useTranslation('workbench');
  const { autosave, announce } = services;
  const count = index.ids.length;

  const go = (position: number) => cursor.move({ kind: 'row', position, focus: true });
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
    const found = nextUnfinished(
      states,
      cursor.get().position,
      isReviewing ? waits.toBeReviewed : waits.toBeCorrected,
    );
    if (found) arrive(found, false);
    return found !== null;
  };
  const toNext = (kind: Noted, by: 1 | -1): boolean => {
    const after = cursor.get().position;
    const position = nextPosition(index, kind, after, by);
    if (position === null) announce(t(noneOf[kind]));
    else arrive({ position, wrapped: by === 1 ? position <= after : position >= after }, by === -1);
    return position !== null;
  };
  const step = (by: 1 | -1): void => {
    const rows = order?.length ?? count;
    const here = cursor.get().position;
    const place = (order ? order.indexOf(here) : here) + by;
    const position = order ? (order[place] ?? here) : place;
    if (place < 0 || place >= rows) announce(t(by === 1 ? 'travel.last' : 'travel.first'));
    else go(position);
  };
  return useStable({ go, step, toUnfinished, toNext });
};
