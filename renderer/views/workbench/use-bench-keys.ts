import { useEffectEvent, useLayoutEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useMenuCommand } from '../../state/menu-commands.ts';
import { navigate } from '../../state/route.ts';
import { useShortcuts } from '../../state/shortcuts.ts';
import { useAlignShortcuts } from './align/use-align-keys.ts';
import type { BenchDialog } from './bench-dialogs.tsx';
import { pressFilterKey } from './compare/filter-key.ts';
import type { Corrections } from './correct/use-corrections.ts';
import type { Mode } from './model.ts';
import type { BenchPlace } from './use-bench-place.ts';
import type { BenchWork } from './use-bench-work.ts';

interface BenchKeysOptions {
  readonly place: BenchPlace;
  readonly work: BenchWork;
  readonly openDialog: (dialog: BenchDialog) => void;
  readonly print: () => void;
  readonly setMode: (mode: Mode) => void;
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
  const { openDialog, print } = options;
  const { align, corrections, undo } = options.work;
  useAlignShortcuts(options.place.isAligning, align);
  useTravelKeys(options);
  useCorrectingKeys(options);
  useScreenKeys(options);
  useTakeKeys(options.place.canCorrect, corrections);
  useMenuCommand('undo', undo.undo);
  useMenuCommand('redo', undo.redo);
  useMenuCommand('export', () => openDialog('export'));
  useMenuCommand('print', print);
};

