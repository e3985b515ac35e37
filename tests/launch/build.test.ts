import { mkdtemp, readdir, readFile, rm, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { buildRenderer, buildStale, built, isStale, type Part, root } from '../../electron/launch/build.ts';
import { readAssets } from '../../electron/page/assets.ts';

const build = async (parts: readonly Part[]): Promise<readonly Part[]> => {
  const done: Part[] = [];
  await buildStale(parts, { onBuild: (part) => done.push(part), onBuilt: () => {} });
  return done;
};
beforeAll(async () => {
  await build(['renderer', 'desktop']);
});

describe('building', () => {
  it('does nothing where nothing has changed, and builds what has', async () => {
    expect(await build(['renderer', 'desktop'])).toEqual([]);
    const now = new Date();
    await utimes(join(root, 'electron/desktop/channels.ts'), now, now);
    expect([await isStale('renderer'), await isStale('desktop')]).toEqual([false, true]);
    expect(await build(['renderer', 'desktop'])).toEqual(['desktop']);
  });
});

describe('the built page', () => {
  it('holds no script or style of its own, and nothing from elsewhere', async () => {
    const { page, files } = await readAssets(built.renderer);
    expect(page).not.toMatch(/<style|style=|\son\w+=|<script(?![^>]*\ssrc="\/assets\/)/);
    const references = [...page.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, reference]) => reference ?? '');
    expect(references.length).toBeGreaterThan(1);
    expect(references.filter((reference) => !files.has(reference) && !reference.startsWith('data:'))).toEqual(
      [],
    );
    const styles = [...files]
      .filter(([name]) => name.endsWith('.css'))
      .map(([, { body }]) => body.toString());
    const urls = styles.flatMap((style) =>
      [...style.matchAll(/url\(([^)]+)\)/g)].map(([, url]) => url ?? ''),
    );
    expect(urls.filter((url) => !files.has(url.replaceAll('"', '')))).toEqual([]);
    expect(styles.join('')).not.toContain('@import');
  });

  it('is made for use, whatever builds it', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'sverka-page-'));
    await buildRenderer(directory);
    const { files } = await readAssets(directory);
    await rm(directory, { recursive: true, force: true });
    const scripts = [...files]
      .filter(([name]) => name.endsWith('.js'))
      .map(([, { body }]) => body.toString());
    expect(scripts.length).toBeGreaterThan(0);
    expect(scripts.filter((text) => text.includes('react-devtools'))).toEqual([]);
    expect(process.env.NODE_ENV).toBe('test');
  });

  it('names every file by its hash', async () => {
    const { files } = await readAssets(built.renderer);
    expect([...files.keys()].filter((name) => !/^\/assets\/[\w.-]+-[\w-]{8}\.\w+$/.test(name))).toEqual([]);
  });
});

describe('the built desktop program', () => {
  /** What a built module takes from outside, by import or require. */
  const imports = async (name: string): Promise<readonly string[]> => {
    const text = await readFile(join(built.desktop, name), 'utf8');
    const found = text.matchAll(/(?:^import [^'"]*?|^} from |\brequire\()["']([^'"]+)["']/gm);
    return [...new Set([...found].map(([, from]) => from ?? ''))];
  };

  it('needs nothing but Electron, Node and the database', async () => {
    const names = (await readdir(built.desktop)).filter((name) => name.endsWith('.js'));
    expect(names).toEqual(expect.arrayContaining(['main.js', 'coreProcess.js', 'worker.js']));
    const needed = (await Promise.all(names.map(imports))).flat();
    const { builtinModules } = await import('node:module');
    const known = new Set(['electron', 'better-sqlite3', ...builtinModules]);
    expect(needed.filter((from) => !known.has(from.replace(/^node:/, '')) && !from.startsWith('./'))).toEqual(
      [],
    );
  });

  it('never opens anything outside itself', async () => {
    expect(await readFile(join(built.desktop, 'main.js'), 'utf8')).not.toMatch(
      /\bopenExternal|\bopenPath|\bshell\b/,
    );
  });

  it('has a preload of one file that a sandbox can run', async () => {
    const text = await readFile(join(built.desktop, 'preload.cjs'), 'utf8');
    expect(await imports('preload.cjs')).toEqual(['electron']);
    const exposeInMainWorld = vi.fn();
    const electron = { contextBridge: { exposeInMainWorld }, ipcRenderer: { on: vi.fn() } };
    // A sandboxed preload has `require`, for this one module, and the page's globals; no Node.
    runInNewContext(text, {
      require: (name: string) => (name === 'electron' ? electron : undefined),
      window: {},
    });
    expect(exposeInMainWorld.mock.calls).toEqual([['sverka', expect.any(Object)]]);
  });
});
