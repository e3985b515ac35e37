import type { Outputs } from '../../../../shared/contract/contract.ts';
import type { ColumnKey, Version } from '../model.ts';

type DoneOf<S> = S extends AsyncIterable<infer Step> ? Extract<Step, { kind: 'done' }> : never;

export type Found = DoneOf<Outputs['consistency']['find']>['value'];
export type Group = Found['groups'][number];

/** What stays the same of a group when the texts are looked through anew. */
export const keyOf = ({ kind, forms }: Group): string =>
  JSON.stringify([kind, ...forms.map(({ text }) => text).toSorted()]);

/**
 * What rows without corrected text are begun from unless another choice is made: nothing where corrected texts have the
 * forms already; else the first human version that has them, or the first of any.
 */
export function usualFill(
  group: Group,
  columns: readonly ColumnKey[],
  versions: readonly Version[],
): number | null {
  const count = (key: ColumnKey): number =>
    group.forms.reduce((sum, { counts }) => sum + (counts[columns.indexOf(key)] ?? 0), 0);
  if (count('corrected') > 0) return null;
  const having = versions.filter(({ id, role }) => role !== 'source' && count(id) > 0);
  return (having.find(({ role }) => role === 'human') ?? having[0])?.id ?? null;
}
