import { useTranslation } from 'react-i18next';
import { useApi } from '../../../state/api.ts';
import { useKeys } from '../../../state/keymap.ts';
import { useShortcuts } from '../../../state/shortcuts.ts';
import type { Cursor } from '../cursor/cursor.ts';
import type { Press } from '../cursor/press.ts';
import { cachedRow } from '../grid/row-blocks.ts';
import type { Table } from '../grid/table.ts';
import { useServices } from '../services.ts';
import { actionOfKey, alignActions, changesNothing, commandOf } from './actions.ts';
import { blocksOf, findBlock, spotBeside } from './blocks.ts';
import { wordStep } from './caret.ts';
import type { Align } from './use-align.ts';

/**
 * Lists what can be done in align mode; the grid handles the keys, so that they act on blocks only, and `does` what is
 * chosen by name.
 */
export const useAlignShortcuts = (
  isOn: boolean,
  { does, isReadOnly }: Pick<Align, 'does' | 'isReadOnly'>,
): void => {
  const { t } = useTranslation('workbench');
  useShortcuts(
    t('alignMode.keys'),
    isOn
      ? [
          ...alignActions.map(({ id }) => ({
            id: commandOf(id),
            choose: () => does(id),
            isIdle: isReadOnly && !changesNothing(id),
          })),
          { keys: ['Shift+ArrowUp', 'Shift+ArrowDown'], label: t('alignMode.extend') },
          { keys: 'Shift+F10', label: t('alignMode.menu') },
        ]
      : [],
  );
};

export interface AlignKeysOptions {
  readonly align: Align;
  readonly table: Table;
  readonly cursor: Cursor;
  /** Position of the row above or below on screen; the same one at the edge. */
  readonly beside: (position: number, by: 1 | -1) => number;
}

/** Handles a key press in the grid in align mode; true where it was one of its keys. */
export const useAlignKeys = ({ align, table, cursor, beside }: AlignKeysOptions) => {
  const api = useApi();
  const keys = useKeys();
  const { projectId, announce } = useServices();
  const { t } = useTranslation('workbench');
  const columns = table.columns.flatMap(({ version }) => (version ? [version.id] : []));
  const column = typeof cursor.column === 'number' ? cursor.column : (columns[0] ?? 0);
  const countAt = (position: number, of: number): number => {
    const row = cachedRow(api, projectId, position);
    return row ? blocksOf(row, of).length : 0;
  };
  const arrow = (event: Press): boolean => {
    const { position } = cursor;
    const at = Math.min(align.state.at, Math.max(0, countAt(position, column) - 1));
    const sideways = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (sideways !== undefined) {
      const next = columns[columns.indexOf(column) + sideways];
      if (next !== undefined) {
        const last = Math.max(0, countAt(position, next) - 1);
        align.go({ position, column: next, at: Math.min(at, last) }, event.shiftKey);
      }
      return true;
    }
    const by = { ArrowUp: -1 as const, ArrowDown: 1 as const }[event.key];
    if (by === undefined) return false;
    const spot = spotBeside({ position, at }, by, (row) => countAt(row, column), beside);
    align.go({ ...spot, column }, event.shiftKey);
    return true;
  };
  const inCaret = (event: Press): boolean => {
    const { caret } = align.state;
    const row = cachedRow(api, projectId, cursor.position);
    const text = (caret && row && findBlock([row], caret.key)?.block.text) ?? null;
    if (!caret || text === null) return false;
    const to = caretMove(event, text, caret.offset);
    if (to !== null) align.set({ caret: { ...caret, offset: to } });
    else if (event.key === 'Escape') align.set({ caret: null });
    else if (event.key === 'Enter') align.cut(event.shiftKey);
    else {
      const action = actionOfKey(event, keys);
      if (action === 'down') align.cut(true);
      else if (action === 'split') align.splitAtCaret();
      else return false;
    }
    return true;
  };
  return (event: Press): boolean => {
    if (event.isComposing) return false;
    if (inCaret(event)) return true;
    if (event.key === 'Escape' && (align.state.anchor || align.state.pinned)) {
      if (align.state.pinned) announce(t('alignMode.pinDropped'));
      align.set({ anchor: null, pinned: null });
      return true;
    }
    if (!event.ctrlKey && !event.metaKey && !event.altKey && arrow(event)) return true;
    const action = actionOfKey(event, keys);
    if (action === null) return false;
    align.does(action);
    return true;
  };
};

/** Where a key takes the caret; null for other keys. */
const caretMove = ({ key, ctrlKey }: Press, text: string, offset: number): number | null => {
  switch (key) {
    case 'ArrowLeft':
      return ctrlKey ? Math.max(1, offset - 1) : wordStep(text, offset, -1);
    case 'ArrowRight':
      return ctrlKey ? Math.min(text.length - 1, offset + 1) : wordStep(text, offset, 1);
    case 'Home':
      return wordStep(text, 0, 1);
    case 'End':
      return wordStep(text, text.length, -1);
    default:
      return null;
  }
};
