import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import type { TFunction } from 'i18next';
import { createCore } from '../core/core.ts';
import type { Surroundings } from '../core/place.ts';
import { welcome } from '../core/welcome.ts';
import { readAssets } from '../page/assets.ts';
import { startWebHost } from '../web/server.ts';
import { findBrowser, hasDisplay, isRoot, openAppWindow } from './browser.ts';
import { built } from './build.ts';

/** What the web host is started with. */
export interface WebLaunch {
  readonly libraryPath: string;
  readonly programVersion: string;
  readonly port: number;
  readonly open: boolean;
  readonly surroundings: Surroundings;
  /** Writes a line to the terminal. */
  readonly say: (line: string) => void;
  readonly t: TFunction;
}

const openWindow = async ({ surroundings, say, t }: WebLaunch, url: string): Promise<void> => {
  // Chromium refuses to run for root as well.
  if (!hasDisplay(surroundings) || isRoot(surroundings, process.getuid?.())) return;
  const browser = findBrowser(surroundings);
  if (browser !== null && (await openAppWindow(browser, url))) {
    say(t('menu:launch.window', { browser: basename(browser) }));
  }
};

/**
 * Serves the program to the browser and says where. A library that cannot be opened is said, and the page shows it
 * with what can be done. Resolves, once all runs, with a function that ends it.
 * Throws the problem `portTaken`.
 */
export const launchWeb = async (launch: WebLaunch): Promise<() => Promise<void>> => {
  const { libraryPath, programVersion, port, say, t } = launch;
  const isNew = !existsSync(libraryPath);
  const assets = await readAssets(built.renderer);
  const core = createCore({ libraryPath, host: 'web', programVersion });
  try {
    const status = await core.client.library.status();
    say(t('menu:launch.library', { path: libraryPath }));
    if (status.problem !== null) {
      const problem = t(`errors:${status.problem.code}`, status.problem.params);
      say(t('menu:launch.closedLibrary', { problem }));
    }
    const sample = isNew ? await welcome(core.client) : null;
    const host = await startWebHost({
      core,
      assets,
      port,
      onEntry: () => say(t('menu:launch.nextAddress', { url: host.nextUrl() })),
    });
    const url = sample === null ? host.url : `${host.url}#/project/${sample}`;
    say(t('menu:launch.address', { url }));
    say(t('menu:launch.howToEnd'));
    if (launch.open) await openWindow(launch, url);
    return async () => {
      await host.close();
      await core.close();
    };
  } catch (error) {
    await core.close();
    throw error;
  }
};
