import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { drawTogether, useApi } from '../../../state/api.ts';
import { applyChanged, cachedRow } from '../grid/row-blocks.ts';
import type { Mended, Row } from '../model.ts';
import type { Services } from '../services.ts';

interface Place {
  readonly rowId: number;
  readonly position: number;
}

const isEmpty = ({ cells, correction, comments }: Row): boolean =>
  cells.length === 0 && correction === null && comments.length === 0;

/**
 * Takes out a row of which nothing is left, once one has left it: while one is in it, what was cleared may be written
 * anew. `position`: of the row one corrects; null where none is corrected.
 */
export const useEmptied = ({ projectId, autosave, announce, echoes }: Services, position: number | null) => {
  const { t } = useTranslation('workbench');
  const api = useApi();
  const last = useRef<Place | null>(null);

  const remove = async ({ rowId, position: at }: Place): Promise<void> => {
    const row = cachedRow(api, projectId, at);
    if (row?.id !== rowId || !isEmpty(row)) return;
    const answered = echoes.begin();
    let answer: Mended | null = null;
    try {
      const { revision } = row;
      const mended = await api.client.mend.removeEmpty({ projectId, row: { rowId, revision } });
      answer = mended;
      if (mended.edit)
        drawTogether(() => {
          void applyChanged(api, projectId, mended);
          announce(t('row.emptied', { number: at + 1 }));
        });
    } catch {
      // Somebody else has it by now, or it cannot be written: an empty row does no harm until it is left again.
    } finally {
      answered(answer);
    }
  };
  const leave = (place: Place): void => {
    const row = cachedRow(api, projectId, place.position);
    if (row?.id !== place.rowId) return;
    const draft = autosave.state().drafts.get(row.id);
    const isBlank = draft ? draft.text.trim() === '' : autosave.latest(row).correction === null;
    // Asked first, for nearly every row has texts; and again when what was typed in it is saved.
    if (row.cells.length === 0 && isBlank)
      void autosave.edit((isSaved) => (isSaved ? remove(place) : Promise.resolve()));
  };
  const leaveRow = useRef(leave);
  leaveRow.current = leave;
  useEffect(() => {
    const before = last.current;
    const row = position === null ? undefined : cachedRow(api, projectId, position);
    last.current = row && position !== null ? { rowId: row.id, position } : null;
    if (before && before.rowId !== row?.id) leaveRow.current(before);
  }, [api, projectId, position]);
};
