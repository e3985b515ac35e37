import { describe, expect, it, vi } from 'vitest';
import { contentSecurityPolicy } from '../../electron/page/policy.ts';
import { FakeContents } from './fakeElectron.ts';
import { loadMain, start } from './start.ts';

describe('before anything is shown', () => {
  it('puts every renderer in the sandbox, and registers the scheme with the rights of https only', async () => {
    const electron = await loadMain();
    expect(electron.app.enableSandbox).toHaveBeenCalledOnce();
    expect(electron.protocol.registerSchemesAsPrivileged.mock.calls).toEqual([
      [
        [
          {
            scheme: 'app',
            privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
          },
        ],
      ],
    ]);
    const sandboxed = electron.app.enableSandbox.mock.invocationCallOrder[0] ?? 0;
    expect(sandboxed).toBeLessThan(electron.app.whenReady.mock.invocationCallOrder[0] ?? 0);
  });
});

describe('the window', () => {
  it.each([true, false])('has these rights and no more (packaged: %s)', async (isPackaged) => {
    const { window } = await start({ isPackaged });
    expect(window.options.webPreferences).toEqual({
      preload: expect.stringMatching(/[/\\]preload\.cjs$/),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      plugins: false,
      spellcheck: true,
      devTools: !isPackaged,
    });
  });

  it('shows the page, or the sample project at a first start', async () => {
    const id = '3f0f1a2e-9f0d-4c62-8c3e-6f1f6f2d3a10';
    expect((await start()).window.loadURL.mock.calls).toEqual([['app://sverka/']]);
    expect((await start({ sample: id })).window.loadURL.mock.calls).toEqual([
      [`app://sverka/#/project/${id}`],
    ]);
  });

  it('is shown only once there is something to see', async () => {
    const { window } = await start();
    expect([window.options.show, window.show.mock.calls.length]).toEqual([false, 0]);
    window.emit('ready-to-show');
    expect(window.show).toHaveBeenCalledOnce();
  });
});

describe('contents of any kind', () => {
  const contentsOf = async () => {
    const electron = await loadMain();
    const contents = new FakeContents();
    electron.app.emit('web-contents-created', {}, contents);
    return contents;
  };
  const elsewhere = [
    'https://evil.example/',
    'http://127.0.0.1:8080/',
    'file:///etc/passwd',
    'data:text/html,<script>alert(1)</script>',
    'blob:app://sverka/1',
    'javascript:alert(1)',
    'app://evil/',
    'app://sverka.evil.example/',
    'app://sverka/assets/main-1a2b.js',
    'app://sverka/?x#',
    'about:blank',
  ];

  it.each(elsewhere)('do not go to %s', async (url) => {
    const contents = await contentsOf();
    for (const name of ['will-navigate', 'will-frame-navigate', 'will-redirect']) {
      const event = { url, preventDefault: vi.fn() };
      contents.emit(name, event);
      expect([name, event.preventDefault.mock.calls.length]).toEqual([name, 1]);
    }
  });

  it('may load the page anew, wherever in it one is', async () => {
    const contents = await contentsOf();
    for (const url of ['app://sverka/', 'app://sverka/#/project/1']) {
      const event = { url, preventDefault: vi.fn() };
      contents.emit('will-navigate', event);
      expect(event.preventDefault).not.toHaveBeenCalled();
    }
  });

  it('open no window and hold no guest', async () => {
    const contents = await contentsOf();
    const event = { preventDefault: vi.fn() };
    contents.emit('will-attach-webview', event);
    expect(event.preventDefault).toHaveBeenCalledOnce();
    for (const url of [...elsewhere, 'app://sverka/']) {
      expect(contents.openHandler?.({ url } as Electron.HandlerDetails)).toEqual({ action: 'deny' });
    }
  });
});

