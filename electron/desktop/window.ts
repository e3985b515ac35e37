import { join } from 'node:path';
import { BrowserWindow, type BrowserWindowConstructorOptions, nativeTheme, screen } from 'electron';
import {
  leastSize,
  placeWindow,
  readWindowState,
  type WindowState,
  writeWindowState,
} from './windowState.ts';

/** Colours of the page's ground in `renderer/styles/tokens.css`, so that nothing flashes before it is drawn. */
const ground = { light: '#faf8f4', dark: '#171614' } as const;

/** All of the window's settings. Those that are the default are said all the same: they are what security rests on. */
const windowOptions = (
  { x, y, width, height }: WindowState,
  isDark: boolean,
  isDeveloping: boolean,
): BrowserWindowConstructorOptions => ({
  x,
  y,
  width,
  height,
  minWidth: leastSize.width,
  minHeight: leastSize.height,
  show: false,
  title: 'Sverka',
  backgroundColor: isDark ? ground.dark : ground.light,
  webPreferences: {
    preload: join(import.meta.dirname, 'preload.cjs'),
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    plugins: false,
    spellcheck: true,
    devTools: isDeveloping,
  },
});

/** Opens the window where it was last, hidden until there is something to see. `stateFile`: where that is kept. */
export const openWindow = (stateFile: string, isDeveloping: boolean): BrowserWindow => {
  const primary = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter(({ id }) => id !== primary.id);
  const areas = others.map(({ workArea }) => workArea);
  const state = placeWindow(readWindowState(stateFile), [primary.workArea, ...areas]);
  const window = new BrowserWindow(windowOptions(state, nativeTheme.shouldUseDarkColors, isDeveloping));
  if (state.isMaximized) window.maximize();
  const keep = (): void => {
    const isMaximized = window.isMaximized();
    writeWindowState(stateFile, { ...window.getNormalBounds(), isMaximized });
  };
  window.on('close', keep);
  // Also now and then, should the program not come to its end in order.
  window.on('blur', keep);
  window.once('ready-to-show', () => window.show());
  return window;
};
