import type { IncomingMessage } from 'node:http';
import { rpcPath, tokenHeader } from '../../shared/contract/bridge.ts';
import { bodyLimits } from './limits.ts';
import { equalInConstantTime, type Secrets } from './secrets.ts';

/** What the guard knows of the server it stands before. */
export interface Gate {
  /** `127.0.0.1:49152`, the only Host there is. */
  readonly host: string;
  readonly cookieName: string;
  readonly secrets: Secrets;
}

/** Where an accepted request goes. */
export type Admission =
  | { readonly kind: 'page' }
  | { readonly kind: 'exchange'; readonly token: string }
  /** To the address without a token, for a browser that was let in before. */
  | { readonly kind: 'cleanAddress' }
  | { readonly kind: 'file'; readonly name: string }
  | { readonly kind: 'noticeStyle' }
  | { readonly kind: 'operation' }
  /** A person who came without the cookie: told in words what to do. */
  | { readonly kind: 'notice' }
  | Refusal;

/** `status` is all the sender learns. */
export interface Refusal {
  readonly kind: 'refusal';
  readonly status: 400 | 401 | 403 | 404 | 405 | 411 | 413 | 415 | 417;
}

const refuse = (status: Refusal['status']): Refusal => ({ kind: 'refusal', status });

/** Address of the notice's style sheet: the one file that needs no cookie. */
export const noticeStylePath = '/notice.css';

/** Headers that decide something here. One that comes twice could be read one way here and another way elsewhere. */
const singleHeaders = new Set([
  'host',
  'origin',
  'cookie',
  'content-type',
  'content-length',
  'content-encoding',
  'content-disposition',
  'transfer-encoding',
  'sec-fetch-site',
  'sec-fetch-mode',
  'sec-fetch-dest',
  tokenHeader,
]);

const hasRepeatedHeader = (request: IncomingMessage): boolean =>
  Object.entries(request.headersDistinct).some(
    ([name, values]) => singleHeaders.has(name) && (values?.length ?? 0) > 1,
  );

/** Origin-form only, `/path?query`: no `http://other/`, no `*`, no `//other`, nothing that would need decoding. */
const plainTarget = /^\/(?!\/)[\w.~/-]*(?:\?[\w=.-]*)?$/;

/** The value of the cookie `name`; null where it is missing or comes twice. */
const readCookie = (header: string | undefined, name: string): string | null => {
  const found = (header ?? '')
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part.startsWith(`${name}=`));
  return found.length === 1 ? (found[0] ?? '').slice(name.length + 1) : null;
};

const hasSession = (request: IncomingMessage, gate: Gate): boolean => {
  const cookie = readCookie(request.headers.cookie, gate.cookieName);
  return cookie !== null && equalInConstantTime(cookie, gate.secrets.cookie);
};

/** True where the browser says nothing (old ones), or says one of `allowed`. */
const says = (value: string | string[] | undefined, ...allowed: string[]): boolean =>
  value === undefined || (typeof value === 'string' && allowed.includes(value));

/** A person opening the page: typed, from a bookmark, from the terminal, or the redirect to the clean address. */
const isOwnNavigation = ({ headers }: IncomingMessage): boolean =>
  says(headers['sec-fetch-site'], 'none', 'same-origin') &&
  says(headers['sec-fetch-mode'], 'navigate') &&
  says(headers['sec-fetch-dest'], 'document') &&
  headers.origin === undefined;

const admitToPage = (request: IncomingMessage, query: string, gate: Gate): Admission => {
  if (!isOwnNavigation(request)) {
    // A link in some other page: the person gets the notice, anything else gets nothing.
    const followed =
      says(request.headers['sec-fetch-dest'], 'document') && request.headers.origin === undefined;
    return followed ? { kind: 'notice' } : refuse(403);
  }
  const token = /^token=([\w-]{43})$/.exec(query)?.[1];
  const known = hasSession(request, gate);
  if (token !== undefined) return known ? { kind: 'cleanAddress' } : { kind: 'exchange', token };
  return known && query === '' ? { kind: 'page' } : { kind: 'notice' };
};

const admitToFile = (request: IncomingMessage, name: string, query: string, gate: Gate): Admission => {
  const { headers } = request;
  const ownPage =
    says(headers['sec-fetch-site'], 'same-origin') && says(headers.origin, `http://${gate.host}`);
  if (!ownPage) return refuse(403);
  if (name === noticeStylePath && query === '') return { kind: 'noticeStyle' };
  if (!hasSession(request, gate)) return refuse(403);
  return query === '' ? { kind: 'file', name } : refuse(404);
};

/** JSON, or the form in which oRPC sends a file. */
const bodyType =
  /^(?:application\/json(?:; ?charset=utf-8)?|multipart\/form-data; ?boundary=[\w'()+,./:=?-]{1,70})$/i;

/**
 * The length must be said beforehand: the parser then never takes more than was said, so what is checked here is
 * also what is read, and a body without end cannot be begun.
 */
const refusalOfBody = ({ headers }: IncomingMessage, limit: number): Refusal | null => {
  if (headers['content-encoding'] !== undefined || headers['content-disposition'] !== undefined)
    return refuse(415);
  if (!bodyType.test(headers['content-type'] ?? '')) return refuse(415);
  if (headers['transfer-encoding'] !== undefined || headers['content-length'] === undefined)
    return refuse(411);
  return Number(headers['content-length']) <= limit ? null : refuse(413);
};

const admitToOperation = (request: IncomingMessage, path: string, query: string, gate: Gate): Admission => {
  const { headers } = request;
  // A browser sends Origin with every POST, so its absence is not excused.
  if (headers.origin !== `http://${gate.host}` || !says(headers['sec-fetch-site'], 'same-origin'))
    return refuse(403);
  const token = headers[tokenHeader];
  if (!hasSession(request, gate) || typeof token !== 'string') return refuse(401);
  if (!equalInConstantTime(token, gate.secrets.apiToken)) return refuse(401);
  const limit = bodyLimits.get(path.slice(rpcPath.length + 1));
  if (limit === undefined || query !== '') return refuse(404);
  return refusalOfBody(request, limit) ?? { kind: 'operation' };
};

/**
 * Judges a request by its head alone, before anything of it is acted on. Order matters: whom it is for, then how it
 * is formed, then who sends it, then what it wants.
 */
export const admit = (request: IncomingMessage, gate: Gate): Admission => {
  const { headers, method, url = '' } = request;
  if (headers.host !== gate.host) return refuse(403);
  if (hasRepeatedHeader(request) || headers.upgrade !== undefined || !plainTarget.test(url))
    return refuse(400);
  if (headers.expect !== undefined) return refuse(417);
  const [path = '', query = ''] = url.split('?', 2);
  const isOperation = path.startsWith(`${rpcPath}/`);
  if (method !== (isOperation ? 'POST' : 'GET')) return refuse(405);
  if (isOperation) return admitToOperation(request, path, query, gate);
  return path === '/' ? admitToPage(request, query, gate) : admitToFile(request, path, query, gate);
};
