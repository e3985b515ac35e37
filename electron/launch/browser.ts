import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { posix, win32 } from 'node:path';
import type { Surroundings } from '../core/place.ts';

/** True where a window can be shown to whoever started the program. */
export const hasDisplay = ({ platform, env }: Surroundings): boolean =>
  platform === 'win32' || platform === 'darwin' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);

/**
 * Chromium's sandbox, which Electron has too, does not work for root on Linux, and without its sandbox the program
 * opens no window.
 */
export const isRoot = ({ platform }: Surroundings, uid: number | undefined): boolean =>
  platform === 'linux' && uid === 0;

const linuxNames = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
];

const macPrograms = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Chromium.app/Contents/MacOS/Chromium',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

const windowsPrograms = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

const isSet = (value: string | undefined): value is string => value !== undefined && value !== '';

/** Where a browser that can open an app window may be, best first. */
export const browserCandidates = ({ platform, env, home }: Surroundings): readonly string[] => {
  if (platform === 'win32') {
    const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(isSet);
    return windowsPrograms.flatMap((program) => folders.map((folder) => win32.join(folder, program)));
  }
  if (platform === 'darwin') {
    const folders = ['/Applications', posix.join(home, 'Applications')];
    return macPrograms.flatMap((program) => folders.map((folder) => posix.join(folder, program)));
  }
  const folders = (env.PATH ?? '').split(':').filter((folder) => folder.startsWith('/'));
  return linuxNames.flatMap((name) => folders.map((folder) => posix.join(folder, name)));
};

const canRun = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** A Chromium, Chrome or Edge on this machine; null where there is none. */
export const findBrowser = (surroundings: Surroundings): string | null =>
  browserCandidates(surroundings).find(canRun) ?? null;

/** A browser that cannot show a window says so within this time, in ms. */
const failsWithin = 1_500;

/**
 * Opens `url` as a window without address bar and tabs, and leaves it to itself. False where the browser could not be
 * run, or ends at once with an error; one that runs already takes the address over and ends well. The address stands
 * on the browser's command line, where other users of the machine may read it: its token is good once, and the
 * browser has spent it by the time its window shows.
 */
export const openAppWindow = (browser: string, url: string): Promise<boolean> =>
  new Promise((resolve) => {
    const child = spawn(browser, [`--app=${url}`], { detached: true, stdio: 'ignore' });
    const timer = setTimeout(() => resolve(true), failsWithin);
    const settle = (isOpen: boolean): void => {
      clearTimeout(timer);
      resolve(isOpen);
    };
    child.once('exit', (code) => settle(code === 0));
    child.once('error', () => settle(false));
    child.unref();
  });
