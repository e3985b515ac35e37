import { parseArgs } from 'node:util';
import type { Ignored } from '../../shared/domain/compare/ignore.ts';
import type { VersionRole } from '../../shared/domain/model.ts';
import { ProblemError } from '../../shared/domain/problem.ts';
import type { Search } from '../../shared/domain/search/find.ts';
import { encodings } from '../../shared/domain/text/encodings.ts';
import type { InterfaceLanguage } from '../../shared/locales/locales.ts';

export const commandNames = [
  'inspect',
  'align',
  'diff',
  'measure',
  'consistency',
  'check',
  'import',
  'list',
  'find',
  'replace',
  'export',
  'take',
] as const;
export type CommandName = (typeof commandNames)[number];

type Encoding = (typeof encodings)[number];

/** Where an export's or an alignment's form is not told by the ending of its file. */
export const exportFormats = [
  'txt',
  'md',
  'html',
  'docx',
  'tmx',
  'xlf',
  'tsv',
  'aligned-html',
  'aligned-docx',
  'changes-docx',
  'json',
] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** What `--ignore` takes, several parted by commas. */
const ignoredNames = [
  'case',
  'punctuation',
  'spelling',
  'typography',
  'order',
] as const satisfies readonly (keyof Ignored)[];
type IgnoredName = (typeof ignoredNames)[number];

/** A file named on the command line; `role` where the user set it. */
interface InputFile {
  /** As given; `-` is standard input. */
  readonly path: string;
  readonly role: VersionRole | null;
}

/** The command line, understood. What a command does not take is not here: it was refused. */
export interface Arguments {
  readonly command: CommandName | null;
  readonly help: boolean;
  readonly version: boolean;
  readonly json: boolean;
  readonly library: string | null;
  /** Words after the command that are no options, and files given with a role; in the order written. */
  readonly files: readonly InputFile[];
  /** What is measured, and what it is measured against, in the order written. */
  readonly hypotheses: readonly string[];
  readonly references: readonly string[];
  readonly encoding: Encoding | null;
  /** `-` is standard output, and so is null. */
  readonly output: string | null;
  readonly lines: boolean;
  readonly sentences: boolean;
  readonly exact: boolean;
  /** What is searched for, how it is read, and what is to stand there; null: not given. */
  readonly find: string | null;
  readonly put: string | null;
  readonly searchMode: Search['mode'];
  readonly matchCase: boolean;
  readonly dryRun: boolean;
  /** Rows, too, that were gone on with in both. */
  readonly apart: boolean;
  /** Differences that count nothing. */
  readonly ignore: readonly IgnoredName[];
  readonly title: string | null;
  readonly project: string | null;
  readonly fallback: string | null;
  /** Versions, as their title or role: the one that is written, and the one that was corrected. */
  readonly text: string | null;
  readonly base: string | null;
  /** Who is said to have made the changes. */
  readonly author: string | null;
  readonly format: ExportFormat | null;
}

const languages: readonly InterfaceLanguage[] = ['ru', 'en'];

const options = {
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
  lang: { type: 'string' },
  json: { type: 'boolean' },
  library: { type: 'string' },
  encoding: { type: 'string' },
  output: { type: 'string', short: 'o' },
  source: { type: 'string', multiple: true },
  machine: { type: 'string', multiple: true },
  human: { type: 'string', multiple: true },
  hypothesis: { type: 'string', multiple: true },
  reference: { type: 'string', multiple: true },
  lines: { type: 'boolean' },
  sentences: { type: 'boolean' },
  exact: { type: 'boolean' },
  find: { type: 'string' },
  with: { type: 'string' },
  regex: { type: 'boolean' },
  'whole-word': { type: 'boolean' },
  case: { type: 'boolean' },
  'dry-run': { type: 'boolean' },
  apart: { type: 'boolean' },
  ignore: { type: 'string', multiple: true },
  title: { type: 'string' },
  project: { type: 'string' },
  fallback: { type: 'string' },
  text: { type: 'string' },
  base: { type: 'string' },
  author: { type: 'string' },
  format: { type: 'string' },
} as const;
type OptionName = keyof typeof options;

const everywhere: readonly OptionName[] = ['help', 'version', 'lang', 'json'];
const roles: readonly OptionName[] = ['source', 'machine', 'human'];
const taken = {
  inspect: ['encoding'],
  align: [...roles, 'output', 'lines', 'sentences', 'encoding'],
  consistency: [...roles, 'encoding'],
  diff: ['ignore', 'lines', 'encoding'],
  measure: ['hypothesis', 'reference', 'lines', 'encoding'],
  check: [...roles, 'lines', 'encoding', 'project', 'library'],
  import: [...roles, 'library', 'title', 'project', 'encoding'],
  list: ['library'],
  find: ['library', 'project', 'exact'],
  replace: ['library', 'project', 'find', 'with', 'regex', 'whole-word', 'case', 'fallback', 'dry-run'],
  take: ['library', 'project', 'apart', 'dry-run'],
  export: ['library', 'output', 'format', 'fallback', 'text', 'base', 'author'],
} satisfies Record<CommandName, readonly OptionName[]>;

