import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { TFunction } from 'i18next';
import type { Surroundings } from '../core/place.ts';
import { hasDisplay, isRoot } from './browser.ts';
import { built, root } from './build.ts';
import { downloadElectron, findElectron, noteRefusal, usualLimits, wasRefused } from './electronBinary.ts';

const packageFolder = join(root, 'node_modules', 'electron');
const scratch = join(root, '.cache');

/**
 * Path of Electron's binary, fetched where it is missing. Null where the browser has to do; why is said.
 * `insist`: the user asked for the desktop, so an earlier refusal does not count.
 */
export const obtainElectron = async (
  surroundings: Surroundings,
  insist: boolean,
  say: (line: string) => void,
  t: TFunction,
): Promise<string | null> => {
  if (!hasDisplay(surroundings) || isRoot(surroundings, process.getuid?.())) {
    const why = insist ? 'cannotShowWindow' : hasDisplay(surroundings) ? 'rootUser' : 'noDisplay';
    say(t(`menu:launch.${why}`));
    return null;
  }
  const present = await findElectron(packageFolder);
  if (present !== null) return present;
  if (!insist && (await wasRefused(scratch))) {
    say(t('menu:launch.refusedBefore'));
    return null;
  }
  say(t('menu:launch.downloading'));
  const installer = join(packageFolder, 'install.js');
  if (await downloadElectron(installer, scratch, usualLimits)) return findElectron(packageFolder);
  await noteRefusal(scratch);
  say(t(`menu:launch.${insist ? 'noElectron' : 'refused'}`));
  return null;
};

/** Runs the desktop program and resolves with its exit code. Ctrl+C reaches it by itself, as the terminal's group. */
export const launchDesktop = (electron: string, libraryPath: string, language: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const words = [join(built.desktop, 'main.js'), `--library=${libraryPath}`, `--lang=${language}`];
    const child = spawn(electron, words, { stdio: 'inherit' });
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
