import type { CustomScheme } from 'electron';
import type { Assets } from '../page/assets.ts';
import { securityHeaders } from '../page/policy.ts';

/** Scheme of the page: a secure origin of its own, where `file:` would be let near every file. */
export const appScheme = 'app';
/** The one address a window ever shows; a route may follow after `#`. */
export const pageAddress = `${appScheme}://sverka/`;

/** Rights of the scheme: those of https, and no more (it obeys the policy, and has no service workers). */
export const schemePrivileges: CustomScheme = {
  scheme: appScheme,
  privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
};

/** True for the page, wherever in it one is. */
export const isPage = (url: string): boolean => url === pageAddress || url.startsWith(`${pageAddress}#`);

const answer = (status: number, type: string, body: string | Buffer): Response =>
  new Response(typeof body === 'string' ? body : new Uint8Array(body), {
    status,
    headers: { ...securityHeaders, 'content-type': type, 'cache-control': 'no-store' },
  });

/** Answers requests for the page and its files out of the fixed map, and nothing else. */
export const servePage =
  ({ page, files }: Assets) =>
  (request: Request): Response => {
    if (request.method !== 'GET') return answer(405, 'text/plain', '405');
    if (request.url === pageAddress) return answer(200, 'text/html; charset=utf-8', page);
    const name = request.url.startsWith(pageAddress) ? request.url.slice(pageAddress.length - 1) : '';
    const file = files.get(name);
    return file === undefined ? answer(404, 'text/plain', '404') : answer(200, file.type, file.body);
  };
