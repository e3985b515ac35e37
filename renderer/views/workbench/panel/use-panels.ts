import { useState } from 'react';
import type { CursorMove } from '../cursor/cursor.ts';
import { usePanelOpen } from './use-panel-open.ts';

/** What stands beside the grid, and how it comes and goes. */
export interface Panels {
  /** The panel of the row, or of its alignment; also while the list of findings stands in its place. */
  readonly isPanelOpen: boolean;
  readonly isListing: boolean;
  togglePanel(): void;
  toggleFindings(): void;
  /** The panel of the row, with its comments, in place of the list of findings. */
  openRowPanel(): void;
}

/** A panel that closes gives the focus back to the grid, if it was in it. */
export const usePanels = (move: (move: CursorMove) => void): Panels => {
  const [isPanelOpen, setPanelOpen] = usePanelOpen();
  const [isListing, setListing] = useState(false);
  const leave = (): void => {
    if (document.activeElement?.closest('.bench-panel')) move({ kind: 'focus' });
  };
  return {
    isPanelOpen,
    isListing,
    togglePanel: () => {
      leave();
      setPanelOpen(!isPanelOpen);
    },
    toggleFindings: () => {
      leave();
      setListing(!isListing);
    },
    openRowPanel: () => {
      setListing(false);
      setPanelOpen(true);
    },
  };
};
