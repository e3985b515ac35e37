import { readFile } from 'node:fs/promises';
import type { TFunction } from 'i18next';
import { type Problem, ProblemError, type ProblemParams } from '../../shared/domain/problem.ts';
import { terminalLanguage } from '../../shared/locales/terminalLanguage.ts';
import { createTranslator } from '../../shared/locales/translator.ts';
import { type Arguments, type CommandName, commandNames, languageAsked, readArguments } from './arguments.ts';
import { type Call, print, shown, shownParams, type Terminal, writeTo } from './terminal.ts';

/** Done, failed, or called in a way that makes no sense. */
export type ExitCode = 0 | 1 | 2;

// Loaded when called for: what needs no library does not wait for SQLite.
const commands = {
  inspect: async (call) => (await import('./inspect.ts')).inspect(call),
  align: async (call) => (await import('./align.ts')).align(call),
  consistency: async (call) => (await import('./consistency.ts')).consistency(call),
  diff: async (call) => (await import('./diff.ts')).diff(call),
  measure: async (call) => (await import('./measure.ts')).measure(call),
  check: async (call) => (await import('./check.ts')).check(call),
  import: async (call) => (await import('./import.ts')).importFiles(call),
  list: async (call) => (await import('./list.ts')).list(call),
  find: async (call) => (await import('./find.ts')).find(call),
  replace: async (call) => (await import('./replace.ts')).replace(call),
  export: async (call) => (await import('./export.ts')).exportProject(call),
  take: async (call) => (await import('./take.ts')).take(call),
} satisfies Record<CommandName, (call: Call) => Promise<void>>;

/** Does what the words after `sverka` say. Never throws for what a user can meet: that is said on stderr. */
export const run = async (words: readonly string[], terminal: Terminal): Promise<ExitCode> => {
  const language = languageAsked(words) ?? terminalLanguage(terminal.env, terminal.systemLocale);
  const t = createTranslator(language);
  try {
    const given = readArguments(words);
    if (given.command === null && !given.help && !given.version) {
      await writeTo(terminal.stderr, `${t('cli:help.program')}\n`);
      return 2;
    }
    await perform({ terminal, given, t, programVersion: await readVersion() });
    return 0;
  } catch (error) {
    const problem: Problem =
      error instanceof ProblemError ? error.problem : { code: 'unexpected', params: {} };
    const lines = [t(`errors:${problem.code}`, shownParams(problem.params))];
    if (problem.code === 'missingCorrections' || problem.code === 'noCorrections')
      lines.push(t('cli:export.fill'));
    // A fault of the program: what is known of it goes with the report.
    if (problem.code === 'unexpected')
      lines.push(error instanceof Error ? (error.stack ?? '') : String(error));
    const isUsage = problem.code === 'wrongUsage' || problem.code === 'incompleteUsage';
    if (isUsage) lines.push(...wayOut(words, problem.params, t));
    // With nobody left to tell, the exit code says it alone.
    await writeTo(terminal.stderr, `${lines.join('\n')}\n`).catch(() => {});
    return isUsage ? 2 : 1;
  }
};

/** What could have been written instead: the words known there, how the command is called, and where more stands. */
const wayOut = (words: readonly string[], { known }: ProblemParams, t: TFunction): readonly string[] => {
  const command = words
    .map((word) => commandNames.find((name) => name === word))
    .find((name) => name !== undefined);
  const [usage = ''] = t(`cli:help.${command ?? 'program'}`)
    .split('\n\n')
    .slice(command === undefined ? 1 : 0);
  return [
    ...(known === undefined ? [] : [t('cli:known', { known: shown(String(known)) })]),
    usage,
    t('cli:more', { command: command === undefined ? 'sverka' : `sverka ${command}` }),
  ];
};

const perform = async (call: Call): Promise<void> => {
  const { given, t, programVersion } = call;
  if (given.version) return print(call, `${programVersion}\n`);
  if (given.help || given.command === null) return print(call, `${helpFor(given, t)}\n`);
  return commands[given.command](call);
};

const helpFor = ({ command }: Arguments, t: TFunction): string =>
  command === null ? t('cli:help.program') : `${t(`cli:help.${command}`)}\n\n${t('cli:help.everywhere')}`;

const readVersion = async (): Promise<string> => {
  const text = await readFile(new URL('../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
};
