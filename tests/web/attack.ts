import type { RawRequest } from './raw.ts';
import type { Session } from './session.ts';

/** What an attacker may know or hold in the worst case, and where to. */
export interface Target extends Session {
  readonly port: number;
  /** The launch token that is still unspent. */
  readonly launchToken: string;
}

/** One attack: what it tries, the request, and the only statuses it may be answered with (null: cut off). */
export interface Attack {
  readonly name: string;
  readonly statuses: readonly (number | null)[];
  readonly request: (target: Target) => RawRequest;
}

type Headers = RawRequest['headers'];

export const json = '{"json":{"theme":"dark"}}';

/** A call as the page makes it, which is carried out: each attack spoils one thing of it. */
export const rightfulCall = (target: Target): RawRequest => ({
  method: 'POST',
  target: '/rpc/library/setPreferences',
  headers: [
    ['Host', `127.0.0.1:${target.port}`],
    ['Connection', 'close'],
    ['Origin', target.origin],
    ['Sec-Fetch-Site', 'same-origin'],
    ['Sec-Fetch-Mode', 'cors'],
    ['Sec-Fetch-Dest', 'empty'],
    ['Cookie', target.cookie],
    ['X-Sverka-Token', target.apiToken],
    ['Content-Type', 'application/json'],
    ['Content-Length', String(json.length)],
  ],
  body: json,
});

/** The page as a person with the cookie opens it. */
export const rightfulVisit = (target: Target): RawRequest => ({
  method: 'GET',
  target: '/',
  headers: [
    ['Host', `127.0.0.1:${target.port}`],
    ['Connection', 'close'],
    ['Sec-Fetch-Site', 'none'],
    ['Sec-Fetch-Mode', 'navigate'],
    ['Sec-Fetch-Dest', 'document'],
    ['Cookie', target.cookie],
  ],
});

/** A file as the page asks for it. */
export const rightfulFile = (target: Target): RawRequest => ({
  method: 'GET',
  target: '/assets/main-1a2b.js',
  headers: [
    ['Host', `127.0.0.1:${target.port}`],
    ['Connection', 'close'],
    ['Sec-Fetch-Site', 'same-origin'],
    ['Sec-Fetch-Mode', 'cors'],
    ['Sec-Fetch-Dest', 'script'],
    ['Cookie', target.cookie],
  ],
});

type Change = (raw: RawRequest, target: Target) => RawRequest;
export type Of = string | ((target: Target) => string);
const resolve = (value: Of, target: Target): string => (typeof value === 'string' ? value : value(target));

export const without = (headers: Headers, name: string): Headers =>
  headers.filter(([each]) => each.toLowerCase() !== name.toLowerCase());

export const drop =
  (...names: string[]): Change =>
  (raw) => ({ ...raw, headers: names.reduce(without, raw.headers) });
export const set =
  (name: string, value: Of): Change =>
  (raw, target) => ({ ...raw, headers: [...without(raw.headers, name), [name, resolve(value, target)]] });
export const add =
  (name: string, value: Of): Change =>
  (raw, target) => ({ ...raw, headers: [...raw.headers, [name, resolve(value, target)]] });
export const before =
  (name: string, value: Of): Change =>
  (raw, target) => ({ ...raw, headers: [[name, resolve(value, target)], ...raw.headers] });
export const method =
  (name: string): Change =>
  (raw) => ({ ...raw, method: name });
export const at =
  (path: Of): Change =>
  (raw, target) => ({ ...raw, target: resolve(path, target) });
export const version =
  (name: string): Change =>
  (raw) => ({ ...raw, version: name });
export const body =
  (content: string | Buffer, type = 'application/json'): Change =>
  (raw) => ({
    ...raw,
    headers: [
      ...without(without(raw.headers, 'content-length'), 'content-type'),
      ['Content-Type', type],
      ['Content-Length', String(Buffer.byteLength(content))],
    ],
    body: content,
  });

const attacksOn =
  (rightful: (target: Target) => RawRequest, what: string) =>
  (name: string, statuses: readonly (number | null)[], ...changes: Change[]): Attack => ({
    name: `${what}: ${name}`,
    statuses,
    request: (target) => changes.reduce((raw, change) => change(raw, target), rightful(target)),
  });

export const call = attacksOn(rightfulCall, 'call');
export const visit = attacksOn(rightfulVisit, 'page');
export const file = attacksOn(rightfulFile, 'file');

export const evil = (target: Target) => `http://evil.example:${target.port}`;
