import { useEffectEvent, useLayoutEffect } from 'react';
import { isFocusNowhere } from '../../../parts/focus.ts';
import { useApi } from '../../../state/api.ts';
import type { Cursor } from '../cursor/cursor.ts';
import { loadRow } from '../grid/row-blocks.ts';
import { useServices } from '../services.ts';

/** What was typed into rows, by their positions, before there was anything to type it into. */
export interface HeldTyping {
  add(position: number, text: string): void;
  /** Gives away what was typed into a row. */
  take(position: number): string;
}

/** Nothing held. */
export const createHeldTyping = (): HeldTyping => {
  const held = new Map<number, string>();
  return {
    add: (position, text) => held.set(position, (held.get(position) ?? '') + text),
    take: (position) => {
      const text = held.get(position) ?? '';
      held.delete(position);
      return text;
    },
  };
};

/**
 * Holds what is typed while the row one has come to write in is being fetched or drawn; its editor takes it when it
 * gets the focus. Else it would go into the row before, or nowhere.
 */
export const useHeldTyping = ({ position, editing }: Cursor): void => {
  const api = useApi();
  const { projectId, held, turns } = useServices();
  const press = useEffectEvent((event: KeyboardEvent): void => {
    const text = editing ? typed(event) : null;
    if (text === null || !isAstray(position)) return;
    event.preventDefault();
    event.stopPropagation();
    held.add(position, text);
    // What is pressed next comes after it.
    if (!turns.isBusy()) turns.take(() => loadRow(api, projectId, position));
  });
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent) => press(event);
    window.addEventListener('keydown', listen, { capture: true });
    return () => window.removeEventListener('keydown', listen, { capture: true });
  }, []);
};

/** The text that a press types; null where it types none. */
const typed = ({ key, ctrlKey, metaKey, altKey, isComposing }: KeyboardEvent): string | null => {
  if (ctrlKey || metaKey || altKey || isComposing) return null;
  if (key === 'Enter') return '\n';
  return [...key].length === 1 ? key : null;
};

const overlays = '[role=dialog], [role=alertdialog], [role=menu], [role=listbox][data-overlay]';

/** Whether the focus is nowhere, or in another row than this. */
const isAstray = (position: number): boolean => {
  const row = document.activeElement?.closest<HTMLElement>('.bench-row[data-index]');
  const isElsewhere = row ? Number(row.dataset.index) !== position : isFocusNowhere();
  // Last, for it looks at all that is drawn, and would at every key.
  return isElsewhere && document.querySelector(overlays) === null;
};
