import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { commandNames } from '../../electron/cli/arguments.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const pages = globSync(['*.md', 'docs/**/*.md'], { cwd: root }).map((name) => ({
  name,
  text: readFileSync(join(root, name), 'utf8'),
}));
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};
/** What npm does by itself. */
const npmOwn = ['ci', 'run', 'pack', 'script'];

const found = (text: string, pattern: RegExp): readonly string[] =>
  Array.from(text.matchAll(pattern), (match) => match[1] ?? '');

describe.each(pages)('$name', ({ name, text }) => {
  test('links to what is there', () => {
    const links = found(text, /\]\((?!https?:|#)([^)#\s]+)/g);
    expect(links.filter((link) => !existsSync(join(root, dirname(name), link)))).toEqual([]);
  });

  test('names files and folders that are there', () => {
    const paths = found(text, /`((?:shared|electron|renderer|tests|docs)\/[\w./*-]*)`/g);
    expect(paths.filter((path) => globSync(path, { cwd: root }).length === 0)).toEqual([]);
  });

  test('names commands that there are', () => {
    const ofNpm = [
      ...found(text, /npm (?:run )?(?:--silent )?([a-z][\w:-]*)/g).filter((word) => !npmOwn.includes(word)),
    ];
    expect(ofNpm.filter((script) => !(script in scripts))).toEqual([]);
    const own = found(text, /`sverka ([a-z]+)/g);
    expect(own.filter((command) => !commandNames.some((known) => known === command))).toEqual([]);
  });
});

test('README leads to every page of the guide', () => {
  const readme = pages.find(({ name }) => name === 'README.md')?.text ?? '';
  const guide = pages.flatMap(({ name }) => (name.startsWith('docs/guide/') ? name : []));
  expect(guide.filter((name) => !readme.includes(`(${name})`))).toEqual([]);
});

test('README names every command of the terminal', () => {
  const readme = pages.find(({ name }) => name === 'README.md')?.text ?? '';
  expect(commandNames.filter((command) => !readme.includes(`\`sverka ${command}`))).toEqual([]);
});

/** Every text in a tree of texts. */
const textsIn = (tree: unknown): readonly string[] =>
  typeof tree === 'string' ? [tree] : Object.values(tree as object).flatMap(textsIn);

describe.each(pages.filter(({ name }) => name.startsWith('docs/guide/')))('$name', ({ name, text }) => {
  const language = name.slice(-5, -3);
  const shown = globSync(`shared/locales/${language}/*.json`, { cwd: root }).flatMap((file) =>
    textsIn(JSON.parse(readFileSync(join(root, file), 'utf8'))),
  );

  test('leads through menus by the names that they have', () => {
    const steps = found(text, /\*\*([^*\n]+ ▸ [^*\n]+)\*\*/g).flatMap((path) => path.split(' ▸ '));
    expect(steps.filter((step) => step !== '…' && !shown.includes(step))).toEqual([]);
  });

  test('has one sign between the names of a path', () => {
    expect(found(text, /\*\*((?!\s)[^*\n]+ → [^*\n]+)\*\*/g)).toEqual([]);
  });
});
