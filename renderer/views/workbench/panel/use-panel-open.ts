import { useState } from 'react';
import { choiceLeft, leaveChoice } from '../../../state/choice-left.ts';

const storageName = 'sverka:panel';
/** CSS pixels from which there is room for the panel beside four columns. */
const roomFrom = 1280;

/** Whether the side panel is open: as it was left in this window's browser, else where there is room for it. */
export const usePanelOpen = (): readonly [boolean, (open: boolean) => void] => {
  const [isOpen, setOpen] = useState(() => {
    const kept = choiceLeft(storageName);
    return kept === null ? window.innerWidth >= roomFrom : kept === 'open';
  });
  const change = (open: boolean): void => {
    setOpen(open);
    leaveChoice(storageName, open ? 'open' : 'closed');
  };
  return [isOpen, change];
};
