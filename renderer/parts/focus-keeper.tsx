import { useEffectEvent, useLayoutEffect, useRef } from 'react';
import { focusGrid, isFocusNowhere } from './focus.ts';

/**
 * Stands in a dialog and keeps it in reach of the keyboard where what had the focus is gone: from the dialog while it is
 * open (a button that did its work), or from the screen under it when it closes (a row that was left for another just
 * before). The focus then goes to the dialog, or to where one is in the grid. A tooltip does not keep Escape to itself.
 */
export const FocusKeeper = ({ onClose }: { readonly onClose: () => void }) => {
  const mark = useRef<HTMLSpanElement>(null);
  const press = useEffectEvent((event: KeyboardEvent) => {
    const dialog = mark.current?.closest<HTMLElement>('[role=dialog]');
    const isTopmost = dialog === [...document.querySelectorAll('[role=dialog]')].at(-1);
    if (!dialog || !isTopmost || event.isComposing) return;
    if (!isFocusNowhere() && !(event.key === 'Escape' && hasTooltip(event.target))) return;
    if (event.key !== 'Escape') return dialog.focus();
    event.stopPropagation();
    onClose();
  });
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent) => press(event);
    window.addEventListener('keydown', listen, { capture: true });
    return () => {
      window.removeEventListener('keydown', listen, { capture: true });
      // A frame later than the dialog itself looks for where the focus was.
      requestAnimationFrame(() => requestAnimationFrame(focusBack));
    };
  }, []);
  return <span ref={mark} hidden />;
};

/** Whether what has the focus is told of by a tooltip, which would take the press to close itself. */
const hasTooltip = (focused: EventTarget | null): boolean => {
  const id = focused instanceof Element ? focused.getAttribute('aria-describedby') : null;
  return id !== null && document.getElementById(id)?.role === 'tooltip';
};

const focusBack = (): void => {
  if (isFocusNowhere() && document.querySelector('[role=dialog]') === null) focusGrid();
};
