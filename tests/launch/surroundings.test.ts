import { describe, expect, it } from 'vitest';
import { defaultLibraryPath } from '../../electron/core/place.ts';
import { browserCandidates, findBrowser, hasDisplay, isRoot } from '../../electron/launch/browser.ts';

const linux = { platform: 'linux', env: {}, home: '/home/anna' } as const;
const mac = { platform: 'darwin', env: {}, home: '/Users/anna' } as const;
const windows = { platform: 'win32', env: {}, home: 'C:\\Users\\anna' } as const;

describe('where the library is', () => {
  it.each([
    [linux, '/home/anna/.local/share/sverka/library.db'],
    [{ ...linux, env: { XDG_DATA_HOME: '/data' } }, '/data/sverka/library.db'],
    [{ ...linux, env: { XDG_DATA_HOME: 'data' } }, '/home/anna/.local/share/sverka/library.db'],
    [{ ...linux, env: { XDG_DATA_HOME: '' } }, '/home/anna/.local/share/sverka/library.db'],
    [mac, '/Users/anna/Library/Application Support/Sverka/library.db'],
    [windows, 'C:\\Users\\anna\\AppData\\Roaming\\Sverka\\library.db'],
    [{ ...windows, env: { APPDATA: 'D:\\Data' } }, 'D:\\Data\\Sverka\\library.db'],
  ])('%j', (surroundings, path) => {
    expect(defaultLibraryPath(surroundings)).toBe(path);
  });
});

describe('whether a window can be shown', () => {
  it.each([
    [linux, false],
    [{ ...linux, env: { DISPLAY: '' } }, false],
    [{ ...linux, env: { DISPLAY: ':0' } }, true],
    [{ ...linux, env: { WAYLAND_DISPLAY: 'wayland-0' } }, true],
    [mac, true],
    [windows, true],
  ])('%j: %s', (surroundings, shown) => {
    expect(hasDisplay(surroundings)).toBe(shown);
  });

  it('not by root on Linux, whose sandbox does not work', () => {
    expect([isRoot(linux, 0), isRoot(linux, 1000), isRoot(mac, 0), isRoot(windows, undefined)]).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });
});

describe('which browser opens the window', () => {
  it('is looked for in absolute folders of the path, Chromium first', () => {
    const candidates = browserCandidates({ ...linux, env: { PATH: '/opt/bin:.:bin:/usr/bin' } });
    expect(candidates.slice(0, 2)).toEqual(['/opt/bin/chromium', '/usr/bin/chromium']);
    expect(candidates.every((path) => path.startsWith('/opt/bin/') || path.startsWith('/usr/bin/'))).toBe(
      true,
    );
  });

  it('is looked for where the systems install it', () => {
    expect(browserCandidates(mac)).toContain('/Applications/Google Chrome.app/Contents/MacOS/Google Chrome');
    expect(
      browserCandidates({ ...windows, env: { 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)' } }),
    ).toContain('C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe');
  });

  it('is none where there is none', () => {
    expect(findBrowser({ ...linux, env: { PATH: '/nowhere' } })).toBeNull();
    expect(browserCandidates({ ...linux, env: {} })).toEqual([]);
  });
});
