import type { Comparison } from '../../../../shared/domain/compare/compare.ts';
import { type Ignored, ignoring } from '../../../../shared/domain/compare/ignore.ts';
import type { ChangeKind } from '../../../../shared/domain/compare/kinds.ts';

/** How differences are looked at: the same value until something of it changes. */
export interface Lens {
  readonly ignored: Ignored;
  /** Kinds that are counted and listed, but not marked. */
  readonly hidden: ReadonlySet<ChangeKind>;
  /** Whether the words of the base that were replaced or left out are written into the texts. */
  readonly inline: boolean;
}

/** What counts as a difference at all. */
export const counted = (comparison: Comparison, { ignored }: Lens): Comparison =>
  ignoring(comparison, ignored);

/** What is to be marked. */
export const marked = (comparison: Comparison, lens: Lens): Comparison => {
  const found = counted(comparison, lens);
  if (lens.hidden.size === 0) return found;
  return { ...found, changes: found.changes.filter(({ kind }) => !lens.hidden.has(kind)) };
};
