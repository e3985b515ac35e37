import { useMemo } from 'react';
import { usePreferences } from './preferences.ts';

/** Where commands are listed, and where their keys work: those of align mode over those of the workbench. */
export const keyGroups = [
  'everywhere',
  'library',
  'import',
  'travel',
  'correcting',
  'screen',
  'align',
] as const;
export type KeyGroup = (typeof keyGroups)[number];

interface Command {
  readonly group: KeyGroup;
  /** Key of its name in the locales. */
  readonly label: string;
  /** Combinations in tinykeys' form, the first being the one shown. */
  readonly keys: readonly string[];
}

const isMac = /Mac|iPhone|iPad/.test(navigator.platform);

/**
 * Every command whose key can be changed, with its usual keys: letters and signs by their place on the keyboard
 * (`event.code`), so that they work on every layout.
 */
export const commands = {
  shortcuts: { group: 'everywhere', label: 'common:shortcuts.title', keys: ['Shift+?', 'F1'] },
  palette: { group: 'everywhere', label: 'common:palette.title', keys: ['$mod+Shift+KeyP'] },
  preferences: { group: 'everywhere', label: 'common:preferences.title', keys: ['$mod+Comma'] },
  concordance: { group: 'everywhere', label: 'words:keys.find', keys: ['F3'] },
  newProject: { group: 'library', label: 'library:new', keys: ['Alt+KeyN'] },
  importProject: { group: 'library', label: 'library:importFile', keys: ['$mod+KeyO'] },
  renameProject: { group: 'library', label: 'library:rename', keys: ['F2'] },
  removeProject: { group: 'library', label: 'library:remove', keys: ['Delete'] },
  undoRemove: { group: 'library', label: 'library:undoRemove', keys: ['$mod+KeyZ'] },
  chooseFiles: { group: 'import', label: 'import:choose', keys: ['$mod+KeyO'] },
  startImport: { group: 'import', label: 'import:startNow', keys: ['$mod+Enter'] },
  previousText: { group: 'import', label: 'import:previousText', keys: ['Alt+ArrowUp'] },
  nextText: { group: 'import', label: 'import:nextText', keys: ['Alt+ArrowDown'] },
  settleSource: { group: 'import', label: 'import:settle.asSource', keys: ['Alt+KeyO'] },
  nextRow: { group: 'travel', label: 'workbench:keys.nextRow', keys: ['Alt+ArrowDown'] },
  previousRow: { group: 'travel', label: 'workbench:keys.previousRow', keys: ['Alt+ArrowUp'] },
  nextDifference: { group: 'travel', label: 'workbench:keys.nextDifference', keys: ['F7'] },
  previousDifference: { group: 'travel', label: 'workbench:keys.previousDifference', keys: ['Shift+F7'] },
  nextUnfinished: { group: 'travel', label: 'workbench:keys.nextUnfinished', keys: ['$mod+KeyG'] },
  bookmark: { group: 'travel', label: 'workbench:keys.bookmark', keys: ['$mod+KeyB'] },
  nextBookmark: { group: 'travel', label: 'workbench:keys.nextBookmark', keys: ['Alt+KeyB'] },
  previousBookmark: { group: 'travel', label: 'workbench:keys.previousBookmark', keys: ['Alt+Shift+KeyB'] },
  nextChanged: { group: 'travel', label: 'workbench:keys.nextChanged', keys: ['Alt+KeyR'] },
  previousChanged: { group: 'travel', label: 'workbench:keys.previousChanged', keys: ['Alt+Shift+KeyR'] },
  nextComment: { group: 'travel', label: 'workbench:keys.nextComment', keys: ['F9'] },
  previousComment: { group: 'travel', label: 'workbench:keys.previousComment', keys: ['Shift+F9'] },
  nextFinding: { group: 'travel', label: 'workbench:keys.nextFinding', keys: ['F8'] },
  previousFinding: { group: 'travel', label: 'workbench:keys.previousFinding', keys: ['Shift+F8'] },
  hideFinding: { group: 'travel', label: 'workbench:keys.hideFinding', keys: ['$mod+Shift+F8'] },
  goToRow: { group: 'travel', label: 'workbench:keys.goTo', keys: ['$mod+KeyJ'] },
  confirm: { group: 'correcting', label: 'workbench:keys.confirm', keys: ['$mod+Enter'] },
  confirmStay: { group: 'correcting', label: 'workbench:keys.confirmStay', keys: ['$mod+Shift+Enter'] },
  reject: { group: 'correcting', label: 'workbench:keys.reject', keys: ['Alt+Enter'] },
  undo: { group: 'correcting', label: 'workbench:keys.undo', keys: ['$mod+KeyZ'] },
  redo: { group: 'correcting', label: 'workbench:keys.redo', keys: ['$mod+KeyY', '$mod+Shift+KeyZ'] },
  readMode: { group: 'screen', label: 'workbench:keys.read', keys: ['$mod+Alt+KeyR'] },
  alignMode: { group: 'screen', label: 'workbench:keys.align', keys: ['$mod+Alt+KeyA'] },
  correctMode: { group: 'screen', label: 'workbench:keys.correct', keys: ['$mod+Alt+KeyC'] },
  reviewMode: { group: 'screen', label: 'workbench:keys.review', keys: ['$mod+Alt+KeyV'] },
  comment: { group: 'screen', label: 'workbench:keys.comment', keys: ['$mod+Alt+KeyM'] },
  apparatus: { group: 'screen', label: 'workbench:keys.apparatus', keys: ['F4'] },
  inline: { group: 'screen', label: 'workbench:keys.inline', keys: ['Alt+KeyI'] },
  filterRows: { group: 'screen', label: 'workbench:keys.filterRows', keys: ['$mod+Shift+KeyF'] },
  allRows: { group: 'screen', label: 'workbench:keys.allRows', keys: ['Alt+Shift+KeyX'] },
  panel: { group: 'screen', label: 'workbench:keys.panel', keys: ['$mod+Backslash'] },
  findings: { group: 'screen', label: 'workbench:keys.findings', keys: ['$mod+F8'] },
  columnLeft: { group: 'screen', label: 'workbench:keys.columnLeft', keys: ['Alt+Shift+ArrowLeft'] },
  columnRight: { group: 'screen', label: 'workbench:keys.columnRight', keys: ['Alt+Shift+ArrowRight'] },
  columnNarrower: { group: 'screen', label: 'workbench:keys.columnNarrower', keys: ['Alt+Shift+Minus'] },
  consistency: { group: 'screen', label: 'workbench:keys.consistency', keys: ['$mod+Shift+KeyK'] },
  // Cmd+H hides a program on a Mac.
  replace: {
    group: 'screen',
    label: 'workbench:keys.replace',
    keys: [isMac ? 'Control+KeyH' : '$mod+KeyH'],
  },
  measures: { group: 'screen', label: 'workbench:keys.measures', keys: ['$mod+Shift+KeyM'] },
  print: { group: 'screen', label: 'workbench:keys.print', keys: ['$mod+KeyP'] },
  report: { group: 'screen', label: 'workbench:keys.report', keys: ['Alt+KeyP'] },
  glossary: { group: 'screen', label: 'words:keys.glossary', keys: ['$mod+Shift+KeyG'] },
  insertTerm: { group: 'correcting', label: 'words:keys.insertTerm', keys: ['$mod+Alt+KeyT'] },
  correspondence: { group: 'screen', label: 'words:keys.toggle', keys: ['$mod+Shift+KeyL'] },
  nextWord: { group: 'screen', label: 'words:keys.nextWord', keys: ['Alt+BracketRight'] },
  previousWord: { group: 'screen', label: 'words:keys.previousWord', keys: ['Alt+BracketLeft'] },
  sentences: { group: 'screen', label: 'words:keys.sentences', keys: ['Alt+KeyS'] },
  columnWider: { group: 'screen', label: 'workbench:keys.columnWider', keys: ['Alt+Shift+Equal'] },
  export: { group: 'screen', label: 'workbench:keys.export', keys: ['$mod+Shift+KeyE'] },
  'align.up': { group: 'align', label: 'workbench:alignMode.actions.up', keys: ['KeyU'] },
  'align.down': { group: 'align', label: 'workbench:alignMode.actions.down', keys: ['KeyD'] },
  'align.detach': { group: 'align', label: 'workbench:alignMode.actions.detach', keys: ['KeyX'] },
  'align.send': { group: 'align', label: 'workbench:alignMode.actions.send', keys: ['KeyG'] },
  'align.pin': { group: 'align', label: 'workbench:alignMode.actions.pin', keys: ['Space'] },
  'align.joinBelow': { group: 'align', label: 'workbench:alignMode.actions.joinBelow', keys: ['KeyM'] },
  'align.joinAbove': { group: 'align', label: 'workbench:alignMode.actions.joinAbove', keys: ['Shift+KeyM'] },
  'align.split': { group: 'align', label: 'workbench:alignMode.actions.split', keys: ['KeyS'] },
  'align.joinPart': { group: 'align', label: 'workbench:alignMode.actions.joinPart', keys: ['Backspace'] },
  'align.accept': { group: 'align', label: 'workbench:alignMode.actions.accept', keys: ['KeyA'] },
  'align.acceptAbove': {
    group: 'align',
    label: 'workbench:alignMode.actions.acceptAbove',
    keys: ['Shift+KeyA'],
  },
  'align.review': { group: 'align', label: 'workbench:alignMode.actions.review', keys: ['KeyR'] },
  'align.clear': { group: 'align', label: 'workbench:alignMode.actions.clear', keys: ['KeyC'] },
  'align.lock': { group: 'align', label: 'workbench:alignMode.actions.lock', keys: ['KeyL'] },
  'align.realign': {
    group: 'align',
    label: 'workbench:alignMode.actions.realign',
    keys: ['$mod+Shift+KeyR'],
  },
  'align.realignStretch': { group: 'align', label: 'workbench:alignMode.actions.realignStretch', keys: [] },
  'align.realignVersion': { group: 'align', label: 'workbench:alignMode.actions.realignVersion', keys: [] },
  'align.nextDoubtful': { group: 'align', label: 'workbench:alignMode.actions.nextDoubtful', keys: ['KeyN'] },
  'align.previousDoubtful': {
    group: 'align',
    label: 'workbench:alignMode.actions.previousDoubtful',
    keys: ['Shift+KeyN'],
  },
  'align.nextUneven': { group: 'align', label: 'workbench:alignMode.actions.nextUneven', keys: ['Digit1'] },
  'align.nextUnaligned': {
    group: 'align',
    label: 'workbench:alignMode.actions.nextUnaligned',
    keys: ['Digit0'],
  },
  'align.shared': { group: 'align', label: 'workbench:alignMode.actions.shared', keys: ['KeyW'] },
} as const satisfies Record<string, Command>;

