import { rowFlags } from '../../../../shared/domain/mend/shape.ts';
import { cachedIndex, type NamedRow, namedRows } from '../grid/row-blocks.ts';
import type { Mended } from '../model.ts';
import type { AlignContext } from './context.ts';
import { refsOf } from './use-mend.ts';

/** Of the rows that are selected nothing but their names is needed: they may be all there are. */
const onRows = (
  { api, services: { projectId }, stretch, spot, mend, t }: AlignContext,
  work: (made: NamedRow[], flags: readonly number[]) => Promise<Mended>,
): void => {
  const [from, to] = [stretch?.from ?? spot, stretch?.to ?? spot].map(({ position }) => position);
  const rowIds = cachedIndex(api, projectId)?.ids.slice(from, (to ?? 0) + 1) ?? [];
  const change = () => {
    const { ids = [], flags = [] } = cachedIndex(api, projectId) ?? {};
    const wanted = new Set(rowIds);
    const here = ids.flatMap((id, at) => (wanted.has(id) ? [flags[at] ?? 0] : []));
    return rowIds.length === 0 ? null : work(namedRows(api, projectId, rowIds), here);
  };
  mend.perform(change, () => {}, t('busy.marking', { count: rowIds.length }));
};

/** Says of the selected rows that they are accepted or need review; null takes that back. */
export const mark = (context: AlignContext, value: 'accepted' | 'review' | null): void => {
  const { api, services } = context;
  const { projectId } = services;
  onRows(context, (made) => api.client.mend.mark({ projectId, made, mark: value }));
};

/** Locks the selected rows; unlocks them where all are locked. */
export const lock = (context: AlignContext): void => {
  const { api, services } = context;
  const { projectId } = services;
  onRows(context, (made, flags) => {
    const locked = flags.some((bits) => (bits & rowFlags.locked) === 0);
    return api.client.mend.lock({ projectId, made, locked });
  });
};

/** Accepts the rows up to a position (null: all), of them those at least so sure (null: any). */
export const accept = (context: AlignContext, upTo: number | null, confidence: number | null): void =>
  context.mend.perform(({ projectId, rowAt }) => {
    const [ref = null] = refsOf([upTo === null ? undefined : rowAt(upTo)]);
    if (upTo !== null && ref === null) return null;
    return context.api.client.mend.accept({ projectId, upTo: ref, confidence });
  });
