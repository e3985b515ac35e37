import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { InputOptions, OutputOptions } from 'rolldown';

/** The checkout, or the folder the program was installed to. */
export const root = join(import.meta.dirname, '..', '..');

/** Where the built parts are. */
export const built = {
  renderer: join(root, 'dist', 'renderer'),
  desktop: join(root, 'dist', 'desktop'),
  /** The terminal program of the installed package; a checkout runs its sources. */
  cli: join(root, 'dist', 'cli'),
} as const;

export type Part = keyof typeof built;

/** Folders and files a part is made of, below the root. */
const sources: Readonly<Record<Part, readonly string[]>> = {
  // The guide's pictures are made by the program itself: a new one must not have it built again for the next.
  renderer: ['renderer', 'shared', 'docs/guide', 'package-lock.json', 'electron/launch/build.ts'],
  desktop: [
    'electron/core',
    'electron/desktop',
    'electron/page',
    'electron/store',
    'electron/launch/build.ts',
    'shared',
    'package-lock.json',
  ],
  cli: [
    'electron/cli',
    'electron/core',
    'electron/store',
    'electron/launch/build.ts',
    'shared',
    'package-lock.json',
  ],
};

const filesBelow = async (path: string): Promise<readonly string[]> => {
  if ((await stat(path)).isFile()) return [path];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
};

/** Changes whenever a source of the part was written, added or taken away. Reads no file's content. */
const fingerprint = async (part: Part): Promise<string> => {
  const files = (await Promise.all(sources[part].map((path) => filesBelow(join(root, path))))).flat().sort();
  const stats = await Promise.all(files.map((file) => stat(file)));
  const hash = createHash('sha256');
  files.forEach((file, index) => {
    hash.update(`${file}\0${stats[index]?.mtimeMs}\0${stats[index]?.size}\n`);
  });
  return hash.digest('hex');
};

const stampFile = (part: Part): string => join(root, '.cache', 'build', part);

/** True where the part has never been built, or its sources have changed since. */
export const isStale = async (part: Part): Promise<boolean> => {
  if (!existsSync(built[part])) return true;
  const stamp = await readFile(stampFile(part), 'utf8').catch(() => '');
  return stamp !== (await fingerprint(part));
};

// The builders are loaded where something is stale: mostly nothing is, and they take longer to load than all the rest.

