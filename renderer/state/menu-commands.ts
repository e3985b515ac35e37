import { useEffect, useEffectEvent } from 'react';
import type { MenuCommand } from '../../shared/contract/bridge.ts';
import { desktopBridge } from './bridge.ts';

/** Does `run` when the command is chosen in the desktop's application menu, while the caller is on screen. */
export const useMenuCommand = (command: MenuCommand, run: () => void): void => {
  const onCommand = useEffectEvent((chosen: MenuCommand) => {
    if (chosen === command) run();
  });
  useEffect(() => desktopBridge()?.onMenuCommand((chosen) => onCommand(chosen)), []);
};