/** From row to row, and what is left at a row to come back to. */
const useTravelKeys = ({ place, work, openDialog }: BenchKeysOptions): void => {
  const { isReadOnly } = place;
  const { travel, checks, panels } = work;
  const { changes } = work.comparison.comparing;
  const { t } = useTranslation('workbench');
  const inTurn = (run: () => unknown) => () => place.services.turns.take(run);
  const toComment = (by: 1 | -1): void => {
    if (travel.toNext('commented', by)) panels.openRowPanel();
  };
  const bookmarks = {
    toggle: only(!isReadOnly, inTurn(work.toggleBookmark)).run,
    next: inTurn(() => void travel.toNext('bookmarked', 1)),
    previous: inTurn(() => void travel.toNext('bookmarked', -1)),
  };
  useShortcuts(t('keys.travel'), [
    { id: 'nextRow', run: inTurn(() => travel.step(1)) },
    { id: 'previousRow', run: inTurn(() => travel.step(-1)) },
    { id: 'nextDifference', run: () => void changes.go(false) },
    { id: 'previousDifference', run: () => void changes.go(true) },
    { id: 'nextUnfinished', run: inTurn(() => void travel.toUnfinished()) },
    { id: 'nextComment', run: inTurn(() => toComment(1)) },
    { id: 'previousComment', run: inTurn(() => toComment(-1)) },
    { id: 'bookmark', run: bookmarks.toggle, isIdle: isReadOnly },
    { id: 'nextBookmark', run: bookmarks.next },
    { id: 'previousBookmark', run: bookmarks.previous },
    { id: 'nextChanged', run: inTurn(() => void travel.toNext('changedSinceReview', 1)) },
    { id: 'previousChanged', run: inTurn(() => void travel.toNext('changedSinceReview', -1)) },
    { id: 'hideFinding', run: () => void checks.dismissCurrent() },
    { id: 'nextFinding', run: () => void checks.step(1) },
    { id: 'previousFinding', run: () => void checks.step(-1) },
    { id: 'goToRow', run: () => openDialog('goTo') },
    { id: 'concordance', run: () => openDialog('concordance') },
    { id: 'glossary', run: () => openDialog('glossary') },
    { keys: ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'], label: t('keys.cells') },
    { keys: ['$mod+Home', '$mod+End'], label: t('keys.ends') },
  ]);
  useMenuCommand('bookmark', bookmarks.toggle);
  useMenuCommand('nextBookmark', bookmarks.next);
  useMenuCommand('previousBookmark', bookmarks.previous);
};

/** What is done with the text and the state of rows. */
const useCorrectingKeys = ({
  place: { mode, canCorrect },
  work: { corrections, undo },
}: BenchKeysOptions): void => {
  const { t } = useTranslation('workbench');
  const onlyCorrecting = (run: () => void) => only(canCorrect, run);
  useShortcuts(t('keys.correcting'), [
    { keys: ['Enter', 'F2'], label: t('keys.edit') },
    { keys: 'Escape', label: t('keys.leave') },
    { id: 'confirm', ...onlyCorrecting(() => corrections.confirm(false)) },
    { keys: ['Shift+ArrowUp', 'Shift+ArrowDown'], label: t('keys.select') },
    { keys: ['$mod+KeyA'], label: t('keys.selectAll') },
    { keys: ['$mod+Shift+Home', '$mod+Shift+End'], label: t('keys.selectToEnd') },
    { id: 'confirmStay', ...onlyCorrecting(() => corrections.confirm(true)) },
    ...(mode === 'review' ? [{ id: 'reject' as const, ...onlyCorrecting(corrections.reject) }] : []),
    { keys: ['Alt+Digit1', 'Alt+Digit9'], label: t('keys.take') },
    { keys: ['$mod+Alt+Digit1', '$mod+Alt+Digit9'], label: t('keys.insert') },
    { id: 'insertTerm', ...onlyCorrecting(() => corrections.insertTerm()) },
    { id: 'undo', run: undo.undo },
    { id: 'redo', run: undo.redo },
  ]);
};

/** What is on screen, and which dialogs are opened over it. */
const useScreenKeys = ({ place, work, openDialog, print, setMode }: BenchKeysOptions): void => {
  const { isReadOnly, columnActions } = place;
  const { panels, comments } = work;
  const { t } = useTranslation(['workbench', 'copies']);
  const { filter, hasApparatus, setApparatus, comparing } = work.comparison;
  const { lens } = comparing;
  const onlyWithTexts = (run: () => void) => only(!place.isAligning, run);
  const addVersions = () => navigate({ view: 'addVersions', projectId: place.services.projectId });
  useShortcuts(t('keys.screen'), [
    { id: 'readMode', run: () => setMode('read') },
    { id: 'alignMode', run: () => setMode('align') },
    { id: 'correctMode', run: () => setMode('correct') },
    { id: 'reviewMode', run: () => setMode('review') },
    { id: 'comment', run: comments.begin },
    { id: 'panel', run: panels.togglePanel },
    { id: 'findings', run: panels.toggleFindings },
    { id: 'columnLeft', run: () => columnActions.nudge(-1) },
    { id: 'columnRight', run: () => columnActions.nudge(1) },
    { id: 'columnNarrower', run: () => columnActions.widen(-1) },
    { id: 'columnWider', run: () => columnActions.widen(1) },
    { id: 'apparatus', ...onlyWithTexts(() => setApparatus(!hasApparatus)) },
    { id: 'inline', ...onlyWithTexts(() => lens.choose({ inline: !lens.choices.inline })) },
    { id: 'filterRows', ...onlyWithTexts(() => pressFilterKey(filter)) },
    { id: 'allRows', ...onlyWithTexts(filter.clear) },
    { id: 'measures', run: () => openDialog('measures') },
    { id: 'consistency', run: () => openDialog('consistency') },
    { id: 'replace', run: () => openDialog('replace') },
    { id: 'report', run: () => openDialog('report') },
    { id: 'export', run: () => openDialog('export') },
    { id: 'print', run: print },
    { keys: [], label: t('columns.title'), run: () => openDialog('columns') },
    { keys: [], label: t('versions.manage'), run: () => openDialog('versions') },
    { keys: [], label: t('versions.add'), run: addVersions, isIdle: isReadOnly },
    { keys: [], label: t('copies:open'), run: () => openDialog('copies'), isIdle: isReadOnly },
    { keys: [], label: t('align.open'), run: () => openDialog('align'), isIdle: isReadOnly },
  ]);
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
