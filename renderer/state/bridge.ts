import type { DesktopBridge } from '../../shared/contract/bridge.ts';

declare global {
  interface Window {
    /** Set by the desktop preload; absent in a browser. */
    readonly sverka?: DesktopBridge;
  }
}

/** The desktop's bridge, or null in a browser. */
export const desktopBridge = (): DesktopBridge | null => window.sverka ?? null;
