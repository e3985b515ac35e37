import { useEffect, useEffectEvent } from 'react';
import { type MenuCommand, type MenuKeys, menuCommands } from '../../shared/contract/bridge.ts';
import { desktopBridge } from './bridge.ts';
import { type ChangedKeys, useChangedKeys } from './keymap.ts';

/** Does `run` when the command is chosen in the desktop's application menu, while the caller is on screen. */
export const useMenuCommand = (command: MenuCommand, run: () => void): void => {
  const onCommand = useEffectEvent((chosen: MenuCommand) => {
    if (chosen === command) run();
  });
  useEffect(() => desktopBridge()?.onMenuCommand((chosen) => onCommand(chosen)), []);
};

/** Keys that are called otherwise in Electron's menus than by their code. */
const named: Readonly<Record<string, string>> = {
  $mod: 'CmdOrCtrl',
  Control: 'Ctrl',
  Meta: 'Super',
  Comma: ',',
  Period: '.',
  Slash: '/',
  Backslash: '\\',
  Minus: '-',
  Equal: '=',
  BracketLeft: '[',
  BracketRight: ']',
  Semicolon: ';',
  Quote: "'",
  Backquote: '`',
  Enter: 'Return',
  Escape: 'Esc',
};

/** A combination in tinykeys' form as Electron's menus have it; letters are those of the Latin layout. */
export const acceleratorOf = (combination: string): string =>
  combination
    .split('+')
    .map((part) => named[part] ?? part.replace(/^(?:Key|Digit|Arrow)/, '').replace(/^Numpad(?=\d$)/, 'num'))
    .join('+');

/** The commands of the menu that have other keys than usual. */
const menuKeysOf = (changed: ChangedKeys): MenuKeys =>
  Object.fromEntries(
    menuCommands.flatMap((id) => {
      const keys = changed[id];
      return keys === undefined ? [] : [[id, keys === '' ? '' : acceleratorOf(keys)]];
    }),
  );

/** Has the desktop's application menu show the keys as they are now. */
export const useMenuKeys = (): void => {
  const changed = useChangedKeys();
  const keys = JSON.stringify(menuKeysOf(changed));
  useEffect(() => desktopBridge()?.setMenuKeys(JSON.parse(keys)), [keys]);
};