export type CommandId = keyof typeof commands;
export const commandIds = Object.keys(commands) as CommandId[];

/** Keys that were changed, by command; the empty string: none. What names no command any more is passed over. */
export type ChangedKeys = Readonly<Record<string, string>>;

/** The keys of a command as they are now. */
export const keysOf = (changed: ChangedKeys, id: CommandId): readonly string[] => {
  const own = changed[id];
  return own === undefined ? commands[id].keys : own === '' ? [] : [own];
};

const modifierOrder = ['$mod', 'Control', 'Meta', 'Alt', 'Shift'];

interface KeyPress {
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** A key press as a combination, by the place of the key; null for a modifier alone. */
export const combinationOf = (event: KeyPress): string | null => {
  const { code, ctrlKey, metaKey, altKey, shiftKey } = event;
  if (code === '' || /^(?:Control|Shift|Alt|Meta|OS|CapsLock|NumLock|Fn)/.test(code)) return null;
  const pressed = new Set([
    ...((isMac ? metaKey : ctrlKey) ? ['$mod'] : []),
    ...(isMac && ctrlKey ? ['Control'] : []),
    ...(!isMac && metaKey ? ['Meta'] : []),
    ...(altKey ? ['Alt'] : []),
    ...(shiftKey ? ['Shift'] : []),
  ]);
  // Digits are the same wherever they are pressed.
  const key = code.replace(/^Numpad(?=\d$)/, 'Digit');
  return [...modifierOrder.filter((modifier) => pressed.has(modifier)), key].join('+');
};

/** The same combination whatever the order of its modifiers. */
const canonical = (keys: string): string => {
  const parts = keys.split('+');
  const key = parts.at(-1) ?? '';
  return [...modifierOrder.filter((modifier) => parts.slice(0, -1).includes(modifier)), key].join('+');
};

const workbench: readonly KeyGroup[] = ['travel', 'correcting', 'screen', 'align'];
const meet = (a: KeyGroup, b: KeyGroup): boolean =>
  a === b || a === 'everywhere' || b === 'everywhere' || (workbench.includes(a) && workbench.includes(b));

const digits = Array.from({ length: 9 }, (_, at) => `Digit${at + 1}`);
const takeKeys = digits.flatMap((digit) => [`Alt+${digit}`, `$mod+Alt+${digit}`]);
const arrows = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'];
const inGrids = [...arrows, ...arrows.map((arrow) => `Shift+${arrow}`), 'Enter', 'Home', 'End'];
/** Keys with a meaning of their own: that of the system, the browser, text fields and grids. */
const everywhere = ['Escape', 'Tab', 'Shift+Tab', 'F5', 'F6', 'Shift+F6', 'F11', 'F12'].concat(
  ['KeyA', 'KeyC', 'KeyV', 'KeyX', 'KeyN', 'KeyT', 'KeyW'].map((key) => `$mod+${key}`),
);
const fixed = (group: KeyGroup): readonly string[] =>
  workbench.includes(group)
    ? [
        ...everywhere,
        ...inGrids,
        ...['F2', 'PageUp', 'PageDown', '$mod+Home', '$mod+End', 'Shift+F10', 'ContextMenu'],
        ...takeKeys,
      ]
    : [...everywhere, ...inGrids, ...(group === 'import' ? ['Space', ...digits] : [])];

/** Whether a combination does something in a workbench wherever one is in it; typing and going about in the grid apart. */
export const isBenchKey = (changed: ChangedKeys, keys: string): boolean =>
  takeKeys.includes(canonical(keys)) ||
  commandIds.some(
    (id) =>
      (id === 'concordance' || (commands[id].group !== 'align' && workbench.includes(commands[id].group))) &&
      keysOf(changed, id).map(canonical).includes(canonical(keys)),
  );

/** Why a combination cannot be the key of a command: it has a meaning of its own, or types a letter. */
export type Refusal = 'fixed' | 'types';

/** Whether a combination can be the key of a command; null where it can. */
export const refusalOf = (id: CommandId, keys: string): Refusal | null => {
  const { group } = commands[id];
  if (fixed(group).includes(canonical(keys))) return 'fixed';
  const isPlain = !/\$mod|Control|Meta|Alt/.test(keys) && !/(^|\+)F\d+$/.test(keys);
  return isPlain && group !== 'align' && group !== 'library' ? 'types' : null;
};

/** The command that has a combination already, where both can be meant at once. */
export const holderOf = (changed: ChangedKeys, id: CommandId, keys: string): CommandId | null =>
  commandIds.find(
    (other) =>
      other !== id &&
      meet(commands[other].group, commands[id].group) &&
      keysOf(changed, other).map(canonical).includes(canonical(keys)),
  ) ?? null;

/** The changes once a command has another key; its usual one is no change. */
export const withKey = (changed: ChangedKeys, id: CommandId, keys: string): ChangedKeys => {
  const { [id]: _, ...others } = changed;
  const usual: readonly string[] = commands[id].keys;
  return usual.length === 1 && usual[0] === keys ? others : { ...others, [id]: keys };
};

/** A command takes the key of another, which gets the one that it had, where it can have that, or none. */
export const swapped = (
  changed: ChangedKeys,
  id: CommandId,
  keys: string,
  holder: CommandId,
): ChangedKeys => {
  const [old = ''] = keysOf(changed, id);
  const taken = withKey(withKey(changed, id, keys), holder, '');
  const isFree = old !== '' && refusalOf(holder, old) === null && holderOf(taken, holder, old) === null;
  return isFree ? withKey(taken, holder, old) : taken;
};

/** The changes without one command's; a usual key that another command has by now goes back to the first. */
export const withUsualKey = (changed: ChangedKeys, id: CommandId): ChangedKeys => {
  const { [id]: _, ...others } = changed;
  return commands[id].keys.reduce((map: ChangedKeys, keys) => {
    const holder = holderOf(map, id, keys);
    return holder === null ? map : withUsualKey(map, holder);
  }, others);
};

/** What the reader has changed of the keys. */
export const useChangedKeys = (): ChangedKeys => usePreferences().preferences.keys ?? none;
const none: ChangedKeys = {};

/** The keys of commands as they are now. */
export const useKeys = (): ((id: CommandId) => readonly string[]) => {
  const changed = useChangedKeys();
  return useMemo(() => (id) => keysOf(changed, id), [changed]);
};

/** The key of a command to be shown beside it, for parts that take `keys`: nothing where it has none. */
export const useShownKey = (): ((id: CommandId) => { readonly keys?: string }) => {
  const keys = useKeys();
  return useMemo(
    () => (id) => {
      const [first] = keys(id);
      return first === undefined ? {} : { keys: first };
    },
    [keys],
  );
};
