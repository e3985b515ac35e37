import { type CommandId, combinationOf } from '../../../state/keymap.ts';
import type { Press } from '../cursor/press.ts';

/** All that can be done in align mode, in the order of menu and key list; their keys are those of `align.…` commands. */
export const alignActions = [
  { id: 'up', group: 'place' },
  { id: 'down', group: 'place' },
  { id: 'detach', group: 'place' },
  { id: 'send', group: 'place' },
  { id: 'pin', group: 'place' },
  { id: 'joinBelow', group: 'rows' },
  { id: 'joinAbove', group: 'rows' },
  { id: 'split', group: 'rows' },
  { id: 'joinPart', group: 'rows' },
  { id: 'accept', group: 'marks' },
  { id: 'acceptAbove', group: 'marks' },
  { id: 'review', group: 'marks' },
  { id: 'clear', group: 'marks' },
  { id: 'lock', group: 'marks' },
  { id: 'realign', group: 'again' },
  { id: 'realignStretch', group: 'again' },
  { id: 'realignVersion', group: 'again' },
  { id: 'nextDoubtful', group: 'travel' },
  { id: 'previousDoubtful', group: 'travel' },
  { id: 'nextUneven', group: 'travel' },
  { id: 'nextUnaligned', group: 'travel' },
  { id: 'shared', group: 'travel' },
] as const satisfies readonly {
  readonly id: string;
  readonly group: 'place' | 'rows' | 'marks' | 'again' | 'travel';
}[];

export type AlignAction = (typeof alignActions)[number]['id'];

/** Those that change nothing, and so are there in a library opened to read. */
const readOnlyActions: readonly AlignAction[] = [
  'nextDoubtful',
  'previousDoubtful',
  'nextUneven',
  'nextUnaligned',
  'shared',
];
export const changesNothing = (action: AlignAction): boolean => readOnlyActions.includes(action);

/** Those that say something of rows, whose texts they need not know. */
const sayingActions: readonly AlignAction[] = ['accept', 'review', 'clear', 'lock'];
export const saysOnly = (action: AlignAction): boolean => sayingActions.includes(action);

/** The command of an action, which has its keys. */
export const commandOf = (action: AlignAction): `align.${AlignAction}` => `align.${action}`;

/** The action of a key press, by the place of the key; null for other keys. */
export const actionOfKey = (press: Press, keys: (id: CommandId) => readonly string[]): AlignAction | null => {
  const pressed = press.altGraph ? null : combinationOf(press);
  if (pressed === null) return null;
  return alignActions.find(({ id }) => keys(commandOf(id)).includes(pressed))?.id ?? null;
};