describe('the session', () => {
  const permissions = [
    'clipboard-read',
    'display-capture',
    'fileSystem',
    'fullscreen',
    'geolocation',
    'hid',
    'idle-detection',
    'local-fonts',
    'media',
    'mediaKeySystem',
    'midi',
    'midiSysex',
    'notifications',
    'openExternal',
    'pointerLock',
    'screen-wake-lock',
    'serial',
    'speaker-selection',
    'storage-access',
    'usb',
    'window-management',
    'unknown',
  ] as const;

  it.each(permissions)('denies %s', async (permission) => {
    const { session } = (await start()).electron;
    const callback = vi.fn();
    const request = session.defaultSession.setPermissionRequestHandler.mock.calls[0]?.[0];
    request?.({} as Electron.WebContents, permission, callback, {} as Electron.PermissionRequest);
    expect(callback.mock.calls).toEqual([[false]]);
    const check = session.defaultSession.setPermissionCheckHandler.mock.calls[0]?.[0];
    expect(
      check?.(null, permission, 'app://sverka', {} as Electron.PermissionCheckHandlerHandlerDetails),
    ).toBe(false);
  });

  it('lets text be copied at a click, and hands out no device, screen or download', async () => {
    const { defaultSession } = (await start()).electron.session;
    const callback = vi.fn();
    defaultSession.setPermissionRequestHandler.mock.calls[0]?.[0]?.(
      {} as Electron.WebContents,
      'clipboard-sanitized-write',
      callback,
      {} as Electron.PermissionRequest,
    );
    expect(callback.mock.calls).toEqual([[true]]);
    const device = defaultSession.setDevicePermissionHandler.mock.calls[0]?.[0];
    expect(device?.({} as Electron.DevicePermissionHandlerHandlerDetails)).toBe(false);
    expect(defaultSession.setDisplayMediaRequestHandler.mock.calls).toEqual([[null]]);
    expect(defaultSession.setBluetoothPairingHandler.mock.calls).toEqual([[null]]);
    const download = { preventDefault: vi.fn() };
    defaultSession.emit('will-download', download);
    expect(download.preventDefault).toHaveBeenCalledOnce();
  });

  it.each([
    ['app://sverka/assets/main-1a2b.js', false, false],
    ['https://evil.example/', true, true],
    ['http://127.0.0.1:8080/', true, true],
    ['wss://evil.example/', true, true],
    ['file:///etc/passwd', true, true],
    ['devtools://devtools/bundled/inspector.html', true, false],
  ])('a request to %s is cancelled: packaged %s, developing %s', async (url, packaged, developing) => {
    for (const [isPackaged, cancel] of [
      [true, packaged],
      [false, developing],
    ] as const) {
      const { session } = (await start({ isPackaged })).electron;
      const listener = session.defaultSession.webRequest.onBeforeRequest.mock.calls[0]?.[0] as unknown as (
        details: { url: string },
        callback: (response: { cancel: boolean }) => void,
      ) => void;
      const callback = vi.fn();
      listener({ url }, callback);
      expect(callback.mock.calls).toEqual([[{ cancel }]]);
    }
  });

  it('checks spelling in Russian and English', async () => {
    const { defaultSession } = (await start()).electron.session;
    expect(defaultSession.setSpellCheckerLanguages.mock.calls).toEqual([[['ru', 'en-US']]]);
  });
});

describe('the page', () => {
  const serve = async (url: string, method = 'GET') => {
    const { protocol } = (await start()).electron;
    const [scheme, handler] = protocol.handle.mock.calls[0] ?? [];
    expect(scheme).toBe('app');
    // A Request of Node's will not have a scheme of ours, and the handler reads these two only.
    const answer = await handler?.({ url, method } as Request);
    return { status: answer?.status, text: await answer?.text(), headers: answer?.headers };
  };

  it('comes with the policy', async () => {
    const { status, text, headers } = await serve('app://sverka/');
    expect([status, text]).toEqual([200, expect.stringContaining('PAGE-MARKER')]);
    expect(headers?.get('content-security-policy')).toBe(contentSecurityPolicy);
    expect(headers?.get('x-content-type-options')).toBe('nosniff');
  });

  it('comes with its files', async () => {
    const { status, text, headers } = await serve('app://sverka/assets/main-1a2b.js');
    expect([status, text, headers?.get('content-type')]).toEqual([
      200,
      '"ASSET-MARKER"',
      'text/javascript; charset=utf-8',
    ]);
  });

  it.each([
    'app://sverka/../../etc/passwd',
    'app://sverka/%2e%2e/etc/passwd',
    'app://sverka/assets/../../../package.json',
    'app://sverka/assets/main-1a2b.js?x',
    'app://sverka/index.html',
    'app://evil/assets/main-1a2b.js',
    'app://sverka.evil/',
    'app://sverka//etc/passwd',
    'app://sverka/__proto__',
  ])('does not answer %s', async (url) => {
    const { status, text } = await serve(url);
    expect([status, text]).toEqual([404, '404']);
  });

  it('answers nothing but GET', async () => {
    expect((await serve('app://sverka/', 'POST')).status).toBe(405);
  });
});
