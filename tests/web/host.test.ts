import { afterEach, describe, expect, it } from 'vitest';
import { securityHeaders } from '../../electron/page/policy.ts';
import { startWebHost, type WebHost } from '../../electron/web/server.ts';
import { tokenHeader } from '../../shared/contract/bridge.ts';
import { createCountingCore, markedAssets } from './countingCore.ts';
import { connectOverHttp, enter, visit } from './session.ts';

const hosts: WebHost[] = [];
const start = async (core = createCountingCore(), onEntry?: () => void) => {
  const host = await startWebHost({ core, assets: markedAssets, ...(onEntry && { onEntry }) });
  hosts.push(host);
  return host;
};
afterEach(async () => {
  await Promise.all(hosts.splice(0).map((host) => host.close()));
});

describe('letting a browser in', () => {
  it('exchanges the launch token for a cookie named after the port, and goes to the clean address', async () => {
    const host = await start();
    const { status, headers } = await visit(host.url);
    expect([status, headers.location, headers['cache-control']]).toEqual([303, '/', 'no-store']);
    expect(headers['set-cookie']).toEqual([
      expect.stringMatching(
        new RegExp(`^sverka-${host.port}=[\\w-]{43}; Path=/; HttpOnly; SameSite=Strict$`),
      ),
    ]);
  });

  it('takes a launch token once, and has another ready', async () => {
    const host = await start();
    await enter(host.url);
    const again = await visit(host.url);
    expect([again.status, again.headers['set-cookie']]).toEqual([403, undefined]);
    expect(host.nextUrl()).not.toBe(host.url);
    await enter(host.nextUrl());
  });

  it('tells when an address was used up', async () => {
    const entries: string[] = [];
    const host: WebHost = await start(createCountingCore(), () => entries.push(host.nextUrl()));
    await enter(host.url);
    expect(entries).toEqual([host.nextUrl()]);
  });

  it('lets a browser it knows use the old address again, without spending the next one', async () => {
    const host = await start();
    const { cookie } = await enter(host.url);
    const next = host.nextUrl();
    for (const url of [host.url, next]) {
      const { status, headers } = await visit(url, { cookie });
      expect([status, headers.location]).toEqual([303, '/']);
    }
    expect(host.nextUrl()).toBe(next);
  });

  it.each([
    ['ru-RU,ru;q=0.9,en;q=0.8', 'ru', 'Сверка не узнаёт это окно'],
    ['de-DE,en;q=0.5', 'en', 'Sverka does not know this window'],
    ['', 'en', 'Sverka does not know this window'],
  ])('tells a person without the cookie what to do (%s)', async (accepted, language, heading) => {
    const host = await start();
    const { status, text } = await visit(`http://127.0.0.1:${host.port}/`, { 'accept-language': accepted });
    expect(status).toBe(403);
    expect(text).toContain(`<html lang="${language}">`);
    expect(text).toContain(`<h1>${heading}</h1>`);
    const style = await visit(`http://127.0.0.1:${host.port}/notice.css`);
    expect([style.status, style.headers['content-type']]).toEqual([200, 'text/css; charset=utf-8']);
  });
});

describe('serving', () => {
  it('gives the page its token, and the policy with every answer', async () => {
    const { origin, cookie } = await enter((await start()).url);
    const page = await visit(`${origin}/`, { cookie });
    expect(page.text).toMatch(/<meta name="sverka-token" content="[\w-]{43}">\n<\/head>/);
    for (const path of ['/', '/assets/main-1a2b.js', '/missing', '/?token=wrong']) {
      const { headers } = await visit(`${origin}${path}`, { cookie });
      expect(headers).toMatchObject(securityHeaders);
      expect(headers).not.toHaveProperty('access-control-allow-origin');
    }
  });

  it('keeps the page out of every cache, and built files in the private one', async () => {
    const { origin, cookie } = await enter((await start()).url);
    const caching = async (path: string) =>
      (await visit(`${origin}${path}`, { cookie })).headers['cache-control'];
    expect([await caching('/'), await caching('/assets/main-1a2b.js')]).toEqual([
      'no-store',
      'private, max-age=31536000, immutable',
    ]);
  });

  it('carries out operations, uploads and streams', async () => {
    const core = createCountingCore();
    const client = await connectOverHttp((await start(core)).url);
    expect(await client.library.setPreferences({ theme: 'light' })).toEqual({
      language: 'ru',
      theme: 'light',
      textSize: 18,
    });
    const draft = await client.document.inspect({
      fileName: 'text.txt',
      content: new Blob(['ё'.repeat(3_000_000)]),
    });
    expect(draft.title).toBe('3000000');
    const changes = await client.library.changes();
    expect((await changes.next()).value).toEqual({ kind: 'library' });
    await changes.return?.(undefined);
    expect(core.calls).toEqual(['library.setPreferences', 'document.inspect', 'library.changes']);
  });

  it('says nothing of an unforeseen failure but that it happened', async () => {
    const host = await start();
    const { origin, headers } = await enter(host.url);
    const answer = await fetch(`${origin}/rpc/library/preferences`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: '{}',
    });
    const text = await answer.text();
    expect(answer.status).toBe(500);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(text).not.toMatch(/boom|secret|at |\.ts/);
  });

  it('answers a page of an earlier run in a way its client understands', async () => {
    const host = await start();
    const { origin, headers } = await enter(host.url);
    const answer = await fetch(`${origin}/rpc/library/status`, {
      method: 'POST',
      headers: { ...headers, [tokenHeader]: 'x'.repeat(43), 'content-type': 'application/json' },
      body: '{}',
    });
    expect([answer.status, await answer.json()]).toEqual([
      401,
      { json: { defined: false, code: 'UNAUTHORIZED', status: 401, message: 'refused' } },
    ]);
  });
});

describe('ending', () => {
  it('cuts streams, tells the core so, and stops listening', async () => {
    const signals: AbortSignal[] = [];
    const host = await start(createCountingCore(signals));
    const client = await connectOverHttp(host.url);
    const changes = await client.library.changes();
    await changes.next();
    await Promise.all([host.close(), expect(changes.next()).rejects.toThrow()]);
    expect(signals.map((signal) => signal.aborted)).toEqual([true]);
    await expect(fetch(`http://127.0.0.1:${host.port}/`)).rejects.toThrow();
    hosts.splice(0);
  });

  it('refuses a port that is taken with a problem', async () => {
    const { port } = await start();
    await expect(
      startWebHost({ core: createCountingCore(), assets: markedAssets, port }),
    ).rejects.toMatchObject({ problem: { code: 'portTaken', params: { port } } });
  });
});
