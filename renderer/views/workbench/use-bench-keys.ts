import { useEffectEvent, useLayoutEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useMenuCommand } from '../../state/menu-commands.ts';
import { navigate } from '../../state/route.ts';
import { useShortcuts } from '../../state/shortcuts.ts';
import type { Align } from './align/use-align.ts';
import { useAlignShortcuts } from './align/use-align-keys.ts';
import type { BenchDialog } from './bench-dialogs.tsx';
import type { Checks } from './checks/use-checks.ts';
import { pressFilterKey } from './compare/filter-key.ts';
import type { Comparison } from './compare/use-comparison.ts';
import type { Corrections } from './correct/use-corrections.ts';
import type { Travel } from './cursor/use-travel.ts';
import type { Mode } from './model.ts';
import type { Turns } from './turns.ts';
import type { Undo } from './use-undo.ts';

export interface BenchKeysOptions {
  readonly projectId: string;
  readonly isReadOnly: boolean;
  readonly canCorrect: boolean;
  readonly mode: Mode;
  readonly travel: Travel;
  readonly turns: Turns;
  readonly comparison: Comparison;
  readonly corrections: Corrections;
  readonly undo: Undo;
  readonly align: Pick<Align, 'does' | 'isReadOnly'>;
  readonly openDialog: (dialog: BenchDialog) => void;
  readonly print: () => void;
  readonly togglePanel: () => void;
  readonly setMode: (mode: Mode) => void;
  readonly moveColumn: (by: -1 | 1) => void;
  readonly widenColumn: (by: -1 | 1) => void;
  readonly checks: Pick<Checks, 'step' | 'dismissCurrent'>;
  readonly toggleFindings: () => void;
  /** Sets or clears the bookmark of the rows that are selected, or of the one that one is in. */
  readonly bookmark: () => void;
  /** Begins a comment. */
  readonly comment: () => void;
  /** To the next or previous row with an open comment. */
  readonly toComment: (by: 1 | -1) => void;
}

/** What is there in some modes only: elsewhere its key does nothing, and its name is not offered. */
const only = (isThere: boolean, run: () => void) => ({
  run: () => {
    if (isThere) run();
  },
  isIdle: !isThere,
});

