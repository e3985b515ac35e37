import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Browser, type BrowserContext, chromium } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startWebHost, type WebHost } from '../../electron/web/server.ts';
import { chromiumFlags, findChromium } from '../setup/chromium.ts';
import { type CountingCore, createCountingCore } from './countingCore.ts';

const executablePath = findChromium();

/** The page calls the core as the real one does, and says in its title how that went. */
const script = `
  const token = document.querySelector('meta[name="sverka-token"]').content;
  const answer = await fetch('/rpc/library/setPreferences', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-sverka-token': token },
    body: '{"json":{"theme":"dark"}}',
  });
  document.title = 'called: ' + answer.status + ' ' + getComputedStyle(document.body).color;
`;
const page = `<!doctype html><html><head><title>PAGE-MARKER</title>
<link rel="stylesheet" href="/assets/main.css"><script type="module" src="/assets/main.js"></script></head>
<body>PAGE-MARKER<script>document.body.dataset.inline = 'ran'</script>
<img src="x" onerror="document.body.dataset.handler = 'ran'"></body></html>`;
const assets = {
  page,
  files: new Map([
    ['/assets/main.js', { body: Buffer.from(script), type: 'text/javascript; charset=utf-8' }],
    [
      '/assets/main.css',
      { body: Buffer.from('body { color: rgb(1, 2, 3) }'), type: 'text/css; charset=utf-8' },
    ],
  ]),
};

