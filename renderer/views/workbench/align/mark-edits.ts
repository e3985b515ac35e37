import { rowFlags } from '../../../../shared/domain/mend/shape.ts';
import type { Mended, Row } from '../model.ts';
import { type AlignContext, subjectOf } from './context.ts';
import { type RowRef, refsOf } from './use-mend.ts';

const onRows = (
  context: AlignContext,
  work: (projectId: string, made: RowRef[], rows: readonly Row[]) => Promise<Mended>,
): void => {
  const rowIds = new Set(subjectOf(context).rowIds);
  context.mend.perform(({ projectId, rows }) => {
    const wanted = rows.filter(({ id }) => rowIds.has(id));
    return wanted.length === 0 ? null : work(projectId, refsOf(wanted), wanted);
  });
};

/** Says of the selected rows that they are accepted or need review; null takes that back. */
export const mark = (context: AlignContext, value: 'accepted' | 'review' | null): void =>
  onRows(context, (projectId, made) => context.api.client.mend.mark({ projectId, made, mark: value }));

/** Locks the selected rows; unlocks them where all are locked. */
export const lock = (context: AlignContext): void =>
  onRows(context, (projectId, made, rows) => {
    const locked = rows.some(({ flags }) => (flags & rowFlags.locked) === 0);
    return context.api.client.mend.lock({ projectId, made, locked });
  });

/** Accepts the rows up to a position (null: all), of them those at least so sure (null: any). */
export const accept = (context: AlignContext, upTo: number | null, confidence: number | null): void =>
  context.mend.perform(({ projectId, rowAt }) => {
    const [ref = null] = refsOf([upTo === null ? undefined : rowAt(upTo)]);
    if (upTo !== null && ref === null) return null;
    return context.api.client.mend.accept({ projectId, upTo: ref, confidence });
  });