/** All keys and menu commands of the workbench. Those of the grid and the editor are listed here and handled there. */
export const useBenchKeys = (options: BenchKeysOptions): void => {
  const { canCorrect, travel, comparison, corrections, undo, openDialog } = options;
  const { t } = useTranslation(['workbench', 'copies']);
  const inTurn = (run: () => unknown) => () => options.turns.take(run);
  const bookmarks = {
    toggle: only(!options.isReadOnly, inTurn(options.bookmark)).run,
    next: inTurn(() => void travel.toNext('bookmarked', 1)),
    previous: inTurn(() => void travel.toNext('bookmarked', -1)),
  };
  const onlyCorrecting = (run: () => void) => only(canCorrect, run);
  const { filter, hasApparatus, setApparatus } = comparison;
  const { changes, lens } = comparison.comparing;
  const onlyWithTexts = (run: () => void) => only(options.mode !== 'align', run);
  useAlignShortcuts(options.mode === 'align', options.align);
  useShortcuts(t('keys.travel'), [
    { id: 'nextRow', run: inTurn(() => travel.step(1)) },
    { id: 'previousRow', run: inTurn(() => travel.step(-1)) },
    { id: 'nextDifference', run: () => void changes.go(false) },
    { id: 'previousDifference', run: () => void changes.go(true) },
    { id: 'nextUnfinished', run: inTurn(() => void travel.toUnfinished()) },
    { id: 'nextComment', run: inTurn(() => options.toComment(1)) },
    { id: 'previousComment', run: inTurn(() => options.toComment(-1)) },
    { id: 'bookmark', run: bookmarks.toggle, isIdle: options.isReadOnly },
    { id: 'nextBookmark', run: bookmarks.next },
    { id: 'previousBookmark', run: bookmarks.previous },
    { id: 'nextChanged', run: inTurn(() => void travel.toNext('changedSinceReview', 1)) },
    { id: 'previousChanged', run: inTurn(() => void travel.toNext('changedSinceReview', -1)) },
    { id: 'hideFinding', run: () => void options.checks.dismissCurrent() },
    { id: 'nextFinding', run: () => void options.checks.step(1) },
    { id: 'previousFinding', run: () => void options.checks.step(-1) },
    { id: 'goToRow', run: () => openDialog('goTo') },
    { id: 'concordance', run: () => openDialog('concordance') },
    { id: 'glossary', run: () => openDialog('glossary') },
    { keys: ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'], label: t('keys.cells') },
    { keys: ['$mod+Home', '$mod+End'], label: t('keys.ends') },
  ]);
  useShortcuts(t('keys.correcting'), [
    { keys: ['Enter', 'F2'], label: t('keys.edit') },
    { keys: 'Escape', label: t('keys.leave') },
    { id: 'confirm', ...onlyCorrecting(() => corrections.confirm(false)) },
    { keys: ['Shift+ArrowUp', 'Shift+ArrowDown'], label: t('keys.select') },
    { keys: ['$mod+KeyA'], label: t('keys.selectAll') },
    { keys: ['$mod+Shift+Home', '$mod+Shift+End'], label: t('keys.selectToEnd') },
    { id: 'confirmStay', ...onlyCorrecting(() => corrections.confirm(true)) },
    ...(options.mode === 'review' ? [{ id: 'reject' as const, ...onlyCorrecting(corrections.reject) }] : []),
    { keys: ['Alt+Digit1', 'Alt+Digit9'], label: t('keys.take') },
    { keys: ['$mod+Alt+Digit1', '$mod+Alt+Digit9'], label: t('keys.insert') },
    { id: 'insertTerm', ...onlyCorrecting(() => corrections.insertTerm()) },
    { id: 'undo', run: undo.undo },
    { id: 'redo', run: undo.redo },
  ]);
  useShortcuts(t('keys.screen'), [
    { id: 'readMode', run: () => options.setMode('read') },
    { id: 'alignMode', run: () => options.setMode('align') },
    { id: 'correctMode', run: () => options.setMode('correct') },
    { id: 'reviewMode', run: () => options.setMode('review') },
    { id: 'comment', run: options.comment },
    { id: 'panel', run: options.togglePanel },
    { id: 'findings', run: options.toggleFindings },
    { id: 'columnLeft', run: () => options.moveColumn(-1) },
    { id: 'columnRight', run: () => options.moveColumn(1) },
    { id: 'columnNarrower', run: () => options.widenColumn(-1) },
    { id: 'columnWider', run: () => options.widenColumn(1) },
    { id: 'apparatus', ...onlyWithTexts(() => setApparatus(!hasApparatus)) },
    { id: 'inline', ...onlyWithTexts(() => lens.choose({ inline: !lens.choices.inline })) },
    { id: 'filterRows', ...onlyWithTexts(() => pressFilterKey(filter)) },
    { id: 'allRows', ...onlyWithTexts(filter.clear) },
    { id: 'measures', run: () => openDialog('measures') },
    { id: 'consistency', run: () => openDialog('consistency') },
    { id: 'replace', run: () => openDialog('replace') },
    { id: 'report', run: () => openDialog('report') },
    { id: 'export', run: () => openDialog('export') },
    { id: 'print', run: options.print },
    { keys: [], label: t('columns.title'), run: () => openDialog('columns') },
    { keys: [], label: t('versions.manage'), run: () => openDialog('versions') },
    {
      keys: [],
      label: t('versions.add'),
      run: () => navigate({ view: 'addVersions', projectId: options.projectId }),
      isIdle: options.isReadOnly,
    },
    { keys: [], label: t('copies:open'), run: () => openDialog('copies'), isIdle: options.isReadOnly },
    { keys: [], label: t('align.open'), run: () => openDialog('align'), isIdle: options.isReadOnly },
  ]);
  useTakeKeys(canCorrect, corrections);
  useMenuCommand('undo', undo.undo);
  useMenuCommand('redo', undo.redo);
  useMenuCommand('bookmark', bookmarks.toggle);
  useMenuCommand('nextBookmark', bookmarks.next);
  useMenuCommand('previousBookmark', bookmarks.previous);
  useMenuCommand('export', () => openDialog('export'));
  useMenuCommand('print', options.print);
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
  useLayoutEffect(() => {
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
