import { execFile } from 'node:child_process';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { root } from '../../electron/launch/build.ts';

/** Prints which modules were loaded with the one that is named. */
const listing = `
  import { registerHooks } from 'node:module';
  import { pathToFileURL } from 'node:url';
  const loaded = [];
  registerHooks({ load: (url, context, next) => { loaded.push(url); return next(url, context); } });
  await import(pathToFileURL(process.argv[1]).href);
  console.log(JSON.stringify(loaded));
`;

/** Files of the program that are loaded with `path`, from the root. */
const loadedWith = async (path: string): Promise<readonly string[]> => {
  const words = ['--input-type=module', '--eval', listing, join(root, path)];
  const { stdout } = await promisify(execFile)(process.execPath, words, { cwd: root, maxBuffer: 2 ** 24 });
  return (JSON.parse(stdout) as string[])
    .filter((url) => url.startsWith('file:') && !url.includes('/node_modules/'))
    .map((url) => relative(root, new URL(url).pathname));
};

test('a window is served by few modules: what compares, aligns, links and checks is loaded when it is asked for', async () => {
  const loaded = await loadedWith('electron/launch/web.ts');
  expect(loaded).toContain('electron/core/core.ts');
  const heavy = [
    'align/align.ts',
    'check/registry.ts',
    'compare/compare.ts',
    'dictionary/',
    'link/',
    'formats/document',
  ];
  expect(loaded.filter((path) => heavy.some((part) => path.includes(part)))).toEqual([]);
});
