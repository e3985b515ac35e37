/** A file of the page, whole in memory. */
export interface Asset {
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
/**
 * Reads the built page from `directory`, once, at start. Links are not followed.
 * Throws where there is no index.html or a file has an ending that is not expected of a build.
 */
export declare const readAssets: (directory: string) => Promise<Assets>;
