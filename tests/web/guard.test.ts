import type { IncomingMessage } from 'node:http';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { admit, type Gate } from '../../electron/web/guard.ts';
import { bodyLimits } from '../../electron/web/limits.ts';
import { createSecrets } from '../../electron/web/secrets.ts';
import { tokenHeader } from '../../shared/contract/bridge.ts';
import { contract } from '../../shared/contract/contract.ts';

const gate: Gate = { host: '127.0.0.1:4000', cookieName: 'sverka-4000', secrets: createSecrets() };
const origin = 'http://127.0.0.1:4000';
const right = `${gate.cookieName}=${gate.secrets.cookie}`;

/** Mostly `right`, or else one of `wrong`, or anything. */
const mostly = (right: string, ...wrong: string[]) =>
  fc.oneof(
    { weight: 12, arbitrary: fc.constant(right) },
    { weight: 2, arbitrary: fc.constantFrom(right, ...wrong) },
    { weight: 1, arbitrary: fc.string() },
  );
const maybe = (right: string, ...wrong: string[]) =>
  fc.option(mostly(right, ...wrong), { nil: undefined, freq: 8 });

/** Requests that are nearly right: each part is the right one, a telling wrong one, anything, or missing. */
const nearlyRight = fc.record({
  method: fc.constantFrom('GET', 'POST'),
  url: fc.constantFrom(
    '/',
    '/assets/main.js',
    '/notice.css',
    '/rpc/rows/window',
    '/rpc/document/inspect',
    '/rpc/no/such',
    '/?token=x',
  ),
  headers: fc.record({
    host: maybe(gate.host, 'localhost:4000', 'evil.example'),
    origin: fc.option(mostly(origin, 'null', 'http://127.0.0.1:4001'), { nil: undefined, freq: 2 }),
    cookie: maybe(right, `${right}; a=b`, `${right}x`, `${right}; ${right}`, 'sverka-4001=x'),
    [tokenHeader]: maybe(gate.secrets.apiToken, gate.secrets.cookie),
    'sec-fetch-site': fc.constantFrom(
      'none',
      'same-origin',
      'same-origin',
      'same-site',
      'cross-site',
      undefined,
    ),
    'sec-fetch-mode': fc.constantFrom('navigate', 'navigate', 'cors', 'no-cors', undefined),
    'sec-fetch-dest': fc.constantFrom('document', 'document', 'iframe', 'empty', 'script', undefined),
    'content-type': maybe('application/json', 'multipart/form-data; boundary=x', 'text/plain'),
    'content-length': maybe('2', '3000000', '70000000'),
    'transfer-encoding': fc.constantFrom(undefined, undefined, undefined, 'chunked'),
    upgrade: fc.constantFrom(undefined, undefined, undefined, 'websocket'),
  }),
});

type Near = {
  readonly method: string;
  readonly url: string;
  readonly headers: Record<string, string | undefined>;
};

const judge = ({ method, url, headers }: Near) => {
  const present = Object.entries(headers).filter(([, value]) => value !== undefined);
  const headersDistinct = Object.fromEntries(present.map(([name, value]) => [name, [value]]));
  return admit(
    { method, url, headers: Object.fromEntries(present), headersDistinct } as unknown as IncomingMessage,
    gate,
  );
};

it('lets nobody past who has not all that is asked of them, however near they come', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(nearlyRight, (near) => {
      const { method, url, headers } = near as Near;
      const { kind } = judge({ method, url, headers });
      seen.add(kind);
      const hasCookie = headers.cookie === right || headers.cookie === `${right}; a=b`;
      const site = headers['sec-fetch-site'];
      if (headers.host !== gate.host) expect(kind).toBe('refusal');
      if (['page', 'file', 'operation', 'cleanAddress'].includes(kind)) {
        expect(hasCookie).toBe(true);
        expect(['same-site', 'cross-site']).not.toContain(site);
      }
      if (kind === 'operation') {
        const limit = bodyLimits.get(url.slice('/rpc/'.length)) ?? -1;
        expect([method, headers.origin, headers[tokenHeader]]).toEqual([
          'POST',
          origin,
          gate.secrets.apiToken,
        ]);
        expect(Number(headers['content-length'])).toBeLessThanOrEqual(limit);
        expect(headers['transfer-encoding']).toBeUndefined();
      }
      if (kind === 'page' || kind === 'notice') {
        expect(headers['sec-fetch-dest'] ?? 'document').toBe('document');
        expect(headers.origin).toBeUndefined();
      }
    }),
    { numRuns: 20_000 },
  );
  // The property says something only if all of these come about.
  expect([...seen].sort()).toEqual(
    expect.arrayContaining(['file', 'notice', 'noticeStyle', 'operation', 'page', 'refusal']),
  );
});

const MiB = 2 ** 20;

/** Whether a file, or all paragraphs of a text, can be sent as this. */
function holdsDocument(input: z.ZodType): boolean {
  let holds = false;
  z.toJSONSchema(input, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      const { paragraphs } = jsonSchema.properties ?? {};
      const isText = typeof paragraphs === 'object' && paragraphs.type === 'array';
      holds ||= isText || zodSchema._zod.def.type === 'custom';
    },
  });
  return holds;
}

it('knows every operation of the contract, and whatever is sent a document may be sent a large one', () => {
  const operations = Object.entries(contract).flatMap(([noun, verbs]) =>
    Object.entries(verbs).map(([verb, operation]) => ({
      path: `${noun}/${verb}`,
      input: operation['~orpc'].inputSchema as z.ZodType | undefined,
    })),
  );
  expect([...bodyLimits.keys()]).toEqual(operations.map(({ path }) => path));
  const documents = operations.flatMap(({ path, input }) => (input && holdsDocument(input) ? [path] : []));
  expect(documents).toEqual(
    expect.arrayContaining(['document/inspect', 'project/addVersions', 'version/replace']),
  );
  expect(documents.filter((path) => (bodyLimits.get(path) ?? 0) <= 64 * MiB)).toEqual([]);
  expect(bodyLimits.get('rows/correct')).toBe(2 * MiB);
});
