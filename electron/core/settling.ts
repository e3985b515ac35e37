import type { RowState } from '../../shared/domain/model.ts';
import type { EditKind } from '../store/edit.ts';

/** By the state that a person brings rows into what the edit is called, of one row and of several. */
export const settlings = {
  confirmed: ['confirm', 'confirmMany'],
  reviewed: ['approve', 'approveMany'],
  rejected: ['reject', 'rejectMany'],
} as const satisfies Partial<Record<RowState, readonly [EditKind, EditKind]>>;

/** The same of any state; undefined for those that come of writing alone. */
export const settlingOf = (state: RowState): readonly [EditKind, EditKind] | undefined =>
  state in settlings ? settlings[state as keyof typeof settlings] : undefined;
