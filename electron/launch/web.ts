import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import type { TFunction } from 'i18next';
import { ProblemError } from '../../shared/domain/problem.ts';
import { type Core, createCore } from '../core/core.ts';
import type { Surroundings } from '../core/place.ts';
import { welcome } from '../core/welcome.ts';
import { readAssets } from '../page/assets.ts';
import { startWebHost, type WebHost, type WebHostOptions } from '../web/server.ts';
import { findBrowser, hasDisplay, isRoot, openAppWindow } from './browser.ts';
import { built } from './build.ts';

/** What the web host is started with. */
export interface WebLaunch {
  readonly libraryPath: string;
  readonly programVersion: string;
  /** Builds the page where it is stale. */
  readonly buildPage: () => Promise<void>;
  /** 0: any free port; null: the usual one where it is free. */
  readonly port: number | null;
  readonly open: boolean;
  readonly surroundings: Surroundings;
  /** Writes a line to the terminal. */
  readonly say: (line: string) => void;
  readonly t: TFunction;
}

/**
 * The same from one start to the next, so that the page's address is too, and the browser still knows what it kept
 * for it: drafts that could not be saved. Any number that no well-known service has.
 */
const usualPort = 41_877;

const startOnPort = async (options: Omit<WebHostOptions, 'port'>, port: number | null): Promise<WebHost> => {
  if (port !== null) return startWebHost({ ...options, port });
  try {
    return await startWebHost({ ...options, port: usualPort });
  } catch (error) {
    if (!(error instanceof ProblemError) || error.problem.code !== 'portTaken') throw error;
    return startWebHost({ ...options, port: 0 });
  }
};

const openWindow = async ({ surroundings, say, t }: WebLaunch, url: string): Promise<void> => {
  // Chromium refuses to run for root as well.
  if (!hasDisplay(surroundings) || isRoot(surroundings, process.getuid?.())) return;
  const browser = findBrowser(surroundings);
  if (browser !== null && (await openAppWindow(browser, url))) {
    say(t('menu:launch.window', { browser: basename(browser) }));
  }
};

/** A new library gets the sample project, whose id is answered. */
const openLibrary = async ({ client }: Core, isNew: boolean) => {
  const { problem } = await client.library.status();
  return { problem, sample: isNew ? await welcome(client) : null };
};

/**
 * Serves the program to the browser and says where. The library is opened, and the sample aligned for a new one, while the
 * page is built or seen to be up to date. A library that cannot be opened is said, and the page shows it with what can be
 * done. Resolves, once all runs, with a function that ends it. Throws the problem `portTaken`.
 */
export const launchWeb = async (launch: WebLaunch): Promise<() => Promise<void>> => {
  const { libraryPath, programVersion, port, say, t } = launch;
  const page = launch.buildPage();
  const isNew = !existsSync(libraryPath);
  const core = createCore({ libraryPath, host: 'web', programVersion });
  try {
    const [assets, { problem, sample }] = await Promise.all([
      page.then(() => readAssets(built.renderer)),
      openLibrary(core, isNew),
    ]);
    // Not between what the build says.
    say(t('menu:launch.library', { path: libraryPath }));
    if (problem !== null)
      say(t('menu:launch.closedLibrary', { problem: t(`errors:${problem.code}`, problem.params) }));
    const host = await startOnPort(
      { core, assets, onEntry: () => say(t('menu:launch.nextAddress', { url: host.nextUrl() })) },
      port,
    );
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
