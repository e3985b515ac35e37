/** All that can be done in align mode, in the order of menu and key list, with its key by the place on the keyboard. */
export const alignActions = [
  { id: 'up', keys: 'KeyU', group: 'place' },
  { id: 'down', keys: 'KeyD', group: 'place' },
  { id: 'detach', keys: 'KeyX', group: 'place' },
  { id: 'send', keys: 'KeyG', group: 'place' },
  { id: 'pin', keys: 'Space', group: 'place' },
  { id: 'joinBelow', keys: 'KeyM', group: 'rows' },
  { id: 'joinAbove', keys: 'Shift+KeyM', group: 'rows' },
  { id: 'split', keys: 'KeyS', group: 'rows' },
  { id: 'joinPart', keys: 'Backspace', group: 'rows' },
  { id: 'accept', keys: 'KeyA', group: 'marks' },
  { id: 'acceptAbove', keys: 'Shift+KeyA', group: 'marks' },
  { id: 'review', keys: 'KeyR', group: 'marks' },
  { id: 'clear', keys: 'KeyC', group: 'marks' },
  { id: 'lock', keys: 'KeyL', group: 'marks' },
  { id: 'realign', keys: '$mod+Shift+KeyR', group: 'again' },
  { id: 'realignStretch', keys: null, group: 'again' },
  { id: 'realignVersion', keys: null, group: 'again' },
  { id: 'nextDoubtful', keys: 'KeyN', group: 'travel' },
  { id: 'previousDoubtful', keys: 'Shift+KeyN', group: 'travel' },
  { id: 'nextUneven', keys: 'Digit1', group: 'travel' },
  { id: 'nextUnaligned', keys: 'Digit0', group: 'travel' },
  { id: 'shared', keys: 'KeyW', group: 'travel' },
] as const satisfies readonly {
  readonly id: string;
  readonly keys: string | null;
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

interface KeyPress {
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** The action of a key press, by the place of the key; null for other keys. */
export const actionOfKey = ({ code, ctrlKey, metaKey, altKey, shiftKey }: KeyPress): AlignAction | null => {
  if (altKey) return null;
  const place = code.replace(/^Numpad(?=[01]$)/, 'Digit');
  const keys = `${ctrlKey || metaKey ? '$mod+' : ''}${shiftKey ? 'Shift+' : ''}${place}`;
  return alignActions.find((action) => action.keys === keys)?.id ?? null;
};
