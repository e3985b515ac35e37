import type { Outputs } from '../../../../shared/contract/contract.ts';
import type { ColumnKey, Version } from '../model.ts';

type DoneOf<S> = S extends AsyncIterable<infer Step> ? Extract<Step, { kind: 'done' }> : never;

export type Found = DoneOf<Outputs['consistency']['find']>['value'];
export type Group = Found['groups'][number];
export type RewrittenRow = Outputs['consistency']['preview'][number];

/** What stays the same of a group when the texts are looked through anew. */
export const keyOf = ({ kind, forms }: Group): string =>
  JSON.stringify([kind, ...forms.map(({ text }) => text).toSorted()]);

export const usesOf = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);

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

/** Where two texts differ: what they share at either end, and what stands between, in whole words. */
export function differenceOf(before: string, after: string) {
  const [one, other] = [Array.from(before), Array.from(after)];
  const most = Math.min(one.length, other.length);
  let lead = 0;
  while (lead < most && one[lead] === other[lead]) lead += 1;
  let trail = 0;
  while (trail < most - lead && one.at(-1 - trail) === other.at(-1 - trail)) trail += 1;
  while (lead > 0 && isInWord(one[lead - 1])) lead -= 1;
  while (trail > 0 && isInWord(one[one.length - trail])) trail -= 1;
  return {
    lead: one.slice(0, lead).join(''),
    deleted: one.slice(lead, one.length - trail).join(''),
    inserted: other.slice(lead, other.length - trail).join(''),
    trail: one.slice(one.length - trail).join(''),
  };
}

const isInWord = (character: string | undefined): boolean =>
  character !== undefined && /[\p{L}\p{M}\p{N}'’-]/u.test(character);
