/**
 * One process in which programs are run for tests, one after the other or side by side, as the start script runs one:
 * to start Node and load the program takes seconds of processor time, which is more than most tests do with it.
 * Forked by residentHost.ts, which says what it is told.
 */
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCore } from '../../electron/core/core.ts';
import { createLanes } from '../../electron/core/threads/lanes.ts';
import { welcome } from '../../electron/core/welcome.ts';
import { built } from '../../electron/launch/build.ts';
import { readAssets } from '../../electron/page/assets.ts';
import { startWebHost } from '../../electron/web/server.ts';

/** What the process is asked: to serve a library, or to end what was begun under a number. */
export type Wish =
  | { readonly kind: 'serve'; readonly id: number; readonly library: string }
  | { readonly kind: 'end'; readonly id: number };

/** Its answer to the wish of that number. */
export type Fulfilled =
  | { readonly id: number; readonly kind: 'serving'; readonly address: string }
  | { readonly id: number; readonly kind: 'ended' }
  | { readonly id: number; readonly kind: 'failed'; readonly message: string };

const assets = readAssets(built.renderer);
const lanes = createLanes();
const coreOf = (libraryPath: string) => createCore({ libraryPath, host: 'test', programVersion: '0', lanes });

const folder = mkdtempSync(join(tmpdir(), 'sverka-sample-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));

/** A library as it is after the first start, and the id of the sample project in it. Made once, and copied. */
const makeSample = async (): Promise<{ readonly path: string; readonly project: string }> => {
  const path = join(folder, 'library.db');
  const core = coreOf(path);
  const project = await welcome(core.client);
  await core.close();
  if (project === null) throw new Error('the sample project could not be made');
  return { path, project };
};
let sample: ReturnType<typeof makeSample> | undefined;

const programs = new Map<number, () => Promise<void>>();

const serve = async (id: number, library: string): Promise<string> => {
  let hash = '';
  if (!existsSync(library)) {
    sample ??= makeSample();
    const { path, project } = await sample;
    copyFileSync(path, library);
    hash = `#/project/${project}`;
  }
  const core = coreOf(library);
  const host = await startWebHost({ core, assets: await assets, onEntry: () => {}, port: 0 });
  programs.set(id, async () => {
    await host.close();
    await core.close();
  });
  return host.url + hash;
};

const fulfil = async (wish: Wish): Promise<Fulfilled> => {
  const { id } = wish;
  try {
    if (wish.kind === 'serve') return { id, kind: 'serving', address: await serve(id, wish.library) };
    await programs.get(id)?.();
    programs.delete(id);
    return { id, kind: 'ended' };
  } catch (error) {
    return { id, kind: 'failed', message: error instanceof Error ? (error.stack ?? '') : String(error) };
  }
};

process.on('message', async (wish: Wish) => process.send?.(await fulfil(wish)));
process.once('disconnect', () => process.exit());
