import { useMemo } from 'react';
import type { Lens } from '../compare/lens.ts';
import { effectiveBase } from '../languages.ts';
import type { Version, View } from '../model.ts';
import { layoutColumns, shownColumns } from './columns.ts';
import { makeTable } from './table.ts';

interface Laid {
  readonly versions: readonly Version[];
  readonly hasCorrections: boolean;
}

/** Which columns there are, which are shown, and what is compared with what, by how the project is looked at. */
export const useLayout = (
  { versions, hasCorrections }: Laid,
  { columns, mode, base: wanted }: View,
  lens: Lens,
) => {
  const layout = useMemo(() => layoutColumns(versions, columns), [versions, columns]);
  const shown = useMemo(() => shownColumns(layout, mode, hasCorrections), [layout, mode, hasCorrections]);
  const base = effectiveBase(versions, wanted);
  const table = useMemo(() => makeTable(shown, versions, base, lens), [shown, versions, base, lens]);
  return { layout, shown, base, table };
};