/** Builds the page into `directory`. */
export const buildRenderer = async (directory: string): Promise<void> => {
  const { NODE_ENV } = process.env;
  // Vite asks this variable which React to take; a test runner has it say "test", which would bring the slow one.
  process.env.NODE_ENV = 'production';
  try {
    const { build: buildWithVite } = await import('vite');
    await buildWithVite({
      configFile: join(root, 'renderer', 'vite.config.ts'),
      // Node reads it as it is; the other way writes into node_modules.
      configLoader: 'native',
      logLevel: 'error',
      build: { outDir: directory },
    });
  } finally {
    if (NODE_ENV === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = NODE_ENV;
  }
};

/** Left out of the bundles: the runtime gives the first, and the second is native code beside its JavaScript. */
const external = ['electron', 'better-sqlite3'];

const bundle = async (input: InputOptions, output: OutputOptions): Promise<void> => {
  const { rolldown } = await import('rolldown');
  const bundled = await rolldown({ platform: 'node', external, logLevel: 'warn', ...input });
  await bundled.write(output);
  await bundled.close();
};

/** The core looks for its worker and for the sample project's texts beside itself. */
const core = { worker: join(root, 'electron', 'core', 'threads', 'worker.ts') };
const copySample = (directory: string): Promise<void> =>
  cp(join(root, 'electron', 'core', 'sample'), join(directory, 'sample'), { recursive: true });

const buildDesktop = async (directory: string): Promise<void> => {
  const desktop = join(root, 'electron', 'desktop');
  await bundle(
    {
      input: {
        main: join(desktop, 'main.ts'),
        coreProcess: join(desktop, 'coreProcess.ts'),
        ...core,
      },
    },
    { dir: directory, format: 'esm', chunkFileNames: '[name]-[hash].js', sourcemap: true },
  );
  await copySample(directory);
  // A sandboxed preload can load no other file, and must be CommonJS.
  await bundle(
    { input: join(desktop, 'preload.ts') },
    { file: join(directory, 'preload.cjs'), format: 'cjs', codeSplitting: false },
  );
};

/**
 * What an installed package needs of the database: no sources and nothing to compile. It lies beside the program, and is
 * no dependency of the package, for npm would try to build it anew, with a compiler and headers from the network.
 */
const copyDatabase = async (directory: string): Promise<void> => {
  const from = join(root, 'node_modules', 'better-sqlite3');
  for (const name of ['package.json', 'LICENSE', 'lib', 'prebuilds'])
    await cp(join(from, name), join(directory, 'better-sqlite3', name), { recursive: true });
};

const buildCli = async (directory: string): Promise<void> => {
  await bundle(
    { input: { main: join(root, 'electron', 'cli', 'main.ts'), ...core } },
    {
      dir: directory,
      format: 'esm',
      chunkFileNames: '[name]-[hash].js',
      paths: { 'better-sqlite3': './better-sqlite3/lib/index.js' },
    },
  );
  await Promise.all([copySample(directory), copyDatabase(directory)]);
};

const builders = { renderer: buildRenderer, desktop: buildDesktop, cli: buildCli } satisfies Record<
  Part,
  (directory: string) => Promise<void>
>;

const isMissing = (error: NodeJS.ErrnoException): boolean => error.code === 'ENOENT';
const isThere = (error: NodeJS.ErrnoException): boolean =>
  error.code === 'ENOTEMPTY' || error.code === 'EEXIST';

/** Puts a folder in the place of another. Where a build that ran at the same time came first, that one stays. */
const replaceFolder = async (fresh: string, place: string): Promise<void> => {
  const old = `${place}.old.${process.pid}`;
  const passOver =
    (expected: (error: NodeJS.ErrnoException) => boolean) => (error: NodeJS.ErrnoException) => {
      if (!expected(error)) throw error;
    };
  await rename(place, old).catch(passOver(isMissing));
  await rename(fresh, place).catch(passOver(isThere));
  await rm(old, { recursive: true, force: true });
};

/**
 * Builds a part beside the present one and then puts it in its place, so that a program started meanwhile, or a
 * build that fails, never sees half of it.
 */
const buildPart = async (part: Part): Promise<void> => {
  const stamp = await fingerprint(part);
  const fresh = `${built[part]}.${process.pid}`;
  try {
    await builders[part](fresh);
    await replaceFolder(fresh, built[part]);
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
  await mkdir(join(root, '.cache', 'build'), { recursive: true });
  await writeFile(stampFile(part), stamp);
};

/** How a build went, to be told while it goes on. `ms`: how long it took. */
export interface BuildListener {
  onBuild(part: Part): void;
  onBuilt(part: Part, ms: number): void;
}

/** Builds those of `parts` that are stale, one after the other. Rejects with the bundler's error. */
export const buildStale = async (parts: readonly Part[], listener: BuildListener): Promise<void> => {
  for (const part of parts) {
    if (!(await isStale(part))) continue;
    const started = performance.now();
    listener.onBuild(part);
    await buildPart(part);
    listener.onBuilt(part, performance.now() - started);
  }
};

/** `npm run build`, of all parts or those named. English only, as what it prints is for developers. */
if (import.meta.main) {
  const isPart = (name: string): name is Part => name in built;
  const named = process.argv.slice(2).filter(isPart);
  await buildStale(named.length > 0 ? named : Object.keys(built).filter(isPart), {
    onBuild: (part) => process.stdout.write(`building dist/${part} …`),
    onBuilt: (_part, ms) => console.log(` ${Math.round(ms)} ms`),
  });
}
