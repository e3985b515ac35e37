import { useEffect, useEffectEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useMenuCommand } from '../../state/menu-commands.ts';
import { useShortcuts } from '../../state/shortcuts.ts';
import { useAlignShortcuts } from './align/use-align-keys.ts';
import type { BenchDialog } from './bench-dialogs.tsx';
import type { Mode } from './model.ts';
import type { Corrections } from './use-corrections.ts';
import type { Travel } from './use-travel.ts';
import type { Undo } from './use-undo.ts';

export interface BenchKeysOptions {
  readonly canCorrect: boolean;
  readonly mode: Mode;
  readonly travel: Travel;
  readonly corrections: Corrections;
  readonly undo: Undo;
  readonly openDialog: (dialog: BenchDialog) => void;
  readonly togglePanel: () => void;
  readonly setMode: (mode: Mode) => void;
  readonly moveColumn: (by: -1 | 1) => void;
  readonly widenColumn: (by: -1 | 1) => void;
  /** Begins a comment. */
  readonly comment: () => void;
  /** To the next or previous row with an open comment. */
  readonly toComment: (by: 1 | -1) => void;
}

/** All keys and menu commands of the workbench. Those of the grid and the editor are listed here and handled there. */
export const useBenchKeys = (options: BenchKeysOptions): void => {
  const { canCorrect, travel, corrections, undo, openDialog } = options;
  const { t } = useTranslation('workbench');
  const onlyCorrecting = (run: () => void) => () => {
    if (canCorrect) run();
  };
  useAlignShortcuts(options.mode === 'align');
  useShortcuts(t('keys.travel'), [
    { keys: 'Alt+ArrowDown', label: t('keys.nextRow'), run: () => travel.step(1) },
    { keys: 'Alt+ArrowUp', label: t('keys.previousRow'), run: () => travel.step(-1) },
    { keys: 'F7', label: t('keys.nextDifference'), run: () => void travel.toDifference(false) },
    { keys: 'Shift+F7', label: t('keys.previousDifference'), run: () => void travel.toDifference(true) },
    { keys: '$mod+KeyG', label: t('keys.nextUnfinished'), run: () => void travel.toUnfinished() },
    { keys: 'F9', label: t('keys.nextComment'), run: () => options.toComment(1) },
    { keys: 'Shift+F9', label: t('keys.previousComment'), run: () => options.toComment(-1) },
    { keys: '$mod+KeyJ', label: t('keys.goTo'), run: () => openDialog('goTo') },
    { keys: ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'], label: t('keys.cells') },
    { keys: ['$mod+Home', '$mod+End'], label: t('keys.ends') },
  ]);
  useShortcuts(t('keys.correcting'), [
    { keys: ['Enter', 'F2'], label: t('keys.edit') },
    { keys: 'Escape', label: t('keys.leave') },
    { keys: '$mod+Enter', label: t('keys.confirm'), run: onlyCorrecting(() => corrections.confirm(false)) },
    {
      keys: '$mod+Shift+Enter',
      label: t('keys.confirmStay'),
      run: onlyCorrecting(() => corrections.confirm(true)),
    },
    { keys: ['Alt+Digit1', 'Alt+Digit9'], label: t('keys.take') },
    { keys: ['$mod+Alt+Digit1', '$mod+Alt+Digit9'], label: t('keys.insert') },
    { keys: '$mod+KeyZ', label: t('keys.undo'), run: undo.undo },
    { keys: ['$mod+KeyY', '$mod+Shift+KeyZ'], label: t('keys.redo'), run: undo.redo },
  ]);
  useShortcuts(t('keys.screen'), [
    { keys: '$mod+Alt+KeyR', label: t('keys.read'), run: () => options.setMode('read') },
    { keys: '$mod+Alt+KeyA', label: t('keys.align'), run: () => options.setMode('align') },
    { keys: '$mod+Alt+KeyC', label: t('keys.correct'), run: () => options.setMode('correct') },
    { keys: '$mod+Alt+KeyM', label: t('keys.comment'), run: options.comment },
    { keys: '$mod+Backslash', label: t('keys.panel'), run: options.togglePanel },
    { keys: 'Alt+Shift+ArrowLeft', label: t('keys.columnLeft'), run: () => options.moveColumn(-1) },
    { keys: 'Alt+Shift+ArrowRight', label: t('keys.columnRight'), run: () => options.moveColumn(1) },
    { keys: 'Alt+Shift+Minus', label: t('keys.columnNarrower'), run: () => options.widenColumn(-1) },
    { keys: 'Alt+Shift+Equal', label: t('keys.columnWider'), run: () => options.widenColumn(1) },
    { keys: '$mod+Shift+KeyE', label: t('keys.export'), run: () => openDialog('export') },
  ]);
  useTakeKeys(canCorrect, corrections);
  useMenuCommand('undo', undo.undo);
  useMenuCommand('redo', undo.redo);
  useMenuCommand('export', () => openDialog('export'));
};

/**
 * Alt and a digit, with or without Ctrl. Bound apart from the other keys, which know no AltGr: on typographic
 * layouts AltGr and a digit types a letter, and arrives as Alt or as Ctrl and Alt.
 */
const useTakeKeys = (canCorrect: boolean, { takeNumbered, insertNumbered }: Corrections): void => {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const number = takeNumberOf(event);
    if (!canCorrect || number === null) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.ctrlKey) insertNumbered(number);
    else takeNumbered(number);
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event);
    window.addEventListener('keydown', listen, { capture: true });
    return () => window.removeEventListener('keydown', listen, { capture: true });
  }, []);
};

const overlay = '[role=dialog], [role=alertdialog], [role=menu], [role=listbox]';

/** The digit of a take or insert key; null for every other key. */
export const takeNumberOf = (event: KeyboardEvent): number | null => {
  const [, digit] = /^(?:Digit|Numpad)([1-9])$/.exec(event.code) ?? [];
  if (digit === undefined || !event.altKey || event.shiftKey || event.metaKey || event.isComposing)
    return null;
  if (event.getModifierState('AltGraph')) return null;
  if (event.target instanceof Element && event.target.closest(overlay)) return null;
  return Number(digit);
};
