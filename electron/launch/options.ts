import { parseArgs } from 'node:util';
import { ProblemError } from '../../shared/domain/problem.ts';
import type { InterfaceLanguage } from '../../shared/locales/locales.ts';

/** What `npm start -- …` was told. */
export interface LaunchOptions {
  /** Where the program shows itself; `best` takes the window where there is Electron, and the browser elsewhere. */
  readonly host: 'best' | 'web' | 'desktop';
  /** Path of the library as given; null: the usual place. */
  readonly library: string | null;
  /** 0: any free port; null: the usual one where it is free. */
  readonly port: number | null;
  /** Language of the terminal's and the menu's text; null: the system's. */
  readonly language: InterfaceLanguage | null;
  /** Whether to open a browser's window, where one can be. */
  readonly open: boolean;
  readonly help: boolean;
}

const parsePort = (text: string | undefined): number | null => {
  if (text === undefined) return null;
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (!(port <= 65_535)) throw new ProblemError('wrongUsage', { found: `--port ${text}` });
  return port;
};

const parseLanguage = (text: string | undefined): InterfaceLanguage | null => {
  if (text === undefined) return null;
  if (text !== 'ru' && text !== 'en') throw new ProblemError('wrongUsage', { found: `--lang ${text}` });
  return text;
};

const readArguments = (words: readonly string[]) => {
  try {
    return parseArgs({
      args: [...words],
      options: {
        web: { type: 'boolean', default: false },
        desktop: { type: 'boolean', default: false },
        library: { type: 'string' },
        port: { type: 'string' },
        lang: { type: 'string' },
        'no-open': { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    }).values;
  } catch (error) {
    throw new ProblemError('wrongUsage', { found: words.join(' ') }, { cause: error });
  }
};

/** Reads the words after `npm start --`. Throws the problem `wrongUsage` (`found`: what was not understood). */
export const parseOptions = (words: readonly string[]): LaunchOptions => {
  const values = readArguments(words);
  if (values.web && values.desktop) throw new ProblemError('wrongUsage', { found: '--web --desktop' });
  return {
    host: values.web ? 'web' : values.desktop ? 'desktop' : 'best',
    library: values.library ?? null,
    port: parsePort(values.port),
    language: parseLanguage(values.lang),
    open: !values['no-open'],
    help: values.help,
  };
};