// Without a browser this is skipped, and the report says so; `npm test` brings one.
describe.skipIf(executablePath === undefined)('in a real browser', () => {
  let browser: Browser;
  let context: BrowserContext;
  let core: CountingCore;
  let host: WebHost;
  let other: Server;
  let otherOrigin: string;

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: executablePath ?? '', args: [...chromiumFlags] });
    other = createServer((_request, response) => {
      response.setHeader('content-type', 'text/html');
      response.end('<!doctype html><title>evil</title>');
    });
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    otherOrigin = `http://127.0.0.1:${(other.address() as AddressInfo).port}`;
  });
  afterAll(async () => {
    await browser.close();
    other.closeAllConnections();
    other.close();
  });
  beforeEach(async () => {
    core = createCountingCore();
    host = await startWebHost({ core, assets });
    context = await browser.newContext();
  });
  afterEach(async () => {
    await context.close();
    await host.close();
  });

  const enter = async () => {
    const tab = await context.newPage();
    await tab.goto(`${host.url}#/project/1`);
    await tab.waitForFunction(() => document.title.startsWith('called'));
    return tab;
  };

  it('a person comes in, the address is clean, and the page works', async () => {
    const tab = await enter();
    expect([await tab.title(), tab.url()]).toEqual([
      'called: 200 rgb(1, 2, 3)',
      `http://127.0.0.1:${host.port}/#/project/1`,
    ]);
    expect(core.calls).toEqual(['library.setPreferences']);
    await tab.reload();
    await tab.waitForFunction(() => document.title.startsWith('called: 200'));
    // A second window of the same browser, by the address as it stands.
    const second = await context.newPage();
    await second.goto(`http://127.0.0.1:${host.port}/`);
    await second.waitForFunction(() => document.title.startsWith('called: 200'));
  });

  it('no script runs that is not a file of ours', async () => {
    const tab = await enter();
    expect(await tab.evaluate(() => ({ ...document.body.dataset }))).toEqual({});
    expect(await tab.evaluate(() => typeof document.cookie === 'string' && document.cookie)).toBe('');
  });

  it('another browser is told what to do', async () => {
    await enter();
    const stranger = await browser.newContext({ locale: 'ru-RU' });
    const tab = await stranger.newPage();
    await tab.goto(host.url);
    expect(await tab.getByRole('heading').textContent()).toBe('Сверка не узнаёт это окно');
    expect(await tab.evaluate(() => getComputedStyle(document.body).maxWidth)).toBe('544px');
    await stranger.close();
  });

  it('a page on another port, with our cookie in the same browser, gets nothing and changes nothing', async () => {
    await enter();
    core.calls.length = 0;
    const next = host.nextUrl();
    const tab = await context.newPage();
    await tab.goto(otherOrigin);
    const got = await tab.evaluate(async (ours) => {
      const call = `${ours}/rpc/library/setPreferences`;
      const body = '{"json":{"theme":"dark"}}';
      const read = (url: string, init: RequestInit) =>
        fetch(url, init).then(
          (answer) => answer.text(),
          () => 'failed',
        );
      const load = (tag: 'script' | 'img' | 'link', url: string) =>
        new Promise<string>((resolve) => {
          const element = document.createElement(tag);
          element.addEventListener('load', () => resolve(`${tag} loaded`));
          element.addEventListener('error', () => resolve('failed'));
          if (element instanceof HTMLLinkElement) Object.assign(element, { rel: 'stylesheet', href: url });
          else element.src = url;
          document.body.append(element);
        });
      const socket = (url: string) =>
        new Promise<string>((resolve) => {
          const opened = new WebSocket(url);
          opened.onopen = () => resolve('opened');
          opened.onerror = () => resolve('failed');
        });
      return Promise.all([
        read(`${ours}/`, { credentials: 'include' }),
        read(`${ours}/`, { credentials: 'include', mode: 'no-cors' }),
        read(call, {
          method: 'POST',
          credentials: 'include',
          body,
          headers: { 'content-type': 'application/json' },
        }),
        read(call, { method: 'POST', credentials: 'include', body, mode: 'no-cors' }),
        read(call, { method: 'POST', credentials: 'include', body, headers: { 'x-sverka-token': 'x' } }),
        load('script', `${ours}/assets/main.js`),
        load('link', `${ours}/assets/main.css`),
        load('img', `${ours}/`),
        socket(call.replace('http', 'ws')),
        Promise.resolve(navigator.sendBeacon(call, body)).then(() => 'failed'),
      ]);
    }, `http://127.0.0.1:${host.port}`);
    expect(got.filter((each) => each !== 'failed' && each !== '')).toEqual([]);
    expect([core.calls, host.nextUrl()]).toEqual([[], next]);
  });

  it('nor by a form, a link, a frame or an opened window', async () => {
    await enter();
    core.calls.length = 0;
    const ours = `http://127.0.0.1:${host.port}`;
    const submit = async (action: string, enctype: string) => {
      const tab = await context.newPage();
      await tab.goto(otherOrigin);
      const left = tab.waitForURL(`${ours}/**`);
      await tab.evaluate(
        ({ action, enctype }) => {
          const form = Object.assign(document.createElement('form'), { action, enctype, method: 'post' });
          const field = Object.assign(document.createElement('input'), {
            name: '{"json":{"a":"',
            value: '"}}',
          });
          form.append(field);
          document.body.append(form);
          form.submit();
        },
        { action, enctype },
      );
      await left;
      return tab.evaluate(() => document.documentElement.textContent);
    };
    for (const enctype of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data']) {
      expect(await submit(`${ours}/rpc/library/setPreferences`, enctype)).not.toContain('MARKER');
      expect(await submit(`${ours}/`, enctype)).not.toContain('MARKER');
    }
    const tab = await context.newPage();
    await tab.goto(otherOrigin);
    const popup = context.waitForEvent('page');
    await tab.evaluate((url) => {
      const link = Object.assign(document.createElement('a'), {
        href: url,
        target: '_blank',
        textContent: 'x',
      });
      document.body.append(link);
      link.click();
    }, `${ours}/`);
    const opened = await popup;
    await opened.waitForLoadState();
    expect(await opened.getByRole('heading').count()).toBe(1);
    expect(await opened.content()).not.toContain('MARKER');
    await tab.evaluate((url) => {
      document.body.innerHTML = `<iframe src="${url}"></iframe>`;
    }, `${ours}/`);
    await expect.poll(() => tab.frames().length).toBe(2);
    expect(await tab.frames()[1]?.content()).not.toContain('MARKER');
    expect(core.calls).toEqual([]);
  });

  it('nor under a name that an attacker’s DNS leads to this machine', async () => {
    const rebound = await chromium.launch({
      executablePath: executablePath ?? '',
      args: [...chromiumFlags, '--host-resolver-rules=MAP evil.example 127.0.0.1'],
    });
    const tab = await rebound.newPage();
    const answer = await tab.goto(
      `http://evil.example:${host.port}/?token=${new URL(host.url).searchParams.get('token')}`,
    );
    expect([answer?.status(), await tab.content(), host.nextUrl()]).toEqual([
      403,
      expect.not.stringContaining('MARKER'),
      host.url,
    ]);
    await rebound.close();
  });
});
