import {
  createContext,
  useContext,
  useEffect,
  useEffectEvent,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useSyncExternalStore,
} from 'react';
import { useTranslation } from 'react-i18next';
import { tinykeys } from 'tinykeys';
import { createFollowed } from './followed.ts';
import { type CommandId, commands, useKeys } from './keymap.ts';

export interface Shortcut {
  /**
   * In tinykeys' form with `event.code` for letters (`$mod+KeyZ`), so that it works on every layout.
   * Of several, the first is the one shown; of none, it is in the palette of commands alone.
   */
  readonly keys: string | readonly string[];
  readonly label: string;
  /** Absent for keys that a part of the screen handles itself: then they are only listed. */
  readonly run?: () => void;
  /** What is done where it is chosen by its name, of keys that a part of the screen handles itself. */
  readonly choose?: () => void;
  /** There is nothing to do at present, or it opens the palette itself: the key is kept from the browser all the same, its name is not offered. */
  readonly isIdle?: boolean;
}

export interface ShortcutGroup {
  readonly title: string;
  readonly shortcuts: readonly Shortcut[];
}

/** A shortcut whose keys can be changed; named by its command where no label says more. */
export interface CommandShortcut {
  readonly id: CommandId;
  readonly label?: string;
  readonly run?: () => void;
  readonly choose?: () => void;
  readonly isIdle?: boolean;
}

/** What the "?" dialog and the palette of commands list: the groups of all views on screen, in the order they came. */
export interface ShortcutRegistry {
  set(id: string, group: ShortcutGroup | null): void;
  groups(): readonly ShortcutGroup[];
  subscribe(listener: () => void): () => void;
}

/** An empty registry. */
export const createShortcutRegistry = (): ShortcutRegistry => {
  const byId = new Map<string, ShortcutGroup>();
  const groups = createFollowed<readonly ShortcutGroup[]>([]);
  return {
    set: (id, group) => {
      if (group === null) byId.delete(id);
      else byId.set(id, group);
      groups.set([...byId.values()]);
    },
    groups: groups.get,
    subscribe: groups.subscribe,
  };
};

export const ShortcutContext = createContext<ShortcutRegistry | null>(null);

const useRegistry = (): ShortcutRegistry => {
  const registry = useContext(ShortcutContext);
  if (registry === null) throw new Error('shortcuts outside ShortcutContext');
  return registry;
};

/** Groups on screen now. */
export const useShortcutGroups = (): readonly ShortcutGroup[] => {
  const registry = useRegistry();
  return useSyncExternalStore(registry.subscribe, registry.groups);
};

/** Shortcuts with the keys that their commands have now; some have none. */
const useNamed = (given: readonly (Shortcut | CommandShortcut)[]): readonly Shortcut[] => {
  const { t } = useTranslation(['common', 'library', 'import', 'workbench', 'words']);
  const keys = useKeys();
  const ids = given.map((shortcut) => ('id' in shortcut ? shortcut.id : '')).join();
  // Views with dozens of shortcuts are drawn often, and what these are called changes with the language alone.
  const names = useMemo(
    () =>
      new Map(
        ids
          .split(',')
          .filter(isCommand)
          .map((id) => [id, t(commands[id].label)]),
      ),
    [ids, t],
  );
  return given.map((shortcut) => {
    if (!('id' in shortcut)) return shortcut;
    return { ...shortcut, label: shortcut.label ?? names.get(shortcut.id) ?? '', keys: keys(shortcut.id) };
  });
};

const isCommand = (id: string): id is CommandId => id in commands;

/**
 * Binds a view's shortcuts while it is on screen and lists them under "?". They rest while a dialog or a menu
 * is open, and those without Ctrl, Alt or Meta (function keys apart) rest while one types.
 */
export const useShortcuts = (title: string, given: readonly (Shortcut | CommandShortcut)[]): void => {
  const shortcuts = useNamed(given);
  const registry = useRegistry();
  const id = useId();
  const shown = JSON.stringify([
    title,
    shortcuts.map(({ keys, label, run, isIdle }) => [keys, label, !run, isIdle]),
  ]);
  const latest = useRef(shortcuts);
  useLayoutEffect(() => {
    latest.current = shortcuts;
  });
  const listed = useEffectEvent(() => {
    const lasting = shortcuts.map((shortcut, at) =>
      shortcut.run === undefined && shortcut.choose === undefined
        ? shortcut
        : { ...shortcut, choose: () => (latest.current[at]?.choose ?? latest.current[at]?.run)?.() },
    );
    registry.set(id, lasting.length === 0 ? null : { title, shortcuts: lasting });
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: `shown` is the group by value; its array is new each render
  useEffect(() => {
    listed();
    return () => registry.set(id, null);
  }, [registry, id, shown]);

  const bound = JSON.stringify(shortcuts.filter(({ run }) => run !== undefined).flatMap(({ keys }) => keys));
  const press = useEffectEvent((keys: string, event: KeyboardEvent) => {
    const run = shortcuts.find((shortcut) => [shortcut.keys].flat().includes(keys))?.run;
    if (run === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    run();
  });
  // Before the view is painted: whoever sees it can press its keys.
  useLayoutEffect(() => {
    const combinations: readonly string[] = JSON.parse(bound);
    const bindings = combinations.map(
      (keys) => [keys, (event: KeyboardEvent) => press(keys, event)] as const,
    );
    // Capturing: a text field or a list may otherwise swallow the key first.
    return tinykeys(window, Object.fromEntries(bindings), { capture: true, ignore: isElsewhere });
  }, [bound]);
};

const typing = 'input:not([type=checkbox], [type=radio], [type=range]), textarea, [contenteditable]';
const overlays = '[role=dialog], [role=alertdialog], [role=menu], [role=listbox][data-overlay]';

/** Whether a key is pressed in a dialog, a menu or an open list. */
export const isInOverlay = ({ target }: KeyboardEvent): boolean =>
  target instanceof Element && target.closest(overlays) !== null;

const isElsewhere = (event: KeyboardEvent): boolean => {
  if (event.isComposing || !(event.target instanceof Element)) return event.isComposing;
  if (isInOverlay(event)) return true;
  // A field that sends what is written in it.
  if (event.key === 'Enter' && event.target.closest('[data-own-enter]') !== null) return true;
  const isPlain = !event.ctrlKey && !event.altKey && !event.metaKey && !/^F\d/.test(event.key);
  return isPlain && event.target.closest(typing) !== null;
};
