import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';

/** A file of the page, whole in memory. */
interface Asset {
  readonly body: Buffer;
  /** Media type, with the charset where there is one. */
  readonly type: string;
}

/**
 * The built page: its HTML, and every other file by the path it is asked for (`/assets/main-1a2b.js`).
 * A request only ever looks a name up here; no path is joined from what a request says.
 */
export interface Assets {
  readonly page: string;
  readonly files: ReadonlyMap<string, Asset>;
}

const mediaTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.webp': 'image/webp',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

const readAsset = async (path: string): Promise<Asset> => {
  const type = mediaTypes[extname(path)];
  if (type === undefined) throw new Error(`no media type is known for the built file ${path}`);
  return { body: await readFile(path), type };
};

/**
 * Reads the built page from `directory`, once, at start. Links are not followed.
 * Throws where there is no index.html or a file has an ending that is not expected of a build.
 */
export const readAssets = async (directory: string): Promise<Assets> => {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const files = new Map<string, Asset>();
  for (const entry of entries.filter((each) => each.isFile())) {
    const path = join(entry.parentPath, entry.name);
    files.set(`/${relative(directory, path).split(sep).join('/')}`, await readAsset(path));
  }
  const page = files.get('/index.html');
  if (page === undefined) throw new Error(`no index.html in ${directory}`);
  files.delete('/index.html');
  return { page: page.body.toString('utf8'), files };
};
