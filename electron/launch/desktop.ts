import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { TFunction } from 'i18next';
import type { Surroundings } from '../core/place.ts';
import { hasDisplay, isRoot } from './browser.ts';
import { built } from './build.ts';
import {
  type DownloadLimits,
  downloadElectron,
  findElectron,
  noteRefusal,
  wasRefused,
} from './electronBinary.ts';

/** Where and how to look for Electron's binary. */
export interface ElectronSearch {
  readonly surroundings: Surroundings;
  /** The user's number, on systems that number users. */
  readonly uid: number | undefined;
  /** Folder of the package `electron`. */
  readonly packageFolder: string;
  /** A folder for what is remembered and downloaded. */
  readonly scratch: string;
  readonly limits: DownloadLimits;
  /** The user asked for the desktop: an earlier refusal does not count, and the browser is no way out. */
  readonly insist: boolean;
  readonly say: (line: string) => void;
  readonly t: TFunction;
}

/** Path of Electron's binary, fetched where it is missing. Null where it cannot be had or used; why is said. */
export const obtainElectron = async (search: ElectronSearch): Promise<string | null> => {
  const { surroundings, uid, packageFolder, scratch, insist, say, t } = search;
  const isShown = hasDisplay(surroundings);
  if (!isShown || isRoot(surroundings, uid)) {
    say(t(`menu:launch.${insist ? 'cannotShowWindow' : isShown ? 'rootUser' : 'noDisplay'}`));
    return null;
  }
  const present = await findElectron(packageFolder);
  if (present !== null) return present;
  if (!insist && (await wasRefused(scratch))) {
    say(t('menu:launch.refusedBefore'));
    return null;
  }
  say(t('menu:launch.downloading'));
  // Where the program's folder may not be written to, nothing can be fetched into it, and nothing noted.
  const installer = join(packageFolder, 'install.js');
  if (await downloadElectron(installer, scratch, search.limits).catch(() => false)) {
    return findElectron(packageFolder);
  }
  await noteRefusal(scratch).catch(() => {});
  say(t(`menu:launch.${insist ? 'noElectron' : 'refused'}`));
  return null;
};

/** A program that ends this soon (ms) with an error has not been able to start: a library of the system is missing, say. */
const failsWithin = 5_000;

/** How a run of the desktop program ended. */
export interface DesktopRun {
  readonly code: number;
  /** It ended with an error before it could have shown anything. */
  readonly hasNotStarted: boolean;
}

/** Runs the desktop program until it ends. */
export const launchDesktop = (electron: string, libraryPath: string, language: string): Promise<DesktopRun> =>
  new Promise((resolve) => {
    const words = [join(built.desktop, 'main.js'), `--library=${libraryPath}`, `--lang=${language}`];
    const started = performance.now();
    const child = spawn(electron, words, { stdio: 'inherit' });
    // The terminal sends Ctrl+C to the child as well, which ends in order; this process waits for it.
    const wait = (): void => {};
    process.on('SIGINT', wait);
    const settle = (code: number): void => {
      process.off('SIGINT', wait);
      resolve({ code, hasNotStarted: code !== 0 && performance.now() - started < failsWithin });
    };
    child.once('error', () => settle(1));
    child.once('exit', (code) => settle(code ?? 1));
  });
