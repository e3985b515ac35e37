import { rowFlags } from '../../../../shared/domain/mend/shape.ts';
import { useApi } from '../../../state/api.ts';
import { type Mend, refsOf } from '../align/use-mend.ts';
import { cachedRow, loadRow } from '../grid/row-blocks.ts';
import { useStable } from '../use-stable.ts';

/**
 * Answers what bookmarks rows, or clears their bookmarks where all of them have one, as one step: those at the positions
 * `selected`, or where none are, the one at `position`. Those that were not on screen yet are fetched.
 */
export const useBookmarks = (
  mend: Mend,
  position: number,
  selected: () => readonly number[],
): (() => void) => {
  const api = useApi();
  const { toggle } = useStable({
    toggle: (): void => {
      const several = selected();
      const positions = several.length > 0 ? several : [position];
      mend.perform(async ({ projectId }) => {
        for (const each of positions) await loadRow(api, projectId, each);
        const rows = positions.flatMap((each) => cachedRow(api, projectId, each) ?? []);
        const bookmarked = rows.some(({ flags }) => (flags & rowFlags.bookmarked) === 0);
        return api.client.mend.bookmark({ projectId, made: refsOf(rows), bookmarked });
      });
    },
  });
  return toggle;
};