/** The language asked for, read before all else: what is not understood of the rest is said in it, too. */
export const languageAsked = (words: readonly string[]): InterfaceLanguage | null => {
  const { values } = parseArgs({
    args: [...words],
    options: { lang: options.lang },
    strict: false,
    allowPositionals: true,
  });
  return languages.find((language) => language === values.lang) ?? null;
};

/** Reads the words after the program's name. Throws `wrongUsage`, as `misunderstood` makes it. */
export const readArguments = (words: readonly string[]): Arguments => {
  const { values, positionals, tokens } = parse(words);
  const [first] = positionals;
  const command = first === undefined ? null : oneOf(commandNames, first, first);
  assertTaken(command, Object.keys(values) as OptionName[]);
  if (values.lang !== undefined) oneOf(languages, values.lang, `--lang ${values.lang}`);
  const { help = false, version = false, json = false, lines = false } = values;
  const { sentences = false, exact = false } = values;
  const { library = null, output = null, title = null, project = null, fallback = null } = values;
  const { text = null, base = null, author = null, find = null, with: put = null } = values;
  return {
    ...{ command, help, version, json, library, output, lines, sentences, exact, title, project, fallback },
    ...{ text, base, author, find, put },
    searchMode: searchModeOf(values),
    matchCase: values.case ?? false,
    dryRun: values['dry-run'] ?? false,
    apart: values.apart ?? false,
    ignore: (values.ignore ?? []).flatMap((names) =>
      names.split(',').map((name) => oneOf(ignoredNames, name.trim(), `--ignore ${name}`)),
    ),
    hypotheses: values.hypothesis ?? [],
    references: values.reference ?? [],
    files: filesOf(tokens),
    encoding: given(values.encoding, encodingNamed),
    format: given(values.format, (format) => oneOf(exportFormats, format, `--format ${format}`)),
  };
};

/** As typed unless told otherwise; a pattern says itself where its words end. */
const searchModeOf = ({ regex, 'whole-word': word }: ReturnType<typeof parse>['values']): Search['mode'] => {
  if (regex && word) throw misunderstood('--whole-word');
  return regex ? 'pattern' : word ? 'word' : 'plain';
};

const given = <T>(value: string | undefined, read: (value: string) => T): T | null =>
  value === undefined ? null : read(value);

const assertTaken = (command: CommandName | null, names: readonly OptionName[]): void => {
  const allowed: readonly OptionName[] = command === null ? [] : taken[command];
  const unwanted = names.find((name) => !everywhere.includes(name) && !allowed.includes(name));
  if (unwanted !== undefined) throw misunderstood(`--${unwanted}`);
};

const parse = (words: readonly string[]) => {
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true, tokens: true });
  } catch (error) {
    // Node's message quotes the option it stumbled over.
    const found = error instanceof Error ? /'([^' ,]+)/.exec(error.message)?.[1] : undefined;
    throw misunderstood(found ?? words.join(' '), { cause: error });
  }
};

type Tokens = ReturnType<typeof parse>['tokens'];

const withoutRole = (path: string): InputFile => ({ path, role: null });

/** Files in the order written. An option that names a file among the words gives that one its role. */
const filesOf = (tokens: Tokens): readonly InputFile[] => {
  const words = tokens.flatMap((token) => (token.kind === 'positional' ? token.value : [])).slice(1);
  const roleOf = new Map<string, VersionRole>();
  const files: InputFile[] = [];
  let positionals = 0;
  for (const token of tokens) {
    if (token.kind === 'positional' && positionals++ > 0) files.push(withoutRole(token.value));
    if (token.kind !== 'option' || !isRole(token.name) || token.value === undefined) continue;
    if (words.includes(token.value)) roleOf.set(token.value, token.name);
    else files.push({ path: token.value, role: token.name });
  }
  return files.map(({ path, role }) => ({ path, role: role ?? roleOf.get(path) ?? null }));
};

const isRole = (name: string): name is VersionRole =>
  name === 'source' || name === 'machine' || name === 'human';

/** The encoding as Sverka calls it, by any of its names: cp866, win-1251 as windows-1251 … */
const encodingNamed = (name: string): Encoding => {
  const found = `--encoding ${name}`;
  try {
    return oneOf(encodings, new TextDecoder(name).encoding, found);
  } catch (error) {
    throw misunderstood(found, { known: encodings, cause: error });
  }
};

const oneOf = <Word extends string>(known: readonly Word[], word: string, found: string): Word => {
  const match = known.find((name) => name === word);
  if (match === undefined) throw misunderstood(found, { known });
  return match;
};

interface Misunderstanding {
  /** What could have stood there. */
  readonly known?: readonly string[];
  readonly cause?: unknown;
}

/**
 * The problem of a command line that wants something more. `missing`: the option, or what the usage calls the word;
 * params of the problem: `missing`, and `known` where only certain words could stand there.
 */
export const incomplete = (missing: string, known?: readonly string[]): ProblemError =>
  new ProblemError('incompleteUsage', {
    missing,
    ...(known === undefined ? {} : { known: known.join(', ') }),
  });

/**
 * The problem of a command line that makes no sense. `found`: what was not understood; params of the problem: `found`, and `known` where only certain words are.
 */
export const misunderstood = (found: string, { known, cause }: Misunderstanding = {}): ProblemError =>
  new ProblemError(
    'wrongUsage',
    { found: found.trim(), ...(known === undefined ? {} : { known: known.join(', ') }) },
    { cause },
  );
