import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openAppWindow } from '../../electron/launch/browser.ts';
import { type ElectronSearch, launchDesktop, obtainElectron } from '../../electron/launch/desktop.ts';
import { createTranslator } from '../../shared/locales/translator.ts';

let folder: string;
let said: string[];
beforeEach(async () => {
  said = [];
  folder = await mkdtemp(join(tmpdir(), 'sverka-desktop-'));
  await mkdir(join(folder, 'electron'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const search = (changed: Partial<ElectronSearch> = {}): ElectronSearch => ({
  surroundings: { platform: 'linux', env: { DISPLAY: ':0' }, home: folder },
  uid: 1000,
  packageFolder: join(folder, 'electron'),
  scratch: join(folder, 'scratch'),
  limits: { answer: 2_000, stall: 2_000, check: 20 },
  insist: false,
  say: (line) => void said.push(line),
  t: createTranslator('en'),
  ...changed,
});

/** An installer that notes each of its runs, and then does as it is told. */
const install = (code: string): Promise<void> =>
  writeFile(
    join(folder, 'electron', 'install.js'),
    `const fs = require('node:fs'); fs.appendFileSync(${JSON.stringify(join(folder, 'runs'))}, 'x'); ${code}`,
  );
const runs = async (): Promise<number> =>
  (await readFile(join(folder, 'runs'), 'utf8').catch(() => '')).length;

const binary = () => join(folder, 'electron', 'dist', 'electron');
const success = () => `
  fs.mkdirSync(${JSON.stringify(join(folder, 'electron', 'dist'))});
  fs.writeFileSync(${JSON.stringify(binary())}, '');
  fs.writeFileSync(${JSON.stringify(join(folder, 'electron', 'path.txt'))}, 'electron');`;

describe('choosing between window and browser', () => {
  it('fetches Electron once, and has it from then on', async () => {
    await install(success());
    expect([await obtainElectron(search()), await obtainElectron(search())]).toEqual([binary(), binary()]);
    expect([await runs(), said]).toEqual([1, ['Getting Electron, once (about 120 MB) …']]);
  });

  it('says that it was refused, and does not try again until it is told to', async () => {
    await install('process.exit(1)');
    expect(await obtainElectron(search())).toBeNull();
    expect(said.at(-1)).toMatch(/could not be downloaded: Sverka is served to a browser/);
    expect(await obtainElectron(search())).toBeNull();
    expect([await runs(), said.at(-1)]).toEqual([
      1,
      expect.stringMatching(/could not be downloaded earlier/),
    ]);
    expect(await obtainElectron(search({ insist: true }))).toBeNull();
    expect([await runs(), said.at(-1)]).toEqual([
      2,
      expect.stringMatching(/without it there is no desktop window/),
    ]);
  });

  it.each([
    [{ uid: 0 }, /You are root/],
    [{ uid: 0, insist: true }, /cannot be shown here/],
    [{ surroundings: { platform: 'linux', env: {}, home: '/' } }, /There is no display/],
  ] satisfies [Partial<ElectronSearch>, RegExp][])(
    'does not look where no window can be: %j',
    async (changed, why) => {
      await install(success());
      expect(await obtainElectron(search(changed))).toBeNull();
      expect([await runs(), said]).toEqual([0, [expect.stringMatching(why)]]);
    },
  );
});

describe.skipIf(process.platform === 'win32')('opening a browser’s window', () => {
  const browser = async (script: string): Promise<string> => {
    const path = join(folder, 'browser');
    await writeFile(path, `#!/bin/sh\n${script}\n`, { mode: 0o755 });
    return path;
  };

  it('hands it the address as an app, and no more', async () => {
    const seen = join(folder, 'seen');
    expect(
      await openAppWindow(await browser(`printf '%s\\n' "$@" > ${seen}`), 'http://127.0.0.1:1/?token=x#/a'),
    ).toBe(true);
    expect(await readFile(seen, 'utf8')).toBe('--app=http://127.0.0.1:1/?token=x#/a\n');
  });

  it('says so when the browser cannot show one', async () => {
    expect(await openAppWindow(await browser('exit 1'), 'http://127.0.0.1:1/')).toBe(false);
    expect(await openAppWindow(join(folder, 'none'), 'http://127.0.0.1:1/')).toBe(false);
  });
});

describe.skipIf(process.platform === 'win32')('running the desktop program', () => {
  const run = async (script: string) => {
    const path = join(folder, 'program');
    await writeFile(path, `#!/bin/sh\n${script}\n`, { mode: 0o755 });
    return launchDesktop(path, '/somewhere/library.db', 'ru');
  };

  it('tells it the library and the language, and ends as it ends', async () => {
    const seen = join(folder, 'words');
    expect(await run(`printf '%s\\n' "$@" > ${seen}`)).toEqual({ code: 0, hasNotStarted: false });
    expect((await readFile(seen, 'utf8')).split('\n')).toEqual([
      expect.stringMatching(/dist\/desktop\/main\.js$/),
      '--library=/somewhere/library.db',
      '--lang=ru',
      '',
    ]);
  });

  it('knows when it could not start', async () => {
    expect(await run('exit 127')).toEqual({ code: 127, hasNotStarted: true });
    expect(await launchDesktop(join(folder, 'none'), '/a', 'en')).toEqual({ code: 1, hasNotStarted: true });
  });
});
