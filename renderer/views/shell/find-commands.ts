import type { ShortcutGroup } from '../../state/shortcuts.ts';

/** A command of the present screen. */
export interface FoundCommand {
  /** Its place among all. */
  readonly at: number;
  readonly label: string;
  /** Title of its group. */
  readonly group: string;
  /** The key shown beside it; null: it has none. */
  readonly keys: string | null;
  readonly run: () => void;
}

/** Without case, and е for ё, as people type them. */
const folded = (text: string): string => text.toLowerCase().replaceAll('ё', 'е');

/**
 * The commands that have all the words typed in their names or their groups', wherever in a word. Those that begin with what was
 * typed come first, then those that have a word that does, then the others, each in the order of the screen.
 */
export const findCommands = (groups: readonly ShortcutGroup[], typed: string): readonly FoundCommand[] => {
  const wanted = folded(typed.trim());
  const words = wanted.split(/\s+/);
  const all = groups.flatMap(({ title, shortcuts }) =>
    shortcuts.flatMap(({ label, keys, choose, isIdle }) =>
      choose === undefined || isIdle === true
        ? []
        : [{ label, group: title, keys: [keys].flat()[0] ?? null, run: choose }],
    ),
  );
  const rank = (label: string): number => {
    if (label.startsWith(wanted)) return 0;
    return label.split(/[\s,(]+/).some((word) => word.startsWith(wanted)) ? 1 : 2;
  };
  return all
    .map((command, at) => ({ ...command, at }))
    .filter(({ label, group }) => words.every((word) => folded(`${label} ${group}`).includes(word)))
    .toSorted((a, b) => rank(folded(a.label)) - rank(folded(b.label)) || a.at - b.at);
};
