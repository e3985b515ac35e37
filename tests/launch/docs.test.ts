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
