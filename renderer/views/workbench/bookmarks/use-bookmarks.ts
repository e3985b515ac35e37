import { useTranslation } from 'react-i18next';
import { rowFlags } from '../../../../shared/domain/mend/shape.ts';
import { useApi } from '../../../state/api.ts';
import type { Ground, Mend } from '../align/use-mend.ts';
import type { CursorControl } from '../cursor/use-cursor.ts';
import { cachedIndex, namedRows } from '../grid/row-blocks.ts';
import { useStable } from '../use-stable.ts';

/**
 * Answers what bookmarks rows, or clears their bookmarks where all of them have one, as one step: those at the positions
 * `selected`, or where none are, the one that one is in.
 */
export const useBookmarks = (
  mend: Mend,
  cursor: CursorControl,
  selected: () => readonly number[],
): (() => void) => {
  const { t } = useTranslation('workbench');
  const api = useApi();
  const { toggle } = useStable({
    toggle: (): void => {
      const several = selected();
      const positions = several.length > 0 ? several : [cursor.get().position];
      const bookmark = ({ projectId }: Ground) => {
        const { ids = [], flags = [] } = cachedIndex(api, projectId) ?? {};
        const made = namedRows(
          api,
          projectId,
          positions.flatMap((each) => ids[each] ?? []),
        );
        const bookmarked = positions.some((each) => ((flags[each] ?? 0) & rowFlags.bookmarked) === 0);
        return api.client.mend.bookmark({ projectId, made, bookmarked });
      };
      mend.perform(bookmark, () => {}, t('busy.marking', { count: positions.length }));
    },
  });
  return toggle;
};
