import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import type { TFunction } from 'i18next';
import { ProblemError } from '../../shared/domain/problem.ts';
import type { InterfaceLanguage } from '../../shared/locales/locales.ts';
import { terminalLanguage } from '../../shared/locales/terminalLanguage.ts';
import { createTranslator } from '../../shared/locales/translator.ts';
import { defaultLibraryPath, type Surroundings } from '../core/place.ts';
import { buildStale, type Part, root } from './build.ts';
import { launchDesktop, obtainElectron } from './desktop.ts';
import { usualLimits } from './electronBinary.ts';
import { type LaunchOptions, parseOptions } from './options.ts';
import { launchWeb } from './web.ts';

const say = (line: string): void => console.log(line);

const build = (parts: readonly Part[], t: TFunction): Promise<void> =>
  buildStale(parts, {
    onBuild: (part) => say(t(`menu:launch.${part === 'renderer' ? 'buildingRenderer' : 'buildingDesktop'}`)),
    onBuilt: (_part, ms) => say(t('menu:launch.built', { seconds: (ms / 1000).toFixed(1) })),
  });

const readVersion = async (): Promise<string> => {
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
  return version;
};

/** Ends the program in order at Ctrl+C, a kill, or the terminal's end; a second Ctrl+C does not wait. */
const endOnSignal = (end: () => Promise<void>, t: TFunction): void => {
  let ending = false;
  const onSignal = async (): Promise<void> => {
    if (ending) process.exit(1);
    ending = true;
    say(`\n${t('menu:launch.ending')}`);
    await end();
    say(t('menu:launch.ended'));
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal);
};

/** Opens the window; answers the exit code, or null where the browser has to do. */
const runDesktop = async (
  options: LaunchOptions,
  { surroundings, libraryPath, language, t }: Launch,
): Promise<number | null> => {
  const insist = options.host === 'desktop';
  const electron = await obtainElectron({
    surroundings,
    uid: process.getuid?.(),
    packageFolder: join(root, 'node_modules', 'electron'),
    scratch: join(root, '.cache'),
    limits: usualLimits,
    insist,
    say,
    t,
  });
  if (electron === null) return insist ? 1 : null;
  await build(['renderer', 'desktop'], t);
  say(t('menu:launch.usingElectron'));
  const { code, hasNotStarted } = await launchDesktop(electron, libraryPath, language);
  if (!hasNotStarted || insist) return code;
  say(t('menu:launch.electronFailed'));
  return null;
};

interface Launch {
  readonly surroundings: Surroundings;
  readonly libraryPath: string;
  readonly language: InterfaceLanguage;
  readonly t: TFunction;
}

const run = async (
  options: LaunchOptions,
  language: InterfaceLanguage,
  t: TFunction,
): Promise<number | null> => {
  const surroundings: Surroundings = { platform: process.platform, env: process.env, home: homedir() };
  // npm runs scripts in the project's folder; a relative path is meant from where the user is.
  const folder = process.env.INIT_CWD ?? process.cwd();
  const libraryPath = resolve(folder, options.library ?? defaultLibraryPath(surroundings));
  if (options.host !== 'web') {
    const code = await runDesktop(options, { surroundings, libraryPath, language, t });
    if (code !== null) return code;
  }
  const programVersion = await readVersion();
  const { port, open } = options;
  const buildPage = () => build(['renderer'], t);
  const end = await launchWeb({ libraryPath, programVersion, buildPage, port, open, surroundings, say, t });
  endOnSignal(end, t);
  return null;
};

/** Builds what is stale and starts the program as these words say: exit code, or null while the web host goes on. */
export const launch = async (words: readonly string[]): Promise<number | null> => {
  const system = terminalLanguage(process.env, Intl.DateTimeFormat().resolvedOptions().locale);
  let t = createTranslator(system);
  try {
    const options = parseOptions(words);
    const language = options.language ?? system;
    t = createTranslator(language);
    if (options.help) {
      say(t('menu:launch.usage'));
      return 0;
    }
    return await run(options, language, t);
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    const { code, params } = error.problem;
    console.error(t(`errors:${code}`, params));
    if (code === 'wrongUsage') console.error(t('menu:launch.usage'));
    return code === 'wrongUsage' ? 2 : 1;
  }
};
